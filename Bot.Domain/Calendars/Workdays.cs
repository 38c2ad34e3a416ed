using System.Collections.Concurrent;
using NodaTime.TimeZones;

namespace Bot.Domain.Calendars;

/// <summary>The working days of a country: its weekends and public days off, and the weekend days that are worked instead (调休).</summary>
public sealed class Workdays
{
    /// <summary>Monday to Friday, where no country is known.</summary>
    public static readonly Workdays Usual = new(date => date.DayOfWeek < IsoDayOfWeek.Saturday);

    private static readonly ConcurrentDictionary<string, string> CountryByZone = new(StringComparer.Ordinal);
    private readonly Func<LocalDate, bool> isWorkday;

    public Workdays(Func<LocalDate, bool> isWorkday) => this.isWorkday = isWorkday;

    /// <summary>Those of the country that a person's zone is in; of the company's own where the zone is none's, as UTC+8.</summary>
    public static Workdays Of(DateTimeZone zone, string? otherwise = null)
    {
        var country = CountryByZone.GetOrAdd(zone.Id, static id => TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(location => location.ZoneId == id)?.CountryCode ?? "");
        return Countries.Find(country.Length > 0 ? country : otherwise ?? "") ?? Usual;
    }

    public bool Is(LocalDate date) => isWorkday(date);

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
        var days = Enumerable.Range(0, Period.DaysBetween(from, end)).Select(from.PlusDays).Where(Is).ToList();
        var index = n < 0 ? days.Count + n : n - 1;
        return index >= 0 && index < days.Count ? days[index] : null;
    }
}
