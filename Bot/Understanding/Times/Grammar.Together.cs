namespace Bot.Understanding.Times;

internal static partial class Grammar
{
    /// <summary>Days, times and parts of the day that stand together become one.</summary>
    private static IReadOnlyList<Rule> Together =>
    [
        new("Part Time", fit => fit[0].Is(Kind.DayWord) ? null : fit.Make(Kind.Time, Within((Part)fit[0].Whole(Kind.Part), fit.Value<TimeOfDay>(1)))),
        new("Time Part", fit => fit[1].Is(Kind.DayWord) && fit.Frame.Language == "de" ? null : fit.Make(Kind.Time, Within((Part)fit[1].Whole(Kind.Part), fit.Value<TimeOfDay>(0)))),
        new("Date Date", Both),
        new("Date At? Time", fit => fit.Value<DaySaid>(0) is { Time: null or { OnlyPart: true } } day ? fit.Make(Kind.Date, day with { Time = fit.Value<TimeOfDay>(fit.Count - 1) is var time && day.Time?.Part is { } part ? Within(part, time) : time, Relative = day.Relative }) : null),
        new("Time On? Date", fit => fit.Value<DaySaid>(fit.Count - 1) is { Time: null or { OnlyPart: true } } day ? fit.Make(Kind.Date, day with { Time = day.Time?.Part is { } part ? Within(part, fit.Value<TimeOfDay>(0)) : fit.Value<TimeOfDay>(0) }) : null),
        new("Date Part", fit => fit.Value<DaySaid>(0) is var day && day.Time is { OnlyPart: false } time ? fit.Make(Kind.Date, day with { Time = Within((Part)fit[1].Whole(Kind.Part), time) }) : day.Time is null ? fit.Make(Kind.Date, day with { Time = Of((Part)fit[1].Whole(Kind.Part)) }) : null),
        new("Part On? Date", fit => fit.Value<DaySaid>(fit.Count - 1) is { Time: null } day ? fit.Make(Kind.Date, day with { Time = Of((Part)fit[0].Whole(Kind.Part)) }) : null),
        new("Date At Number", fit => fit.Value<DaySaid>(0) is { Time: null or { OnlyPart: true } } day && BareHour(fit, 2) is { } hour ? fit.Make(Kind.Date, day with { Time = day.Time?.Part is { } part ? Within(part, hour) : hour }) : null),
        new("Number Date", fit => fit.Value<DaySaid>(1) is { Time: { OnlyPart: true, Part: { } part }, Relative: true } day && HourAt(fit, 0) is { } hour && !(fit.Previous?.Is(Kind.Month) ?? false) && !IsArticle(fit[0]) ? fit.Make(Kind.Date, day with { Time = Within(part, hour) }) : null),
        new("At Number Sharp|OClock?", fit => BareHour(fit, 1) is { } hour ? fit.Make(Kind.Time, hour) : null),
        new("On Number", fit => fit.Frame.Language is "es" or "pt" && fit[0].Text is "las" or "a las" or "as" ? BareHour(fit, 1) is { } hour ? fit.Make(Kind.Time, hour) : null : null),
        new("On? Number Number", fit => fit.IsWhole && fit.Frame.Language is "fr" or "es" && IsDigits(fit[fit.Count - 2]) && IsDigits(fit[fit.Count - 1]) && Days.Either(fit.Number(fit.Count - 2), fit.Number(fit.Count - 1), null, '.', fit.Frame, fit.Said) is { } day ? fit.Make(Kind.Date, day) : null),
        new("Part", fit => fit[0].Is(Kind.DayWord) || IsGreeting(fit) ? null : fit.Make(Kind.Time, Of((Part)fit[0].Whole(Kind.Part)))),
    ];

    private static bool IsGreeting(Fit fit) => fit.Previous is { } before && before.Text is "good" or "buenas" or "guten" or "gute" or "boa" || (fit.Next is { } after && after.Text.Length > 0 && after.Text[0] is '好' or '会' or '班' or '饭' or '餐' or '茶' or '安');

    private static TimeOfDay? BareHour(Fit fit, int index) =>
        !(fit.Next is { } next && (next.Is(Kind.Unit) || next.Is(Kind.Month) || (next.Is(Kind.Word) && IsThing(next)) || next.Is(Kind.Weekday) || next.Is(Kind.Number) || next.Is(Kind.DayMark) || next.Is(Kind.MonthMark)))
        && !IsArticle(fit[index]) && fit[0].Text is not ("a" or "de" or "al" or "la" or "vor" or "in" or "pour") | fit.Next is null or { Senses: [(Kind.Stop, _)] } ? HourAt(fit, index) : null;

    /// <summary>What is counted, weighed or paid is no hour.</summary>
    private static bool IsThing(Item word) => word.Text is "pcs" or "pc" or "pieces" or "piece" or "units" or "sets" or "set" or "usd" or "eur" or "rmb" or "cny" or "dollars" or "cents" or "percent" or "cartons" or "ctns" or "each" or "per" or "x" || (word.Text[0] > 0x2E80 && "件条箱套个万千百元块美公台只双打号楼".Contains(word.Text[0], StringComparison.Ordinal));

    /// <summary>"Friday 6 March", "3月6日（周五）": one day said twice. Where the two disagree, both are offered.</summary>
    private static Item? Both(Fit fit)
    {
        var (first, second) = (fit.Value<DaySaid>(0), fit.Value<DaySaid>(1));
        var (weekday, calendar) = first.Bare ? (first, second) : (second, first);
        if (weekday.Weekday is null)
            (weekday, calendar) = (calendar, weekday);
        if (weekday.Weekday is null || calendar.Weekday is not null || calendar.Relative || calendar.Counted || (!weekday.Bare && !calendar.Options.Any(date => date.DayOfWeek == weekday.Weekday)))
            return null;
        var time = first.Time ?? second.Time;
        if (calendar.Why is not null)
            return fit.Make(Kind.Date, calendar);
        var agreeing = calendar.Options.Where(date => date.DayOfWeek == weekday.Weekday).ToList();
        if (agreeing.Count == 0 && calendar is { Month: { } month, DayOfMonth: { } day } && fit.Frame is { Forward: true, WorkingHours: false, Today: var today })
        {
            var years = Enumerable.Range(today.Year - 1, 4).Where(year => Days.Exists(year, month, day)).Select(year => new LocalDate(year, month, day)).Where(date => date.DayOfWeek == weekday.Weekday).ToList();
            agreeing = [.. years.Where(date => date >= today || Period.DaysBetween(date, today) < 30).OrderBy(date => Math.Abs(Period.DaysBetween(today, date))).Take(1)];
        }

        if (agreeing.Count == 0 && calendar is { Month: null, DayOfMonth: { } number } && !fit.Frame.WorkingHours && Days.Agreeing(fit.Frame, number, weekday.Weekday.Value) is { } both)
            agreeing = [both];

        return fit.Make(Kind.Date, calendar with { Options = agreeing.Count > 0 ? agreeing : fit.Frame.WorkingHours ? [.. calendar.Options, .. weekday.Options] : calendar.Options, Unsure = calendar.Unsure || (agreeing.Count == 0 && fit.Frame.WorkingHours), Time = time });
    }
}
