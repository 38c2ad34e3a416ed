using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>What waits for the clock, in memory: the ticker asks after every commit. Only the owner touches it.</summary>
internal sealed class DueList
{
    private readonly Dictionary<DocumentKey, long> ticksOf = [];
    private readonly SortedSet<(long Ticks, DocumentKey Key)> waiting = new(Comparer<(long Ticks, DocumentKey Key)>.Create(Earlier));

    /// <summary>Unix ticks; null when nothing waits.</summary>
    public long? Next => waiting.Count == 0 ? null : waiting.Min.Ticks;

    /// <param name="ticks">Null when it waits for nothing any more.</param>
    public void Set(DocumentKey key, long? ticks)
    {
        if (ticksOf.Remove(key, out var before))
            waiting.Remove((before, key));
        if (ticks is not { } due)
            return;
        ticksOf[key] = due;
        waiting.Add((due, key));
    }

    public IEnumerable<DocumentKey> Until(long ticks) => waiting.TakeWhile(one => one.Ticks <= ticks).Select(one => one.Key);

    private static int Earlier((long Ticks, DocumentKey Key) one, (long Ticks, DocumentKey Key) other)
    {
        var order = one.Ticks.CompareTo(other.Ticks);
        if (order == 0)
            order = string.CompareOrdinal(one.Key.Collection, other.Key.Collection);
        return order == 0 ? string.CompareOrdinal(one.Key.Id, other.Key.Id) : order;
    }
}
