using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Bot.Storage.Journals;

/// <summary>Which document.</summary>
/// <param name="Collection">The name that its type is stored under.</param>
internal readonly record struct DocumentKey(string Collection, string Id)
{
    // Ids hardly ever repeat over types, and this is asked twenty times a message.
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What a commit did to one document: all that is needed to do it again, without knowing its type.</summary>
/// <param name="Version">The one it has now; 0 when it is gone.</param>
/// <param name="IsDue">The clock may wake it.</param>
/// <param name="Due">Unix ticks of when it does.</param>
/// <param name="Json">Empty when it is gone.</param>
internal sealed record Entry(DocumentKey Key, long Version, bool IsDue, long? Due, IReadOnlyList<string> Keys, ReadOnlyMemory<byte> Json)
{
    /// <summary>Length and checksum, which stand before each.</summary>
    public const int FrameLength = 8;

    private const byte DueFlag = 1;
    private const byte WaitsFlag = 2;

    public bool Gone => Version == 0;

    public void Write(ArrayBufferWriter<byte> to)
    {
        var start = to.WrittenCount;
        to.GetSpan(FrameLength)[..FrameLength].Clear();
        to.Advance(FrameLength);
        Text(to, Key.Collection);
        Text(to, Key.Id);
        Number(to, Version);
        Number(to, (IsDue ? DueFlag : 0) | (Due is null ? 0 : WaitsFlag));
        if (Due is { } due)
            Number(to, due);
        Number(to, Keys.Count);
        foreach (var key in Keys)
            Text(to, key);
        to.Write(Json.Span);
        Frame(System.Runtime.InteropServices.MemoryMarshal.AsMemory(to.WrittenMemory)[start..].Span);
    }

    /// <summary>The entries of a payload, and where each stands in it.</summary>
    public static IEnumerable<(Entry Entry, int At, int Length)> ReadAll(ReadOnlyMemory<byte> payload)
    {
        for (var at = 0; at < payload.Length;)
        {
            var length = FrameLength + BinaryPrimitives.ReadInt32LittleEndian(payload.Span[at..]);
            yield return (Read(payload.Slice(at, length)), at, length);
            at += length;
        }
    }

    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static Entry Read(ReadOnlyMemory<byte> framed)
    {
        var body = framed[FrameLength..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(framed.Span[4..]) != Checksum.Of(body.Span))
            throw new InvalidDataException("An entry of the journal is damaged.");
        var from = body.Span;
        var key = new DocumentKey(string.Intern(Text(ref from)), Text(ref from));
        var version = Number(ref from);
        var flags = Number(ref from);
        long? due = (flags & WaitsFlag) == 0 ? null : Number(ref from);
        var keys = new string[Number(ref from)];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Text(ref from);
        return new Entry(key, version, (flags & DueFlag) != 0, due, keys, body[^from.Length..]);
    }

    private static void Frame(Span<byte> framed)
    {
        BinaryPrimitives.WriteInt32LittleEndian(framed, framed.Length - FrameLength);
        BinaryPrimitives.WriteUInt32LittleEndian(framed[4..], Checksum.Of(framed[FrameLength..]));
    }

    // Seven bits a byte, the lowest first.
    private static void Number(ArrayBufferWriter<byte> to, long value)
    {
        var rest = (ulong)value;
        var span = to.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        to.Advance(length);
    }

    private static long Number(ref ReadOnlySpan<byte> from)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = from[0];
            from = from[1..];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80)
                return (long)value;
        }
    }

    private static void Text(ArrayBufferWriter<byte> to, string text)
    {
        Number(to, Encoding.UTF8.GetByteCount(text));
        to.Advance(Encoding.UTF8.GetBytes(text, to.GetSpan(text.Length * 3)));
    }

    private static string Text(ref ReadOnlySpan<byte> from)
    {
        var length = (int)Number(ref from);
        var text = Encoding.UTF8.GetString(from[..length]);
        from = from[length..];
        return text;
    }
}
