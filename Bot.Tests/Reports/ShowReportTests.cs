using Bot.Tests.Talk;

namespace Bot.Tests.Reports;

public class ShowReportTests
{
    [Fact]
    public Task Open_orders_are_counted_and_nothing_is_measured_yet() => Chat.WithOrders("""
        > report
        < 3 orders, 3 open
        < 3 lines, 0 late
        Bo> report
        < There are no orders to report on yet.
        May> report
        < 3 orders, 3 open
        < 3 lines, 0 late
        """);

    [Fact]
    public Task A_report_in_Chinese() => Chat.WithOrdersInChinese("""
        > 报表
        < 3个订单，进行中 3 个
        < 3个款，延误 0 个
        > 报表 国家
        < 各国家延误情况
        < 没有。
        """);

    [Fact]
    public async Task The_mean_is_said_as_people_say_it()
    {
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", """
            Order No,Buyer,Item,Qty,Delivery date,Delivered on
            7001,Acme Outdoor,mug,100,2026-02-12,2026-02-11
            7002,Acme Outdoor,mug,100,2026-02-12,2026-02-12
            7003,Acme Outdoor,mug,100,2026-02-12,2026-02-11

            """);
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", "[Import it]");
        chat.Channel.Take();

        await chat.Continues("""
            > report
            < 3 orders, 0 open
            < 3 lines, 0 late
            < On time: 100% of lines, 100% of orders
            < On average 0.7 days early
            """);
    }
}
