using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>Puts together what a text says of a reminder's moment: day, time of day, zone, rhythm, how long before, an order's date.</summary>
internal sealed class WhenReader
{
    private static readonly Reading<When> Nothing = new Reading<When>.None();
    private readonly string text;
    private readonly Instant now;
    private readonly DateTimeZone own;
    private readonly Frame frame;
    private readonly IReadOnlyList<DateTimeZone> zones;
    private readonly bool zoneNamed;
    private readonly List<Item> items;
    private readonly List<Span> spans = [];
    private Length? ahead;

    public WhenReader(string text, string language, Instant now, DateTimeZone own, Workdays workdays)
    {
        (this.text, this.now, this.own) = (text, now, own);
        frame = new Frame(now.InZone(own).LocalDateTime, language, DayFirst: language is "en" or "zh" ? null : true) { Workdays = workdays };
        var place = Places.Within(text);
        (zones, var span) = place switch
        {
            Reading<DateTimeZone>.One one => ([one.Value], one.Spans[0]),
            Reading<DateTimeZone>.Several several => (several.Options, several.Spans[0]),
            _ => ((IReadOnlyList<DateTimeZone>)[own], default(Span)),
        };
        zoneNamed = span.Length > 0;
        items = Grammar.Parse(text, frame, zoneNamed ? [(span.Start, span.Length)] : null);
        if (zoneNamed)
            spans.Add(span);
    }

    public bool Has(Kind kind) => items.Exists(item => item.Is(kind) && item.Value is null);

    /// <summary>What is to be remembered: the text without its time, the word for reminding and the little words around.</summary>
    public string? Subject(IReadOnlyList<Span> heard)
    {
        var rest = text.ToCharArray();
        foreach (var span in heard.Concat(items.Where(item => item.Is(Kind.Remind)).Select(item => item.Span)))
            Array.Fill(rest, '\n', span.Start, Math.Min(span.Length, rest.Length - span.Start));
        var longest = new string(rest).Split('\n').Select(Bare).MaxBy(part => part.Length);
        return longest is { Length: > 1 } ? longest : null;
    }

    private string Bare(string part)
    {
        part = part.Trim(' ', ',', '，', '。', '.', ':', '：', ';', '!', '！', '-', '\u0001');
        while (part.Length > 0 && Lexicon.Of(frame.Language).Filler(Folded.Of(part)) is > 0 and var length)
            part = part[length..].TrimStart(' ', ',', '，', ':', '：');
        return part;
    }

    /// <summary>"取消明天的提醒", "delete the reminder for Friday": speaks of a reminder, sets none.</summary>
    public bool IsAboutOne() => items.FindIndex(item => !item.Is(Kind.Glue) && !item.Is(Kind.Stop)) is >= 0 and var first && items[first].Is(Kind.Cancelling)
        && !text.Contains("提醒我", StringComparison.Ordinal) && !text.Contains("remind me", StringComparison.OrdinalIgnoreCase);

    /// <summary>A time, a comma or colon, and what is to be done then: "end of the month: chase payments".</summary>
    public bool IsNote()
    {
        var first = items.FindIndex(item => item.Value is not null || !(item.Is(Kind.On) || item.Is(Kind.At) || item.Is(Kind.The) || item.Is(Kind.Glue)));
        if (first < 0 || !(items[first].Is(Kind.Date) || items[first].Is(Kind.Time) || items[first].Is(Kind.Moment) || items[first].Is(Kind.Rhythm) || items[first].Is(Kind.Anchor)) || items[first].Value is null)
            return false;
        var mark = items[first].End;
        while (mark < text.Length && text[mark] == ' ')
            mark++;
        return mark < text.Length && text[mark] is ',' or ':' or '，' or '：' or '-' or '–' or '—'
            && text[(mark + 1)..].Trim().Length > 3 && !text.TrimEnd().EndsWith('?') && !text.TrimEnd().EndsWith('？') && !items.Exists(item => item.Is(Kind.Statement));
    }

    public Reading<When> Read()
    {
        var said = Take(Kind.Rhythm);
        var rhythm = said?.Value as RhythmSaid;
        if (rhythm?.Unit == "HOURLY")
            return new Reading<When>.Wrong($"I can remind you once a day at most. At what time of day?", []);
        if (items.Find(item => item.Is(Kind.Anchor) && item.Value is AnchorSaid) is { } anchored)
            return FromOrder(anchored);

        ahead = Take(Kind.Ahead)?.Value as Length;
        if (ahead is { IsOfClock: false } && rhythm is null && items.Find(item => item.Is(Kind.Anchor) && item.Value is null) is { } far && !items.Exists(item => item.Is(Kind.Date) || item.Is(Kind.Moment)))
            return FromOrder(far with { Value = new AnchorSaid(AnchorSaid.Name(far.Whole(Kind.Anchor)), -((int)ahead.Days + ahead.Workdays + (ahead.Months * 30))) });
        if (rhythm is null && items.Find(item => item.Is(Kind.Moment)) is { Value: MomentSaid { SecondsFromNow: not 0 } moment } exact)
        {
            Mark(exact);
            return FromNow(moment);
        }

        if (said is { } && rhythm is { Days: not null } && items.Find(item => item.Is(Kind.Date) && item.Start >= said.End) is { } more && text[said.End..more.Start].Trim() is "和" or "、" or "及" or "and" or "&" or "," or "，" or "y" or "et" or "und" or "e")
            return new Reading<When>.Wrong($"That is more than one rhythm. Please say them one by one.", Stretches());
        if (rhythm is null && Timer() is { } timer)
        {
            Mark(timer);
            return FromNow(new MomentSaid(frame.Now, Unit.Minute, ((Length)timer.Value!).Seconds));
        }

        return At(rhythm);
    }

    /// <summary>A length alone, "20 mins", is from now.</summary>
    private Item? Timer() => ahead is null && items.FindIndex(item => !item.Is(Kind.Stop) && item.Text != "\u0001") is >= 0 and var first && items[first] is { Value: Length { IsOfClock: true } } length
        && items.Skip(first + 1).All(item => item.Is(Kind.Remind) || item.Is(Kind.Stop) || item.Is(Kind.Glue)) ? length : null;

    private Reading<When> FromOrder(Item anchored)
    {
        Mark(anchored);
        // "ETD of PO-1042": the little word goes with it.
        if (items.IndexOf(anchored) is >= 0 and var index && index + 1 < items.Count && items[index + 1] is { Text: "of" or "for" or "de" or "von" or "du" or "do" or "da" or "del" or "des" } little)
            spans.Add(little.Span);
        var said = (AnchorSaid)anchored.Value!;
        var time = Take(Kind.Time)?.Value as TimeOfDay;
        return new Reading<When>.One(new When(frame.Today, time is null ? null : Working(time).Clock, zones[0].Id, zoneNamed, Follows: new Follows(said.Anchor, said.Days)), Stretches());
    }

    private Reading<When> At(RhythmSaid? rhythm)
    {
        var dates = items.Where(item => item.Is(Kind.Date) && item.Value is DaySaid).ToList();
        var date = dates.Find(item => ((DaySaid)item.Value!).Time is not null) ?? dates.FirstOrDefault();
        var day = date?.Value as DaySaid;
        var time = day?.Time;
        if (date is not null)
            Mark(date);
        if ((time is null || time.OnlyPart) && items.Find(item => item.Is(Kind.Time) && !((TimeOfDay)item.Value!).OnlyPart) is { } exact)
        {
            Mark(exact);
            time = time?.Part is { } part ? Grammar.Within(part, (TimeOfDay)exact.Value!) : (TimeOfDay)exact.Value!;
        }

        if (time is null && items.Find(item => item.Is(Kind.Time)) is { } partly)
        {
            Mark(partly);
            time = (TimeOfDay)partly.Value!;
        }

        if (rhythm is not null)
            return Repeating(rhythm, day, rhythm.Time?.Part is { } daily && time is not null ? Grammar.Within(daily, time) : time ?? rhythm.Time);
        if (day is { Why: { } why })
            return new Reading<When>.Wrong(why, Stretches());
        if (day is null && items.Find(item => item.Is(Kind.Period)) is { } period)
            Mark(period);
        if (day is null && time is null)
            return IsVague() ? new Reading<When>.Wrong($"Which day exactly do you mean?", Stretches()) : Nothing;
        if (day is null && IsVague())
            return new Reading<When>.Wrong($"Which day exactly do you mean?", Stretches());
        return Once(day, time);
    }

    private bool IsVague() => items.Exists(item => item.Is(Kind.Period) || (item.Is(Kind.Vague) && item.Value is null))
        || items.Exists(item => item.Is(Kind.Edge) && item.Value is null && item.Senses.Any(sense => sense.Kind == Kind.Unit));

    private Reading<When> Once(DaySaid? day, TimeOfDay? time)
    {
        var options = day is null ? [] : day.Options.Take(day.Unsure ? day.Options.Count : 1);
        return All(zones.SelectMany(zone => (day is null ? [now.InZone(zone).Date] : options).Select(date => Once(date, day, time, zone))));
    }

    private Reading<When> Once(LocalDate date, DaySaid? day, TimeOfDay? time, DateTimeZone zone)
    {
        if (time is null)
        {
            if (ahead is { IsOfClock: true })
                return new Reading<When>.Wrong($"At what time?", Stretches());
            date = ahead?.After(date, -1, frame.Workdays) ?? date;
            return date < now.InZone(zone).Date
                ? new Reading<When>.Wrong($"{date} is already behind us. Which day do you mean?", Stretches())
                : Said(new When(date, null, zone.Id, zoneNamed));
        }

        var clock = Working(time);
        var today = now.InZone(zone).Date;
        if (clock.NextDay)
            date = date.PlusDays(1);
        // "Friday" said on a Friday morning with an hour still to come is today.
        if (day is { Bare: true, Weekday: { } weekday } && today.DayOfWeek == weekday && !Passed(today + clock.Clock))
            date = today;
        var at = date + clock.Clock;
        if (zone.MapLocal(at).Count == 0)
            return Around(at, zone);
        if (day is { Unsure: true } && Passed(at))
            at = at.PlusYears(1);
        if (Passed(at))
        {
            if (day is null)
                at = at.PlusDays(1);
            else if (day is { Bare: true, Weekday: not null } && date == today)
                at = at.PlusDays(7);
            else if (time.Open && date == today && clock.Clock.Hour < 12 && !Passed(at.PlusHours(12)))
                at = at.PlusHours(12);
        }

        // Taken off the instant, so that it is right over a clock change too.
        var start = Schedule.InstantOf(at.Date, at.TimeOfDay, zone);
        var moment = start;
        if (ahead is { IsOfClock: true })
            moment = start - Duration.FromSeconds(ahead.Seconds + (ahead.Days * 86400));
        else if (ahead is not null)
            moment = Schedule.InstantOf(ahead.After(at.Date, -1, frame.Workdays), at.TimeOfDay, zone);
        if (ahead is not null)
            at = moment.InZone(zone).LocalDateTime;
        return moment <= now
            ? new Reading<When>.Wrong($"{moment.InZone(zone)} is already behind us. When do you mean?", Stretches())
            : Said(new When(at.Date, at.TimeOfDay, zone.Id, zoneNamed));

        bool Passed(LocalDateTime local) => Schedule.InstantOf(local.Date, local.TimeOfDay, zone) - (ahead is { IsOfClock: true } ? Duration.FromSeconds(ahead.Seconds) : Duration.Zero) <= now;
    }

    /// <summary>A time that the clocks skip that night: the same distance before the gap, or the first moment after it.</summary>
    private Reading<When> Around(LocalDateTime at, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(at);
        var after = mapping.LateInterval.IsoLocalStart;
        var before = at.PlusSeconds(-(mapping.LateInterval.WallOffset - mapping.EarlyInterval.WallOffset).Seconds);
        return new Reading<When>.Several([.. new[] { before, after }.Select(local => new When(local.Date, local.TimeOfDay, zone.Id, zoneNamed))], Stretches()) { Why = $"The clocks skip {at.TimeOfDay} that night. When do you mean?" };
    }

    /// <summary>An hour without a part of the day is one of working hours: 3 is 15:00, and 7 to 12 are as said. People who mean 3 or 9 at night say so.</summary>
    private static TimeOfDay Working(TimeOfDay time) => time.Open && !time.Written && time.Minutes is >= 60 and < 420 ? time with { Minutes = time.Minutes + 720 } : time;

    private Reading<When> FromNow(MomentSaid moment)
    {
        var instant = now + Duration.FromSeconds(moment.SecondsFromNow);
        if (instant <= now)
            return new Reading<When>.Wrong($"{instant.InZone(own)} is already behind us. When do you mean?", Stretches());
        return All(zones.Select(zone =>
        {
            var local = instant.InZone(zone);
            // In a repeated hour the wall clock alone would say the first one; the offset says which.
            var id = Schedule.InstantOf(local.Date, local.TimeOfDay, zone) == instant ? zone.Id : DateTimeZone.ForOffset(local.Offset).Id;
            // Two hours from now stay two hours from now when the person flies.
            return Said(new When(local.Date, local.TimeOfDay, id, ZoneNamed: true));
        }));
    }

    private Reading<When> Repeating(RhythmSaid rhythm, DaySaid? day, TimeOfDay? time)
    {
        if (items.Exists(item => item.Is(Kind.Rhythm)))
            return new Reading<When>.Wrong($"That is more than one rhythm. Please say them one by one.", Stretches());
        return All(zones.Select(zone => Repeating(rhythm, day, time, zone)));
    }

    private Reading<When> Repeating(RhythmSaid rhythm, DaySaid? day, TimeOfDay? time, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        var at = time is null ? Schedule.StartOfWork : Working(time).Clock;
        if (ahead is { IsOfClock: true })
            at = at.PlusSeconds(-(long)ahead.Seconds);
        var anchor = day is { Options: [var said, ..] } ? said : (LocalDate?)null;
        var days = rhythm.Days ?? DayOf(rhythm.Unit, anchor ?? today);
        if (!Recurrence.TryParse(Rule(1), null, out var nearest) || !Recurrence.TryParse(Rule(rhythm.Every), null, out var every))
            return Nothing;
        var from = anchor is { } start && start > today && rhythm.Days is not null ? start : today;

        // The first one is the next of its kind; "every second" counts from there.
        var first = nearest.NextDate(from.PlusDays(-1), from, frame.Workdays.Is);
        while (Schedule.InstantOf(first, at, zone) <= now)
            first = nearest.NextDate(first, from, frame.Workdays.Is);
        return Said(new When(first, time is null ? null : at, zone.Id, zoneNamed, every));

        string Rule(int count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rhythm.Unit}{(count == 1 ? "" : $"/{count}")}{(days is { Length: > 0 } ? $";{days}" : "")};{at:HH:mm}");
    }

    private static string? DayOf(string unit, LocalDate date) => unit switch
    {
        "WEEKLY" => Grammar.Code(date.DayOfWeek),
        "MONTHLY" => date.ToString("%d", System.Globalization.CultureInfo.InvariantCulture),
        "YEARLY" => date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private Reading<When> Said(When when) => new Reading<When>.One(when, Stretches());

    /// <summary>One reading is the answer; of several those that can be.</summary>
    private Reading<When> All(IEnumerable<Reading<When>> readings)
    {
        var all = readings.ToList();
        var possible = all.SelectMany(reading => reading switch { Reading<When>.One one => [one.Value], Reading<When>.Several several => several.Options, _ => (IReadOnlyList<When>)[] }).Distinct().ToList();
        return possible switch
        {
            [] => all.FirstOrDefault() ?? Nothing,
            [var only] => new Reading<When>.One(only, Stretches()),
            _ => new Reading<When>.Several(possible, Stretches())
            {
                Why = all.OfType<Reading<When>.Several>().FirstOrDefault()?.Why ?? (zones.Count > 1 ? (Text)$"Which time zone do you mean?" : null),
            },
        };
    }

    private Item? Take(Kind kind)
    {
        var found = items.Find(item => item.Is(kind) && item.Value is not null);
        if (found is not null)
        {
            Mark(found);
            items.Remove(found);
        }

        return found;
    }

    private void Mark(Item item) => spans.Add(Stretch.Of(item, items, text));

    /// <summary>Neighbours are one stretch, with the little words between them.</summary>
    private List<Span> Stretches() => Stretch.Joined(spans, text);
}

/// <summary>The stretches of a text that a reading was made of.</summary>
internal static class Stretch
{
    /// <summary>An item with the little words before it that go with it: "by Friday", "on the 5th".</summary>
    public static Span Of(Item item, List<Item> items, string text)
    {
        var (start, end) = (item.Start, item.End);
        for (var index = items.IndexOf(item) - 1; index >= 0 && IsLead(items[index]) && Blank(text, items[index].End, start); index--)
            start = items[index].Start;
        if (items.IndexOf(item) is >= 0 and var at && at + 1 < items.Count && items[at + 1] is var next && next.Start == end && next.Text is "之前" or "以前" or "前" or "左右" or "的" or "那天" or "当天" or "以内" or "之内" or "内")
            end = items[at + 1].End;
        // "8月14日（周五）" closes where it was opened.
        if (end < text.Length && text[end] is ')' or '）' && text.AsSpan(start, end - start).ContainsAny('(', '（'))
            end++;
        return new Span(start, end - start);
    }

    public static List<Span> Joined(List<Span> spans, string text)
    {
        var merged = new List<Span>();
        foreach (var span in spans.Where(span => span.Length > 0).OrderBy(span => span.Start))
        {
            if (merged is [.., var last] && (span.Start <= last.End || text[last.End..span.Start].Trim(' ', ',', '，', '的', '、', '-', '(', ')') is "" or "t" or "T" or "at" or "on" or "in" or "um" or "à" or "às" or "a las"))
                merged[^1] = new Span(last.Start, Math.Max(last.End, span.End) - last.Start);
            else
                merged.Add(span);
        }

        return merged;
    }

    private static bool IsLead(Item item) => item.Value is null && (item.Is(Kind.On) || item.Is(Kind.At) || item.Is(Kind.The)) && item.Text.Length > 0;

    private static bool Blank(string text, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (text[index] is not (' ' or ','))
                return false;
        }

        return true;
    }
}
