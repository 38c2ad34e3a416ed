using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <content>What waits for the clock.</content>
internal sealed partial class View
{
    /// <summary>How far ahead it is in memory.</summary>
    private static readonly Duration Ahead = Duration.FromHours(1);

    private const int Few = 8;

    /// <summary>How many rows are looked at for one page: at one instant there may be thousands, and the index has them in another order.</summary>
    private const int Sweep = 16_384;

    /// <summary>The instant at which there were more than that, in Unix ticks.</summary>
    private long crowded = long.MinValue;

    public int DueInMemory
    {
        get
        {
            lock (gate)
                return due.Count;
        }
    }

    /// <summary>When the next document falls due, where the database need not be asked.</summary>
    public bool TryNextDue(out Instant? next)
    {
        lock (gate)
        {
            next = due.Next is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
            return due.IsNextKnown;
        }
    }

    public IReadOnlyList<Stored> Due(Instant now, int atMost)
    {
        Look(now);
        List<(long Ticks, DocumentKey Key)> next;
        lock (gate)
            next = [.. due.Until(now.ToUnixTimeTicks()).Take(atMost)];
        return [.. next.GroupBy(one => one.Key.Collection).SelectMany(Together).OrderBy(one => one.Ticks).Select(one => one.Stored)];
    }

    /// <summary>What came due together and is not in memory is read together, with what is to follow at the same instant: one by one it costs the database several times as much.</summary>
    private IEnumerable<(long Ticks, Stored Stored)> Together(IGrouping<string, (long Ticks, DocumentKey Key)> some)
    {
        if (typeOf(some.Key) is not { } type)
            yield break;
        var cold = some.Where(one => IsCold(one.Key)).ToList();
        if (cold.Count >= Few && cold[0].Ticks != crowded)
            Warm(type, cold[0].Ticks, cold[^1].Ticks, cold.Select(one => one.Key).ToHashSet());
        foreach (var (ticks, key) in some)
        {
            if (Find(type, key) is { } stored)
                yield return (ticks, stored);
        }
    }

    private void Warm(Type type, long from, long to, HashSet<DocumentKey> wanted)
    {
        var looks = 0;
        foreach (var row in database().DueRows(Written.NameOf(type), from, to))
        {
            var key = new DocumentKey(Written.NameOf(type), Row.Id(row));
            if (IsCold(key))
                Read(type, key, row);
            wanted.Remove(key);
            if (wanted.Count == 0)
                return;
            if (++looks < Sweep)
                continue;
            crowded = from;
            return;
        }
    }

    /// <summary>The database alone has it.</summary>
    private bool IsCold(DocumentKey key)
    {
        if (memory.Find(key) is not null)
            return false;
        lock (gate)
            return pending.Find(key) is null;
    }

    public Instant? NextDue()
    {
        // It is asked seldom: only when what was the first beyond the horizon has changed.
        lock (gate)
        {
            if (!due.IsNextKnown)
                due.Know(DueCollections().Select(FirstBeyond).Where(found => found is not null).MinBy(found => found!.Value.Ticks));
            return due.Next is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
        }
    }

    // What the database is behind with is known here better.
    private (DocumentKey Key, long Ticks)? FirstBeyond(string collection) => database().Due(collection, due.Horizon + 1, long.MaxValue - 1)
        .Select(row => ((DocumentKey Key, long Ticks)?)(new DocumentKey(collection, row.Id), row.Ticks)).FirstOrDefault(row => pending.Find(row!.Value.Key) is null);

    /// <summary>Has the next hour in memory, and reads on when half of it is over.</summary>
    private void Look(Instant now)
    {
        var ahead = (now + Ahead).ToUnixTimeTicks();
        long from;
        lock (gate)
            from = due.Horizon;
        if (from >= (now + Ahead / 2).ToUnixTimeTicks())
            return;
        var found = DueCollections().SelectMany(collection => database().Due(collection, from + 1, ahead).Select(row => (Key: new DocumentKey(collection, row.Id), row.Ticks))).ToList();
        lock (gate)
            due.Extend(ahead, found.Where(row => pending.Find(row.Key) is null));
    }

    private List<string> DueCollections() => [.. database().Collections.Where(collection => typeOf(collection)?.IsAssignableTo(typeof(IDue)) is true)];
}
