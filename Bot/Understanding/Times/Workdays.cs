namespace Bot.Understanding.Times;

/// <summary>The working days of a country.</summary>
/// <param name="isWorkday">Without a calendar, Monday to Friday.</param>
internal sealed class Workdays(Func<LocalDate, bool>? isWorkday = null)
{
    public bool Is(LocalDate date) => isWorkday is null ? date.DayOfWeek < IsoDayOfWeek.Saturday : isWorkday(date);

    /// <summary>So many working days later; earlier when negative.</summary>
    public LocalDate Add(LocalDate date, int count)
    {
        for (var left = Math.Min(Math.Abs(count), 1000); left > 0;)
        {
            date = date.PlusDays(Math.Sign(count));
            if (Is(date))
                left--;
        }

        return date;
    }

    /// <summary>The n-th working day of a stretch; −1 is the last.</summary>
    public LocalDate? Nth(LocalDate from, LocalDate end, int n)
    {
        var days = new List<LocalDate>();
        for (var day = from; day < end; day = day.PlusDays(1))
        {
            if (Is(day))
                days.Add(day);
        }

        var index = n < 0 ? days.Count + n : n - 1;
        return index >= 0 && index < days.Count ? days[index] : null;
    }
}
