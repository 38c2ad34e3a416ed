using Bot.Domain.Calendars;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>From where and in what sense a text about time is read.</summary>
/// <param name="Now">By the speaker's own clock.</param>
/// <param name="Tongue">The language whose words are looked for.</param>
/// <param name="Forward">What has no year or week is still to come; otherwise it is the nearest.</param>
/// <param name="DayFirst">Of 4/1 the day is meant first; null when nobody can know.</param>
/// <param name="WorkingHours">An hour that may be of the morning or of the afternoon is one of working hours; otherwise the next to come.</param>
internal sealed record Frame(LocalDateTime Now, string Tongue, bool Forward = true, bool? DayFirst = null, bool WorkingHours = true, bool Past = false)
{
    /// <summary>Whose grammar it is: Japanese puts days and hours together as Chinese does.</summary>
    public string Language => Tongue is "ja" ? "zh" : Tongue;

    /// <summary>The working days of the speaker's country.</summary>
    public required Workdays Workdays { get; init; }

    public LocalDate Today => Now.Date;
}

/// <summary>A length of time.</summary>
/// <param name="Smallest">The smallest unit it was said in.</param>
internal sealed record Length(int Months, double Days, double Seconds, int Workdays, Unit Smallest)
{
    public bool IsOfClock => Smallest < Unit.Day;

    public static Length? Of(double number, Unit unit) => number is < 0 or > 100_000 || (unit >= Unit.Month && number > 1200) ? null : unit switch
    {
        Unit.Second => new(0, 0, number, 0, unit),
        Unit.Minute => new(0, 0, number * 60, 0, unit),
        Unit.Hour => new(0, 0, number * 3600, 0, unit),
        Unit.Day => new(0, number, 0, 0, unit),
        Unit.Workday => new(0, 0, 0, (int)number, unit),
        Unit.Week or Unit.Weekend => new(0, number * 7, 0, 0, Unit.Week),
        Unit.Month => number == 0.5 ? new(0, 15, 0, 0, Unit.Day) : new((int)number, number % 1 * 30, 0, 0, unit),
        Unit.Quarter => new((int)number * 3, 0, 0, 0, unit),
        Unit.Year => new((int)Math.Round(number * 12), 0, 0, 0, unit),
        _ => null,
    };

    public Length Plus(Length other) => new(Months + other.Months, Days + other.Days, Seconds + other.Seconds, Workdays + other.Workdays, (Unit)Math.Min((int)Smallest, (int)other.Smallest));

    public LocalDate After(LocalDate date, int sign, Workdays calendar) =>
        calendar.Add(date.PlusMonths(sign * Months).PlusDays(sign * (int)Math.Round(Days)), sign * Workdays);

    public LocalDateTime After(LocalDateTime start, int sign, Workdays calendar) =>
        (After(start.Date, sign, calendar) + start.TimeOfDay).PlusSeconds(sign * (long)Math.Round(Seconds));
}

/// <summary>A time of day.</summary>
/// <param name="Minutes">From midnight; 1440 is the end of the day.</param>
/// <param name="Open">It may be of the morning or of the afternoon.</param>
internal sealed record TimeOfDay(int Minutes, bool Open = false, Part? Part = null, bool OnlyPart = false, bool Written = false)
{
    public bool NextDay => Minutes >= 1440;

    public LocalTime Clock => LocalTime.FromMinutesSinceMidnight(Minutes % 1440);
}

/// <summary>A day that was said.</summary>
/// <param name="Options">What it may be, the likeliest first; none when there is no such day, and then it has a <paramref name="Why"/>.</param>
/// <param name="Weekday">Only a weekday was said.</param>
/// <param name="Relative">Today, in three days.</param>
/// <param name="Feast">A holiday was named.</param>
/// <param name="Month">Of a day without a year, for a weekday beside it.</param>
internal sealed record DaySaid(IReadOnlyList<LocalDate> Options, IsoDayOfWeek? Weekday = null, bool Bare = false, bool Relative = false, int? Month = null, int? DayOfMonth = null, TimeOfDay? Time = null, Text? Why = null, bool Unsure = false, LocalTime? Rough = null, bool Counted = false, bool Feast = false)
{
    private readonly Text? why = Why;

    /// <summary>Why it is no day; a day without options always says it.</summary>
    public Text? Why
    {
        get => why is null && Options.Count == 0 ? $"Which day exactly do you mean?" : why;
        init => why = value;
    }

    /// <summary>Nobody means a day so far away, and counting on from it would leave the calendar.</summary>
    public bool IsFar => Options.Any(date => date.Year is < 1000 or > 2999);
}

/// <summary>A week, month, quarter or year.</summary>
internal sealed record PeriodSaid(LocalDate From, Unit Unit, int Count = 1)
{
    public LocalDate End => Unit switch
    {
        Unit.Week => From.PlusWeeks(Count),
        Unit.Month => From.PlusMonths(Count),
        Unit.Quarter => From.PlusMonths(3 * Count),
        Unit.Year => From.PlusYears(Count),
        _ => From.PlusDays(Count),
    };
}

/// <summary>A moment exact to the minute, counted from now.</summary>
internal sealed record MomentSaid(LocalDateTime At, Unit Grain, double SecondsFromNow, IReadOnlyList<LocalDateTime>? Others = null);
