using System.Buffers;
using System.Globalization;
using System.Xml;
using Bot.Domain.Sheets;

namespace Bot.Sheets;

/// <summary>One tab of a workbook: its first row bold and always in sight, its columns as wide as what is in them.</summary>
internal static class TabWriting
{
    /// <summary>In the order of the constants: plain, a date, text that looks like a number, and the first row.</summary>
    public const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private const int DateStyle = 1;
    private const int DigitsStyle = 2;
    private const int HeaderStyle = 3;
    private const int Measured = 200;
    private const int Narrowest = 8;
    private const int Widest = 60;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,+-eE");
    private static readonly LocalDate Eve = new(1899, 12, 31);
    private static readonly LocalDate AfterTheDayThatNeverWas = new(1900, 3, 1);

    public static void Write(XmlWriter xml, string main, IReadOnlyList<SheetRow> rows, CancellationToken ct)
    {
        xml.WriteStartElement("worksheet", main);
        if (rows.Count > 1)
            xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        WriteWidths(xml, rows);
        xml.WriteStartElement("sheetData");
        foreach (var (index, row) in rows.Index())
        {
            ct.ThrowIfCancellationRequested();
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", number);
            for (var column = 0; column < row.Cells.Count; column++)
            {
                if (row.Cells[column] is { } cell)
                    WriteCell(xml, Name(column) + number, cell, isHeader: index == 0);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A, B, … Z, AA.</summary>
    public static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));

    private static void WriteWidths(XmlWriter xml, IReadOnlyList<SheetRow> rows)
    {
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        if (width == 0)
            return;
        xml.WriteStartElement("cols");
        for (var column = 0; column < width; column++)
        {
            var longest = rows.Take(Measured).Max(row => Width(TextTableWriting.Words(row[column])));
            var number = (column + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", Math.Clamp(longest + 2, Narrowest, Widest).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Chinese characters take two places.
    private static int Width(string words) => words.EnumerateRunes().Take(Widest).Sum(letter => letter.Value >= 0x1100 ? 2 : 1);

    private static void WriteCell(XmlWriter xml, string place, object cell, bool isHeader)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        if (cell is decimal number)
            WriteValue(xml, null, isHeader ? HeaderStyle : 0, number.ToString(CultureInfo.InvariantCulture));
        else if (cell is LocalDate date && date > Eve)
            WriteValue(xml, null, DateStyle, (Period.DaysBetween(Eve, date) + (date < AfterTheDayThatNeverWas ? 0 : 1)).ToString(CultureInfo.InvariantCulture));
        else if (cell is CellError error)
            WriteValue(xml, "e", isHeader ? HeaderStyle : 0, error.Code);
        else
            WriteText(xml, TextTableWriting.Words(cell), isHeader);
        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, string? kind, int style, string value)
    {
        WriteStyle(xml, style);
        if (kind is not null)
            xml.WriteAttributeString("t", kind);
        xml.WriteElementString("v", value);
    }

    private static void WriteText(XmlWriter xml, string words, bool isHeader)
    {
        // As text it stays 007 even when somebody edits the cell.
        var looksLikeNumber = words.Length > 0 && words.AsSpan().IndexOfAnyExcept(OfNumbers) < 0;
        WriteStyle(xml, isHeader ? HeaderStyle : looksLikeNumber ? DigitsStyle : 0);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SharedTexts.Escaped(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml, int style)
    {
        if (style > 0)
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }
}
