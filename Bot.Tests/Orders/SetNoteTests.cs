using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class SetNoteTests
{
    [Fact]
    public Task A_note_stands_on_the_card_until_it_is_taken_off() => Chat.WithOrders("""
        > note PO-1042 labels come from the customer
        < PO-1042
        < Note: labels come from the customer
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Note: labels come from the customer
        > note 1042 none
        < PO-1042
        < Note removed
        """);

    [Fact]
    public Task Markup_and_queries_are_words() => Chat.WithOrders("""
        > note 1042 <b>DROP TABLE orders</b>; SELECT 1
        < PO-1042
        < Note: <b>DROP TABLE orders</b>; SELECT 1
        """);

    [Fact]
    public Task It_is_asked_for() => Chat.WithOrders("""
        > note
        < Which order?
        > 1042
        < Which note?
        > fragile
        < PO-1042
        < Note: fragile
        """);

    [Fact]
    public Task A_whole_command_is_not_taken_for_the_words() => Chat.WithOrders("""
        > note 1042
        < Which note?
        > quantity 1042 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > note 9999 fragile
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 备注 1042 唛头客供
        < PO-1042
        < 备注：唛头客供
        > 备注 1042 无
        < PO-1042
        < 备注已删除
        > 备注 9999 易碎
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        > 算了
        < 好的，先不处理。
        > 1042 备注
        < 备注写什么？
        > 易碎
        < PO-1042
        < 备注：易碎
        """);
}
