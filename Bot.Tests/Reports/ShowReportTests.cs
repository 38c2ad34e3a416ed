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
}
