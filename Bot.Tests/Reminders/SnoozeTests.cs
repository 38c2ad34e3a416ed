using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

public sealed class SnoozeTests
{
    [Fact]
    public Task A_button_puts_off_what_rang() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call Klaus
        > [10 minutes]
        < ⏰ call Klaus again at Wed 4 Mar 11:10 (Shanghai time)
        @ 2026-03-04 11:09
        @ 2026-03-04 11:10
        < ⏰ call Klaus
        > snooze 2h
        < ⏰ call Klaus again at Wed 4 Mar 13:10 (Shanghai time)
        @ 2026-03-04 13:10
        < ⏰ call Klaus
        """);

    [Fact]
    public Task What_has_not_rung_yet_is_put_off_from_its_moment() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > snooze 1 30 min
        < ⏰ call Klaus again at Wed 4 Mar 11:30 (Shanghai time)
        @ 2026-03-04 11:00
        @ 2026-03-04 11:30
        < ⏰ call Klaus
        @ 2026-03-05 11:00
        """);

    [Fact]
    public Task A_rhythm_goes_on_beside_a_snooze() => Chat.Plays("""
        Lin> remind me every day at 11:00 to count the cartons
        < ⏰ 1. count the cartons
        < every day at 11:00, next Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ count the cartons
        > snooze 1 30 hours
        < ⏰ count the cartons again at Thu 5 Mar 17:00 (Shanghai time)
        @ 2026-03-05 11:00
        < ⏰ count the cartons
        @ 2026-03-05 17:00
        < ⏰ count the cartons
        @ 2026-03-06 11:00
        < ⏰ count the cartons
        """);

    [Fact]
    public Task A_day_later_is_the_same_time_of_day_when_the_clocks_went_forward_between() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-03-28 08:00 Europe/Berlin
        > remind me at 9am to call Klaus
        < ⏰ 1. call Klaus
        < Sat 28 Mar 09:00 (Berlin time)
        @ 2026-03-28 09:00 Europe/Berlin
        < ⏰ call Klaus
        > snooze 1 day
        < ⏰ call Klaus again at Sun 29 Mar 09:00 (Berlin time)
        @ 2026-03-29 08:59 Europe/Berlin
        @ 2026-03-29 09:00 Europe/Berlin
        < ⏰ call Klaus
        """);

    [Fact]
    public Task Two_hours_later_are_two_real_hours_when_the_clocks_go_back_between() => Chat.Plays("""
        Lin> zone Berlin
        < Your clock shows Wed 4 Mar 03:15 (Berlin time).
        @ 2026-10-25 00:30 Europe/Berlin
        > remind me at 1am to go to bed
        < ⏰ 1. go to bed
        < Sun 25 Oct 01:00 (Berlin time)
        @ 2026-10-25 01:00 Europe/Berlin
        < ⏰ go to bed
        > snooze 2h
        < ⏰ go to bed again at Sun 25 Oct 02:00 (Berlin time)
        @ 2026-10-25 00:59 +00:00
        @ 2026-10-25 01:00 +00:00
        < ⏰ go to bed
        """);

    [Fact]
    public Task Too_long_is_said_and_nothing_to_snooze_too() => Chat.Plays("""
        Lin> snooze
        < You have no open reminders.
        > remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > snooze 1 900 days
        < Between a minute and a year, please: “30 min”, “2h”, “1 day”.
        > 2 days
        < ⏰ call Klaus again at Fri 6 Mar 11:00 (Shanghai time)
        """);

    [Fact]
    public Task Which_one_is_asked_with_buttons_that_snooze() => Chat.Plays("""
        Lin> remind me at 12:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 12:00 (Shanghai time)
        > remind me at 13:00 to pay the factory
        < ⏰ 2. pay the factory
        < Wed 4 Mar 13:00 (Shanghai time)
        > snooze
        < Which reminder?
        > [1. call Klaus]
        < ⏰ call Klaus again at Wed 4 Mar 12:10 (Shanghai time)
        """);

    [Fact]
    public Task A_length_in_words_or_until_a_moment() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > snooze 1 two hours
        < ⏰ call Klaus again at Wed 4 Mar 13:00 (Shanghai time)
        > snooze 1 an hour
        < ⏰ call Klaus again at Wed 4 Mar 14:00 (Shanghai time)
        > snooze 1 half a day
        < ⏰ call Klaus again at Thu 5 Mar 02:00 (Shanghai time)
        > snooze 1 till 3 pm
        < ⏰ call Klaus again at Wed 4 Mar 15:00 (Shanghai time)
        > snooze 1 until Monday
        < ⏰ call Klaus again at Mon 9 Mar 11:00 (Shanghai time)
        > snooze 1 please
        < ⏰ call Klaus again at Mon 9 Mar 11:10 (Shanghai time)
        > snooze 1 until yesterday 9am
        < Tue 3 Mar 09:00 (Shanghai time) is already behind us. When do you mean?
        > Tuesday 9am
        < ⏰ call Klaus again at Tue 10 Mar 09:00 (Shanghai time)
        """);

    [Fact]
    public Task A_length_in_words_or_until_a_moment_in_Chinese() => Chat.InChinese("""
        Lin> 提醒我11点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 11:00（北京时间）
        > 稍后 1 两小时
        < ⏰ 3月4日 周三 13:00（北京时间）再提醒：给Klaus打电话
        > 稍后 1 半天
        < ⏰ 3月5日 周四 01:00（北京时间）再提醒：给Klaus打电话
        > 稍后 1 到周一
        < ⏰ 3月9日 周一 11:00（北京时间）再提醒：给Klaus打电话
        """);

    [Fact]
    public Task What_is_closed_cannot_be_snoozed_by_an_old_button() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call Klaus
        > [1 hour]
        < ⏰ call Klaus again at Wed 4 Mar 12:00 (Shanghai time)
        > done 1
        < ✓ call Klaus
        """);

    [Fact]
    public Task Who_owns_the_company_has_reminders_too() => Chat.Plays("""
        Boss> remind me at 11:00 to call the bank
        < ⏰ 1. call the bank
        < Wed 4 Mar 11:00 (Shanghai time)
        @ 2026-03-04 11:00
        < ⏰ call the bank
        > [1 hour]
        < ⏰ call the bank again at Wed 4 Mar 12:00 (Shanghai time)
        @ 2026-03-04 12:00
        < ⏰ call the bank
        > done
        < ✓ call the bank
        """);

    [Fact]
    public Task In_Chinese() => Chat.InChinese("""
        Lin> 稍后
        < 您没有未完成的提醒。
        > 提醒我11点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 11:00（北京时间）
        @ 2026-03-04 11:00
        < ⏰ 给Klaus打电话
        > [1小时后]
        < ⏰ 3月4日 周三 12:00（北京时间）再提醒：给Klaus打电话
        > 稍后 1 900天
        < 请在一分钟到一年之间，例如“30分钟”“2小时”“1天”。
        > 30分钟
        < ⏰ 3月4日 周三 12:30（北京时间）再提醒：给Klaus打电话
        > 稍后 1 1天
        < ⏰ 3月5日 周四 12:30（北京时间）再提醒：给Klaus打电话
        """);

    [Fact]
    public Task The_one_whose_words_fit() => Chat.Plays("""
        Lin> remind me at 11:00 to call Klaus
        < ⏰ 1. call Klaus
        < Wed 4 Mar 11:00 (Shanghai time)
        > remind me at 12:00 to chase the fabric
        < ⏰ 2. chase the fabric
        < Wed 4 Mar 12:00 (Shanghai time)
        > snooze the Klaus reminder one day
        < ⏰ call Klaus again at Thu 5 Mar 11:00 (Shanghai time)
        > push the fabric reminder back by two hours
        < ⏰ chase the fabric again at Wed 4 Mar 14:00 (Shanghai time)
        > snooze the Peter reminder one day
        < I find no open reminder for “Peter”. Which of these do you mean?
        < 1. call Klaus – Thu 5 Mar 11:00 (Shanghai time)
        < 2. chase the fabric – Wed 4 Mar 14:00 (Shanghai time)
        > [1. call Klaus]
        < ⏰ call Klaus again at Fri 6 Mar 11:00 (Shanghai time)
        """);

    [Fact]
    public Task The_one_whose_words_fit_in_Chinese() => Chat.InChinese("""
        Lin> 提醒我11点给Klaus打电话
        < ⏰ 1. 给Klaus打电话
        < 3月4日 周三 11:00（北京时间）
        > 提醒我12点催面料
        < ⏰ 2. 催面料
        < 3月4日 周三 12:00（北京时间）
        > 把给Klaus打电话的提醒推迟一天
        < ⏰ 3月5日 周四 11:00（北京时间）再提醒：给Klaus打电话
        > 提醒2推迟两小时
        < ⏰ 3月4日 周三 14:00（北京时间）再提醒：催面料
        > 把付款的提醒推迟一天
        < 没有找到“付款”的提醒。您指的是哪一条？
        < 1. 给Klaus打电话 – 3月5日 周四 11:00（北京时间）
        < 2. 催面料 – 3月4日 周三 14:00（北京时间）
        > 2
        < ⏰ 3月5日 周四 14:00（北京时间）再提醒：催面料
        """);

    [Fact]
    public Task A_rhythm_that_has_not_rung_is_put_off_from_its_next_ring() => Chat.Plays("""
        Lin> remind me every Monday 8:30 to check the accounts
        < ⏰ 1. check the accounts
        < every Monday at 08:30, next Mon 9 Mar 08:30 (Shanghai time)
        > snooze the accounts reminder one day
        < ⏰ 1. check the accounts
        < This time Tue 10 Mar 08:30 (Shanghai time), then every Monday at 08:30 again.
        @ 2026-03-10 08:30
        < ⏰ check the accounts
        @ 2026-03-16 08:30
        < ⏰ check the accounts
        """);

    [Fact]
    public Task A_rhythm_that_has_not_rung_is_put_off_in_Chinese() => Chat.InChinese("""
        Lin> 每天早上8点半提醒我对账
        < ⏰ 1. 对账
        < 每天 08:30，下次 3月5日 周四 08:30（北京时间）
        > 对账的提醒推迟一天
        < ⏰ 1. 对账
        < 这次改到3月6日 周五 08:30（北京时间），之后仍是每天 08:30。
        @ 2026-03-06 08:30
        < ⏰ 对账
        @ 2026-03-07 08:30
        < ⏰ 对账
        """);
}
