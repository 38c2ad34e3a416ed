namespace Bot.Understanding.Times;

/// <summary>A rhythm that was said.</summary>
/// <param name="Unit">DAILY, WEEKLY, MONTHLY, YEARLY; HOURLY for what is too often.</param>
/// <param name="Days">The middle part of its rule; null when it was not said with it.</param>
internal sealed record RhythmSaid(string Unit, int Every = 1, string? Days = null, TimeOfDay? Time = null);

internal static partial class Grammar
{
    private const string Weekdays = "Weekday Weekday|Number? Weekday|Number? Weekday|Number? Weekday? Weekday? Weekday?";

    private static IReadOnlyList<Rule> Rhythms =>
    [
        // the first Monday of every month, 每月最后一个工作日, le dernier jour ouvré de chaque mois
        new("Every Ordinal|Last Unit|Weekday Of? The? Unit", fit => IsMonth(fit[fit.Count - 1]) && fit.Count >= 4 && fit[fit.Count - 1].Start != fit[2].Start ? Monthly(fit, fit[1], fit[2], 1) : null),
        new("Ordinal|Last Unit|Weekday Of? Every Unit", fit => IsMonth(fit[fit.Count - 1]) ? Monthly(fit, fit[0], fit[1], Count(fit, fit.Count - 2)) : null),
        new("Ordinal|Last Unit|Weekday Of? Every Length", fit => fit.Value<Length>(fit.Count - 1) is { Smallest: Unit.Month, Months: var months } ? Monthly(fit, fit[0], fit[1], months) : null),
        new("Every Unit Ordinal|Last Unit|Weekday", fit => IsMonth(fit[1]) ? Monthly(fit, fit[2], fit[3], Count(fit, 0)) : null),
        new("Every Length Ordinal|Last Unit|Weekday", fit => fit.Value<Length>(1) is { Smallest: Unit.Month, Months: var months } ? Monthly(fit, fit[2], fit[3], months) : null),
        new("Edge Of? Every Unit", fit => IsMonth(fit[fit.Count - 1]) ? Monthly(fit, EdgeDay(fit[0])) : null),
        new("Every Edge Unit", fit => IsMonth(fit[2]) ? Monthly(fit, EdgeDay(fit[1])) : null),
        new("Every Edge Of? Unit", fit => IsMonth(fit[fit.Count - 1]) ? Monthly(fit, EdgeDay(fit[1])) : null),
        new("Every Unit Edge", fit => IsMonth(fit[1]) ? Monthly(fit, EdgeDay(fit[2])) : null),
        new("Every Unit Edge Unit", fit => IsMonth(fit[1]) && IsMonth(fit[3]) ? Monthly(fit, EdgeDay(fit[2])) : null),
        new("Ordinal|Number Of? Every Unit", fit => IsMonth(fit[fit.Count - 1]) && IsDay(fit, 0) ? Monthly(fit, fit.Number(0).ToString(System.Globalization.CultureInfo.InvariantCulture)) : null),
        new("Every Ordinal|Number Of The? Unit", fit => IsMonth(fit[fit.Count - 1]) && IsDay(fit, 1) ? Monthly(fit, Whole(fit[1])) : null),
        new("Every Unit On|At? Number DayMark", fit => IsMonth(fit[1]) ? Monthly(fit, Whole(fit[fit.Count - 2])) : null),
        new("Every Unit On? The? Ordinal", fit => IsMonth(fit[1]) && fit[fit.Count - 1].Is(Kind.Ordinal) ? Monthly(fit, Whole(fit[fit.Count - 1])) : null),
        new("Every Unit On Number", fit => IsMonth(fit[1]) && fit.Frame.Language is "es" or "fr" or "pt" or "de" && fit[2].Text is "el" or "le" or "dia" or "no dia" or "el dia" or "am" or "o dia" ? Monthly(fit, Whole(fit[3])) : null),
        new("Every Length Number DayMark", fit => fit.Value<Length>(1) is { Smallest: Unit.Month, Months: var months } ? Monthly(fit, Whole(fit[2]), months) : null),
        new("Every Number DayMark", fit => fit.Frame.Language is "zh" or "en" && fit[2].Text == "号" ? Monthly(fit, Whole(fit[1])) : null),
        new("Every Unit Number", fit => fit[1].Whole(Kind.Unit) == (int)Unit.Day && fit.Frame.Language is "es" or "pt" && fit.Text[fit[1].End..fit[2].Start].Trim().Length == 0 && fit[2].Number(Kind.Number) is >= 1 and <= 31 && IsDigits(fit[2]) ? Monthly(fit, Whole(fit[2])) : null),
        new("Every Ordinal", fit => fit.Frame.Language == "en" && IsDigitOrdinal(fit[1]) && !(fit.Next is { } next && (next.Is(Kind.Month) || next.Is(Kind.Unit) || next.Is(Kind.Weekday))) ? Monthly(fit, Whole(fit[1])) : null),

        // every other Thursday, 每两周的周四, un jeudi sur deux, 隔周周四
        new("Every Other|Ordinal " + Weekdays, fit => Weekly(fit, fit[1].Is(Kind.Other) ? fit[1].Whole(Kind.Other) : fit.Number(1), 2)),
        new("Number Weekday Other", fit => fit.Frame.Language == "fr" ? Weekly(fit, 2, 1) : null),
        new("Skip Length " + Weekdays, fit => fit.Value<Length>(1) is { Smallest: Unit.Week } weeks ? Weekly(fit, (int)weeks.Days / 7 + 1, 2) : null),
        new("Every Length On? " + Weekdays, fit => fit.Value<Length>(1) is { Smallest: Unit.Week } weeks ? Weekly(fit, (int)weeks.Days / 7, 2) : null),
        new("Every Other|Ordinal Unit On? " + Weekdays, fit => IsWeek(fit[2]) ? Weekly(fit, 2, 3) : null),
        new("Every Unit On? " + Weekdays, fit => IsWeek(fit[1]) ? Weekly(fit, Count(fit, 0), 2) : null),
        new("Every Unit On? Weekday Range Weekday", fit => IsWeek(fit[1]) ? Range(fit, fit.Count - 3) : null),
        new("Every Unit Weekday Range Weekday", fit => fit[1].Whole(Kind.Unit) == (int)Unit.Day ? Range(fit, 2) : null),
        new("Weekday Range Weekday Every Unit", fit => fit[4].Whole(Kind.Unit) == (int)Unit.Day ? Range(fit, 0) : null),
        new("Every Weekday Range Weekday", fit => Range(fit, 1)),
        new("Weekday Range Weekday", fit => fit[0].Text.Length > 1 ? Range(fit, 0) : null),
        new("Every " + Weekdays, fit => Weekly(fit, Count(fit, 0), 1)),
        new(Weekdays + " Every Unit", fit => IsWeek(fit[fit.Count - 1]) && fit.Count >= 3 ? Weekly(fit, 1, 0) : null),
        new("Weekday Number Number? Number?", fit => fit.Frame.Language is "zh" or "en" && IsCjk(fit[1]) && fit[1].Text.Length >= (fit.Count > 2 ? 1 : 2) ? Weekly(fit, 1, 0) : null),
        new("Unit", fit => fit[0].Text is "weekends" or "wochenenden" or "week-ends" && fit.Previous?.Is(Kind.Number) != true ? fit.Make(Kind.Rhythm, new RhythmSaid("WEEKLY", 1, "SA,SU")) : null),
        new("Weekday And? Weekday?", fit => IsPlural(fit, fit[0]) ? Weekly(fit, 1, 0) : null),

        // every two weeks, daily, weekdays, every morning
        new("Skip Length", fit => Every(fit, fit.Value<Length>(1), 1)),
        new("Every Length", fit => Every(fit, fit.Value<Length>(1), 0)),
        new("Every Other|Ordinal Unit", fit => Every(fit, Length.Of(fit[1].Is(Kind.Other) ? 2 : fit.Number(1), (Unit)fit[2].Whole(Kind.Unit)), 0)),
        new("Every? Unit Every Unit", fit => IsWorkday(fit[fit[0].Is(Kind.Every) ? 1 : 0]) && fit[fit.Count - 1].Whole(Kind.Unit) == (int)Unit.Day ? fit.Make(Kind.Rhythm, WorkdaysOf(fit[fit[0].Is(Kind.Every) ? 1 : 0])) : null),
        new("Every Unit", fit => IsWorkday(fit[1]) ? fit.Make(Kind.Rhythm, WorkdaysOf(fit[1]))
            : fit[1].Whole(Kind.Unit) == (int)Unit.Weekend ? fit.Make(Kind.Rhythm, new RhythmSaid("WEEKLY", 1, "SA,SU"))
            : Every(fit, Length.Of(Count(fit, 0), (Unit)fit[1].Whole(Kind.Unit)), 0)),
        new("Unit", fit => IsWorkday(fit[0]) && fit[0].Text is "weekdays" or "working days" or "business days" or "werktags" or "工作日" or "上班日" or "wochentags" or "workdays" && fit.Previous is not { Senses: [(Kind.Number or Kind.Ordinal or Kind.Last or Kind.Length or Kind.Which, _), ..] } && !(fit.Next is { } next && (next.Is(Kind.Later) || next.Is(Kind.Before) || next.Is(Kind.After) || next.Is(Kind.Ago) || next.Is(Kind.Within))) ? fit.Make(Kind.Rhythm, WorkdaysOf(fit[0])) : null),
    ];

    private static bool IsMonth(Item unit) => unit.Whole(Kind.Unit) == (int)Unit.Month;

    private static bool IsWorkday(Item unit) => unit.Is(Kind.Unit) && unit.Whole(Kind.Unit) == (int)Unit.Workday;

    /// <summary>Weekdays are Monday to Friday, whatever day it is; a working day is one of the country's.</summary>
    private static RhythmSaid WorkdaysOf(Item unit) => unit.Text.StartsWith("weekday", StringComparison.Ordinal) || unit.Text.StartsWith("wochentag", StringComparison.Ordinal) ? new RhythmSaid("WEEKLY", 1, "MO-FR") : new RhythmSaid("DAILY", 1, "WD");

    private static int Count(Fit fit, int index) => Math.Max(1, fit[index].Whole(Kind.Every));

    private static string Whole(Item number) => ((int)(number.Is(Kind.Ordinal) ? number.Number(Kind.Ordinal) : number.Number(Kind.Number))).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string EdgeDay(Item edge) => edge.Whole(Kind.Edge) switch { -1 => "-1", 1 => "1", _ => "15" };

    private static Item Monthly(Fit fit, string days, int every = 1) => fit.Make(Kind.Rhythm, new RhythmSaid("MONTHLY", every, days));

    private static Item? Monthly(Fit fit, Item which, Item what, int every)
    {
        var number = which.Is(Kind.Last) && !which.Is(Kind.Ordinal) ? "-1" : Whole(which);
        var kind = what.Is(Kind.Weekday) && !IsWorkday(what) ? Code((IsoDayOfWeek)what.Whole(Kind.Weekday)) : IsWorkday(what) ? "WD" : what.Whole(Kind.Unit) == (int)Unit.Day ? "" : null;
        return kind is null ? null : Monthly(fit, number + kind, Math.Max(1, every));
    }

    internal static string Code(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

    private static Item? Weekly(Fit fit, int every, int from)
    {
        var days = new SortedSet<int>();
        for (var index = from; index < fit.Count; index++)
        {
            if (fit[index].Is(Kind.Weekday))
            {
                days.Add(fit[index].Whole(Kind.Weekday));
            }
            else if (fit[index].Is(Kind.Number) && IsCjk(fit[index]))
            {
                // "每周一三五"
                foreach (var digit in fit[index].Text)
                {
                    if ("零一二三四五六日天".IndexOf(digit, StringComparison.Ordinal) is not (> 0 and var day))
                        return null;
                    days.Add(Math.Min(day, 7));
                }

                if (fit.Text[fit[index - 1].End..fit[index].Start] is not ("" or "、" or "," or "，" or "和") || fit.Next is { } next && (next.Is(Kind.OClock) || next.Is(Kind.Unit) || next.Is(Kind.DayMark)))
                    return null;
            }
            else if (fit[index].Is(Kind.Number))
            {
                return null;
            }
        }

        return days.Count == 0 || every is < 1 or > 52 ? null : fit.Make(Kind.Rhythm, new RhythmSaid("WEEKLY", every, string.Join(',', days.Select(day => Code((IsoDayOfWeek)day)))));
    }

    /// <param name="from">Where its first day stands.</param>
    private static Item? Range(Fit fit, int from)
    {
        var (first, last) = (fit[from].Whole(Kind.Weekday), fit[from + 2].Whole(Kind.Weekday));
        return first >= last ? null : fit.Make(Kind.Rhythm, new RhythmSaid("WEEKLY", 1, string.Join(',', Enumerable.Range(first, last - first + 1).Select(day => Code((IsoDayOfWeek)day)))));
    }

    private static bool IsPlural(Fit fit, Item weekday) => weekday.Text.Length >= 6 && weekday.Text.EndsWith('s') && fit.Frame.Language is "en" or "fr" or "pt" or "de" && weekday.Text is not "thurs" && !(fit.Previous?.Is(Kind.Number) ?? false)
        && (fit.Frame.Language != "de" || weekday.Text.EndsWith("tags", StringComparison.Ordinal) || weekday.Text.EndsWith("wochs", StringComparison.Ordinal)) && !fit.IsWhole;

    private static Item? Every(Fit fit, Length? length, int skipped) => length switch
    {
        null => null,
        { IsOfClock: true } => fit.Make(Kind.Rhythm, new RhythmSaid("HOURLY")),
        { Smallest: Unit.Workday, Workdays: 1 } => fit.Make(Kind.Rhythm, new RhythmSaid("DAILY", 1, "WD")),
        { Months: var months and > 0 } => months % 12 == 0 ? fit.Make(Kind.Rhythm, new RhythmSaid("YEARLY", (months / 12) + skipped)) : fit.Make(Kind.Rhythm, new RhythmSaid("MONTHLY", months + skipped)),
        { Smallest: Unit.Week, Days: var days } => fit.Make(Kind.Rhythm, new RhythmSaid("WEEKLY", (int)(days / 7) + skipped)),
        { Days: var days and >= 1 } => fit.Make(Kind.Rhythm, days % 7 == 0 && days is 14 or 21 or 28 ? new RhythmSaid("WEEKLY", (int)days / 7) : new RhythmSaid("DAILY", (int)days + skipped)),
        _ => null,
    };
}
