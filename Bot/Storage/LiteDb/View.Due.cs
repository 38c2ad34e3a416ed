using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <content>What waits for the clock.</content>
internal sealed partial class View
{
    /// <summary>How far ahead it is in memory.</summary>
    private static readonly Duration Ahead = Duration.FromHours(1);

    private const int Few = 8;

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

    /// <summary>What came due together and is not in memory is read together: one by one it costs the database several times as much.</summary>
    private IEnumerable<(long Ticks, Stored Stored)> Together(IGrouping<string, (long Ticks, DocumentKey Key)> some)
    {
        if (typeOf(some.Key) is not { } type)
            yield break;
        var cold = some.Where(one => memory.Find(one.Key) is null).ToList();
        var read = cold.Count < Few ? [] : database().DueRows(some.Key, cold[0].Ticks, cold[^1].Ticks).Take(cold.Count).ToDictionary(Row.Id, row => row);
        foreach (var (ticks, key) in some)
        {
            if (!TryFind(type, key, out var stored))
                stored = read.TryGetValue(key.Id, out var row) ? Read(type, key, row) : Find(type, key);
            if (stored is not null)
                yield return (ticks, stored);
        }
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
