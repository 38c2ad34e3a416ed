using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>How long to wait: <c>30 min</c>, <c>two hours</c>, <c>半天</c>, or until when; a bare number is minutes.</summary>
/// <param name="Until">The moment to wait for, where one was said and no length.</param>
public sealed partial record Delay(int Minutes, When? Until = null) : ISpoken<Delay>
{
    private const int Day = 1440;

    public Duration Duration => Duration.FromMinutes(Minutes);

    /// <summary>That long after: whole days keep the time of day, also over a clock change; hours and minutes pass in real time.</summary>
    public Instant After(Instant start, DateTimeZone zone) => Minutes % Day == 0 && start.InZone(zone).LocalDateTime is var local
        ? Schedule.InstantOf(local.Date.PlusDays(Minutes / Day), local.TimeOfDay, zone)
        : start + Duration;

    /// <summary>That long before, in the same way.</summary>
    public Instant Before(Instant end, DateTimeZone zone) => Minutes % Day == 0 && end.InZone(zone).LocalDateTime is var local
        ? Schedule.InstantOf(local.Date.PlusDays(-(Minutes / Day)), local.TimeOfDay, zone)
        : end - Duration;

    /// <summary>The words that lead back to it.</summary>
    public string Says => Until is null ? string.Create(CultureInfo.InvariantCulture, $"{Minutes}") : $"{Until.Date:uuuu-MM-dd} {Until.Time:HH:mm} {(Until.ZoneNamed && Until.Time is not null ? Until.ZoneId : "")}".Trim();

    /// <summary>Within a year; what is longer is asked back.</summary>
    public static Reading<Delay> Of(double minutes, Span span) => minutes is >= 1 and <= Day * 366
        ? new Reading<Delay>.One(new Delay((int)minutes), span)
        : new Reading<Delay>.Wrong($"Between a minute and a year, please: “30 min”, “2h”, “1 day”.", span);

    public static Task<Reading<Delay>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult(
        Said().Match(hearing.Text) is { Success: true } match && int.TryParse(match.ValueSpan, CultureInfo.InvariantCulture, out var minutes)
            ? Of(minutes, new Span(match.Index, match.Length))
            : new Reading<Delay>.None());

    public Choice AsChoice() => new(Until is null ? (Text)$"{Duration}" : $"{Until.Date}", Says);

    /// <summary>A number and nothing else.</summary>
    [GeneratedRegex(@"(?<=^[\s\u0001]*)\d{1,6}(?=[\s\u0001.。]*$)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
