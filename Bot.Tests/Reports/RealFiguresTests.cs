using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Tests.Cli;
using MiniExcelLibs;

namespace Bot.Tests.Reports;

/// <summary>
/// Real order sheets go in as they are, and every figure of the report is worked out here a second time from the cleaned table
/// beside them, which no part of the program reads.
/// </summary>
public sealed class RealFiguresTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders");

    private readonly Shell shell = new();

    static RealFiguresTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => shell.Dispose();

    /// <summary>A line of the cleaned table; names of firms with single spaces.</summary>
    private sealed record Fact(string Id, string Order, string Country, string Supplier, string Mode, string Item, decimal Quantity, decimal Value, DateTime Asked, DateTime Done)
    {
        public int Delay => (Done - Asked).Days;
    }

    [Fact]
    public async Task The_raw_table_has_the_expected_figures()
    {
        var report = await Report("scms_orders_raw.csv");

        var facts = Facts();
        Matches(facts, report);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "expected.json"), TestContext.Current.CancellationToken));
        var scms = expected.RootElement.GetProperty("scms");
        var total = scms.GetProperty("total");
        Same(total, "lines", report, "lines");
        Same(total, "orders", report, "orders");
        Same(total, "late", report, "late_lines");
        Same(total, "on_time_pct", report, "on_time_pct");
        Same(total, "mean_delay_days", report, "mean_delay_days");
        Assert.Equal(89.34m, report.GetProperty("orders_on_time_pct").GetDecimal());
        Assert.Equal(total.GetProperty("value_usd").GetString(), report.GetProperty("value").GetProperty("USD").GetString());
        foreach (var (theirs, ours) in new[] { ("by_ship_mode", "by_ship_mode"), ("by_vendor_top10", "by_supplier"), ("by_country", "by_country") })
        {
            foreach (var row in scms.GetProperty(theirs).EnumerateObject())
            {
                var mine = report.GetProperty(ours).GetProperty(row.Name);
                Same(row.Value, "lines", mine, "lines");
                Same(row.Value, "on_time_pct", mine, "on_time_pct");
            }
        }

        Assert.Equal(scms.GetProperty("by_ship_mode").EnumerateObject().Count(), report.GetProperty("by_ship_mode").EnumerateObject().Count());
        Assert.Equal(scms.GetProperty("distinct_vendor").GetInt32(), report.GetProperty("by_supplier").EnumerateObject().Count());
        Assert.Equal(scms.GetProperty("distinct_country").GetInt32(), report.GetProperty("by_country").EnumerateObject().Count());
    }

    [Fact]
    public async Task The_workbook_has_the_figures_of_its_rows()
    {
        var report = await Report("scms_orders_sample.xlsx");
        var ids = (await MiniExcel.QueryAsync(Path.Combine(Folder, "scms_orders_sample.xlsx"), cancellationToken: TestContext.Current.CancellationToken)).Skip(1).Cast<IDictionary<string, object?>>().Select(row => Convert.ToString(row["A"], CultureInfo.InvariantCulture)!).ToHashSet();
        Matches([.. Facts().Where(fact => ids.Contains(fact.Id))], report);
    }

    [Fact]
    public async Task The_table_of_an_old_Macintosh_has_the_figures_of_its_rows()
    {
        var report = await Report("scms_sample_cr_tab.csv");
        var ids = Rows("scms_sample_cr_tab.csv", '\t', Encoding.UTF8).Select(row => row["ID"]).ToHashSet();
        Matches([.. Facts().Where(fact => ids.Contains(fact.Id))], report);
    }

    [Fact]
    public async Task The_Chinese_table_has_the_figures_of_its_rows()
    {
        var report = await Report("scms_sample_zh_headers_gb18030.csv");
        var rows = Rows("scms_sample_zh_headers_gb18030.csv", ',', Encoding.GetEncoding("gb18030"))
            .Select(row => (row["订单号"], row["品名规格"], Number(row["数量"], "en"), Number(row["金额(USD)"], "en"), DateTime.Parse(row["实际到货日期"], CultureInfo.GetCultureInfo("zh-CN"))));
        Matches(Matching(rows), report);
    }

    [Fact]
    public async Task The_German_table_has_the_figures_of_its_rows()
    {
        var report = await Report("scms_sample_de_semicolon_cp1252.csv");
        var rows = Rows("scms_sample_de_semicolon_cp1252.csv", ';', Encoding.GetEncoding(1252))
            .Select(row => (row["Bestellnummer"], row["Artikel"], Number(row["Menge"], "de"), Number(row["Wert (USD)"], "de"), DateTime.ParseExact(row["Geliefert am"], "dd.MM.yyyy", CultureInfo.InvariantCulture)));
        // It says nothing of the transport.
        Matches([.. Matching(rows).Select(fact => fact with { Mode = "N/A" })], report);
    }

    [Fact]
    public async Task Orders_without_lines_are_measured_by_their_own_days_until_their_lines_come()
    {
        var report = await Report("northwind_orders.csv");
        Assert.Equal((830, 0, 21, 37, 95.43m), (Number(report, "orders"), Number(report, "lines"), Number(report, "open_orders"), Number(report, "late_lines"), report.GetProperty("orders_on_time_pct").GetDecimal()));
        Assert.Equal(95.43m, report.GetProperty("on_time_pct").GetDecimal());
        Assert.Empty(report.GetProperty("value").EnumerateObject());
        Assert.Equal(21, report.GetProperty("by_country").EnumerateObject().Count());

        report = await Report("northwind_order_lines.csv");
        var lines = Rows("northwind_order_lines.csv", ',', Encoding.UTF8).ToList();
        var value = lines.Sum(line => Number(line["unit_price"], "en") * Number(line["quantity"], "en") * (1 - Number(line["discount"], "en")));
        Assert.Equal((830, 2155, 21), (Number(report, "orders"), Number(report, "lines"), Number(report, "open_orders")));
        Assert.Equal(value, decimal.Parse(report.GetProperty("value").GetProperty("XXX").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(1265793.0395m, value);
        Assert.Equal(95.43m, report.GetProperty("orders_on_time_pct").GetDecimal());
        var late = Rows("northwind_orders.csv", ',', Encoding.UTF8).Where(order => order["shipped_date"].Length > 0 && string.CompareOrdinal(order["shipped_date"], order["required_date"]) > 0).Select(order => order["order_id"]).ToHashSet();
        Assert.Equal(lines.Count(line => late.Contains(line["order_id"])), Number(report, "late_lines"));
        Assert.DoesNotContain("XXX", (await shell.Run("report")).Out, StringComparison.Ordinal);
    }

    /// <summary>Takes the file in and reads the report.</summary>
    private async Task<JsonElement> Report(string file)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Folder, file)), "The shared data are not beside the repository.");
        Assert.Equal(0, (await shell.Run("import", Path.Combine(Folder, file), "--json")).Code);
        var answer = await shell.Run("report", "--json");
        answer.Works();
        return JsonDocument.Parse(answer.Out).RootElement;
    }

    private static void Matches(IReadOnlyList<Fact> facts, JsonElement report)
    {
        Assert.NotEmpty(facts);
        var orders = facts.GroupBy(fact => fact.Order).ToList();
        Assert.Equal(orders.Count, Number(report, "orders"));
        Assert.Equal(0, Number(report, "open_orders"));
        Assert.Equal(facts.Count, Number(report, "lines"));
        Assert.Equal(facts.Count(fact => fact.Delay > 0), Number(report, "late_lines"));
        Assert.Equal(Percent(facts), report.GetProperty("on_time_pct").GetDecimal());
        Assert.Equal(Percent(orders.Count(order => order.All(fact => fact.Delay <= 0)), orders.Count), report.GetProperty("orders_on_time_pct").GetDecimal());
        Assert.Equal(Math.Round((decimal)facts.Sum(fact => fact.Delay) / facts.Count, 4, MidpointRounding.AwayFromZero), report.GetProperty("mean_delay_days").GetDecimal());
        var value = Assert.Single(report.GetProperty("value").EnumerateObject());
        Assert.Equal(("USD", facts.Sum(fact => fact.Value)), (value.Name, decimal.Parse(value.Value.GetString()!, CultureInfo.InvariantCulture)));
        Matches(facts, fact => fact.Mode, report.GetProperty("by_ship_mode"));
        Matches(facts, fact => fact.Supplier, report.GetProperty("by_supplier"));
        Matches(facts, fact => fact.Country, report.GetProperty("by_country"));
    }

    private static void Matches(IEnumerable<Fact> facts, Func<Fact, string> by, JsonElement table) => Assert.Equal(
        facts.GroupBy(by).Select(group => (group.Key, group.Count(), Percent([.. group]))).OrderBy(row => row.Key, StringComparer.Ordinal),
        table.EnumerateObject().Select(row => (row.Name, Number(row.Value, "lines"), row.Value.GetProperty("on_time_pct").GetDecimal())).OrderBy(row => row.Name, StringComparer.Ordinal));

    private static decimal Percent(IReadOnlyList<Fact> facts) => Percent(facts.Count(fact => fact.Delay <= 0), facts.Count);

    private static decimal Percent(int some, int all) => Math.Round(100m * some / all, 2, MidpointRounding.AwayFromZero);

    private static int Number(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    private static decimal Number(string said, string culture) => decimal.Parse(said, NumberStyles.Number, CultureInfo.GetCultureInfo(culture));

    private static void Same(JsonElement theirs, string name, JsonElement ours, string named) => Assert.Equal(theirs.GetProperty(name).GetDecimal(), ours.GetProperty(named).GetDecimal());

    /// <summary>The facts of just these rows; rows that are alike are as many as they are.</summary>
    private static List<Fact> Matching(IEnumerable<(string Order, string Item, decimal Quantity, decimal Value, DateTime Done)> rows)
    {
        var open = Facts().GroupBy(fact => (fact.Order, fact.Item, fact.Quantity, fact.Value, fact.Done)).ToDictionary(group => group.Key, group => new Queue<Fact>(group));
        return [.. rows.Select(row => open[row].Dequeue())];
    }

    private static List<Fact> Facts() =>
    [
        .. Rows("scms_orders_clean.csv", ',', Encoding.UTF8).Select(row => new Fact(
            row["id"], row["po_no"], row["country"], string.Join(' ', row["vendor"].Split(' ', StringSplitOptions.RemoveEmptyEntries)), row["ship_mode"].Length == 0 ? "N/A" : row["ship_mode"], row["item"],
            Number(row["qty"], "en"), Number(row["line_value_usd"], "en"),
            DateTime.Parse(row["scheduled_date"], CultureInfo.InvariantCulture), DateTime.Parse(row["delivered_date"], CultureInfo.InvariantCulture))),
    ];

    private static List<Dictionary<string, string>> Rows(string file, char delimiter, Encoding encoding)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), "The shared data are not beside the repository.");
        var rows = File.ReadAllLines(path, encoding).Select(line => Cells(line, delimiter)).ToList();
        return [.. rows.Skip(1).Select(cells => rows[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>No cell of these files runs over a line; a quotation mark within quoted words is doubled.</summary>
    private static List<string> Cells(string line, char delimiter)
    {
        var cells = new List<string>();
        var (cell, isQuoted) = (new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"' && delimiter == ',')
                isQuoted = !isQuoted;
            else if (line[i] == delimiter && !isQuoted)
                cell = End();
            else
                cell.Append(line[i]);
        }

        End();
        return cells;

        StringBuilder End()
        {
            cells.Add(cell.ToString());
            return new StringBuilder();
        }
    }
}
