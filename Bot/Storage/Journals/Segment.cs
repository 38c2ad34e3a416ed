using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Bot.Storage.Disks;

namespace Bot.Storage.Journals;

/// <summary>One file of the journal: a title, then record after record, then zeros that are there to be written over.</summary>
/// <param name="First">The sequence of its first record.</param>
/// <param name="Before">The hash that the first record is chained to.</param>
internal sealed record Segment(string Name, IDiskFile File, Guid Store, long First, Hash Before) : IDisposable
{
    public const string Start = "gendan-journal-";
    public const int TitleLength = 128;

    private const int ChecksumAt = TitleLength - 4;
    private const byte Format = 1;

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("Gendan journal\n");

    public static string NameOf(long first) => string.Create(CultureInfo.InvariantCulture, $"{Start}{first:x16}");

    public static Segment Create(IDisk disk, Guid store, long first, Hash before)
    {
        // What a crash left of an earlier attempt was never written to after.
        disk.Delete(NameOf(first));
        var segment = new Segment(NameOf(first), disk.Open(NameOf(first)), store, first, before);
        try
        {
            segment.File.Write(segment.Title(), 0);
            segment.File.Flush();
            disk.Sync();
            return segment;
        }
        catch
        {
            segment.Dispose();
            throw;
        }
    }

    /// <summary>Null when it has no whole title: a crash at its birth.</summary>
    /// <exception cref="StoreUnusableException">It is of a newer version.</exception>
    public static Segment? Open(IDisk disk, string name)
    {
        var file = disk.Open(name);
        var title = new byte[TitleLength];
        if (file.Read(title, 0) < TitleLength || !title.AsSpan().StartsWith(Mark) || BinaryPrimitives.ReadUInt32LittleEndian(title.AsSpan(ChecksumAt)) != Checksum.Of(title.AsSpan(0, ChecksumAt)))
        {
            file.Dispose();
            return null;
        }

        if (title[Mark.Length] > Format)
        {
            file.Dispose();
            throw new StoreUnusableException($"The journal '{disk.Describe(name)}' was written by a newer version of the bot: use that one.");
        }

        return new Segment(name, file, new Guid(title.AsSpan(16, 16)), BinaryPrimitives.ReadInt64LittleEndian(title.AsSpan(32)), Hash.Read(title.AsSpan(40)));
    }

    /// <summary>The head that stands at a place; null where none does.</summary>
    public Head? HeadAt(long at)
    {
        Span<byte> bytes = stackalloc byte[Head.Length];
        return File.Read(bytes, at) == Head.Length && Head.Read(bytes) is { PayloadLength: >= 0 } head ? head : null;
    }

    /// <summary>The payload of a record; null when it is not the one that was written.</summary>
    public byte[]? PayloadAt(long at, Head head)
    {
        if (at + head.End > File.Length)
            return null;
        var payload = new byte[head.PayloadLength];
        return File.Read(payload, at + Head.Length) == payload.Length && (head.Emptied || Hash.Of(payload) == head.Payload) ? payload : null;
    }

    /// <exception cref="InvalidDataException">The journal is damaged there.</exception>
    public Entry EntryAt(long at, int length)
    {
        var bytes = new byte[length];
        return File.Read(bytes, at) == length ? Entry.Read(bytes) : throw new InvalidDataException("The journal ends too early.");
    }

    public void Dispose() => File.Dispose();

    private byte[] Title()
    {
        var title = new byte[TitleLength];
        Mark.CopyTo(title, 0);
        title[Mark.Length] = Format;
        Store.TryWriteBytes(title.AsSpan(16));
        BinaryPrimitives.WriteInt64LittleEndian(title.AsSpan(32), First);
        Before.Write(title.AsSpan(40));
        BinaryPrimitives.WriteUInt32LittleEndian(title.AsSpan(ChecksumAt), Checksum.Of(title.AsSpan(0, ChecksumAt)));
        return title;
    }
}
