using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>Working days by the country of the speaker's zone, make-up Saturdays and all.</summary>
public sealed class CalendarsTests
{
    private static readonly TimeReader Reader = new();

    [Theory]
    // Sunday 4 January 2026 is worked in China for the New Year bridge; the Spring Festival lasts to 23 February.
    [InlineData("2026-01-02T10:00:00", "Asia/Shanghai", "zh-Hans", "1个工作日后提醒我", "2026-01-04")]
    [InlineData("2026-01-02T10:00:00", "Europe/Berlin", "en", "remind me in 1 working day", "2026-01-05")]
    [InlineData("2026-02-13T10:00:00", "Asia/Shanghai", "zh-Hans", "1个工作日后提醒我", "2026-02-14")]
    [InlineData("2026-02-13T10:00:00", "Asia/Shanghai", "zh-Hans", "两个工作日后提醒我", "2026-02-24")]
    [InlineData("2026-03-04T10:00:00", "Asia/Shanghai", "zh-Hans", "清明节后第一个工作日提醒我", "2026-04-07")]
    [InlineData("2026-03-04T10:00:00", "Asia/Shanghai", "zh-Hans", "国庆节后第一个工作日提醒我", "2026-10-08")]
    [InlineData("2026-03-04T10:00:00", "Europe/Berlin", "en", "remind me on the first working day after Easter", "2026-04-07")]
    [InlineData("2026-05-20T10:00:00", "America/New_York", "en", "remind me on the last working day of this month", "2026-05-29")]
    [InlineData("2026-12-28T10:00:00", "Asia/Shanghai", "zh-Hans", "本月最后一个工作日提醒我", "2026-12-31")]
    public void Working_days_are_those_of_the_country(string now, string zone, string language, string text, string date)
    {
        var here = DateTimeZoneProviders.Tzdb[zone];
        var instant = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(now).Value.InZoneLeniently(here).ToInstant();
        var read = Assert.IsType<Reading<When>.One>(Reader.When(text, new Language(language), instant, here));
        Assert.Equal(date, read.Value.Date.ToString("uuuu-MM-dd", null));
    }
}
