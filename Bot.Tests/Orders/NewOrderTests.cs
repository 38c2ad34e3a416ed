using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class NewOrderTests
{
    [Fact]
    public Task One_line_opens_an_order() => Chat.Plays("""
        > new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo
        < PO-1042 · Acme Outdoor
        < cotton T-shirt, 5,000 pcs, FOB Ningbo
        < Ships Fri 12 Jun
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Whatever_is_missing_is_asked_for() => Chat.Plays("""
        > new
        < What is the order's number?
        > PO-7
        < Who is the customer?
        > Acme Outdoor
        < What do they order?
        > polo shirt
        < How many?
        > many
        < Sorry, I could not read that. How many?
        > 500
        < When does it have to ship?
        > 2026-09-01
        < PO-7 · Acme Outdoor
        < polo shirt, 500 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task A_date_that_is_behind_us_is_asked_again() => Chat.Plays("""
        > new PO-3, Acme Outdoor, socks, 10 pcs, ship 2026-03-01
        < Sun 1 Mar is already behind us. When does it have to ship?
        > 2026-09-01
        < PO-3 · Acme Outdoor
        < socks, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task A_number_that_is_on_file_is_refused_and_can_be_opened() => Chat.Plays("""
        > new PO-3, Acme Outdoor, socks, 10 pcs, ship 2026-09-01
        < PO-3 · Acme Outdoor
        < socks, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > new po3, Acme Outdoor, socks, 10 pcs, ship 2026-09-01
        < PO-3 of Acme Outdoor is on file already.
        > [Open PO-3]
        < PO-3 · Acme Outdoor · on track
        < socks × 10 pcs
        < Ship date Tue 1 Sep
        < CRD Sun 16 Aug · ETD Tue 1 Sep · ETA Thu 1 Oct
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task The_same_number_of_another_customer_is_another_order() => Chat.Plays("""
        > new PO-3, Acme Outdoor, socks, 10 pcs, ship 2026-09-01
        < PO-3 · Acme Outdoor
        < socks, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > new PO-3, Hansa Import, caps, 20 pcs, ship 2026-09-01
        < PO-3 · Hansa Import
        < caps, 20 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > PO-3
        < Which order?
        > [PO-3 · Hansa Import]
        < PO-3 · Hansa Import · on track
        < caps × 20 pcs
        < Ship date Tue 1 Sep
        < CRD Sun 16 Aug · ETD Tue 1 Sep · ETA Thu 1 Oct
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task A_date_with_two_readings_is_asked_about() => Chat.Plays("""
        > new PO-3, Acme Outdoor, socks, 10 pcs, ship 08/09
        < When does it have to ship?
        > [Tue 8 Sep]
        < PO-3 · Acme Outdoor
        < socks, 10 pcs
        < Ships Tue 8 Sep
        < Next: PI issued, Tue 30 Jun
        """);

    [Fact]
    public Task A_day_that_does_not_exist_is_named() => Chat.Plays("""
        > new PO-3, Acme Outdoor, socks, 10 pcs, ship 31 June
        < There is no 31 June: that month has 30 days. Which day do you mean?
        > 30 June
        < PO-3 · Acme Outdoor
        < socks, 10 pcs
        < Ships Tue 30 Jun
        < Next: PI issued, Tue 21 Apr
        """);

    [Fact]
    public Task Nothing_is_no_quantity() => Chat.Plays("""
        > new PO-3, Acme Outdoor, socks, 0 pcs, ship 2026-09-01
        < A quantity is a number above zero, 5,000 pcs for example.
        > 500 sets
        < PO-3 · Acme Outdoor
        < socks, 500 sets
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task A_right_to_left_name_and_markup_stay_what_they_are() => Chat.Plays("""
        > new PO-4, شركة النور, <b>towel</b>, 100 pcs, ship 2026-09-01
        < PO-4 · ‹شركة النور›
        < <b>towel</b>, 100 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > PO-4
        < PO-4 · ‹شركة النور› · on track
        < <b>towel</b> × 100 pcs
        < Ship date Tue 1 Sep
        < CRD Sun 16 Aug · ETD Tue 1 Sep · ETA Thu 1 Oct
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task Too_little_time_is_said() => Chat.Plays("""
        > new PO-5, Acme Outdoor, socks, 10 pcs, ship 2026-04-01
        < PO-5 · Acme Outdoor
        < socks, 10 pcs
        < Ships Wed 1 Apr
        < Tight: 28 days left, 70 are usual.
        < Next: PI issued, Wed 4 Mar
        """);

    [Fact]
    public Task An_unfinished_order_can_be_dropped() => Chat.Plays("""
        > new PO-6
        < Who is the customer?
        > /cancel
        < All right, dropped.
        > PO-6
        < I find no order PO-6. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task An_edit_of_an_unfinished_message_runs_as_new_and_closes_the_question() => Chat.Plays("""
        > new PO-77
        < Who is the customer?
        > (edits) new PO-77, Acme Outdoor, socks, 500 pcs, ship 2026-09-01
        < PO-77 · Acme Outdoor
        < socks, 500 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > thanks
        < Glad to help.
        """);

    [Fact]
    public Task A_customer_cannot_open_one() => Chat.Plays("""
        Sarah> new PO-9, Acme Outdoor, socks, 10 pcs, ship 2026-09-01
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Sarah writes: “new PO-9, Acme Outdoor, socks, 10 pcs, ship 2026-09-01”
        """);

    [Fact]
    public Task One_line_in_Chinese() => Chat.InChinese("""
        > 新订单 PO-1042，Acme Outdoor，纯棉T恤，5000件，2026-06-12出货，FOB 宁波
        < PO-1042 · Acme Outdoor
        < 纯棉T恤，5,000 件，FOB 宁波
        < 出货 6月12日 周五
        < 下一步：PI发出，4月3日 周五
        > 1042
        < PO-1042 · Acme Outdoor · 正常
        < 纯棉T恤 × 5,000 件
        < FOB 宁波
        < 出货日期 6月12日 周五
        < 货好 5月27日 周三 · ETD 6月12日 周五 · ETA 7月12日 周日
        < 下一步：PI发出，4月3日 周五
        """);

    [Fact]
    public Task A_supplier_named_in_the_line_has_the_order_at_once_and_no_place_in_the_goods() => Chat.Plays("""
        > new PO-2003, Kaufhaus Weber, denim jacket, 1200 pcs, ship 2027-02-05, CIF Hamburg, supplier Hongda
        < PO-2003 · Kaufhaus Weber
        < denim jacket, 1,200 pcs, CIF Hamburg
        < Ships Fri 5 Feb 2027
        < Placed with Hongda, ready by Wed 20 Jan 2027
        < Next: PI issued, Fri 27 Nov
        > place PO-2003 with Ningbo Knit
        < All of PO-2003 is placed already.
        > new PO-2004, Kaufhaus Weber, denim jacket, 1200 pcs, ship 2027-02-05, factory: tbd
        < PO-2004 · Kaufhaus Weber
        < denim jacket, 1,200 pcs
        < Ships Fri 5 Feb 2027
        < Next: PI issued, Fri 27 Nov
        > new PO-2005, Acme Outdoor, factory overalls, 1200 pcs, ship 2027-02-05
        < What do they order?
        """);

    [Fact]
    public Task A_price_is_the_lines_price() => Chat.Plays("""
        > new PO-2003, Kaufhaus Weber, denim jacket, 1200 pcs, ship 2027-02-05, FOB Ningbo, USD 4.20/pc
        < PO-2003 · Kaufhaus Weber
        < denim jacket, 1,200 pcs, FOB Ningbo
        < Price 4.20 USD
        < Ships Fri 5 Feb 2027
        < Next: PI issued, Fri 27 Nov
        > new PO-2004, Kaufhaus Weber, denim jacket @ 4.20, 1200 pcs, ship 2027-02-05
        < PO-2004 · Kaufhaus Weber
        < denim jacket, 1,200 pcs
        < Price 4.2
        < Ships Fri 5 Feb 2027
        < Next: PI issued, Fri 27 Nov
        > new PO-2005, 4.20 USD per pc, 1200 pcs, ship 2027-02-05
        < Who is the customer?
        > Kaufhaus Weber
        < What do they order?
        > cap
        < PO-2005 · Kaufhaus Weber
        < cap, 1,200 pcs
        < Price 4.20 USD
        < Ships Fri 5 Feb 2027
        < Next: PI issued, Fri 27 Nov
        """);

    [Fact]
    public Task The_word_order_is_no_part_of_the_number_and_for_none_of_the_customer() => Chat.Plays("""
        > new order 2002 for Kaufhaus Weber: 1,200 denim jackets navy, ship 5 Feb, CIF Hamburg EUR 18,50
        < 2002 · Kaufhaus Weber
        < denim jackets navy, 1,200 pcs, CIF Hamburg
        < Price 18.50 EUR
        < Ships Fri 5 Feb 2027
        < Next: PI issued, Fri 27 Nov
        > new PO-3, customer Nordic Trail shorts, 10 pcs, ship 2026-09-01
        < Who is the customer?
        > [Nordic Trail]
        < PO-3 · Nordic Trail
        < shorts, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > new PO-5 shorts, buyer: Nordic Trail, 10 pcs, ship 2026-09-01
        < PO-5 · Nordic Trail
        < shorts, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        > new PO-4, Hansa Import, customer logo caps, 10 pcs, ship 2026-09-01
        < PO-4 · Hansa Import
        < customer logo caps, 10 pcs
        < Ships Tue 1 Sep
        < Next: PI issued, Tue 23 Jun
        """);

    [Fact]
    public Task Words_before_the_values_in_Chinese() => Chat.InChinese("""
        > 新单 PO-1050 客户Acme 短裤 2000条 12月20号出货 工厂恒达
        < PO-1050 · Acme
        < 短裤，2,000 件
        < 出货 12月20日 周日
        < 已下给 恒达，货好日期 12月4日 周五
        < 下一步：PI发出，10月11日 周日
        > 新单 PO-1043，Müller Sport GmbH，连帽卫衣 3000件，4月20号船期，FOB 宁波
        < PO-1043 · Müller Sport GmbH
        < 连帽卫衣，3,000 件，FOB 宁波
        < 出货 4月20日 周一
        < 交期紧：只剩47天，一般要70天。
        < 下一步：PI发出，3月4日 周三
        > 新单 PO-1051，Müller Sport GmbH，短裤，2000条，12月20号出货，FOB 宁波，单价3.2美金，供应商：宁波针织
        < PO-1051 · Müller Sport GmbH
        < 短裤，2,000 件，FOB 宁波
        < 单价 3.20 USD
        < 出货 12月20日 周日
        < 已下给 宁波针织，货好日期 12月4日 周五
        < 下一步：PI发出，10月11日 周日
        """);

    [Fact]
    public Task Step_by_step_in_Chinese() => Chat.InChinese("""
        > 下单
        < 订单号是多少？
        > PO-7
        < 客户是谁？
        > Acme Outdoor
        < 订什么产品？
        > Polo衫
        < 数量多少？
        > 很多
        < 抱歉，没看懂。数量多少？
        > 500件
        < 要求哪天出货？
        > 6月31日
        < 没有“6月31日”这一天，那个月只有30天。您指哪天？
        > 9月1号
        < PO-7 · Acme Outdoor
        < Polo衫，500 件
        < 出货 9月1日 周二
        < 下一步：PI发出，6月23日 周二
        """);

    [Fact]
    public Task Refusals_in_Chinese() => Chat.InChinese("""
        > 新订单 PO-7，Acme Outdoor，袜子，500件，2026-03-01
        < 3月1日 周日 已经过了。要求哪天出货？
        > 2026-09-01
        < PO-7 · Acme Outdoor
        < 袜子，500 件
        < 出货 9月1日 周二
        < 下一步：PI发出，6月23日 周二
        > 新订单 PO-7，Acme Outdoor，袜子，500件，2026-09-01
        < Acme Outdoor 的 PO-7 已经有了。
        > 新订单 PO-8，Acme Outdoor，袜子，0件，2026-09-01
        < 数量要大于零，例如“5000件”。
        > 算了
        < 好的，先不处理。
        """);
}
