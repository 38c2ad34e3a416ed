using System.IO.Compression;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using CsCheck;
using MiniExcelLibs;

namespace Bot.Tests.Sheets;

public sealed class WritingTests : IDisposable
{
    private static readonly string[] TextDelimiters = [",", ";", "\t", "|"];
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private readonly Desk desk = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Letters of every kind, and all that stands in the way of a table.</summary>
    private static readonly Gen<string> AnyText = Texts("aZ09 -.,;|\t\"'\r\n=+@_x<>&é€中文，😀\u0001");

    private static readonly Gen<string> ChineseText = Texts("aZ09 -.,;|\t\"\r\n中文，订单（é");

    private static readonly Gen<string> WesternText = Texts("ae09 -.,;|\t\"\r\n").Select(text => $"caf\u00E9 {text}".Trim());

    private static readonly Gen<LocalDate> Date = Gen.Int[1, 100_000].Select(days => new LocalDate(1900, 1, 1).PlusDays(days));

    private static readonly Gen<decimal> Number = Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 6]).Select(number => number.Item1 / (decimal)Math.Pow(10, number.Item2));

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    [InlineData("gb18030", true)]
    public Task A_text_file_reads_back_as_it_was_written(string encoding, bool hasMark) =>
        Gen.Select(Rows(encoding is "gb18030" && !hasMark ? ChineseText : AnyText.Select(text => text.Replace("\u0001", "", StringComparison.Ordinal).Trim())), Form(encoding, hasMark)).Always(
            async written => await ReadsBack(written.Item1, written.Item2), count: 60);

    [Fact]
    public Task A_western_text_file_reads_back_as_it_was_written() =>
        Gen.Select(Rows(WesternText), Form("windows-1252", hasMark: false)).Always(
            async written => Assert.Equal("windows-1252", (await ReadsBack(written.Item1, written.Item2)).Encoding), count: 60);

    [Fact]
    public Task A_workbook_reads_back_as_it_was_written_each_cell_as_what_it_is() =>
        Rows(Gen.OneOf<object?>(AnyText.Select(text => (object?)(text == "" ? null : text)), Number.Select(number => (object?)number), Date.Select(date => (object?)date), Gen.Const((object?)new CellError("#REF!")), Gen.Const((object?)null)), "PO").Always(
            async rows =>
            {
                var form = new SheetForm(SheetKind.Xlsx);
                var read = await Back([new Sheet("One", form, rows), new Sheet("二 & <2>", form, rows)]);
                Assert.Equal(["One", "二 & <2>"], read.Select(sheet => sheet.Tab));
                Assert.All(read, sheet => Assert.Equal(Cells(rows), Cells(sheet.Rows)));
            },
            count: 60);

    [Theory]
    [InlineData(",", "utf-8", "\r\n", true, "EFBBBF504F2C446174650D0A3030372C323032362D30332D30340D0A22612C62222C312E350D0A")]
    [InlineData(";", "windows-1252", "\n", false, "504F3B446174650A3030373B323032362D30332D30340A22612C62223B312E350A")]
    [InlineData("\t", "utf-8", "\r", false, "504F09446174650D30303709323032362D30332D30340D22612C6222" + "09312E350D")]
    public async Task A_text_file_is_written_in_the_given_form(string delimiter, string encoding, string lineEnd, bool hasMark, string bytes)
    {
        var rows = Numbered([["PO", "Date"], ["007", new LocalDate(2026, 3, 4)], ["a,b", 1.5m]]);

        var file = await desk.Sheets.Write("back.csv", [new Sheet("", new SheetForm(SheetKind.Csv, delimiter, encoding, lineEnd, hasMark), rows)], Ct);

        Assert.Equal(bytes, Convert.ToHexString(await Content(file)));
        Assert.Equal((AttachmentKind.Document, $"blob:{file.Blob}", "back.csv", bytes.Length / 2), (file.Kind, file.Source, file.Name, file.Bytes));
        Assert.Equal(delimiter == "\t" ? "text/tab-separated-values" : "text/csv", file.MediaType);
    }

    [Theory, InlineData("windows-1252", "Bemerkung 备注"), InlineData("windows-1252", "ÖÐÎÄ"), InlineData("utf-8", "中文")]
    public async Task What_an_encoding_cannot_say_is_written_as_UTF_8_with_its_mark(string encoding, string words)
    {
        var read = Assert.Single(await Back([new Sheet("", new SheetForm(SheetKind.Csv, ";", encoding, "\n", HasMark: encoding == "utf-8"), Numbered([["PO"], [words]]))]));

        Assert.Equal(words, read.Rows[1][0]);
        Assert.Equal(("utf-8", true), (read.Form.Encoding, read.Form.HasMark));
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_is_written_as_it_is()
    {
        var read = Assert.Single(await Back([new Sheet("", new SheetForm(SheetKind.Csv), Numbered([["a", "b"], ["=1+1", "@x"]]))]));

        Assert.Equal(["=1+1", "@x"], read.Rows[1].Cells);
    }

    [Fact]
    public async Task The_same_content_twice_is_one_file()
    {
        var sheet = new Sheet("One", new SheetForm(SheetKind.Xlsx), Numbered([["PO"], ["1"]]));

        Assert.Equal((await desk.Sheets.Write("a.xlsx", [sheet], Ct)).Blob, (await desk.Sheets.Write("b.xlsx", [sheet], Ct)).Blob);
    }

    /// <summary>Another program reads what we wrote: texts with their zeros, numbers, dates that carry a format.</summary>
    [Fact]
    public async Task A_workbook_is_one_for_other_programs_too()
    {
        var file = await desk.Sheets.Write("a.xlsx", [new Sheet("Orders", new SheetForm(SheetKind.Xlsx), Numbered([["PO", "qty", "date"], ["007", 1.5m, new LocalDate(2026, 3, 4)]]))], Ct);

        using var content = new MemoryStream(await Content(file));
        var rows = (await content.QueryAsync(cancellationToken: Ct)).Cast<IDictionary<string, object?>>().Select(row => row.Values).ToList();
        Assert.Equal([["PO", "qty", "date"], ["007", 1.5, new DateTime(2026, 3, 4)]], rows);
        Assert.Equal(["Orders"], content.GetSheetNames());
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.MediaType);
    }

    [Fact]
    public async Task The_first_row_stays_in_sight()
    {
        var file = await desk.Sheets.Write("a.xlsx", [new Sheet("Orders", new SheetForm(SheetKind.Xlsx), Numbered([["PO"], ["007"]]))], Ct);

        await using var zip = new ZipArchive(new MemoryStream(await Content(file)));
        using var reader = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Ct));
        Assert.Contains("state=\"frozen\"", await reader.ReadToEndAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tabs_get_names_that_Excel_takes()
    {
        string[] wanted = ["", "a/b:c", "A very long name of a tab that Excel would refuse", "A very long name of a tab that Excel cuts", "'quoted'"];

        var read = await Back([.. wanted.Select(name => new Sheet(name, new SheetForm(SheetKind.Xlsx), Numbered([["PO"]])))]);

        Assert.Equal(["Sheet1", "a b c", "A very long name of a tab that", "A very long name of a tab (2)", "quoted"], read.Select(sheet => sheet.Tab));
    }

    private static Gen<string> Texts(string letters) =>
        Gen.Int[0, letters.EnumerateRunes().Count() - 1].Select(at => letters.EnumerateRunes().ElementAt(at).ToString()).Array[0, 12].Select(parts => string.Concat(parts).Trim());

    private static Gen<SheetForm> Form(string encoding, bool hasMark) =>
        Gen.Select(Gen.Int[0, 3].Select(at => TextDelimiters[at]), Gen.Int[0, 2].Select(at => LineEnds[at])).Select(form => new SheetForm(SheetKind.Csv, form.Item1, encoding, form.Item2, hasMark));

    private static Gen<IReadOnlyList<SheetRow>> Rows(Gen<string> text) => Rows(text.Select(words => (object?)(words == "" ? null : words)), "PO");

    /// <summary>A header of so many columns, and rows under it.</summary>
    private static Gen<IReadOnlyList<SheetRow>> Rows(Gen<object?> cell, string header) =>
        Gen.Int[2, 6].SelectMany(width => cell.Array[width].Array[1, 12].Select(rows => Numbered([[.. Enumerable.Range(1, width).Select(column => (object?)$"{header}{column}")], .. rows])));

    private static IReadOnlyList<SheetRow> Numbered(IEnumerable<object?[]> rows) => [.. rows.Select((cells, index) => new SheetRow(index + 1, cells))];

    /// <summary>Rows that are empty are left out when they are read, and empty cells at the end of one.</summary>
    private static List<object?[]> Cells(IReadOnlyList<SheetRow> rows) =>
        [.. rows.Select(row => row.Cells.Take(row.Cells.ToList().FindLastIndex(cell => cell is not null) + 1).ToArray()).Where(cells => cells.Length > 0)];

    private async Task<SheetForm> ReadsBack(IReadOnlyList<SheetRow> rows, SheetForm form)
    {
        var read = Assert.Single(await Back([new Sheet("", form, rows)]));
        Assert.Equal(Cells(rows), Cells(read.Rows));
        Assert.Equal((form.Delimiter, form.LineEnd), (read.Form.Delimiter, read.Form.LineEnd));
        return read.Form;
    }

    private async Task<IReadOnlyList<Sheet>> Back(IReadOnlyList<Sheet> sheets) => await desk.Sheets.Read(await desk.Sheets.Write("a", sheets, Ct), Ct);

    private async Task<byte[]> Content(Attachment file)
    {
        using var copy = new MemoryStream();
        await using var content = desk.Kept.Open(file.Blob!)!;
        await content.CopyToAsync(copy, Ct);
        return copy.ToArray();
    }
}
