namespace Bot.Understanding.Times;

internal static partial class Grammar
{
    private static IReadOnlyList<Rule> Relatives =>
    [
        new("Weekday Ordinal", fit => IsDay(fit, 1) && !(fit.Next?.Is(Kind.Unit) ?? false) ? DayOnly(fit, fit.Number(1), (IsoDayOfWeek)fit[0].Whole(Kind.Weekday)) : null),
        new("Weekday Number", fit => fit.Frame.Language != "zh" && IsDay(fit, 1) && IsDigits(fit[1]) && fit[1].Start - fit[0].End <= 6 && !fit.Said.Contains(" at ", StringComparison.Ordinal) && !fit.Said.Contains("às", StringComparison.Ordinal) && !fit.Said.Contains("as ", StringComparison.Ordinal) && !fit.Said.Contains("um ", StringComparison.Ordinal) && fit[0].Text.Length >= 3 && (fit.Next is null || fit.Next.Is(Kind.Stop) || fit.Next.Is(Kind.At) || fit.Next.Is(Kind.Time)) && (fit[1].Number(Kind.Number) > 12 || fit[1].Is(Kind.Ordinal) || fit.Frame.Language != "en") ? DayOnly(fit, fit.Number(1), (IsoDayOfWeek)fit[0].Whole(Kind.Weekday)) : null),

        // a day word with a part of the day
        new("DayWord Part", fit => fit.Make(Kind.Date, new DaySaid([fit.Frame.Today.PlusDays(fit[0].Whole(Kind.DayWord))], Relative: true, Time: Of((Part)fit[1].Whole(Kind.Part))))),
        new("Which Part", fit => fit[1].Is(Kind.DayWord) || fit[0].Whole(Kind.Which) != 0 ? null : fit.Make(Kind.Date, new DaySaid([fit.Frame.Today], Relative: true, Time: Of((Part)fit[1].Whole(Kind.Part))))),
        new("Weekday Which? Part", fit => IsWeekday(fit, 0) && !(fit.Count > 2 && fit[1].Is(Kind.Part)) && fit.Count == 2 ? Weekday(fit, fit[0], null, Of((Part)fit[1].Whole(Kind.Part))) : null),

        // third Tuesday after Christmas 2014, the Friday after next, 2 days before yesterday
        new("Ordinal|Last Weekday After|Later|Before|Ago|AgoBefore Date", fit => NthFrom(fit, fit.Value<DaySaid>(3), fit[0].Is(Kind.Ordinal) ? fit.Number(0) : 1, fit[1], IsBefore(fit[2]) ? -1 : 1)),
        new("Weekday After Which", fit => fit[2].Whole(Kind.Which) == 1 && !(fit.Next is { } next && (next.Is(Kind.Weekday) || next.Is(Kind.Unit))) ? Weekday(fit, fit[0], 2) : null),
        new("Unit After Which", fit => fit[2].Whole(Kind.Which) == 1 && !(fit.Next is { } next && (next.Is(Kind.Weekday) || next.Is(Kind.Unit))) && fit[0].Whole(Kind.Unit) is (int)Unit.Week or (int)Unit.Month or (int)Unit.Year ? fit.Make(Kind.Period, (Current(fit.Frame, 2, (Unit)fit[0].Whole(Kind.Unit)), 2)) : null),
        new("Period On? Weekday", fit => ((PeriodSaid, int))fit[0].Value! is ({ Unit: Unit.Week }, var weeks) ? InWeek(fit, fit[fit.Count - 1], weeks) : null),
        new("Weekday Of? Period", fit => ((PeriodSaid, int))fit[fit.Count - 1].Value! is ({ Unit: Unit.Week }, var weeks) ? InWeek(fit, fit[0], weeks) : null),
        new("Number DayWord", fit => fit[1].Text.StartsWith("day ", StringComparison.Ordinal) && fit[1].Whole(Kind.DayWord) is var away && fit[0].Whole(Kind.Number) is > 0 and < 400 and var n ? fit.Make(Kind.Date, new DaySaid([fit.Frame.Today.PlusDays(away + (Math.Sign(away) * (n - 1)))], Relative: true)) : null),

        // Friday of next week, next week's Friday, el viernes de la semana que viene, mercredi en huit
        new("Weekday Of? Which Unit", fit => IsWeek(fit[fit.Count - 1]) ? InWeek(fit, fit[0], fit[fit.Count - 2].Whole(Kind.Which)) : null),
        new("Weekday Of? Unit Which", fit => IsWeek(fit[fit.Count - 2]) ? InWeek(fit, fit[0], fit[fit.Count - 1].Whole(Kind.Which)) : null),
        new("Which Unit Weekday", fit => IsWeek(fit[1]) ? InWeek(fit, fit[2], fit[0].Whole(Kind.Which)) : null),
        new("Unit Which Weekday", fit => IsWeek(fit[0]) && IsWeekday(fit, 2) ? InWeek(fit, fit[2], fit[1].Whole(Kind.Which)) : null),
        new("Weekday In Length", fit => fit.Value<Length>(2) is { Smallest: Unit.Week } weeks ? InWeek(fit, fit[0], (int)weeks.Days / 7) : null),
        new("Weekday AgoBefore Length", fit => fit.Value<Length>(2) is { Smallest: Unit.Week } weeks ? InWeek(fit, fit[0], -(int)weeks.Days / 7) : null),
        new("Weekday Huit", fit => Next(fit.Frame, fit[0]) is var next ? fit.Make(Kind.Date, new DaySaid([next.PlusDays(fit[1].Whole(Kind.Huit))])) : null),
        new("Which Weekday", fit => fit[0].Is(Kind.Weekday) ? null : Weekday(fit, fit[1], fit[0].Whole(Kind.Which))),
        new("Weekday Which", fit => IsWeekday(fit, 0) && fit[1].Text is not ("this" or "este" or "esta" or "ce" or "cette" or "current" or "last" or "past" or "next" or "下" or "上" or "这" or "本" or "来" or "当") ? Weekday(fit, fit[0], fit[1].Whole(Kind.Which)) : null),
        new("Weekday Length Later", fit => fit.Value<Length>(1) is { Smallest: Unit.Week } weeks ? InWeek(fit, fit[0], (int)weeks.Days / 7) : null),
        new("Weekday", fit => IsWeekday(fit, 0) ? Weekday(fit, fit[0], null) : null),
        new("Which Unit", fit => fit[1].Whole(Kind.Unit) == (int)Unit.Weekend ? Weekend(fit, fit[0].Whole(Kind.Which)) : null),
        new("Unit", fit => fit[0].Whole(Kind.Unit) == (int)Unit.Weekend ? Weekend(fit, null) : null),

        // 3 fridays from now
        new("Number Weekday Later", fit => fit.Make(Kind.Date, new DaySaid([Next(fit.Frame, fit[1]).PlusWeeks(fit[0].Whole(Kind.Number) - 1)]))),

        // last two weeks, the next 90 seconds, next hour
        new("Which Length", fit => Shifted(fit, fit.Value<Length>(1), fit[0].Whole(Kind.Which))),
        new("Length Which", fit => fit.Frame.Language is not ("zh" or "en") && !fit[1].Is(Kind.Later) ? Shifted(fit, fit.Value<Length>(0), fit[1].Whole(Kind.Which)) : null),
        new("Number Which Unit", fit => Length.Of(fit[0].Number(Kind.Number), (Unit)fit[2].Whole(Kind.Unit)) is { } length && fit[1].Whole(Kind.Which) != 0 && !fit.Frame.Language.StartsWith('z') ? Shifted(fit, length, fit[1].Whole(Kind.Which)) : null),
        // 下个工作日, next working day
        new("Which Unit", fit => fit[1].Whole(Kind.Unit) is (int)Unit.Day or (int)Unit.Hour or (int)Unit.Minute or (int)Unit.Workday && fit[0].Whole(Kind.Which) != 0 && fit[1].Text.Length > 1 ? Shifted(fit, Length.Of(1, (Unit)fit[1].Whole(Kind.Unit))!, fit[0].Whole(Kind.Which)) : null),
        new("Which Unit", fit => Whole(fit.Frame, fit[0], fit[1]) is { } period ? fit.Make(Kind.Period, (period, fit[0].Whole(Kind.Which))) : null),
        new("Unit Which", fit => fit[0].Start != fit[1].Start && Whole(fit.Frame, fit[1], fit[0]) is { } period && !IsCjk(fit[0]) ? fit.Make(Kind.Period, (period, fit[1].Whole(Kind.Which))) : null),
        new("DayWord", fit => fit.Make(Kind.Date, new DaySaid([fit.Frame.Today.PlusDays(fit[0].Whole(Kind.DayWord))], Relative: true)) with { Text = fit[0].Text }),
        new("Now", fit => fit[0].Text is "ja" or "ya" or "gerade" or "nun" && !fit.IsWhole ? null : fit.Make(Kind.Moment, new MomentSaid(fit.Frame.Now, Unit.Minute, 0))),
    ];

    private static bool IsWeek(Item unit) => unit.Whole(Kind.Unit) == (int)Unit.Week;

    /// <summary>Short names of weekdays are words too: "do", "sat", "mar".</summary>
    private static bool IsWeekday(Fit fit, int index)
    {
        var item = fit[index];
        if (item.Text.Length > 3 || IsCjk(item) || fit.IsWhole)
            return true;
        var (previous, next) = (index == 0 ? fit.Previous : fit[index - 1], index == fit.Count - 1 ? fit.Next : fit[index + 1]);
        var helped = (previous is not null && (previous.Is(Kind.On) || previous.Is(Kind.Which) || previous.Is(Kind.Date) || previous.Is(Kind.Time) || previous.Is(Kind.Range)))
            || (next is not null && (next.Is(Kind.At) || next.Is(Kind.Time) || next.Is(Kind.Date) || next.Is(Kind.Part) || next.Is(Kind.Number)));
        return helped || (item.Text.Length == 3 && (next is null || next.Is(Kind.Stop)) && item.Text is not ("sat" or "sun" or "wed" or "mar" or "mer" or "sam" or "ter" or "sex"));
    }

    private static LocalDate Next(Frame frame, Item weekday) => frame.Today.Next((IsoDayOfWeek)weekday.Whole(Kind.Weekday));

    private static Item InWeek(Fit fit, Item weekday, int weeks) =>
        fit.Make(Kind.Date, new DaySaid([Current(fit.Frame, weeks, Unit.Week).From.PlusDays(weekday.Whole(Kind.Weekday) - 1)], (IsoDayOfWeek)weekday.Whole(Kind.Weekday)));

    private static Item Weekday(Fit fit, Item weekday, int? which, TimeOfDay? part = null)
    {
        var day = (IsoDayOfWeek)weekday.Whole(Kind.Weekday);
        var today = fit.Frame.Today;
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var inWeek = monday.PlusDays((int)day - 1);
        var upcoming = today.Next(day);
        var options = which switch
        {
            // Mainland usage and business English agree: the week that begins on Monday. German and Portuguese mean the coming one.
            1 => fit.Frame.Language is "de" or "pt" || weekday.Is(Kind.Which) || (fit.Find(Kind.Which)?.Text is "coming" or "upcoming" or "this coming" or "este proximo" or "esta proxima") ? new[] { upcoming, inWeek.PlusWeeks(1) } : [inWeek.PlusWeeks(1), upcoming],
            2 => fit.Frame is { Language: "en", WorkingHours: false } ? [upcoming.PlusWeeks(1), inWeek.PlusWeeks(2)] : [inWeek.PlusWeeks(2)],
            // "Este lunes" on a Tuesday is the coming one; "这周一" is yesterday.
            0 when inWeek < today && fit.Frame is { Past: false, Language: not "zh" } => [upcoming, inWeek],
            0 => [inWeek],
            -1 => fit.Frame.Language == "zh" ? [inWeek.PlusWeeks(-1)] : [today.Previous(day), inWeek.PlusWeeks(-1)],
            { } weeks => [inWeek.PlusWeeks(weeks)],
            null when fit.Frame.Past => [today.DayOfWeek == day ? today : today.Previous(day)],
            null when fit.Frame.Forward => [upcoming],
            null => [new[] { today.Previous(day), today.DayOfWeek == day ? today : upcoming, upcoming }.MinBy(date => Math.Abs(Period.DaysBetween(today, date)))],
        };
        return fit.Make(Kind.Date, new DaySaid(options, day, Bare: which is null, Time: part));
    }

    private static Item Weekend(Fit fit, int? which)
    {
        var saturday = fit.Frame.Today.PlusDays(6 - (int)fit.Frame.Today.DayOfWeek);
        return fit.Make(Kind.Date, new DaySaid([saturday.PlusWeeks(which ?? 0)]));
    }

    private static Item? Shifted(Fit fit, Length length, int which) => which == 0 ? null : Away(fit, length, Math.Sign(which));

    /// <summary>A length of time away from now.</summary>
    private static Item? Away(Fit fit, Length length, int sign)
    {
        if (length is { IsOfClock: true } or { Months: 0, Workdays: 0, Days: > 0 and < 1 })
            return fit.Make(Kind.Moment, new MomentSaid(length.After(fit.Frame.Now, sign, fit.Frame.Workdays), length.Smallest, sign * (length.Seconds + (length.Days * 86400)), null));
        var date = length.After(fit.Frame.Today, sign, fit.Frame.Workdays);
        return fit.Make(Kind.Date, new DaySaid([date], Relative: true, Rough: new LocalTime(fit.Frame.Now.Hour, 0), Counted: true));
    }

    private static IReadOnlyList<Rule> Counting =>
    [
        // 2 weeks after yesterday, three days before Friday, 清明节后第一个工作日, third Tuesday after Christmas
        new("Length Before|AgoBefore|Ago Of? Date", fit => IsCjk(fit[1]) ? null : CountedFrom(fit, fit.Value<DaySaid>(fit.Count - 1), fit.Value<Length>(0), -1)),
        new("Length After|Later Of? Date", fit => IsCjk(fit[1]) ? null : CountedFrom(fit, fit.Value<DaySaid>(fit.Count - 1), fit.Value<Length>(0), 1)),
        new("Date Before|Ago Length", fit => IsCjk(fit[1]) ? CountedFrom(fit, fit.Value<DaySaid>(0), fit.Value<Length>(2), -1) : null),
        new("Date After|Later|Of Length", fit => IsCjk(fit[1]) && fit[1].Text != "的" ? CountedFrom(fit, fit.Value<DaySaid>(0), fit.Value<Length>(2), 1) : null),
        new("Date Length Later|After", fit => IsCjk(fit[2]) ? CountedFrom(fit, fit.Value<DaySaid>(0), fit.Value<Length>(1), 1) : null),
        new("Date Length Ago|Before", fit => IsCjk(fit[2]) ? CountedFrom(fit, fit.Value<DaySaid>(0), fit.Value<Length>(1), -1) : null),
        new("Ordinal|Last Unit|Weekday After|Later|Before|Ago|AgoBefore Date", fit => NthFrom(fit, fit.Value<DaySaid>(3), fit[0].Is(Kind.Ordinal) ? fit.Number(0) : 1, fit[1], IsBefore(fit[2]) ? -1 : 1)),
        new("Date After|Later|Before|Ago Ordinal|Last|Number Unit|Weekday", fit => IsCjk(fit[1]) || IsCjk(fit[2]) ? NthFrom(fit, fit.Value<DaySaid>(0), fit[2].Is(Kind.Ordinal) ? fit.Number(2) : 1, fit[3], IsBefore(fit[1]) ? -1 : 1) : null),
        new("DayAfter Date", fit => CountedFrom(fit, fit.Value<DaySaid>(1), Length.Of(1, Unit.Day)!, 1)),
        new("DayBefore Date", fit => CountedFrom(fit, fit.Value<DaySaid>(1), Length.Of(1, Unit.Day)!, -1)),
        new("Unit Before|AgoBefore Date", fit => IsOne(fit[0]) && !IsCjk(fit[1]) ? CountedFrom(fit, fit.Value<DaySaid>(2), Length.Of(1, (Unit)fit[0].Whole(Kind.Unit))!, -1) : null),
        new("Unit After Date", fit => IsOne(fit[0]) && !IsCjk(fit[1]) ? CountedFrom(fit, fit.Value<DaySaid>(2), Length.Of(1, (Unit)fit[0].Whole(Kind.Unit))!, 1) : null),

        // 春节后, after Chinese New Year: work goes on then
        new("Date After|Later", fit => IsCjk(fit[1]) ? BehindFeast(fit, fit.Value<DaySaid>(0)) : null),
        new("After Date", fit => !IsCjk(fit[0]) && fit[0].Text is not ("from" or "following" or "past" or "ab" or "ab dem" or "seit" or "desde" or "depuis" or "dès") && !fit[0].Text.StartsWith("a partir", StringComparison.Ordinal) ? BehindFeast(fit, fit.Value<DaySaid>(1)) : null),

        // three days before ETD, 交期前一周
        new("Length Before|AgoBefore|Ago|Ahead Of? Anchor", fit => IsCjk(fit[1]) ? null : Anchored(fit, fit[fit.Count - 1], fit.Value<Length>(0), -1)),
        new("Length After|Later Of? Anchor", fit => IsCjk(fit[1]) || fit[1].Text is "later" or "from now" ? null : Anchored(fit, fit[fit.Count - 1], fit.Value<Length>(0), 1)),
        new("Anchor Before|Ago|Ahead Length", fit => !IsCjk(fit[1]) ? null : Anchored(fit, fit[0], fit.Value<Length>(2), -1)),
        new("Anchor After|Later Length", fit => !IsCjk(fit[1]) ? null : Anchored(fit, fit[0], fit.Value<Length>(2), 1)),
        new("Anchor Length Before|Ago", fit => !IsCjk(fit[2]) ? null : Anchored(fit, fit[0], fit.Value<Length>(1), -1)),
        new("Anchor Length After|Later", fit => !IsCjk(fit[2]) ? null : Anchored(fit, fit[0], fit.Value<Length>(1), 1)),
        new("Ahead Length Anchor", fit => Anchored(fit, fit[2], fit.Value<Length>(1), -1)),
        new("Unit Before|AgoBefore Anchor", fit => IsOne(fit[0]) ? Anchored(fit, fit[2], Length.Of(1, (Unit)fit[0].Whole(Kind.Unit))!, -1) : null),
        new("Unit After Anchor", fit => IsOne(fit[0]) ? Anchored(fit, fit[2], Length.Of(1, (Unit)fit[0].Whole(Kind.Unit))!, 1) : null),
        new("Anchor After|Later Date", fit => fit[2].Text is "第二天" or "次日" or "翌日" ? Anchored(fit, fit[0], Length.Of(1, Unit.Day)!, 1) : null),
        new("Anchor After|Later Ordinal Unit", fit => IsCjk(fit[1]) && Length.Of(fit.Number(2), (Unit)fit[3].Whole(Kind.Unit)) is { IsOfClock: false } length ? Anchored(fit, fit[0], length, 1) : null),
        new("Unit Of The? Anchor", fit => fit[0].Whole(Kind.Unit) == (int)Unit.Day && fit[0].Text.Length > 1 ? Anchored(fit, fit[fit.Count - 1], Length.Of(0, Unit.Day)!, 1) : null),
        new("On Anchor", fit => fit[1].Whole(Kind.Anchor) < 3 && fit[1].Text is "etd" or "eta" && fit[0].Text is not ("before" or "from" or "since") ? Anchored(fit, fit[1], Length.Of(0, Unit.Day)!, 1) : null),
        new("Anchor DayWord|Glue", fit => fit[1].Text is "当天" or "那天" ? Anchored(fit, fit[0], Length.Of(0, Unit.Day)!, 1) : null),
        new("Anchor Date", fit => fit[1].Text is "当天" ? Anchored(fit, fit[0], Length.Of(0, Unit.Day)!, 1) : null),

        // in 5 days, dans deux semaines, 三天后, vor drei Wochen, il y a, +2 months
        new("Length Later", fit => Away(fit, fit.Value<Length>(0), 1)),
        new("In Length Later|Within?", fit => Away(fit, fit.Value<Length>(1), 1)),
        new("Length Within", fit => Away(fit, fit.Value<Length>(0), 1)),
        new("AgoBefore Length", fit => Away(fit, fit.Value<Length>(1), -1)),
        new("Length Ago", fit => fit[1].Text is "earlier" or "antes" or "avant" && fit.Frame.Forward && !fit.IsWhole ? null : IsCjk(fit[1]) && fit.Previous?.Is(Kind.Ahead) == true ? null : Away(fit, fit.Value<Length>(0), -1)),
        new("Ahead Length", fit => fit.Make(Kind.Ahead, fit.Value<Length>(1))),
        new("Before|Ago Length", fit => IsCjk(fit[0]) && fit.Value<Length>(1).IsOfClock ? fit.Make(Kind.Ahead, fit.Value<Length>(1)) : null),
        new("Length Ahead|Before|Ago", fit => fit.Make(Kind.Ahead, fit.Value<Length>(0))),
        new("In Number", fit => fit.IsWhole && fit[1].Number(Kind.Number) is > 12 and < 120 && fit.Frame.Language is "en" ? Away(fit, Length.Of(fit[1].Number(Kind.Number), Unit.Minute)!, 1) : null),
    ];

    private static bool IsOne(Item unit) => unit.Whole(Kind.Unit) is (int)Unit.Day or (int)Unit.Week;

    private static bool IsBefore(Item direction) => direction.Is(Kind.Before) || direction.Is(Kind.Ago) || direction.Is(Kind.AgoBefore);

    private static Item? CountedFrom(Fit fit, DaySaid day, Length length, int sign)
    {
        if (length.IsOfClock)
            return null;
        // "A month after 31 February": there is no such day, and saying so is the answer.
        if (day.Why is not null)
            return fit.Make(Kind.Date, day);
        return fit.Make(Kind.Date, new DaySaid([.. day.Options.Select(date => length.After(date, sign, fit.Frame.Workdays))], Relative: true, Time: day.Time, Counted: true));
    }

    /// <summary>The first working day behind a holiday, however long it lasts.</summary>
    private static Item? BehindFeast(Fit fit, DaySaid day) => day is { Feast: true, Options: [var feast, ..] }
        ? fit.Make(Kind.Date, new DaySaid([fit.Frame.Workdays.Add(feast, 1)], Time: day.Time, Counted: true))
        : null;

    private static Item? NthFrom(Fit fit, DaySaid day, int n, Item what, int sign)
    {
        if (day.Options is not [var from, ..] || n is < 1 or > 60)
            return null;
        if (what.Is(Kind.Weekday))
            return fit.Make(Kind.Date, new DaySaid([(sign > 0 ? from.Next((IsoDayOfWeek)what.Whole(Kind.Weekday)) : from.Previous((IsoDayOfWeek)what.Whole(Kind.Weekday))).PlusWeeks(sign * (n - 1))], Counted: true));
        return Length.Of(n, (Unit)what.Whole(Kind.Unit)) is { IsOfClock: false } length ? fit.Make(Kind.Date, new DaySaid([length.After(from, sign, fit.Frame.Workdays)], Counted: true)) : null;
    }

    private static Item Anchored(Fit fit, Item anchor, Length length, int sign) =>
        fit.Make(Kind.Anchor, new AnchorSaid(AnchorSaid.Name(anchor.Whole(Kind.Anchor)), sign * ((int)Math.Round(length.Days) + length.Workdays + (length.Months * 30))));
}

/// <summary>So many days after an order's date; before it when negative.</summary>
/// <param name="Anchor">ETD, ETA, delivery or the code of a milestone.</param>
internal sealed record AnchorSaid(string Anchor, int Days)
{
    private static readonly string[] Names = ["", "ETD", "ETA", "delivery"];

    public static int Number(string name) => name[0] == 'M' ? 100 + int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) : Array.IndexOf(Names, name);

    public static string Name(int number) => number < 100 ? Names[number] : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{number - 100:00}");
}
