using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class ListOrdersTests
{
    [Fact]
    public Task All_mine_late_this_week_and_a_customers() => Chat.WithOrders("""
        > orders
        < 3 orders
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        > orders mine
        < 3 orders
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        > orders late
        < None.
        > orders week
        < None.
        > orders Hansa Import
        < 1 order
        < SO-2201 · Hansa Import · Sat 20 Jun
        > 1042 ETD 2026-06-20
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > orders late
        < 1 order
        < PO-1042 · Acme Outdoor · Fri 12 Jun ⚠ +8
        """);

    [Fact]
    public Task This_weeks_are_those_due_by_Sunday() => Chat.WithOrders("""
        > new PO-1, Acme Outdoor, cap, 10 pcs, ship 2026-03-08
        < PO-1 · Acme Outdoor
        < cap, 10 pcs
        < Ships Sun 8 Mar
        < Tight: 4 days left, 70 are usual.
        < Next: PI issued, Wed 4 Mar
        > orders week
        < 1 order
        < PO-1 · Acme Outdoor · Sun 8 Mar
        """);

    [Fact]
    public Task None_is_said() => Chat.WithOrders("""
        May> orders mine
        < None.
        May> [All orders]
        < 3 orders
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        """);

    [Fact]
    public Task A_colleague_has_none_of_them() => Chat.WithOrders("""
        Bo> orders
        < There are no open orders.
        Bo> orders Acme Outdoor
        < None.
        """);

    [Fact]
    public Task A_customer_sees_the_firms_orders() => Chat.WithOrders("""
        Sarah> orders
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < PO-1043 · polo shirt · Sat 20 Jun
        Klaus> orders
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        Klaus> orders Acme Outdoor
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        """);

    [Fact]
    public Task A_supplier_sees_what_was_placed() => Chat.WithOrders("""
        Wu> orders
        < There are no open orders.
        Lin> place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> orders
        < 1 order
        < PO-1042: ready by Wed 27 May
        """);

    /// <summary>A day that is behind us is not told as if the goods were to be ready on it.</summary>
    [Fact]
    public async Task A_supplier_reads_what_became_of_a_day_that_is_past()
    {
        await Chat.WithOrders("""
            Lin> place PO-1042 with Ningbo Knit
            < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
            Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
            @ 2026-05-28 11:00
            Wu> orders
            < 1 order
            < PO-1042: was to be ready Wed 27 May, overdue
            Wu> 1042
            < PO-1042
            < cotton T-shirt × 5,000 pcs
            < Was to be ready Wed 27 May, overdue
            < ⚠ Materials in house: was due Mon 27 Apr
            < Your contact: Lin
            Lin> 1042 bulk finished
            < PO-1042
            < Bulk finished ✓ Thu 28 May
            < Next: PI issued, Fri 3 Apr
            Wu> orders
            < 1 order
            < PO-1042: finished Thu 28 May
            """);
        await Chat.WithOrdersInChinese("""
            Lin> 下给 PO-1042 Ningbo Knit
            < PO-1042：5,000 件 已下给 Ningbo Knit，货好日期 5月27日 周三
            Wu< Ningbo Bright 下单：cotton T-shirt，5,000 件，货好日期 5月27日 周三，单号 PO-1042。
            @ 2026-05-28 11:00
            Wu> 我的订单
            < 1个订单
            < PO-1042：原定 5月27日 周三 货好，已逾期
            """);
    }

    [Fact]
    public Task Lists_in_Chinese() => Chat.WithOrdersInChinese("""
        > 所有订单
        < 3个订单
        < PO-1042 · Acme Outdoor · 6月12日 周五
        < PO-1043 · Acme Outdoor · 6月20日 周六
        < SO-2201 · Hansa Import · 6月20日 周六
        > 所有订单 晚
        < 没有。
        > 所有订单 本周
        < 没有。
        Bo> 订单列表
        < 目前没有进行中的订单。
        Klaus> 我的订单
        < 1个订单
        < SO-2201 · ceramic mug · 6月20日 周六
        """);

    [Fact]
    public async Task A_name_that_is_nobodys_is_said_to_be()
    {
        await Chat.WithOrders("""
            > orders of Zhang San
            < I know no customer, supplier or colleague called “Zhang San”. Say “orders mine”, “orders late”, “orders week”, or “orders” with a name that I know.
            > Zhang San's orders
            < I know no customer, supplier or colleague called “Zhang San”. Say “orders mine”, “orders late”, “orders week”, or “orders” with a name that I know.
            > orders please
            < 3 orders
            < PO-1042 · Acme Outdoor · Fri 12 Jun
            < PO-1043 · Acme Outdoor · Sat 20 Jun
            < SO-2201 · Hansa Import · Sat 20 Jun
            """);
        await Chat.WithOrdersInChinese("""
            > 张三的订单
            < 没有叫“张三”的客户、供应商或同事。可以说“我的订单”“所有订单 延误”“所有订单 本周”，或“所有订单”加一个认识的名字。
            > 所有订单 张三
            < 没有叫“张三”的客户、供应商或同事。可以说“我的订单”“所有订单 延误”“所有订单 本周”，或“所有订单”加一个认识的名字。
            > 我们的订单
            < 3个订单
            < PO-1042 · Acme Outdoor · 6月12日 周五
            < PO-1043 · Acme Outdoor · 6月20日 周六
            < SO-2201 · Hansa Import · 6月20日 周六
            """);
    }

    [Fact]
    public Task Whoever_is_named_outside_hears_only_of_their_own() => Chat.WithOrders("""
        Klaus> orders of Zhang San
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        Klaus> orders of Sarah
        < 1 order
        < SO-2201 · ceramic mug · Sat 20 Jun
        Wu> orders of Acme Outdoor
        < There are no open orders.
        """);

    [Fact]
    public Task Of_a_factory_a_contact_and_a_colleague() => Chat.WithOrders("""
        > place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        > orders of Ningbo Knit
        < 1 order
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        > show me the orders of Klaus
        < 1 order
        < SO-2201 · Hansa Import · Sat 20 Jun
        Boss> Lin的订单
        < 3 orders
        < PO-1042 · Acme Outdoor · Fri 12 Jun
        < PO-1043 · Acme Outdoor · Sat 20 Jun
        < SO-2201 · Hansa Import · Sat 20 Jun
        """);

    [Fact]
    public async Task A_day_that_has_passed_is_told_to_a_customer_as_the_status_tells_it()
    {
        await Chat.WithOrders("""
            > new PO-88, Acme Outdoor, cap, 10 pcs, ship 2026-03-08
            < PO-88 · Acme Outdoor
            < cap, 10 pcs
            < Ships Sun 8 Mar
            < Tight: 4 days left, 70 are usual.
            < Next: PI issued, Wed 4 Mar
            @ 2026-03-10 09:00
            Sarah> orders
            < 3 orders
            < PO-88 · cap · Was due to leave Sun 8 Mar; a new date is not known yet, Lin will tell you
            < PO-1042 · cotton T-shirt · Fri 12 Jun
            < PO-1043 · polo shirt · Sat 20 Jun
            Lin> PO-88 sailed 8 March
            < PO-88
            < On board ✓ Sun 8 Mar
            < Next: PI issued, Wed 4 Mar
            Sarah> orders
            < 3 orders
            < PO-88 · cap · Left Sun 8 Mar, expected to arrive Tue 7 Apr
            < PO-1042 · cotton T-shirt · Fri 12 Jun
            < PO-1043 · polo shirt · Sat 20 Jun
            """);
        await Chat.WithOrdersInChinese("""
            > new PO-88, Acme Outdoor, cap, 10 pcs, ship 2026-03-08
            < PO-88 · Acme Outdoor
            < cap，10 件
            < 出货 3月8日 周日
            < 交期紧：只剩4天，一般要70天。
            < 下一步：PI发出，3月4日 周三
            @ 2026-03-10 09:00
            Sarah> 我的订单
            < 3个订单
            < PO-88 · cap · 原定 3月8日 周日 开船；新日期还没定，定了由Lin告知
            < PO-1042 · cotton T-shirt · 6月12日 周五
            < PO-1043 · polo shirt · 6月20日 周六
            """);
    }

    [Fact]
    public Task A_customer_sees_only_their_own_whosever_are_asked_for() => Chat.WithOrders("""
        Sarah> show me all orders of Hansa Import
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < PO-1043 · polo shirt · Sat 20 Jun
        Sarah> show me all orders of Nobody Ltd
        < 2 orders
        < PO-1042 · cotton T-shirt · Fri 12 Jun
        < PO-1043 · polo shirt · Sat 20 Jun
        Klaus(de)> Zeig mir alle Bestellungen von Acme Outdoor
        < 1 Auftrag
        < SO-2201 · ceramic mug · Sa, 20. Juni
        Klaus> muéstrame todos los pedidos de Acme Outdoor
        < 1 pedido
        < SO-2201 · ceramic mug · sáb 20 de junio
        Klaus> Acmeの注文をすべて見せてください
        < ご注文1件
        < SO-2201 · ceramic mug · 6月20日(土)
        Klaus> 请给我看看Acme的所有订单
        < 1个订单
        < SO-2201 · ceramic mug · 6月20日 周六
        """);

    /// <summary>More than a name behind it says something, and 发 is asked of somebody or tells of what was sent.</summary>
    [Fact]
    public Task Words_about_orders_are_for_a_person() => Chat.WithOrders("""
        Klaus> which orders of ours will be late because of the typhoon
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Klaus> show orders with missing documents please send them
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “show orders with missing documents please send them”
        Klaus> 发错货的订单
        < Klaus，非常抱歉。我已告诉Lin，一个工作日内答复您。
        < 最有帮助的是：货物和箱唛的照片，以及有问题的数量。
        Lin< Klaus complains about SO-2201:
        Lin< Claim 1 opened: 发错货的订单
        Klaus> 发我所有订单
        < 1个订单
        < SO-2201 · ceramic mug · 6月20日 周六
        """);
}
