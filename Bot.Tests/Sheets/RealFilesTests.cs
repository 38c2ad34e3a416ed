using Bot.Domain.Sheets;
using MiniExcelLibs;

namespace Bot.Tests.Sheets;

/// <summary>Files as real programs saved them, beside the repository.</summary>
public sealed class RealFilesTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("scms_orders_raw.csv", 8324, 33, ",", "utf-8", "\n", true)]
    [InlineData("scms_sample_cr_tab.csv", 500, 33, "\t", "utf-8", "\r", false)]
    [InlineData("scms_sample_zh_headers_gb18030.csv", 300, 15, ",", "gb18030", "\r\n", false)]
    [InlineData("scms_sample_de_semicolon_cp1252.csv", 200, 8, ";", "windows-1252", "\r\n", false)]
    [InlineData("northwind_customers.csv", 91, 6, ",", "utf-8", "\n", false)]
    public async Task A_text_file_is_read_in_its_own_form(string file, int rows, int columns, string delimiter, string encoding, string lineEnd, bool hasMark)
    {
        var sheet = await Read(file);

        Assert.Equal(new SheetForm(SheetKind.Csv, delimiter, encoding, lineEnd, hasMark), sheet.Form);
        Assert.Equal(rows + 1, sheet.Rows.Count);
        Assert.Equal(columns, sheet.Rows[0].Cells.Count);
        Assert.Equal(Enumerable.Range(1, rows + 1), sheet.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("scms_orders_raw.csv")]
    [InlineData("scms_orders_clean.csv")]
    [InlineData("scms_orders_sample.xlsx")]
    [InlineData("scms_sample_cr_tab.csv")]
    [InlineData("scms_sample_zh_headers_gb18030.csv")]
    [InlineData("scms_sample_de_semicolon_cp1252.csv")]
    public async Task Ivory_Coast_has_its_accent_everywhere(string file)
    {
        var names = (await Read(file)).Rows.SelectMany(row => row.Cells).OfType<string>().Where(cell => cell.EndsWith("d'Ivoire", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal("Côte d'Ivoire", name));
    }

    [Fact]
    public async Task Chinese_headers_and_dates_are_read()
    {
        var sheet = await Read("scms_sample_zh_headers_gb18030.csv");

        Assert.Equal(["订单号", "发货单号", "目的国", "供应商", "品名规格", "数量", "单价(USD)", "金额(USD)", "贸易术语", "运输方式", "下单日期", "交货期", "实际到货日期", "毛重(KG)", "运费(USD)"], sheet.Rows[0].Cells);
        Assert.Equal(["SCMS-20", "ASN-14", "Côte d'Ivoire", "Abbott GmbH & Co. KG", "HIV 1/2, Determine Complete HIV Kit, 100 Tests", "500", "80", "40,000.00", "FCA", "空运", null, "2006年8月27日", "2006年8月27日", "171", "1653.78"], sheet.Rows[1].Cells);
    }

    [Fact]
    public async Task A_workbook_gives_each_cell_as_what_it_is()
    {
        var sheet = await Read("scms_orders_sample.xlsx");

        Assert.Equal("SCMS_Delivery_History_Dataset_2", sheet.Tab);
        Assert.Equal(1501, sheet.Rows.Count);
        Assert.Equal(33, sheet.Rows[0].Cells.Count);
        Assert.Equal(
            [
                73403m, "101-AF-T30", "FPQ-15746", "SCMS-275090", "ASN-30861", "Afghanistan", "PMO - US", "Direct Drop", "EXW", "Air",
                new LocalDate(2015, 1, 20), new LocalDate(2015, 2, 9), new LocalDate(2015, 7, 12), new LocalDate(2015, 7, 12), new LocalDate(2015, 7, 13),
                "ANTM", "Malaria", "IMRES B.V.", "Quinine sulphate 300mg, film coated tablet, 1000 Tabs", "Quinine", "Generic", "300mg", "Tablet",
                1000m, 57m, 2881.35m, 50.55m, 0.05m, "Mepro Pharm Wadhwan Unit II", "No", "See ASN-30861 (ID#:41238)", "See ASN-30861 (ID#:41238)", 3.39m,
            ],
            sheet.Rows[1].Cells);
        var kinds = sheet.Rows.Skip(1).SelectMany(row => row.Cells).Select(cell => cell?.GetType()).ToHashSet();
        Assert.Equal([typeof(string), typeof(decimal), typeof(LocalDate)], kinds.OfType<Type>().ToHashSet());
        Assert.Equal(6307, sheet.Rows.Skip(1).SelectMany(row => row.Cells).OfType<LocalDate>().Count());
    }

    /// <summary>MiniExcel reads the same file its own way: a second opinion on each of the 49,500 cells.</summary>
    [Fact]
    public async Task Another_reader_sees_the_same_workbook()
    {
        var sheet = await Read("scms_orders_sample.xlsx");
        using var content = File.OpenRead(PathOf("scms_orders_sample.xlsx"));

        var others = (await content.QueryAsync(cancellationToken: TestContext.Current.CancellationToken)).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(Ours).ToList()).ToList();

        Assert.Equal(others.Count, sheet.Rows.Count);
        for (var row = 0; row < others.Count; row++)
            Assert.Equal(others[row], Enumerable.Range(0, others[row].Count).Select(column => sheet.Rows[row][column]));
    }

    private static object? Ours(object? cell) => cell switch
    {
        string text => text.Trim() is "" ? null : text.Trim(),
        double number => (decimal)number,
        DateTime date => LocalDate.FromDateTime(date),
        _ => cell,
    };

    private static string PathOf(string file) => Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders", file);

    private async Task<Sheet> Read(string file)
    {
        var path = PathOf(file);
        Assert.SkipUnless(File.Exists(path), "The shared data are not beside the repository.");
        return await desk.ReadOne(file, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }
}
