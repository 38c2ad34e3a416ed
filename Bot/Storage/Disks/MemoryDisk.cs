using System.Collections.Concurrent;

namespace Bot.Storage.Disks;

/// <summary>Files in memory, for a store that leaves nothing behind.</summary>
internal sealed class MemoryDisk : IDisk
{
    private readonly ConcurrentDictionary<string, Content> files = new(StringComparer.Ordinal);

    public string Describe(string name) => name;

    public bool Exists(string name) => files.ContainsKey(name);

    public IReadOnlyList<string> List(string start) => [.. files.Keys.Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public IDiskFile Open(string name) => files.GetOrAdd(name, _ => new Content());

    public void Move(string from, string to)
    {
        if (files.TryRemove(from, out var moved))
            files[to] = moved;
    }

    public void Delete(string name) => files.TryRemove(name, out _);

    public void Sync()
    {
        // Nothing of it survives anything.
    }

    /// <summary>In blocks, so that a file that grows is not copied each time.</summary>
    private sealed class Content : IDiskFile
    {
        private const int BlockLength = 64 * 1024;

        private readonly Lock held = new();
        private readonly List<byte[]?> blocks = [];
        private long length;

        public long Length
        {
            get => Volatile.Read(ref length);
            set
            {
                lock (held)
                    Resize(value);
            }
        }

        public int Read(Span<byte> into, long at)
        {
            lock (held)
            {
                into = into[..(int)Math.Clamp(length - at, 0, into.Length)];
                for (var done = 0; done < into.Length;)
                {
                    var (block, start) = ((int)((at + done) / BlockLength), (int)((at + done) % BlockLength));
                    var part = into[done..Math.Min(into.Length, done + BlockLength - start)];
                    if (blocks[block] is { } bytes)
                        bytes.AsSpan(start, part.Length).CopyTo(part);
                    else
                        part.Clear();
                    done += part.Length;
                }

                return into.Length;
            }
        }

        public void Write(ReadOnlySpan<byte> bytes, long at)
        {
            lock (held)
            {
                if (at + bytes.Length > length)
                    Resize(at + bytes.Length);
                while (bytes.Length > 0)
                {
                    var start = (int)(at % BlockLength);
                    var part = bytes[..Math.Min(bytes.Length, BlockLength - start)];
                    part.CopyTo((blocks[(int)(at / BlockLength)] ??= new byte[BlockLength]).AsSpan(start));
                    bytes = bytes[part.Length..];
                    at += part.Length;
                }
            }
        }

        public void Flush()
        {
            // It is as safe as memory is.
        }

        public void Dispose()
        {
            // The next who opens it finds it as it is.
        }

        private void Resize(long value)
        {
            var count = (int)((value + BlockLength - 1) / BlockLength);
            if (count < blocks.Count)
                blocks.RemoveRange(count, blocks.Count - count);
            while (blocks.Count < count)
                blocks.Add(null);
            // What comes back by growing again is zero, as on a disk.
            if (value < length && value % BlockLength is var rest and > 0)
                blocks[count - 1]?.AsSpan((int)rest).Clear();
            length = value;
        }
    }
}
