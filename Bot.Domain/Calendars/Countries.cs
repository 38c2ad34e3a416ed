using System.Globalization;
using NodaTime.Text;

namespace Bot.Domain.Calendars;

/// <summary>The table of the countries' working days, beside this file with its sources and licences.</summary>
internal static class Countries
{
    private static readonly Lazy<IReadOnlyDictionary<string, Workdays>> All = new(() => Load().ToDictionary(country => country.Key, country => new Workdays(country.Value.IsWorkday), StringComparer.Ordinal));

    private sealed record Country(HashSet<IsoDayOfWeek> Weekend, HashSet<LocalDate> Off, HashSet<LocalDate> Work)
    {
        public bool IsWorkday(LocalDate date) => Work.Contains(date) || (!Off.Contains(date) && !Weekend.Contains(date.DayOfWeek));
    }

    /// <param name="code">ISO 3166, two letters.</param>
    public static Workdays? Find(string code) => All.Value.GetValueOrDefault(code);

    private static Dictionary<string, Country> Load()
    {
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("calendars")!);
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..] or "")
                continue;
            var words = line.Split(' ');
            if (!countries.TryGetValue(words[0], out var country))
                countries[words[0]] = country = new Country([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], []);
            if (words[1] == "weekend")
            {
                country.Weekend.Clear();
                country.Weekend.UnionWith(words.Skip(2).Select(Day));
            }
            else
            {
                (words[1] == "off" ? country.Off : country.Work).UnionWith(words.Skip(2).Select(date => LocalDatePattern.Iso.Parse(date).Value));
            }
        }

        return countries;
    }

    private static IsoDayOfWeek Day(string name) => Enum.GetValues<IsoDayOfWeek>().First(day => CultureInfo.InvariantCulture.TextInfo.ToLower(day.ToString()).StartsWith(name, StringComparison.Ordinal));
}
