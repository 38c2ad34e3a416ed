using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

/// <summary>A time that cannot be, or can be several, is asked, and the answer is taken.</summary>
public sealed class TimesAskedTests
{
    [Fact]
    public async Task More_than_once_a_day()
    {
        await Chat.WithOrders("""
            > remind me every hour to stretch
            < I can remind you once a day at most: every day, every working day, on weekdays that you name, every month or every year. At what time of day?
            > 9am
            < ⏰ 1. stretch
            < every day at 09:00, next Thu 5 Mar 09:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 每小时提醒我喝水
            < 最多每天提醒一次：每天、每个工作日、每周某几天、每月或每年。每天几点提醒？
            > 上午9点
            < ⏰ 1. 喝水
            < 每天 09:00，下次 3月5日 周四 09:00（北京时间）
            """);
    }

    [Fact]
    public async Task Two_rhythms_at_once()
    {
        await Chat.WithOrders("""
            > remind me every Monday and every 1st of the month at 9 to report
            < That is more than one rhythm. Please say them one by one.
            > every Monday at 9
            < ⏰ 1. report
            < every Monday at 09:00, next Mon 9 Mar 09:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 每周一和每月1号9点提醒我报表
            < 这里有多个周期，请分开一个一个说。
            > 每周一9点
            < ⏰ 1. 报表
            < 每周一 09:00，下次 3月9日 周一 09:00（北京时间）
            """);
    }

    [Fact]
    public async Task Before_a_day_without_its_hour()
    {
        await Chat.WithOrders("""
            > remind me half an hour before tomorrow to call Klaus
            < At what time?
            > tomorrow 9am
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 明天提前半小时提醒我打电话
            < 几点？
            > 明天9点
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            """);
    }

    [Fact]
    public async Task Moved_to_a_day_whose_hour_has_been()
    {
        await Chat.WithOrders("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > move 1 today
            < That time is already behind us. Please say one that is still ahead.
            > today 3pm
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time) → Wed 4 Mar 15:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 明天9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 改期 1 今天
            < 这个时间已经过了，请说一个以后的时间。
            > 今天下午3点
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间） → 3月4日 周三 15:00（北京时间）
            """);
    }

    [Fact]
    public async Task A_correction_that_cannot_be()
    {
        await Chat.WithOrders("""
            > remind me tomorrow at 3 pm to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 15:00 (Shanghai time)
            > no, yesterday
            < I cannot put that right from these words, so I left it as it was. Please say the whole of it once more.
            > reminders
            < 1. call Klaus – Thu 5 Mar 15:00 (Shanghai time)
            < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
            """);
        await Chat.WithOrdersInChinese("""
            > 明天下午3点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 15:00（北京时间）
            > 不对，昨天
            < 这句话我改不过来，原内容没有动。请完整再说一遍。
            > 提醒列表
            < 1. 打电话 – 3月5日 周四 15:00（北京时间）
            < 可以说“完成 1”“稍后 1 2小时”“改期 1 周五10点”或“取消 1”。
            """);
    }

    [Fact]
    public async Task Today_is_too_late()
    {
        await Chat.WithOrders("""
            > remind me today to call Klaus
            < Wed 4 Mar 09:00 (Shanghai time) is already behind us. Please say a time that is still ahead.
            > 3pm
            < ⏰ 1. call Klaus
            < Wed 4 Mar 15:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 今天提醒我打电话
            < 3月4日 周三 09:00（北京时间） 已经过了，请说一个以后的时间。
            > 下午3点
            < ⏰ 1. 打电话
            < 3月4日 周三 15:00（北京时间）
            """);
    }

    [Fact]
    public async Task A_day_that_has_passed()
    {
        await Chat.WithOrders("""
            > remind me yesterday to call Klaus
            < Tue 3 Mar is already behind us. Which day do you mean?
            > tomorrow 9am
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 昨天提醒我打电话
            < 3月3日 周二 已经过了。您指哪天？
            > 明天9点
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            """);
    }

    [Fact]
    public async Task A_week_is_no_day()
    {
        await Chat.WithOrders("""
            > remind me next week to call Klaus
            < Which day exactly do you mean?
            > Tuesday 3pm
            < ⏰ 1. call Klaus
            < Tue 10 Mar 15:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 下周提醒我打电话
            < 具体是哪天？
            > 下周二下午3点
            < ⏰ 1. 打电话
            < 3月10日 周二 15:00（北京时间）
            """);
    }

    [Fact]
    public async Task A_zone_of_several_countries()
    {
        await Chat.WithOrders("""
            > remind me tomorrow 17:00 CST to call Raj
            < Which time zone do you mean?
            > tomorrow 17:00 Chicago time
            < ⏰ 1. call Raj
            < Thu 5 Mar 17:00 (Chicago time) = Fri 6 Mar 07:00 (Shanghai time)
            """);
        await Chat.WithOrders("""
            > remind me tomorrow 17:00 CST to call Raj
            < Which time zone do you mean?
            > Chicago
            < ⏰ 1. call Raj
            < Thu 5 Mar 17:00 (Chicago time) = Fri 6 Mar 07:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 明天17:00 CST提醒我打电话
            < 您指的是哪个时区？
            > 休斯顿
            < ⏰ 1. 打电话
            < 3月5日 周四 17:00（美中时间） = 3月6日 周五 07:00（北京时间）
            """);
        await Chat.WithOrdersInChinese("""
            > 明天17:00 CST提醒我打电话
            < 您指的是哪个时区？
            > [3月5日 周四 17:00（北京时间）]
            < ⏰ 1. 打电话
            < 3月5日 周四 17:00（北京时间）
            """);
    }

    [Fact]
    public async Task A_place_answers_for_a_rhythm_too()
    {
        await Chat.WithOrders("""
            > remind me tomorrow 17:00 CST to call Raj
            < Which time zone do you mean?
            > New York
            < ⏰ 1. call Raj
            < Thu 5 Mar 17:00 (New York time) = Fri 6 Mar 06:00 (Shanghai time)
            > remind me every Monday 17:00 CST to call Raj
            < Which time zone do you mean?
            > Chicago
            < ⏰ 2. call Raj
            < every Monday at 17:00, next Mon 9 Mar 17:00 (Chicago time) = Tue 10 Mar 06:00 (Shanghai time)
            > remind me every Monday 17:00 CST to call Raj
            < Which time zone do you mean?
            > [Chicago time]
            < ⏰ 3. call Raj
            < every Monday at 17:00, next Mon 9 Mar 17:00 (Chicago time) = Tue 10 Mar 06:00 (Shanghai time)
            > remind me every Monday 9am customer time to call Raj
            < Which time zone do you mean?
            > Hamburg
            < ⏰ 4. call Raj
            < every Monday at 09:00, next Mon 9 Mar 09:00 (Berlin time) = Mon 9 Mar 16:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 每周一17:00 CST提醒我打电话
            < 您指的是哪个时区？
            > 芝加哥
            < ⏰ 1. 打电话
            < 每周一 17:00，下次 3月9日 周一 17:00（美中时间） = 3月10日 周二 06:00（北京时间）
            """);
    }

    [Fact]
    public async Task An_hour_that_the_clocks_skip()
    {
        await Chat.WithOrders("""
            > remind me on 29 March 2:30 Berlin time to call Klaus
            < The clocks skip 02:30 that night. When do you mean?
            > 29 March 3:30 Berlin time
            < ⏰ 1. call Klaus
            < Sun 29 Mar 03:30 (Berlin time) = Sun 29 Mar 09:30 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 3月29日 2:30 德国时间提醒我打电话
            < 那天夜里时钟会跳过 02:30。您指的是什么时间？
            > [3月29日 周日 03:00（德国时间）]
            < ⏰ 1. 打电话
            < 3月29日 周日 03:00（德国时间） = 3月29日 周日 09:00（北京时间）
            """);
    }

    [Fact]
    public async Task Two_small_numbers()
    {
        await Chat.WithOrders("""
            > remind me 05/06 10:00 to call Klaus
            < When shall I remind you?
            > 5 June 10:00
            < ⏰ 1. call Klaus
            < Fri 5 Jun 10:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 05/06 10:00提醒我打电话
            < 什么时候提醒您？
            > 6月5日10点
            < ⏰ 1. 打电话
            < 6月5日 周五 10:00（北京时间）
            """);
    }

    [Fact]
    public async Task Counted_from_the_date_of_no_order()
    {
        await Chat.WithOrders("""
            > remind me a week before the final inspection to book the inspector
            < Of which order? Please say its number too: “remind me 3 days before ETD of PO-1042”.
            > remind me a week before the final inspection of PO-1042 to book the inspector
            < ⏰ 1. PO-1042 to book the inspector
            < Fri 22 May 09:00 (Shanghai time)
            < PO-1042: 7 days before Final inspection. It moves along when that date moves.
            """);
        await Chat.WithOrdersInChinese("""
            > 尾期验货前一周提醒我约验货员
            < 是哪个订单？请把订单号也写上：“PO-1042 ETD 前3天提醒我”。
            > PO-1042尾期验货前一周提醒我约验货员
            < ⏰ 1. PO-1042: 约验货员
            < 5月22日 周五 09:00（北京时间）
            < PO-1042：尾期验货前7天。日期改了，提醒跟着改。
            """);
    }

    [Fact]
    public async Task Two_days_without_every()
    {
        await Chat.WithOrders("""
            > remind me Tue & Thu at 10 to check the counts
            < That is more than one day. Which of them? For every week say “every Tuesday and Thursday”.
            > every Tuesday and Thursday at 10
            < ⏰ 1. check the counts
            < every Tuesday, Thursday at 10:00, next Thu 5 Mar 10:00 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 提醒我周二周四上午10点对账
            < 说了不止一天，要哪一天？如果每周都要，请说“每周二和周四”。
            > 周四上午10点
            < ⏰ 1. 对账
            < 3月5日 周四 10:00（北京时间）
            """);
    }

    [Fact]
    public async Task Snoozed_for_too_long()
    {
        await Chat.WithOrders("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > snooze 1 9000 days
            < Between a minute and a year, please: “30 min”, “2h”, “1 day”.
            > 30 min
            < ⏰ call Klaus again at Thu 5 Mar 09:30 (Shanghai time)
            """);
        await Chat.WithOrdersInChinese("""
            > 明天上午9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 稍后 1 9000天
            < 请在一分钟到一年之间，例如“30分钟”“2小时”“1天”。
            > 30分钟
            < ⏰ 3月5日 周四 09:30（北京时间）再提醒：打电话
            """);
    }

    [Fact]
    public async Task A_reminder_that_is_none()
    {
        await Chat.WithOrders("""
            > remind me tomorrow 9am to call Klaus
            < ⏰ 1. call Klaus
            < Thu 5 Mar 09:00 (Shanghai time)
            > cancel
            < Which reminder? Say its number.
            > 9
            < You have no open reminder like that. Say “reminders” to see them.
            > 1
            < Stopped: call Klaus
            """);
        await Chat.WithOrdersInChinese("""
            > 明天上午9点提醒我打电话
            < ⏰ 1. 打电话
            < 3月5日 周四 09:00（北京时间）
            > 取消
            < 哪个提醒？请说编号。
            > 9
            < 没有这个提醒。说“提醒列表”可以查看。
            > 1
            < 已取消提醒：打电话
            """);
    }
}
