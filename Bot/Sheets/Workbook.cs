using System.Xml;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Sheets;

/// <summary>
/// An Excel workbook, read part by part. MiniExcel was tried for this and gives no cell its style or kind: dates in the formats
/// of Chinese Excel come as bare numbers, times alone as days of 1899, #REF! as text, and what it unpacks is not bounded.
/// </summary>
public static class Workbook
{
    /// <param name="content">Can be read from any place.</param>
    /// <param name="name">The file's, for what is said about it.</param>
    /// <exception cref="Refusal">It is no workbook that can be read.</exception>
    public static IReadOnlyList<Sheet> Read(Stream content, string name, CancellationToken ct)
    {
        try
        {
            using var package = new Package(content, () => Unreadable.Unpacks(name));
            return Read(package, name, ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or FormatException or OverflowException)
        {
            throw Unreadable.Broken(name);
        }
    }

    private static List<Sheet> Read(Package package, string name, CancellationToken ct)
    {
        var book = package.Relations("").FirstOrDefault(relation => relation.IsTo("officeDocument"))?.Part ?? "xl/workbook.xml";
        if (HasMacros(package))
            throw Unreadable.Macros(name);
        if (book.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw Unreadable.OldFormat(name);
        if (!package.Has(book) || Tabs(package, book) is not { } found)
            throw Unreadable.NoWorkbook(name);

        var relations = package.Relations(book);
        var styles = NumberFormats.Read(package, Part("styles"));
        var texts = SharedTexts.Read(package, Part("sharedStrings"), () => Unreadable.Unpacks(name));
        var reading = new TabReading(package, styles, texts, found.Is1904, name);
        var sheets = new List<Sheet>();
        foreach (var tab in found.Tabs.Where(tab => !tab.IsHidden))
        {
            // A tab may be a chart.
            if (relations.FirstOrDefault(relation => relation.Id == tab.Id && relation.IsTo("worksheet")) is not { } sheet)
                continue;
            if (reading.Rows(sheet.Part, ct) is { Count: > 0 } rows)
                sheets.Add(new Sheet(tab.Name, new SheetForm(SheetKind.Xlsx), rows));
        }

        return sheets is [] ? throw Unreadable.Blank(name) : sheets;

        string? Part(string what) => relations.FirstOrDefault(relation => relation.IsTo(what))?.Part;
    }

    private static bool HasMacros(Package package)
    {
        if (package.Names.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return true;
        if (!package.Has("[Content_Types].xml"))
            return false;
        using var reader = package.Read("[Content_Types].xml");
        while (reader.Read())
        {
            if (reader.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
                return true;
        }

        return false;
    }

    /// <summary>Null when the part is no workbook but, say, a letter.</summary>
    private static (List<Tab> Tabs, bool Is1904)? Tabs(Package package, string book)
    {
        using var reader = package.Read(book);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "workbook")
            return null;
        var tabs = new List<Tab>();
        var is1904 = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
                is1904 = reader.GetAttribute("date1904") is "1" or "true";
            else if (reader.LocalName == "sheet")
                tabs.Add(new Tab(reader.GetAttribute("name") ?? "", RelationId(reader), reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return (tabs, is1904);
    }

    // The namespace of r:id is another one in strict workbooks.
    private static string RelationId(XmlReader reader)
    {
        var id = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id")
                id = reader.Value;
        }

        reader.MoveToElement();
        return id;
    }

    private sealed record Tab(string Name, string Id, bool IsHidden);
}
