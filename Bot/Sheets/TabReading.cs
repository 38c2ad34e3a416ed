using System.Globalization;
using System.Xml;
using Bot.Domain.Sheets;
using NodaTime.Text;

namespace Bot.Sheets;

/// <summary>Reads the tabs of one workbook, whose cells share their texts and values.</summary>
internal sealed class TabReading(Package package, NumberFormats styles, IReadOnlyList<string?> texts, bool is1904, string name)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    // 31 December 9999.
    private const int LastDayFrom1900 = 2_958_465;
    private const int LastDayFrom1904 = 2_957_003;

    private readonly CellPool pool = new();
    private readonly char[] letters = new char[SheetLimits.MostCharactersInCell + 1];
    private int count;

    public IReadOnlyList<SheetRow> Rows(string part, CancellationToken ct)
    {
        var rows = new List<SheetRow>();
        var merged = new List<MergedBlock>();
        var cells = new List<object?>();
        var number = 0;
        using var reader = package.Read(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
            {
                ct.ThrowIfCancellationRequested();
                number = reader.GetAttribute("r") is { } given ? Number(given, LastRow) : number + 1;
                Fill(reader, cells);
                Add(rows, number, cells);
            }
            else if (reader.LocalName == "mergeCell" && MergedBlock.Read(reader.GetAttribute("ref")) is { } block)
            {
                merged.Add(block);
            }
        }

        var whole = MergedBlock.Fill(rows, merged, () => Unreadable.Unpacks(name));
        count += whole.Count - rows.Count;
        return count > SheetLimits.MostRows ? throw Unreadable.TooManyRows(name) : whole;
    }

    /// <summary>The column of <c>AB7</c>, from 0.</summary>
    public static int Column(ReadOnlySpan<char> cell)
    {
        var column = 0;
        foreach (var letter in cell)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > LastColumn)
                throw new InvalidDataException("A column beyond the last.");
        }

        return column > 0 ? column - 1 : throw new InvalidDataException("A cell without a column.");
    }

    private static int Number(string digits, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : throw new InvalidDataException("A row that cannot be.");

    private void Add(List<SheetRow> rows, int number, List<object?> cells)
    {
        var width = cells.FindLastIndex(cell => cell is not null) + 1;
        if (width == 0)
            return;
        if (width > SheetLimits.MostColumns)
            throw Unreadable.TooManyColumns(name, width);
        if (++count > SheetLimits.MostRows)
            throw Unreadable.TooManyRows(name);
        rows.Add(new SheetRow(number, cells.GetRange(0, width).ToArray()));
    }

    private void Fill(XmlReader reader, List<object?> cells)
    {
        cells.Clear();
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                continue;
            // Some programs do not say where a cell is: it is the next one.
            var column = reader.GetAttribute("r") is { } place ? Column(place) : cells.Count;
            var value = Cell(reader);
            while (cells.Count <= column)
                cells.Add(null);
            cells[column] = value;
        }
    }

    private object? Cell(XmlReader reader)
    {
        var kind = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (reader.IsEmptyElement)
            return null;
        object? value = null;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "v")
                value = Value(Text(reader), kind, style);
            else if (reader.LocalName == "is")
                value = pool.Text(SharedTexts.Plain(reader));
        }

        return value;
    }

    private object? Value(ReadOnlySpan<char> text, string kind, int style) => kind switch
    {
        "s" => Shared(text),
        "str" => text.Contains("_x", StringComparison.Ordinal) ? pool.Text(SharedTexts.Unescaped(text.ToString())) : pool.Text(text),
        "b" => text.Trim() is "1" or "true" ? "TRUE" : "FALSE",
        "e" => text.Trim().IsEmpty ? null : pool.Value(new CellError(text.Trim().ToString())),
        "d" => Day(text.Trim()),
        _ => text.Trim().IsEmpty ? null : styles.IsDate(style) ? Date(text.Trim()) : pool.Number(text.Trim()),
    };

    private string? Shared(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : throw new InvalidDataException("A text that is not there.");

    /// <summary>Days are counted from 1900, or 1904 in workbooks from old Macs. Zero and what is before shows no date in Excel, so it stays a number.</summary>
    private object? Date(ReadOnlySpan<char> text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
            return pool.Text(text);
        // The time of day goes; a second before midnight that is stored a hair short does not lose its day.
        var days = Math.Floor(serial + 1e-8);
        if (days < (is1904 ? 0 : 1) || days > (is1904 ? LastDayFrom1904 : LastDayFrom1900) || (days == 60 && !is1904))
            return pool.Number(text);
        // Excel counts a 29 February 1900, which never was.
        var start = is1904 ? new LocalDate(1904, 1, 1) : days < 60 ? new LocalDate(1899, 12, 31) : new LocalDate(1899, 12, 30);
        return pool.Value(start.PlusDays((int)days));
    }

    private object? Day(ReadOnlySpan<char> text) =>
        text.Length >= 10 && LocalDatePattern.Iso.Parse(text[..10].ToString()) is { Success: true } day ? pool.Value(day.Value) : pool.Text(text);

    /// <summary>What is in an element, without a string for each.</summary>
    private ReadOnlySpan<char> Text(XmlReader reader)
    {
        var length = 0;
        if (reader.IsEmptyElement)
            return [];
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            int read;
            while ((read = reader.ReadValueChunk(letters, length, letters.Length - length)) > 0)
                length += read;
            if (length == letters.Length)
                throw new InvalidDataException("A text is longer than any spreadsheet makes them.");
        }

        return letters.AsSpan(0, length);
    }
}
