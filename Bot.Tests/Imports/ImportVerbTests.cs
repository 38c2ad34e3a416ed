using Bot.Tests.Cli;

namespace Bot.Tests.Imports;

/// <summary>What the verb <c>import</c> does with an order sheet for somebody at the machine.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private const string Sheet = """
        Order No,Customer,Item,Qty,Amount (USD),Delivery date
        9001,Acme Outdoor,mug,100,250,2026-06-12
        9002,Acme Outdoor,mug,-5,12.5,2026-06-12
        9003,Hansa Import,plate,about 500,1000,2026-07-01
        """;

    private readonly Shell shell = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_dry_run_shows_what_would_become_of_it_and_writes_nothing()
    {
        var sheet = await Holds("orders.csv", Sheet);

        var tried = await shell.Run("import", sheet, "--dry-run");
        tried.Works(
            "orders.csv: 3 rows, 2 orders",
            "Recognised: order number = Order No, customer = Customer, product = Item, quantity = Qty, amount = Amount (USD), requested delivery = Delivery date",
            "Qty: 1 cell kept as words (“about 500”)",
            "2 orders new, 1 row not taken, see the file for why",
            "Nothing is written yet.",
            $"The rows that were not taken, with the reason: {Rejected}");
        Assert.Equal("9002,Acme Outdoor,mug,-5,12.5,2026-06-12,The quantity is below zero", (await File.ReadAllLinesAsync(Rejected, Ct))[1]);
        Assert.Contains("\"orders\":0,", (await shell.Run("report", "--json")).Out, StringComparison.Ordinal);

        (await shell.Run("import", sheet, "--json")).Works($$"""{"created":2,"changed":0,"unchanged":0,"rejected":1,"rejected_file":"{{Rejected}}"}""");
        Assert.Contains("\"orders\":2,", (await shell.Run("report", "--json")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dmy", "2026-04-03")]
    [InlineData("mdy", "2026-03-04")]
    public async Task Dates_that_can_be_read_two_ways_are_not_guessed(string order, string day)
    {
        var sheet = await Holds("orders.csv", "Order No,Customer,Item,Qty,Delivery date\n9001,Acme Outdoor,mug,100,03/04/2026\n");

        (await shell.Run("import", sheet, "--json")).Complains("The dates can be read two ways (03/04/2026): say --date-order mdy, dmy or ymd.");
        Assert.Contains("\"orders\":0,", (await shell.Run("report", "--json")).Out, StringComparison.Ordinal);

        (await shell.Run("import", sheet, "--date-order", order, "--json")).Works("""{"created":1,"changed":0,"unchanged":0,"rejected":0,"rejected_file":null}""");
        await shell.Run("export", Path.Combine(Folder, "export"));
        Assert.Contains(day, await File.ReadAllTextAsync(Path.Combine(Folder, "export", "orders.csv"), Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“orders.csv” is an empty file of 0 bytes. Please save it again and send it once more.", "")]
    [InlineData("“orders.csv” is a PDF and no table. Please send the Excel or CSV file it was made from.", "%PDF-1.7 and so on")]
    [InlineData("I find no header row. The first row has to name the columns, for example: Order number, Product, Quantity, Delivery date.", "9001,Acme Outdoor,mug,100\n9002,Acme Outdoor,mug,100\n")]
    [InlineData("Two columns are called “Qty”. Please rename one of them and send the file again, so that nothing is guessed.", "Order No,Item,Qty,Qty\n9001,mug,100,90\n")]
    [InlineData("No column is recognised as the order number among: Item, Colour, Qty. Send the file in chat once and say which it is; that is remembered.", "Item,Colour,Qty\nmug,white,100\n")]
    public async Task What_is_no_order_sheet_is_said_in_one_sentence(string sentence, string content)
    {
        var sheet = await Holds("orders.csv", content);
        foreach (var wish in new[] { "--json", "--dry-run" })
            (await shell.Run("import", sheet, wish)).Complains(sentence);
    }

    private string Folder => Path.GetDirectoryName(shell.Data)!;

    private string Rejected => Path.Combine(shell.Data, "rejected", "orders-rejected.csv");

    private async Task<string> Holds(string name, string content)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, name), content, Ct);
        return Path.Combine(Folder, name);
    }
}
