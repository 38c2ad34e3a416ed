using Bot.Tests.Talk;

namespace Bot.Tests.History;

/// <summary>"Cancel the delay of 1042": the change that is named, and never another in its place.</summary>
public class UndoNamedTests
{
    [Fact]
    public Task The_delay_and_not_what_was_said_last() => Chat.WithOrders("""
        > delay 1042 production 3 days
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        @ 2026-03-05 09:30
        > 1043 quantity 2800
        < PO-1043
        < Quantity 3,000 → 2,800 pcs
        > cancel the delay of 1042 from yesterday
        < ↩ Taken back: “delay 1042 production 3 days”
        """);

    [Fact]
    public Task What_came_after_it_stands_in_the_way() => Chat.WithOrders("""
        > delay 1042 5 days
        < PO-1042
        @ 2026-03-05 09:30
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > cancel the delay on 1042
        < “1042 quantity 4800”, came after it
        > [Take that back first]
        < ↩ Taken back:
        > cancel the delay on 1042
        < ↩ Taken back: “delay 1042 5 days”
        """);

    [Fact]
    public Task Another_day_or_another_kind_is_asked_for() => Chat.WithOrders("""
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > cancel the delay on 1042
        < It would take back “1042 quantity 4800”
        > no
        < All right, dropped.
        > undo yesterday's change on 1042
        < It would take back “1042 quantity 4800”
        > yes
        < ↩ Taken back
        """);

    [Fact]
    public Task A_colleagues_is_the_colleagues() => Chat.WithOrders("""
        > delay 1042 5 days
        < PO-1042
        May> cancel the delay on 1042
        < Lin changed that last
        """);

    /// <summary>A button stands for its own turn, whatever was said since.</summary>
    [Fact]
    public async Task A_button_takes_back_its_own_turn()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            > 1042 quantity 4800
            < PO-1042
            < Quantity 5,000 → 4,800 pcs
            > cancel the delay on 1042
            < It would take back “1042 quantity 4800”
            > 1043 quantity 2800
            < PO-1043
            < Quantity 3,000 → 2,800 pcs
            """);
    }

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042延期5天
        < PO-1042
        @ 2026-03-05 09:30
        > 1043 数量改成2800件
        < PO-1043
        < 数量 3,000 → 2,800 件
        > 昨天说的1042延期取消
        < ↩ 已撤销
        > 1042延期3天
        < PO-1042
        > 取消1042昨天的延期
        < 要撤销的是“1042延期3天”
        > 是
        < ↩ 已撤销
        """);
}
