using Bot.Domain.Storage;
using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <content>One document by its id.</content>
internal sealed partial class View
{
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
