using Bot.Tests.Talk;

namespace Bot.Tests.History;

public class UndoTests
{
    [Fact]
    public Task The_last_thing_and_then_the_one_before() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > undo
        < ↩ Taken back:
        < Quantity 4,800 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,800 pcs
        <~ ↩ Taken back.
        > undo
        < ↩ Taken back: “1042 deposit received”, Wed 4 Mar 10:15 (Shanghai time)
        < Deposit received: done Wed 4 Mar → planned Sun 12 Apr
        <~ PO-1042
        <~ Deposit received ✓ Wed 4 Mar
        <~ Bulk still waits for: PP sample approved
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        > undo
        < ↩ Taken back: “new SO-2201, Hansa Import, ceramic mug, 12000 pcs, ship 2026-06-20”, Wed 4 Mar 10:15 (Shanghai time)
        < SO-2201 opened: ceramic mug, 12,000 pcs
        <~ SO-2201 · Hansa Import
        <~ ceramic mug, 12,000 pcs
        <~ Ships Sat 20 Jun
        <~ Next: PI issued, Sat 11 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task The_button_takes_back_its_own_turn() => Chat.WithOrders("""
        > note 1042 fragile
        < PO-1042
        < Note: fragile
        > [Undo]
        < ↩ Taken back:
        < Note removed
        <~ PO-1042
        <~ Note: fragile
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Nothing_to_take_back() => Chat.WithOrders("""
        Bo> undo
        < There is nothing of yours to take back.
        Sarah> undo
        < There is nothing of yours to take back.
        """);

    [Fact]
    public Task Somebody_changed_it_since() => Chat.WithOrders("""
        > note 1042 fragile
        < PO-1042
        < Note: fragile
        May> note 1042 heavy
        < PO-1042
        < Note: heavy
        Lin> undo
        < Something of that was changed again since, so I leave it as it is. Please correct it with a new message.
        > [Open the order]
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Note: heavy
        """);

    [Fact]
    public Task What_a_colleague_took_back_is_ours_again() => Chat.WithOrders("""
        > note 1042 fragile
        < PO-1042
        < Note: fragile
        May> note 1042 heavy
        < PO-1042
        < Note: heavy
        May> undo
        < ↩ Taken back:
        < Note: fragile
        <~ PO-1042
        <~ Note: heavy
        <~ ↩ Taken back.
        Lin> undo
        < ↩ Taken back:
        < Note removed
        <~ PO-1042
        <~ Note: fragile
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_new_order_taken_back_is_gone() => Chat.WithOrders("""
        > new PO-50, Acme Outdoor, cap, 10 pcs, ship 2026-09-01
        < PO-50 · Acme Outdoor
        < cap, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > undo
        < ↩ Taken back:
        < PO-50 opened: cap, 10 pcs
        <~ PO-50 · Acme Outdoor
        <~ cap, 10 pcs
        <~ Ships Tue 1 Sep
        <~ Next: PI issued, Tue 23 Jun
        <~ ↩ Taken back.
        > PO-50
        < I find no order PO-50. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 数量改成4800件
        < PO-1042
        < 数量 5,000 → 4,800 件
        > 撤销
        < ↩ 已撤销：
        < 数量 4,800 → 5,000 件
        <~ PO-1042
        <~ 数量 5,000 → 4,800 件
        <~ ↩ 已撤销。
        > 备注 1042 易碎
        < PO-1042
        < 备注：易碎
        May> 备注 1042 很重
        < PO-1042
        < 备注：很重
        Lin> 撤销
        < 这项内容后来又改过，所以没有撤销。请发一条新消息更正。
        Bo> 撤销
        < 没有可以撤销的操作。
        """);

    [Fact]
    public async Task What_was_done_before_something_else_was_said_is_named()
    {
        await Chat.WithOrders("""
            > note 1042 fragile
            < PO-1042
            < Note: fragile
            > status 1042
            < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
            < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
            < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
            > undo
            < ↩ Taken back: “note 1042 fragile”, Wed 4 Mar 10:15 (Shanghai time)
            < Note removed
            <~ PO-1042
            <~ Note: fragile
            <~ ↩ Taken back.
            """);
        await Chat.WithOrdersInChinese("""
            > 备注 1042 易碎
            < PO-1042
            < 备注：易碎
            > 1042 进度
            < PO-1042 · cotton T-shirt，5,000 件：准备中
            < 预计 6月12日 周五 开船，7月12日 周日 到港
            < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
            > 撤销
            < ↩ 已撤销“备注 1042 易碎”（3月4日 周三 10:15（北京时间））：
            < 备注已删除
            <~ PO-1042
            <~ 备注：易碎
            <~ ↩ 已撤销。
            """);
    }

    [Fact]
    public async Task An_open_question_is_closed_before_anything_older()
    {
        await Chat.WithOrders("""
            > note 1042 fragile
            < PO-1042
            < Note: fragile
            > remind me to call Klaus
            < When shall I remind you?
            > undo
            < ↩ The question is closed, and nothing was changed: “remind me to call Klaus”
            > undo
            < ↩ Taken back: “note 1042 fragile”, Wed 4 Mar 10:15 (Shanghai time)
            < Note removed
            <~ PO-1042
            <~ Note: fragile
            <~ ↩ Taken back.
            """);
        await Chat.WithOrdersInChinese("""
            > 备注 1042 易碎
            < PO-1042
            < 备注：易碎
            > 提醒我打电话
            < 什么时候提醒您？
            > 撤销
            < ↩ 问题已关闭，什么都没有改：“提醒我打电话”
            """);
    }
}
