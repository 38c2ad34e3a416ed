using Bot.Tests.Talk;

namespace Bot.Tests.History;

public class ShowHistoryTests
{
    [Fact]
    public Task Who_changed_what() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        May> 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        Lin> 1042 ETD 2026-06-20 because the vessel was rolled
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < “the vessel was rolled”
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > note 1042 fragile
        < PO-1042
        < Note: fragile
        > undo
        < ↩ Taken back:
        < Note removed
        <~ PO-1042
        <~ Note: fragile
        <~ ↩ Taken back.
        > history 1042
        < PO-1042: 4 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: ETD Fri 12 Jun → Sat 20 Jun; ETA Sun 12 Jul → Mon 20 Jul; “the vessel was rolled”
        < Wed 4 Mar 10:15 (Shanghai time) May: Quantity 5,000 → 4,800 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Deposit received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task The_latest_ten() => Chat.WithOrders("""
        > 1042 day 1⏎1042 day 2⏎1042 day 3
        < PO-1042: written down.
        < “day 1”
        < “day 2”
        < “day 3”
        < Next: PI issued, Fri 3 Apr
        > 1042 day 4⏎1042 day 5⏎1042 day 6
        < PO-1042: written down.
        < “day 4”
        < “day 5”
        < “day 6”
        < Next: PI issued, Fri 3 Apr
        > 1042 quantity 2 pcs
        < PO-1042
        < Quantity 5,000 → 2 pcs
        > 1042 quantity 33
        < PO-1042
        < Quantity 2 → 33 pcs
        > 1042 quantity 44
        < PO-1042
        < Quantity 33 → 44 pcs
        > 1042 quantity 55
        < PO-1042
        < Quantity 44 → 55 pcs
        > 1042 quantity 66
        < PO-1042
        < Quantity 55 → 66 pcs
        > 1042 quantity 77
        < PO-1042
        < Quantity 66 → 77 pcs
        > 1042 quantity 88
        < PO-1042
        < Quantity 77 → 88 pcs
        > 1042 quantity 99
        < PO-1042
        < Quantity 88 → 99 pcs
        > history 1042
        < PO-1042: 11 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 88 → 99 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 77 → 88 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 66 → 77 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 55 → 66 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 44 → 55 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 33 → 44 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 2 → 33 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Quantity 5,000 → 2 pcs
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “day 4”; “day 5”; “day 6”
        < Wed 4 Mar 10:15 (Shanghai time) Lin: “day 1”; “day 2”; “day 3”
        < … and 1 more
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > history 9999
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        Bo> history 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 定金到账
        < PO-1042
        < 定金到账 ✓ 3月4日 周三
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 1042 数量改成4800件
        < PO-1042
        < 数量 5,000 → 4,800 件
        > 历史 1042
        < PO-1042：3次变更
        < 3月4日 周三 10:15（北京时间） Lin：数量 5,000 → 4,800 件
        < 3月4日 周三 10:15（北京时间） Lin：定金到账 ✓ 3月4日 周三
        < 3月4日 周三 10:15（北京时间） Lin：PO-1042 开单：cotton T-shirt，5,000 件
        > 历史 9999
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        """);
}
