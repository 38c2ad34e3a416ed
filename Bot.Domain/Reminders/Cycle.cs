using Bot.Domain.Calendars;
using System.Globalization;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Which days a rhythm falls on: the part of a rule before the time.</summary>
/// <param name="Every">1 for each period, 2 for every second one, counted from the anchor.</param>
internal abstract record Cycle(int Every)
{
    public abstract string Rule { get; }

    public abstract Text Description { get; }

    /// <summary>Its days in order, beginning in the period of <paramref name="from"/> or before.</summary>
    public abstract IEnumerable<LocalDate> Days(LocalDate from, LocalDate anchor, Workdays workdays);

    public static Cycle? Read(string unit, int every, string days) => unit switch
    {
        "DAILY" when days.Length == 0 => new Daily(every),
        "DAILY" when days == "WD" && every == 1 => new Working(),
        "WEEKLY" => Weekdays.Read(days) is { Count: > 0 } found ? new Weekly(every, found) : null,
        "MONTHLY" => DayOfMonth.Read(days) is { } day ? new Monthly(every, day) : null,
        "YEARLY" => Yearly.Read(every, days),
        _ => null,
    };

    protected string Prefix(string unit) => Every == 1 ? unit : string.Create(CultureInfo.InvariantCulture, $"{unit}/{Every}");

    /// <summary>The first number of periods that is not past <paramref name="passed"/> and belongs to the rhythm.</summary>
    protected int Rounded(int passed) => Math.Max(0, passed / Every * Every);
}

internal sealed record Daily(int Every) : Cycle(Every)
{
    public override string Rule => Prefix("DAILY");

    public override Text Description => Every switch
    {
        1 => $"every day",
        _ => $"every {Every} days",
    };

    public override IEnumerable<LocalDate> Days(LocalDate from, LocalDate anchor, Workdays workdays)
    {
        for (var date = anchor.PlusDays(Rounded(Period.DaysBetween(anchor, from))); ; date = date.PlusDays(Every))
            yield return date;
    }
}

/// <summary>The working days of the person's country, make-up Saturdays too.</summary>
internal sealed record Working() : Cycle(1)
{
    public override string Rule => "DAILY;WD";

    public override Text Description => $"every working day";

    public override IEnumerable<LocalDate> Days(LocalDate from, LocalDate anchor, Workdays workdays)
    {
        for (var date = LocalDate.Max(from, anchor); ; date = date.PlusDays(1))
        {
            if (workdays.Is(date))
                yield return date;
        }
    }
}

internal sealed record Weekly(int Every, IReadOnlyList<IsoDayOfWeek> On) : Cycle(Every)
{
    public override string Rule => $"{Prefix("WEEKLY")};{Weekdays.Write(On)}";

    public override Text Description => (Every, Weekdays.Write(On)) switch
    {
        (1, "MO-FR") => $"from Monday to Friday",
        (1, _) => $"every {Weekdays.Names(On)}",
        (2, _) => $"every second {Weekdays.Names(On)}",
        _ => $"every {Every} weeks on {Weekdays.Names(On)}",
    };

    public override IEnumerable<LocalDate> Days(LocalDate from, LocalDate anchor, Workdays workdays)
    {
        var monday = anchor.PlusDays(1 - (int)anchor.DayOfWeek);
        for (var week = monday.PlusWeeks(Rounded(Period.DaysBetween(monday, from) / 7)); ; week = week.PlusWeeks(Every))
        {
            foreach (var day in On)
                yield return week.PlusDays((int)day - 1);
        }
    }
}

internal sealed record Monthly(int Every, DayOfMonth Day) : Cycle(Every)
{
    public override string Rule => $"{Prefix("MONTHLY")};{Day.Rule}";

    public override Text Description => Every switch
    {
        1 => $"{Day.Description} of every month",
        _ => $"{Day.Description} of every {Every} months",
    };

    public override IEnumerable<LocalDate> Days(LocalDate from, LocalDate anchor, Workdays workdays)
    {
        var first = anchor.PlusDays(1 - anchor.Day);
        for (var month = first.PlusMonths(Rounded(Months(from) - Months(anchor))); ; month = month.PlusMonths(Every))
            yield return Day.In(month.ToYearMonth(), workdays);
    }

    private static int Months(LocalDate date) => (date.Year * 12) + date.Month;
}

internal sealed record Yearly(int Every, AnnualDate Day) : Cycle(Every)
{
    public override string Rule => string.Create(CultureInfo.InvariantCulture, $"{Prefix("YEARLY")};{Day.Month:00}-{Day.Day:00}");

    public override Text Description => Every switch
    {
        1 => $"every year on {Day.Day} {MonthName}",
        _ => $"every {Every} years on {Day.Day} {MonthName}",
    };

    private Text MonthName => Day.Month switch
    {
        1 => $"January",
        2 => $"February",
        3 => $"March",
        4 => $"April",
        5 => $"May",
        6 => $"June",
        7 => $"July",
        8 => $"August",
        9 => $"September",
        10 => $"October",
        11 => $"November",
        _ => $"December",
    };

    public static Yearly? Read(int every, string day) =>
        NodaTime.Text.AnnualDatePattern.Iso.Parse(day).TryGetValue(default, out var read) ? new Yearly(every, read) : null;

    // An AnnualDate of 29 February falls on the 28th in common years by itself.
    public override IEnumerable<LocalDate> Days(LocalDate from, LocalDate anchor, Workdays workdays)
    {
        for (var year = anchor.Year + Rounded(from.Year - anchor.Year); ; year += Every)
            yield return Day.InYear(year);
    }
}
