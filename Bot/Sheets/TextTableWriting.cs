using System.Globalization;
using System.Text;
using Bot.Domain.Sheets;
using CsvHelper;
using NodaTime.Text;

namespace Bot.Sheets;

/// <summary>
/// Writes a text file that reads back cell by cell. What its encoding cannot say, or what would be taken for another encoding,
/// is written as UTF-8 with its mark, which every spreadsheet knows.
/// </summary>
internal static class TextTableWriting
{
    /// <param name="content">Empty, and can be read back.</param>
    public static void Write(Stream content, Sheet sheet, CancellationToken ct)
    {
        var form = sheet.Form with { Delimiter = TextForms.Delimiters.Contains(sheet.Form.Delimiter, StringComparison.Ordinal) && sheet.Form.Delimiter.Length == 1 ? sheet.Form.Delimiter : "," };
        try
        {
            Write(content, sheet.Rows, form, TextEncodings.Strict(form.Encoding), ct);
            // ASCII is the same in all of them but UTF-16.
            if (TextForms.Of(content) is { } read && (read.Encoding.Equals(form.Encoding, StringComparison.OrdinalIgnoreCase) || IsAscii(sheet.Rows, form)))
                return;
        }
        catch (EncoderFallbackException)
        {
            // Chinese remarks in a German file.
        }

        Write(content, sheet.Rows, form with { Encoding = TextEncodings.Utf8, HasMark = true }, TextEncodings.Named(TextEncodings.Utf8), ct);
    }

    /// <summary>A cell in a text file: dates and numbers as every program reads them.</summary>
    public static string Words(object? cell) => cell switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        CellError error => error.Code,
        _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
    };

    private static bool IsAscii(IReadOnlyList<SheetRow> rows, SheetForm form) =>
        !form.Encoding.StartsWith(TextEncodings.Utf16, StringComparison.OrdinalIgnoreCase) && rows.All(row => row.Cells.All(cell => cell is not string text || Ascii.IsValid(text)));

    private static void Write(Stream content, IReadOnlyList<SheetRow> rows, SheetForm form, Encoding encoding, CancellationToken ct)
    {
        content.SetLength(0);
        content.Position = 0;
        if (form.HasMark)
            content.Write(TextEncodings.Mark(form.Encoding));
        using var text = new StreamWriter(content, encoding, bufferSize: 64 * 1024, leaveOpen: true);
        using var writer = CsvWriter.Create(text, Options(form), leaveOpen: true);
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var column = 0; column < Math.Max(1, width); column++)
                writer.WriteField(Words(row[column]));
            writer.EndRecord();
        }
    }

    private static CsvWriterOptions Options(SheetForm form) => new()
    {
        Separator = form.Delimiter[0],
        NewLine = form.LineEnd,
        HasHeader = false,
        // The other delimiters too, so that nobody takes them for the one of this file.
        ShouldQuote = static (cell, _, _, _) => cell.ContainsAny(TextForms.Delimiters),
    };
}
