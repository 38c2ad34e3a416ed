using System.IO.Compression;
using System.Text;
using Bot.Domain.Talk;
using Bot.Sheets;

namespace Bot.Tests.Sheets;

/// <summary>Each file that cannot be read gets one sentence that says what it is and what to do.</summary>
public sealed class BadFilesTests : IDisposable
{
    private const string Cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory, InlineData("orders.csv"), InlineData("orders.xlsx")]
    public async Task An_empty_file(string name) =>
        Assert.Equal($"“{name}” is an empty file of 0 bytes. Please save it again and send it once more.", await desk.Refuses(name, []));

    [Theory, InlineData(" "), InlineData("\r\n\r\n"), InlineData(",,,\n,,,\n"), InlineData("\uFEFF"), InlineData("\"\",\" \"")]
    public async Task A_text_file_with_nothing_in_it(string content) =>
        Assert.Equal("There is nothing written in “orders.csv”. Please check that it is the right file and send it again.", await desk.Refuses("orders.csv", Encoding.UTF8.GetBytes(content)));

    [Theory, InlineData(""), InlineData("<row r=\"7\"><c r=\"A7\" s=\"0\"/><c r=\"B7\" t=\"inlineStr\"><is><t> </t></is></c></row>")]
    public async Task A_workbook_with_nothing_in_it(string rows) =>
        Assert.Equal("There is nothing written in “orders.xlsx”. Please check that it is the right file and send it again.", await desk.Refuses("orders.xlsx", Zips.Workbook(rows)));

    [Fact]
    public async Task A_workbook_that_was_cut_off_anywhere()
    {
        var whole = Zips.Workbook(Cell);
        foreach (var part in new[] { 10, whole.Length / 3, whole.Length / 2, whole.Length - 10 })
            Assert.Equal(Broken, await desk.Refuses("orders.xlsx", whole[..part]));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"7\"><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("&bomb;")]
    public async Task A_workbook_that_makes_no_sense(string rows) => Assert.Equal(Broken, await desk.Refuses("orders.xlsx", Zips.Workbook(rows)));

    [Fact]
    public async Task A_workbook_whose_bytes_were_changed()
    {
        var content = Zips.Workbook(string.Concat(Enumerable.Range(1, 2000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row * 7919 % 10007}</v></c></row>")));
        content.AsSpan(content.Length / 2, 40).Fill(0xAA);

        Assert.Equal(Broken, await desk.Refuses("orders.xlsx", content));
    }

    [Theory, InlineData("word/document.xml"), InlineData("content.xml"), InlineData("photo.jpg")]
    public async Task A_zip_that_is_no_workbook(string part) =>
        Assert.Equal("“orders.xlsx” is a packed file, but no Excel workbook. Please save the table as .xlsx or .csv and send that.", await desk.Refuses("orders.xlsx", Zips.Of((part, "<document/>"))));

    [Theory, InlineData("EncryptedPackage"), InlineData("Workbook")]
    public async Task A_workbook_with_a_password_or_of_an_old_Excel(string stream) =>
        Assert.Equal("“orders.xlsx” has a password or is in the old .xls format, and I can open neither. Please save it as .xlsx without a password and send that.", await desk.Refuses("orders.xlsx", Zips.Ole(stream)));

    [Fact]
    public async Task A_binary_workbook() => Assert.Equal(
        "“orders.xlsb” is in a format of Excel that I cannot open. Please save it as .xlsx and send that.",
        await desk.Refuses("orders.xlsb", Zips.Of(("_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"), ("xl/workbook.bin", "\u0083"))));

    [Theory]
    [InlineData("xl/vbaProject.bin", "")]
    [InlineData("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")]
    public async Task A_workbook_with_macros(string part, string content) => Assert.Equal(
        "“orders.xlsx” contains macros, which I do not open. Please save it as .xlsx, without macros, and send that.",
        await desk.Refuses("orders.xlsx", Zips.Workbook(Cell, more: (part, content))));

    [Fact]
    public async Task A_zip_bomb_that_says_so() => Assert.Equal(Bomb, await desk.Refuses("orders.xlsx", BombOf(declared: null)));

    /// <summary>The sizes it declares are small; what counts is what comes out, or that it is refused as damaged.</summary>
    [Fact]
    public async Task A_zip_bomb_that_lies() => Assert.Contains(await desk.Refuses("orders.xlsx", BombOf(declared: 1000)), new[] { Bomb, Broken });

    [Fact]
    public async Task Merged_cells_that_blow_up_are_a_bomb_too()
    {
        var blocks = string.Concat(Enumerable.Range(0, 10).Select(_ => "<mergeCell ref=\"A1:GR9000\"/>"));

        Assert.Equal(Bomb, await desk.Refuses("orders.xlsx", Zips.Workbook(Cell, $"<mergeCells>{blocks}</mergeCells>")));
    }

    [Fact]
    public async Task A_PDF_by_another_name() => Assert.Equal(
        "“orders.xlsx” is a PDF and no table. Please send the Excel or CSV file it was made from.",
        await desk.Refuses("orders.xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj"u8.ToArray()));

    [Theory]
    [InlineData("89504E470D0A1A0A0000")]
    [InlineData("FFD8FFE000104A464946")]
    [InlineData("474946383961")]
    [InlineData("524946462400000057454250565038")]
    [InlineData("000000206674797068656963000000")]
    public async Task A_picture_by_another_name(string bytes) => Assert.Equal(
        "“orders.xlsx” is a picture and no table. Please send the Excel or CSV file it was made from.",
        await desk.Refuses("orders.xlsx", Convert.FromHexString(bytes)));

    [Theory, InlineData("<html><body><table><tr><td>PO</td></tr></table>"), InlineData("\uFEFF\n<?xml version=\"1.0\"?><Workbook/>")]
    public async Task A_web_page_by_another_name(string content) => Assert.Equal(
        "“orders.xls” is a web page and no workbook, whatever its name says. Please open it in Excel, save it as .xlsx and send that.",
        await desk.Refuses("orders.xls", Encoding.UTF8.GetBytes(content)));

    [Theory, InlineData("00010203040506070809"), InlineData("504F2C310A000000FF"), InlineData("1F8B08000000000000"), InlineData("0102030405060708")]
    public async Task What_is_no_text(string bytes) => Assert.Equal(
        "“orders.csv” is neither a workbook nor a text file. Please save the table as .xlsx or .csv and send that.",
        await desk.Refuses("orders.csv", Convert.FromHexString(bytes)));

    [Fact]
    public async Task Too_many_columns()
    {
        var text = string.Join(',', Enumerable.Range(1, 201));
        var cells = string.Concat(Enumerable.Range(0, 201).Select(column => $"<c r=\"{ColumnName(column)}1\"><v>1</v></c>"));

        Assert.Equal("“orders.csv” has 201 columns, and I read up to 200. Please delete those that are not needed and send it again.", await desk.Refuses("orders.csv", Encoding.UTF8.GetBytes(text)));
        Assert.Equal("“orders.xlsx” has 201 columns, and I read up to 200. Please delete those that are not needed and send it again.", await desk.Refuses("orders.xlsx", Zips.Workbook($"<row r=\"1\">{cells}</row>")));
    }

    [Fact]
    public async Task Two_hundred_columns_and_empty_ones_after_them_are_read()
    {
        var sheet = await desk.ReadOne("orders.csv", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 200)) + ",,,,"));

        Assert.Equal(200, sheet.Rows[0].Cells.Count);
    }

    [Fact]
    public async Task Too_many_rows() => Assert.Equal(
        "“orders.csv” has more than 500,000 rows. Please split it and send the parts.",
        await desk.Refuses("orders.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1\n", 500_001)))));

    [Fact]
    public async Task Too_many_rows_in_all_tabs_together()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 250_001));

        Assert.Equal("“orders.xlsx” has more than 500,000 rows. Please split it and send the parts.", await desk.Refuses("orders.xlsx", Zips.Workbook(("A", "visible", rows), ("B", "visible", rows))));
    }

    [Fact]
    public async Task A_file_over_fifty_megabytes()
    {
        var content = new byte[SheetLimits.MostBytes + 1];
        content.AsSpan().Fill((byte)'a');

        Assert.Equal("“orders.csv” has 50.1 MB, and I read files up to 50 MB. Please split it and send the parts.", await desk.Refuses("orders.csv", content));
        // A channel that does not say how large it is.
        var silent = await desk.Send("orders.csv", content) with { Bytes = 0 };
        Assert.StartsWith("“orders.csv” has 50.1 MB", (await Assert.ThrowsAsync<Refusal>(() => desk.Sheets.Read(silent, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_of_which_there_is_no_copy_is_large()
    {
        var file = new Attachment(AttachmentKind.Document, "telegram:F1", "orders.xlsx", "", 80 * 1024 * 1024);

        Assert.Equal("“orders.xlsx” has 80 MB, and I read files up to 50 MB. Please split it and send the parts.", (await Assert.ThrowsAsync<Refusal>(() => desk.Sheets.Read(file, TestContext.Current.CancellationToken))).Message);
    }

    [Theory, InlineData(null), InlineData("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    public async Task A_file_of_which_there_is_no_copy(string? blob)
    {
        var file = new Attachment(AttachmentKind.Document, "telegram:F1", "orders.csv", "text/csv", 5, blob);

        Assert.Equal("I could not fetch “orders.csv”. Please send it to me again.", (await Assert.ThrowsAsync<Refusal>(() => desk.Sheets.Read(file, TestContext.Current.CancellationToken))).Message);
    }

    [Fact]
    public async Task A_quotation_mark_that_swallows_the_rest() => Assert.Equal(
        "Row 3 of “orders.csv” has a quotation mark that is never closed. Please correct it and send the file again.",
        await desk.Refuses("orders.csv", "PO,size\n1,10 in\n2,\"5 in\n3,7 in\n4,8 in\n"u8.ToArray()));

    [Fact]
    public async Task A_row_that_never_ends() => Assert.Equal(
        "Row 2 of “orders.csv” has a quotation mark that is never closed. Please correct it and send the file again.",
        await desk.Refuses("orders.csv", Encoding.UTF8.GetBytes("PO,size\n1,\"" + new string(',', 5_000_000))));

    [Fact]
    public async Task A_mark_open_at_the_very_end_swallows_nothing()
    {
        var sheet = await desk.ReadOne("orders.csv", "PO,size\n1,\"5 in"u8.ToArray());

        Assert.Equal(["1", "5 in"], sheet.Rows[1].Cells);
    }

    private const string Broken = "“orders.xlsx” is damaged or was not sent completely. Please open it in Excel, save it again as .xlsx and send that.";
    private const string Bomb = "“orders.xlsx” becomes larger than 400 MB when it is unpacked. Please copy the rows that count into a new workbook and send that.";

    private static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>410 MB of blanks between two rows.</summary>
    internal static byte[] BombOf(uint? declared)
    {
        const string Start = $"<worksheet xmlns=\"{Zips.Main}\"><sheetData>";
        const string End = "</sheetData></worksheet>";
        var small = Zips.Workbook(Cell);
        using var memory = new MemoryStream();
        memory.Write(small);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        }

        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var tab = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            tab.Write(Encoding.UTF8.GetBytes(Start));
            var blanks = new byte[1024 * 1024];
            blanks.AsSpan().Fill((byte)' ');
            for (var megabyte = 0; megabyte < 410; megabyte++)
                tab.Write(blanks);
            tab.Write(Encoding.UTF8.GetBytes(End));
        }

        var bytes = memory.ToArray();
        if (declared is { } lie)
        {
            var size = BitConverter.GetBytes((410 * 1024 * 1024) + Start.Length + End.Length);
            var places = Enumerable.Range(0, bytes.Length - 4).Where(at => bytes.AsSpan(at, 4).SequenceEqual(size)).ToList();
            Assert.NotEmpty(places);
            foreach (var at in places)
                BitConverter.GetBytes(lie).CopyTo(bytes, at);
        }

        return bytes;
    }
}
