using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class RemindTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_rings_with_the_number_of_its_order() => Chat.WithOrders("""
        > remind me in 1 minute to check SO-2201
        < ⏰ 1. SO-2201: check
        < Wed 4 Mar 10:16 (Shanghai time)
        @ 2026-03-04 10:16
        < ⏰ SO-2201: check
        > remind me tomorrow 9am to ask 1042 whether it sails
        < ⏰ 2. ask 1042 whether it sails
        < Thu 5 Mar 09:00 (Shanghai time)
        """);

    [Fact]
    public Task After_a_holiday_is_its_first_working_day_behind() => Chat.InChinese("""
        Lin> 提醒我春节后催工厂
        < ⏰ 1. 催工厂
        < 2027年2月11日 周四 09:00（北京时间）
        > remind me after Chinese New Year to chase the factory
        < ⏰ 2. chase the factory
        < 2027年2月11日 周四 09:00（北京时间）
        """);

    [Fact]
    public async Task In_Japanese_and_Arabic()
    {
        await using var chat = await Chat.Begins();
        await chat.Continues("""
            Sarah> language ja
            < これからは日本語でご案内します。
            > 明日の午後3時に銀行に電話するようリマインドして
            < ⏰ 1. 銀行に電話する
            < 3月5日(木) 15:00（UTC+8）
            > language ar
            < لغة محادثتنا من الآن: العربية.
            > ذكرني غدا الساعة 3 مساء بالاتصال بالبنك
            < ⏰ 2. بالاتصال بالبنك
            < الخميس 5 مارس 15:00 (‹UTC+8›)
            """);
    }

    [Fact]
    public Task Once_in_my_own_time() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        @ 2026-03-05 08:59
        @ 2026-03-05 09:00
        < ⏰ call Klaus
        > [Done]
        < ✓ call Klaus
        """);

    [Fact]
    public Task Once_in_the_time_of_a_named_place() => Chat.Plays("""
        Lin> remind me tomorrow 9am German time to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Berlin time) = Thu 5 Mar 16:00 (Shanghai time)
        @ 2026-03-05 15:59
        @ 2026-03-05 16:00
        < ⏰ call Klaus
        """);

    [Fact]
    public Task In_a_rhythm() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time)
        @ 2026-03-05 15:00
        < ⏰ send the report
        > [Done]
        < ✓ send the report. It rings again: every Thursday at 15:00, next Thu 12 Mar 15:00 (Shanghai time)
        @ 2026-03-12 15:00
        < ⏰ send the report
        """);

    [Fact]
    public Task When_is_asked_for() => Chat.Plays("""
        Lin> remind me to call Klaus
        < When shall I remind you?
        > tomorrow 9am
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > remind
        < When shall I remind you?
        > in 2 hours
        < ⏰ 2. Reminder
        < Wed 4 Mar 12:15 (Shanghai time)
        """);

    [Fact]
    public Task A_day_without_a_time_is_the_start_of_work() => Chat.Plays("""
        Lin> remind me on Friday to pay the factory
        < ⏰ 1. pay the factory
        < Fri 6 Mar 09:00 (Shanghai time)
        """);

    [Fact]
    public Task About_an_order() => Chat.Plays("""
        Lin> new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        > remind me tomorrow 9am to chase PO-1042 lab dips
        < ⏰ 1. chase PO-1042 lab dips
        < Thu 5 Mar 09:00 (Shanghai time)
        @ 2026-03-05 09:00
        < ⏰ chase PO-1042 lab dips
        > [Open the order]
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_time_that_has_been_is_asked_for_again() => Chat.Plays("""
        Lin> remind me today at 8am to call Klaus
        < Wed 4 Mar 08:00 (Shanghai time) is already behind us. When do you mean?
        > today 11am
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        """);

    [Fact]
    public Task Today_after_the_start_of_work_needs_a_time() => Chat.Plays("""
        Lin> remind me today to call Klaus
        < Wed 4 Mar 09:00 (Shanghai time) is already behind us. Please say a time that is still ahead.
        """);

    [Fact]
    public Task A_day_that_does_not_exist_is_said() => Chat.Plays("""
        Lin> remind me 31 June at 9 to call Klaus
        < There is no 31 June: that month has 30 days. Which day do you mean?
        > 30 June at 9
        < ⏰ 1. call Klaus
        < Tue 30 Jun 09:00 (Shanghai time)
        """);

    [Fact]
    public Task Every_quarter_of_an_hour_is_too_often() => Chat.Plays("""
        Lin> remind me every 15 minutes to drink
        < I can remind you once a day at most: every day, every working day, on weekdays that you name, every month or every year. At what time of day?
        > cancel
        < All right, dropped.
        """);

    [Fact]
    public Task A_customer_has_reminders_of_the_customers_own() => Chat.Plays("""
        Sarah> remind me tomorrow 9am to ask about the labels
        < ⏰ 1. ask about the labels
        < Thu 5 Mar 09:00 (Shanghai time)
        Lin> reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        Sarah> reminders
        < 1. ask about the labels – Thu 5 Mar 09:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        """);

    [Fact]
    public async Task Five_hundred_open_ones_are_enough()
    {
        await using var chat = await Chat.Begins();
        var lin = (await chat.Store.Query(typeof(Bot.Domain.People.Person), KeyRange.Exactly("name|lin"), Ct))[0].Document.Id;
        var when = new When(new LocalDate(2026, 12, 1), new LocalTime(9, 0), "Asia/Shanghai", ZoneNamed: false);
        await chat.Store.Commit([.. Enumerable.Range(1, 500).Select(number => new Change(new Reminder($"r-{number}", lin, number, "x", when, Schedule.Next(when, Instant.MinValue)), 0))], Ct);
        await chat.Continues("""
            Lin> remind me tomorrow 9am to call Klaus
            < You have 500 open reminders. Please finish some first.
            """);
    }

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 提醒我明天上午9点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月5日 周四 09:00（北京时间）
        > 提醒我德国时间明天上午9点给Klaus打电话
        < ⏰ 2. 给Klaus打电话
        < 3月5日 周四 09:00（德国时间） = 3月5日 周四 16:00（北京时间）
        > 每周四下午3点提醒我交周报
        < ⏰ 3. 交周报
        < 每周四 15:00，下次 3月5日 周四 15:00（北京时间）
        > 提醒
        < 什么时候提醒您？
        > 明天下午两点
        < ⏰ 4. 提醒
        < 3月5日 周四 14:00（北京时间）
        > 提醒我今天上午8点开会
        < 3月4日 周三 08:00（北京时间） 已经过了。您指什么时间？
        > 今天11点
        < ⏰ 5. 开会
        < 3月4日 周三 11:00（北京时间）
        > 提醒我6月31日9点付款
        < 没有“6月31日”这一天，那个月只有30天。您指哪天？
        > 6月30日9点
        < ⏰ 6. 付款
        < 6月30日 周二 09:00（北京时间）
        > 每15分钟提醒我喝水
        < 最多每天提醒一次：每天、每个工作日、每周某几天、每月或每年。每天几点提醒？
        > 取消
        < 好的，先不处理。
        > 提醒我今天付款
        < 3月4日 周三 09:00（北京时间） 已经过了，请说一个以后的时间。
        @ 2026-03-04 11:00
        < ⏰ 开会
        """);

    [Fact]
    public Task What_joins_the_order_to_the_words_goes_with_it() => Chat.WithOrders("""
        > remind me tomorrow 9am to check the fabric for 2201
        < ⏰ 1. SO-2201: check the fabric
        < Thu 5 Mar 09:00 (Shanghai time)
        > remind me about 1042
        < When shall I remind you?
        > tomorrow 10
        < ⏰ 2. PO-1042
        < Thu 5 Mar 10:00 (Shanghai time)
        > remind me Friday 9am to look for a second mill
        < ⏰ 3. look for a second mill
        < Fri 6 Mar 09:00 (Shanghai time)
        """);
}
