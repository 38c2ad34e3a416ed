using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Days of the week as a rule writes them (<c>MO,TH</c>, <c>MO-FR</c>) and as a sentence names them.</summary>
internal static class Weekdays
{
    private static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static IsoDayOfWeek? Find(string code) => Array.IndexOf(Codes, code) is >= 0 and var index ? (IsoDayOfWeek)(index + 1) : null;

    public static string Code(IsoDayOfWeek day) => Codes[(int)day - 1];

    /// <summary>In the order of the week, each once; empty when anything in it is not a day.</summary>
    public static IReadOnlyList<IsoDayOfWeek> Read(string days)
    {
        var found = new SortedSet<IsoDayOfWeek>();
        foreach (var part in days.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || Find(ends[0]) is not { } first || Find(ends[^1]) is not { } last || last < first)
                return [];
            for (var day = first; day <= last; day++)
                found.Add(day);
        }

        return [.. found];
    }

    public static string Write(IReadOnlyList<IsoDayOfWeek> days) =>
        days.Count > 2 && days[^1] - days[0] == days.Count - 1
            ? $"{Code(days[0])}-{Code(days[^1])}"
            : string.Join(',', days.Select(Code));

    public static TextList Names(IReadOnlyList<IsoDayOfWeek> days) => new([.. days.Select(Name)], ", ");

    public static Text Name(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => $"Monday",
        IsoDayOfWeek.Tuesday => $"Tuesday",
        IsoDayOfWeek.Wednesday => $"Wednesday",
        IsoDayOfWeek.Thursday => $"Thursday",
        IsoDayOfWeek.Friday => $"Friday",
        IsoDayOfWeek.Saturday => $"Saturday",
        IsoDayOfWeek.Sunday => $"Sunday",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };
}
