using System.Buffers.Binary;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's data file. LiteDB has no checksums and writes pages in place; here what it writes is kept beside the file until it is
/// whole and on disk (a redo file), and only then copied into place. So after a crash the data file is as the last
/// <see cref="Save"/> left it, or is made so, and each page that is read is the one that was written.
/// </summary>
internal sealed class PageFile : Stream
{
    private const int PageLength = 8192;
    private const int RedoLength = PageLength + sizeof(long);
    private const int TrailerLength = 24;
    public const string RedoName = "gendan-redo";
    private const ulong Trailer = 0x4f44_4552_4e44_4e47; // "GNDNREDO"

    private readonly IDisk disk;
    private readonly IDiskFile data;
    private readonly IDiskFile redo;
    private readonly PageSums sums;
    private readonly Dictionary<long, long> changed = [];
    private readonly Dictionary<long, uint> redoSums = [];
    private readonly byte[] page = new byte[PageLength];
    private readonly byte[] image = new byte[RedoLength];
    private long length;
    private long redoEnd;
    private uint redoSum;

    private PageFile(IDisk disk, string name)
    {
        this.disk = disk;
        var isNew = !disk.Exists(RedoName);
        (data, redo) = (disk.Open(name), disk.Open(RedoName));
        // Before anything is written: a data file without its redo file would be taken for one of an earlier version.
        if (isNew)
            disk.Sync();
        sums = PageSums.Open(disk);
        Redo();
        length = data.Length;
        if (!disk.Exists(PageSums.Name))
            Adopt();
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position { get; set; }

    /// <summary>Finishes a <see cref="Save"/> that a crash broke off.</summary>
    public static PageFile Open(IDisk disk, string name) => new(disk, name);

    /// <summary>Makes durable what was written since the last time, all of it or nothing.</summary>
    public void Save()
    {
        if (changed.Count == 0)
            return;
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt64LittleEndian(trailer, Trailer);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[8..], changed.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[16..], redoSum);
        redo.Write(trailer, redoEnd);
        redo.Flush();
        foreach (var (number, at) in changed.OrderBy(one => one.Key))
            Copy(number, at);
        Settle();
    }

    /// <summary>Reads every page.</summary>
    public long Verify()
    {
        for (var number = 0L; number < length / PageLength; number++)
            Load(number);
        return length / PageLength;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Clamp(length - Position, 0, count);
        for (var done = 0; done < count;)
        {
            var (number, start) = (Position / PageLength, (int)(Position % PageLength));
            var part = Math.Min(count - done, PageLength - start);
            Load(number);
            page.AsSpan(start, part).CopyTo(buffer.AsSpan(offset + done));
            (done, Position) = (done + part, Position + part);
        }

        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Position % PageLength != 0 || count % PageLength != 0)
            throw new NotSupportedException("LiteDB writes whole pages.");
        for (var end = offset + count; offset < end; offset += PageLength, Position += PageLength)
            Put(Position / PageLength, buffer.AsSpan(offset, PageLength));
        length = Math.Max(length, Position);
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value)
    {
        // LiteDB makes it longer before it writes there, never shorter.
        Array.Clear(page);
        for (var number = length / PageLength; number < value / PageLength; number++)
            Put(number, page);
        length = Math.Max(length, value);
    }

    public override void Flush()
    {
        // Save is the flush.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            data.Dispose();
            redo.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Put(long number, ReadOnlySpan<byte> bytes)
    {
        if (!changed.TryGetValue(number, out var at))
            (at, redoEnd) = (redoEnd, redoEnd + RedoLength);
        changed[number] = at;
        sums.Set(number, Checksum.Of(bytes));
        // The order in which pages were written does not matter to the sum, and one that is written again changes its part only.
        redoSum ^= redoSums.GetValueOrDefault(number) ^ Mixed(number, sums.Of(number));
        redoSums[number] = Mixed(number, sums.Of(number));
        BinaryPrimitives.WriteInt64LittleEndian(image, number);
        bytes.CopyTo(image.AsSpan(sizeof(long)));
        redo.Write(image, at);
    }

    private static uint Mixed(long number, uint sum) => System.Numerics.BitOperations.Crc32C(sum, (ulong)number + 1);

    private void Load(long number)
    {
        var inRedo = changed.TryGetValue(number, out var at);
        var read = inRedo ? redo.Read(page, at + sizeof(long)) : data.Read(page, number * PageLength);
        if (read != PageLength || Checksum.Of(page) != sums.Of(number))
            throw new DamagedPageException(disk.Describe("gendan.db"), number);
    }

    /// <summary>From the redo file to its place.</summary>
    private void Copy(long number, long at)
    {
        redo.Read(page, at + sizeof(long));
        data.Write(page, number * PageLength);
    }

    private void Settle()
    {
        data.Flush();
        sums.Save(disk);
        // Only now: until here a crash does it all again.
        redo.Length = 0;
        (redoEnd, redoSum) = (0, 0);
        changed.Clear();
        redoSums.Clear();
    }

    private void Redo()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        var count = (redo.Length - TrailerLength) / RedoLength;
        if (redo.Length < TrailerLength || redo.Length != count * RedoLength + TrailerLength
            || redo.Read(trailer, redo.Length - TrailerLength) != TrailerLength
            || BinaryPrimitives.ReadUInt64LittleEndian(trailer) != Trailer
            || BinaryPrimitives.ReadInt64LittleEndian(trailer[8..]) != count
            || !IsWhole(count, BinaryPrimitives.ReadUInt32LittleEndian(trailer[16..])))
        {
            redo.Length = 0;
            return;
        }

        foreach (var (number, at) in changed)
            Copy(number, at);
        Settle();
    }

    /// <summary>A file from before there were checksums is taken as it is.</summary>
    private void Adopt()
    {
        for (var number = 0L; number < length / PageLength; number++)
        {
            data.Read(page, number * PageLength);
            sums.Set(number, Checksum.Of(page));
        }
    }

    private bool IsWhole(long count, uint sum)
    {
        var read = new Dictionary<long, (long At, uint Sum)>();
        for (var i = 0L; i < count; i++)
        {
            redo.Read(image, i * RedoLength);
            var number = BinaryPrimitives.ReadInt64LittleEndian(image);
            read[number] = (i * RedoLength, Checksum.Of(image.AsSpan(sizeof(long))));
            sum ^= Mixed(number, read[number].Sum);
        }

        if (sum != 0 || read.Count != count)
            return false;
        foreach (var (number, (at, one)) in read)
        {
            changed[number] = at;
            sums.Set(number, one);
        }

        return true;
    }
}
