namespace Bot.Domain.Plans;

/// <summary>Factories work six days a week or more: Sunday is off.</summary>
public static class FactoryWeek
{
    public static bool IsWorking(LocalDate day) => day.DayOfWeek != IsoDayOfWeek.Sunday;

    /// <summary>The day that so many working days of work, begun the day after, are done on.</summary>
    public static LocalDate After(LocalDate day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.PlusDays(1);
            if (IsWorking(day))
                left--;
        }

        return day;
    }

    /// <summary>Working days from one day to another, both included.</summary>
    public static int Count(LocalDate from, LocalDate to)
    {
        var days = 0;
        for (var day = from; day <= to; day = day.PlusDays(1))
            days += IsWorking(day) ? 1 : 0;
        return days;
    }
}
