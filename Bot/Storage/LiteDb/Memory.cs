using System.Collections.Concurrent;
using Bot.Domain.Storage;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The latest documents, so that the hot ones are not read from the file. Only the owner changes it, after a commit is
/// durable and before it is acknowledged; anybody may look.
/// </summary>
internal sealed class Memory(int capacity)
{
    private readonly ConcurrentDictionary<DocumentKey, Stored> documents = new();
    private readonly Queue<DocumentKey> oldestFirst = new();

    public Stored? Find(DocumentKey key) => documents.GetValueOrDefault(key);

    public void Keep(DocumentKey key, Stored stored)
    {
        if (documents.TryAdd(key, stored))
            oldestFirst.Enqueue(key);
        else
            documents[key] = stored;
        while (oldestFirst.Count > capacity)
            documents.TryRemove(oldestFirst.Dequeue(), out _);
    }

    public void Forget(DocumentKey key) => documents.TryRemove(key, out _);
}
