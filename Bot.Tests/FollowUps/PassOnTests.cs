using Bot.Tests.Talk;

namespace Bot.Tests.FollowUps;

public class PassOnTests
{
    [Fact]
    public Task A_customers_words_reach_the_merchandiser() => Chat.WithOrders("""
        Sarah> can u pull CRD fwd 5days pls
        Lin< Sarah writes on PO-1042: “can u pull CRD fwd 5days pls”
        < Thank you. I passed this on to Lin, who will answer you.
        Sarah> PO-1043 please change the labels
        Lin< Sarah writes on PO-1043: “please change the labels”
        < Thank you. I passed this on to Lin, who will answer you.
        Sarah> message
        < What shall I pass on?
        Sarah> please call me
        Lin< Sarah writes on PO-1042: “please call me”
        < Thank you. I passed this on to Lin, who will answer you.
        """);

    [Fact]
    public Task A_photo_as_well() => Chat.WithOrders("""
        Sarah> (photo) 1042 wrong colour
        Lin< Sarah writes on PO-1042: “wrong colour”
        < Thank you. I passed this on to Lin, who will answer you.
        Sarah> (photo)
        Lin< Sarah writes on PO-1042: 1 file
        < Thank you. I passed this on to Lin, who will answer you.
        """);

    [Fact]
    public Task Somebody_elses_number_changes_nothing() => Chat.WithOrders("""
        Klaus> please look at PO-1042
        Lin< Klaus writes on SO-2201: “please look at PO-1042”
        < Thank you. I passed this on to Lin, who will answer you.
        Klaus> please look at PO-9999
        Lin< Klaus writes on SO-2201: “please look at PO-9999”
        < Thank you. I passed this on to Lin, who will answer you.
        Klaus> PO-1042 is late
        < I find no order PO-1042. Please check the number, or say “orders” to see yours.
        Klaus> PO-9999 is late
        < I find no order PO-9999. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task A_factorys_words() => Chat.WithOrders("""
        Lin> place PO-1042 with Ningbo Knit
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu> fabric is late
        Lin< Wu writes on PO-1042: “fabric is late”
        < Thank you. I passed this on to Lin, who will answer you.
        Wu> PO-1042 fabric is late
        Lin< Wu writes on PO-1042: “fabric is late”
        < Thank you. I passed this on to Lin, who will answer you.
        Wu> PO-1043 fabric is late
        < I find no order PO-1043. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Sarah> 能不能提前5天
        Lin< Sarah 就 PO-1042 留言：“能不能提前5天”
        < 谢谢，已转给 Lin，稍后会回复您。
        Sarah> 留言
        < 要转告什么？
        Sarah> 请给我打电话
        Lin< Sarah 就 PO-1042 留言：“请给我打电话”
        < 谢谢，已转给 Lin，稍后会回复您。
        Klaus> PO-1042 晚了
        < 没有找到订单 PO-1042。请核对单号，或说“我的订单”查看。
        """);
}
