using Bot.Domain.Storage;
using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <content>Documents by their keys: what waits and what the database has, as of one moment.</content>
internal sealed partial class View
{
    /// <summary>Answers from memory, when all of it is there.</summary>
    public IReadOnlyList<Stored>? TryQuery(Type type, KeyRange range)
    {
        var collection = Written.NameOf(type);
        // The documents with the list, at one moment: a commit in between must not show half of it.
        lock (gate)
        {
            if (lists.Find(collection, range) is not { } ids)
                return null;
            var found = new Stored[ids.Length];
            for (var i = 0; i < ids.Length; i++)
            {
                if (memory.Find(new DocumentKey(collection, ids[i])) is not { } stored)
                    return null;
                found[i] = stored;
            }

            return found;
        }
    }

    public IReadOnlyList<Stored> Query(Type type, KeyRange range)
    {
        Lists.Answer answer;
        lock (gate)
            answer = lists.Ask(Written.NameOf(type), range);
        var found = Look(type, range);
        lock (gate)
            answer.Found(found.Select(stored => stored.Document.Id), found.Count);
        return found;
    }

    private IReadOnlyList<Stored> Look(Type type, KeyRange range)
    {
        var collection = Written.NameOf(type);
        var (from, to) = Row.Entries(range);
        if (range.Take <= 0)
            return [];
        if (Snapshot(collection, from, to, range.Descending) is not { } snapshot)
            return [.. database().Between(collection, from, to, range.Descending, range.Skip, range.Take).Select(row => Read(type, new DocumentKey(collection, Row.Id(row)), row))];
        // Under one key there are few, and they are wanted: with what the index has alone each would be asked for once more.
        var whole = range.From == range.To;
        return [.. Merged(collection, from, to, range.Descending, snapshot, whole).Skip(range.Skip).Take(range.Take)
            .Select(one => one.Waiting is { } waiting ? Read(type, waiting) : Applied(type, new DocumentKey(collection, one.Id), one.Row!, whole))];
    }

    public int Count(Type type, KeyRange range)
    {
        var collection = Written.NameOf(type);
        var (from, to) = Row.Entries(range);
        return Snapshot(collection, from, to, descending: false) is { } snapshot
            ? Merged(collection, from, to, descending: false, snapshot, whole: false).Count()
            : database().Between(collection, from, to, descending: false, whole: false).Count();
    }

    // Past the memory of hot documents: who reads everything would drive them out.
    public IReadOnlyList<Stored> All(Type type, string after, int take)
    {
        var collection = Written.NameOf(type);
        IReadOnlyList<Waiting> mine;
        long asOf;
        lock (gate)
            (mine, asOf) = (pending.After(collection, after), acknowledged);
        var theirs = database().All(collection, after).Where(row => !IsHidden(new DocumentKey(collection, Row.Id(row)), asOf))
            .Select(row => (Id: Row.Id(row), Row: (BsonDocument?)row, Waiting: (Waiting?)null));
        var both = Merge(theirs, mine.Where(waiting => !waiting.Gone).Select(waiting => (Id: waiting.Key.Id, Row: (BsonDocument?)null, Waiting: (Waiting?)waiting)), one => one.Id, descending: false);
        return [.. both.Take(Math.Max(0, take)).Select(one => one.Row is { } row ? Row.Read(type, row).Stored : Parse(type, one.Waiting!))];
    }

    /// <summary>What waits in a range, as of one moment; null when nothing of the type waits.</summary>
    private (IReadOnlyList<(string Entry, Waiting Waiting)> Mine, long AsOf)? Snapshot(string collection, string from, string to, bool descending)
    {
        lock (gate)
            return pending.Any(collection) ? (pending.Between(collection, from, to, descending), acknowledged) : null;
    }

    /// <summary>As the database has it, which may be older than what was acknowledged in the meantime.</summary>
    private Stored Applied(Type type, DocumentKey key, BsonDocument row, bool whole) =>
        memory.Find(key) is { } hot && hot.Version == Row.Version(row) ? hot : Read(type, key, whole ? row : database().Find(key)!);

    private IEnumerable<(string Entry, string Id, BsonDocument? Row, Waiting? Waiting)> Merged(string collection, string from, string to, bool descending, (IReadOnlyList<(string Entry, Waiting Waiting)> Mine, long AsOf) snapshot, bool whole)
    {
        var theirs = database().Between(collection, from, to, descending, whole: whole)
            .Where(row => !IsHidden(new DocumentKey(collection, Row.Id(row)), snapshot.AsOf))
            .Select(row => (Entry: Row.First(row, from, to, descending), Id: Row.Id(row), Row: (BsonDocument?)row, Waiting: (Waiting?)null));
        return Merge(theirs, snapshot.Mine.Select(one => (one.Entry, one.Waiting.Key.Id, (BsonDocument?)null, (Waiting?)one.Waiting)), one => one.Entry, descending);
    }

    /// <summary>The database is behind with it, and was at that moment.</summary>
    private bool IsHidden(DocumentKey key, long asOf)
    {
        lock (gate)
            return pending.Find(key) is { } waiting && waiting.Since <= asOf;
    }

    private static IEnumerable<T> Merge<T>(IEnumerable<T> theirs, IEnumerable<T> mine, Func<T, string> key, bool descending)
    {
        using var left = theirs.GetEnumerator();
        using var right = mine.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(key(left.Current), key(right.Current)) * (descending ? -1 : 1);
            if (order <= 0)
            {
                yield return left.Current;
                hasLeft = left.MoveNext();
            }
            else
            {
                yield return right.Current;
                hasRight = right.MoveNext();
            }
        }
    }
}
