using System.Text;
using Bot.Domain.Sheets;

namespace Bot.Tests.Sheets;

public sealed class ReadingTextTests : IDisposable
{
    private readonly Desk desk = new();

    static ReadingTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-16", true, "utf-16")]
    [InlineData("utf-16", false, "utf-16")]
    [InlineData("utf-16BE", true, "utf-16BE")]
    [InlineData("utf-16BE", false, "utf-16BE")]
    [InlineData("gb18030", false, "gb18030")]
    [InlineData("gbk", false, "gb18030")]
    public async Task Chinese_is_read_in_every_encoding_it_comes_in(string encoding, bool hasMark, string read)
    {
        var sheet = await desk.ReadOne("订单.csv", Bytes("订单号,品名\r\nPO-1,一件T恤（蓝色）\r\nPO-2,Müller 朱镕基\r\n", encoding, hasMark));

        Assert.Equal(new SheetForm(SheetKind.Csv, ",", read, "\r\n", hasMark), sheet.Form);
        Assert.Equal([["订单号", "品名"], ["PO-1", "一件T恤（蓝色）"], ["PO-2", "Müller 朱镕基"]], Cells(sheet));
    }

    [Theory]
    [InlineData("Größe;Füße;Maß")]
    [InlineData("café;Élan;crème brûlée")]
    [InlineData("Äpfel;15°C;½ l")]
    [InlineData("“quoted” – and dashed;€ 5,00;it’s")]
    [InlineData("Ünlü;naïve;São Tomé")]
    [InlineData("Œuvre;señor;¿qué?")]
    public async Task Western_accents_are_not_taken_for_Chinese(string words)
    {
        var sheet = await desk.ReadOne("x.csv", Bytes($"a;b;c\n{words}\n", "windows-1252"));

        Assert.Equal("windows-1252", sheet.Form.Encoding);
        Assert.Equal(words.Split(';'), sheet.Rows[1].Cells);
    }

    [Theory]
    [InlineData("中")]
    [InlineData("T恤")]
    [InlineData("PO-1 已收定金")]
    [InlineData("镕")]
    [InlineData("Côte d'Ivoire（科特迪瓦）")]
    [InlineData("颜色：red")]
    public async Task One_Chinese_cell_is_enough(string words)
    {
        var sheet = await desk.ReadOne("x.csv", Bytes($"PO,name\n1,{words}\n2,订单\n", "gb18030"));

        Assert.Equal("gb18030", sheet.Form.Encoding);
        Assert.Equal(words, sheet.Rows[1][1]);
    }

    [Fact]
    public async Task The_only_accent_may_be_far_below()
    {
        var rows = string.Concat(Enumerable.Repeat("PO-1,plain words,3\n", 20_000));

        var sheet = await desk.ReadOne("x.csv", Bytes(rows + "PO-2,café,4\n", "windows-1252"));

        Assert.Equal("café", sheet.Rows[^1][1]);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", ",")]
    [InlineData("a;b;c\n1,5;2,5;3,5\n", ";")]
    [InlineData("a\tb\n\"1\t2;3,4\"\t2\n", "\t")]
    [InlineData("a|b|c\n1|2|x, y; z\n", "|")]
    [InlineData("Orders of Acme, spring\n\na;b;c\n1;2;3\n4;5;6\n", ";")]
    [InlineData("name,note\nAcme,\"red;blue;green;grey\"\nBeta,\"a;b;c;d\"\n", ",")]
    [InlineData("only\none\ncolumn\n", ",")]
    [InlineData("sep=|\na|b,c,d\n1|2,3,4\n", "|")]
    public async Task The_delimiter_is_the_one_that_rows_agree_on(string content, string delimiter) =>
        Assert.Equal(delimiter, (await desk.ReadOne("x.csv", Bytes(content))).Form.Delimiter);

    [Theory, InlineData("\n"), InlineData("\r\n"), InlineData("\r")]
    public async Task Each_line_end_ends_a_row(string lineEnd)
    {
        var sheet = await desk.ReadOne("x.txt", Bytes(string.Join(lineEnd, "PO,note", "1,\"two\nlines\"", "2,one")));

        Assert.Equal(lineEnd, sheet.Form.LineEnd);
        Assert.Equal([["PO", "note"], ["1", "two\nlines"], ["2", "one"]], Cells(sheet));
    }

    [Fact]
    public async Task Rows_have_the_numbers_a_spreadsheet_shows()
    {
        var sheet = await desk.ReadOne("x.csv", Bytes("Orders\n\nPO,note\n1,\"two\nlines\"\n,,\n2,x\n"));

        Assert.Equal([1, 3, 4, 6], sheet.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task The_line_that_names_the_delimiter_is_no_row()
    {
        var sheet = await desk.ReadOne("x.csv", Bytes("sep=;\r\nPO;qty\r\n1;2\r\n"));

        Assert.Equal([1, 2], sheet.Rows.Select(row => row.Number));
        Assert.Equal([["PO", "qty"], ["1", "2"]], Cells(sheet));
    }

    [Fact]
    public async Task Cells_are_trimmed_texts_and_nothing_is_guessed()
    {
        var sheet = await desk.ReadOne("x.csv", Bytes("PO,a,b,c,d,e,f\n 007 ,\u3000中文\u00A0,  ,2026-03-04,1.10,\"  \",\n"));

        Assert.Equal([["PO", "a", "b", "c", "d", "e", "f"], ["007", "中文", null, "2026-03-04", "1.10"]], Cells(sheet));
    }

    [Fact]
    public async Task Quotation_marks_are_read_as_people_write_them()
    {
        var sheet = await desk.ReadOne("x.csv", Bytes("a,b,c\n5\" pipe,\"say \"\"yes\"\"\", \"a, b\" \n"));

        Assert.Equal(["5\" pipe", "say \"yes\"", "a, b"], sheet.Rows[1].Cells);
    }

    [Fact]
    public async Task The_name_of_a_file_does_not_matter()
    {
        Assert.Equal("PO", (await desk.ReadOne("orders.xlsx", Bytes("PO;qty\n1;2\n"))).Rows[0][0]);
        Assert.Equal(1m, (await desk.ReadOne("orders.csv", Zips.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))).Rows[0][0]);
    }

    [Fact]
    public async Task Equal_cells_are_one_object()
    {
        var sheet = await desk.ReadOne("x.csv", Bytes("PO,mode\n1,Air\n2,Air\n"));

        Assert.Same(sheet.Rows[1][1], sheet.Rows[2][1]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Cells(Sheet sheet) => sheet.Rows.Select(row => row.Cells);

    private static byte[] Bytes(string text, string encoding = "utf-8", bool hasMark = false) =>
        Encoding.GetEncoding(encoding) is var named && hasMark ? [.. named.GetPreamble(), .. named.GetBytes(text)] : named.GetBytes(text);
}
