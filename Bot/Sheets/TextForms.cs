using Bot.Domain.Sheets;

namespace Bot.Sheets;

/// <summary>How a text file writes its rows down: what is in it counts, its name does not.</summary>
internal static class TextForms
{
    /// <summary>What may stand between the cells, the likelier first.</summary>
    public const string Delimiters = ",;\t|";

    private const int Sample = 64 * 1024;
    private const int SampleRows = 100;

    /// <summary>Null when the content is no text. The stream is left at its beginning.</summary>
    public static SheetForm? Of(Stream content)
    {
        content.Position = 0;
        var encoding = TextEncodings.Of(content);
        content.Position = 0;
        if (encoding is not { } found)
            return null;
        using var reader = Open(content, found.Name, found.HasMark);
        var start = new char[Sample];
        var text = start.AsSpan(0, reader.ReadBlock(start));
        content.Position = 0;
        var (rows, lineEnd) = Rows(text);
        return new SheetForm(SheetKind.Csv, Delimiter(text, rows), found.Name, lineEnd, found.HasMark);
    }

    /// <summary>The text after the mark; the stream stays open.</summary>
    public static StreamReader Open(Stream content, string encoding, bool hasMark)
    {
        content.Position = hasMark ? TextEncodings.Mark(encoding).Length : 0;
        return new StreamReader(content, TextEncodings.Named(encoding), detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    }

    /// <summary>How often each delimiter stands outside quotation marks in the first rows, and how these end.</summary>
    private static (List<int[]> Rows, string LineEnd) Rows(ReadOnlySpan<char> text)
    {
        var rows = new List<int[]>();
        var row = new int[Delimiters.Length];
        var (unix, windows, mac) = (0, 0, 0);
        var isQuoted = false;
        var mayOpen = true;
        for (var at = 0; at < text.Length && rows.Count < SampleRows; at++)
        {
            var letter = text[at];
            if (letter == '"' && (isQuoted || mayOpen))
            {
                isQuoted = !isQuoted;
                // A doubled one closes and opens again.
                mayOpen = !isQuoted;
                continue;
            }

            if (isQuoted)
                continue;
            var delimiter = Delimiters.IndexOf(letter, StringComparison.Ordinal);
            mayOpen = delimiter >= 0 || letter is '\r' or '\n' || (mayOpen && letter == ' ');
            if (delimiter >= 0)
                row[delimiter]++;
            if (letter is not ('\r' or '\n'))
                continue;
            var isPair = letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            (unix, windows, mac) = (unix + (letter == '\n' ? 1 : 0), windows + (isPair ? 1 : 0), mac + (letter == '\r' && !isPair ? 1 : 0));
            at += isPair ? 1 : 0;
            rows.Add(row);
            row = new int[Delimiters.Length];
        }

        rows.Add(row);
        return (rows, windows >= unix && windows >= mac && windows > 0 ? "\r\n" : mac > unix ? "\r" : "\n");
    }

    /// <summary>
    /// The one that most rows have equally often. Every row that disagrees weighs heavily, so that decimal commas and commas
    /// in sentences lose against the semicolons around them; rows without any, such as a title, say nothing.
    /// </summary>
    private static string Delimiter(ReadOnlySpan<char> text, List<int[]> rows)
    {
        var telling = rows.Where(row => row.Any(count => count > 0)).ToList();
        // What Excel writes and reads above the header when it is told to.
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Delimiters.Contains(text[4], StringComparison.Ordinal))
            return text[4].ToString();
        var best = Enumerable.Range(0, Delimiters.Length).Select(delimiter => (delimiter, Weight: Weight(telling, delimiter))).MaxBy(candidate => candidate.Weight);
        return best.Weight > 0 ? Delimiters[best.delimiter].ToString() : ",";
    }

    private static double Weight(List<int[]> rows, int delimiter)
    {
        var usual = rows.Select(row => row[delimiter]).Where(count => count > 0).GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        return usual is null ? 0 : Math.Pow((double)usual.Count() / rows.Count, 8) * Math.Log2(1 + usual.Key);
    }
}
