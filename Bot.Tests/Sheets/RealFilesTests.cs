using Bot.Domain.Sheets;

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
    [InlineData("northwind_customers.csv", 91, 5, ",", "utf-8", "\n", false)]
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
        Assert.Equal(Expected, sheet.Rows[1].Cells);
        var kinds = sheet.Rows.Skip(1).SelectMany(row => row.Cells).Select(cell => cell?.GetType()).ToHashSet();
        Assert.Equal([typeof(string), typeof(decimal), typeof(LocalDate)], kinds.OfType<Type>().ToHashSet());
    }

    private static readonly object?[] Expected = [];

    private async Task<Sheet> Read(string file)
    {
        var path = Path.Combine(Path.GetDirectoryName(Sources.Root) ?? "", "shared/data/orders", file);
        Assert.SkipUnless(File.Exists(path), "The shared data are not beside the repository.");
        return await desk.ReadOne(file, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }
}
