using Bot.Tests.Talk;

namespace Bot.Tests.Digests;

public sealed class SetDigestTests
{
    [Fact]
    public Task On_off_and_another_time() => Chat.Plays("""
        Lin> digest
        < Your daily summary is off.
        > [Switch it on]
        < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
        > digest 08:15
        < Your daily summary comes at 08:15, next Thu 5 Mar 08:15 (Shanghai time).
        > digest off
        < Your daily summary is off.
        > digest
        < Your daily summary is off.
        """);

    [Fact]
    public Task A_time_switches_it_on() => Chat.Plays("""
        Sarah> digest 7pm
        < Your daily summary comes at 19:00, next Wed 4 Mar 19:00 (Shanghai time).
        > undo
        < ↩ Taken back:
        < Daily summary off
        <~ Your daily summary comes at 19:00, next Wed 4 Mar 19:00 (Shanghai time).
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Off_is_silent_and_a_day_with_nothing_to_say_too() => Chat.Plays("""
        Lin> digest on
        < Your daily summary comes at 08:30, next Thu 5 Mar 08:30 (Shanghai time).
        @ 2026-03-05 08:30
        > remind me tomorrow 11am to call Klaus
        < ⏰ 1. call Klaus
        < Fri 6 Mar 11:00 (Shanghai time)
        @ 2026-03-06 08:30
        < ☀ Fri 6 Mar
        < Reminders: 11:00 call Klaus
        > digest off
        < Your daily summary is off.
        > remind me tomorrow 11am to call Klaus
        < ⏰ 2. call Klaus
        < Sat 7 Mar 11:00 (Shanghai time)
        @ 2026-03-07 08:30
        < ⏰ call Klaus
        < This was for Fri 6 Mar 11:00 (Shanghai time), late by 21 hours: I was not running.
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 日报
        < 每日汇总已关闭。
        > 日报 开
        < 每日汇总在 08:30 发送，下次：3月5日 周四 08:30（北京时间）。
        > 日报 8:15
        < 每日汇总在 08:15 发送，下次：3月5日 周四 08:15（北京时间）。
        > 日报 关
        < 每日汇总已关闭。
        """);

    [Fact]
    public Task What_is_no_time_of_day_is_refused() => Chat.Plays("""
        Lin> digest 25:00
        < There is no such time of day. Please write it like “digest 08:15” or “digest 7pm”; “digest off” switches it off.
        > digest 7:75
        < There is no such time of day. Please write it like “digest 08:15” or “digest 7pm”; “digest off” switches it off.
        > digest 8h
        < There is no such time of day. Please write it like “digest 08:15” or “digest 7pm”; “digest off” switches it off.
        > digest
        < Your daily summary is off.
        > digest at 8:15 please
        < Your daily summary comes at 08:15, next Thu 5 Mar 08:15 (Shanghai time).
        """);

    [Fact]
    public Task What_is_no_time_of_day_is_refused_in_Chinese() => Chat.InChinese("""
        Lin> 日报 25点
        < 没有这个时间。请写成“日报 8:15”或“日报 晚上7点”；“日报 关”可以关闭。
        > 日报 7:75
        < 没有这个时间。请写成“日报 8:15”或“日报 晚上7点”；“日报 关”可以关闭。
        > 日报 晚上7点
        < 每日汇总在 19:00 发送，下次：3月4日 周三 19:00（北京时间）。
        """);
}
