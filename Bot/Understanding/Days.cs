using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>Finds calendar days in folded text. Numbers of orders, quantities and money are left alone.</summary>
internal static partial class Days
{
    private static readonly (Regex Pattern, Func<Match, DayContext, Day?> Read)[] Rules =
    [
        (YearFirst(), NumericYearFirst), (YearLast(), NumericYearLast), (TwoNumbers(), Slashed), (ChineseDate(), Chinese), (ChineseDayOnly(), DayOnly),
        (DayThenMonth(), Named), (MonthThenDay(), Named), (EnglishDayOnly(), DayOnly),
        (RelativeWord(), DayWords.Word), (EnglishOffset(), DayWords.Offset), (ChineseOffset(), DayWords.Offset), (EnglishWeekday(), DayWords.Weekday),
        (WeekdayOfWeek(), DayWords.Weekday), (ChineseWeekday(), DayWords.Weekday), (EndOf(), DayWords.End),
    ];

    /// <summary>The first day said; of two at the same place the one said at greater length.</summary>
    public static Day? First(string folded, DayContext context)
    {
        var all = Rules
            .SelectMany(rule => rule.Pattern.Matches(folded).Select(match => rule.Read(match, context)))
            .OfType<Day>().OrderBy(day => day.Span.Start).ThenByDescending(day => day.Span.Length).ToList();
        if (all is not [var first, ..])
            return null;

        var other = all.Find(day => day.Span.Start >= first.Span.End && !first.Relative && !day.Relative && day.Weekday != first.Weekday && IsJoint(folded[first.Span.End..day.Span.Start]));
        return CountedFrom(other is null ? first : Together(first, other, folded), folded, context);
    }

    /// <summary>A time is meant, but not which day: "next week", "节后第一个工作日". The hour beside it must not become today's.</summary>
    public static bool IsVague(string folded) => Vague().IsMatch(folded);

    /// <summary>"Friday 6 March", "3月6日（周五）": one day said twice. Where the two disagree, both are offered.</summary>
    private static Day Together(Day first, Day other, string folded)
    {
        var end = other.Span.End < folded.Length && folded[other.Span.End] is ')' or '）' ? other.Span.End + 1 : other.Span.End;
        var (weekday, calendar) = first.Weekday ? (first, other) : (other, first);
        var agreed = calendar.Options.Where(date => date.DayOfWeek == weekday.Options[0].DayOfWeek).ToList();
        return calendar with
        {
            Span = new Span(first.Span.Start, end - first.Span.Start),
            Options = calendar.Why is not null ? [] : agreed.Count > 0 ? agreed : [.. calendar.Options, .. weekday.Options],
        };
    }

    /// <summary>"two days after Friday" is not Friday.</summary>
    private static Day CountedFrom(Day day, string folded, DayContext context)
    {
        foreach (Match match in CountedFrom().Matches(folded))
        {
            // The last word may have been taken for the day's own: "from Friday".
            var end = match.Index + match.Length;
            if (match.Index < day.Span.Start && end >= day.Span.Start && end <= day.Span.End && end - day.Span.Start <= 10)
            {
                var options = day.Options.Select(date => DayWords.Offset(match, context with { Today = date })).OfType<Day>().SelectMany(moved => moved.Options);
                return day with { Span = new Span(match.Index, day.Span.End - match.Index), Options = [.. options], Weekday = false, Relative = true };
            }
        }

        return day;
    }

    private static bool IsJoint(string between) => between.Trim(' ', ',', '(', '（', '，', '.').Length == 0 || between.Trim() is "the" or ", the";

    private static Day? NumericYearFirst(Match match, DayContext context) =>
        Of(match, context, Number(match, "y"), Number(match, "m"), Number(match, "d"));

    private static Day? NumericYearLast(Match match, DayContext context)
    {
        var year = Number(match, "y") is var said && said < 100 ? said + 2000 : said;
        if (match.Groups["y"].Length == 2 && Math.Abs(year - context.Today.Year) > 5)
            return null;
        // Dots are written day first everywhere.
        return Either(match, context, year, dayFirst: match.Groups["s"].Value == ".");
    }

    private static Day? Slashed(Match match, DayContext context) => match.Value.EndsWith("24/7", StringComparison.Ordinal) ? null : Either(match, context, null, dayFirst: false);

    private static Day? Either(Match match, DayContext context, int? year, bool dayFirst)
    {
        var (a, b) = (Number(match, "a"), Number(match, "b"));
        if (a is 0 or > 31 || b is 0 or > 31 || (a > 12 && b > 12))
            return null;
        if (a > 12 || a == b || (dayFirst && b <= 12))
            return Of(match, context, year, b, a);
        if (b > 12)
            return Of(match, context, year, a, b);

        var readings = new[] { Find(context, year, a, b), Find(context, year, b, a) }.OfType<LocalDate>();
        return new Day(SpanOf(match), [.. context.MonthFirst ? readings : readings.Order()]);
    }

    private static Day? Chinese(Match match, DayContext context)
    {
        var said = match.Groups["y"];
        var year = said.Success ? Numerals.Whole(said.Value) : -1;
        if (said.Success && year < 100)
            year += 2000;
        int? inYear = match.Groups["which"].Value switch { "今年" => context.Today.Year, "明年" => context.Today.Year + 1, "去年" => context.Today.Year - 1, _ => said.Success ? year : null };
        return Of(match, context, inYear, Number(match, "m"), Number(match, "d"));
    }

    private static Day? Named(Match match, DayContext context)
    {
        var month = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["mon"].Value[..3], StringComparison.Ordinal) / 3 + 1;
        int? year = match.Groups["y"] is { Success: true, Length: var length } ? Number(match, "y") + (length == 2 ? 2000 : 0) : null;
        return Of(match, context, year, month, Number(match, "d"));
    }

    private static Day? DayOnly(Match match, DayContext context)
    {
        var day = Number(match, "d");
        if (day is < 1 or > 31)
            return null;
        var months = match.Groups["which"].Value switch { "下个月" or "下月" or "next" => 1, "上个月" or "上月" or "last" => -1, "这个月" or "本月" or "当月" or "this" => 0, _ => (int?)null };
        if (months is null)
            return context.Nearest(day) is { } nearest ? new Day(SpanOf(match), [nearest]) : null;
        var month = context.Today.PlusMonths(months.Value);
        return Of(match, context, month.Year, month.Month, day);
    }

    private static Day? Of(Match match, DayContext context, int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1)
            return null;
        if (Find(context, year, month, day) is { } date)
            return new Day(SpanOf(match), [date]);

        var core = match.Groups["said"];
        var said = context.Typed.Substring(core.Index, core.Length).Trim();
        Text why = $"There is no {said}: that month has {CalendarSystem.Iso.GetDaysInMonth(year ?? 2024, month)} days. Which day do you mean?";
        return new Day(SpanOf(match), [], why);
    }

    private static LocalDate? Find(DayContext context, int? year, int month, int day) => year switch
    {
        { } known => DayContext.Exists(known, month, day) ? new LocalDate(known, month, day) : null,
        null => context.Nearest(month, day),
    };

    internal static int Number(Match match, string group) => Numerals.Whole(match.Groups[group].Value);

    internal static Span SpanOf(Match match) => new(match.Index, match.Length);
}
