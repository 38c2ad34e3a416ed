using Bot.Domain.Calendars;
using System.Globalization;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>A day of a month by its number, its weekday or its working day; −1 is the last one.</summary>
/// <param name="Weekday">Counts only these; null counts all days or, with <paramref name="Working"/>, working days.</param>
internal sealed record DayOfMonth(int Number, IsoDayOfWeek? Weekday = null, bool Working = false)
{
    public string Rule => string.Create(CultureInfo.InvariantCulture, $"{Number}{(Working ? "WD" : Weekday is { } day ? Weekdays.Code(day) : "")}");

    public Text Description => (Number, Working, Weekday) switch
    {
        (-1, true, _) => $"on the last working day",
        (1, true, _) => $"on the first working day",
        (_, true, _) => $"on working day {Number}",
        (-1, _, null) => $"on the last day",
        (_, _, null) => $"on day {Number}",
        (-1, _, { } day) => $"on the last {Weekdays.Name(day)}",
        (1, _, { } day) => $"on the first {Weekdays.Name(day)}",
        (2, _, { } day) => $"on the second {Weekdays.Name(day)}",
        (3, _, { } day) => $"on the third {Weekdays.Name(day)}",
        (_, _, { } day) => $"on the fourth {Weekdays.Name(day)}",
    };

    public static DayOfMonth? Read(string text)
    {
        var letters = text.Length > 2 && char.IsAsciiLetter(text[^1]) ? text[^2..] : "";
        if (!int.TryParse(text[..^letters.Length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;

        return letters switch
        {
            "" => number is -1 or (>= 1 and <= 31) ? new DayOfMonth(number) : null,
            "WD" => number is -1 or (>= 1 and <= 15) ? new DayOfMonth(number, Working: true) : null,
            _ => Weekdays.Find(letters) is { } day && number is -1 or (>= 1 and <= 4) ? new DayOfMonth(number, Weekdays.Find(letters)) : null,
        };
    }

    public LocalDate In(YearMonth month, Workdays workdays)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month);
        if (!Working && Weekday is null)
            return month.OnDayOfMonth(Number == -1 ? length : Math.Min(Number, length));

        var counted = Enumerable.Range(1, length).Select(month.OnDayOfMonth)
            .Where(date => Working ? workdays.Is(date) : date.DayOfWeek == Weekday).ToList();
        if (counted.Count == 0)
            return month.OnDayOfMonth(length);
        return Number == -1 ? counted[^1] : counted[Math.Min(Number, counted.Count) - 1];
    }
}
