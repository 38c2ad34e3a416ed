using System.Collections.Concurrent;
using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The latest documents, so that the hot ones are not read from the file. It is changed under the store's gate only, after a
/// commit is durable and before it is acknowledged; anybody may look.
/// </summary>
/// <param name="capacity">Bytes of documents as they are written; in memory they take about three times that.</param>
internal sealed class Memory(long capacity)
{
    // What is larger is the record of long work, and read once in a blue moon.
    private const int Largest = 128 * 1024;

    private readonly ConcurrentDictionary<DocumentKey, (Stored Stored, int Weight)> documents = new();
    private readonly Queue<DocumentKey> oldestFirst = new();
    private long weight;

    public long Bytes => Volatile.Read(ref weight);

    public Stored? Find(DocumentKey key) => documents.TryGetValue(key, out var known) ? known.Stored : null;

    /// <param name="bytes">The document's size as it is written.</param>
    public void Keep(DocumentKey key, Stored stored, int bytes)
    {
        Forget(key);
        if (bytes > Largest)
            return;
        documents[key] = (stored, bytes);
        oldestFirst.Enqueue(key);
        weight += bytes;
        while (weight > capacity)
            Forget(oldestFirst.Dequeue());
        // A document that is kept again and again leaves its earlier places in the queue behind.
        if (oldestFirst.Count > 2 * documents.Count + 1_000)
            Tidy();
    }

    public void Forget(DocumentKey key)
    {
        if (documents.TryRemove(key, out var known))
            weight -= known.Weight;
    }

    private void Tidy()
    {
        var latest = new HashSet<DocumentKey>();
        var places = oldestFirst.Reverse().Where(key => documents.ContainsKey(key) && latest.Add(key)).Reverse().ToList();
        oldestFirst.Clear();
        foreach (var key in places)
            oldestFirst.Enqueue(key);
    }
}
