namespace Bot.Domain.Reminders;

/// <summary>A moment or a rhythm as a person says it: wall-clock time in a zone. The instant is derived from it.</summary>
/// <param name="Date">The day; for a rhythm the first one.</param>
/// <param name="Time">The time of day; null when only a day was said.</param>
/// <param name="ZoneId">IANA id.</param>
/// <param name="ZoneNamed">The person said the zone or a place ("German time"), or a length of time from now; otherwise it is the person's own and moves with it.</param>
/// <param name="Repeats">The rhythm; null for once.</param>
public sealed record When(LocalDate Date, LocalTime? Time, string ZoneId, bool ZoneNamed, Recurrence? Repeats = null);
