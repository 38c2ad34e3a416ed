using Bot.Domain.Calendars;

namespace Bot.Domain.Reminders;

/// <summary>From wall-clock time to instants: a skipped hour is never lost, a repeated one never rings twice.</summary>
public static class Schedule
{
    /// <summary>For a day without a time: when work begins.</summary>
    public static readonly LocalTime StartOfWork = new(9, 0);

    /// <summary>The instant of a wall-clock time. Skipped by a clock change: the first one after the gap; repeated: the first of the two.</summary>
    public static Instant InstantOf(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(date + time);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>The first instant strictly after; null when it was once and has been.</summary>
    /// <param name="unsaid">The time of day where none was said.</param>
    /// <param name="workdays">The calendar for rules that speak of working days; without one, Monday to Friday.</param>
    public static Instant? Next(When when, Instant after, LocalTime? unsaid = null, Workdays? workdays = null)
    {
        var zone = DateTimeZoneProviders.Tzdb[when.ZoneId];
        var time = when.Time ?? unsaid ?? when.Repeats?.Time ?? StartOfWork;
        if (when.Repeats is not { } rhythm)
            return InstantOf(when.Date, time, zone) is var once && once > after ? once : null;

        // A few days back: a gap at midnight, or a skipped day, moves an instant to a later date than its own.
        var date = after.InZone(zone).Date.PlusDays(-3);
        while (true)
        {
            date = rhythm.NextDate(date, when.Date, workdays);
            if (InstantOf(date, time, zone) is var next && next > after)
                return next;
        }
    }
}
