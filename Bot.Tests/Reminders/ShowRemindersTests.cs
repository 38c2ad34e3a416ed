using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class ShowRemindersTests
{
    [Fact]
    public Task None() => Chat.Plays("""
        Lin> reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        """);

    [Fact]
    public Task The_next_one_first_and_what_rang_last() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > remind me every Friday 17:00 to send the report
        < ⏰ 2. send the report
        < every Friday at 17:00, next Fri 6 Mar 17:00 (Shanghai time)
        > remind me tomorrow 9am German time to pay
        < ⏰ 3. pay
        < Thu 5 Mar 09:00 (Berlin time) = Thu 5 Mar 16:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call Klaus
        > reminders
        < 3. pay – Thu 5 Mar 09:00 (Berlin time) = Thu 5 Mar 16:00 (Shanghai time)
        < 2. send the report – every Friday at 17:00, next Fri 6 Mar 17:00 (Shanghai time)
        < 1. call Klaus – rang, not done
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 提醒列表
        < 您没有未完成的提醒。可以这样设：“明天上午9点提醒我给工厂打电话”。
        > 每周五下午5点提醒我交周报
        < ⏰ 1. 交周报
        < 每周五 17:00，下次 3月6日 周五 17:00（北京时间）
        > 提醒列表
        < 1. 交周报 – 每周五 17:00，下次 3月6日 周五 17:00（北京时间）
        < 可以说“完成 1”“稍后 1 2小时”“改期 1 周五10点”或“取消 1”。
        """);
}
