using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class SetDateTests
{
    [Fact]
    public Task Etd_moves_with_its_reason_and_the_arrival_follows() => Chat.WithOrders("""
        > PO-1042 ETD 2026-06-20 because the vessel was rolled
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < “the vessel was rolled”
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Every_date() => Chat.WithOrders("""
        > 1042 crd 2026-06-05
        < PO-1042
        < CRD Wed 27 May → Fri 5 Jun
        < Next: PI issued, Fri 3 Apr
        > 1042 crd 2026-06-13
        < PO-1042
        < CRD Fri 5 Jun → Sat 13 Jun
        < ⚠ The cargo is ready after the ETD Fri 12 Jun.
        < Next: PI issued, Fri 3 Apr
        > 1042 eta 2026-07-20
        < PO-1042
        < ETA Sun 12 Jul → Mon 20 Jul
        < Next: PI issued, Fri 3 Apr
        > 1042 ship date 2026-06-30
        < PO-1042
        < Ship date Tue 30 Jun
        < Next: PI issued, Fri 3 Apr
        > 1043 delivery date 2026-08-01
        < PO-1043
        < Delivery date Sat 1 Aug
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task A_date_with_two_readings_is_asked_about() => Chat.WithOrders("""
        > 1042 ETD 03/07
        < To which day?
        > [Fri 3 Jul]
        < PO-1042
        < ETD Fri 12 Jun → Fri 3 Jul
        < ETA Sun 12 Jul → Sun 2 Aug
        < ⚠ 21 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_day_that_does_not_exist_is_named() => Chat.WithOrders("""
        > 1042 ETD 31 June
        < There is no 31 June: that month has 30 days. Which day do you mean?
        > 30 June
        < PO-1042
        < ETD Fri 12 Jun → Tue 30 Jun
        < ETA Sun 12 Jul → Thu 30 Jul
        < ⚠ 18 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_day_behind_us_is_asked_again() => Chat.WithOrders("""
        > 1042 ETD 2026-03-01
        < Sun 1 Mar is already behind us. To which day?
        > 2026-06-15
        < PO-1042
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < ⚠ 3 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_day_of_last_week_is_not_taken_for_next_year() => Chat.WithOrders("""
        > 1042 ETD 1 March
        < Mon 1 Mar 2027 is almost a year ahead. To which day?
        """);

    [Fact]
    public Task What_is_on_file_already() => Chat.WithOrders("""
        > 1042 ship date 2026-06-30
        < PO-1042
        < Ship date Tue 30 Jun
        < Next: PI issued, Fri 3 Apr
        > 1042 ship date 2026-06-30
        < That is what is on file for PO-1042 already: Tue 30 Jun.
        """);

    [Fact]
    public Task What_has_left_cannot_leave_on_another_day() => Chat.WithOrders("""
        > 1042 sailed
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 ETD 2026-07-01
        < PO-1042 has left already, on Wed 4 Mar.
        """);

    [Fact]
    public Task An_unknown_order() => Chat.WithOrders("""
        > PO-9999 ETD 2026-07-01
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task Step_by_step() => Chat.WithOrders("""
        > dates
        < Which order?
        > 1042
        < Which date: CRD, ETD, ETA, ship date or delivery date?
        > etd
        < To which day?
        > 2026-06-15
        < PO-1042
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < ⚠ 3 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_story_that_mentions_a_date_changes_nothing() => Chat.WithOrders("""
        > 1042 customer says ETA was promised 12 April by the forwarder, she is angry
        < PO-1042: written down.
        < “customer says ETA was promised 12 April by the forwarder, she is angry”
        < Next: PI issued, Fri 3 Apr
        > 1042 can we make ETD 1 July?
        < PO-1042: written down.
        < “can we make ETD 1 July?”
        < Next: PI issued, Fri 3 Apr
        > 1042 sailed, ETA 2 April
        < PO-1042
        < On board ✓ Wed 4 Mar
        < ETA Sun 12 Jul → Thu 2 Apr
        < Next: Arrived, Thu 2 Apr
        > 1042
        < PO-1042 · Acme Outdoor · shipped
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Thu 2 Apr
        < ✓ 1/23: On board Wed 4 Mar
        < Next: Arrived, Thu 2 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “can we make ETD 1 July?”
        """);

    [Fact]
    public Task A_customer_cannot_move_one() => Chat.WithOrders("""
        Sarah> PO-1042 ETD 2026-07-01
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “ETD 2026-07-01”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 船期改到7月5日，因为甩柜
        < PO-1042
        < ETD 6月12日 周五 → 7月5日 周日
        < ETA 7月12日 周日 → 8月4日 周二
        < “甩柜”
        < ⚠ 比承诺日期晚23天，还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 1042 货期 6月31日
        < 没有“6月31日”这一天，那个月只有30天。您指哪天？
        > 算了
        < 好的，先不处理。
        > 1042 货好 2026-03-01
        < 3月1日 周日 已经过了。改到哪天？
        > 算了
        < 好的，先不处理。
        > 1042交期改到7月10日
        < PO-1042
        < 出货日期 7月10日 周五
        < 下一步：PI发出，4月3日 周五
        > 1042交期改到7月10日
        < PO-1042 本来就是这个日期：7月10日 周五。
        > 9999 ETD 7月5日
        < 没有找到订单 9999。请核对单号，或说“我的订单”查看。
        > 算了
        < 好的，先不处理。
        > 客户问1042 ETD能不能提前到6月1日
        < PO-1042：已记录。
        < “客户问1042 ETD能不能提前到6月1日”
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task Refusals_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 ETD 3月1日
        < 2027年3月1日 周一 快一年以后了。改到哪天？
        > 1042 开船了
        < PO-1042
        < 开船 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042 ETD 7月5日
        < PO-1042 已于 3月4日 周三 开船。
        """);
}
