using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class FinishTests
{
    [Fact]
    public Task Done_means_the_one_that_rang_last() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 12:00 (Shanghai time)
        > remind me at 11:00 to pay the factory
        < ⏰ 2. pay the factory
        < Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ pay the factory
        @ 2026-03-04 12:00
        < ⏰ call Klaus
        > done
        < ✓ call Klaus
        > done
        < ✓ pay the factory
        > done
        < You have no open reminders.
        """);

    [Fact]
    public Task By_its_number() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 12:00 (Shanghai time)
        > done 1
        < ✓ call Klaus
        > undo
        < ↩ Taken back:
        < Reminder 1: done → waiting
        <~ ✓ call Klaus
        <~ ↩ Taken back.
        > done 7
        < You have no open reminder like that. Say “reminders” to see them.
        """);

    [Fact]
    public Task Which_one_is_asked_with_buttons_that_do_it() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 12:00 (Shanghai time)
        > remind me at 13:00 to pay the factory
        < ⏰ 2. pay the factory
        < Wed 4 Mar 13:00 (Shanghai time)
        > done
        < Which reminder?
        > [2. pay the factory]
        < ✓ pay the factory
        """);

    [Fact]
    public Task One_in_a_rhythm_goes_on() => Chat.Plays("""
        Lin> remind me every day at 11:00 to count the cartons
        < ⏰ 1. count the cartons
        < every day at 11:00, next Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ count the cartons
        > done
        < ✓ count the cartons. It rings again: every day at 11:00, next Thu 5 Mar 11:00 (Shanghai time)
        > [Stop it]
        < Stopped: count the cartons
        @ 2026-03-05 11:00
        """);

    [Fact]
    public Task An_old_button_does_no_harm() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call Klaus
        > [Done]
        < ✓ call Klaus
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 完成
        < 您没有未完成的提醒。
        > 提醒我12点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 12:00（北京时间）
        > 提醒我每天11点清点纸箱
        < ⏰ 2. 清点纸箱
        < 每天 11:00，下次 3月4日 周三 11:00（北京时间）
        > 完成
        < 哪一条提醒？
        > [1. 给Klaus打电话]
        < ✓ 给Klaus打电话
        > 完成 7
        < 没有这个提醒。说“提醒列表”可以查看。
        @ 2026-03-04 11:00
        < ⏰ 清点纸箱
        > 完成
        < ✓ 清点纸箱。下次提醒：每天 11:00，下次 3月5日 周四 11:00（北京时间）
        """);
}
