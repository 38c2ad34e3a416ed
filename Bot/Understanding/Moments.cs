using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>Puts together what was found in a text: day, time of day, zone, rhythm, how long before.</summary>
internal sealed class Moments(string text, Language language, Instant now, DateTimeZone own)
{
    private static readonly Reading<When> Nothing = new Reading<When>.None();
    private readonly List<Span> spans = [];
    private string rest = Folded.Of(text);
    private Duration ahead = Duration.Zero;
    private bool zoneNamed;

    private LocalDate Today => now.InZone(own).Date;

    public Reading<When> Read(Func<string, LocalDateTime, (Day? Day, Clock? Clock)> otherwise)
    {
        if (Rhythms.IsTooFast(rest))
            return new Reading<When>.Wrong($"I can remind you once a day at most. At what time of day?", []);
        if (Lengths.IsFromOrder(rest))
            return Nothing;

        var zones = Zones();
        if (Lengths.Before(rest) is var (before, place))
        {
            ahead = before;
            Take(place);
        }

        var rhythm = Rhythms.First(rest);
        if (rhythm is not null)
            Take(rhythm.Span);
        else if (Lengths.FromNow(rest) is var (length, stretch))
            return FromNow(zones, length, stretch);

        var clock = Clocks.First(rest);
        var day = Days.First(rest, Context(clock));
        if (day is not null)
            clock = Clocks.First(Folded.Without(rest, day.Span));
        if (rhythm is null && (day is null || clock is null) && otherwise(rest, now.InZone(own).LocalDateTime) is var (otherDay, otherClock))
            (day, clock) = (day ?? otherDay, clock ?? (day is null ? otherClock : null));
        if (day is null && rhythm is null && Days.IsVague(rest))
            return new Reading<When>.Wrong($"Which day exactly do you mean?", Stretches());
        if (rhythm?.Days is not null && day is not null && day.Span.Start >= rhythm.Span.End && rest[rhythm.Span.End..day.Span.Start].Trim() is "和" or "、" or "及" or "and" or "&" or "," or "，")
            return new Reading<When>.Wrong($"That is more than one rhythm. Please say them one by one.", Stretches());
        if (day is not null)
            Take(day.Span);
        foreach (var span in clock?.Spans ?? [])
            Take(span);

        if (day?.Why is { } why)
            return new Reading<When>.Wrong(why, Stretches());
        return rhythm is null ? Once(day, clock, zones) : All(zones.Select(zone => Repeating(rhythm, day, clock, zone)));
    }

    private IReadOnlyList<DateTimeZone> Zones()
    {
        switch (Places.Within(text))
        {
            case Reading<DateTimeZone>.One one:
                zoneNamed = true;
                Take(one.Spans[0]);
                return [one.Value];
            case Reading<DateTimeZone>.Several several:
                zoneNamed = true;
                Take(several.Spans[0]);
                return several.Options;
            default:
                return [own];
        }
    }

    private DayContext Context(Clock? clock) => new(Today, text, MonthFirst: language == Language.Chinese, WithTime: clock is not null);

    private Reading<When> FromNow(IReadOnlyList<DateTimeZone> zones, Duration length, Span stretch)
    {
        Take(stretch);
        var instant = now + length;
        return All(zones.Select(zone =>
        {
            var local = instant.InZone(zone);
            // In a repeated hour the wall clock alone would say the first one; the offset says which.
            var id = Schedule.InstantOf(local.Date, local.TimeOfDay, zone) == instant ? zone.Id : Fixed(local.Offset);
            // Two hours from now stay two hours from now when the person flies.
            return Said(new When(local.Date, local.TimeOfDay, id, ZoneNamed: true));
        }));
    }

    private static string Fixed(Offset offset) => DateTimeZone.ForOffset(offset).Id;

    private Reading<When> Once(Day? day, Clock? clock, IReadOnlyList<DateTimeZone> zones)
    {
        if (day is null && clock is null)
            return Nothing;
        return All(zones.SelectMany(zone => (day?.Options ?? [now.InZone(zone).Date]).Select(date => Once(date, day, clock, zone))));
    }

    private Reading<When> Once(LocalDate date, Day? day, Clock? clock, DateTimeZone zone)
    {
        if (clock is null)
        {
            date = date.PlusDays(-(int)Math.Ceiling(ahead.TotalDays));
            return date < Today
                ? new Reading<When>.Wrong($"{date} is already behind us. Which day do you mean?", Stretches())
                : Said(new When(date, null, zone.Id, zoneNamed));
        }

        if (clock.NextDay)
            date = date.PlusDays(1);
        var at = date + clock.Time;
        if (Passed(at))
        {
            if (day is null)
                at = at.PlusDays(1);
            else if (day.Weekday && date == Today)
                at = at.PlusDays(7);
            else if (clock.Open && date == Today && clock.Time.Hour < 12 && !Passed(at.PlusHours(12)))
                at = at.PlusHours(12);
        }

        // Taken off the instant, so that it is right over a clock change too.
        var moment = Schedule.InstantOf(at.Date, at.TimeOfDay, zone) - ahead;
        if (ahead > Duration.Zero)
            at = moment.InZone(zone).LocalDateTime;
        return moment <= now
            ? new Reading<When>.Wrong($"{moment.InZone(zone)} is already behind us. When do you mean?", Stretches())
            : Said(new When(at.Date, at.TimeOfDay, zone.Id, zoneNamed));

        bool Passed(LocalDateTime local) => Schedule.InstantOf(local.Date, local.TimeOfDay, zone) - ahead <= now;
    }

    private Reading<When> Repeating(Rhythm rhythm, Day? day, Clock? clock, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        var time = (clock?.Time ?? Schedule.StartOfWork).PlusNanoseconds(-ahead.ToInt64Nanoseconds() % NodaConstants.NanosecondsPerDay);
        var anchor = day is { Options: [var said, ..] } ? said : (LocalDate?)null;
        var complete = rhythm with { Days = rhythm.Days ?? DayOf(rhythm.Unit, anchor ?? today) };
        var from = anchor is { } start && start > today && rhythm.Days is not null ? start : today;

        // The first one is the next of its kind; "every second" counts from there.
        var nearest = complete.At(time, 1);
        var first = nearest.NextDate(from.PlusDays(-1), from);
        while (Schedule.InstantOf(first, time, zone) <= now)
            first = nearest.NextDate(first, from);
        return Said(new When(first, clock is null ? null : time, zone.Id, zoneNamed, complete.At(time, rhythm.Every)));
    }

    private static string? DayOf(string unit, LocalDate date) => unit switch
    {
        "WEEKLY" => Rhythms.Code(date.DayOfWeek),
        "MONTHLY" => date.ToString("%d", System.Globalization.CultureInfo.InvariantCulture),
        "YEARLY" => date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private Reading<When> Said(When when) => new Reading<When>.One(when, Stretches());

    /// <summary>One reading is the answer; of several those that can be.</summary>
    private Reading<When> All(IEnumerable<Reading<When>> readings)
    {
        var all = readings.ToList();
        var possible = all.OfType<Reading<When>.One>().Select(one => one.Value).Distinct().ToList();
        return possible switch
        {
            [] => all[0],
            [var only] => new Reading<When>.One(only, Stretches()),
            _ => new Reading<When>.Several(possible, Stretches()),
        };
    }

    private void Take(Span span)
    {
        if (span.Length == 0)
            return;
        spans.Add(span);
        rest = Folded.Without(rest, span);
    }

    /// <summary>Neighbours are one stretch, with the little words between them.</summary>
    private List<Span> Stretches()
    {
        var merged = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged is [.., var last] && (span.Start <= last.End || text[last.End..span.Start].Trim(' ', ',', '，', '的', '、', '-') is "" or "t" or "T" or "at" or "on" or "in"))
                merged[^1] = new Span(last.Start, Math.Max(last.End, span.End) - last.Start);
            else
                merged.Add(span);
        }

        return merged;
    }
}
