using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Bot.Sheets;

/// <summary>The texts that cells of a workbook refer to by number, trimmed; null where one is blank.</summary>
internal static class SharedTexts
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    public static IReadOnlyList<string?> Read(Package package, string? part, Func<Exception> tooLarge)
    {
        var texts = new List<string?>();
        if (part is null || !package.Has(part))
            return texts;
        var pool = new CellPool();
        var letters = 0L;
        using var reader = package.Read(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si")
                continue;
            var text = pool.Text(Plain(reader));
            letters += text?.Length ?? 0;
            if (letters > SheetLimits.MostSharedCharacters)
                throw tooLarge();
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>The words of a rich text, without its looks and without the readings above Japanese words.</summary>
    public static string Plain(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var words = "";
        var depth = reader.Depth;
        var isReading = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
                isReading = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (!isReading && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                words += Piece(reader);
            if (words.Length > SheetLimits.MostCharactersInCell)
                throw new InvalidDataException("A text is longer than any spreadsheet makes them.");
        }

        return Unescaped(words);
    }

    /// <summary>What XML cannot say stands as <c>_x000D_</c>, and what looks like that as <c>_x005F_x000D_</c>.</summary>
    public static string Unescaped(string words)
    {
        if (!words.Contains("_x", StringComparison.Ordinal))
            return words;
        var plain = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
        {
            var isEscape = at + 7 <= words.Length && words[at] == '_' && words[at + 1] == 'x' && words[at + 6] == '_' && words.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0;
            plain.Append(isEscape ? (char)Convert.ToUInt16(words.Substring(at + 2, 4), 16) : words[at]);
            at += isEscape ? 6 : 0;
        }

        return plain.ToString();
    }

    /// <summary>The reverse of <see cref="Unescaped"/>, for what is written.</summary>
    public static string Escaped(string words)
    {
        if (!words.Contains("_x", StringComparison.Ordinal) && words.All(letter => XmlConvert.IsXmlChar(letter) && letter != '\r'))
            return words;
        var escaped = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            var isPair = at + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[at + 1], letter);
            var looksEscaped = letter == '_' && at + 1 < words.Length && words[at + 1] == 'x';
            if (isPair)
                escaped.Append(letter).Append(words[++at]);
            else if (looksEscaped || letter == '\r' || !XmlConvert.IsXmlChar(letter))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }

    // Long texts come in pieces, so that the limit is seen before they are whole.
    private static string Piece(XmlReader reader)
    {
        var letters = new char[4096];
        var piece = new StringBuilder();
        int read;
        while ((read = reader.ReadValueChunk(letters, 0, letters.Length)) > 0 && piece.Length <= SheetLimits.MostCharactersInCell)
            piece.Append(letters, 0, read);
        return piece.ToString();
    }
}
