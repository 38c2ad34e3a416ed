using System.IO.Compression;
using System.Text;

namespace Bot.Tests.Sheets;

/// <summary>Workbooks and other zips, written part by part as programs other than ours write them.</summary>
internal static class Zips
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return memory.ToArray();
    }

    /// <summary>One tab called Orders with these rows, the texts and styles they refer to, and what is after the rows.</summary>
    public static byte[] Workbook(string rows, string after = "", string texts = "", string styles = "", string settings = "", params (string Name, string Content)[] more) =>
        Of([.. Parts($"<workbookPr {settings}/><sheets><sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/></sheets>", texts, styles), ("xl/worksheets/sheet1.xml", Tab(rows, after)), .. more]);

    /// <summary>Several tabs: name, state and rows.</summary>
    public static byte[] Workbook(params (string Name, string State, string Rows)[] tabs) =>
        Of([
            .. Parts($"<sheets>{string.Concat(tabs.Select((tab, index) => $"<sheet name=\"{tab.Name}\" state=\"{tab.State}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>"))}</sheets>", "", ""),
            .. tabs.Select((tab, index) => ($"xl/worksheets/sheet{index + 1}.xml", Tab(tab.Rows, ""))),
        ]);

    public static string Tab(string rows, string after) => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>";

    /// <summary>The beginning of every file of old Office programs, and of workbooks with a password.</summary>
    public static byte[] Ole(string stream)
    {
        var file = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 1024);
        return file;
    }

    private static (string, string)[] Parts(string book, string texts, string styles) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Related(("rId1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{book}</workbook>"),
        ("xl/_rels/workbook.xml.rels", Related([.. Enumerable.Range(1, 9).Select(tab => ($"rId{tab}", "worksheet", $"worksheets/sheet{tab}.xml")), ("rId10", "styles", "styles.xml"), ("rId11", "sharedStrings", "sharedStrings.xml")])),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{texts}</sst>"),
    ];

    private static string Related(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}/{relation.Type}\" Target=\"{relation.Target}\"/>"))}</Relationships>";
}
