using Bot.Domain.Reminders;
using CsCheck;
using NodaTime.Text;

namespace Bot.Tests.Reminders;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00:00Z", "skipped: the first instant after")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z", "repeated: the first")]
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00:00Z", "skipped")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z", "repeated")]
    [InlineData("America/Santiago", "2026-09-06T00:30", "2026-09-06T04:00:00Z", "skipped at midnight")]
    [InlineData("America/Santiago", "2026-04-04T23:30", "2026-04-05T02:30:00Z", "repeated before midnight")]
    [InlineData("Asia/Shanghai", "2026-03-29T02:30", "2026-03-28T18:30:00Z", "no summer time")]
    [InlineData("America/Vancouver", "2026-12-01T09:00", "2026-12-01T16:00:00Z", "British Columbia stays at -7")]
    public void Wall_clock_time_is_an_instant(string zone, string local, string instant, string why)
    {
        var at = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value;
        Assert.True(Schedule.InstantOf(at.Date, at.TimeOfDay, DateTimeZoneProviders.Tzdb[zone]) == Utc(instant), why);
    }

    [Fact]
    public void Nine_o_clock_stays_nine_o_clock_over_both_changes()
    {
        var daily = Rhythm("DAILY;09:00", "Europe/Berlin", new LocalDate(2026, 3, 28));
        Assert.Equal(Utc("2026-03-29T07:00:00Z"), Schedule.Next(daily, Utc("2026-03-28T08:00:00Z")));
        Assert.Equal(Utc("2026-10-25T08:00:00Z"), Schedule.Next(daily, Utc("2026-10-24T07:00:00Z")));
    }

    [Fact]
    public void A_repeated_hour_rings_once_and_a_skipped_one_is_not_lost()
    {
        var daily = Rhythm("DAILY;02:30", "Europe/Berlin", new LocalDate(2026, 1, 1));
        Assert.Equal(Utc("2026-10-26T01:30:00Z"), Schedule.Next(daily, Utc("2026-10-25T00:30:00Z")));
        Assert.Equal(Utc("2026-03-29T01:00:00Z"), Schedule.Next(daily, Utc("2026-03-28T01:30:00Z")));
        Assert.Equal(Utc("2026-03-30T00:30:00Z"), Schedule.Next(daily, Utc("2026-03-29T01:00:00Z")));
    }

    [Fact]
    public void A_rhythm_goes_on_into_the_next_year()
    {
        var rhythm = Rhythm("WEEKLY/2;TH;15:00", "Asia/Shanghai", new LocalDate(2026, 12, 24));
        Assert.Equal(Utc("2027-01-07T07:00:00Z"), Schedule.Next(rhythm, Utc("2026-12-24T07:00:00Z")));
    }

    [Fact]
    public void What_is_once_is_over_afterwards()
    {
        var once = new When(new LocalDate(2026, 8, 6), new LocalTime(9, 0), "Asia/Shanghai", ZoneNamed: false);
        Assert.Equal(Utc("2026-08-06T01:00:00Z"), Schedule.Next(once, Utc("2026-08-06T00:59:59Z")));
        Assert.Null(Schedule.Next(once, Utc("2026-08-06T01:00:00Z")));
    }

    [Fact]
    public void A_day_without_a_time_waits_for_the_start_of_work()
    {
        var day = new When(new LocalDate(2026, 8, 6), null, "Asia/Shanghai", ZoneNamed: false);
        Assert.Equal(Utc("2026-08-06T01:00:00Z"), Schedule.Next(day, Utc("2026-08-05T00:00:00Z")));
        Assert.Equal(Utc("2026-08-06T00:30:00Z"), Schedule.Next(day, Utc("2026-08-05T00:00:00Z"), new LocalTime(8, 30)));
    }

    [Fact]
    public void A_daily_rhythm_hits_each_day_exactly_once_in_any_zone()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var zones = Gen.Int[0, ids.Count - 1].Select(index => ids[index]);
        Gen.Select(zones, Gen.Int[0, 1500], Gen.Int[0, (24 * 60) - 1]).Always((id, offset, minute) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var start = new LocalDate(2023, 1, 1).PlusDays(offset);
            var time = LocalTime.Midnight.PlusMinutes(minute);
            var daily = Rhythm($"DAILY;{time:HH:mm}", id, start);
            var at = Schedule.InstantOf(start, time, zone) - Duration.Epsilon;
            for (var date = start; date < start.PlusYears(2); date = date.PlusDays(1))
            {
                at = Schedule.Next(daily, at)!.Value;
                Assert.Equal(Schedule.InstantOf(date, time, zone), at);
            }
        }, count: 60);
    }

    private static When Rhythm(string rule, string zone, LocalDate anchor) =>
        new(anchor, null, zone, ZoneNamed: false, new Recurrence(rule));

    private static Instant Utc(string instant) => InstantPattern.ExtendedIso.Parse(instant).Value;
}
