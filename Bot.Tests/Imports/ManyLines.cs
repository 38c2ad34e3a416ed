using System.Globalization;
using CsvHelper;

namespace Bot.Tests.Imports;

/// <summary>Order sheets of any length: the sample company's lines again and again, each round under order numbers of its own.</summary>
internal static class ManyLines
{
    private static readonly string[] Numbered = ["ID", "PO / SO #", "ASN/DN #"];

    public static void Write(string path, int lines)
    {
        using var from = CsvReader.Create(File.OpenRead(Path.Combine(Sources.Root, "Bot/Cli/Sample/orders.csv")), new CsvReaderOptions { HasHeader = false }, leaveOpen: false);
        var rows = new List<string[]>();
        while (from.Read())
            rows.Add([.. Cells(from)]);
        var headings = rows[0];
        rows.RemoveAt(0);

        using var to = new StreamWriter(path);
        foreach (var row in Enumerable.Range(0, lines).Select(line => Again(headings, rows[line % rows.Count], line / rows.Count)).Prepend(headings))
        {
            to.WriteLine(string.Join(',', row.Select(Quoted)));
        }
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

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<string> Again(string[] headings, string[] row, int round) =>
        row.Select((cell, column) => Numbered.Contains(headings[column]) ? string.Create(CultureInfo.InvariantCulture, $"{cell}R{round:0000}") : cell);
}
