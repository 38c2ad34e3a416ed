using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Bot.Domain.Sheets;

namespace Bot.Sheets;

/// <summary>
/// Writes a workbook whose cells keep their kinds. MiniExcel was tried for this: it formats whole columns, so that in a column
/// of dates a number becomes a date too, and line ends within a cell change.
/// </summary>
internal static class WorkbookWriting
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Nothing of the day it was written on: the same content twice is the same file.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream content, IReadOnlyList<Sheet> sheets, CancellationToken ct)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true);
        var names = TabNames.Of(sheets.Select(sheet => sheet.Tab));
        Part(zip, "[Content_Types].xml", xml => WriteTypes(xml, sheets.Count));
        Part(zip, "_rels/.rels", static xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", xml => WriteBook(xml, names));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, [.. names.Select((_, tab) => ("worksheet", $"worksheets/sheet{tab + 1}.xml")), ("styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", static xml => xml.WriteRaw(TabWriting.Styles));
        for (var tab = 0; tab < sheets.Count; tab++)
        {
            var rows = sheets[tab].Rows;
            Part(zip, $"xl/worksheets/sheet{tab + 1}.xml", xml => TabWriting.Write(xml, Main, rows, ct));
        }
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteTypes(XmlWriter xml, int tabs)
    {
        xml.WriteStartElement("Types", $"{Packages}/content-types");
        foreach (var (extension, type) in new[] { ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml") })
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        Override("/xl/workbook.xml", "sheet.main");
        Override("/xl/styles.xml", "styles");
        for (var tab = 1; tab <= tabs; tab++)
            Override($"/xl/worksheets/sheet{tab}.xml", "worksheet");
        xml.WriteEndElement();

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", $"{Types}.{type}+xml");
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, IReadOnlyList<(string Type, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", $"{Packages}/relationships");
        foreach (var (number, (type, target)) in targets.Index())
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", Id(number));
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets");
        foreach (var (number, name) in names.Index())
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", (number + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Relations, Id(number));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number + 1}");
}
