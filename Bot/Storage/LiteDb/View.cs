using Bot.Domain.Storage;
using Bot.Storage.Journals;

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
}
