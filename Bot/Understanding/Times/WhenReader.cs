using System.Text.RegularExpressions;
using Bot.Domain.Calendars;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>Puts together what a text says of a reminder's moment: day, time of day, zone, rhythm, how long before, an order's date.</summary>
internal sealed partial class WhenReader
{
    private static readonly Reading<When> Nothing = new Reading<When>.None();
    private const string Hourly = "HOURLY";
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
        frame = new Frame(now.InZone(own).LocalDateTime, language, DayFirst: language is "en" or "zh" or "ja" ? null : true) { Workdays = workdays };
        var place = Places.Within(text);
        (zones, var span) = place switch
        {
            Reading<DateTimeZone>.One one => ([one.Value], one.Spans[0]),
            Reading<DateTimeZone>.Several several => (several.Options, several.Spans[0]),
            _ => ((IReadOnlyList<DateTimeZone>)[own], default(Span)),
        };
        zoneNamed = span.Length > 0;
        items = Grammar.Parse(text, frame, zoneNamed ? [(span.Start, span.Length)] : null);
        LeaveNames();
        if (zoneNamed)
            spans.Add(span);
    }

    /// <summary>"every Friday … the weekly report": what a thing is called is no second rhythm.</summary>
    private void LeaveNames()
    {
        var rhythms = items.FindAll(item => item.Is(Kind.Rhythm));
        var names = rhythms.FindAll(item => Called().IsMatch(text[item.Start..]));
        if (names.Count < rhythms.Count)
            names.ForEach(name => items.Remove(name));
    }

    [GeneratedRegex(@"^(weekly|biweekly|fortnightly|monthly|daily|quarterly|yearly|annual)\s(?!(at|on|from|until|till|starting|every|each|and|for|to|in|please|pls|by|before|after|reminders?)(?![a-z]))[a-z]{3,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Called();

    public Reading<When> Read()
    {
        var said = Take(Kind.Rhythm);
        var rhythm = said?.Value as RhythmSaid;
        if (rhythm?.Unit == Hourly)
            return new Reading<When>.Wrong($"I can remind you once a day at most: every day, every working day, on weekdays that you name, every month or every year. At what time of day?", Stretches());
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

        if (said is { } && rhythm is { Days: not null } && items.Find(item => item.Is(Kind.Date) && item.Start >= said.End) is { } more && IsJoint(text[said.End..more.Start]))
            return new Reading<When>.Wrong($"That is more than one rhythm. Please say them one by one.", Stretches());
        if (rhythm is null && Timer() is { } timer)
        {
            Mark(timer);
            return FromNow(new MomentSaid(frame.Now, Unit.Minute, ((Length)timer.Value!).Seconds));
        }

        return At(rhythm);
    }

    public bool IsTooOften() => items.Exists(item => item.Value is RhythmSaid { Unit: Hourly });

    /// <summary>"Tue &amp; Thu": two days, where a reminder is for one.</summary>
    private static bool IsJoint(string between) => between.Trim() is "和" or "、" or "及" or "and" or "&" or "+" or "," or "，" or "y" or "et" or "und" or "e";

    /// <summary>Another weekday stands beside the day that was read; all of it is said of the time.</summary>
    private bool IsOneOfSeveral(Item date)
    {
        var others = items.FindAll(other => other != date && (other.Is(Kind.Weekday) || other.Value is DaySaid { Weekday: not null })
            && (other.End <= date.Start ? IsBeside(other, date) : date.End <= other.Start && IsBeside(date, other)));
        if (others is [])
            return false;
        var start = Math.Min(date.Start, others[0].Start);
        spans.Add(new Span(start, Math.Max(date.End, others[^1].End) - start));
        return true;
    }

    private bool IsBeside(Item first, Item second) => text[first.End..second.Start] is var between && (IsJoint(between) || (between.Trim().Length == 0 && Scripts.IsUnspaced(text[second.Start])));

    /// <summary>The first length that is said; half a day is twelve hours.</summary>
    public Reading<Delay> ReadLength()
    {
        if (items.Find(item => item.Value is Length or MomentSaid { SecondsFromNow: > 0 }) is not { } said)
            return new Reading<Delay>.None();
        var minutes = said.Value switch
        {
            MomentSaid moment => moment.SecondsFromNow / 60,
            Length { Months: 0, Workdays: 0 } length => (length.Days * 1440) + (length.Seconds / 60),
            var length => Period.Between(frame.Now, ((Length)length!).After(frame.Now, 1, frame.Workdays), PeriodUnits.Minutes).Minutes,
        };
        return Delay.Of(minutes, said.Span);
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
        if (date is not null && day is { Weekday: not null } && IsOneOfSeveral(date))
            return new Reading<When>.Wrong($"That is more than one day. Which of them? For every week say “every Tuesday and Thursday”.", Stretches());
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
