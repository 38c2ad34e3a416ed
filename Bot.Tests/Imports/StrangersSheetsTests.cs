using Bot.Domain.Imports;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Imports;

/// <summary>Sheets as factories and buyers keep them, with headings that stand in no list and cells that go without saying.</summary>
public sealed class StrangersSheetsTests
{
    [Theory]
    [InlineData("外销合同编号", Field.OrderNumber)]
    [InlineData("下单客户", Field.Customer)]
    [InlineData("生产工厂", Field.Supplier)]
    [InlineData("客户要求交货日", Field.RequestedDelivery)]
    [InlineData("订单号 Order No.", Field.OrderNumber)]
    [InlineData("数量/Qty", Field.Quantity)]
    [InlineData("品名 Goods name", Field.Product)]
    [InlineData("Purch. Ord.", Field.OrderNumber)]
    [InlineData("CustOrdNo", Field.OrderNumber)]
    [InlineData("Cust. Name", Field.Customer)]
    [InlineData("Total Ordered Quantity", Field.Quantity)]
    [InlineData("Amt. (USD)", Field.Amount)]
    [InlineData("Req. Del. Date", Field.RequestedDelivery)]
    [InlineData("Latest ex-factory date", Field.RequestedShipment)]
    [InlineData("Kundenbestellnummer", Field.OrderNumber)]
    [InlineData("Gesamtmenge", Field.Quantity)]
    [InlineData("Wunschlieferdatum", Field.RequestedDelivery)]
    public void A_heading_is_known_by_what_it_is_made_of(string heading, Field field) => Assert.Equal(field, Headings.Find(heading)?.Field);

    [Theory]
    [InlineData("提单号")]
    [InlineData("运单号")]
    [InlineData("供应商订单号")]
    [InlineData("定金金额")]
    [InlineData("已出货数量")]
    [InlineData("每箱数量")]
    [InlineData("面料交期")]
    [InlineData("回复交期")]
    [InlineData("PO 日期")]
    [InlineData("Supplier Order No")]
    [InlineData("Deposit amount")]
    [InlineData("Balance qty")]
    [InlineData("Confirmed delivery date")]
    [InlineData("Country of origin")]
    [InlineData("Restmenge")]
    [InlineData("Zugesagter Liefertermin")]
    [InlineData("Lieferantenauftragsnummer")]
    public void A_word_in_front_can_turn_it_into_something_else(string heading) => Assert.Null(Headings.Find(heading));

    [Fact]
    public Task A_factory_s_plan_says_neither_the_year_nor_the_customer_twice() => Plays("""
        宁波亮星 2026年订单明细表,,,,,
        外销合同编号,下单客户,品名,订购数,交期,备注
        SC26-01,Acme Outdoor,马克杯,1200,3月25日,彩盒
        ,,盘子,800,4月2日,白盒
        SC26-02,Hansa Import,勺子,500,12月30日,
        ,Hansa Import,叉子,300,12月30日,
        合计,,,2800,,
        """, """
        > (document orders.csv)
        < orders.csv: 5 rows, 2 orders
        < Recognised: order number = 外销合同编号, customer = 下单客户, product = 品名, quantity = 订购数, requested delivery = 交期, note = 备注
        < 1 row without an order number: part of the order above
        < 交期: 4 cells without a year, “3月25日” is taken as 2026-03-25
        < 2 orders new, 2 rows not taken, see the file for why
        < Nothing is written yet.
        > [Import it]
        < orders.csv is in.
        < 2 orders new, 2 rows not taken, see the file for why
        > SC26-01
        < SC26-01 · Acme Outdoor · at risk
        < 马克杯 × 1,200 pcs
        < 盘子 × 800 pcs
        < Delivery date Wed 25 Mar
        < Planned back from the day the customer asked for
        < CRD Mon 16 Feb · ETD Mon 16 Feb · ETA Wed 18 Mar
        < ⚠ On board Mon 16 Feb
        < Next: On board, Mon 16 Feb
        < Note: 彩盒; 白盒
        """);

    [Fact]
    public Task A_year_that_nothing_says_is_the_nearest() => Plays("""
        Order No,Customer,Item,Qty,Delivery date
        1,Acme Outdoor,mug,100,20 Dec
        2,Acme Outdoor,mug,100,June 3
        """, """
        > (document orders.csv)
        < orders.csv: 2 rows, 2 orders
        < Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, requested delivery = Delivery date
        < Delivery date: 2 cells without a year, “20 Dec” is taken as 2025-12-20
        < 2 orders new
        < Nothing is written yet.
        """);

    [Fact]
    public async Task What_each_line_is_remarked_on_comes_back_with_it()
    {
        const string Sheet = "PO,Customer,Product,Qty,Delivery date,Remarks,Payment terms\r\nR-1,Acme Outdoor,mug,100,2026-06-05,blue box,30% deposit\r\nR-1,Acme Outdoor,cup,200,2026-06-05,red box,L/C at sight\r\nR-1,Acme Outdoor,jug,300,2026-06-05,,L/C at sight\r\n";
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", Sheet);
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", "[Import it]");
        chat.Channel.Take();
        await chat.Says("Lin", "export");
        chat.Channel.Take();
        Assert.Equal(Sheet, System.Text.Encoding.UTF8.GetString(await chat.Received("Lin", "orders-2026-03-04.csv")));
    }

    [Theory]
    [InlineData("en", "[Import it]", "Why not", "Order No,Customer,Item,Qty,Our mark")]
    [InlineData("zh", "[导入]", "未导入原因", "订单号,客户,品名,数量,我司标记")]
    public async Task Rows_that_were_given_back_go_in_once_they_are_mended(string language, string import, string reason, string headings)
    {
        await using var chat = await Chat.Begins(Language.Nearest(language));
        await chat.Holds("orders.csv", headings + "\nPO-1,Acme Outdoor,杯子,100,A\nPO-2,Acme Outdoor,盘子,-5,B\n");
        await chat.Says("Lin", "(document orders.csv)");
        await chat.Says("Lin", import);
        var given = System.Text.Encoding.UTF8.GetString(await chat.Received("Lin", "orders-rejected.csv"));
        Assert.Contains(reason, given, StringComparison.Ordinal);
        await chat.Holds("mended.csv", given.Replace("-5", "5", StringComparison.Ordinal));
        chat.Channel.Take();
        await chat.Says("Lin", "(document mended.csv)");
        Assert.DoesNotContain(reason, string.Concat(chat.Channel.Take().Select(said => said.Text)), StringComparison.Ordinal);
        await chat.Says("Lin", import);
        chat.Channel.Take();
        await chat.Says("Lin", "PO-2");
        Assert.Contains("盘子", string.Concat(chat.Channel.Take().Select(said => said.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public Task Two_customers_may_give_their_orders_the_same_number() => Plays("""
        PO,Customer,Product,Qty,Delivery date
        100,Acme Outdoor,mug,100,2026-06-05
        100,Hansa Import,cup,200,2026-06-05
        100,ACME  outdoor,jug,300,2026-06-05
        """, """
        > (document orders.csv)
        < orders.csv: 3 rows, 2 orders
        < Recognised: order number = PO, customer = Customer, product = Product, quantity = Qty, requested delivery = Delivery date
        < 2 orders new
        < Nothing is written yet.
        """);

    [Fact]
    public void The_sizes_may_stand_in_a_second_row_below_their_name()
    {
        var sheet = Read(
            ["PO", "Customer", "Style", "Sizes", "Sizes", "Sizes", "Price", "Ex-factory"],
            [null, null, null, "S", "M", "L"],
            ["77", "Acme Outdoor", "J1", 10m, 20m, 30m, 9.9m, new LocalDate(2026, 6, 15)]);
        Assert.Equal([("S", 10m), ("M", 20m), ("L", 30m)], sheet.Groups[0].Lines.Select(line => (line.Line.Size!, line.Line.Quantity)));
        Assert.Equal(new LocalDate(2026, 6, 15), sheet.Groups[0].Requested);
        Assert.Empty(sheet.Rejected);
    }

    [Fact]
    public void What_two_header_rows_say_together_is_understood_in_either_order()
    {
        var sheet = Read(
            ["Order", "Order", "Goods", "Goods", "Delivery", "Delivery"],
            ["Number", "Buyer", "Name", "Qty", "Requested", "Actual"],
            ["77", "Acme Outdoor", "mug", 10m, new LocalDate(2026, 6, 15), new LocalDate(2026, 6, 14)]);
        Assert.Equal(["Order Number", "Buyer", "Goods Name", "Qty", "Requested Delivery", "Actual Delivery"], sheet.Headings);
        Assert.Equal([Field.OrderNumber, Field.Customer, Field.Product, Field.Quantity, Field.RequestedDelivery, Field.DeliveredOn], sheet.Columns.Keys.Order());
    }

    [Fact]
    public void An_article_beside_its_description_is_a_code()
    {
        var sheet = Read(["PO", "Article", "Article description", "Ordered"], ["77", "HB-12", "canvas tote", 10m], ["77", "00771", "blanket", 5m]);
        Assert.Equal(["HB-12 canvas tote", "00771 blanket"], sheet.Groups[0].Lines.Select(line => line.Line.Style));
    }

    private static OrderSheet Read(params object?[][] rows) =>
        OrderSheet.Of([new Sheet("Orders", new SheetForm(SheetKind.Xlsx), [.. rows.Select((cells, index) => new SheetRow(index + 1, cells))])], SheetChoices.None);

    private static async Task Plays(string sheet, string script)
    {
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", sheet);
        await chat.Continues(script);
    }
}
