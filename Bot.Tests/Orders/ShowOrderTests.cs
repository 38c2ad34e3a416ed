using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class ShowOrderTests
{
    [Fact]
    public Task The_card_of_an_order() => Chat.WithOrders("""
        > order PO-1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_number_is_enough_however_it_is_typed() => Chat.WithOrders("""
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > po 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > ＰＯ－１０４２
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task The_card_shows_what_is_done_late_and_last_said() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 the mill promises Friday
        < PO-1042: written down.
        < “the mill promises Friday”
        < Next: PI issued, Fri 3 Apr
        @ 2026-04-12 09:00
        > 1042
        < PO-1042 · Acme Outdoor · at risk
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ✓ 1/23: Deposit received Wed 4 Mar
        < ⚠ PI issued Fri 3 Apr, PI countersigned Sun 5 Apr
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “the mill promises Friday”
        """);

    [Fact]
    public Task A_late_order_says_so() => Chat.WithOrders("""
        > 1042 ETD 2026-06-20
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · late
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Sat 20 Jun · ETA Mon 20 Jul
        < ⚠ 8 days after the promised date
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task The_next_step_is_ticked_off_with_a_button() => Chat.WithOrders("""
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        > [PI issued ✓]
        < PO-1042
        < PI issued ✓ Wed 4 Mar
        < Next: PI countersigned, Sun 5 Apr
        """);

    [Fact]
    public Task An_unknown_number_is_refused() => Chat.WithOrders("""
        > order PO-9999
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        > PO-9998
        < I find no order PO-9998. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task A_number_that_fits_several_is_asked_back() => Chat.WithOrders("""
        > new SC-1042, Hansa Import, cup, 100 pcs, ship 2026-09-01
        < SC-1042 · Hansa Import
        < cup, 100 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > 1042
        < Which order?
        > [SC-1042 · Hansa Import]
        < SC-1042 · Hansa Import · on track
        < cup × 100 pcs
        < Ship date Tue 1 Sep
        < CRD Sun 16 Aug · ETD Tue 1 Sep · ETA Thu 1 Oct
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task Without_a_number_it_asks() => Chat.WithOrders("""
        > order
        < Which order?
        > 1043
        < PO-1043 · Acme Outdoor · on track
        < polo shirt × 3,000 pcs
        < Ship date Sat 20 Jun
        < CRD Thu 4 Jun · ETD Sat 20 Jun · ETA Mon 20 Jul
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task A_customer_sees_the_status_only() => Chat.WithOrders("""
        Sarah> order PO-1042
        < PO-1042 · cotton T-shirt, 5,000 pcs: in preparation
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task A_manager_sees_the_teams_order_and_whose_it_is() => Chat.WithOrders("""
        May> order PO-1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < Next: PI issued, Fri 3 Apr
        < Merchandiser: Lin
        """);

    [Fact]
    public Task The_card_in_Chinese() => Chat.WithOrdersInChinese("""
        > 订单 1042
        < PO-1042 · Acme Outdoor · 正常
        < cotton T-shirt × 5,000 件
        < FOB Ningbo
        < 出货日期 6月12日 周五
        < 货好 5月27日 周三 · ETD 6月12日 周五 · ETA 7月12日 周日
        < 下一步：PI发出，4月3日 周五
        > 订单 9999
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        """);

    [Fact]
    public Task Several_in_Chinese() => Chat.WithOrdersInChinese("""
        > new SC-1042, Hansa Import, cup, 100 pcs, ship 2026-09-01
        < SC-1042 · Hansa Import
        < cup，100 件
        < 出货 9月1日 周二
        < 下一步：PI发出，6月23日 周二
        > 1042
        < 哪个订单？
        """);

    [Fact]
    public Task A_customer_in_Chinese() => Chat.WithOrdersInChinese("""
        Sarah> 订单 1042
        < PO-1042 · cotton T-shirt，5,000 件：准备中
        < 预计 6月12日 周五 开船，7月12日 周日 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        Sarah> 订单 2201
        < 没有找到订单 2201。请核对单号，或说“我的订单”查看。
        """);
}
