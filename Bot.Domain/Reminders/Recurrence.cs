using Bot.Domain.Calendars;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bot.Domain.Talk;
using NodaTime.Text;

namespace Bot.Domain.Reminders;

/// <summary>
/// A rhythm of days at a time of day, written as a rule: <c>DAILY;09:00</c>, <c>DAILY/2;09:00</c>, <c>DAILY;WD;09:00</c> (working days), <c>WEEKLY;MO,TH;08:30</c>,
/// <c>WEEKLY;MO-FR;17:00</c>, <c>WEEKLY/2;TH;15:00</c>, <c>MONTHLY;25;10:00</c>, <c>MONTHLY;-1;10:00</c> (last day), <c>MONTHLY;1MO;10:00</c>
/// (first Monday), <c>MONTHLY;-1WD;10:00</c> (last working day), <c>YEARLY;05-08;09:00</c>. <c>/n</c> is every n-th.
/// </summary>
public sealed record Recurrence : IParsable<Recurrence>
{
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly Cycle cycle;

    /// <exception cref="FormatException">The rule is not one.</exception>
    public Recurrence(string rule)
        : this(Read(rule) ?? throw new FormatException($"'{rule}' is not a rhythm."))
    {
    }

    private Recurrence((Cycle Cycle, LocalTime Time) parts) => (cycle, Time) = parts;

    internal Recurrence(Cycle cycle, LocalTime time)
        : this((cycle, time))
    {
    }

    public string Rule => $"{cycle.Rule};{TimePattern.Format(Time)}";

    public LocalTime Time { get; }

    /// <summary>For a reader of sentences: "every Monday at 08:30".</summary>
    public Text Describe() => $"{cycle.Description} at {Time}";

    public Recurrence At(LocalTime time) => new(cycle, time);

    /// <summary>The first of its days after a day, and not before the anchor.</summary>
    /// <param name="anchor">The first day; what is "every second" is counted from it.</param>
    /// <param name="workdays">The calendar for rules that speak of working days; without one, Monday to Friday.</param>
    public LocalDate NextDate(LocalDate after, LocalDate anchor, Workdays? workdays = null)
    {
        var from = LocalDate.Max(after.PlusDays(1), anchor);
        return cycle.Days(from, anchor, workdays ?? Workdays.Usual).First(date => date >= from);
    }

    public bool Equals(Recurrence? other) => other is not null && Rule == other.Rule;

    public override int GetHashCode() => Rule.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Rule;

    public static Recurrence Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Recurrence result)
    {
        result = Read(s) is { } parts ? new Recurrence(parts) : null;
        return result is not null;
    }

    private static (Cycle Cycle, LocalTime Time)? Read(string? rule)
    {
        var parts = rule?.Trim().ToUpperInvariant().Split(';') ?? [];
        if (parts.Length is < 2 or > 3 || !TimePattern.Parse(parts[^1]).TryGetValue(default, out var time))
            return null;

        var (unit, slash) = (parts[0], parts[0].IndexOf('/', StringComparison.Ordinal));
        var every = 1;
        if (slash >= 0)
        {
            if (!int.TryParse(unit[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out every) || every is < 1 or > 366)
                return null;
            unit = unit[..slash];
        }

        return Cycle.Read(unit, every, parts.Length == 3 ? parts[1] : "") is { } cycle ? (cycle, time) : null;
    }
}
