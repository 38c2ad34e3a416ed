using Bot.Domain.Reminders;

namespace Bot.Understanding;

/// <summary>What a reminder sentence comes to.</summary>
/// <param name="Kind">once, once-date-only, recurring, relative-to-order-date, ask-back, not-a-reminder.</param>
/// <param name="Rule">Of a rhythm: <c>WEEKLY;MO;08:30</c>.</param>
/// <param name="Anchor">The order's date it is counted from.</param>
/// <param name="Ask">What has to be asked first.</param>
public sealed record Promise(
    string Kind, LocalDateTime? DueLocal = null, string? DueZone = null, Instant? DueUtc = null, LocalDate? DueDate = null,
    string? Rule = null, LocalDateTime? FirstLocal = null, string? Anchor = null, int? OffsetDays = null, string? Subject = null, string? Ask = null)
{
    public static Promise Of(When when)
    {
        if (when.Follows is { } follows)
            return new Promise("relative-to-order-date", Anchor: follows.Anchor, OffsetDays: follows.Days);
        if (when.Repeats is { } rhythm)
            // The rules that are handed out have no word for a country's working days.
            return new Promise("recurring", DueZone: when.ZoneId, Rule: rhythm.Rule.Replace("DAILY;WD", "WEEKLY;MO-FR", StringComparison.Ordinal), FirstLocal: when.Date + rhythm.Time);
        if (when.Time is not { } at)
            return new Promise("once-date-only", DueDate: when.Date);
        return new Promise("once", when.Date + at, when.ZoneId, Schedule.InstantOf(when.Date, at, DateTimeZoneProviders.Tzdb[when.ZoneId]));
    }
}
