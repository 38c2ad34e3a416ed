using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using CsvHelper;

namespace Bot.Sheets;

/// <summary>A text file with a table in it: csv, tsv, txt.</summary>
public static class TextTable
{
    private const int SmallCell = 1024;

    /// <param name="content">Can be read from its beginning again.</param>
    /// <param name="name">The file's, for what is said about it.</param>
    /// <exception cref="Refusal">It is no table that can be read.</exception>
    public static Sheet Read(Stream content, string name, CancellationToken ct)
    {
        var form = TextForms.Of(content) ?? throw Unreadable.NoText(name);
        var rows = new List<SheetRow>();
        foreach (var row in Rows(content, form, name, ct))
        {
            if (rows.Count == SheetLimits.MostRows)
                throw Unreadable.TooManyRows(name);
            rows.Add(row);
        }

        return rows is [] ? throw Unreadable.Blank(name) : new Sheet("", form, rows);
    }

    private static IEnumerable<SheetRow> Rows(Stream content, SheetForm form, string name, CancellationToken ct)
    {
        var ending = new Ending();
        using var text = TextForms.Open(content, form.Encoding, form.HasMark);
        using var reader = Reader(content, text, form, ending);
        var pool = new CellPool();
        var letters = new char[SmallCell];
        var aside = 0;
        while (Next(reader, name, ct))
        {
            if (reader.RowNumber == 1 && IsHint(reader.RawRecord))
            {
                aside = 1;
                continue;
            }

            var number = (int)reader.RowNumber - aside;
            var cells = Cells(reader, pool, ref letters);
            if (ending.IsOpen && cells.OfType<string>().LastOrDefault() is { } last && last.AsSpan().ContainsAny('\r', '\n'))
                throw Unreadable.OpenQuote(name, number);
            if (cells.Length > SheetLimits.MostColumns)
                throw Unreadable.TooManyColumns(name, cells.Length);
            if (cells.Length > 0)
                yield return new SheetRow(number, cells);
        }
    }

    /// <summary>UTF-8 goes to the parser as it is; what is in another encoding is decoded on the way.</summary>
    private static CsvReader Reader(Stream content, StreamReader text, SheetForm form, Ending ending)
    {
        var options = new CsvReaderOptions
        {
            Separator = form.Delimiter[0],
            HasHeader = false,
            // Blank lines are rows as a spreadsheet counts them.
            SkipEmptyLines = false,
            // A quotation mark after a space still opens a cell.
            TrimWhitespace = true,
            WhitespaceCharacters = " ",
            MaxRecordSize = SheetLimits.MostBytesInRow,
            OnMalformedRecord = record => ending.IsOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        return form.Encoding == TextEncodings.Utf8 ? CsvReader.Create(content, options, leaveOpen: true) : CsvReader.Create(text, options, leaveOpen: true);
    }

    private static bool Next(CsvReader reader, string name, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException endless)
        {
            throw Unreadable.OpenQuote(name, endless.RecordNumber);
        }
    }

    private static object?[] Cells(CsvReader reader, CellPool pool, ref char[] letters)
    {
        var count = reader.FieldCount;
        while (count > 0 && IsBlank(reader.GetSpan(count - 1)))
            count--;
        var cells = new object?[count];
        for (var column = 0; column < count; column++)
        {
            var bytes = reader.GetSpan(column).Length;
            if (bytes > letters.Length)
                letters = new char[bytes];
            cells[column] = pool.Text(letters.AsSpan(0, reader.GetChars(column, letters)));
        }

        return count > 0 && cells[count - 1] is null ? cells[..(Array.FindLastIndex(cells, cell => cell is not null) + 1)] : cells;
    }

    private static bool IsBlank(ReadOnlySpan<byte> cell) => cell.IndexOfAnyExcept(" \t"u8) < 0;

    /// <summary><c>sep=;</c> is for Excel, which does not show it as a row.</summary>
    private static bool IsHint(ReadOnlySpan<byte> row) => row.Length == 5 && row[..4].SequenceEqual("sep="u8);

    /// <summary>Whether the last cell was still open where the file ended.</summary>
    private sealed class Ending
    {
        public bool IsOpen { get; set; }
    }
}
