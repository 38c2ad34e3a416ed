namespace Bot.Understanding.Times;

internal static partial class Grammar
{
    private static IReadOnlyList<Rule> ChineseDates =>
    [
        new("Number YearMark Number MonthMark Number|Ordinal DayMark?", fit => IsDayNumber(fit, 4) && YearOf(fit[0]) is { } year && Days.Of(year, fit[2].Whole(Kind.Number), fit[4].Whole(Kind.Number), fit.Said) is { } day ? fit.Make(Kind.Date, day) : null),
        new("YearWord Number MonthMark Number DayMark?", fit => IsDayNumber(fit, 3) && Days.Of(fit.Frame.Today.Year + fit[0].Whole(Kind.YearWord), fit[1].Whole(Kind.Number), fit[3].Whole(Kind.Number), fit.Said) is { } day ? fit.Make(Kind.Date, day) : null),
        new("Number MonthMark Number DayMark", fit => fit[1].Text is "月" or "月份" && Days.Of(fit[0].Whole(Kind.Number), fit[2].Whole(Kind.Number), fit.Frame, fit.Said) is { } day ? fit.Make(Kind.Date, day) : null),
        new("Number MonthMark Number", fit => fit[1].Text is "月" or "月份" && IsDayNumber(fit, 2) && !IsQuantity(fit) && Days.Of(fit[0].Whole(Kind.Number), fit[2].Whole(Kind.Number), fit.Frame, fit.Said) is { } day ? fit.Make(Kind.Date, day) : null),
        new("Which|YearWord? Number MonthMark Edge", fit => fit.Find(Kind.Number) is { } month && EdgeOf(fit, MonthNear(fit, month.Whole(Kind.Number)), fit[fit.Count - 1]) is { } date ? fit.Make(Kind.Date, new DaySaid([date])) : null),
        new("YearWord? Number Edge Unit", fit => fit[fit.Count - 2].Text.StartsWith('月') && IsMonth(fit[fit.Count - 1]) && EdgeOf(fit, MonthNear(fit, fit[fit.Count - 3].Whole(Kind.Number)), fit[fit.Count - 2]) is { } date ? fit.Make(Kind.Date, new DaySaid([date])) : null),
        new("Number MonthMark Glue? Last Unit", fit => fit[fit.Count - 1].Whole(Kind.Unit) is (int)Unit.Workday or (int)Unit.Day && MonthNear(fit, fit[0].Whole(Kind.Number)) is { } period ? OfPeriod(fit, period, -1, fit[fit.Count - 1]) : null),
        new("Number MonthMark Ordinal Unit|Weekday", fit => MonthNear(fit, fit[0].Whole(Kind.Number)) is { } period ? OfPeriod(fit, period, fit.Number(2), fit[3]) : null),
        new("Which Unit Number|Ordinal DayMark", fit => fit[1].Whole(Kind.Unit) == (int)Unit.Month && Month(fit.Frame, fit[0].Whole(Kind.Which)) is var month ? InMonth(fit, month, fit.Number(2)) : null),
    ];

    private static bool IsDayNumber(Fit fit, int index) => fit[index].Number(Kind.Number) is >= 1 and <= 31 and var n && n == Math.Floor(n) && (fit[fit.Count - 1].Is(Kind.DayMark) || fit.Next is not { } next || !(next.Is(Kind.OClock) || next.Is(Kind.Unit) || next.Is(Kind.MonthMark)));

    private static bool IsQuantity(Fit fit) => fit.Next is { } next && next.Is(Kind.Word) && next.Text.Length > 0 && "件条箱套个万千百元块美公台只双打".Contains(next.Text[0], StringComparison.Ordinal);

    private static int? YearOf(Item number) => number.Whole(Kind.Number) is var year && year is >= 1900 and <= 2200 ? year : year is >= 0 and < 100 && number.Text.Length is >= 2 ? year + 2000 : null;

    private static PeriodSaid? MonthNear(Fit fit, int month, int? year = null)
    {
        if (month is < 1 or > 12)
            return null;
        var today = fit.Frame.Today;
        if (fit.Find(Kind.YearWord) is { } word)
            year = today.Year + word.Whole(Kind.YearWord);
        var inYear = year ?? (fit.Frame.Forward ? (month < today.Month ? today.Year + 1 : today.Year) : new[] { today.Year - 1, today.Year, today.Year + 1 }.MinBy(y => Math.Abs(((y - today.Year) * 12) + month - today.Month)));
        return new PeriodSaid(new LocalDate(inYear, month, 1), Unit.Month);
    }

    private static PeriodSaid Month(Frame frame, int which) => new(new LocalDate(frame.Today.Year, frame.Today.Month, 1).PlusMonths(which), Unit.Month);

    private static Item? InMonth(Fit fit, PeriodSaid month, int day) => Days.Of(month.From.Year, month.From.Month, day, fit.Said) is { } said ? fit.Make(Kind.Date, said) : null;

    private static LocalDate? EdgeOf(Fit fit, PeriodSaid? period, Item edge) => period is null ? null : edge.Whole(Kind.Edge) switch
    {
        -1 => period.End.PlusDays(-1) is var last && period.Unit == Unit.Week ? last.PlusDays(-2) : last,
        1 => period.From,
        _ => period.From.PlusDays(period.Unit == Unit.Month ? 14 : period.Unit == Unit.Week ? 2 : 180),
    };

    /// <summary>The n-th day, working day or Monday of a stretch; −1 is the last.</summary>
    private static Item? OfPeriod(Fit fit, PeriodSaid period, int number, Item what)
    {
        if (number == 0 || Math.Abs(number) > 53)
            return null;
        LocalDate? date;
        if (what.Is(Kind.Weekday))
        {
            var day = (IsoDayOfWeek)what.Whole(Kind.Weekday);
            var end = period.End.PlusDays(-1);
            var first = number > 0 ? period.From.PlusDays(((int)day - (int)period.From.DayOfWeek + 7) % 7) : end.DayOfWeek == day ? end : end.Previous(day);
            date = first.PlusWeeks(number > 0 ? number - 1 : number + 1);
        }
        else
        {
            date = (Unit)what.Whole(Kind.Unit) switch
            {
                Unit.Workday => fit.Frame.Workdays.Nth(period.From, period.End, number),
                Unit.Day => number > 0 ? period.From.PlusDays(number - 1) : period.End.PlusDays(number),
                Unit.Week when number > 0 => period.From.PlusWeeks(number - 1),
                Unit.Weekend when number > 0 => period.From.PlusDays(((6 - (int)period.From.DayOfWeek + 7) % 7) + (7 * (number - 1))),
                _ => null,
            };
        }

        return date is { } found && found >= period.From && found < period.End ? fit.Make(Kind.Date, new DaySaid([found], Counted: true)) : null;
    }

    private static IReadOnlyList<Rule> Calendar =>
    [
        // the last Friday of October 2014, fifth last day of May, der letzte Montag im März, 下个月最后一个工作日
        new("Ordinal? Last Unit|Weekday Of? Month Number?", fit => Named(fit) is { } period && !(fit.Count > 3 && fit[fit.Count - 1].Is(Kind.Number) && Year(fit, fit.Count - 1) is null) ? OfPeriod(fit, period, fit[0].Is(Kind.Ordinal) && !fit[0].Is(Kind.Last) ? -fit.Number(0) : -1, What(fit)) : null),
        new("Ordinal Unit|Weekday Of? Month Number?", fit => Named(fit) is { } period && !(fit[fit.Count - 1].Is(Kind.Number) && Year(fit, fit.Count - 1) is null) ? OfPeriod(fit, period, fit.Number(0), fit[1]) : null),
        new("Ordinal? Last Unit|Weekday Of? Which Unit", fit => Whole(fit.Frame, fit[fit.Count - 2], fit[fit.Count - 1]) is { } period ? OfPeriod(fit, period, fit[0].Is(Kind.Ordinal) && !fit[0].Is(Kind.Last) ? -fit.Number(0) : -1, What(fit)) : null),
        new("Ordinal? Last Unit|Weekday Of? Unit Which", fit => Whole(fit.Frame, fit[fit.Count - 1], fit[fit.Count - 2]) is { } period ? OfPeriod(fit, period, fit[0].Is(Kind.Ordinal) && !fit[0].Is(Kind.Last) ? -fit.Number(0) : -1, What(fit)) : null),
        new("Ordinal Unit|Weekday Of? Which Unit", fit => Whole(fit.Frame, fit[fit.Count - 2], fit[fit.Count - 1]) is { } period ? OfPeriod(fit, period, fit.Number(0), fit[1]) : null),
        new("Ordinal Unit|Weekday Of? Unit Which", fit => Whole(fit.Frame, fit[fit.Count - 1], fit[fit.Count - 2]) is { } period ? OfPeriod(fit, period, fit.Number(0), fit[1]) : null),
        new("Which Unit Last Unit|Weekday", fit => Whole(fit.Frame, fit[0], fit[1]) is { } period ? OfPeriod(fit, period, -1, fit[3]) : null),
        new("Which Unit Ordinal Unit|Weekday", fit => Whole(fit.Frame, fit[0], fit[1]) is { } period ? OfPeriod(fit, period, fit.Number(2), fit[3]) : null),
        new("Last Unit|Weekday Of The? Unit", fit => fit[fit.Count - 1].Whole(Kind.Unit) is (int)Unit.Month or (int)Unit.Year or (int)Unit.Week or (int)Unit.Quarter && fit[1].Start != fit[fit.Count - 1].Start ? OfPeriod(fit, Current(fit.Frame, 0, (Unit)fit[fit.Count - 1].Whole(Kind.Unit)), -1, fit[1]) : null),
        new("Ordinal Unit|Weekday Of The? Unit", fit => fit[fit.Count - 1].Whole(Kind.Unit) is (int)Unit.Month && fit[1].Start != fit[fit.Count - 1].Start ? OfPeriod(fit, Current(fit.Frame, 0, Unit.Month), fit.Number(0), fit[1]) : null),

        // 12月最后一个周五, 三月第二个周一
        new("Number MonthMark Of? Last Unit|Weekday", fit => MonthNear(fit, fit.Number(0)) is { } period ? OfPeriod(fit, period, -1, fit[fit.Count - 1]) : null),
        new("Number MonthMark Of? Ordinal Unit|Weekday", fit => MonthNear(fit, fit.Number(0)) is { } period ? OfPeriod(fit, period, fit.Number(fit.Count - 2), fit[fit.Count - 1]) : null),

        // end of next month, 月底, fin de mes, Ende März
        new("Edge Of? Which Unit", fit => Whole(fit.Frame, fit[fit.Count - 2], fit[fit.Count - 1]) is { } period ? Date(fit, EdgeOf(fit, period, fit[0])) : null),
        new("Edge Of? Unit Which", fit => Whole(fit.Frame, fit[fit.Count - 1], fit[fit.Count - 2]) is { } period ? Date(fit, EdgeOf(fit, period, fit[0])) : null),
        new("Which Unit Of? Edge", fit => Whole(fit.Frame, fit[0], fit[1]) is { } period && IsCjk(fit[fit.Count - 1]) ? Date(fit, EdgeOf(fit, period, fit[fit.Count - 1])) : null),
        new("Which Edge Unit", fit => fit[1].End == fit[2].Start && IsCjk(fit[1]) && Whole(fit.Frame, fit[0], fit[2]) is { } period ? Date(fit, EdgeOf(fit, period, fit[1])) : null),
        new("YearWord Edge", fit => EdgeOf(fit, new PeriodSaid(new LocalDate(fit.Frame.Today.Year + fit[0].Whole(Kind.YearWord), 1, 1), Unit.Year), fit[1]) is var date ? Date(fit, date) : null),
        new("Edge Of? Month Number?", fit => !IsDayOfMonth(fit) && Named(fit) is { } period ? Date(fit, EdgeOf(fit, period, fit[0])) : null),
        new("Edge Of? The? Unit", fit => fit[fit.Count - 1].Whole(Kind.Unit) is (int)Unit.Month or (int)Unit.Year or (int)Unit.Week or (int)Unit.Quarter && !(fit.Previous?.Is(Kind.Number) ?? false) && !(fit.Previous?.Is(Kind.Every) ?? false) ? ComingEdge(fit, (Unit)fit[fit.Count - 1].Whole(Kind.Unit)) : null),

        // 2018 March 18, 10 August 2012, Aug 9 96, el cinco de mayo de 2013, 1er mars
        new("Number Month Number|Ordinal", fit => Year(fit, 0) is { } year and >= 1900 && fit[0].Number(Kind.Number) >= 1900 && IsDay(fit, 2) ? DateOf(fit, year, fit[1], fit.Number(2)) : null),
        new("Number|Ordinal Of? Month Of? Number", fit => IsDay(fit, 0) && Year(fit, fit.Count - 1) is { } year ? DateOf(fit, year, fit.Find(Kind.Month)!, fit.Number(0)) : null),
        new("Month Number|Ordinal Of? Number", fit => IsDay(fit, 1) && Year(fit, fit.Count - 1) is { } year ? DateOf(fit, year, fit[0], fit.Number(1)) : null),
        new("Number|Ordinal Of? Month", fit => IsDay(fit, 0) && !IsNumberWordAlone(fit) ? DateOf(fit, null, fit[fit.Count - 1], fit.Number(0)) : null),
        new("Month Number|Ordinal", fit => IsDay(fit, 1) && !(IsCount(fit)) ? DateOf(fit, null, fit[0], fit.Number(1)) : null),
        new("Number Of Number Of Number", fit => fit.Frame.Language is "es" or "pt" && IsDigits(fit[0]) && IsDigits(fit[2]) && Year(fit, 4) is { } year && Days.Of(year, fit.Number(2), fit.Number(0), fit.Said) is { } day ? fit.Make(Kind.Date, day) : null),
        new("On Ordinal Ordinal", fit => fit.Frame.Language == "de" && IsDay(fit, 1) && fit.Number(2) is >= 1 and <= 12 && !(fit.Next?.Is(Kind.Unit) ?? false) ? Days.Of(fit.Number(2), fit.Number(1), fit.Frame, fit.Said) is { } day ? fit.Make(Kind.Date, day) : null : null),
        new("Ordinal Unit Of? Month Number?", fit => fit[1].Whole(Kind.Unit) == (int)Unit.Day && Named(fit) is { } period ? OfPeriod(fit, period, fit.Number(0), fit[1]) : null),

        // the 20th of this month, el 16, día nueve, 16号, le 17
        new("Ordinal|Number Of? Which Unit", fit => fit[fit.Count - 1].Whole(Kind.Unit) == (int)Unit.Month && IsDay(fit, 0) && (fit[0].Is(Kind.Ordinal) || fit.Count > 3 || fit.Frame.Language is "en" or "de" or "fr" or "es" or "pt") && !fit[0].Is(Kind.Last) ? InMonth(fit, Month(fit.Frame, fit[fit.Count - 2].Whole(Kind.Which)), fit.Number(0)) : null),
        new("Ordinal|Number Of? Unit Which", fit => fit[fit.Count - 2].Whole(Kind.Unit) == (int)Unit.Month && IsDay(fit, 0) ? InMonth(fit, Month(fit.Frame, fit[fit.Count - 1].Whole(Kind.Which)), fit.Number(0)) : null),
        new("Number DayMark", fit => IsDay(fit, 0) && IsDayMark(fit) ? DayOnly(fit, fit.Number(0)) : null),
        new("On Ordinal", fit => IsDay(fit, 1) && IsOrdinalDay(fit) ? DayOnly(fit, fit.Number(1)) : null),
        new("The Ordinal", fit => IsDay(fit, 1) && IsOrdinalDay(fit) ? DayOnly(fit, fit.Number(1)) : null),
        new("On Number", fit => fit.Frame.Language is "es" or "fr" or "pt" && fit[0].Text is "el" or "le" or "dia" or "no dia" or "el dia" or "para el" or "o dia" or "au" && IsDay(fit, 1) && IsEnd(fit) ? DayOnly(fit, fit.Number(1)) : null),
        new("Day Number", fit => IsDay(fit, 1) && IsEnd(fit) && fit.Frame.Language is "es" or "pt" ? DayOnly(fit, fit.Number(1)) : null),

        new("Holiday Of? Number", fit => Year(fit, fit.Count - 1) is { } year && Holidays.In((HolidayName)fit[0].Whole(Kind.Holiday), year) is { } date ? fit.Make(Kind.Date, new DaySaid([date], Feast: true)) : null),
        new("Holiday Of? Unit Number", fit => fit[fit.Count - 2].Whole(Kind.Unit) == (int)Unit.Year && Year(fit, fit.Count - 1) is { } year && Holidays.In((HolidayName)fit[0].Whole(Kind.Holiday), year) is { } date ? fit.Make(Kind.Date, new DaySaid([date], Feast: true)) : null),
        new("Holiday Of? Which Unit", fit => Whole(fit.Frame, fit[fit.Count - 2], fit[fit.Count - 1]) is { Unit: Unit.Year, From.Year: var year } && Holidays.In((HolidayName)fit[0].Whole(Kind.Holiday), year) is { } date ? fit.Make(Kind.Date, new DaySaid([date], Feast: true)) : null),
        new("YearWord Holiday", fit => Holidays.In((HolidayName)fit[1].Whole(Kind.Holiday), fit.Frame.Today.Year + fit[0].Whole(Kind.YearWord)) is { } date ? fit.Make(Kind.Date, new DaySaid([date], Feast: true)) : null),
        new("Which Holiday", fit => Holidays.Near((HolidayName)fit[1].Whole(Kind.Holiday), fit.Frame.Today, fit[0].Whole(Kind.Which) < 0) is { } date ? fit.Make(Kind.Date, new DaySaid([date], Feast: true)) : null),
        new("Holiday", fit => Holidays.Near((HolidayName)fit[0].Whole(Kind.Holiday), fit.Frame.Today) is { } date ? fit.Make(Kind.Date, new DaySaid([date], Feast: true)) : null),
    ];

    /// <summary>"will start June 8": it begins on that day.</summary>
    private static bool IsDayOfMonth(Fit fit) => fit[fit.Count - 1] is { } last && last.Is(Kind.Number) && !last.Is(Kind.Month) ? Year(fit, fit.Count - 1) is null : fit.Next is { } next && (next.Is(Kind.Number) || next.Is(Kind.Ordinal)) && next.Number(next.Is(Kind.Ordinal) ? Kind.Ordinal : Kind.Number) is >= 1 and <= 31 && next.Text is not "a";

    private static Item What(Fit fit) => fit[fit[0].Is(Kind.Ordinal) && !fit[0].Is(Kind.Last) ? 2 : 1];

    private static bool IsEnd(Fit fit) => fit.Next is null || fit.Next.Is(Kind.At) || fit.Next.Is(Kind.Time) || fit.Next.Is(Kind.Stop) || fit.Next.Is(Kind.Remind);

    private static bool IsOrdinalDay(Fit fit) => !(fit.Next is { } next && (next.Is(Kind.Unit) || next.Is(Kind.Weekday) || next.Is(Kind.Month) || next.Is(Kind.Which) || next.Is(Kind.Last) || next.Is(Kind.Of) || (next.Is(Kind.Word) && !IsVerbLike(next)))) && (IsDigitOrdinal(fit[1]) || fit.Next is null || fit.Next.Is(Kind.At));

    private static bool IsDigitOrdinal(Item item) => item.Senses is [(Kind.Ordinal, _)] && item.Text.Length == 0;

    // "on the 5th sample" counts samples; "on the 5th please call" is a day.
    private static bool IsVerbLike(Item word) => word.Text is "please" or "pls" or "call" or "to" or "at" or "we" or "i" or "you" or "remind" or "for";

    private static bool IsNumberWordAlone(Fit fit) => fit[0].Text is "a" or "an" or "second" or "un" or "une" or "few";

    private static bool IsDayMark(Fit fit) => fit[1].Text is "号" or "日" && !(fit.Next is { } next && (next.Is(Kind.Within) || (next.Is(Kind.Word) && "楼线柜色门仓车机厂店船位码箱款床样元常报".Contains(next.Text[0], StringComparison.Ordinal))))
        && !(fit.Previous is { } before && (before.Is(Kind.Word) && before.End == fit.Start && before.Text.Length > 0 && "第订单款柜批色房门型尺".Contains(before.Text[^1], StringComparison.Ordinal)));

    private static bool IsDay(Fit fit, int index) => fit[index] switch
    {
        var item when item.Is(Kind.Ordinal) => item.Number(Kind.Ordinal) is >= 1 and <= 31,
        var item => item.Number(Kind.Number) is >= 1 and <= 31 and var n && n == Math.Floor(n),
    };

    private static int? Year(Fit fit, int index)
    {
        var item = fit[index];
        var n = item.Number(Kind.Number);
        if (!item.Is(Kind.Number) || n != Math.Floor(n) || (index > 0 && n < 100 && fit.Text[fit[index - 1].End..item.Start].Trim(' ', ',', '.', '-', '/', '\'') is not ("" or "de" or "del" or "do" or "of")))
            return null;
        var next = index == fit.Count - 1 ? fit.Next : null;
        if (n is >= 1900 and <= 2200 && !(next is not null && next.Is(Kind.Unit) && !next.Is(Kind.At)))
            return (int)n;
        if (next is not null && (next.Is(Kind.Unit) || next.Is(Kind.OClock) || next.Is(Kind.Part) || next.Is(Kind.Meridiem)))
            return null;
        return IsDigits(item) && item.Text.Length == 2 && (next is null || next.Is(Kind.At) || next.Is(Kind.Time) || next.Is(Kind.Stop) || next.Is(Kind.Number)) ? Scanner.Year(item.Text) : null;
    }

    private static Item? DateOf(Fit fit, int? year, Item month, int day) =>
        (year is { } known ? Days.Of(known, month.Whole(Kind.Month), day, fit.Said) : Days.Of(month.Whole(Kind.Month), day, fit.Frame, fit.Said)) is { } said ? fit.Make(Kind.Date, said) : null;

    private static PeriodSaid? Named(Fit fit)
    {
        var month = fit.Find(Kind.Month)!;
        var year = fit[fit.Count - 1].Is(Kind.Number) && !fit[fit.Count - 1].Is(Kind.Month) ? Year(fit, fit.Count - 1) : null;
        return MonthNear(fit, month.Whole(Kind.Month), year);
    }

    private static Item? Date(Fit fit, LocalDate? date) => date is { } day ? fit.Make(Kind.Date, new DaySaid([day], Counted: true)) : null;

    /// <summary>The end of this month; its beginning is the next one's when it has passed.</summary>
    private static Item? ComingEdge(Fit fit, Unit unit)
    {
        var date = EdgeOf(fit, Current(fit.Frame, 0, unit), fit[0]);
        return Date(fit, date < fit.Frame.Today && fit.Frame.Forward ? EdgeOf(fit, Current(fit.Frame, 1, unit), fit[0]) : date);
    }

    private static Item? DayOnly(Fit fit, int day, IsoDayOfWeek? weekday = null)
    {
        var options = Days.Near(fit.Frame, day);
        if (weekday is { } named && options.TrueForAll(date => date.DayOfWeek != named))
        {
            // "Friday 23" where the 23rd is a Thursday: to do something by it, it has to be asked about.
            if (fit.Frame.WorkingHours)
                return fit.Make(Kind.Date, new DaySaid([.. options, fit.Frame.Today.Next(named)], DayOfMonth: day, Unsure: true));
            if (Days.Agreeing(fit.Frame, day, named) is { } agreeing)
                options = [agreeing];
        }

        return options.Count > 0 ? fit.Make(Kind.Date, new DaySaid(options, DayOfMonth: day)) : null;
    }

    /// <summary>"next week", "本月": a period beside now.</summary>
    private static PeriodSaid? Whole(Frame frame, Item which, Item unit) => (Unit)unit.Whole(Kind.Unit) is var said && said is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year ? Current(frame, which.Whole(Kind.Which), said) : null;

    private static PeriodSaid Current(Frame frame, int which, Unit unit)
    {
        var today = frame.Today;
        return unit switch
        {
            Unit.Week => new PeriodSaid(today.PlusDays(1 - (int)today.DayOfWeek).PlusWeeks(which), unit),
            Unit.Month => Month(frame, which),
            Unit.Quarter => new PeriodSaid(new LocalDate(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).PlusMonths(3 * which), unit),
            _ => new PeriodSaid(new LocalDate(today.Year + which, 1, 1), Unit.Year),
        };
    }
}
