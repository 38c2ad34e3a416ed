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

    private static async Task Plays(string sheet, string script, Language? language = null)
    {
        await using var chat = await Chat.BeginsWithOrders(language ?? Language.Chinese);
        await chat.Holds("orders.csv", sheet);
        await chat.Continues(script);
    }
}
