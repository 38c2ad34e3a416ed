using Bot.Tests.Talk;

namespace Bot.Tests.FollowUps;

public class PassOnTests
{
    [Fact]
    public Task A_customers_words_reach_the_merchandiser() => Chat.WithOrders("""
        Sarah> can u pull CRD fwd 5days pls
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes: “can u pull CRD fwd 5days pls”
        Sarah> PO-1043 please change the labels
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1043: “please change the labels”
        Sarah> message
        < What shall I pass on?
        Sarah> please call me
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1043: “please call me”
        """);

    [Fact]
    public Task A_photo_as_well() => Chat.WithOrders("""
        Sarah> (photo) 1042 wrong colour
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “wrong colour”
        Sarah> (photo)
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: 1 file
        """);

    [Fact]
    public Task Somebody_elses_number_changes_nothing() => Chat.WithOrders("""
        Klaus> please look at PO-1042
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes: “please look at PO-1042”
        Klaus> please look at PO-9999
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes: “please look at PO-9999”
        Klaus> PO-1042 is late
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes: “PO-1042 is late”
        Klaus> PO-9999 is late
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes: “PO-9999 is late”
        """);

    /// <summary>However it is named: their contact does not read it as said of the only order that Klaus has.</summary>
    [Fact]
    public async Task A_number_that_is_none_of_theirs_is_not_their_only_order()
    {
        await Chat.WithOrders("""
            Klaus> can you please check the labels for 1042
            < Thank you. I passed this on to Lin, who will answer you.
            Lin< Klaus writes: “can you please check the labels for 1042”
            Klaus> please change the labels of order 9999
            < Thank you. I passed this on to Lin, who will answer you.
            Lin< Klaus writes: “please change the labels of order 9999”
            Klaus> message
            < What shall I pass on?
            Klaus> the cartons for order 9999 are too big
            < Thank you. I passed this on to Lin, who will answer you.
            Lin< Klaus writes: “the cartons for order 9999 are too big”
            Klaus> please pack our labels for 3000 pcs
            < Thank you. I passed this on to Lin, who will answer you.
            Lin< Klaus writes on SO-2201: “please pack our labels for 3000 pcs”
            """);
        await Chat.WithOrdersInChinese("""
            Klaus> 麻烦看一下9999的唛头
            < 谢谢，已转给 Lin，稍后会回复您。
            Lin< Klaus 留言：“麻烦看一下9999的唛头”
            Klaus> 麻烦改一下订单9999的唛头
            < 谢谢，已转给 Lin，稍后会回复您。
            Lin< Klaus 留言：“麻烦改一下订单9999的唛头”
            """);
    }

    [Fact]
    public Task A_factorys_words() => Chat.WithOrders("""
        Lin> place PO-1042 with Ningbo Knit
        < PO-1042: 5,000 pcs placed with Ningbo Knit, ready by Wed 27 May
        Wu< Ningbo Bright ordered cotton T-shirt, 5,000 pcs, ready by Wed 27 May: PO-1042.
        Wu> fabric is late
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes on PO-1042: “fabric is late”
        Wu> PO-1042 fabric is late
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes on PO-1042: “fabric is late”
        Wu> PO-1043 fabric is late
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Wu writes: “PO-1043 fabric is late”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        Sarah> 能不能提前5天
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Sarah 留言：“能不能提前5天”
        Sarah> 留言
        < 要转告什么？
        Sarah> 请给我打电话
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Sarah 留言：“请给我打电话”
        Klaus> PO-1042 晚了
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Klaus 留言：“PO-1042 晚了”
        """);
}
