using Bot.Domain.Sheets;
using Bot.Sheets;

namespace Bot.Tests.Sheets;

public sealed class ReadingWorkbookTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("<c r=\"A1\"><v>5000</v></c>", "5000")]
    [InlineData("<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c r=\"A1\"><v>4.3499999999999996</v></c>", "4.35")]
    [InlineData("<c r=\"A1\"><v>1.5E-3</v></c>", "0.0015")]
    [InlineData("<c r=\"A1\"><v>-12.5</v></c>", "-12.5")]
    [InlineData("<c r=\"A1\"><v>1E+6</v></c>", "1000000")]
    [InlineData("<c r=\"A1\"><v>12345678901234567</v></c>", "12345678901234567")]
    public async Task Numbers_are_what_the_sheet_shows(string cell, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), await Cell(cell));

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c>", "Blue shirt")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>", "007")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>2</v></c>", null)]
    [InlineData("<c r=\"A1\" t=\"s\"><v>3</v></c>", "two\r\nlines")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>4</v></c>", "_x000D_")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>5</v></c>", "東京")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>008</t></is></c>", "008")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>B1</f><v>009</v></c>", "009")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"A1\" t=\"b\"><f>1=2</f><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"A1\"><f>B1</f></c>", null)]
    [InlineData("<c r=\"A1\" s=\"1\"/>", null)]
    public async Task Texts_stay_texts(string cell, string? expected) => Assert.Equal(expected, await Cell(cell));

    [Fact]
    public async Task The_value_of_a_formula_is_read_and_so_is_its_error()
    {
        Assert.Equal(42m, await Cell("<c r=\"A1\"><f>6*7</f><v>42</v></c>"));
        Assert.Equal(new CellError("#REF!"), await Cell("<c r=\"A1\" t=\"e\"><f>#REF!</f><v>#REF!</v></c>"));
        Assert.Equal("#REF!", await Cell("<c r=\"A1\" t=\"str\"><v>#REF!</v></c>"));
    }

    [Theory]
    [InlineData("yyyy-mm-dd")]
    [InlineData("m/d/yy h:mm")]
    [InlineData("[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@")]
    [InlineData("d\\-mmm\\-yy")]
    [InlineData("[Red]dd.mm.yyyy")]
    [InlineData("mmm")]
    public async Task A_number_in_a_date_format_is_a_date(string format) =>
        Assert.Equal(new LocalDate(2026, 3, 4), await Cell("<c r=\"A1\" s=\"1\"><v>46085.75</v></c>", format));

    [Theory]
    [InlineData("[Red]0.00")]
    [InlineData("0.00&quot; days&quot;")]
    [InlineData("#,##0\\ \\d")]
    [InlineData("[h]:mm")]
    [InlineData("h:mm AM/PM")]
    [InlineData("0.00E+00")]
    [InlineData("General")]
    [InlineData("0_d")]
    [InlineData("@")]
    public async Task A_number_in_another_format_is_a_number(string format) =>
        Assert.Equal(46085.75m, await Cell("<c r=\"A1\" s=\"1\"><v>46085.75</v></c>", format));

    [Theory, InlineData(14), InlineData(15), InlineData(17), InlineData(22), InlineData(27), InlineData(31), InlineData(57), InlineData(58)]
    public async Task The_formats_that_have_no_code_are_known(int format) =>
        Assert.Equal(new LocalDate(2026, 3, 4), await Cell("<c r=\"A1\" s=\"1\"><v>46085</v></c>", id: format));

    [Theory, InlineData(2), InlineData(20), InlineData(32), InlineData(45), InlineData(49)]
    public async Task Those_of_numbers_and_times_are_no_dates(int format) =>
        Assert.Equal(46085m, await Cell("<c r=\"A1\" s=\"1\"><v>46085</v></c>", id: format));

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("61", "1900-03-01")]
    [InlineData("46085.999999999", "2026-03-05")]
    [InlineData("2958465", "9999-12-31")]
    public async Task Days_are_counted_as_Excel_counts_them(string serial, string expected) =>
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(expected).Value, await Cell($"<c r=\"A1\" s=\"1\"><v>{serial}</v></c>", "yyyy-mm-dd"));

    [Theory, InlineData("0"), InlineData("-5"), InlineData("60"), InlineData("2958466"), InlineData("0.5")]
    public async Task What_is_no_day_in_Excel_stays_a_number(string serial) =>
        Assert.IsType<decimal>(await Cell($"<c r=\"A1\" s=\"1\"><v>{serial}</v></c>", "yyyy-mm-dd"));

    [Fact]
    public async Task Workbooks_of_old_Macs_count_from_1904()
    {
        var sheet = await desk.ReadOne("x.xlsx", Zips.Workbook("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44623</v></c></row>", styles: Styles("yyyy-mm-dd"), settings: "date1904=\"1\""));

        Assert.Equal(new LocalDate(2026, 3, 4), sheet.Rows[0][0]);
    }

    [Fact]
    public async Task A_date_written_as_one_is_a_date() => Assert.Equal(new LocalDate(2026, 3, 4), await Cell("<c r=\"A1\" t=\"d\"><v>2026-03-04T10:00:00</v></c>"));

    [Fact]
    public async Task Tabs_come_in_their_order_without_hidden_and_empty_ones()
    {
        const string Row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

        var sheets = await desk.Read("x.xlsx", Zips.Workbook(("二月", "visible", Row), ("Lists", "hidden", Row), ("Empty", "visible", ""), ("Macro", "veryHidden", Row), ("January", "visible", Row)));

        Assert.Equal(["二月", "January"], sheets.Select(sheet => sheet.Tab));
    }

    [Fact]
    public async Task Rows_keep_their_numbers_and_columns_their_places()
    {
        var sheet = await desk.ReadOne("x.xlsx", Zips.Workbook("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"AA3\"><v>2</v></c></row><row r=\"5\"/><row><c><v>3</v></c><c><v>4</v></c></row>"));

        Assert.Equal([3, 6], sheet.Rows.Select(row => row.Number));
        Assert.Equal((null, 1m, 2m, 27), (sheet.Rows[0][0], sheet.Rows[0][1], sheet.Rows[0][26], sheet.Rows[0].Cells.Count));
        Assert.Equal([3m, 4m], sheet.Rows[1].Cells);
    }

    [Fact]
    public async Task A_merged_block_has_its_value_everywhere()
    {
        var sheet = await desk.ReadOne("x.xlsx", Zips.Workbook(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"0\"/></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"C2\"><v>10</v></c></row><row r=\"3\"><c r=\"C3\"><v>20</v></c></row>",
            "<mergeCells count=\"3\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:B4\"/><mergeCell ref=\"E1:F9\"/></mergeCells>"));

        Assert.Equal([1, 2, 3, 4], sheet.Rows.Select(row => row.Number));
        Assert.Equal([[1m, 1m, 1m], [2m, 2m, 10m], [2m, 2m, 20m], [2m, 2m]], sheet.Rows.Select(row => row.Cells));
    }

    [Theory, InlineData("A1:XFD1", 3, 2), InlineData("A1:A1048576", 3, 2)]
    public async Task A_merged_whole_row_or_column_ends_where_the_table_ends(string block, int columns, int rows)
    {
        var sheet = await desk.ReadOne("x.xlsx", Zips.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"C2\"><v>2</v></c></row>", $"<mergeCells><mergeCell ref=\"{block}\"/></mergeCells>"));

        Assert.Equal((columns, rows), (sheet.Rows.Max(row => row.Cells.Count), sheet.Rows.Count));
    }

    [Fact]
    public async Task Namespaces_may_have_any_prefix_and_parts_any_path()
    {
        var content = Zips.Of(
            ("_rels/.rels", "<Relationships><Relationship Id=\"R1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/xl/book.xml\"/></Relationships>"),
            ("xl\\book.xml", "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:sheets><x:sheet name=\"A\" sheetId=\"1\" r:id=\"R7\"/></x:sheets></x:workbook>"),
            ("xl/_rels/book.xml.rels", "<Relationships><Relationship Id=\"R7\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"/xl/tabs/../tabs/a.xml\"/></Relationships>"),
            ("xl/tabs/a.xml", "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"));

        Assert.Equal(1m, (await desk.ReadOne("x.xlsx", content)).Rows[0][0]);
    }

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        using var content = new MemoryStream(Zips.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));

        Assert.Throws<OperationCanceledException>(() => Workbook.Read(content, "x.xlsx", new CancellationToken(canceled: true)));
    }

    private const string Texts = "<si><r><t>Blue</t></r><r><t xml:space=\"preserve\"> shirt</t></r></si><si><t>007</t></si><si><t xml:space=\"preserve\">  </t></si><si><t>two_x000D_\nlines</t></si><si><t>_x005F_x000D_</t></si><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>";

    private static string Styles(string format, int id = 164) =>
        $"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{format}\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{id}\"/></cellXfs>";

    private async Task<object?> Cell(string cell, string format = "General", int id = 164)
    {
        // The second row keeps the tab from being empty.
        var sheet = await desk.ReadOne("x.xlsx", Zips.Workbook($"<row r=\"1\">{cell}<c r=\"B1\"><v>0</v></c></row>", texts: Texts, styles: Styles(format, id)));
        return sheet.Rows[0][0];
    }
}
