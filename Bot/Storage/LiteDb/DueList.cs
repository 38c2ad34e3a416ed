using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// What waits for the clock: in memory what comes due up to a horizon, so that the ticker may ask after every commit. Beyond it
/// the database's index knows, and here is only what the database has not yet. Touched under the store's gate only.
/// </summary>
internal sealed class DueList
{
    private const int Roomy = 10_000;

    private readonly Dictionary<DocumentKey, long> ticksOf = [];
    private readonly SortedSet<(long Ticks, DocumentKey Key)> near = new(Comparer<(long Ticks, DocumentKey Key)>.Create(Earlier));
    private readonly Dictionary<DocumentKey, long> beyond = [];
    private (DocumentKey Key, long Ticks)? first; // Beyond the horizon.
    private bool isFirstKnown;

    /// <summary>Unix ticks: everything due up to then is here.</summary>
    public long Horizon { get; private set; } = long.MinValue;

    public int Count => near.Count;

    /// <summary>Whether <see cref="Next"/> can be told; otherwise the database has to be asked what is the first beyond the horizon.</summary>
    public bool IsNextKnown => near.Count > 0 || isFirstKnown;

    /// <summary>Unix ticks; null when nothing waits at all.</summary>
    public long? Next => near.Count > 0 ? near.Min.Ticks : first?.Ticks;

    /// <param name="ticks">Null when it waits for nothing any more.</param>
    public void Set(DocumentKey key, long? ticks)
    {
        beyond.Remove(key);
        if (first?.Key == key)
            isFirstKnown = false;
        if (ticksOf.Remove(key, out var before))
            near.Remove((before, key));
        if (ticks is not { } due)
            return;
        if (due > Horizon)
        {
            beyond[key] = due;
            if (first is null || due < first.Value.Ticks)
                first = (key, due);
            return;
        }

        ticksOf[key] = due;
        near.Add((due, key));
    }

    /// <summary>The database has it now.</summary>
    public void Applied(DocumentKey key)
    {
        // A dictionary keeps its room for ever; after a million at once that is the memory of the whole rest.
        if (beyond.Remove(key) && beyond.Count == 0 && beyond.Capacity > Roomy)
            beyond.TrimExcess();
    }

    /// <param name="found">The first beyond the horizon that the database has and nothing newer is known of.</param>
    public void Know((DocumentKey Key, long Ticks)? found)
    {
        first = beyond.Select(one => ((DocumentKey Key, long Ticks)?)(one.Key, one.Value)).Append(found).Where(one => one is not null).MinBy(one => one!.Value.Ticks);
        isFirstKnown = true;
    }

    /// <summary>Sees further.</summary>
    /// <param name="found">What the database has up to there and nothing newer is known of.</param>
    public void Extend(long horizon, IEnumerable<(DocumentKey Key, long Ticks)> found)
    {
        (Horizon, isFirstKnown) = (horizon, false);
        foreach (var (key, ticks) in found.Concat(beyond.Where(one => one.Value <= horizon).Select(one => (one.Key, one.Value)).ToList()))
            Set(key, ticks);
    }

    public IEnumerable<(long Ticks, DocumentKey Key)> Until(long ticks) => near.TakeWhile(one => one.Ticks <= ticks);

    private static int Earlier((long Ticks, DocumentKey Key) one, (long Ticks, DocumentKey Key) other)
    {
        var order = one.Ticks.CompareTo(other.Ticks);
        if (order == 0)
            order = string.CompareOrdinal(one.Key.Collection, other.Key.Collection);
        return order == 0 ? string.CompareOrdinal(one.Key.Id, other.Key.Id) : order;
    }
}
