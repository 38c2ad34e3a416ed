using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Which documents there may be. Most of what a message asks for by its id does not exist yet (was this update seen before?
/// is this id free?), and asking the database costs more than all the rest of a turn. A "no" is certain; one "yes" in a hundred is wrong.
/// </summary>
/// <remarks>A Bloom filter in blocks of a cache line, layer on layer as the store grows. One thread adds, anybody may ask.</remarks>
internal sealed class Known
{
    public const string Name = "gendan-known";
    private const string Draft = Name + ".new";
    private const int BlockWords = 8;
    private const int BitsADocument = 12;
    private const int FirstCapacity = 1 << 16;

    private ImmutableArray<Layer> layers = [new Layer(FirstCapacity)];

    public bool MayHave(DocumentKey key)
    {
        var hash = Hash(key);
        foreach (var layer in layers)
        {
            if (layer.Has(hash))
                return true;
        }

        return false;
    }

    public void Add(DocumentKey key)
    {
        var hash = Hash(key);
        if (layers[^1].IsFull)
            layers = layers.Add(new Layer(layers[^1].Capacity * 2));
        layers[^1].Add(hash);
    }

    public void AddAll(IEnumerable<DocumentKey> keys)
    {
        foreach (var key in keys.Where(key => !MayHave(key)))
            Add(key);
    }

    /// <summary>Keeps it beside the database, so that the next start need not read every id.</summary>
    /// <param name="asOf">The commit up to which all documents are in it.</param>
    public void Save(IDisk disk, long asOf)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, asOf);
        foreach (var layer in layers)
            layer.Write(bytes);
        Write(bytes, Checksum.Of(bytes.WrittenSpan));
        disk.Delete(Draft);
        try
        {
            using var file = disk.Open(Draft);
            file.Write(bytes.WrittenSpan, 0);
            file.Flush();
        }
        catch (IOException)
        {
            disk.Delete(Draft);
            throw;
        }

        disk.Move(Draft, Name);
    }

    /// <summary>What was kept, and up to which commit it is whole; null when it does not read.</summary>
    public static (Known Known, long AsOf)? Load(IDisk disk)
    {
        if (!disk.Exists(Name))
            return null;
        using var file = disk.Open(Name);
        var bytes = new byte[file.Length];
        if (file.Read(bytes, 0) < 3 * sizeof(long) || Checksum.Of(bytes.AsSpan(0, bytes.Length - sizeof(long))) != BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(bytes.Length - sizeof(long))))
            return null;
        var known = new Known();
        var read = ImmutableArray.CreateBuilder<Layer>();
        for (var at = sizeof(long); at < bytes.Length - sizeof(long);)
            read.Add(Layer.Read(bytes, ref at));
        known.layers = read.ToImmutable();
        return (known, BinaryPrimitives.ReadInt64LittleEndian(bytes));
    }

    private static void Write(ArrayBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(sizeof(long)), number);
        to.Advance(sizeof(long));
    }

    // FNV-1a, mixed once more so that all bits depend on all letters; the same in every run.
    private static ulong Hash(DocumentKey key)
    {
        var hash = Hash(0xcbf2_9ce4_8422_2325, key.Collection);
        hash = Hash(hash ^ 0xff, key.Id);
        hash = (hash ^ (hash >> 33)) * 0xff51_afd7_ed55_8ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ce_b9fe_1a85_ec53;
        return hash ^ (hash >> 33);
    }

    private static ulong Hash(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * 0x0000_0100_0000_01b3;
        return hash;
    }

    private sealed class Layer(int capacity)
    {
        private readonly ulong[] words = new ulong[(int)((long)capacity * BitsADocument / 64 / BlockWords + 1) * BlockWords];
        private int count;

        public int Capacity => capacity;

        public bool IsFull => count >= capacity;

        public bool Has(ulong hash)
        {
            var block = Block(hash);
            for (var word = 0; word < BlockWords; word++)
            {
                if ((Volatile.Read(ref block[word]) & Bit(hash, word)) == 0)
                    return false;
            }

            return true;
        }

        public void Add(ulong hash)
        {
            var block = Block(hash);
            for (var word = 0; word < BlockWords; word++)
                Volatile.Write(ref block[word], block[word] | Bit(hash, word));
            count++;
        }

        public void Write(ArrayBufferWriter<byte> to)
        {
            Known.Write(to, capacity);
            Known.Write(to, count);
            to.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        }

        public static Layer Read(byte[] from, ref int at)
        {
            var layer = new Layer((int)BinaryPrimitives.ReadInt64LittleEndian(from.AsSpan(at)));
            layer.count = (int)BinaryPrimitives.ReadInt64LittleEndian(from.AsSpan(at + sizeof(long)));
            var bytes = MemoryMarshal.AsBytes(layer.words.AsSpan());
            from.AsSpan(at + 2 * sizeof(long), bytes.Length).CopyTo(bytes);
            at += 2 * sizeof(long) + bytes.Length;
            return layer;
        }

        private Span<ulong> Block(ulong hash) =>
            words.AsSpan((int)(((hash >> 32) * (ulong)(words.Length / BlockWords)) >> 32) * BlockWords, BlockWords);

        // A bit in each word of the block; the odd constants make each word's choice its own.
        private static ulong Bit(ulong hash, int word) => 1UL << (int)((((uint)hash * (0x47b6_137bU + 0x2b0e_5d1eU * (uint)word * 2)) >> 26) & 63);
    }
}
