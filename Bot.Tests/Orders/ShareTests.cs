using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class ShareTests
{
    [Fact]
    public Task A_colleague_sees_it_from_then_on() => Chat.WithOrders("""
        Bo> 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        Lin> share PO-1042 with Bo
        < Bo sees PO-1042 now.
        Bo< Lin shares PO-1042 with you.
        Bo> [Open PO-1042]
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Merchandiser: Lin
        Bo> 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        Lin> history 1042
        < PO-1042: 3 changes
        < Wed 4 Mar 10:15 (Shanghai time) Bo: Deposit received ✓ Wed 4 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 shared with a colleague
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task Once_is_enough() => Chat.WithOrders("""
        > share 1042 with Bo
        < Bo sees PO-1042 now.
        Bo< Lin shares PO-1042 with you.
        > share 1042 with Bo
        < Bo sees PO-1042 already.
        > share 1042 with Lin
        < Lin sees PO-1042 already.
        """);

    [Fact]
    public Task Nobody_of_that_name() => Chat.WithOrders("""
        > share 1042 with Zoe
        < I know no colleague called Zoe. Say “people” to see who is here.
        """);

    [Fact]
    public Task A_customer_is_no_colleague() => Chat.WithOrders("""
        > share 1042 with Sarah
        < I know no colleague called Sarah. Say “people” to see who is here.
        """);

    [Fact]
    public Task Taken_back_the_colleague_sees_nothing() => Chat.WithOrders("""
        > share 1042 with Bo
        < Bo sees PO-1042 now.
        Bo< Lin shares PO-1042 with you.
        > undo
        < ↩ Taken back:
        < PO-1042 shared with a colleague
        <~ Bo sees PO-1042 now.
        <~ ↩ Taken back.
        Bo<~ Lin shares PO-1042 with you.
        Bo<~ ↩ Taken back.
        Bo> 1042
        < I find no order 1042. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > share 9999 with Bo
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task It_is_asked_with_whom() => Chat.WithOrders("""
        > share 1042
        < With whom?
        > Bo
        < Bo sees PO-1042 now.
        Bo< Lin shares PO-1042 with you.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 共享 1042 给 Bo
        < Bo 现在能看到 PO-1042 了。
        Bo< Lin 把 PO-1042 共享给您了。
        > 共享 1042 给 Bo
        < Bo 已经能看到 PO-1042。
        > 共享 1042 给 Zoe
        < 没有叫“Zoe”的同事。说“人员”可以看名单。
        > 共享 9999 给 Bo
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        """);
}
