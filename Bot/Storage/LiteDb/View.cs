using Bot.Domain.Storage;
using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The documents as they are acknowledged: what is hot from memory, what the database has not yet from the journal, the rest from
/// the database. Questions that need the database are asked on its thread only.
/// </summary>
/// <param name="typeOf">A type by the name that it is stored under.</param>
internal sealed partial class View(Memory memory, Known known, Func<Database> database, Func<string, Type?> typeOf)
{
    private readonly Lock gate = new();
    private readonly Pending pending = new();
    private readonly DueList due = new();
    private readonly Lists lists = new();
    private long acknowledged;
    private long behindSince;

    public int Waiting
    {
        get
        {
            lock (gate)
                return pending.Count;
        }
    }

    public long WaitingBytes
    {
        get
        {
            lock (gate)
                return pending.Bytes;
        }
    }

    /// <summary>The last commit that anybody can see.</summary>
    public long Acknowledged
    {
        get
        {
            lock (gate)
                return acknowledged;
        }
    }

    /// <summary>When the oldest commit was made that the database has not, in Unix ticks, give or take a batch; null when it has all.</summary>
    public long? BehindSince
    {
        get
        {
            lock (gate)
                return pending.Count == 0 ? null : behindSince;
        }
    }

    /// <summary>Reads which documents there are, where that is not known.</summary>
    public void Load(bool ids)
    {
        acknowledged = database().Applied;
        foreach (var collection in database().Collections.ToList())
        {
            foreach (var id in ids ? database().Ids(collection) : [])
                known.Add(new DocumentKey(collection, id));
        }

        foreach (var collection in DueCollections())
            database().IndexDue(collection);

        // LiteDB's transactions belong to threads, and from now on the owner's thread is the only one.
        database().EndReading();
    }

    /// <summary>From now on this is how things are: a commit of the journal, just written or found again.</summary>
    /// <param name="made">When, in Unix ticks.</param>
    public void Publish(long sequence, long made, Segment segment, IEnumerable<(Entry Entry, Stored? Stored, long At, int Length)> changes)
    {
        lock (gate)
        {
            if (pending.Count == 0)
                behindSince = made;
            foreach (var (entry, stored, at, length) in changes)
            {
                Spoil(entry);
                pending.Set(new Waiting(entry.Key, sequence, sequence, entry.Version, segment, at, length));
                if (stored is null)
                    memory.Forget(entry.Key);
                else
                    memory.Renew(entry.Key, stored, length);
                if (!entry.Gone && !known.MayHave(entry.Key))
                    known.Add(entry.Key);
                if (entry.IsDue)
                    due.Set(entry.Key, entry.Due);
            }

            acknowledged = sequence;
        }
    }

    /// <summary>The database has everything up to a commit.</summary>
    /// <param name="at">When that was made, in Unix ticks.</param>
    public void Applied(IEnumerable<DocumentKey> keys, long sequence, long at)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (pending.Applied(key, sequence))
                    due.Applied(key);
            }

            behindSince = at;
        }
    }

    /// <summary>The database is as it was earlier: everything behind that waits again.</summary>
    /// <param name="records">The journal from there on.</param>
    public void Rewind(IEnumerable<Record> records)
    {
        lock (gate)
        {
            pending.Clear();
            foreach (var record in records.TakeWhile(record => record.Head.Sequence <= acknowledged))
            {
                foreach (var (entry, at, length) in record.Entries)
                {
                    pending.Set(new Waiting(entry.Key, record.Head.Sequence, record.Head.Sequence, entry.Version, record.Place.Segment, record.Place.At + Head.Length + at, length));
                    if (entry.IsDue)
                        due.Set(entry.Key, entry.Due);
                }
            }
        }
    }

    /// <summary>A later commit has made this one's change of that document worthless.</summary>
    public bool IsOutdated(DocumentKey key, long sequence, long until)
    {
        lock (gate)
            return pending.Find(key) is { } waiting && waiting.Sequence > sequence && waiting.Sequence <= until;
    }

    /// <summary>Answers without the database where that is possible.</summary>
    public bool TryFind(Type type, DocumentKey key, out Stored? stored)
    {
        stored = memory.Find(key);
        if (stored is not null)
            return true;
        Waiting? waiting;
        lock (gate)
            waiting = pending.Find(key);
        if (waiting is null)
            return !known.MayHave(key);
        stored = waiting.Gone ? null : Read(type, waiting);
        return true;
    }

    /// <summary>The version without the database; null when that is needed.</summary>
    public long? TryVersion(DocumentKey key)
    {
        if (memory.Find(key) is { } stored)
            return stored.Version;
        lock (gate)
        {
            if (pending.Find(key) is { } waiting)
                return waiting.Version;
        }

        return known.MayHave(key) ? null : 0;
    }

    public Stored? Find(Type type, DocumentKey key) =>
        TryFind(type, key, out var stored) ? stored : database().Find(key) is { } row ? Read(type, key, row) : null;

    /// <summary>0 when there is no such document.</summary>
    public long Version(DocumentKey key) => TryVersion(key) ?? (database().Find(key) is { } row ? Row.Version(row) : 0);

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
        return [.. Merged(collection, from, to, range.Descending, snapshot).Skip(range.Skip).Take(range.Take).Select(one => one.Waiting is { } waiting ? Read(type, waiting) : Applied(type, new DocumentKey(collection, one.Id), one.Version))];
    }

    public int Count(Type type, KeyRange range)
    {
        var collection = Written.NameOf(type);
        var (from, to) = Row.Entries(range);
        return Snapshot(collection, from, to, descending: false) is { } snapshot
            ? Merged(collection, from, to, descending: false, snapshot).Count()
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

    /// <summary>A list is worthless when a key in it has come or gone; what keeps its keys keeps its place.</summary>
    private void Spoil(Entry entry)
    {
        var collection = entry.Key.Collection;
        if (!lists.Any(collection))
            return;
        var before = Before(entry.Key);
        if (before is null)
        {
            lists.Changed(collection);
            return;
        }

        lists.Changed(collection, before.Except(entry.Keys, StringComparer.Ordinal).Concat(entry.Keys.Except(before, StringComparer.Ordinal)).ToList());
    }

    /// <summary>The keys it had; none when it is new, null when nobody knows without the database.</summary>
    private IReadOnlyCollection<string>? Before(DocumentKey key)
    {
        if (memory.Find(key) is { } hot)
            return [.. hot.Document.Keys];
        if (pending.Find(key) is { } waiting)
            return waiting.Gone ? [] : [.. waiting.Read().Keys];
        return known.MayHave(key) ? null : [];
    }

    /// <summary>What waits in a range, as of one moment; null when nothing of the type waits.</summary>
    private (IReadOnlyList<(string Entry, Waiting Waiting)> Mine, long AsOf)? Snapshot(string collection, string from, string to, bool descending)
    {
        lock (gate)
            return pending.Any(collection) ? (pending.Between(collection, from, to, descending), acknowledged) : null;
    }

    /// <summary>As the database has it, which may be older than what was acknowledged in the meantime.</summary>
    private Stored Applied(Type type, DocumentKey key, long version) =>
        memory.Find(key) is { } hot && hot.Version == version ? hot : Read(type, key, database().Find(key)!);

    private IEnumerable<(string Entry, string Id, long Version, Waiting? Waiting)> Merged(string collection, string from, string to, bool descending, (IReadOnlyList<(string Entry, Waiting Waiting)> Mine, long AsOf) snapshot)
    {
        var theirs = database().Between(collection, from, to, descending, whole: false)
            .Where(row => !IsHidden(new DocumentKey(collection, Row.Id(row)), snapshot.AsOf))
            .Select(row => (Entry: Row.First(row, from, to, descending), Id: Row.Id(row), Version: Row.Version(row), Waiting: (Waiting?)null));
        return Merge(theirs, snapshot.Mine.Select(one => (one.Entry, one.Waiting.Key.Id, one.Waiting.Version, (Waiting?)one.Waiting)), one => one.Entry, descending);
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

    private Stored Read(Type type, DocumentKey key, BsonDocument row)
    {
        if (memory.Find(key) is { } hot && hot.Version == Row.Version(row))
            return hot;
        var (stored, bytes) = Row.Read(type, row);
        lock (gate)
        {
            if (pending.Find(key) is null)
                memory.Keep(key, stored, bytes);
        }

        return stored;
    }

    private Stored Read(Type type, Waiting waiting)
    {
        if (memory.Find(waiting.Key) is { } hot && hot.Version == waiting.Version)
            return hot;
        var stored = Parse(type, waiting);
        lock (gate)
        {
            if (pending.Find(waiting.Key) is { } now && now.Sequence == waiting.Sequence)
                memory.Keep(waiting.Key, stored, waiting.Length);
        }

        return stored;
    }

    private static Stored Parse(Type type, Waiting waiting) => new(DocumentJson.Read(type, waiting.Read().Json.Span), waiting.Version);
}
