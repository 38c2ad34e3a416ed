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

    [Fact]
    public Task How_many_were_made_is_said_first() => Chat.WithOrders("""
        > how many of 1042 are sewn?
        < Nothing is noted yet of what was made of PO-1042.
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 1042 sewn yesterday 1200 today 1500
        < PO-1042
        < Tue 3 Mar sewn: 1,200
        < Wed 4 Mar sewn: 1,500
        < sewn: 2,700 of 5,000 (54%)
        < At this pace finished Fri 6 Mar, CRD Wed 27 May
        > how many of 1042 are sewn?
        < sewn: 2,700 of 5,000 (54%)
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 1042 how many are packed?
        < packed: nothing noted yet. sewn: 2,700 of 5,000 (54%)
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > how many days late is 1042?
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task And_in_Chinese_how_many_were_made() => Chat.WithOrdersInChinese("""
        > 昨天1042车1200 今天1500
        < PO-1042
        < 3月3日 周二 车：1,200
        < 3月4日 周三 车：1,500
        < 车：2,700/5,000（54%）
        < 照这个速度3月6日 周五做完，货好日期 5月27日 周三
        > 1042做了多少件了？
        < 车：2,700/5,000（54%）
        < PO-1042 · cotton T-shirt，5,000 件：准备中
        < 预计 6月12日 周五 开船，7月12日 周日 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        > 1042裁了多少
        < 裁：还没有记录。车：2,700/5,000（54%）
        < PO-1042 · cotton T-shirt，5,000 件：准备中
        < 预计 6月12日 周五 开船，7月12日 周日 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        """);
}
