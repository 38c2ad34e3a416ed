namespace Bot.Understanding.Times;

internal static partial class Grammar
{
    /// <summary>"三月" is a month and "三个月" a length; "五日" is a day of the month unless something counts from it.</summary>
    private static bool IsLength(Fit fit, Item unit) =>
        unit.Text is "月" ? false
        : unit.Is(Kind.DayMark) ? fit.Next is { } next && (next.Is(Kind.Within) || next.Is(Kind.Later) || next.Is(Kind.Ago)) || fit.Previous?.Is(Kind.In) == true || fit.Previous?.Is(Kind.Ahead) == true || (unit.Text == "日" && fit.Previous is { Text: "前" or "之前" or "以前" or "后" or "之后" or "以后" })
        : unit.Is(Kind.YearMark) ? fit[0].Number(Kind.Number) < 200 && !(fit.Next is { } after && (after.Is(Kind.Number) || after.Is(Kind.Edge)))
        : unit.Text is "晚" ? false
        : true;

    private static IReadOnlyList<Rule> Lengths =>
    [
        new("Number And? Number Half Unit", fit => LengthOf(fit, fit[0].Number(Kind.Number) + 0.5, fit[fit.Count - 1])),
        new("Number And? Half Unit", fit => !fit[0].Is(Kind.Half) && fit[0].Number(Kind.Number) >= 1 ? LengthOf(fit, fit[0].Number(Kind.Number) + 0.5, fit[fit.Count - 1]) : null),
        new("Number Unit And? Number? Half Unit?", fit => fit[1].Whole(Kind.Unit) is (int)Unit.Hour or (int)Unit.Day or (int)Unit.Minute or (int)Unit.Month or (int)Unit.Year or (int)Unit.Week && !fit[0].Is(Kind.Half) ? HalfMore(fit) : null),
        new("Number Unit And Number? Quarter|ThreeQuarters", fit => fit[1].Whole(Kind.Unit) == (int)Unit.Hour && fit.Next?.Is(Kind.Unit) != true ? LengthOf(fit, fit[0].Number(Kind.Number) + (fit[fit.Count - 1].Is(Kind.ThreeQuarters) ? 0.75 : 0.25), fit[1]) : null),
        new("Number? Quarter Number? Unit", fit => fit[fit.Count - 1].Whole(Kind.Unit) == (int)Unit.Hour ? LengthOf(fit, 0.25 * (fit[0].Is(Kind.Number) && !fit[0].Is(Kind.Quarter) && fit[0].Number(Kind.Number) == 3 ? 3 : 1), fit[fit.Count - 1]) : null),
        new("ThreeQuarters Number? Unit", fit => LengthOf(fit, 0.75, fit[fit.Count - 1])),
        new("Number Number Half Unit", fit => LengthOf(fit, fit[0].Number(Kind.Number) + 0.5, fit[3])),
        new("Number? Half Number? Unit", fit => !(fit[0].Is(Kind.Number) && fit[0].Number(Kind.Number) > 1) ? LengthOf(fit, 0.5, fit[fit.Count - 1]) : null),
        new("Number? HalfHour", fit => fit.Make(Kind.Length, Length.Of(30, Unit.Minute)!)),
        new("Number? QuarterHour", fit => fit.Make(Kind.Length, Length.Of((fit.Count > 1 ? fit.Number(0) : 1) * fit[fit.Count - 1].Whole(Kind.QuarterHour), Unit.Minute)!)),
        new("Number QuarterUnit", fit => fit.Make(Kind.Length, Length.Of(15 * fit[0].Number(Kind.Number), Unit.Minute)!)),
        new("Number Fortnight", fit => fit.Make(Kind.Length, Length.Of(2 * fit[0].Number(Kind.Number), Unit.Week)!)),
        new("Number Unit", fit => IsOf(fit) ? null : !fit[0].Is(Kind.Half) || fit[0].Number(Kind.Number) == 0.5 ? IsLength(fit, fit[1]) && !(fit[0].Text.Length > 0 && fit[1].Text is "m" or "s" or "w" or "d" or "h" or "j" && fit[1].Start != fit[0].End && fit[1].Start > fit[0].End + 1) ? LengthOf(fit, fit[0].Number(Kind.Number), fit[1]) : null : null),
        new("Length And? Length", fit => fit.Value<Length>(fit.Count - 1) is var second && second.Smallest < fit.Value<Length>(0).Smallest ? fit.Make(Kind.Length, fit.Value<Length>(0).Plus(second)) : null),
        new("Length And Number", fit => fit.Value<Length>(0).Smallest == Unit.Hour && Small(fit[2]) && fit[2].Number(Kind.Number) >= 5 && !(fit.Next?.Is(Kind.Unit) ?? false) ? fit.Make(Kind.Length, fit.Value<Length>(0).Plus(Length.Of(fit[2].Number(Kind.Number), Unit.Minute)!)) : null),
    ];

    /// <summary>"the 15 of the month" is a day in it, not fifteen of them.</summary>
    private static bool IsOf(Fit fit) => fit.Text[fit[0].End..fit[1].Start].Trim() is "of the" or "of" or "of each" or "du" or "del" or "do" or "des" or "de cada" or "de chaque";

    private static Item? LengthOf(Fit fit, double number, Item unit) => Length.Of(number, (Unit)unit.Whole(Kind.Unit)) is { } length ? fit.Make(Kind.Length, length) : null;

    private static Item? HalfMore(Fit fit)
    {
        // "an hour and a half", "两个小时半"; not "an hour and half a day".
        if (fit[fit.Count - 1].Is(Kind.Unit) && !fit[fit.Count - 1].Is(Kind.Half))
            return null;
        if (fit.Next?.Is(Kind.Unit) == true)
            return null;
        var unit = (Unit)fit[1].Whole(Kind.Unit);
        return IsLength(fit, fit[1]) ? LengthOf(fit, fit[0].Number(Kind.Number) + 0.5, fit[1]) : null;
    }
}
