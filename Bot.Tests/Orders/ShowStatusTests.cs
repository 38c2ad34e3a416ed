using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class ShowStatusTests
{
    [Fact]
    public Task The_customers_question() => Chat.WithOrders("""
        Sarah> where is my order
        < Which order?
        Sarah> [PO-1042 · cotton T-shirt]
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Klaus> where is my order?
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task What_has_been_reached_and_when() => Chat.WithOrders("""
        > 2201 sailed yesterday
        < SO-2201
        < On board ✓ Tue 3 Mar
        < Next: PI issued, Sat 11 Apr
        Klaus> wheres my order??
        < SO-2201 · ceramic mug, 12,000 pcs: On board Tue 3 Mar
        < Left Tue 3 Mar, expected to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Klaus> when will 2201 arrive?
        < SO-2201 · ceramic mug, 12,000 pcs: On board Tue 3 Mar
        < Left Tue 3 Mar, expected to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task Somebody_elses_number_is_unknown() => Chat.WithOrders("""
        Klaus> where is PO-1042
        < I find no order PO-1042. Please check the number, or say “orders” to see yours.
        Klaus> where is PO-9999
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task Nobody_without_orders() => Chat.WithOrders("""
        Bo> where is my order
        < You have no open orders with us at the moment.
        """);

    [Fact]
    public Task Colleagues_may_ask_as_well() => Chat.WithOrders("""
        > where is 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > status 1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Klaus> 我的货到哪了
        < SO-2201 · ceramic mug，12,000 件：准备中
        < 预计 6月20日 周六 开船，7月20日 周一 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        Klaus> 1042到哪了
        < 没有找到订单 1042。请核对单号，或说“我的订单”查看。
        Klaus> 9999到哪了
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        Lin> 1042 进度
        < PO-1042 · cotton T-shirt，5,000 件：准备中
        < 预计 6月12日 周五 开船，7月12日 周日 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        """);
}
