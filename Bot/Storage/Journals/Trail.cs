using Bot.Storage.Disks;

namespace Bot.Storage.Journals;

/// <summary>The records of a folder as somebody reads them who does not write: to restore, and to verify.</summary>
internal static class Trail
{
    /// <summary>The records after one, as far as they follow each other whole; none when the first of them is not there.</summary>
    /// <param name="store">Whose journal it has to be.</param>
    /// <param name="chain">The hash of the head that they follow.</param>
    public static IEnumerable<Record> After(IDisk disk, Guid store, long sequence, Hash chain)
    {
        var names = disk.List(Segment.Start);
        for (var i = 0; i < names.Count; i++)
        {
            // What lies wholly before it need not be read.
            if (i + 1 < names.Count && string.CompareOrdinal(names[i + 1], Segment.NameOf(sequence + 1)) <= 0)
                continue;
            using var segment = Segment.Open(disk, names[i]);
            if (segment is null || segment.Store != store || segment.First > sequence + 1)
                yield break;
            for (var at = (long)Segment.TitleLength; segment.HeadAt(at) is { } head; at += head.End)
            {
                if (head.Sequence <= sequence)
                    continue;
                if (head.Sequence != sequence + 1 || head.Before != chain || segment.PayloadAt(at, head) is not { } payload)
                    yield break;
                (sequence, chain) = (head.Sequence, head.Hash);
                yield return new Record(head, new Place(segment, at), payload);
            }
        }
    }

    /// <summary>What comes before the first record that is still there; null when there is no journal.</summary>
    public static (Guid Store, long Sequence, Hash Chain)? Start(IDisk disk)
    {
        if (disk.List(Segment.Start) is not [var oldest, ..])
            return null;
        using var segment = Segment.Open(disk, oldest);
        return segment is null ? null : (segment.Store, segment.First - 1, segment.Before);
    }
}
