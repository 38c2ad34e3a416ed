using Bot.Storage.Disks;

namespace Bot.Tests.Storage;

/// <summary>
/// A disk that keeps its promises and not one more: what was not flushed when the power goes is there in part, in any order, torn
/// between sectors; names that were not synced may be the old ones. It can be full, fail, die, and turn a bit over.
/// </summary>
internal sealed class FaultyDisk(Random random) : IDisk
{
    private const int Sector = 512;

    private readonly Lock held = new();
    private readonly List<Action<Dictionary<string, Content>>> unsynced = [];
    private Dictionary<string, Content> names = new(StringComparer.Ordinal);
    private Dictionary<string, Content> durable = new(StringComparer.Ordinal);
    private int? operationsLeft;
    private int generation;

    /// <summary>What the next writes and flushes end in, instead of what they should.</summary>
    public Queue<Exception> Failures { get; } = new();

    /// <summary>How many bytes all files together may have.</summary>
    public long Room { get; set; } = long.MaxValue;

    public long Taken
    {
        get
        {
            lock (held)
                return names.Values.Distinct().Sum(content => (long)content.Bytes.Length);
        }
    }

    /// <summary>After so many operations nothing works any more, as for a process that is not there any more.</summary>
    public void DieAfter(int operations)
    {
        lock (held)
            operationsLeft = operations;
    }

    public string Describe(string name) => name;

    public bool Exists(string name)
    {
        lock (held)
            return names.ContainsKey(name);
    }

    public IReadOnlyList<string> List(string start)
    {
        lock (held)
            return [.. names.Keys.Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public IDiskFile Open(string name)
    {
        lock (held)
        {
            Live();
            if (!names.TryGetValue(name, out var content))
            {
                content = new Content();
                Do(all => all[name] = content);
            }

            return new Handle(this, content, generation);
        }
    }

    public void Move(string from, string to)
    {
        lock (held)
        {
            Live();
            var moved = names[from];
            Do(all =>
            {
                all.Remove(from);
                all[to] = moved;
            });
        }
    }

    public void Delete(string name)
    {
        lock (held)
        {
            Live();
            if (names.ContainsKey(name))
                Do(all => all.Remove(name));
        }
    }

    public void Sync()
    {
        lock (held)
        {
            Live();
            durable = new(names, StringComparer.Ordinal);
            unsynced.Clear();
        }
    }

    /// <summary>The process is gone; the machine is not.</summary>
    public void Kill()
    {
        lock (held)
        {
            (operationsLeft, generation) = (null, generation + 1);
            Failures.Clear();
        }
    }

    /// <summary>The machine is gone and comes back.</summary>
    public void CutPower()
    {
        lock (held)
        {
            Kill();
            // A file system keeps the order of what it does to names.
            foreach (var change in unsynced.Take(random.Next(unsynced.Count + 1)))
                change(durable);
            unsynced.Clear();
            names = new(durable, StringComparer.Ordinal);
            foreach (var content in names.Values.Distinct())
                content.Tear(random);
        }
    }

    /// <summary>Turns one bit over, somewhere.</summary>
    /// <returns>Where.</returns>
    public string Flip()
    {
        lock (held)
        {
            var files = names.Where(file => file.Value.Bytes.Length > 0).OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
            if (files is [])
                return "nothing there";
            var (name, content) = files[random.Next(files.Count)];
            var at = random.Next(content.Bytes.Length);
            content.Bytes[at] ^= (byte)(1 << random.Next(8));
            content.Settle();
            return $"{name} at {at} of {content.Bytes.Length}";
        }
    }

    private void Take(long more)
    {
        if (more > 0 && Room < long.MaxValue && Taken + more > Room)
            throw new IOException("No space left on device");
    }

    private void Do(Action<Dictionary<string, Content>> change)
    {
        change(names);
        unsynced.Add(change);
    }

    private void Live()
    {
        if (operationsLeft is 0)
            throw new IOException("The process is dead.");
        if (operationsLeft is { } left)
            operationsLeft = left - 1;
        if (Failures.TryDequeue(out var failure))
            throw failure;
    }

    private sealed class Content
    {
        private readonly List<(long At, byte[]? Bytes, long Length)> unflushed = [];
        private byte[] durable = [];

        public byte[] Bytes { get; private set; } = [];

        public void Write(ReadOnlySpan<byte> bytes, long at)
        {
            unflushed.Add((at, bytes.ToArray(), 0));
            Bytes = Written(Bytes, bytes, at);
        }

        public void SetLength(long length)
        {
            unflushed.Add((0, null, length));
            Bytes = Resized(Bytes, length);
        }

        public void Settle()
        {
            durable = [.. Bytes];
            unflushed.Clear();
        }

        public void Tear(Random random)
        {
            var left = durable;
            foreach (var (at, bytes, length) in unflushed)
            {
                if (bytes is null)
                    left = random.Next(2) == 0 ? Resized(left, length) : left;
                for (var done = 0; bytes is not null && done < bytes.Length;)
                {
                    var part = Math.Min(bytes.Length - done, Sector - (int)((at + done) % Sector));
                    if (random.Next(3) > 0)
                        left = Written(left, bytes.AsSpan(done, part), at + done);
                    done += part;
                }
            }

            Bytes = left;
            Settle();
        }

        private static byte[] Written(byte[] into, ReadOnlySpan<byte> bytes, long at)
        {
            if (at + bytes.Length > into.Length)
                into = Resized(into, at + bytes.Length);
            bytes.CopyTo(into.AsSpan((int)at));
            return into;
        }

        private static byte[] Resized(byte[] bytes, long length)
        {
            var resized = new byte[length];
            bytes.AsSpan(0, (int)Math.Min(length, bytes.Length)).CopyTo(resized);
            return resized;
        }
    }

    private sealed class Handle(FaultyDisk disk, Content content, int generation) : IDiskFile
    {
        public long Length
        {
            get
            {
                lock (disk.held)
                    return content.Bytes.Length;
            }

            set
            {
                lock (disk.held)
                {
                    Live();
                    disk.Take(value - content.Bytes.Length);
                    content.SetLength(value);
                }
            }
        }

        public int Read(Span<byte> into, long at)
        {
            lock (disk.held)
            {
                var read = (int)Math.Clamp(content.Bytes.Length - at, 0, into.Length);
                if (read > 0)
                    content.Bytes.AsSpan((int)at, read).CopyTo(into);
                return read;
            }
        }

        public void Write(ReadOnlySpan<byte> bytes, long at)
        {
            lock (disk.held)
            {
                Live();
                disk.Take(at + bytes.Length - content.Bytes.Length);
                content.Write(bytes, at);
            }
        }

        public void Flush()
        {
            lock (disk.held)
            {
                Live();
                content.Settle();
            }
        }

        public void Dispose()
        {
            // Closing a file makes nothing safe.
        }

        private void Live()
        {
            if (generation != disk.generation)
                throw new IOException("The process is dead.");
            disk.Live();
        }
    }
}
