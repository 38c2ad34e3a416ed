using System.IO.Compression;
using System.Xml;

namespace Bot.Sheets;

/// <summary>The parts of a workbook file. What they unpack to is counted as it is read: what a zip declares about itself may be a lie.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<Exception> tooLarge;
    private long unpacked;

    /// <exception cref="InvalidDataException">It is no zip, or not all of it.</exception>
    public Package(Stream content, Func<Exception> tooLarge)
    {
        this.tooLarge = tooLarge;
        zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
            parts[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        if (zip.Entries.Sum(entry => entry.Length) > SheetLimits.MostUnpackedBytes)
            throw tooLarge();
    }

    public IEnumerable<string> Names => parts.Keys;

    public bool Has(string part) => parts.ContainsKey(part);

    public Stream Open(string part) =>
        parts.TryGetValue(part, out var entry) ? new Counted(entry.Open(), this) : throw new InvalidDataException("A part is missing.");

    /// <summary>Reads a part element by element; names are compared without their namespace, which writers do not agree on.</summary>
    public XmlReader Read(string part) => XmlReader.Create(Open(part), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>What a part refers to: the id, what it is, and the name of the other part.</summary>
    public IReadOnlyList<Relation> Relations(string of)
    {
        var folder = of.LastIndexOf('/') is >= 0 and var end ? of[..(end + 1)] : "";
        var part = $"{folder}_rels/{of[folder.Length..]}.rels";
        var relations = new List<Relation>();
        if (!Has(part))
            return relations;
        using var reader = Read(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Target") is { } target)
                relations.Add(new Relation(reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", Path(folder, target)));
        }

        return relations;
    }

    public void Dispose() => zip.Dispose();

    private static string Path(string folder, string target)
    {
        target = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step != ".")
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    public sealed record Relation(string Id, string Type, string Part)
    {
        public bool IsTo(string what) => Type.EndsWith($"/{what}", StringComparison.Ordinal);
    }

    private sealed class Counted(Stream inner, Package package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            package.unpacked += read;
            return package.unpacked > SheetLimits.MostUnpackedBytes ? throw package.tooLarge() : read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
