using System.Globalization;
using CsvHelper;
using MiniExcelLibs;

namespace Bot.Tests.Imports;

/// <summary>Order sheets of any length: the sample company's lines again and again, each round under order numbers of its own.</summary>
internal static class ManyLines
{
    private static readonly string[] Numbered = ["ID", "PO / SO #", "ASN/DN #"];

    public static void Write(string path, int lines)
    {
        using var to = new StreamWriter(path);
        var (headings, rows) = Rows(lines);
        foreach (var row in rows.Prepend(headings))
            to.WriteLine(string.Join(',', row.Select(Quoted)));
    }

    /// <summary>The same as a workbook, its numbers and dates as a spreadsheet has them.</summary>
    public static void WriteWorkbook(string path, int lines)
    {
        var (headings, rows) = Rows(lines);
        MiniExcel.SaveAs(path, rows.Select(row => headings.Zip(row).ToDictionary(cell => cell.First, cell => Typed(cell.Second))));
    }

    /// <summary>The cells of the row that is being read, as strings.</summary>
    public static IEnumerable<string> Cells(CsvReader reader)
    {
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var letters = new char[reader.GetSpan(column).Length];
            yield return new string(letters, 0, reader.GetChars(column, letters));
        }
    }

    private static (string[] Headings, IEnumerable<string[]> Rows) Rows(int lines)
    {
        using var from = CsvReader.Create(File.OpenRead(Path.Combine(Sources.Root, "Bot/Cli/Sample/orders.csv")), new CsvReaderOptions { HasHeader = false }, leaveOpen: false);
        var rows = new List<string[]>();
        while (from.Read())
            rows.Add([.. Cells(from)]);
        var headings = rows[0];
        rows.RemoveAt(0);
        return (headings, Enumerable.Range(0, lines).Select(line => Again(headings, rows[line % rows.Count], line / rows.Count)));
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string[] Again(string[] headings, string[] row, int round) =>
        [.. row.Select((cell, column) => Numbered.Contains(headings[column]) ? string.Create(CultureInfo.InvariantCulture, $"{cell}R{round:0000}") : cell)];

    private static object Typed(string cell)
    {
        if (decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        return DateTime.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : cell;
    }
}
