using Bot.Tests.Talk;

namespace Bot.Tests.Scheduling;

/// <summary>Reminders on both sides of every kind of clock change, heard through the ticker.</summary>
public sealed class ClockChangeTests
{
    [Fact]
    public Task Berlin_goes_forward_and_nine_stays_nine() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-03-28 08:00 Europe/Berlin
        > remind me every day at 9:00 to count
        < ⏰ 1. count
        < every day at 09:00, next Sat 28 Mar 09:00 (Berlin time)
        @ 2026-03-28 09:00 Europe/Berlin
        < ⏰ count
        @ 2026-03-29 06:59 +00:00
        @ 2026-03-29 07:00 +00:00
        < ⏰ count
        @ 2026-03-30 06:59 +00:00
        @ 2026-03-30 07:00 +00:00
        < ⏰ count
        """);

    [Fact]
    public Task Berlin_goes_back_and_nine_stays_nine() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-10-24 08:00 Europe/Berlin
        > remind me every day at 9:00 to count
        < ⏰ 1. count
        < every day at 09:00, next Sat 24 Oct 09:00 (Berlin time)
        @ 2026-10-24 07:00 +00:00
        < ⏰ count
        @ 2026-10-25 07:00 +00:00
        @ 2026-10-25 08:00 +00:00
        < ⏰ count
        """);

    [Fact]
    public Task In_Berlins_skipped_hour_it_rings_as_soon_as_the_clock_goes_on() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-03-27 12:00 Europe/Berlin
        > remind me every day at 02:30 to look at the oven
        < ⏰ 1. look at the oven
        < every day at 02:30, next Sat 28 Mar 02:30 (Berlin time)
        @ 2026-03-28 01:30 +00:00
        < ⏰ look at the oven
        @ 2026-03-29 00:59 +00:00
        @ 2026-03-29 01:00 +00:00
        < ⏰ look at the oven
        @ 2026-03-29 01:30 +00:00
        @ 2026-03-30 00:29 +00:00
        @ 2026-03-30 00:30 +00:00
        < ⏰ look at the oven
        """);

    [Fact]
    public Task In_Berlins_repeated_hour_it_rings_the_first_time_only() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-10-24 12:00 Europe/Berlin
        > remind me every day at 02:30 to look at the oven
        < ⏰ 1. look at the oven
        < every day at 02:30, next Sun 25 Oct 02:30 (Berlin time)
        @ 2026-10-25 00:29 +00:00
        @ 2026-10-25 00:30 +00:00
        < ⏰ look at the oven
        @ 2026-10-25 01:30 +00:00
        @ 2026-10-26 01:29 +00:00
        @ 2026-10-26 01:30 +00:00
        < ⏰ look at the oven
        """);

    [Fact]
    public Task New_York_goes_forward() => Chat.Plays("""
        @ 2026-03-07 10:00
        Lin> remind me every day at 02:30 New York time to check the market
        < ⏰ 1. check the market
        < every day at 02:30, next Sat 7 Mar 02:30 (New York time) = Sat 7 Mar 15:30 (Shanghai time)
        @ 2026-03-07 07:30 +00:00
        < ⏰ check the market
        @ 2026-03-08 06:59 +00:00
        @ 2026-03-08 07:00 +00:00
        < ⏰ check the market
        @ 2026-03-09 06:29 +00:00
        @ 2026-03-09 06:30 +00:00
        < ⏰ check the market
        """);

    [Fact]
    public Task New_York_goes_back() => Chat.Plays("""
        Lin> zone New York
        < Your clock shows Tue 3 Mar 21:15 (New York time).
        @ 2026-10-31 12:00 America/New_York
        > remind me on 1 Nov at 01:30 to check the market
        < ⏰ 1. check the market
        < Sun 1 Nov 01:30 (New York time)
        > remind me on 1 Nov at 9:00 to call Lin
        < ⏰ 2. call Lin
        < Sun 1 Nov 09:00 (New York time)
        @ 2026-11-01 05:29 +00:00
        @ 2026-11-01 05:30 +00:00
        < ⏰ check the market
        @ 2026-11-01 06:30 +00:00
        @ 2026-11-01 13:59 +00:00
        @ 2026-11-01 14:00 +00:00
        < ⏰ call Lin
        """);

    [Fact]
    public Task Santiago_skips_the_hour_after_midnight() => Chat.Plays("""
        Lin> zone Santiago
        < Your clock shows Tue 3 Mar 23:15 (Santiago time).
        @ 2026-09-05 12:00 America/Santiago
        > remind me on 6 September at 0:30 to close the books
        < The clocks skip 00:30 that night. When do you mean?
        > [Sun 6 Sep 01:00]
        < ⏰ 1. close the books
        < Sun 6 Sep 01:00 (Santiago time)
        > remind me on 6 September at 9:00 to call
        < ⏰ 2. call
        < Sun 6 Sep 09:00 (Santiago time)
        @ 2026-09-06 03:59 +00:00
        @ 2026-09-06 04:00 +00:00
        < ⏰ close the books
        @ 2026-09-06 11:59 +00:00
        @ 2026-09-06 12:00 +00:00
        < ⏰ call
        """);

    [Fact]
    public Task Santiago_repeats_the_hour_before_midnight() => Chat.Plays("""
        Lin> zone Santiago
        < Your clock shows Tue 3 Mar 23:15 (Santiago time).
        @ 2026-04-03 12:00 America/Santiago
        > remind me every day at 23:30 to close the books
        < ⏰ 1. close the books
        < every day at 23:30, next Fri 3 Apr 23:30 (Santiago time)
        @ 2026-04-04 02:30 +00:00
        < ⏰ close the books
        @ 2026-04-05 02:29 +00:00
        @ 2026-04-05 02:30 +00:00
        < ⏰ close the books
        @ 2026-04-05 03:30 +00:00
        @ 2026-04-06 03:29 +00:00
        @ 2026-04-06 03:30 +00:00
        < ⏰ close the books
        """);

    [Fact]
    public Task Shanghai_knows_no_change() => Chat.Plays("""
        Lin> remind me on 29 March at 9:00 to count
        < ⏰ 1. count
        < Sun 29 Mar 09:00 (Shanghai time)
        > remind me on 25 October at 9:00 to count again
        < ⏰ 2. count again
        < Sun 25 Oct 09:00 (Shanghai time)
        @ 2026-03-29 00:59 +00:00
        @ 2026-03-29 01:00 +00:00
        < ⏰ count
        @ 2026-10-25 00:59 +00:00
        @ 2026-10-25 01:00 +00:00
        < ⏰ count again
        """);

    [Fact]
    public Task In_two_hours_are_two_hours_in_the_night_the_clock_goes_back() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-10-25 00:15 +00:00
        > remind me in 1 hour to look at the oven
        < ⏰ 1. look at the oven
        < Sun 25 Oct 02:15 (UTC+1) = Sun 25 Oct 02:15 (Berlin time)
        @ 2026-10-25 01:14 +00:00
        @ 2026-10-25 01:15 +00:00
        < ⏰ look at the oven
        """);

    [Fact]
    public Task Across_the_end_of_the_year() => Chat.Plays("""
        @ 2026-12-30 10:00
        Lin> remind me every day at 0:00 to turn the page
        < ⏰ 1. turn the page
        < every day at 00:00, next Thu 31 Dec 00:00 (Shanghai time)
        @ 2026-12-31 00:00
        < ⏰ turn the page
        @ 2027-01-01 00:00
        < ⏰ turn the page
        > cancel 1
        < Stopped: turn the page
        > remind me on 3 Jan at 9:00 to call Klaus
        < ⏰ 1. call Klaus
        < Sun 3 Jan 09:00 (Shanghai time)
        @ 2027-01-03 09:00
        < ⏰ call Klaus
        > done
        < ✓ call Klaus
        @ 2027-12-30 10:00
        > remind me every second Thursday 15:00 to send the report
        < ⏰ 1. send the report
        < every second Thursday at 15:00, next Thu 30 Dec 15:00 (Shanghai time)
        @ 2027-12-30 15:00
        < ⏰ send the report
        @ 2028-01-06 15:00
        @ 2028-01-13 15:00
        < ⏰ send the report
        """);

    /// <summary>Sunday 20 September 2026 is worked in China, for the National Day's sake.</summary>
    [Fact]
    public Task Working_days_are_the_countrys_also_where_a_weekend_day_is_made_up_for() => Chat.Plays("""
        @ 2026-09-17 10:00
        Lin> 每个工作日下午5点提醒我交报表
        < ⏰ 1. 交报表
        < every working day at 17:00, next Thu 17 Sep 17:00 (Shanghai time)
        @ 2026-09-17 17:00
        < ⏰ 交报表
        @ 2026-09-18 17:00
        < ⏰ 交报表
        @ 2026-09-19 17:00
        @ 2026-09-20 17:00
        < ⏰ 交报表
        @ 2026-09-21 17:00
        < ⏰ 交报表
        """);

    [Fact]
    public Task In_Chinese_the_clock_of_a_named_place_changes_too() => Chat.InChinese("""
        @ 2026-03-27 10:00
        Lin> 提醒我3月28日德国时间上午9点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月28日 周六 09:00（德国时间） = 3月28日 周六 16:00（北京时间）
        > 提醒我3月30日德国时间上午9点给Klaus打电话
        < ⏰ 2. 给Klaus打电话
        < 3月30日 周一 09:00（德国时间） = 3月30日 周一 15:00（北京时间）
        @ 2026-03-28 16:00
        < ⏰ 给Klaus打电话
        @ 2026-03-30 14:59
        @ 2026-03-30 15:00
        < ⏰ 给Klaus打电话
        """);
}
