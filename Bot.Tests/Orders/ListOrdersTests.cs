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
}
