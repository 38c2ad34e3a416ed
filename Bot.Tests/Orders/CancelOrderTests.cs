using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class CancelOrderTests
{
    [Fact]
    public Task Asked_first() => Chat.WithOrders("""
        > cancel order 1042
        < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
        > [Yes, cancel it]
        < PO-1042
        < PO-1042: open → cancelled
        < Neither the customer nor the factory was told.
        > orders
        < 2 orders
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        > cancel order 1042
        < PO-1042 is closed; there is nothing left to change. What happens now can be written down as a follow-up.
        """);

    [Fact]
    public Task With_its_reminders() => Chat.WithOrders("""
        > remind me tomorrow 9am to call about 1042
        < ⏰ 1. PO-1042: call
        < Thu 5 Mar 09:00 (Shanghai time)
        > cancel order 1042
        < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
        > [Yes, cancel it]
        < PO-1042
        < PO-1042: open → cancelled
        < Reminder 1: waiting → cancelled
        < Neither the customer nor the factory was told.
        > 1042
        < PO-1042 · Acme Outdoor · cancelled
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        > undo
        < ↩ Taken back, from Wed 4 Mar 10:15 (Shanghai time):
        < PO-1042: cancelled → open
        < Reminder 1: cancelled → waiting
        <~ PO-1042
        <~ PO-1042: open → cancelled
        <~ Reminder 1: waiting → cancelled
        <~ Neither the customer nor the factory was told.
        <~ ↩ Taken back.
        > reminders
        < 1. PO-1042: call – Thu 5 Mar 09:00 (Shanghai time)
        < Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.
        > cancel order 1042
        < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
        > [No, open PO-1042]
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_customer_can_only_ask() => Chat.WithOrders("""
        Sarah> cancel order 1042
        < I passed your wish to cancel PO-1042 on to Lin, who will answer you. Until then it stands.
        Lin< Sarah asks to cancel PO-1042. Nothing was changed.
        Lin> [Cancel PO-1042]
        < Cancel the whole of PO-1042: cotton T-shirt, 5,000 pcs?
        > [Yes, cancel it]
        < PO-1042
        < PO-1042: open → cancelled
        < Neither the customer nor the factory was told.
        Sarah> where is 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: cancelled
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Klaus> cancel order 1043
        < Thank you. I passed this on to Lin, who will answer you.
        < I find no order 1043. Please check the number, or say “orders” to see yours.
        Lin< Klaus writes: “cancel order 1043”
        """);

    [Fact]
    public Task Not_once_it_has_left() => Chat.WithOrders("""
        > 1042 sailed
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > cancel order 1042
        < PO-1042 has left already, on Wed 4 Mar.
        > cancel order 1043 yes because the customer is bankrupt
        < PO-1043
        < PO-1043: open → cancelled
        < “customer is bankrupt”
        < Neither the customer nor the factory was told.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 取消订单 1042
        < 取消整个 PO-1042：cotton T-shirt，5,000 件？
        > [是，取消]
        < PO-1042
        < PO-1042：进行中 → 已取消
        < 客户和工厂都没有通知。
        > 撤销
        < ↩ 已撤销：
        < PO-1042：已取消 → 进行中
        <~ PO-1042
        <~ PO-1042：进行中 → 已取消
        <~ 客户和工厂都没有通知。
        <~ ↩ 已撤销。
        Sarah> 取消订单 1042
        < 您想取消 PO-1042，我已转告Lin，由Lin答复您。在此之前订单照旧。
        Lin< Sarah要求取消 PO-1042。什么都没改。
        """);
}
