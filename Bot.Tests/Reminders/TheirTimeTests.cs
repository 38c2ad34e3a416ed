using Bot.Tests.Talk;

namespace Bot.Tests.Reminders;

/// <summary>"Customer time": the clock of who is named, or whose order is; it is asked for where nobody knows it.</summary>
public sealed class TheirTimeTests
{
    [Fact]
    public Task Of_the_customer_whose_order_it_is() => Chat.WithOrders("""
        Sarah> zone New York
        < Your clock shows Tue 3 Mar 21:15 (New York time).
        Lin> remind me Monday 3pm customer time to check 1042
        < ⏰ 1. PO-1042: check
        < Mon 9 Mar 15:00 (New York time) = Tue 10 Mar 03:00 (Shanghai time)
        > 提醒我客户时间上午9点联系1042
        < ⏰ 2. PO-1042: 联系
        < Wed 4 Mar 09:00 (New York time) = Wed 4 Mar 22:00 (Shanghai time)
        > remind me Monday 3pm her time to call Sarah
        < ⏰ 3. call Sarah
        < Mon 9 Mar 15:00 (New York time) = Tue 10 Mar 03:00 (Shanghai time)
        """);

    [Fact]
    public Task Is_asked_for() => Chat.WithOrders("""
        > remind me Monday 3pm customer time to call Aicha
        < Which time zone do you mean?
        > Berlin
        < ⏰ 1. call Aicha
        < Mon 9 Mar 15:00 (Berlin time) = Mon 9 Mar 22:00 (Shanghai time)
        """);
}
