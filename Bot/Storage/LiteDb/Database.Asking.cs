using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <content>What it is asked.</content>
internal sealed partial class Database
{
    private static readonly BsonExpression Id = BsonExpression.Create("$._id");
    private static readonly BsonExpression IdOnly = BsonExpression.Create("{_id}");
    private static readonly BsonExpression Whole = BsonExpression.Create("$");
    private static readonly BsonExpression DueAt = BsonExpression.Create("$._due");
    private static readonly BsonExpression IdAndDue = BsonExpression.Create("{_id,_due}");
    private static readonly BsonExpression IdAndKeys = BsonExpression.Create("{_id,_keys,_version}");

    public BsonDocument? Find(DocumentKey key) =>
        collections.Contains(key.Collection) ? Rows(key.Collection, Where("$._id BETWEEN @0 AND @1", key.Id, key.Id, Whole)).SingleOrDefault() : null;

    // The index gives entries in order and each document once, at the first entry met.
    public IEnumerable<BsonDocument> Between(string collection, string from, string to, bool descending, int skip = 0, int take = int.MaxValue, bool whole = true)
    {
        if (take <= 0 || !collections.Contains(collection) || string.CompareOrdinal(from, to) > 0)
            return [];
        var query = Where("$._keys[*] ANY BETWEEN @0 AND @1", from, to, whole ? Whole : IdAndKeys);
        query.OrderBy = Keys;
        query.Order = descending ? LiteDB.Query.Descending : LiteDB.Query.Ascending;
        query.Offset = skip;
        query.Limit = take;
        return Rows(collection, query);
    }

    public IEnumerable<BsonDocument> All(string collection, string after)
    {
        if (!collections.Contains(collection))
            return [];
        var query = Where("$._id BETWEEN @0 AND @1", after + '\0', "\uffff", Whole);
        query.OrderBy = Id;
        return Rows(collection, query);
    }

    public IEnumerable<string> Ids(string collection)
    {
        var query = Where("$._id BETWEEN @0 AND @1", "", "\uffff", IdOnly);
        query.OrderBy = Id;
        return Rows(collection, query).Select(Row.Id);
    }

    /// <summary>What waits for the clock between two instants in Unix ticks, the earliest first.</summary>
    public IEnumerable<(string Id, long Ticks)> Due(string collection, long from, long to)
    {
        if (from > to || !collections.Contains(collection))
            return [];
        var query = Where("$._due BETWEEN @0 AND @1", from, to, IdAndDue);
        query.OrderBy = DueAt;
        return Rows(collection, query).Select(row => (Row.Id(row), row["_due"].AsInt64));
    }

    /// <summary>
    /// Reads go on in one transaction until <see cref="EndReading"/> or the next write: LiteDB's own, one for each question, cost
    /// more than the questions.
    /// </summary>
    private void Reading()
    {
        if (isOpen)
            return;
        Open();
        isReading = true;
    }

    public void EndReading()
    {
        if (!isReading)
            return;
        (isReading, isOpen) = (false, false);
        engine.Commit();
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
        Reading();
        using var reader = engine.Query(collection, query);
        while (reader.Read())
            yield return reader.Current.AsDocument;
    }
}
