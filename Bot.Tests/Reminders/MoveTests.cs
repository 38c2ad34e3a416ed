using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class MoveTests
{
    [Fact]
    public Task To_another_moment_old_and_new_shown() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > move 1 Friday 10:00
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time) → Fri 6 Mar 10:00 (Shanghai time)
        @ 2026-03-05 09:00
        @ 2026-03-06 10:00
        < ⏰ call Klaus
        """);

    [Fact]
    public Task To_another_day_at_the_same_time() => Chat.Plays("""
        Lin> remind me tomorrow 16:00 to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 16:00 (Shanghai time)
        > move 1 Friday
        < ⏰ 1. call Klaus
        < Thu 5 Mar 16:00 (Shanghai time) → Fri 6 Mar 16:00 (Shanghai time)
        """);

    [Fact]
    public Task To_another_rhythm() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time)
        > move 1 every Friday 16:00
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time) → every Friday at 16:00, next Fri 6 Mar 16:00 (Shanghai time)
        @ 2026-03-05 15:00
        @ 2026-03-06 16:00
        < ⏰ send the report
        """);

    [Fact]
    public Task One_ring_of_a_rhythm_moves_alone() => Chat.Plays("""
        Lin> remind me every Thursday 15:00 to send the report
        < ⏰ 1. send the report
        < every Thursday at 15:00, next Thu 5 Mar 15:00 (Shanghai time)
        > move 1 Friday 10:00
        < ⏰ 1. send the report
        < This time Fri 6 Mar 10:00 (Shanghai time), then every Thursday at 15:00 again.
        @ 2026-03-05 15:00
        @ 2026-03-06 10:00
        < ⏰ send the report
        @ 2026-03-12 15:00
        < ⏰ send the report
        """);

    [Fact]
    public Task What_is_missing_is_asked_for() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > move
        < Which reminder? Say its number.
        > 1
        < To when?
        > 31 June
        < There is no 31 June: that month has 30 days. Which day do you mean?
        > Friday 10:00
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time) → Fri 6 Mar 10:00 (Shanghai time)
        """);

    [Fact]
    public Task A_day_whose_time_has_been_is_refused() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > move 1 today
        < That time is already behind us. Please say one that is still ahead.
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 提醒我明天上午9点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月5日 周四 09:00（北京时间）
        > 改期 1 周五10点
        < ⏰ 1. 给Klaus打电话
        < 3月5日 周四 09:00（北京时间） → 3月6日 周五 10:00（北京时间）
        > 改期
        < 哪个提醒？请说编号。
        > 1
        < 改到什么时候？
        > 6月31日
        < 没有“6月31日”这一天，那个月只有30天。您指哪天？
        > 周六上午10点
        < ⏰ 1. 给Klaus打电话
        < 3月6日 周五 10:00（北京时间） → 3月7日 周六 10:00（北京时间）
        > 改期 1 今天
        < 这个时间已经过了，请说一个以后的时间。
        > 每周四下午3点提醒我交周报
        < ⏰ 2. 交周报
        < 每周四 15:00，下次 3月5日 周四 15:00（北京时间）
        > 改期 2 周五10点
        < ⏰ 2. 交周报
        < 这次改到3月6日 周五 10:00（北京时间），之后仍是每周四 15:00。
        """);

    [Fact]
    public Task The_reminder_that_is_named_moves_and_no_new_one_is_set() => Chat.Plays("""
        Lin> remind me tomorrow 9am to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time)
        > remind me tomorrow 10am to chase the fabric
        < ⏰ 2. chase the fabric
        < Thu 5 Mar 10:00 (Shanghai time)
        > reminder 1 move to Friday
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Shanghai time) → Fri 6 Mar 09:00 (Shanghai time)
        > push reminder 2 to Monday 9am
        < ⏰ 2. chase the fabric
        < Thu 5 Mar 10:00 (Shanghai time) → Mon 9 Mar 09:00 (Shanghai time)
        > move the reminder about the fabric to Tuesday 14:00
        < ⏰ 2. chase the fabric
        < Mon 9 Mar 09:00 (Shanghai time) → Tue 10 Mar 14:00 (Shanghai time)
        > change the fabric reminder to 15:30
        < ⏰ 2. chase the fabric
        < Tue 10 Mar 14:00 (Shanghai time) → Tue 10 Mar 15:30 (Shanghai time)
        > reminder 2: move to Tuesday 14:00
        < ⏰ 2. chase the fabric
        < Tue 10 Mar 15:30 (Shanghai time) → Tue 10 Mar 14:00 (Shanghai time)
        > reminder 1 to Saturday
        < ⏰ 1. call Klaus
        < Fri 6 Mar 09:00 (Shanghai time) → Sat 7 Mar 09:00 (Shanghai time)
        > move the fabric reminder forward one day
        < To when?
        > Monday 14:00
        < ⏰ 2. chase the fabric
        < Tue 10 Mar 14:00 (Shanghai time) → Mon 9 Mar 14:00 (Shanghai time)
        > move reminder 2 one day earlier
        < ⏰ 2. chase the fabric
        < Mon 9 Mar 14:00 (Shanghai time) → Sun 8 Mar 14:00 (Shanghai time)
        """);

    [Fact]
    public Task The_reminder_that_is_named_moves_in_Chinese() => Chat.InChinese("""
        Lin> 提醒我明天上午9点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月5日 周四 09:00（北京时间）
        > 提醒我明天上午10点催面料
        < ⏰ 2. 催面料
        < 3月5日 周四 10:00（北京时间）
        > 提醒1推迟到后天
        < ⏰ 1. 给Klaus打电话
        < 3月5日 周四 09:00（北京时间） → 3月6日 周五 09:00（北京时间）
        > 把催面料的提醒改到周一下午3点
        < ⏰ 2. 催面料
        < 3月5日 周四 10:00（北京时间） → 3月9日 周一 15:00（北京时间）
        > 提醒2提前一天
        < ⏰ 2. 催面料
        < 3月9日 周一 15:00（北京时间） → 3月8日 周日 15:00（北京时间）
        > 推迟1号提醒
        < 改到什么时候？
        > 周六上午10点
        < ⏰ 1. 给Klaus打电话
        < 3月6日 周五 09:00（北京时间） → 3月7日 周六 10:00（北京时间）
        """);

    /// <summary>An hour without a place is one of the clock that the reminder goes by.</summary>
    [Fact]
    public Task An_hour_is_of_the_clock_it_was_said_by() => Chat.Plays("""
        Lin> remind me tomorrow 9am German time to call Klaus
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Berlin time) = Thu 5 Mar 16:00 (Shanghai time)
        > move reminder 1 to 5 pm
        < ⏰ 1. call Klaus
        < Thu 5 Mar 09:00 (Berlin time) = Thu 5 Mar 16:00 (Shanghai time) → Thu 5 Mar 17:00 (Berlin time) = Fri 6 Mar 00:00 (Shanghai time)
        """);
}
