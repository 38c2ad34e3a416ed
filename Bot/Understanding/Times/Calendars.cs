using System.Collections.Concurrent;
using System.Globalization;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Bot.Understanding.Times;

/// <summary>The working days of countries: weekends, public days off, and weekend days that are worked instead.</summary>
internal static class Calendars
{
    private static readonly Lazy<IReadOnlyDictionary<string, Country>> Countries = new(Load);
    private static readonly ConcurrentDictionary<string, Workdays> ByZone = new(StringComparer.Ordinal);

    private sealed record Country(HashSet<IsoDayOfWeek> Weekend, HashSet<LocalDate> Off, HashSet<LocalDate> Work)
    {
        public bool IsWorkday(LocalDate date) => Work.Contains(date) || (!Off.Contains(date) && !Weekend.Contains(date.DayOfWeek));
    }

    /// <summary>The calendar where a zone is; Monday to Friday where none is known.</summary>
    public static Workdays Of(DateTimeZone? zone) => ByZone.GetOrAdd(zone?.Id ?? "", static id =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(location => location.ZoneId == id)?.CountryCode is { } code && Countries.Value.GetValueOrDefault(code) is { } country
            ? new Workdays(country.IsWorkday)
            : new Workdays());

    private static Dictionary<string, Country> Load()
    {
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(Calendars).Assembly.GetManifestResourceStream("calendars")!);
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
