using System.Text;

namespace Bot.Sheets;

/// <summary>In which encoding a text file is, from all of its bytes: the one accent may be in the last row.</summary>
internal static class TextEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";
    public const string Utf16Swapped = "utf-16BE";
    public const string Chinese = "gb18030";
    public const string Western = "windows-1252";

    private static readonly (string Name, byte[] Mark)[] Marks =
    [
        (Utf8, [0xEF, 0xBB, 0xBF]), (Utf16, [0xFF, 0xFE]), (Utf16Swapped, [0xFE, 0xFF]), (Chinese, [0x84, 0x31, 0x95, 0x33]),
    ];

    /// <summary>Writes no mark of its own.</summary>
    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    public static Encoding Named(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "UTF-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        "UTF-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
    };

    /// <summary>One that throws at what it cannot say, for writing.</summary>
    public static Encoding Strict(string name)
    {
        var strict = (Encoding)Named(name).Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }

    public static byte[] Mark(string name) => Marks.FirstOrDefault(mark => mark.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Mark ?? [];

    /// <summary>The encoding and whether the file begins with its mark; null when this is no text.</summary>
    /// <param name="content">Read to its end.</param>
    public static (string Name, bool HasMark)? Of(Stream content)
    {
        var start = new byte[64 * 1024];
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var head = start.AsSpan(0, length);
        foreach (var (name, mark) in Marks)
        {
            if (head.StartsWith(mark))
                return (name, true);
        }

        if (head.Contains((byte)0))
            return WithoutMark(head, isWhole: length < start.Length) is { } wide ? (wide, false) : null;

        var seen = new HighBytes();
        while (length > 0)
        {
            seen.Take(start.AsSpan(0, length));
            length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }

        seen.End();
        if (seen.IsBinary)
            return null;
        return (seen.IsUtf8 ? Utf8 : seen.IsChinese ? Chinese : Western, false);
    }

    /// <summary>UTF-16 is where half of the bytes of line ends, digits and delimiters are zero, and no character is a control one.</summary>
    private static string? WithoutMark(ReadOnlySpan<byte> head, bool isWhole)
    {
        if (isWhole && head.Length % 2 == 1)
            return null;
        var even = head[..(head.Length & ~1)];
        var (little, big) = (Plain(Encoding.Unicode, even), Plain(Encoding.BigEndianUnicode, even));
        return Math.Max(little, big) == 0 ? null : little >= big ? Utf16 : Utf16Swapped;
    }

    /// <summary>How many characters of every table there are; 0 when these bytes are no text in that encoding.</summary>
    private static int Plain(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        // The last character may be cut in two.
        var broken = text.AsSpan(0, Math.Max(0, text.Length - 1)).Contains('\uFFFD');
        return broken || text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n'))
            ? 0
            : text.Count(letter => letter is '\t' or '\r' or '\n' or ',' or ';' or ' ' or '"' || char.IsAsciiLetterOrDigit(letter));
    }
}
