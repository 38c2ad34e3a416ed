using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class SetQuantityTests
{
    [Fact]
    public Task The_quantity_changes_and_back() => Chat.WithOrders("""
        > PO-1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        > undo
        < ↩ Taken back:
        < Quantity 4,800 → 5,000 pcs
        <~ PO-1042
        <~ Quantity 5,000 → 4,800 pcs
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task As_a_sentence_or_as_a_command() => Chat.WithOrders("""
        > 1042 qty now 5200
        < PO-1042
        < Quantity 5,000 → 5,200 pcs
        > quantity 1042 5k
        < PO-1042
        < Quantity 5,200 → 5,000 pcs
        > quantity
        < Which order?
        > 1042
        < How many?
        > 4,800 pcs
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        """);

    [Fact]
    public Task The_same_again_is_refused() => Chat.WithOrders("""
        > 1042 quantity 5000
        < PO-1042 has 5,000 pcs already.
        """);

    [Fact]
    public Task A_promised_date_reminds_of_the_customer() => Chat.WithOrders("""
        > 1042 ship date 2026-06-30
        < PO-1042
        < Ship date Tue 30 Jun
        < Next: PI issued, Fri 3 Apr
        > 1042 quantity 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        < The customer was not told.
        """);

    [Fact]
    public Task Nothing_is_no_quantity() => Chat.WithOrders("""
        > quantity 1042 0 pcs
        < A quantity is a number above zero, 5,000 pcs for example.
        > 4800
        < PO-1042
        < Quantity 5,000 → 4,800 pcs
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > quantity 9999 500
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task A_story_that_mentions_a_number_changes_nothing() => Chat.WithOrders("""
        > 1042 quantity of cartons was 300 in the photo
        < PO-1042: written down.
        < “quantity of cartons was 300 in the photo”
        < Next: PI issued, Fri 3 Apr
        > 1042 customer asks if quantity can be 300
        < PO-1042: written down.
        < “customer asks if quantity can be 300”
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “customer asks if quantity can be 300”
        """);

    [Fact]
    public Task A_customer_cannot_change_it() => Chat.WithOrders("""
        Sarah> 1042 quantity 4800
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “quantity 4800”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 数量改成4800件
        < PO-1042
        < 数量 5,000 → 4,800 件
        > 1042 数量4800
        < PO-1042 的数量已经是 4,800 件。
        > 数量 9999 500件
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        > 算了
        < 好的，先不处理。
        > 数量 1042 0件
        < 数量要大于零，例如“5000件”。
        > 算了
        < 好的，先不处理。
        > 1042 客户问数量能不能改成300
        < PO-1042：已记录。
        < “客户问数量能不能改成300”
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task By_how_many_and_what_it_comes_to_have_to_agree() => Chat.WithOrders("""
        > cut mugs by 1k so 11k now
        < SO-2201
        < Quantity 12,000 → 11,000 pcs
        > 1042 minus 500, now 4500
        < PO-1042
        < Quantity 5,000 → 4,500 pcs
        > 1042 cut by 500 leaving 3500
        < PO-1042 has 4,500 pcs on file, which would make 4,000 and not 3,500. How many are they now?
        > [4,000 pcs]
        < PO-1042
        < Quantity 4,500 → 4,000 pcs
        """);

    [Fact]
    public Task And_in_Chinese_they_have_to() => Chat.WithOrdersInChinese("""
        > polo砍单了 砍1000条 剩2000
        < PO-1043
        < 数量 3,000 → 2,000 件
        > 1042加单500 总共6000件
        < PO-1042记录的数量是5,000件，这样算是5,500，不是6,000。现在到底是多少？
        > [5,500 件]
        < PO-1042
        < 数量 5,000 → 5,500 件
        """);

    [Fact]
    public Task What_it_comes_to_is_no_number_to_add_and_money_is_no_goods() => Chat.WithOrders("""
        > 1042 increase by 10% so 5500 now
        < PO-1042
        < Quantity 5,000 → 5,500 pcs
        > 1042 cut 300 pcs from 5500, now 5200
        < PO-1042
        < Quantity 5,500 → 5,200 pcs
        > 1042 deposit cut by 500, now 4500 usd
        < PO-1042: written down.
        < “deposit cut by 500, now 4500 usd”
        < Next: PI issued, Fri 3 Apr
        """);
}
