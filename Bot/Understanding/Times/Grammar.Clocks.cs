namespace Bot.Understanding.Times;

internal static partial class Grammar
{
    /// <summary>"every morning at 8": before the hour takes the part of the day.</summary>
    private static IReadOnlyList<Rule> Parts =>
    [
        new("Every Part", fit => fit[0].Text is "todo" or "tout" ? null : fit.Make(Kind.Rhythm, new RhythmSaid("DAILY", 1, null, Of((Part)fit[1].Whole(Kind.Part))))),
    ];

    private static IReadOnlyList<Rule> Clocks =>
    [
        // quarter past 3, viertel nach drei, 10 to 5, half past nine
        new("Quarter|ThreeQuarters|Half Past|To|After|MinutesBefore Clock|Time", fit => Shift(fit, Minutes(fit[0]), fit[1], TimeOf(fit[2]))),
        new("Number? Quarter|ThreeQuarters|Half Past|To|After|MinutesBefore Number OClock?", fit => fit.Find(Kind.Quarter) is not null || fit.Find(Kind.Half) is not null || fit.Find(Kind.ThreeQuarters) is not null
            ? Shift(fit, Minutes(fit[fit[0].Is(Kind.Number) && !fit[0].Is(Kind.Half) ? 1 : 0]), Direction(fit), HourAt(fit, fit.Count - (fit[fit.Count - 1].Is(Kind.OClock) ? 2 : 1))) : null),
        new("Number? Quarter|ThreeQuarters|Half Past|To|After|MinutesBefore Time|Clock", fit => Shift(fit, Minutes(fit[fit.Count - 3]), fit[fit.Count - 2], TimeOf(fit[fit.Count - 1]))),
        new("Number Unit? Past|To|MinutesBefore Time|Clock", fit => IsMinutes(fit) ? Shift(fit, fit[0].Whole(Kind.Number), fit[fit.Count - 2], TimeOf(fit[fit.Count - 1])) : null),
        new("Number Unit? Past|To|MinutesBefore Number OClock?", fit => IsMinutes(fit) && fit[0].Number(Kind.Number) is 5 or 10 or 15 or 20 or 25 or 30 or 35 || fit.Find(Kind.Unit) is { } && IsMinutes(fit)
            ? Shift(fit, fit[0].Whole(Kind.Number), Direction(fit), HourAt(fit, fit.Count - (fit[fit.Count - 1].Is(Kind.OClock) ? 2 : 1))) : null),
        new("Half Number", fit => fit.Frame.Language == "en" && !fit[1].Is(Kind.Half) && !IsArticle(fit[1]) && !IsCount(fit) && HourAt(fit, 1) is { Open: true } hour ? Time(fit, hour.Minutes + 30, true) : null),
        new("HalfTo Number OClock?", fit => HourAt(fit, 1) is { } hour ? Time(fit, hour.Minutes - 30, hour.Open) : null),
        new("Quarter Number OClock?", fit => fit.Frame.Language == "de" && !IsCount(fit) && HourAt(fit, 1) is { Minutes: > 0 } hour ? Time(fit, hour.Minutes - 45, hour.Open) : null),
        new("ThreeQuarters Number OClock?", fit => fit.Frame.Language == "de" && HourAt(fit, 1) is { } hour ? Time(fit, hour.Minutes - 15, hour.Open) : null),
        new("To Number Unit? Number OClock", fit => fit.Frame.Language is "zh" or "en" && HourAt(fit, fit.Count - 2) is { } hour ? Time(fit, hour.Minutes - fit[1].Whole(Kind.Number), hour.Open) : null),
        new("To Number QuarterUnit Number OClock", fit => HourAt(fit, 3) is { } hour ? Time(fit, hour.Minutes - (15 * fit[1].Whole(Kind.Number)), hour.Open) : null),

        // 3点一刻, 三点半, 三点十五分, 三点三个字, 15 heures 30, 3 uhr 15
        new("Number OClock And? Number QuarterUnit", fit => !IsLengthHere(fit) && HourAt(fit, 0) is { } hour ? Time(fit, hour.Minutes + (15 * fit[fit.Count - 2].Whole(Kind.Number)), hour.Open) : null),
        new("Number OClock And? Number Fives", fit => HourAt(fit, 0) is { } hour ? Time(fit, hour.Minutes + (5 * fit[fit.Count - 2].Whole(Kind.Number)), hour.Open) : null),
        new("Number OClock And? Half|Quarter|ThreeQuarters", fit => !IsLengthHere(fit) && HourAt(fit, 0) is { } hour ? Time(fit, hour.Minutes + Minutes(fit[fit.Count - 1]), hour.Open) : null),
        new("Number OClock Minus Quarter|Half|Number", fit => !IsLengthHere(fit) && HourAt(fit, 0) is { } hour ? Time(fit, hour.Minutes - Minutes(fit[3]), hour.Open) : null),
        new("Number OClock And Number", fit => fit.Frame.Language == "zh" && fit[2].Text is "踏" or "搭" && HourAt(fit, 0) is { } hour ? Time(fit, hour.Minutes + (5 * fit[3].Whole(Kind.Number)), hour.Open) : null),
        new("Number OClock And? Number Unit?", fit => ClockMinutes(fit)),
        new("Number OClock Sharp?", fit => IsClockHere(fit) && HourAt(fit, 0) is { } hour ? Time(fit, hour.Minutes, hour.Open) : null),
        new("Time OClock", fit => fit[0].Value is TimeOfDay time ? fit.Make(Kind.Time, time) : null),

        // las doce y media, às três e quinze, midi et quart, doce menos cinco
        new("Clock And? Quarter|Half|ThreeQuarters", fit => Time(fit, TimeOf(fit[0])!.Minutes + Minutes(fit[fit.Count - 1]), false)),
        new("Clock And? Number Unit?", fit => fit.Frame.Language is not ("en" or "zh" or "de") && Small(fit[fit[1].Is(Kind.And) ? 2 : 1]) && (fit.Find(Kind.Unit) is not { } unit || unit.Whole(Kind.Unit) == (int)Unit.Minute) ? Time(fit, TimeOf(fit[0])!.Minutes + fit[fit[1].Is(Kind.And) ? 2 : 1].Whole(Kind.Number), false) : null),
        new("Clock|Time Minus Quarter|Half|Number", fit => Time(fit, TimeOf(fit[0])!.Minutes - Minutes(fit[2]), TimeOf(fit[0])!.Open)),
        new("Time And Quarter|Half", fit => fit.Frame.Language is not ("en" or "de") && fit.Value<TimeOfDay>(0) is { } time && time.Minutes % 60 == 0 ? Time(fit, time.Minutes + Minutes(fit[2]), time.Open) : null),
        new("Time And Number Unit?", fit => fit.Frame.Language is "es" or "pt" or "fr" && fit.Value<TimeOfDay>(0) is { Written: false } time && time.Minutes % 60 == 0 && Small(fit[2]) ? Time(fit, time.Minutes + fit[2].Whole(Kind.Number), time.Open) : null),
        new("Number And Quarter|Half", fit => fit.Frame.Language is "es" or "pt" or "fr" && HourAt(fit, 0) is { } hour && !(fit.Next?.Is(Kind.Unit) ?? false) ? Time(fit, hour.Minutes + Minutes(fit[2]), hour.Open) : null),
        new("At|On Number And Number", fit => fit.Frame.Language is "es" or "pt" && HourAt(fit, 1) is { } hour && Small(fit[3]) && !(fit.Next?.Is(Kind.Unit) ?? false) ? Time(fit, hour.Minutes + fit[3].Whole(Kind.Number), hour.Open) : null),
        new("Number And Number", fit => fit.Frame.Language is "es" or "pt" && (fit.IsWhole || fit.Next?.Is(Kind.Part) == true) && HourAt(fit, 0) is { } hour && Small(fit[2]) && fit[2].Number(Kind.Number) >= 5 ? Time(fit, hour.Minutes + fit[2].Whole(Kind.Number), hour.Open) : null),
        new("At Number Minus Quarter|Half|Number", fit => HourAt(fit, 1) is { } hour ? Time(fit, hour.Minutes - Minutes(fit[3]), hour.Open) : null),
        new("Number To Clock", fit => Small(fit[0]) ? Time(fit, TimeOf(fit[2])!.Minutes - fit[0].Whole(Kind.Number), false) : null),
        new("Number To Number", fit => fit.Frame.Language == "pt" && Small(fit[0]) && fit[0].Number(Kind.Number) % 5 == 0 && HourAt(fit, 2) is { } hour ? Time(fit, hour.Minutes - fit[0].Whole(Kind.Number), hour.Open) : null),

        // 5pm, ten thirty am, at 3 15, 8 tonight, 6 de la mañana
        new("Number Number Meridiem", fit => fit[1].Start - fit[0].End <= 1 && !(fit.Previous?.Is(Kind.Month) ?? false) && HourAt(fit, 0) is { } hour && Small(fit[1]) && IsMeridiem(fit[2], fit[1]) ? Meridiem(fit, hour.Minutes + fit[1].Whole(Kind.Number), fit[2]) : null),
        new("Number Meridiem", fit => HourAt(fit, 0) is { } hour && IsMeridiem(fit[1], fit[0]) ? Meridiem(fit, hour.Minutes, fit[1]) : null),
        new("Time Meridiem", fit => fit[0].Value is TimeOfDay time && IsMeridiem(fit[1], fit[0]) ? Meridiem(fit, time.Minutes, fit[1]) : null),
        new("Number Half Part", fit => fit.Frame.Language != "zh" && HourAt(fit, 0) is { } hour && hour.Minutes <= 720 ? With((Part)fit[2].Whole(Kind.Part), fit, new TimeOfDay(hour.Minutes + 30, hour.Open)) : null),
        new("Number Number Part", fit => fit.Frame.Language != "zh" && fit[1].Start - fit[0].End <= 1 && HourAt(fit, 0) is { } hour && hour.Minutes <= 720 && Small(fit[1]) && !fit[2].Is(Kind.DayWord) ? With((Part)fit[2].Whole(Kind.Part), fit, new TimeOfDay(hour.Minutes + fit[1].Whole(Kind.Number), hour.Open)) : null),
        new("Number Part", fit => HourAt(fit, 0) is { } hour && hour.Minutes <= 720 && !fit[1].Is(Kind.DayWord) && !IsDigitsBefore(fit.Previous) && fit.Frame.Language != "zh" && !IsCjk(fit[1]) && !IsCount(fit) && !(fit.Previous?.Is(Kind.Month) ?? false) && !IsArticle(fit[0])
            ? With((Part)fit[1].Whole(Kind.Part), fit, hour) : null),
        new("Part At Number", fit => !fit[0].Is(Kind.DayWord) && !(fit.Next?.Is(Kind.OClock) ?? false) && HourAt(fit, 2) is { } hour && hour.Minutes <= 720 && !IsCount(fit) && fit[0].Whole(Kind.Part) is var part ? With((Part)part, fit, hour) : null),
        new("Number Glue? DayWord Part", fit => fit[0].Is(Kind.Number) && HourAt(fit, 0) is { } hour && hour.Minutes <= 720 && !IsArticle(fit[0]) && !fit.Find(Kind.Part)!.Is(Kind.DayWord) && !(fit.Previous?.Is(Kind.Month) ?? false) && fit.Frame.Language != "zh" ? DayAndTime(fit, hour) : null),
        new("At Number Number", fit => fit[2].Start - fit[1].End <= 1 && HourAt(fit, 1) is { } hour && Small(fit[2]) && fit[2].Text.Length >= 2 && !IsCount(fit) && !(fit.Next?.Is(Kind.Month) ?? false) ? Time(fit, hour.Minutes + fit[2].Whole(Kind.Number), hour.Open) : null),
        new("At Number Half", fit => fit.Frame.Language is "en" or "ar" && !(fit.Next?.Is(Kind.Part) ?? false) && HourAt(fit, 1) is { } hour && !IsCount(fit) ? Time(fit, hour.Minutes + 30, hour.Open) : null),
        new("Eod", fit => Time(fit, fit[0].Whole(Kind.Eod), false)),
        new("Clock", fit => fit[0].Value is null && IsClockWord(fit) ? Time(fit, fit[0].Whole(Kind.Clock), false) : null),
    ];

    private static bool IsClockWord(Fit fit) => !(fit.Next?.Is(Kind.Past) ?? false);

    private static bool IsArticle(Item number) => number.Text is "a" or "an" or "un" or "une" or "una" or "ein" or "eine" or "einen" or "einem" or "um" or "uma" or "few" or "a few" or "o";

    private static bool IsCjk(Item item) => item.Text.Length > 0 && item.Text[0] > 0x2E80;

    private static bool IsDigitsBefore(Item? item) => item is not null && item.Is(Kind.Number) && IsDigits(item);

    /// <summary>"5 pcs": a number that counts something.</summary>
    private static bool IsCount(Fit fit) => fit.Next is { } next && next.Is(Kind.Unit) && !next.Is(Kind.OClock);

    private static int Minutes(Item item) => item.Is(Kind.Half) ? 30 : item.Is(Kind.Quarter) ? 15 : item.Is(Kind.ThreeQuarters) ? 45 : item.Whole(Kind.Number);

    private static Item Direction(Fit fit) => fit.Find(Kind.To) ?? fit.Find(Kind.MinutesBefore) ?? fit.Find(Kind.Past) ?? fit.Find(Kind.After)!;

    private static bool IsMinutes(Fit fit) => Small(fit[0]) && (fit.Find(Kind.Unit) is not { } unit || unit.Whole(Kind.Unit) == (int)Unit.Minute);

    private static TimeOfDay? TimeOf(Item item) => item.Value as TimeOfDay ?? (item.Is(Kind.Clock) ? new TimeOfDay(item.Whole(Kind.Clock)) : null);

    private static Item? Shift(Fit fit, int minutes, Item direction, TimeOfDay? hour)
    {
        if (hour is null)
            return null;
        var back = direction.Is(Kind.To) || direction.Is(Kind.MinutesBefore);
        return fit.Make(Kind.Time, hour with { Minutes = (hour.Minutes + (back ? -minutes : minutes) + 1440) % 1440 });
    }

    private static TimeOfDay? HourAt(Fit fit, int index)
    {
        var said = fit[index];
        if (!said.Is(Kind.Number) || said.Number(Kind.Number) is not (>= 0 and <= 24 and var hour) || hour != Math.Floor(hour))
            return null;
        return new TimeOfDay((int)hour * 60, Open: hour is >= 1 and <= 12 && !said.Text.StartsWith('0'));
    }

    private static Item? Time(Fit fit, int minutes, bool open) => minutes is < -60 or > 1440 + 59 ? null : fit.Make(Kind.Time, new TimeOfDay(minutes < 0 ? minutes + 1440 : minutes, open));

    private static readonly string[] Bits = ["儿", "个", "建议", "要求", "意见", "问题", "说明", "数"];

    /// <summary>"有一点问题", "快一点": a bit, not one o'clock.</summary>
    private static bool IsABit(Fit fit)
    {
        if (fit[1].Text != "点")
            return false;
        var before = fit.Start > 0 ? fit.Text[fit.Start - 1] : ' ';
        var after = fit[1].End < fit.Text.Length ? fit.Text[fit[1].End] : '.';
        return "有快慢大小多少好说这那高低长短重轻近远第几差没".Contains(before, StringComparison.Ordinal)
            || (fit[0].Text == "一" && "早晚".Contains(before, StringComparison.Ordinal) && !"半钟整".Contains(after, StringComparison.Ordinal))
            || Bits.Any(bit => string.CompareOrdinal(fit.Text, fit[1].End, bit, 0, bit.Length) == 0);
    }

    /// <summary>"15h" may be a clock or a length: after "in" or before "later" it is a length.</summary>
    private static bool IsClockHere(Fit fit)
    {
        if (IsABit(fit))
            return false;
        if (!fit[1].Is(Kind.Unit))
            return !(fit.Previous is { } p && fit[1].Text == "时" && p.Is(Kind.In));
        if (fit.Previous is { } before && (before.Is(Kind.In) && !before.Is(Kind.At) || before.Is(Kind.AgoBefore) || before.Is(Kind.Every)))
            return false;
        if (IsLengthHere(fit))
            return false;
        if (fit.Next is { } after && (after.Is(Kind.Ago) || after.Is(Kind.Later) || after.Is(Kind.Ahead) || after.Is(Kind.Before) || after.Is(Kind.Number)))
            return false;
        if (fit.Frame.Language == "en")
            return fit[0].Number(Kind.Number) >= 13 || fit.Previous?.Is(Kind.At) == true || fit[1].Text.StartsWith('h') && fit[1].Text.Length == 1 && (fit.Previous?.Is(Kind.Weekday) == true || fit.Previous?.Is(Kind.Date) == true || fit.Previous?.Is(Kind.Month) == true || fit.Previous?.Is(Kind.Number) == true);
        return fit[0].Number(Kind.Number) != 1 || fit.Previous?.Is(Kind.At) == true || !fit[1].Is(Kind.Unit);
    }

    /// <summary>"dans une heure et demie": a length, though its words are a clock's.</summary>
    private static bool IsLengthHere(Fit fit) => fit[1].Is(Kind.Unit)
        && ((fit.Previous is { } before && ((before.Is(Kind.In) && !before.Is(Kind.At)) || before.Is(Kind.AgoBefore) || before.Is(Kind.Ahead) || before.Is(Kind.Every)))
            || (fit.Next is { } after && (after.Is(Kind.Later) || after.Is(Kind.Ago) || after.Is(Kind.Ahead) || after.Is(Kind.Before) || (after.Is(Kind.Which) && !after.Is(Kind.DayWord) && fit.Frame.Language is not ("zh" or "en")))));

    private static Item? ClockMinutes(Fit fit)
    {
        var unit = fit[fit.Count - 1].Is(Kind.Unit) && !fit[fit.Count - 1].Is(Kind.Number) ? fit[fit.Count - 1] : null;
        var number = fit[fit.Count - (unit is null ? 1 : 2)];
        if (unit is not null && unit.Whole(Kind.Unit) != (int)Unit.Minute)
            return null;
        if (IsLengthHere(fit))
            return null;
        if (!Small(number) || number.Is(Kind.Half) || (unit is null && IsArticle(number)) || HourAt(fit, 0) is not { } hour || (unit is null && fit.Next is { } next && (next.Is(Kind.Month) || next.Is(Kind.Unit) || next.Is(Kind.MonthMark) || next.Is(Kind.OClock))) || (unit is null && number.Text.Length == 1 && IsDigits(number)))
            return null;
        // "三点三" counts in fives, as the hand of a clock does.
        var fives = unit is null && number.Text.Length == 1 && IsCjk(number) && !fit[2].Is(Kind.And) ? 5 : 1;
        return Time(fit, hour.Minutes + (fives * number.Whole(Kind.Number)), hour.Open);
    }

    private static bool IsMeridiem(Item item, Item before) => item.Text.Length > 1 || (item.Start == before.End && item.Text.Length == 1);

    private static Item? Meridiem(Fit fit, int minutes, Item meridiem)
    {
        if (minutes is >= 780 or < 0)
            return fit.Make(Kind.Time, new TimeOfDay(minutes));
        var half = minutes % 720;
        return fit.Make(Kind.Time, new TimeOfDay(half + (meridiem.Whole(Kind.Meridiem) * 60)));
    }

    private static Item? With(Part part, Fit fit, TimeOfDay time) => fit.Make(Kind.Time, Within(part, time));

    private static Item DayAndTime(Fit fit, TimeOfDay hour)
    {
        var day = fit.Frame.Today.PlusDays(fit.Find(Kind.DayWord)!.Whole(Kind.DayWord));
        return fit.Make(Kind.Date, new DaySaid([day], Relative: true, Time: Within((Part)fit.Find(Kind.Part)!.Whole(Kind.Part), hour)));
    }

    /// <summary>"5:15 de la tarde" is after noon though minutes stand behind it; "11:30 in the afternoon" is before it.</summary>
    private const int LatestInAfternoon = 9 * 60;

    /// <summary>An hour within a part of the day.</summary>
    public static TimeOfDay Within(Part part, TimeOfDay time)
    {
        if (!time.Open)
            return time.Minutes is >= 60 and < 720 && (part is Part.Afternoon && (!time.Written || time.Minutes < LatestInAfternoon) || (part is Part.Evening && time.Minutes >= 300)) ? time with { Minutes = time.Minutes + 720, Part = part } : time with { Part = part };
        var hour = time.Minutes / 60;
        var minute = time.Minutes % 60;
        var resolved = part switch
        {
            Part.Small => hour % 12,
            Part.Morning => hour == 12 ? 0 : hour,
            Part.Noon => hour <= 3 ? hour + 12 : hour,
            Part.Afternoon => hour == 12 ? 12 : hour + 12,
            // "晚上12点", "tonight at 1": the night goes on after midnight.
            Part.Evening => hour == 12 ? 24 : hour <= 3 ? hour + 24 : hour + 12,
            Part.Night => hour == 12 ? 24 : hour <= 5 ? hour : hour + 12,
            _ => hour,
        };
        if (part == Part.Morning && hour == 12)
            resolved = 12;
        return new TimeOfDay((resolved * 60) + minute, false, part);
    }

    /// <summary>The hour one thinks of at a part of the day.</summary>
    public static TimeOfDay Of(Part part) => new(60 * part switch { Part.Small => 0, Part.Morning => 9, Part.Noon => 12, Part.Afternoon => 14, Part.Evening => 19, _ => 22 }, false, part, OnlyPart: true);
}
