using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>Days named from where the speaker stands: tomorrow, in three days, next Friday, end of the month.</summary>
internal static class DayWords
{
    private const string ChineseWeekdays = "一二三四五六日";
    private const string EnglishWeekdays = "montuewedthufrisatsun";

    public static Day? Word(Match match, DayContext context)
    {
        int? days = match.Groups["word"].Value switch
        {
            "大后天" => 3,
            "后天" or "后日" or "day after tomorrow" or "day after tmr" or "overmorrow" => 2,
            "昨" or "昨天" or "昨日" or "yesterday" => -1,
            "前天" or "前日" or "day before yesterday" => -2,
            "大前天" => -3,
            "今" or "今天" or "今日" or "今儿" or "today" or "this" or "to" or "2day" => 0,
            _ => 1,
        };
        return new Day(Days.SpanOf(match), [context.Today.PlusDays(days.Value)], Relative: true);
    }

    public static Day? Offset(Match match, DayContext context)
    {
        var number = Days.Number(match, "n");
        if (number < 0 || number > 400)
            return null;
        if (match.Groups["ago"].Success)
            number = -number;
        var date = match.Groups["unit"].Value switch
        {
            "天" or "日" or "day" => context.Today.PlusDays(number),
            "周" or "星期" or "礼拜" or "week" or "wk" => context.Today.PlusWeeks(number),
            "fortnight" => context.Today.PlusWeeks(2 * number),
            "月" or "month" => context.Today.PlusMonths(number),
            "年" or "year" => context.Today.PlusYears(number),
            _ => WorkingDays(context.Today, number),
        };
        return new Day(Days.SpanOf(match), [date], Relative: true);
    }

    public static Day? Weekday(Match match, DayContext context)
    {
        if (Find(match.Groups["w"].Value) is not { } day)
            return null;
        var which = match.Groups["which"].Value switch
        {
            "" or "coming" => "",
            "下下" or "week after next" or "after next" => "after next",
            ['下', ..] or "next" => "next",
            "上上" => "before last",
            ['上', ..] or "last" or "past" or "previous" => "last",
            _ => "this",
        };
        if (which == "before last")
            return new Day(Days.SpanOf(match), [context.Nearest(day, "last").PlusDays(-7)], Weekday: true);
        var date = context.Nearest(day, which);
        // "last Friday" in English is the one that was last, be it of this week.
        if (which == "last" && match.Groups["which"].Value[0] < 0x80 && date.PlusDays(7) < context.Today)
            date = date.PlusDays(7);
        return new Day(Days.SpanOf(match), [date], Weekday: true);
    }

    public static Day? End(Match match, DayContext context)
    {
        var today = context.Today;
        var first = new LocalDate(today.Year, today.Month, 1);
        var which = match.Groups["which"].Value.Trim();
        var later = which is "下个" or "下" or "next" ? 1 : which is "明" ? 1 : which is "上个" or "上" or "last" or "去" ? -1 : 0;
        LocalDate date;
        if (match.Groups["year"].Success)
            date = new LocalDate(today.Year + later, 12, 31);
        else if (match.Groups["week"].Success)
            date = today.PlusDays((((int)IsoDayOfWeek.Friday - (int)today.DayOfWeek + 7) % 7) + (7 * later));
        else if (match.Groups["start"].Success)
            date = Month(match, first.PlusMonths(later), context, last: false) is var start && later == 0 && start < today && !match.Groups["m"].Success ? start.PlusMonths(1) : start;
        else
            date = Month(match, first.PlusMonths(later), context, last: true);
        return new Day(Days.SpanOf(match), [date]);
    }

    public static IsoDayOfWeek? Find(string name)
    {
        if (name.Length == 1)
        {
            var number = name[0] is '天' ? 6 : name[0] is '末' ? 5 : name[0] is >= '1' and <= '7' ? name[0] - '1' : ChineseWeekdays.IndexOf(name[0], StringComparison.Ordinal);
            return number < 0 ? null : (IsoDayOfWeek)(number + 1);
        }

        var index = name.Length < 3 ? -1 : EnglishWeekdays.IndexOf(name[..3], StringComparison.Ordinal);
        return index < 0 || index % 3 != 0 ? null : (IsoDayOfWeek)(index / 3 + 1);
    }

    private static LocalDate Month(Match match, LocalDate first, DayContext context, bool last)
    {
        if (match.Groups["m"].Success && Days.Number(match, "m") is >= 1 and <= 12 and var number)
            first = MonthOf(number, context);
        else if (match.Groups["mon"].Success)
            first = MonthOf("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["mon"].Value[..3], StringComparison.Ordinal) / 3 + 1, context);
        return last ? first.PlusMonths(1).PlusDays(-1) : first;
    }

    private static LocalDate MonthOf(int month, DayContext context) =>
        new(context.Today.Year + (month < context.Today.Month && !context.Past ? 1 : 0), month, 1);

    private static LocalDate WorkingDays(LocalDate from, int number)
    {
        var step = Math.Sign(number);
        for (var left = Math.Abs(number); left > 0;)
        {
            from = from.PlusDays(step);
            if (from.DayOfWeek < IsoDayOfWeek.Saturday)
                left--;
        }

        return from;
    }
}
