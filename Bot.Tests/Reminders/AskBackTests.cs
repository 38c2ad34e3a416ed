using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

/// <summary>What cannot be or can mean two things is asked back, never guessed.</summary>
public sealed class AskBackTests
{
    [Fact]
    public Task Behind_us() => Chat.Plays("""
        Lin> remind me yesterday at 15:00 to call Klaus
        < Tue 3 Mar 15:00 (Shanghai time) is already behind us. When do you mean?
        > tomorrow 15:00
        < ⏰ 1. call Klaus
        < Thu 5 Mar 15:00 (Shanghai time)
        """);

    [Fact]
    public Task No_such_day() => Chat.Plays("""
        Lin> remind me on 31 April at 9:00 to call Klaus
        < There is no 31 April: that month has 30 days. Which day do you mean?
        > 30 April 9:00
        < ⏰ 1. call Klaus
        < Thu 30 Apr 09:00 (Shanghai time)
        """);

    [Fact]
    public Task Skipped_by_the_clock_change() => Chat.Plays("""
        Lin> remind me on 29 March 2:30 Berlin time to call Klaus
        < The clocks skip 02:30 that night. When do you mean?
        > [Sun 29 Mar 03:00 (Berlin time)]
        < ⏰ 1. call Klaus
        < Sun 29 Mar 03:00 (Berlin time) = Sun 29 Mar 09:00 (Shanghai time)
        """);

    [Fact]
    public Task A_zone_of_several_countries() => Chat.Plays("""
        Lin> remind me tomorrow 17:00 IST to call Raj
        < Which time zone do you mean?
        > [Thu 5 Mar 17:00 (Kolkata time)]
        < ⏰ 1. call Raj
        < Thu 5 Mar 17:00 (Kolkata time) = Thu 5 Mar 19:30 (Shanghai time)
        """);

    [Fact]
    public Task An_order_s_number_is_no_time_of_day() => Chat.WithOrders("""
        > remind me about 2201
        < When shall I remind you?
        > tomorrow 9am
        < ⏰ 1. SO-2201
        < Thu 5 Mar 09:00 (Shanghai time)
        > remind me later about 2201
        < When shall I remind you?
        """);

    [Fact]
    public Task What_it_is_about_is_not_when() => Chat.WithOrders("""
        > remind me two hours later about the booking
        < ⏰ 1. the booking
        < Wed 4 Mar 12:15 (Shanghai time)
        """);

    [Fact]
    public Task Two_small_numbers() => Chat.Plays("""
        Lin> remind me 05/06 10:00 to call Klaus
        < When shall I remind you?
        > [Fri 5 Jun 10:00]
        < ⏰ 1. call Klaus
        < Fri 5 Jun 10:00 (Shanghai time)
        """);

    [Fact]
    public Task A_week_is_no_day() => Chat.InChinese("""
        Lin> 下周提醒我打电话
        < 具体是哪天？
        > 下周三下午3点
        < ⏰ 1. 打电话
        < 3月11日 周三 15:00（北京时间）
        """);
}
