namespace Bot.Understanding.Times;

/// <summary>Calendar days from their parts.</summary>
internal static class Days
{
    /// <summary>How far back a day without a year may lie when it has happened.</summary>
    private const int Recent = 180;

    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 1000 and <= 2999 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    /// <summary>A day with its year; null when it is no date at all.</summary>
    public static DaySaid? Of(int year, int month, int day, string said) =>
        month is < 1 or > 12 || day is < 1 or > 31 || year is < 1000 or > 2999 ? null
        : Exists(year, month, day) ? new DaySaid([new LocalDate(year, month, day)])
        : Impossible(year, month, said);

    /// <summary>A day without its year.</summary>
    public static DaySaid? Of(int month, int day, Frame frame, string said)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        var options = Near(frame, month, day);
        return options.Count == 0 ? Impossible(frame.Today.Year, month, said) : new DaySaid(options, Month: month, DayOfMonth: day);
    }

    /// <summary>Two numbers in an order that may be unsure.</summary>
    public static DaySaid? Either(int a, int b, int? year, char sign, Frame frame, string said)
    {
        if (a is 0 or > 31 || b is 0 or > 31 || (a > 12 && b > 12))
            return null;
        var dayFirst = a > 12 || (b <= 12 && (frame.DayFirst ?? true));
        // Dots are written day first everywhere; by two numbers alone nobody can know.
        var unsure = frame.DayFirst is null && a <= 12 && b <= 12 && a != b && sign != '.';
        if (sign == '.' && b <= 12 && frame.DayFirst is null)
            dayFirst = true;
        if (a <= 12 && b > 12)
            dayFirst = false;
        var first = One(dayFirst);
        if (a > 12 || b > 12 || a == b)
            return first;
        var other = One(!dayFirst);
        var options = (first?.Options ?? []).Concat(other?.Options ?? []);
        return first is null ? other : first with { Options = [.. unsure && frame.Language != "zh" ? options.Order() : unsure ? options.OrderByDescending(date => date.Month == a) : options], Unsure = unsure && other is { Options: not [] } };

        DaySaid? One(bool day) => year is { } known ? Of(known, day ? b : a, day ? a : b, said) : Of(day ? b : a, day ? a : b, frame, said);
    }

    /// <summary>The years a day can be in, the likeliest first.</summary>
    public static List<LocalDate> Near(Frame frame, int month, int day)
    {
        var days = Enumerable.Range(frame.Today.Year - 4, 13).Where(year => Exists(year, month, day)).Select(year => new LocalDate(year, month, day)).ToList();
        return Order(frame, days);
    }

    /// <summary>The months a day of that number can be in.</summary>
    public static List<LocalDate> Near(Frame frame, int day)
    {
        var first = new LocalDate(frame.Today.Year, frame.Today.Month, 1);
        return Order(frame, [.. Enumerable.Range(-7, 15).Select(n => first.PlusMonths(n)).Where(month => Exists(month.Year, month.Month, day)).Select(month => month.PlusDays(day - 1))]);
    }

    /// <summary>The next day of that number that is such a weekday.</summary>
    public static LocalDate? Agreeing(Frame frame, int day, IsoDayOfWeek weekday)
    {
        var first = new LocalDate(frame.Today.Year, frame.Today.Month, 1);
        return Enumerable.Range(0, 15).Select(n => first.PlusMonths(n)).Where(month => Exists(month.Year, month.Month, day)).Select(month => (LocalDate?)month.PlusDays(day - 1))
            .FirstOrDefault(date => date!.Value.DayOfWeek == weekday && date >= frame.Today);
    }

    /// <summary>One option for a day whose time is certain; chat takes only the first.</summary>
    private static List<LocalDate> Order(Frame frame, List<LocalDate> days)
    {
        var today = frame.Today;
        if (frame.Past && days.LastOrDefault(day => day <= today && day > today.PlusDays(-Recent)) is var recent && recent != default)
            return [recent];
        return [.. frame.Forward
            ? days.Where(day => day >= today).Take(1)
            : days.OrderBy(day => Math.Abs(Period.DaysBetween(today, day))).Take(1)];
    }

    private static DaySaid Impossible(int year, int month, string said) => new([], Why: $"There is no {said.Trim()}: that month has {CalendarSystem.Iso.GetDaysInMonth(year, month)} days. Which day do you mean?");
}
