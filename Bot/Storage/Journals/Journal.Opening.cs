using System.Buffers.Binary;
using System.Globalization;
using Bot.Storage.Disks;

namespace Bot.Storage.Journals;

/// <content>
/// What is found at start. A batch that was being written when the power went may be there in part, in any part; it was not
/// acknowledged and is cut off. What was acknowledged and does not read is damage, and nothing goes on.
/// </content>
internal sealed partial class Journal
{
    private const string MarkName = "gendan-durable";
    private const int MarkLength = 12;

    /// <summary>Opens what is there, or begins anew behind <paramref name="applied"/>.</summary>
    /// <param name="applied">The last record that the database has.</param>
    /// <param name="expected">The hash of that record's head.</param>
    /// <param name="known">The last record that nobody needs to hear of, at most <paramref name="applied"/>.</param>
    /// <param name="replay">Is given the records after that.</param>
    /// <param name="start">Where the first record stands, or will stand, that the database has not.</param>
    /// <exception cref="StoreUnusableException">It does not belong to this database, or is damaged.</exception>
    public static Journal Open(IDisk disk, Guid store, long applied, Hash expected, long known, Sizes sizes, TimeProvider time, Action<Record> replay, out Place start)
    {
        var journal = new Journal(disk, store, sizes, time);
        try
        {
            journal.Find(known);
            start = journal.Walk(applied, expected, known, replay);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>There are segments in it.</summary>
    public static bool IsOn(IDisk disk) => disk.List(Segment.Start) is not [];

    /// <summary>The first record that is still there; the one after <paramref name="applied"/> where none is.</summary>
    public static long First(IDisk disk, long applied) =>
        disk.List(Segment.Start) is [var oldest, ..] && long.TryParse(oldest[Segment.Start.Length..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var first) ? first : applied + 1;

    private void Find(long applied)
    {
        var names = disk.List(Segment.Start);
        // Older ones are kept for restoring; nobody needs them open.
        var needed = names.Where((_, i) => i + 1 == names.Count || string.CompareOrdinal(names[i + 1], Segment.NameOf(applied + 1)) > 0).ToList();
        foreach (var name in needed)
        {
            if (Segment.Open(disk, name) is { } segment)
                segments = segments.Add(segment);
            else if (name != names[^1])
                throw new StoreUnusableException($"The journal '{disk.Describe(name)}' is damaged: restore the last backup.");
        }

        if (segments.FirstOrDefault(segment => segment.Store != store) is { } foreign)
            throw new StoreUnusableException($"The journal '{disk.Describe(foreign.Name)}' belongs to another database: put the right one back.");
        // The last one may have died at its birth; the one before it is what counts then.
        if (segments.IsEmpty && names.Count > 1 && Segment.Open(disk, names[^2]) is { } earlier)
            segments = [earlier];
    }

    private Place Walk(long applied, Hash expected, long known, Action<Record> replay)
    {
        if (segments.IsEmpty)
            return Begin(applied, expected);
        if (segments[0].First > known + 1)
            throw Gap(applied);

        Place? start = null;
        (last, chain) = (segments[0].First - 1, segments[0].Before);
        CheckChain(applied, expected);
        foreach (var segment in segments)
        {
            if (segment.First != last + 1 || segment.Before != chain)
                throw Damaged(segment);
            for (tail = Segment.TitleLength; Next(segment, known) is { } record; tail += record.Head.End)
            {
                (last, chain) = (record.Head.Sequence, record.Head.Hash);
                CheckChain(applied, expected);
                if (last > applied)
                    start ??= record.Place;
                if (last > known)
                    replay(record);
            }
        }

        if (last < applied)
            throw Gap(applied);
        // What was made ready to be written over is room that a full disk does not give a second time.
        if (IsReady())
            reserved = Math.Max(tail, Current.File.Length);
        else
            Cut();
        Mark(last);
        return start ?? new Place(Current, tail);
    }

    private Place Begin(long applied, Hash expected)
    {
        if (applied > 0)
            throw Gap(applied);
        // A segment without its title died at its birth, unless something was acknowledged in it.
        if (Marked() > 0)
            throw new StoreUnusableException($"The journal '{disk.Describe(Segment.NameOf(1))}' is damaged: restore the last backup.");
        segments = [Segment.Create(disk, store, applied + 1, expected)];
        (chain, tail, reserved) = (expected, Segment.TitleLength, Segment.TitleLength);
        return new Place(Current, tail);
    }

    /// <summary>The database's last commit is this journal's, and not one of before something was restored.</summary>
    private void CheckChain(long applied, Hash expected)
    {
        if (last == applied && chain != expected)
            throw new StoreUnusableException("The journal does not belong to this database: put the right one back.");
    }

    // What everybody has already need not be read to go on; verify reads it.
    private Record? Next(Segment segment, long known)
    {
        if (segment.HeadAt(tail) is not { } head || head.Sequence != last + 1 || head.Before != chain)
            return null;
        if (head.Sequence <= known)
            return tail + head.End <= segment.File.Length ? new Record(head, new Place(segment, tail), default) : null;
        return segment.PayloadAt(tail, head) is { } payload ? new Record(head, new Place(segment, tail), payload) : null;
    }

    /// <summary>Behind the tail stands only what was never acknowledged; otherwise something before it was destroyed.</summary>
    /// <returns>Whether there is nothing at all.</returns>
    private bool IsReady()
    {
        if (Marked() > last)
            throw Damaged(Current);
        var isReady = true;
        var rest = new byte[64 * 1024];
        for (var at = tail; at < Current.File.Length; at += rest.Length - Head.Length)
        {
            var read = Current.File.Read(rest, at);
            isReady &= !rest.AsSpan(0, read).ContainsAnyExcept((byte)0);
            for (var i = 0; i + Head.Length <= read; i++)
            {
                if (Head.Read(rest.AsSpan(i, read - i)) is { } later && later.Durable > last)
                    throw Damaged(Current);
            }
        }

        return isReady;
    }

    /// <summary>The last that was acknowledged; 0 when nobody knows.</summary>
    private long Marked()
    {
        Span<byte> marked = stackalloc byte[MarkLength];
        return mark.Read(marked, 0) == MarkLength && BinaryPrimitives.ReadUInt32LittleEndian(marked[8..]) == Checksum.Of(marked[..8]) ? BinaryPrimitives.ReadInt64LittleEndian(marked) : 0;
    }

    // Not flushed: after a kill it is exact, after a power cut it may be behind, and then it says nothing.
    private void Mark(long sequence)
    {
        Span<byte> marked = stackalloc byte[MarkLength];
        BinaryPrimitives.WriteInt64LittleEndian(marked, sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(marked[8..], Checksum.Of(marked[..8]));
        try
        {
            mark.Write(marked, 0);
        }
        catch (IOException)
        {
            // It only helps to tell a torn tail from a lost one; what it speaks of is safe on disk already and must not be taken back.
        }
    }

    private static StoreUnusableException Gap(long applied) =>
        new($"The database has {applied} commits, and the journal beside it does not go on from there: put the journal back, or restore the last backup.");
}
