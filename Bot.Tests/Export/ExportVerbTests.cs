using System.Text.RegularExpressions;
using Bot.Domain.Exports;
using Bot.Domain.Storage;
using Bot.Storage.LiteDb;
using Bot.Tests.Cli;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Export;

/// <summary>What the verbs <c>export</c> and <c>import</c> do for who moves a company.</summary>
public sealed class ExportVerbTests : IDisposable
{
    private readonly Shell here = new();
    private readonly Shell there = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(Path.GetDirectoryName(here.Data)!, "export");

    public void Dispose()
    {
        here.Dispose();
        there.Dispose();
    }

    [Fact]
    public async Task A_company_moves_to_another_folder_whole()
    {
        await Works();
        (await here.Run("export", Folder)).Works($"{Folder}: 2 orders, 2 follow-ups, 2 people, 1 reminders, {await Count("{\"type\":\"history\"")} entries of history, 0 files; {await Count("{\"type\":")} documents in all.");
        Assert.Equal(["company.json", "follow-ups.csv", "orders.csv", "orders.xlsx"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        (await there.Run("import", Folder)).Works();

        Assert.Equal((await here.Run("report", "--json")).Out, (await there.Run("report", "--json")).Out);
        var again = Folder + "-again";
        Assert.Equal(0, (await there.Run("export", again)).Code);
        foreach (var name in new[] { "company.json", "orders.csv", "follow-ups.csv" })
            Assert.Equal(Undated(await File.ReadAllTextAsync(Path.Combine(Folder, name), Ct)), Undated(await File.ReadAllTextAsync(Path.Combine(again, name), Ct)));
        foreach (var words in new[] { "history PO-1042", "order PO-1042", "reminders", "files PO-1042" })
            Assert.Equal((await here.Run("say", "--as", "小王", words)).Out, (await there.Run("say", "--as", "小王", words)).Out);
    }

    [Theory, InlineData("orders.csv"), InlineData("orders.xlsx")]
    public async Task The_table_of_the_orders_brings_the_same_orders(string table)
    {
        await Works();
        await here.Run("export", Folder);

        Assert.Contains("\"created\":2,\"changed\":0,\"unchanged\":0,\"rejected\":0", (await there.Run("import", Path.Combine(Folder, table), "--json")).Out, StringComparison.Ordinal);

        Assert.Equal((await here.Run("report", "--json")).Out, (await there.Run("report", "--json")).Out);
        Assert.Contains("\"created\":0,\"changed\":0,\"unchanged\":2", (await there.Run("import", Path.Combine(Folder, table), "--json")).Out, StringComparison.Ordinal);
        Assert.Contains("\"created\":0,\"changed\":0,\"unchanged\":2", (await here.Run("import", Path.Combine(Folder, table), "--json")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scms_orders_sample.xlsx")]
    [InlineData("northwind_orders.csv", "northwind_order_lines.csv")]
    [InlineData("northwind_orders.csv")]
    public async Task Real_orders_come_back_from_the_tables_with_the_same_figures(params string[] sheets)
    {
        foreach (var sheet in sheets)
        {
            var path = Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders", sheet);
            Assert.SkipUnless(File.Exists(path), "The shared data are not beside the repository.");
            Assert.Equal(0, (await here.Run("import", path, "--json")).Code);
        }

        await here.Run("export", Folder);
        Assert.Contains("\"rejected\":0", (await there.Run("import", Path.Combine(Folder, "orders.csv"), "--json")).Out, StringComparison.Ordinal);

        Assert.Equal((await here.Run("report", "--json")).Out, (await there.Run("report", "--json")).Out);
        // The same table comes out of it: all that a sheet can say is in it.
        await there.Run("export", Folder + "-again");
        Assert.Equal(Lines(Folder), Lines(Folder + "-again"));
    }

    [Fact]
    public async Task Follow_ups_come_back_from_their_table_once()
    {
        await Works();
        await here.Run("export", Folder);
        var table = Path.Combine(Folder, "follow-ups.csv");

        Assert.Contains("2 follow-ups as on file", (await here.Run("import", table)).Out, StringComparison.Ordinal);
        Assert.Contains("2 rows not taken", (await there.Run("import", table, "--dry-run")).Out, StringComparison.Ordinal);
        await there.Run("import", Path.Combine(Folder, "orders.csv"), "--json");
        Assert.Contains("2 follow-ups new", (await there.Run("import", table)).Out, StringComparison.Ordinal);
        Assert.Contains("2 follow-ups as on file", (await there.Run("import", table)).Out, StringComparison.Ordinal);
        await there.Run("export", Folder + "-again");
        // Nobody there is called 小王, so it was the owner.
        Assert.Equal((await File.ReadAllTextAsync(table, Ct)).Replace("小王", "Owner", StringComparison.Ordinal), await File.ReadAllTextAsync(Path.Combine(Folder + "-again", "follow-ups.csv"), Ct));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        Directory.CreateDirectory(Folder);
        await here.Run("export", Folder);
        Assert.True(File.Exists(Path.Combine(Folder, "company.json")));

        (await here.Run("export", Folder)).Complains($"The folder “{Folder}” is not empty: name a new one, so that nothing is overwritten.");
        (await here.Run("export", Path.Combine(Folder, "company.json"))).Complains($"“{Path.Combine(Folder, "company.json")}” is a file: name a new folder.");
        (await here.Run("export", Path.Combine(Folder, "no/where"))).Complains($"There is no folder to put “{Path.Combine(Folder, "no/where")}” into.");
        Assert.Equal([Folder], Directory.EnumerateDirectories(Path.GetDirectoryName(Folder)!, "export*"));
    }

    [Fact]
    public async Task Where_a_company_is_no_other_is_put()
    {
        await Works();
        await here.Run("export", Folder);
        await there.Run("invite", "merchandiser", "Li");
        var before = await Everything(there);

        (await there.Run("import", Folder)).Complains("There is a company here already. A company can be put into an empty data folder only: name a new one with --data FOLDER. Nothing was changed.");
        (await here.Run("import", Folder)).Complains("There is a company here already. A company can be put into an empty data folder only: name a new one with --data FOLDER. Nothing was changed.");

        Assert.Equal(before, await Everything(there));
    }

    [Theory]
    [InlineData("“company.json” is no company that “export” wrote. Nothing was changed.", "{}")]
    [InlineData("“company.json” is no company that “export” wrote. Nothing was changed.", "[1,2]")]
    [InlineData("“company.json” is no company that “export” wrote. Nothing was changed.", "hello")]
    [InlineData("“company.json” is no company that “export” wrote. Nothing was changed.", "")]
    [InlineData("“company.json” was written by a later version of the bot (format 2, this one reads 1): update this bot first. Nothing was changed.", """[{"gendan":"company","format":2}]""")]
    [InlineData("“company.json” has documents that this version of the bot does not know (“rockets”): update this bot first. Nothing was changed.", """[{"gendan":"company","format":1},{"type":"rockets","version":1,"doc":{}}]""")]
    [InlineData("“company.json” is damaged or not whole. Nothing was changed.", """[{"gendan":"company","format":1},{"type":"company","version":1,"doc":{"name":3}}]""")]
    [InlineData("“company.json” is damaged or not whole. Nothing was changed.", """[{"gendan":"company","format":1},{"type":"teams","version":1,"doc":{"id":"default","name":"x"}}]""")]
    [InlineData("“company.json” has no company with an owner in it. Nothing was changed.", """[{"gendan":"company","format":1},{"type":"teams","version":1,"doc":{"id":"default","name":"x"}},{"documents":1}]""")]
    [InlineData("“company.json” is damaged or not whole. Nothing was changed.", """[{"gendan":"company","format":1},{"type":"teams","version":1,"doc":{"id":"b","name":"x"}},{"type":"teams","version":1,"doc":{"id":"b","name":"x"}},{"documents":2}]""")]
    public async Task What_is_no_company_changes_nothing(string sentence, string json)
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "company.json"), json, Ct);
        await there.Run("doctor", "--Web:Url=http://127.0.0.1:0");
        var before = await Everything(there);

        (await there.Run("import", Folder)).Complains(sentence);

        Assert.Equal(before, await Everything(there));
    }

    [Fact]
    public async Task A_company_that_was_cut_off_changes_nothing()
    {
        await Works();
        await here.Run("export", Folder);
        var file = Path.Combine(Folder, "company.json");
        var whole = await File.ReadAllTextAsync(file, Ct);
        foreach (var part in new[] { 0.3, 0.9, 0.999 })
        {
            await File.WriteAllTextAsync(file, whole[..(int)(whole.Length * part)], Ct);
            (await there.Run("import", file)).Complains("“company.json” is damaged or not whole. Nothing was changed.");
        }

        await File.WriteAllTextAsync(file, whole, Ct);
        (await there.Run("import", file)).Works();
    }

    [Fact]
    public async Task A_folder_without_a_company_is_said_so()
    {
        Directory.CreateDirectory(Folder);
        (await there.Run("import", Folder)).Complains($"There is no company.json in “{Folder}”: name a folder that “export” wrote.");
        (await there.Run("import", "nowhere.json")).Complains("There is no file “nowhere.json”.");
        await here.Run("export", Folder + "-2");
        (await there.Run("import", Folder + "-2", "--dry-run")).Complains("--dry-run, --date-order and --json are for order sheets; a company is taken in whole or not at all.");
    }

    [Fact]
    public async Task A_half_restored_company_does_not_run_until_it_is_whole()
    {
        await Works();
        await here.Run("export", Folder);
        await using (var store = LiteDbStore.Open(there.Data, NullLogger<LiteDbStore>.Instance))
            await store.Commit([new Change(new Restore(default), 0)], Ct);

        foreach (var verb in new[] { "serve", "doctor", "report" })
            (await there.Run(verb)).Complains("A company was being put in here and that was interrupted: say “import FOLDER” again.");
        (await there.Run("import", Folder)).Works();
        (await there.Run("report")).Works();
    }

    private async Task Works()
    {
        await here.Run("invite", "merchandiser", "小王");
        foreach (var words in new[]
        {
            "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2027-03-12, FOB Ningbo", "1042定金到账", "PO-1042 quantity 4800", "log PO-1042 factory will send photos tonight",
            "place PO-1042 with Ningbo Knit", "remind me tomorrow 9am German time to call Sarah", "new PO-1043, Hansa Import, mug, 12000 pcs, ship 2027-05-01", "log PO-1043 said \"yes\", twice", "undo", "log PO-1043 said yes",
        })
        {
            Assert.Equal(0, (await here.Run("say", "--as", "小王", words)).Code);
        }
    }

    /// <summary>A document is a line.</summary>
    private async Task<int> Count(string start) =>
        (await File.ReadAllLinesAsync(Path.Combine(Folder, "company.json"), Ct)).Count(line => line.StartsWith(start, StringComparison.Ordinal));

    private static async Task<string> Everything(Shell shell)
    {
        var folder = Path.Combine(Path.GetDirectoryName(shell.Data)!, Guid.CreateVersion7().ToString());
        await shell.Run("export", folder);
        return Undated(await File.ReadAllTextAsync(Path.Combine(folder, "company.json"), Ct));
    }

    private static string Undated(string json) => Regex.Replace(json, "\"at\":\"[^\"]*Z\"", "", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static IEnumerable<string> Lines(string folder) => File.ReadAllLines(Path.Combine(folder, "orders.csv")).Order(StringComparer.Ordinal);
}
