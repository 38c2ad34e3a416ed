using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>How long to wait: <c>30 min</c>, <c>2h</c>, <c>1天</c>; a bare number is minutes.</summary>
public sealed partial record Delay(int Minutes) : ISpoken<Delay>
{
    private const int Day = 1440;

    public Duration Duration => Duration.FromMinutes(Minutes);

    /// <summary>That long after: whole days keep the time of day, also over a clock change; hours and minutes pass in real time.</summary>
    public Instant After(Instant start, DateTimeZone zone) => Minutes % Day == 0 && start.InZone(zone).LocalDateTime is var local
        ? Schedule.InstantOf(local.Date.PlusDays(Minutes / Day), local.TimeOfDay, zone)
        : start + Duration;

    public static Task<Reading<Delay>> Hear(Hearing hearing, CancellationToken ct)
    {
        var match = Said().Matches(hearing.Text).LastOrDefault();
        if (match is null || !int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number))
            return Task.FromResult<Reading<Delay>>(new Reading<Delay>.None());

        var minutes = match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "H" or "HR" or "HRS" or "HOUR" or "HOURS" or "小时" or "个小时" => number * 60L,
            "D" or "DAY" or "DAYS" or "天" => number * (long)Day,
            _ => number,
        };
        var span = new Span(match.Index, match.Length);
        return Task.FromResult<Reading<Delay>>(minutes is > 0 and <= 60 * 24 * 366
            ? new Reading<Delay>.One(new Delay((int)minutes), span)
            : new Reading<Delay>.Wrong($"Between a minute and a year, please: “30 min”, “2h”, “1 day”.", span));
    }

    public Choice AsChoice() => new($"{Duration}", string.Create(CultureInfo.InvariantCulture, $"{Minutes}"));

    [GeneratedRegex(@"(?<![\d\p{L}#])(?<number>\d{1,6})\s*(?<unit>minutes?|mins?|m|hours?|hrs?|h|days?|d|分钟|个小时|小时|天)?(?![\d\p{L}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Said();
}
