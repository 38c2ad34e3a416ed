using System.Text;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Sheets;

/// <summary>Sheets as files: what people send is read from our own copy, what they get back becomes one.</summary>
public sealed class SheetFiles(Files files) : ISheets
{
    private static readonly byte[][] Pictures = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "II*\0"u8.ToArray(), "MM\0*"u8.ToArray()];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Sheet>> Read(Attachment file, CancellationToken ct)
    {
        if (file.Bytes > SheetLimits.MostBytes)
            throw Unreadable.TooLarge(file.Name, file.Bytes);
        await using var content = file.Blob is { } blob ? files.Open(blob) : null;
        if (content is null)
            throw Unreadable.NoCopy(file.Name);
        // A large file takes seconds of computing, which are nobody else's.
        return await Task.Run(() => Read(content, file.Name, ct), ct);
    }

    /// <inheritdoc/>
    public async Task<Attachment> Write(string name, IReadOnlyList<Sheet> sheets, CancellationToken ct)
    {
        var form = sheets[0].Form;
        await using var draft = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose);
        await Task.Run(() => Write(draft, sheets, form.Kind, ct), ct);
        draft.Position = 0;
        var blob = await files.Keep(draft, ct);
        return new Attachment(AttachmentKind.Document, $"blob:{blob}", name, MediaType(form), draft.Length, blob);
    }

    private static void Write(Stream draft, IReadOnlyList<Sheet> sheets, SheetKind kind, CancellationToken ct)
    {
        if (kind == SheetKind.Xlsx)
            WorkbookWriting.Write(draft, sheets, ct);
        else
            TextTableWriting.Write(draft, sheets.Count == 1 ? sheets[0] : throw new ArgumentException("A text file has one table.", nameof(sheets)), ct);
        draft.Flush();
    }

    private static string MediaType(SheetForm form) => form.Kind switch
    {
        SheetKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        SheetKind.Csv => form.Delimiter == "\t" ? "text/tab-separated-values" : "text/csv",
    };

    /// <summary>What the content is decides; people's programs give it any name.</summary>
    private static IReadOnlyList<Sheet> Read(Stream content, string name, CancellationToken ct)
    {
        if (content.Length > SheetLimits.MostBytes)
            throw Unreadable.TooLarge(name, content.Length);
        var start = new byte[1024];
        var head = start.AsSpan(0, content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        content.Position = 0;
        if (head.IsEmpty)
            throw Unreadable.Empty(name);
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return Workbook.Read(content, name, ct);
        return Refused(head, name) is { } refusal ? throw refusal : [TextTable.Read(content, name, ct)];
    }

    private static Refusal? Refused(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Unreadable.LockedOrOld(name);
        if (head.StartsWith("%PDF-"u8))
            return Unreadable.Pdf(name);
        foreach (var picture in Pictures)
        {
            if (head.StartsWith(picture))
                return Unreadable.Picture(name);
        }

        if (head.Length > 12 && (head[8..].StartsWith("WEBP"u8) || head[4..].StartsWith("ftyp"u8)))
            return Unreadable.Picture(name);
        // Many company systems "export to Excel" like this.
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') && new[] { "<html", "<table", "<!doctype", "<?xml", "<meta", "<head" }.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            ? Unreadable.WebPage(name)
            : null;
    }
}
