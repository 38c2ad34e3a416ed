using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bot.Storage.Journals;

/// <summary>
/// What stands before the payload of a record. The chain is over the payload's hash, so a payload can be taken out later, its
/// space left empty, and every record after it still proves that nothing else was changed.
/// </summary>
/// <param name="Sequence">One more than that of the record before.</param>
/// <param name="Ticks">When it was written: Unix ticks.</param>
/// <param name="Durable">The last record known to be on disk when this one was written.</param>
/// <param name="Before">The hash of the head before this one.</param>
internal readonly record struct Head(int PayloadLength, long Sequence, long Ticks, long Durable, Hash Before, Hash Payload, bool Emptied = false)
{
    public const int Length = 112;

    private const uint Mark = 0x4a44_4e47; // "GNDJ"
    private const int ChainedLength = 96;
    private const int FlagsAt = 96;
    private const int ChecksumAt = 108;

    public long End => Length + (long)PayloadLength;

    /// <summary>What the next one is chained to.</summary>
    public Hash Hash
    {
        get
        {
            Span<byte> bytes = stackalloc byte[Length];
            Write(bytes);
            return Hash.Of(bytes[..ChainedLength]);
        }
    }

    public void Write(Span<byte> to)
    {
        to[..Length].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(to, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(to[4..], PayloadLength);
        BinaryPrimitives.WriteInt64LittleEndian(to[8..], Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(to[24..], Durable);
        Before.Write(to[32..]);
        Payload.Write(to[64..]);
        to[FlagsAt] = Emptied ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32LittleEndian(to[ChecksumAt..], Checksum.Of(to[..ChecksumAt]));
    }

    /// <summary>Null where no whole head stands.</summary>
    public static Head? Read(ReadOnlySpan<byte> from)
    {
        if (from.Length < Length || BinaryPrimitives.ReadUInt32LittleEndian(from) != Mark
            || BinaryPrimitives.ReadUInt32LittleEndian(from[ChecksumAt..]) != Checksum.Of(from[..ChecksumAt]))
        {
            return null;
        }

        return new Head(
            BinaryPrimitives.ReadInt32LittleEndian(from[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[16..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[24..]),
            Hash.Read(from[32..]),
            Hash.Read(from[64..]),
            from[FlagsAt] == 1);
    }
}

/// <summary>A SHA-256.</summary>
internal readonly record struct Hash(UInt128 High, UInt128 Low)
{
    public const int Length = 32;

    public static Hash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    public static Hash Read(ReadOnlySpan<byte> from) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(from), BinaryPrimitives.ReadUInt128BigEndian(from[16..]));

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt128BigEndian(to, High);
        BinaryPrimitives.WriteUInt128BigEndian(to[16..], Low);
    }
}
