using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

/// <summary>What an order says wrongly is put right: old → new, with its history and its undo. Who sees the order moves only after a yes.</summary>
public class AmendOrderTests
{
    [Fact]
    public Task A_price_is_put_right_and_back() => Chat.WithOrders("""
        > 1042 price 3.10 USD
        > 1042 unit price is now 2.95 not 3.10
        > undo
        > 1042 price is wrong, should be EUR 2.80
        > change the price of PO-1042 to 2.75
        > price of 1042: 2.75
        > 1042 price from 2.75 to 2.70
        > 1042's unit price 2.65eur/pc
        > history 1042
        > amend 1042 price cheap
        > 2.60
        """);

    [Fact]
    public Task The_price_on_file_is_another_one() => Chat.WithOrders("""
        > amend PO-1042 price 3.10 USD
        > 1042 price should be 2.80, not 3.50
        > no
        > 1042 price should be 2.80, not 3.50
        > yes
        """);

    [Fact]
    public Task Goods_and_terms_are_put_right() => Chat.WithOrders("""
        > 1042 product is cotton polo
        > 1042 payment terms 30/70
        > 1042 Incoterm CIF Hamburg
        > 1042
        > amend 1042 incoterm Hamburg
        > cif rotterdam
        > undo
        > 1042 payment terms should be 30% deposit, balance against B/L copy; price 3.20 USD
        > undo
        > amend 1042 product
        > organic cotton polo
        > 1042 Incoterm FOB Ningbo, not EXW
        > yes
        """);

    [Fact]
    public Task The_maker_sees_the_goods_by_the_new_name() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit
        > 1042 product should be cotton polo
        Wu> 1042
        """);

    /// <summary>Whoever is not the customer any more sees nothing of it and hears nothing of it; taken back, all is as it was.</summary>
    [Fact]
    public Task Another_customer_sees_it_after_a_yes() => Chat.WithOrders("""
        Sarah> remind me tomorrow 9am about PO-1042
        Sarah> remind me 3 days before ETD of 1042 to book a truck
        Lin> remind me tomorrow 9am about PO-1042
        Lin> 1042 customer is Hansa Import
        Lin> no
        Lin> 1042 customer is Hansa Import
        Lin> yes
        Sarah> 1042
        Sarah> orders
        Sarah> reminders
        Klaus> orders
        Klaus> 1042
        Lin> PO-1042 ETD 2026-06-20
        @ 2026-03-05 09:00
        Lin> history 1042
        Lin> 1042 customer is Hansa Import
        """);

    [Fact]
    public Task Another_customer_is_taken_back() => Chat.WithOrders("""
        Sarah> remind me tomorrow 9am about PO-1042
        Lin> 1042 customer should be Hansa Import
        Lin> [Yes, do it]
        Lin> undo
        Klaus> 1042
        Sarah> orders
        Sarah> reminders
        Lin> history 1042
        """);

    [Fact]
    public Task A_name_that_nobody_has_is_asked_about() => Chat.WithOrders("""
        > 2201 customer is Acme
        > [Acme Outdoor]
        > [Yes, do it]
        > amend 2201 customer Hansa Imprt
        > Hansa Import
        > yes
        > 2201 customer is Zara
        > [New customer: Zara]
        > undo
        > 2201 customer is Zara
        > 1043 price 5.20 USD
        > amend 2201 customer
        > Hansa
        """);

    [Fact]
    public Task The_customer_has_an_order_of_that_number() => Chat.WithOrders("""
        > new PO-1042, Hansa Import, bath towel, 2000 pcs, ship 2026-06-30
        > PO-1043 customer is Hansa Import
        > yes
        > orders Hansa Import
        > new PO-1043, Acme Outdoor, bath towel, 2000 pcs, ship 2026-06-30
        > amend PO-1043 customer Hansa Import
        > [PO-1043 · Acme Outdoor]
        """);

    [Fact]
    public Task A_supplier_is_put_right() => Chat.WithOrders("""
        > supplier of 1042 is Hengfa
        > [New supplier: Hengfa]
        > 1042 supplier is Ningbo Knit
        > yes
        Wu> 1042
        Wu> remind me tomorrow 9am about PO-1042
        Lin> factory of 1042 should be Hengfa instead of Ningbo Knit
        Lin> [Yes, do it]
        Wu> 1042
        Wu> reminders
        Lin> history 1042
        Lin> undo
        Wu> 1042
        Wu> reminders
        Lin> 1042 supplier: Ningbo Knit
        """);

    [Fact]
    public Task Of_several_makers_nothing_is_guessed() => Chat.WithOrders("""
        > place 1042 with Ningbo Knit 2000 pcs
        > 1042 supplier is Ningbo Knit
        """);

    [Fact]
    public Task Several_facts_at_once() => Chat.WithOrders("""
        > 1042 price 2.95 USD, payment terms 30/70, product is cotton polo
        > undo
        > 1042 price 2.95 USD⏎1043 price 4.10 USD
        """);

    [Fact]
    public Task A_doubt_is_asked_first() => Chat.WithOrders("""
        > 1042 price maybe 2.95 USD
        > yes
        > 1042 product is something new
        > no
        > 1042 product is hot
        > [Yes, do it]
        """);

    /// <summary>The name of a fact begins many sentences; what only begins so is kept as it was said.</summary>
    [Theory]
    [InlineData("1042 customer is angry")]
    [InlineData("1042 customer is on holiday")]
    [InlineData("1042 customer wants price 2.95")]
    [InlineData("1042 customer: please send photos")]
    [InlineData("1042 supplier Late again")]
    [InlineData("1042 supplier should be faster")]
    [InlineData("1042 factory is closed")]
    [InlineData("1042 price is too high")]
    [InlineData("1042 price list sent to the client")]
    [InlineData("1042 price 2.95 or 3.05, we talk tomorrow")]
    [InlineData("1042 product looks bad")]
    [InlineData("1042 payment terms are under discussion")]
    [InlineData("1042 客户很急")]
    [InlineData("1042 客户是急单")]
    [InlineData("1042 客户要求单价2.95")]
    [InlineData("1042 工厂说价格太低")]
    [InlineData("1042 单价客户还没确认")]
    [InlineData("1042 产品有问题")]
    [InlineData("1042 付款方式还在谈")]
    public async Task Other_sentences_change_nothing(string said)
    {
        await using var chat = await Chat.BeginsWithOrders();
        var before = await Order(chat);
        await chat.Says("Lin", said);
        var answer = string.Join('\n', chat.Channel.Take().Select(message => message.Text));
        Assert.True(answer.Contains("written down", StringComparison.Ordinal), answer);
        Assert.Equal(before, await Order(chat));
    }

    [Fact]
    public Task Not_for_everybody() => Chat.WithOrders("""
        Sarah> 1042 price 2.95
        Sarah> amend 1042 price 2.95
        Bo> 1042 price 2.95
        Bo> amend 1042 customer Hansa Import
        Wu> 1042 supplier is Ningbo Knit
        May> 1042 price 2.95 USD
        """);

    /// <summary>No price and no maker is ever told a customer.</summary>
    [Fact]
    public Task Prices_and_makers_stay_inside() => Chat.WithOrders("""
        > 1042 price 2.95 USD
        > supplier of 1042 is Ningbo Knit
        Sarah> 1042
        Sarah> where is 1042
        Sarah> history 1042
        Sarah> find Ningbo Knit
        Sarah> today
        Wu> 1042
        """);

    [Fact]
    public Task Closed_is_closed() => Chat.WithOrders("""
        > cancel order 1042
        > yes
        > 1042 price 2.95
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042 单价3.10美金
        > 1042 单价改成2.95
        > 撤销
        > 1042 单价错了，应该是2.95 USD
        > 1042 单价不是3.20，是2.90
        > 是
        > 1042 付款方式 30/70
        > 1042 品名写错了，是纯棉polo衫
        > 把1042的贸易术语改成CIF汉堡
        > 更正 1042 贸易术语 汉堡
        > DAP 汉堡
        > 更正 1042 单价 便宜
        > 2.85
        > 历史 1042
        """);

    [Fact]
    public Task In_Chinese_of_firms() => Chat.WithOrdersInChinese("""
        > 2201 客户写错了，是 Acme
        > [Acme Outdoor]
        > 是
        Klaus> 2201
        Lin> 2201 工厂改成恒发
        Lin> [新供应商：恒发]
        Lin> 2201的工厂从恒发改成Ningbo Knit
        Lin> 是
        Lin> 撤销
        Lin> 历史 2201
        Lin> 2201 单价可能是2.95美元
        Lin> 是
        Lin> 更正2201数量11000
        """);

    private static async Task<Order> Order(Chat chat) =>
        (Order)(await chat.Store.Query(typeof(Order), KeyRange.StartingWith("number|1042|"), TestContext.Current.CancellationToken))[0].Document;
}
