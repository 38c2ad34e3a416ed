using Bot.Domain.Storage;
using LiteDB;
using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The LiteDB engine, as one thread may use it: with concurrent calls, even only reads, version 5.0.20 gives wrong documents.
/// </summary>
internal sealed class Database(LiteEngine engine, DurableLog? log, Memory memory) : IDisposable
{
    private const long LongestLog = 8 * 1024 * 1024;

    private static readonly BsonExpression Keys = BsonExpression.Create("$._keys[*]");
    private static readonly BsonExpression Id = BsonExpression.Create("$._id");
    private static readonly BsonExpression IdOnly = BsonExpression.Create("{_id}");

    private readonly DueList due = new();
    private readonly HashSet<Type> indexed = [];

    /// <summary>LiteDB's own idea of how long its log is, written or not.</summary>
    public long LogLength => Rows("$database", new Query { Select = "{logFileSize}" }).Single()["logFileSize"].AsInt64;

    public bool LogIsLong => log is not null && LogLength > LongestLog;

    public Instant? NextDue => due.Next is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;

    /// <summary>Reads what waits for the clock.</summary>
    public void Load(IEnumerable<Type> types)
    {
        var collections = engine.GetCollectionNames().ToHashSet();
        foreach (var type in types.Where(type => type.IsAssignableTo(typeof(IDue)) && collections.Contains(StoredAttribute.NameOf(type))))
        {
            Index(type);
            foreach (var row in Rows(StoredAttribute.NameOf(type), Where("$._due BETWEEN @0 AND @1", long.MinValue, long.MaxValue - 1, "{_id,_due}")))
                due.Set(new DocumentKey(type, row["_id"].AsString), row["_due"].AsInt64);
        }
    }

    public Stored? Find(DocumentKey key)
    {
        if (memory.Find(key) is { } known)
            return known;
        var row = Rows(key.Collection, Where("$._id BETWEEN @0 AND @1", key.Id, key.Id, "$")).SingleOrDefault();
        if (row is null)
            return null;
        var (stored, bytes) = Row.Read(key.Type, row);
        memory.Keep(key, stored, bytes);
        return stored;
    }

    public IReadOnlyList<Stored> Query(Type type, KeyRange range) =>
        [.. Ids(type, range).Select(id => Find(new DocumentKey(type, id))).OfType<Stored>()];

    public int Count(Type type, KeyRange range) => Ids(type, range with { Skip = 0, Take = int.MaxValue }).Count;

    // Past the memory of hot documents: who reads everything would drive them out.
    public IReadOnlyList<Stored> All(Type type, string after, int take)
    {
        var query = Where("$._id BETWEEN @0 AND @1", after + '\0', "\uffff", "$");
        query.OrderBy = Id;
        query.Limit = take;
        return take <= 0 ? [] : [.. Rows(StoredAttribute.NameOf(type), query).Select(row => Row.Read(type, row).Stored)];
    }

    public IReadOnlyList<Stored> Due(Instant now, int atMost) =>
        [.. due.Until(now.ToUnixTimeTicks()).Take(atMost).Select(Find).OfType<Stored>()];

    /// <summary>Writes a group of commits in one transaction and with one fsync.</summary>
    /// <returns>For each commit why it was refused, or null when it is on disk.</returns>
    public IReadOnlyList<Exception?> Commit(IReadOnlyList<IReadOnlyList<Row>> commits)
    {
        var after = new Dictionary<DocumentKey, Row>();
        IReadOnlyList<Exception?> refusals;
        try
        {
            foreach (var type in commits.SelectMany(commit => commit).Select(row => row.Key.Type))
                Index(type);
            if (!engine.BeginTrans())
                throw new InvalidOperationException("LiteDB has a transaction open already.");
            refusals = [.. commits.Select(commit => Apply(commit, after))];
            if (!engine.Commit())
                throw new InvalidOperationException("LiteDB did not commit.");
        }
        catch (Exception e)
        {
            engine.Rollback();
            // Whatever was wrong with one of them rolled all back: each again by itself, so that only that one fails.
            return commits.Count == 1 ? [e] : [.. commits.SelectMany(commit => Commit([commit]))];
        }

        log?.Sync(LogLength);
        foreach (var row in after.Values)
            Remember(row);
        return refusals;
    }

    /// <summary>Moves what is in the log into the data file.</summary>
    public void Checkpoint()
    {
        log?.Sync(LogLength);
        engine.Checkpoint();
    }

    public void Dispose()
    {
        engine.Dispose();
        log?.Dispose();
    }

    private ConflictException? Apply(IReadOnlyList<Row> commit, Dictionary<DocumentKey, Row> after)
    {
        if (commit.Any(row => row.Expected != ((after.TryGetValue(row.Key, out var changed) ? changed.Stored : Find(row.Key))?.Version ?? 0)))
            return new ConflictException();
        foreach (var row in commit)
        {
            if (row.Bson is null)
                engine.Delete(row.Key.Collection, [row.Key.Id]);
            else
                engine.Upsert(row.Key.Collection, [row.Bson], BsonAutoId.ObjectId);
            after[row.Key] = row;
        }

        return null;
    }

    private void Remember(Row row)
    {
        if (row.Stored is null)
            memory.Forget(row.Key);
        else
            memory.Keep(row.Key, row.Stored, row.Bytes);
        if (row.Key.Type.IsAssignableTo(typeof(IDue)))
            due.Set(row.Key, (row.Stored?.Document as IDue)?.DueAt?.ToUnixTimeTicks());
    }

    // The index gives entries in order and each document once, at the first entry met.
    private List<string> Ids(Type type, KeyRange range)
    {
        if (range.Take <= 0 || string.CompareOrdinal(range.From, range.To) > 0)
            return [];
        Index(type);
        var (from, to) = Row.Entries(range);
        var query = Where("$._keys[*] ANY BETWEEN @0 AND @1", from, to, IdOnly);
        query.OrderBy = Keys;
        query.Order = range.Descending ? LiteDB.Query.Descending : LiteDB.Query.Ascending;
        query.Offset = range.Skip;
        query.Limit = range.Take;
        return [.. Rows(StoredAttribute.NameOf(type), query).Select(row => row["_id"].AsString)];
    }

    // Before the transaction that needs them: an index made inside would go with a rollback.
    private void Index(Type type)
    {
        if (indexed.Contains(type))
            return;
        engine.EnsureIndex(StoredAttribute.NameOf(type), "_keys", Keys, unique: false);
        if (type.IsAssignableTo(typeof(IDue)))
            engine.EnsureIndex(StoredAttribute.NameOf(type), "_due", "$._due", unique: false);
        indexed.Add(type);
    }

    // Parameters, never literals: LiteDB keeps every distinct expression for ever. BETWEEN, because it does not merge two bounds.
    private static Query Where(string condition, BsonValue from, BsonValue to, BsonExpression select)
    {
        var query = new Query { Select = select };
        query.Where.Add(BsonExpression.Create(condition, from, to));
        return query;
    }

    private IEnumerable<BsonDocument> Rows(string collection, Query query)
    {
        using var reader = engine.Query(collection, query);
        while (reader.Read())
            yield return reader.Current.AsDocument;
    }
}
