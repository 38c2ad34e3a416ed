using System.Globalization;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;
using NodaTime.Text;

namespace Bot.Tests.Understanding;

public sealed class MomentsTests
{
    // Wednesday 5 August 2026, 10:15 in Shanghai.
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Now = new LocalDateTime(2026, 8, 5, 10, 15).InZoneStrictly(Shanghai).ToInstant();
    private static readonly TimeReader Reader = new();

    [Theory]
    [InlineData("tomorrow 9am", "2026-08-06 09:00", "tomorrow 9am")]
    [InlineData("remind me tomorrow at 9 to call", "2026-08-06 09:00", "tomorrow at 9")]
    [InlineData("明天上午9点德国时间", "2026-08-06 09:00 Europe/Berlin", "明天上午9点德国时间")]
    [InlineData("in 15 minutes", "2026-08-05 10:30 Asia/Shanghai", "in 15 minutes")]
    [InlineData("15分钟后", "2026-08-05 10:30 Asia/Shanghai", "15分钟后")]
    [InlineData("半小时后叫我", "2026-08-05 10:45 Asia/Shanghai", "半小时后")]
    [InlineData("两个半小时后", "2026-08-05 12:45 Asia/Shanghai", "两个半小时后")]
    [InlineData("1小时30分钟后", "2026-08-05 11:45 Asia/Shanghai", "1小时30分钟后")]
    [InlineData("in an hour and a half", "2026-08-05 11:45 Asia/Shanghai", "in an hour and a half")]
    [InlineData("in half an hour", "2026-08-05 10:45 Asia/Shanghai", "in half an hour")]
    [InlineData("in 2 hours", "2026-08-05 12:15 Asia/Shanghai", "in 2 hours")]
    [InlineData("Friday 5pm CET", "2026-08-07 17:00 Europe/Berlin", "Friday 5pm CET")]
    [InlineData("8月20号", "2026-08-20", "8月20号")]
    [InlineData("今晚10点", "2026-08-05 22:00", "今晚10点")]
    [InlineData("今晚12点", "2026-08-06 00:00", "今晚12点")]
    [InlineData("tonight at 10", "2026-08-05 22:00", "tonight at 10")]
    [InlineData("tonight at 10 call Ahmed", "2026-08-05 22:00", "tonight at 10")]
    [InlineData("下午三点三十分", "2026-08-05 15:30", "下午三点三十分")]
    [InlineData("a quarter past 8pm", "2026-08-05 20:15", "a quarter past 8pm")]
    [InlineData("8 in the evening", "2026-08-05 20:00", "8 in the evening")]
    [InlineData("2026-08-20T14:00", "2026-08-20 14:00", "2026-08-20T14:00")]
    [InlineData("Christmas at 9am", "2026-12-25 09:00", "Christmas at 9am")]
    [InlineData("in 3 working days", "2026-08-10", "in 3 working days")]
    [InlineData("每隔一周的周一上午9点", "WEEKLY/2;MO;09:00 from 2026-08-10", "每隔一周的周一上午9点")]
    [InlineData("每隔一天", "DAILY/2;09:00 from 2026-08-06 untimed", "每隔一天")]
    [InlineData("周一三五早上九点", "WEEKLY;MO,WE,FR;09:00 from 2026-08-07", "周一三五早上九点")]
    [InlineData("last day of the month at 5pm", "2026-08-31 17:00", "last day of the month at 5pm")]
    [InlineData("20 mins", "2026-08-05 10:35 Asia/Shanghai", "20 mins")]
    [InlineData("10分钟", "2026-08-05 10:25 Asia/Shanghai", "10分钟")]
    [InlineData("明天下午3点开会前10分钟", "2026-08-06 14:50", "明天下午3点")]
    [InlineData("下午两点", "2026-08-05 14:00", "下午两点")]
    [InlineData("下午两点半开会", "2026-08-05 14:30", "下午两点半")]
    [InlineData("下周三下午3点", "2026-08-12 15:00", "下周三下午3点")]
    [InlineData("明早八点", "2026-08-06 08:00", "明早八点")]
    [InlineData("noon Hamburg time", "2026-08-05 12:00 Europe/Berlin", "noon Hamburg time")]
    [InlineData("at 9", "2026-08-06 09:00", "at 9")]
    [InlineData("at 11", "2026-08-05 11:00", "at 11")]
    [InlineData("at 3", "2026-08-05 15:00", "at 3")]
    [InlineData("3点", "2026-08-05 15:00", "3点")]
    [InlineData("9点", "2026-08-06 09:00", "9点")]
    [InlineData("明天9点", "2026-08-06 09:00", "明天9点")]
    [InlineData("今天9点", "2026-08-05 21:00", "今天9点")]
    [InlineData("周三下午三点", "2026-08-05 15:00", "周三下午三点")]
    [InlineData("Wednesday 9am", "2026-08-12 09:00", "Wednesday 9am")]
    [InlineData("明天下午3点开会，提前10分钟叫我", "2026-08-06 14:50", "明天下午3点")]
    [InlineData("10 minutes before 3pm tomorrow", "2026-08-06 14:50", "10 minutes before 3pm tomorrow")]
    [InlineData("2026-08-20 14:00", "2026-08-20 14:00", "2026-08-20 14:00")]
    [InlineData("8/20 14:00 核对提单", "2026-08-20 14:00", "8/20 14:00")]
    [InlineData("20 Aug at half past three", "2026-08-20 15:30", "20 Aug at half past three")]
    [InlineData("quarter to five", "2026-08-05 16:45", "quarter to five")]
    [InlineData("3天后下午两点", "2026-08-08 14:00", "3天后下午两点")]
    [InlineData("next Friday 8:30", "2026-08-14 08:30", "next Friday 8:30")]
    [InlineData("纽约时间明天早上9点", "2026-08-06 09:00 America/New_York", "纽约时间明天早上9点")]
    [InlineData("tomorrow at 15:00 UTC+2", "2026-08-06 15:00 UTC+02", "tomorrow at 15:00 UTC+2")]
    [InlineData("tomorrow morning", "2026-08-06 09:00", "tomorrow morning")]
    [InlineData("明天中午12点半", "2026-08-06 12:30", "明天中午12点半")]
    [InlineData("12am tomorrow", "2026-08-06 00:00", "12am tomorrow")]
    [InlineData("by EOD", "2026-08-05 17:00", "by EOD")]
    [InlineData("每天9点", "DAILY;09:00 from 2026-08-06", "每天9点")]
    [InlineData("every day at 5pm", "DAILY;17:00 from 2026-08-05", "every day at 5pm")]
    [InlineData("every Monday 8:30", "WEEKLY;MO;08:30 from 2026-08-10", "every Monday 8:30")]
    [InlineData("every Monday and Thursday at 8:30", "WEEKLY;MO,TH;08:30 from 2026-08-06", "every Monday and Thursday at 8:30")]
    [InlineData("工作日每天下午五点", "DAILY;WD;17:00 from 2026-08-05", "工作日每天下午五点")]
    [InlineData("every weekday at 5pm", "WEEKLY;MO-FR;17:00 from 2026-08-05", "every weekday at 5pm")]
    [InlineData("每周一到周五上午9点", "WEEKLY;MO-FR;09:00 from 2026-08-06", "每周一到周五上午9点")]
    [InlineData("每周一三五上午9点", "WEEKLY;MO,WE,FR;09:00 from 2026-08-07", "每周一三五上午9点")]
    [InlineData("每周一、三、五", "WEEKLY;MO,WE,FR;09:00 from 2026-08-07 untimed", "每周一、三、五")]
    [InlineData("每周四3点", "WEEKLY;TH;15:00 from 2026-08-06", "每周四3点")]
    [InlineData("every other Thursday 3pm", "WEEKLY/2;TH;15:00 from 2026-08-06", "every other Thursday 3pm")]
    [InlineData("every two weeks on Thursday at 3pm", "WEEKLY/2;TH;15:00 from 2026-08-06", "every two weeks on Thursday at 3pm")]
    [InlineData("隔周周四下午三点", "WEEKLY/2;TH;15:00 from 2026-08-06", "隔周周四下午三点")]
    [InlineData("every 2 days at 9", "DAILY/2;09:00 from 2026-08-06", "every 2 days at 9")]
    [InlineData("隔天上午十点", "DAILY/2;10:00 from 2026-08-06", "隔天上午十点")]
    [InlineData("每月25号上午10点", "MONTHLY;25;10:00 from 2026-08-25", "每月25号上午10点")]
    [InlineData("on the 25th of every month at 10am", "MONTHLY;25;10:00 from 2026-08-25", "on the 25th of every month at 10am")]
    [InlineData("every month on the 3rd at 10am", "MONTHLY;3;10:00 from 2026-09-03", "every month on the 3rd at 10am")]
    [InlineData("on the last day of every month", "MONTHLY;-1;09:00 from 2026-08-31 untimed", "on the last day of every month")]
    [InlineData("每月最后一个工作日下午4点", "MONTHLY;-1WD;16:00 from 2026-08-31", "每月最后一个工作日下午4点")]
    [InlineData("每月最后一天上午10点", "MONTHLY;-1;10:00 from 2026-08-31", "每月最后一天上午10点")]
    [InlineData("first Monday of every month at 9am", "MONTHLY;1MO;09:00 from 2026-09-07", "first Monday of every month at 9am")]
    [InlineData("每月第一个周一早上9点", "MONTHLY;1MO;09:00 from 2026-09-07", "每月第一个周一早上9点")]
    [InlineData("every year on 8 May", "YEARLY;05-08;09:00 from 2027-05-08 untimed", "every year on 8 May")]
    [InlineData("每年5月8日上午9点", "YEARLY;05-08;09:00 from 2027-05-08", "每年5月8日上午9点")]
    [InlineData("every Monday 9am Berlin time", "WEEKLY;MO;09:00 from 2026-08-10 Europe/Berlin", "every Monday 9am Berlin time")]
    [InlineData("every Friday 5pm send the weekly report", "WEEKLY;FR;17:00 from 2026-08-07", "every Friday 5pm")]
    [InlineData("monthly inventory count every 1st of the month at 9", "MONTHLY;1;09:00 from 2026-09-01", "every 1st of the month at 9")]
    public void A_moment_or_a_rhythm_is_read_and_its_place_known(string text, string expected, string stretch)
    {
        var read = Assert.IsType<Reading<When>.One>(Read(text));
        Assert.Equal(expected, Write(read.Value));
        Assert.Equal(stretch, text.Substring(read.Spans[0].Start, read.Spans[0].Length).Trim());
    }

    [Theory]
    [InlineData("remind me")]
    [InlineData("when is my next reminder")]
    [InlineData("5000 pcs at 3.20 USD")]
    [InlineData("有一点问题")]
    [InlineData("快一点")]
    [InlineData("早上好")]
    [InlineData("good morning")]
    [InlineData("PO-1042 SF13 v2")]
    [InlineData("")]
    public void What_says_no_time_is_not_read(string text) => Assert.IsType<Reading<When>.None>(Read(text));

    [Theory]
    [InlineData("16:00 IST on Monday", 3)]
    [InlineData("tomorrow 9am CST", 2)]
    [InlineData("9点美国时间", 4)]
    [InlineData("3/9 14:00", 2)]
    public void What_can_mean_several_moments_is_asked_about(string text, int options) =>
        Assert.Equal(options, Assert.IsType<Reading<When>.Several>(Read(text)).Options.Count);

    [Theory]
    [InlineData("昨天下午三点", "Tue 4 Aug 15:00 (Shanghai time) is already behind us. When do you mean?")]
    [InlineData("today at 8am", "Wed 5 Aug 08:00 (Shanghai time) is already behind us. When do you mean?")]
    [InlineData("31 June at 9", "There is no 31 June: that month has 30 days. Which day do you mean?")]
    [InlineData("one month after 31 June at 9", "There is no 31 June: that month has 30 days. Which day do you mean?")]
    [InlineData("next week at 9", "Which day exactly do you mean?")]
    [InlineData("下周上午9点", "Which day exactly do you mean?")]
    [InlineData("每月1号和15号提醒我", "That is more than one rhythm. Please say them one by one.")]
    [InlineData("every 15 minutes", "I can remind you once a day at most: every day, every working day, on weekdays that you name, every month or every year. At what time of day?")]
    [InlineData("每小时提醒我一次", "I can remind you once a day at most: every day, every working day, on weekdays that you name, every month or every year. At what time of day?")]
    public void What_cannot_be_is_said_kindly(string text, string why) =>
        Assert.Equal(why, Assert.IsType<Reading<When>.Wrong>(Read(text)).Why.ToString());

    private static Reading<When> Read(string text) =>
        Reader.When(text, text.Any(letter => letter > 0x2E80) ? Language.Chinese : Language.English, Now, Shanghai);

    private static string Write(When when)
    {
        var zone = when.ZoneNamed ? $" {when.ZoneId}" : "";
        var date = LocalDatePattern.Iso.Format(when.Date);
        return when.Repeats is { } rhythm
            ? $"{rhythm} from {date}{(when.Time is null ? " untimed" : "")}{zone}"
            : $"{date}{(when.Time is { } time ? time.ToString(" HH:mm", CultureInfo.InvariantCulture) : "")}{zone}";
    }
}
