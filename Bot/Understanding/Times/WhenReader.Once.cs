using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

internal sealed partial class WhenReader
{
    private Reading<When> Once(DaySaid? day, TimeOfDay? time)
    {
        var options = day is null ? [] : day.Options.Take(day.Unsure ? day.Options.Count : 1);
        return All(zones.SelectMany(zone => (day is null ? [now.InZone(zone).Date] : options).Select(date => Once(date, day, time, zone))));
    }

    private Reading<When> Once(LocalDate date, DaySaid? day, TimeOfDay? time, DateTimeZone zone)
    {
        if (time is null)
        {
            if (ahead is { IsOfClock: true })
                return new Reading<When>.Wrong($"At what time?", Stretches());
            date = ahead?.After(date, -1, frame.Workdays) ?? date;
            return date < now.InZone(zone).Date
                ? new Reading<When>.Wrong($"{date} is already behind us. Which day do you mean?", Stretches())
                : Said(new When(date, null, zone.Id, zoneNamed));
        }

        var clock = Working(time);
        var today = now.InZone(zone).Date;
        if (clock.NextDay)
            date = date.PlusDays(1);
        // "Friday" said on a Friday morning with an hour still to come is today.
        if (day is { Bare: true, Weekday: { } weekday } && today.DayOfWeek == weekday && !Passed(today + clock.Clock))
            date = today;
        var at = date + clock.Clock;
        if (zone.MapLocal(at).Count == 0)
            return Around(at, zone);
        if (day is { Unsure: true } && Passed(at))
            at = at.PlusYears(1);
        if (Passed(at))
        {
            if (day is null)
                at = at.PlusDays(1);
            else if (day is { Bare: true, Weekday: not null } && date == today)
                at = at.PlusDays(7);
            else if (time.Open && date == today && clock.Clock.Hour < 12 && !Passed(at.PlusHours(12)))
                at = at.PlusHours(12);
        }

        // Taken off the instant, so that it is right over a clock change too.
        var start = Schedule.InstantOf(at.Date, at.TimeOfDay, zone);
        var moment = start;
        if (ahead is { IsOfClock: true })
            moment = start - Duration.FromSeconds(ahead.Seconds + (ahead.Days * 86400));
        else if (ahead is not null)
            moment = Schedule.InstantOf(ahead.After(at.Date, -1, frame.Workdays), at.TimeOfDay, zone);
        if (ahead is not null)
            at = moment.InZone(zone).LocalDateTime;
        return moment <= now
            ? new Reading<When>.Wrong($"{moment.InZone(zone)} is already behind us. When do you mean?", Stretches())
            : Said(new When(at.Date, at.TimeOfDay, zone.Id, zoneNamed));

        bool Passed(LocalDateTime local) => Schedule.InstantOf(local.Date, local.TimeOfDay, zone) - (ahead is { IsOfClock: true } ? Duration.FromSeconds(ahead.Seconds) : Duration.Zero) <= now;
    }

    /// <summary>A time that the clocks skip that night: the same distance before the gap, or the first moment after it.</summary>
    private Reading<When> Around(LocalDateTime at, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(at);
        var after = mapping.LateInterval.IsoLocalStart;
        var before = at.PlusSeconds(-(mapping.LateInterval.WallOffset - mapping.EarlyInterval.WallOffset).Seconds);
        return new Reading<When>.Several([.. new[] { before, after }.Select(local => new When(local.Date, local.TimeOfDay, zone.Id, zoneNamed))], Stretches()) { Why = $"The clocks skip {at.TimeOfDay} that night. When do you mean?" };
    }

    /// <summary>An hour without a part of the day is one of working hours: 3 is 15:00, and 7 to 12 are as said. People who mean 3 or 9 at night say so.</summary>
    private static TimeOfDay Working(TimeOfDay time) => time.Open && !time.Written && time.Minutes is >= 60 and < 420 ? time with { Minutes = time.Minutes + 720 } : time;

    private Reading<When> FromNow(MomentSaid moment)
    {
        var instant = now + Duration.FromSeconds(moment.SecondsFromNow);
        if (instant <= now)
            return new Reading<When>.Wrong($"{instant.InZone(own)} is already behind us. When do you mean?", Stretches());
        return All(zones.Select(zone =>
        {
            var local = instant.InZone(zone);
            // In a repeated hour the wall clock alone would say the first one; the offset says which.
            var id = Schedule.InstantOf(local.Date, local.TimeOfDay, zone) == instant ? zone.Id : DateTimeZone.ForOffset(local.Offset).Id;
            // Two hours from now stay two hours from now when the person flies.
            return Said(new When(local.Date, local.TimeOfDay, id, ZoneNamed: true));
        }));
    }
}
