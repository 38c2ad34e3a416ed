namespace Bot.Storage.Disks;

/// <summary>
/// Remembers what was there before whatever is done through it, until that is kept: a folder that turns out to be of no use is left
/// as it was found. What was opened has to be closed before it is taken back.
/// </summary>
internal sealed class TentativeDisk(IDisk disk) : IDisk
{
    private readonly Lock gate = new();
    private readonly Stack<Action> undo = new();

    /// <summary>What is there now and was not; it needs no remembering, however often it is written.</summary>
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private volatile bool isKept;

    public string Describe(string name) => disk.Describe(name);

    public bool Exists(string name) => disk.Exists(name);

    public IReadOnlyList<string> List(string start) => disk.List(start);

    public IDiskFile Open(string name)
    {
        lock (gate)
        {
            if (!isKept && !disk.Exists(name))
                made.Add(name);
            return new Tentative(this, name, disk.Open(name));
        }
    }

    public void Move(string from, string to)
    {
        lock (gate)
        {
            if (!isKept)
                Forget(to);
            disk.Move(from, to);
            if (isKept)
                return;
            if (made.Remove(from))
                made.Add(to);
            else
                undo.Push(() => disk.Move(to, from));
        }
    }

    public void Delete(string name)
    {
        lock (gate)
        {
            if (!isKept)
                Forget(name);
            disk.Delete(name);
        }
    }

    public void Sync() => disk.Sync();

    /// <summary>What was done stays, and so does all that will be.</summary>
    public void Keep()
    {
        lock (gate)
        {
            isKept = true;
            undo.Clear();
            made.Clear();
        }
    }

    /// <summary>Makes everything as it was, as far as the disk lets us.</summary>
    public void TakeBack()
    {
        lock (gate)
        {
            if (undo.Count == 0 && made.Count == 0)
                return;
            foreach (var name in made)
                Try(() => disk.Delete(name));
            while (undo.TryPop(out var step))
                Try(step);
            made.Clear();
            Try(disk.Sync);
        }
    }

    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The rest can be taken back all the same.
        }
    }

    /// <summary>Before a file goes.</summary>
    private void Forget(string name)
    {
        if (made.Remove(name) || !disk.Exists(name))
            return;
        byte[] bytes;
        using (var file = disk.Open(name))
        {
            bytes = new byte[file.Length];
            file.Read(bytes, 0);
        }

        undo.Push(() => Restore(name, 0, bytes, bytes.Length));
    }

    /// <summary>Before a part of a file is written over or cut off.</summary>
    private void Remember(string name, IDiskFile file, long at, long count)
    {
        lock (gate)
        {
            if (isKept || made.Contains(name))
                return;
            var length = file.Length;
            var bytes = new byte[Math.Clamp(length - at, 0, count)];
            file.Read(bytes, at);
            undo.Push(() => Restore(name, at, bytes, length));
        }
    }

    private void Restore(string name, long at, byte[] bytes, long length)
    {
        using var file = disk.Open(name);
        file.Length = length;
        // Nothing, written behind the end, may make it longer.
        if (bytes.Length > 0)
            file.Write(bytes, at);
        file.Flush();
    }

    private sealed class Tentative(TentativeDisk disk, string name, IDiskFile file) : IDiskFile
    {
        public long Length
        {
            get => file.Length;
            set
            {
                if (!disk.isKept)
                    disk.Remember(name, file, value, long.MaxValue);
                file.Length = value;
            }
        }

        public int Read(Span<byte> into, long at) => file.Read(into, at);

        public void Write(ReadOnlySpan<byte> bytes, long at)
        {
            if (!disk.isKept)
                disk.Remember(name, file, at, bytes.Length);
            file.Write(bytes, at);
        }

        public void Flush() => file.Flush();

        public void Dispose() => file.Dispose();
    }
}
