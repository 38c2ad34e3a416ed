using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Bot.Sheets;

/// <summary>Which of a workbook's cell styles show a number as a date. A number is a date by its style alone.</summary>
internal sealed partial class NumberFormats
{
    private readonly List<bool> styles = [];

    public bool IsDate(int style) => style >= 0 && style < styles.Count && styles[style];

    public static NumberFormats Read(Package package, string? part)
    {
        var formats = new NumberFormats();
        if (part is null || !package.Has(part))
            return formats;
        var codes = new Dictionary<int, string>();
        using var reader = package.Read(part);
        var isCellStyle = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
                isCellStyle = reader.NodeType == XmlNodeType.Element;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt")
                codes[Id(reader)] = reader.GetAttribute("formatCode") ?? "";
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "xf" && isCellStyle)
                formats.styles.Add(codes.TryGetValue(Id(reader), out var code) ? IsDate(code) : IsBuiltInDate(Id(reader)));
        }

        return formats;
    }

    /// <summary>A format with a year, a day, or a month that is no minute. Times alone are no dates.</summary>
    public static bool IsDate(string code)
    {
        var letters = Literals().Replace(code, "");
        // Of the parts for positive, negative and other values the first is the one dates are shown in.
        letters = letters.Split(';')[0].ToUpperInvariant();
        if (letters.Contains('Y', StringComparison.Ordinal) || letters.Contains('D', StringComparison.Ordinal))
            return true;
        return letters.Contains('M', StringComparison.Ordinal) && !letters.Replace("AM/PM", "H", StringComparison.Ordinal).AsSpan().ContainsAny("HS0#?");
    }

    /// <summary>
    /// Those that have no code in the file. From 27 they are East Asian: Excel and WPS in Chinese write 31 for 2026年3月4日,
    /// and MiniExcel, which was tried here, gives the bare number.
    /// </summary>
    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static int Id(XmlReader reader) => int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>Quoted words, escaped letters, widths and fillings, and brackets: colours, conditions, locales, elapsed hours.</summary>
    [GeneratedRegex("""General|Standard|"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literals();
}
