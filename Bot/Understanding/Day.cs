using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>A stretch of text that says a day.</summary>
/// <param name="Options">One; several when it can be read in several ways; none when there is no such day.</param>
/// <param name="Why">Why there is no such day.</param>
/// <param name="Weekday">Only a weekday was said: when its moment has passed, the next week's is meant.</param>
/// <param name="Relative">Today, tomorrow, in three days: what follows cannot be another name of it.</param>
internal sealed record Day(Span Span, IReadOnlyList<LocalDate> Options, Text? Why = null, bool Weekday = false, bool Relative = false);

/// <summary>From what day, and in what sense, days are named.</summary>
/// <param name="Typed">The text as it was typed, to quote from.</param>
/// <param name="Past">What is spoken of has happened.</param>
/// <param name="MonthFirst">Of 4/1 the month is offered first.</param>
/// <param name="WithTime">A time of day is said too, so that a weekday can be today.</param>
internal sealed record DayContext(LocalDate Today, string Typed, bool Past = false, bool MonthFirst = false, bool WithTime = false)
{
    /// <summary>How far back a day without a year may lie when it has happened.</summary>
    private const int Recent = 180;

    /// <summary>The coming one; when spoken of the past, the last one if it is recent. Null when no year has it.</summary>
    public LocalDate? Nearest(int month, int day)
    {
        var years = Enumerable.Range(Today.Year - 1, 10).Where(year => Exists(year, month, day)).Select(year => new LocalDate(year, month, day)).ToList();
        return Nearest(years);
    }

    /// <summary>The coming day of that number, of months that have it.</summary>
    public LocalDate? Nearest(int day)
    {
        var first = new LocalDate(Today.Year, Today.Month, 1);
        var months = Enumerable.Range(-7, 15).Select(n => first.PlusMonths(n)).Where(month => Exists(month.Year, month.Month, day));
        return Nearest([.. months.Select(month => month.PlusDays(day - 1))]);
    }

    public LocalDate Nearest(IsoDayOfWeek day, string which)
    {
        var monday = Today.PlusDays(1 - (int)Today.DayOfWeek);
        var offset = (int)day - 1;
        return which switch
        {
            // Mainland usage and business English agree: the week that begins on Monday.
            "next" => monday.PlusDays(offset + 7),
            "after next" => monday.PlusDays(offset + 14),
            "last" => monday.PlusDays(offset - 7),
            "this" => monday.PlusDays(offset),
            _ when Past => Today.PlusDays(-(((int)Today.DayOfWeek - (int)day + 7) % 7)),
            _ => Today.PlusDays(((int)day - (int)Today.DayOfWeek + 7) % 7) is var coming && coming == Today && !WithTime ? coming.PlusDays(7) : coming,
        };
    }

    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1900 and <= 2200 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private LocalDate? Nearest(IReadOnlyList<LocalDate> days)
    {
        var before = Past ? days.LastOrDefault(day => day <= Today && day > Today.PlusDays(-Recent)) : default;
        var coming = before == default ? days.FirstOrDefault(day => day >= Today) : before;
        return coming == default ? null : coming;
    }
}
