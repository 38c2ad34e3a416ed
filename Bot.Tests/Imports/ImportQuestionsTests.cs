using Bot.Domain.Talk;
using Bot.Tests.Talk;

namespace Bot.Tests.Imports;

/// <summary>What a sheet leaves open is asked, and the answer is taken.</summary>
public sealed class ImportQuestionsTests
{
    [Fact]
    public Task Which_column_has_the_numbers() => Plays("编,客户,品名,数量\n8001,Acme Outdoor,polo shirt,100\n", """
        > (document orders.csv)
        < orders.csv：哪一列是订单号？
        > [编]
        < orders.csv：1 行，1个订单
        < 已识别：订单号 = 编、客户 = 客户、品名 = 品名、数量 = 数量
        < 新增1个订单
        < 还没有写入任何内容。
        """);

    [Fact]
    public Task Which_order_of_day_and_month() => Plays("单号,客户,品名,数量,交期\n8001,Acme Outdoor,polo shirt,100,04/05/2026\n8002,Acme Outdoor,polo shirt,200,06/07/2026\n", """
        > (document orders.csv)
        < orders.csv：04/05/2026 是哪一天？
        > [5月4日 周一]
        < orders.csv：2 行，2个订单
        < 已识别：订单号 = 单号、客户 = 客户、品名 = 品名、数量 = 数量、要求交货日期 = 交期
        < 日期：日在前
        < 新增2个订单
        < 还没有写入任何内容。
        """);

    /// <summary>An order that was delivered before it came here has no plan to count from.</summary>
    [Fact]
    public async Task A_date_that_the_order_has_not()
    {
        await Plays("PO No,Customer,Item,Qty,Requested shipment,Shipped on\n8001,Acme Outdoor,polo shirt,100,2026-01-12,2026-01-13\n", """
            > (document orders.csv)
            < orders.csv: 1 row, 1 order
            < Recognised: order number = PO No, customer = Customer, product = Item, quantity = Qty, requested shipment = Requested shipment, shipped on = Shipped on
            < 1 order new
            < Nothing is written yet.
            > [Import it]
            < orders.csv is in.
            < 1 order new
            > remind me a week before the final inspection of 8001 to ask
            < 8001 has no such date yet. Please say a day.
            > 20 March 9am
            < ⏰ 1. 8001 to ask
            < Fri 20 Mar 09:00 (Shanghai time)
            """, Language.English);
        await Plays("单号,客户,品名,数量,要求出货日期,出货日\n8001,Acme Outdoor,polo shirt,100,2026-01-12,2026-01-13\n", """
            > (document orders.csv)
            < orders.csv：1 行，1个订单
            < 已识别：订单号 = 单号、客户 = 客户、品名 = 品名、数量 = 数量、要求出货日期 = 要求出货日期、出货日 = 出货日
            < 新增1个订单
            < 还没有写入任何内容。
            > [导入]
            < orders.csv 已导入。
            < 新增1个订单
            > 8001尾期验货前一周提醒我催货
            < 8001 还没有这个日期。请直接说哪一天。
            > 3月20日9点
            < ⏰ 1. 8001: 催货
            < 3月20日 周五 09:00（北京时间）
            """);
    }

    private static async Task Plays(string sheet, string script, Language? language = null)
    {
        await using var chat = await Chat.BeginsWithOrders(language ?? Language.Chinese);
        await chat.Holds("orders.csv", sheet);
        await chat.Continues(script);
    }
}
