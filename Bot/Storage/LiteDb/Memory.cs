using System.Collections.Concurrent;
using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The hot documents. It is changed under the store's gate only, after a commit is durable and before it is acknowledged;
/// anybody may look. What is new is not here until somebody asks for it: most of what is written is never read again, and would
/// drive out what is read all day. The oldest goes first, but not one that was asked for since its last turn.
/// </summary>
/// <param name="capacity">Bytes of documents as they are written; in memory they take about three times that.</param>
internal sealed class Memory(long capacity)
{
    // What is larger is the record of long work, and read once in a blue moon.
    private const int Largest = 128 * 1024;

    private readonly ConcurrentDictionary<DocumentKey, Place> documents = new();
    private readonly LinkedList<Place> oldestFirst = new();
    private long bytes;

    public long Bytes => Volatile.Read(ref bytes);

    public Stored? Find(DocumentKey key)
    {
        if (!documents.TryGetValue(key, out var place))
            return null;
        // A look only writes when it changes something: the processors share this line.
        if (!place.IsHot)
            place.IsHot = true;
        return place.Stored;
    }

    /// <summary>It was read, or is read often enough.</summary>
    /// <param name="weight">The document's size as it is written.</param>
    public void Keep(DocumentKey key, Stored stored, int weight)
    {
        var isHot = documents.GetValueOrDefault(key)?.IsHot ?? false;
        Forget(key);
        if (weight > Largest)
            return;
        var place = new Place(key, stored, weight) { IsHot = isHot };
        documents[key] = place;
        place.Node = oldestFirst.AddLast(place);
        Volatile.Write(ref bytes, bytes + weight);
        while (bytes > capacity)
            GiveUpOldest();
    }

    /// <summary>It was changed: kept when the one before was.</summary>
    public void Renew(DocumentKey key, Stored stored, int weight)
    {
        if (documents.ContainsKey(key))
            Keep(key, stored, weight);
    }

    public void Forget(DocumentKey key)
    {
        if (!documents.TryRemove(key, out var known))
            return;
        oldestFirst.Remove(known.Node!);
        Volatile.Write(ref bytes, bytes - known.Weight);
    }

    private void GiveUpOldest()
    {
        var place = oldestFirst.First!.Value;
        if (!place.IsHot)
        {
            Forget(place.Key);
            return;
        }

        place.IsHot = false;
        oldestFirst.RemoveFirst();
        oldestFirst.AddLast(place.Node!);
    }

    private sealed class Place(DocumentKey key, Stored stored, int weight)
    {
        public DocumentKey Key => key;

        public Stored Stored => stored;

        public int Weight => weight;

        public bool IsHot { get; set; }

        public LinkedListNode<Place>? Node { get; set; }
    }
}
