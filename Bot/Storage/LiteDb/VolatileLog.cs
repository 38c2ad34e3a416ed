using Bot.Storage.Disks;

namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's log, which lives as long as the process: all of it is in the journal. LiteDB writes it on a thread of its own, and when
/// that thread meets an error it waits for itself for ever; so it meets none, and what a full disk does not take stays in memory
/// until the database is saved.
/// </summary>
internal sealed class VolatileLog(IDiskFile file) : DiskStream(file)
{
    private readonly Dictionary<long, byte[]> kept = [];
    private long end;

    public override long Length => Math.Max(base.Length, end);

    // LiteDB reads and writes whole pages.
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!kept.TryGetValue(Position, out var page))
            return base.Read(buffer, offset, count);
        page.AsSpan(0, count).CopyTo(buffer.AsSpan(offset));
        Position += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var at = Position;
        try
        {
            base.Write(buffer, offset, count);
            kept.Remove(at);
        }
        catch (IOException)
        {
            kept[at] = buffer.AsSpan(offset, count).ToArray();
            Position = at + count;
            end = Math.Max(end, Position);
        }
    }

    public override void SetLength(long value)
    {
        foreach (var at in kept.Keys.Where(at => at >= value).ToList())
            kept.Remove(at);
        end = Math.Min(end, value);
        base.SetLength(value);
    }

    public override void Flush()
    {
        // It need not survive anything.
    }
}
