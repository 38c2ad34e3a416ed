using Bot.Domain.Calendars;
using Bot.Domain.Reminders;
using Bot.Tests.Talk;
using NodaTime.Text;

namespace Bot.Tests.Calendars;

/// <summary>Working days are those of the person's country: days off, make-up Saturdays and Sundays, each side of the year's end and of a clock change.</summary>
public sealed class WorkdaysTests
{
    [Theory]
    // The Labour Day bridge: off from 1 to 5 May, Saturday 9 May is worked instead.
    [InlineData("DAILY;WD;09:00", "Asia/Shanghai", "2026-04-29", "2026-04-30 2026-05-06 2026-05-07 2026-05-08 2026-05-09 2026-05-11")]
    [InlineData("DAILY;WD;09:00", "Europe/Berlin", "2026-04-29", "2026-04-30 2026-05-04 2026-05-05 2026-05-06 2026-05-07 2026-05-08")]
    // Over the year's end: 1 to 3 January off, Sunday the 4th worked.
    [InlineData("DAILY;WD;09:00", "Asia/Shanghai", "2025-12-30", "2025-12-31 2026-01-04 2026-01-05")]
    [InlineData("DAILY;WD;09:00", "Europe/London", "2025-12-30", "2025-12-31 2026-01-02 2026-01-05")]
    // Saturday 28 February is worked after the Spring Festival, and is the month's last working day.
    [InlineData("MONTHLY;-1WD;10:00", "Asia/Shanghai", "2026-01-15", "2026-01-30 2026-02-28 2026-03-31")]
    [InlineData("MONTHLY;-1WD;10:00", "America/New_York", "2026-01-15", "2026-01-30 2026-02-27 2026-03-31")]
    [InlineData("MONTHLY;1WD;10:00", "Asia/Shanghai", "2026-09-15", "2026-10-08 2026-11-02")]
    [InlineData("DAILY;WD;09:00", "Asia/Dubai", "2026-03-18", "2026-03-19 2026-03-23 2026-03-24")]
    public void A_rhythm_of_working_days_is_by_the_country(string rule, string zone, string after, string days)
    {
        var (day, found) = (Date(after), new List<string>());
        foreach (var _ in days.Split(' '))
            found.Add((day = new Recurrence(rule).NextDate(day, Date(after), Workdays.Of(DateTimeZoneProviders.Tzdb[zone]))).ToString("uuuu-MM-dd", null));
        Assert.Equal(days, string.Join(' ', found));
    }

    /// <summary>At the same hour on the wall on both sides of a clock change.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-26T12:00:00Z", "2026-03-27T08:00:00Z 2026-03-30T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-22T12:00:00Z", "2026-10-23T07:00:00Z 2026-10-26T08:00:00Z")]
    [InlineData("America/New_York", "2026-03-05T20:00:00Z", "2026-03-06T14:00:00Z 2026-03-09T13:00:00Z")]
    public void Over_a_clock_change_it_rings_at_the_same_hour(string zone, string after, string rings)
    {
        var (at, found) = (InstantPattern.General.Parse(after).Value, new List<string>());
        var when = new When(at.InUtc().Date, new LocalTime(9, 0), zone, ZoneNamed: false, new Recurrence("DAILY;WD;09:00"));
        foreach (var _ in rings.Split(' '))
            found.Add(InstantPattern.General.Format((at = Schedule.Next(when, at, workdays: Workdays.Of(DateTimeZoneProviders.Tzdb[zone]))!.Value)));
        Assert.Equal(rings, string.Join(' ', found));
    }

    [Fact]
    public void Where_the_zone_is_no_countrys_the_company_says() =>
        Assert.True(Workdays.Of(DateTimeZoneProviders.Tzdb["Etc/GMT-8"], "CN").Is(Date("2026-05-09")));

    [Fact]
    public Task Every_working_day_leaves_out_the_holiday_and_rings_on_the_worked_Saturday() => Chat.InChinese("""
        @ 2026-04-29 10:00
        > 每个工作日上午9点提醒我看产量
        < ⏰ 1. 看产量
        < 每个工作日 09:00，下次 4月30日 周四 09:00（北京时间）
        @ 2026-04-30 09:00
        < ⏰ 看产量
        @ 2026-05-05 09:00
        @ 2026-05-06 09:00
        < ⏰ 看产量
        @ 2026-05-07 09:00
        < ⏰ 看产量
        @ 2026-05-08 09:00
        < ⏰ 看产量
        @ 2026-05-09 09:00
        < ⏰ 看产量
        @ 2026-05-10 09:00
        """);

    [Fact]
    public Task The_first_working_day_of_a_month_comes_after_its_holidays() => Chat.InChinese("""
        > 每月第一个工作日上午10点提醒我催尾款
        < ⏰ 1. 催尾款
        < 每月第一个工作日 10:00，下次 4月1日 周三 10:00（北京时间）
        @ 2026-04-01 10:00
        < ⏰ 催尾款
        @ 2026-05-01 10:00
        @ 2026-05-06 10:00
        < ⏰ 催尾款
        """);

    [Fact]
    public Task A_date_that_is_counted_in_working_days_is_by_the_calendar() => Chat.WithOrdersInChinese("""
        > 1042 ETD 改到清明节后第一个工作日
        < PO-1042
        < ETD 6月12日 周五 → 4月7日 周二
        < ETA 7月12日 周日 → 5月7日 周四
        < 下一步：订舱，3月20日 周五
        > 1043 船期改到五个工作日后
        < PO-1043
        < ETD 6月20日 周六 → 3月11日 周三
        < ETA 7月20日 周一 → 4月10日 周五
        < 下一步：订舱，3月4日 周三
        > 2201 五个工作日内发船样，提醒我
        < ⏰ 1. SO-2201: 发船样
        < 3月11日 周三 09:00（北京时间）
        """);

    private static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
