using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>A checksum for each page of the data file, in a small file beside it that is replaced as a whole.</summary>
internal sealed class PageSums
{
    public const string Name = "gendan-pages";

    private const string Draft = Name + ".new";
    private const ulong Mark = 0x5345_4741_504e_4447; // "GDNPAGES"

    private readonly List<uint> sums = [];

    /// <exception cref="DamagedPageException">It does not read.</exception>
    public static PageSums Open(IDisk disk)
    {
        var opened = new PageSums();
        if (!disk.Exists(Name))
            return opened;
        using var file = disk.Open(Name);
        var bytes = new byte[file.Length];
        if (file.Read(bytes, 0) < 12 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Mark || Checksum.Of(bytes.AsSpan(0, bytes.Length - 4)) != BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)))
            throw new DamagedPageException(disk.Describe(Name), -1);
        opened.sums.AddRange(MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(8, bytes.Length - 12)));
        return opened;
    }

    public uint Of(long number) => number < sums.Count ? sums[(int)number] : 0;

    public void Set(long number, uint sum)
    {
        while (sums.Count <= number)
            sums.Add(0);
        sums[(int)number] = sum;
    }

    public void Save(IDisk disk)
    {
        var bytes = new byte[12 + sums.Count * 4];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Mark);
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(sums)).CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Checksum.Of(bytes.AsSpan(0, bytes.Length - 4)));
        disk.Delete(Draft);
        using (var file = disk.Open(Draft))
        {
            file.Write(bytes, 0);
            file.Flush();
        }

        disk.Move(Draft, Name);
        disk.Sync();
    }
}

/// <summary>A page of the data file is not as it was written.</summary>
internal sealed class DamagedPageException(string file, long number) : IOException($"The database '{file}' is damaged{(number < 0 ? "" : $" at page {number}")}.");
