using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class CancelTests
{
    [Fact]
    public Task A_cancelled_one_does_not_ring() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > cancel 1
        < Stopped: call Klaus
        @ 2026-03-04 11:00
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        """);

    [Fact]
    public Task Which_one_is_asked_for() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > cancel
        < Which reminder? Say its number.
        > [1. call Klaus]
        < Stopped: call Klaus
        > cancel 1
        < You have no open reminder like that. Say “reminders” to see them.
        > cancel
        < Which reminder? Say its number.
        """);

    [Fact]
    public Task Undo_brings_it_back() => Chat.Plays("""
        Lin> remind me every day at 11:00 to count the cartons
        < ⏰ 1. count the cartons
        < every day at 11:00, next Wed 4 Mar 11:00 (Shanghai time)
        > cancel 1
        < Stopped: count the cartons
        > [Undo]
        < ↩ Taken back:
        < Reminder 1: cancelled → waiting
        <~ Stopped: count the cartons
        <~ ↩ Taken back.
        @ 2026-03-04 11:00
        < ⏰ count the cartons
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 提醒我11点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 11:00（北京时间）
        > 取消
        < 哪个提醒？请说编号。
        > 1
        < 已取消提醒：给Klaus打电话
        > 取消 1
        < 没有这个提醒。说“提醒列表”可以查看。
        """);

    [Fact]
    public Task By_its_number_in_other_words() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > remind me at 12:00 to chase the fabric
        < ⏰ 2. chase the fabric
        < Wed 4 Mar 12:00 (Shanghai time)
        > remind me at 13:00 to pay the factory
        < ⏰ 3. pay the factory
        < Wed 4 Mar 13:00 (Shanghai time)
        > delete reminder 3
        < Stopped: pay the factory
        > please remove reminder no. 1
        < Stopped: call Klaus
        > delete reminder 7
        < I find no open reminder for “7”. Which of these do you mean?
        < 2. chase the fabric – Wed 4 Mar 12:00 (Shanghai time)
        > 2
        < Stopped: chase the fabric
        > delete reminder 2
        < You have no open reminders.
        """);

    [Fact]
    public Task By_its_words() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > remind me at 12:00 to chase the fabric
        < ⏰ 2. chase the fabric
        < Wed 4 Mar 12:00 (Shanghai time)
        > remind me tomorrow 13:00 to send Klaus the fabric swatch
        < ⏰ 3. send Klaus the fabric swatch
        < Thu 5 Mar 13:00 (Shanghai time)
        > cancel the reminder about the fabric
        < Which reminder?
        > [2. chase the fabric]
        < Stopped: chase the fabric
        > cancel tomorrow's reminder
        < Stopped: send Klaus the fabric swatch
        > cancel the reminder to pay Sarah
        < I find no open reminder for “pay Sarah”. Which of these do you mean?
        < 1. call Klaus – Wed 4 Mar 11:00 (Shanghai time)
        > [1. call Klaus]
        < Stopped: call Klaus
        """);

    [Fact]
    public Task Several_numbers_are_asked_about() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > remind me at 12:00 to chase the fabric
        < ⏰ 2. chase the fabric
        < Wed 4 Mar 12:00 (Shanghai time)
        > delete reminder 1 and 2
        < Which reminder?
        > [1. call Klaus]
        < Stopped: call Klaus
        """);

    [Fact]
    public Task A_reminder_of_a_cancellation_is_set() => Chat.Plays("""
        Lin> remind me tomorrow 9am to cancel the booking
        < ⏰ 1. cancel the booking
        < Thu 5 Mar 09:00 (Shanghai time)
        > reminder to delete the old prices Friday 9am
        < ⏰ 2. delete the old prices
        < Fri 6 Mar 09:00 (Shanghai time)
        """);

    [Fact]
    public Task By_number_or_words_in_Chinese() => Chat.InChinese("""
        Lin> 提醒我11点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 11:00（北京时间）
        > 提醒我12点催面料
        < ⏰ 2. 催面料
        < 3月4日 周三 12:00（北京时间）
        > 提醒我明天13点付工厂定金
        < ⏰ 3. 付工厂定金
        < 3月5日 周四 13:00（北京时间）
        > 提醒我明天14点催面料样
        < ⏰ 4. 催面料样
        < 3月5日 周四 14:00（北京时间）
        > 删除提醒3
        < 已取消提醒：付工厂定金
        > 取消催面料的提醒
        < 哪一条提醒？
        > [2. 催面料]
        < 已取消提醒：催面料
        > 取消提醒4
        < 已取消提醒：催面料样
        > 取消付尾款的提醒
        < 没有找到“付尾款”的提醒。您指的是哪一条？
        < 1. 给Klaus打电话 – 3月4日 周三 11:00（北京时间）
        > 1
        < 已取消提醒：给Klaus打电话
        """);

    /// <summary>Somebody who set none speaks of what we send them: that is for a person.</summary>
    [Fact]
    public Task Of_no_reminder_of_theirs_it_is_a_message() => Chat.WithOrders("""
        Klaus> Please stop the payment reminders
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “Please stop the payment reminders”
        Klaus> 取消催款提醒
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Klaus writes on SO-2201: “取消催款提醒”
        Klaus> cancel reminder 2
        < 您没有未完成的提醒。
        Klaus> delete my reminders
        < 您没有未完成的提醒。
        Lin> stop the payment reminders
        < I did not understand that as a command. To keep it as a follow-up: which order is it about?
        """);

    [Fact]
    public async Task Which_one_is_answered_with_words()
    {
        await Chat.Plays("""
            Lin> remind me at 11:00 to call Klaus
            < ⏰ 1. call Klaus
            < Wed 4 Mar 11:00 (Shanghai time)
            > remind me at 12:00 to chase the fabric
            < ⏰ 2. chase the fabric
            < Wed 4 Mar 12:00 (Shanghai time)
            > remind me at 13:00 to send Klaus the fabric swatch
            < ⏰ 3. send Klaus the fabric swatch
            < Wed 4 Mar 13:00 (Shanghai time)
            > cancel
            < Which reminder? Say its number.
            > the Klaus one
            < Which reminder?
            > the Klaus swatch
            < Stopped: send Klaus the fabric swatch
            > cancel
            < Which reminder? Say its number.
            > the Klaus one
            < Stopped: call Klaus
            """);
        await Chat.InChinese("""
            Lin> 提醒我11点给Klaus打电话
            < ⏰ 1. 给Klaus打电话
            < 3月4日 周三 11:00（北京时间）
            > 提醒我12点催面料
            < ⏰ 2. 催面料
            < 3月4日 周三 12:00（北京时间）
            > 取消
            < 哪个提醒？请说编号。
            > 给Klaus的那个
            < 已取消提醒：给Klaus打电话
            """);
    }
}
