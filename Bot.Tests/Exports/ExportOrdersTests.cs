using System.Text;
using Bot.Domain.Imports;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Sheets;
using Bot.Tests.Talk;

namespace Bot.Tests.Exports;

public sealed class ExportOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    static ExportOrdersTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task A_sheet_comes_back_in_the_shape_it_came_in()
    {
        const string Sheet = """
            PO No;Buyer;Style No;Item;Colour;S;M;L;Unit Price (EUR);Delivery date;Incoterm;Our remark
            7001;Acme Outdoor;ST-01;cotton T-shirt;white;100;200;;2,15;12.06.2026;FOB Ningbo;=1+1
            7001;Acme Outdoor;ST-01;cotton T-shirt;navy;;150;50;2,15;12.06.2026;FOB Ningbo;
            7002;Hansa Import;MG-07;mug; blue;1;2;3;0,5;13.07.2026;;"a;b"

            """;
        await using var chat = await Chat.Begins();
        await chat.Holds("orders.csv", Sheet.ReplaceLineEndings("\r\n"));
        await TakesIn(chat, "orders.csv");

        await chat.Continues("""
            > export
            < Here: 2 orders in 3 rows.
            """);

        // A comma is in quotation marks, for some program takes it for the delimiter.
        Assert.Equal(Sheet.ReplaceLineEndings("\r\n").Replace("; blue;", ";blue;", StringComparison.Ordinal).Replace("2,15", "\"2,15\"", StringComparison.Ordinal).Replace("0,5", "\"0,5\"", StringComparison.Ordinal), Encoding.UTF8.GetString(await chat.Received("Lin", "orders-2026-03-04.csv")));
        await ExpectNothingNew(chat, "orders-2026-03-04.csv", "2 orders as on file");
    }

    [Fact]
    public async Task What_came_by_chat_is_written_into_the_same_columns_and_no_new_ones()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Holds("orders.csv", "Order No,Customer,Item,Qty,Delivery date\n9001,Acme Outdoor,mug,100,2026-06-12\n");
        await TakesIn(chat, "orders.csv");
        await chat.Says("Lin", "PO-1042 deposit received");
        await chat.Says("Lin", "export");

        Assert.Equal(
            """
            Order No,Customer,Item,Qty,Delivery date
            9001,Acme Outdoor,mug,100,2026-06-12
            PO-1042,Acme Outdoor,cotton T-shirt,5000,2026-06-12
            PO-1043,Acme Outdoor,polo shirt,3000,2026-06-20
            SO-2201,Hansa Import,ceramic mug,12000,2026-06-20

            """.ReplaceLineEndings("\n"),
            string.Join('\n', Encoding.UTF8.GetString(await chat.Received("Lin", "orders-2026-03-04.csv")).TrimStart('\uFEFF').Split('\n').Order(StringComparer.Ordinal).Where(line => line.Length > 0).OrderBy(line => line[0] != 'O')) + "\n");
        await ExpectNothingNew(chat, "orders-2026-03-04.csv", "4 orders as on file");
    }

    [Fact]
    public async Task Without_a_sheet_it_is_a_workbook_of_our_own_in_the_persons_language()
    {
        await using var chat = await Chat.BeginsWithOrders(Language.Chinese);
        chat.Channel.Take();
        await chat.Continues("""
            > 导出
            < 共3个订单，3 行。
            """);

        var sheet = await ReadBack(chat, "orders-2026-03-04.xlsx");
        Assert.Equal(["订单号", "客户", "跟单", "订单进展", "下单日期", "日期含义"], sheet.Rows[0].Cells.Take(6));
        Assert.Equal(["PO-1042", "Acme Outdoor", "Lin", "进行中", new LocalDate(2026, 3, 4), "出货"], sheet.Rows[1].Cells.Take(6));
        await ExpectNothingNew(chat, "orders-2026-03-04.xlsx", "3个订单与系统一致");
    }

    [Fact]
    public async Task Everybody_gets_what_they_may_see_and_customers_nothing()
    {
        await using var chat = await Chat.BeginsWithOrders();
        await chat.Continues("""
            Bo> export
            < There are no orders to export yet.
            May> export
            < Here: 3 orders in 3 rows.
            Lin> export mine
            < Here: 3 orders in 3 rows.
            Lin> export late
            < None.
            """);
        foreach (var who in new[] { "Sarah", "Wu" })
        {
            await chat.Says(who, "export");
            Assert.DoesNotContain(chat.Channel.Sent, message => message.Conversation == $"test:{who}" && message.Attachments.Count > 0);
        }
    }

    [Fact]
    public async Task In_Chinese()
    {
        await using var chat = await Chat.Begins(Language.Chinese);
        await chat.Continues("""
            > 导出
            < 还没有可以导出的订单。
            > 导出 延误
            < 没有。
            """);
    }

    /// <summary>Real sheets go in, come out in their own shape, and go in again without anything new.</summary>
    [Theory]
    [InlineData("scms_orders_sample.xlsx", "xlsx")]
    [InlineData("scms_sample_zh_headers_gb18030.csv", "csv")]
    [InlineData("scms_sample_de_semicolon_cp1252.csv", "csv")]
    [InlineData("scms_sample_cr_tab.csv", "tsv")]
    [InlineData("northwind_orders.csv", "csv")]
    [InlineData("northwind_order_lines.csv", "csv")]
    [InlineData("scms_orders_raw.csv", "csv")]
    public async Task A_real_sheet_that_comes_out_has_nothing_new(string name, string ending)
    {
        var path = Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders", name);
        Assert.SkipUnless(File.Exists(path), "The shared data are not beside the repository.");
        await using var chat = await Chat.Begins();
        await chat.Holds(name, await File.ReadAllBytesAsync(path, Ct));
        await TakesIn(chat, name);
        await chat.Says("Lin", "export");
        var file = $"orders-2026-03-04.{ending}";

        var (before, after) = (await Read(chat, name, await File.ReadAllBytesAsync(path, Ct)), await ReadBack(chat, file));
        Assert.Equal(before.Form, after.Form);
        Assert.Equal(before.Rows[0].Cells, after.Rows[0].Cells);
        Assert.Equal(before.Rows.Count, after.Rows.Count);
        await chat.Holds(file, await chat.Received("Lin", file));
        await chat.Says("Lin", $"(document {file})");
        var tried = await Latest(chat);
        Assert.Equal(new Tally(Unchanged: tried.Tally.Unchanged), tried.Tally);
        Assert.Equal(OrderSheet.Of([before], tried.Choices).Groups.Count, tried.Tally.Unchanged);
    }

    private static async Task TakesIn(Chat chat, string name)
    {
        await chat.Says("Lin", $"(document {name})");
        var import = await Latest(chat);
        Assert.True(import.State == ImportState.Waiting, $"{import.State}: {import.Refused} {string.Join("\n", chat.Log.Lines)}");
        await chat.Says("Lin", $"import go #{import.Id}");
        Assert.Equal(ImportState.Done, (await Latest(chat)).State);
        chat.Channel.Take();
    }

    /// <summary>What was given out is taken in again.</summary>
    private static async Task ExpectNothingNew(Chat chat, string name, string said)
    {
        await chat.Holds(name, await chat.Received("Lin", name));
        await chat.Says("Lin", $"(document {name})");
        var tried = chat.Channel.Sent[^1].Text;
        Assert.Contains(said, tried, StringComparison.Ordinal);
        Assert.Equal(0, (await Latest(chat)).Tally is var tally ? tally.Created + tally.Changed + tally.Rejected : -1);
    }

    private static async Task<Import> Latest(Chat chat) =>
        (Import)(await chat.Store.Query(typeof(Import), KeyRange.StartingWith("person|") with { Descending = true, Take = 1 }, Ct))[0].Document;

    private static async Task<Sheet> ReadBack(Chat chat, string name) => await Read(chat, name, await chat.Received("Lin", name));

    private static async Task<Sheet> Read(Chat chat, string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var blob = await chat.Files.Keep(stream, Ct);
        return (await new SheetFiles(chat.Files).Read(new Attachment(AttachmentKind.Document, "test:1", name, "", content.Length, blob), Ct))[0];
    }
}
