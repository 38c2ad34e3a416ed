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
}
