using System.Buffers;
using System.Collections.Immutable;
using Bot.Storage.Disks;

namespace Bot.Storage.Journals;

/// <summary>Where a record stands.</summary>
internal readonly record struct Place(Segment Segment, long At);

/// <summary>What one commit did, as it stands in the journal. Without entries when its payload was taken out.</summary>
internal sealed record Record(Head Head, Place Place, ReadOnlyMemory<byte> Payload)
{
    public IEnumerable<(Entry Entry, int At, int Length)> Entries => Head.Emptied ? [] : Entry.ReadAll(Payload);
}

/// <summary>How the journal lies on the disk.</summary>
/// <param name="Segment">A segment is not written to any more when it is as long.</param>
/// <param name="Ahead">How much is made ready at once to be written over.</param>
internal readonly record struct Sizes(long Segment, int Ahead);

/// <summary>A commit on its way into the journal.</summary>
internal readonly record struct Draft(ReadOnlyMemory<byte> Payload, Hash Hash);

/// <summary>
/// Every commit in order, each on disk before it is acknowledged: one write and one flush for all that wait together. One thread
/// appends; anybody may read what was appended.
/// </summary>
internal sealed partial class Journal : IDisposable
{
    private static readonly byte[] Zeros = new byte[64 * 1024];

    private readonly IDisk disk;
    private readonly Guid store;
    private readonly long longest;
    private readonly int ahead;
    private readonly TimeProvider time;
    private readonly IDiskFile mark;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private ImmutableArray<Segment> segments = [];
    private Hash chain;
    private long tail;
    private long reserved;
    private long last;

    private Journal(IDisk disk, Guid store, Sizes sizes, TimeProvider time)
    {
        (this.disk, this.store, this.time) = (disk, store, time);
        (longest, ahead) = sizes;
        mark = disk.Open(MarkName);
    }

    /// <summary>The sequence of the last record.</summary>
    public long Last => Volatile.Read(ref last);

    private Segment Current => segments[^1];

    /// <summary>Returns when they are on disk.</summary>
    /// <exception cref="IOException">None of them counts. When <see cref="Failed"/> is set, nothing can be appended any more.</exception>
    public IReadOnlyList<Place> Append(IReadOnlyList<Draft> drafts)
    {
        if (tail >= longest)
            Turn();
        var (places, after) = Compose(drafts);
        try
        {
            Reserve(tail + buffer.WrittenCount);
            Current.File.Write(buffer.WrittenSpan, tail);
        }
        catch (IOException)
        {
            TakeBack();
            throw;
        }

        Flush();
        (tail, chain) = (tail + buffer.WrittenCount, after);
        Volatile.Write(ref last, last + drafts.Count);
        Mark(last);
        return places;
    }

    /// <summary>After it the disk was not safe; what is in the files now is not known.</summary>
    public bool Failed { get; private set; }

    /// <summary>Where the record after one stands, or will stand.</summary>
    public Place After(long sequence)
    {
        var segment = segments.LastOrDefault(segment => segment.First <= sequence + 1) ?? throw Gap(sequence);
        var at = (long)Segment.TitleLength;
        while (segment.HeadAt(at) is { } head && head.Sequence <= sequence)
            at += head.End;
        return new Place(segment, at);
    }

    /// <summary>The records behind a place, as far as they are acknowledged.</summary>
    public IEnumerable<Record> From(Place place)
    {
        var (segment, at) = place;
        for (; ; )
        {
            if (segment.HeadAt(at) is not { } head || head.Sequence > Last)
            {
                var next = segments.FirstOrDefault(later => later.First > segment.First);
                if (next is null)
                    yield break;
                (segment, at) = (next, Segment.TitleLength);
                continue;
            }

            var payload = segment.PayloadAt(at, head) ?? throw Damaged(segment);
            yield return new Record(head, new Place(segment, at), payload);
            at += head.End;
        }
    }

    /// <summary>Deletes the oldest segments, whose records are all in the database and older than an instant.</summary>
    /// <param name="applied">What the database has, on disk.</param>
    /// <param name="before">Unix ticks.</param>
    public void Release(long applied, long before)
    {
        var names = disk.List(Segment.Start);
        for (var i = 0; i + 1 < names.Count; i++)
        {
            using var following = Segment.Open(disk, names[i + 1]);
            if (following is null || following.First > applied + 1 || following.HeadAt(Segment.TitleLength) is not { } head || head.Ticks > before)
                return;
            // Somebody may be reading it still; the runtime closes it when nobody can.
            ImmutableInterlocked.Update(ref segments, (all, name) => all.RemoveAll(segment => segment.Name == name), names[i]);
            disk.Delete(names[i]);
        }
    }

    public void Dispose()
    {
        foreach (var segment in segments)
            segment.Dispose();
        mark.Dispose();
    }

    private (List<Place> Places, Hash After) Compose(IReadOnlyList<Draft> drafts)
    {
        buffer.ResetWrittenCount();
        var places = new List<Place>(drafts.Count);
        var (before, sequence, now) = (chain, last, Now());
        foreach (var (payload, hash) in drafts)
        {
            var head = new Head(payload.Length, ++sequence, now, last, before, hash);
            places.Add(new Place(Current, tail + buffer.WrittenCount));
            head.Write(buffer.GetSpan(Head.Length));
            buffer.Advance(Head.Length);
            buffer.Write(payload.Span);
            before = head.Hash;
        }

        return (places, before);
    }

    // Writing over zeros that are on disk already makes the flush half as long as growing the file.
    private void Reserve(long end)
    {
        if (end <= reserved)
            return;
        var at = Math.Max(tail, reserved);
        for (end = Math.Max(end, at) + ahead; at < end; at += Math.Min(ahead, Zeros.Length))
            Current.File.Write(Zeros.AsSpan(0, Math.Min(ahead, Zeros.Length)), at);
        reserved = at;
    }

    private void TakeBack()
    {
        try
        {
            Cut();
        }
        catch (IOException)
        {
            Failed = true;
        }
    }

    private void Cut()
    {
        Current.File.Length = tail;
        reserved = tail;
        Flush();
    }

    // After a flush that failed, the next one may say yes to what was lost.
    private void Flush()
    {
        try
        {
            Current.File.Flush();
        }
        catch
        {
            Failed = true;
            throw;
        }
    }

    private void Turn()
    {
        Cut();
        var turned = Segment.Create(disk, store, last + 1, chain);
        ImmutableInterlocked.Update(ref segments, (all, added) => all.Add(added), turned);
        tail = reserved = Segment.TitleLength;
    }

    private long Now() => Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks();

    private StoreUnusableException Damaged(Segment segment) =>
        new($"The journal '{disk.Describe(segment.Name)}' is damaged: restore the last backup.");
}
