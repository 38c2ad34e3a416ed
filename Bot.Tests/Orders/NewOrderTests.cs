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
