namespace Bot.Domain.Reminders;

/// <summary>A moment or a rhythm as a person says it: wall-clock time in a zone. The instant is derived from it.</summary>
/// <param name="Date">The day; for a rhythm the first one.</param>
/// <param name="Time">The time of day; null when only a day was said.</param>
/// <param name="ZoneId">IANA id.</param>
/// <param name="ZoneNamed">The person said the zone or a place ("German time"), or a length of time from now; otherwise it is the person's own and moves with it.</param>
/// <param name="Repeats">The rhythm; null for once.</param>
/// <param name="Follows">The date of an order that the day is counted from; the day moves with it.</param>
public sealed record When(LocalDate Date, LocalTime? Time, string ZoneId, bool ZoneNamed, Recurrence? Repeats = null, Follows? Follows = null);

/// <summary>A day that is counted from a date of an order.</summary>
/// <param name="Anchor">ETD, ETA, delivery (the promised ship or delivery date) or the code of a milestone.</param>
/// <param name="Days">How many days after it; before it when negative.</param>
public sealed record Follows(string Anchor, int Days);
