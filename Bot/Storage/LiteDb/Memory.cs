using System.Collections.Concurrent;
using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The hot documents. It is changed under the store's gate only, after a commit is durable and before it is acknowledged;
/// anybody may look. The oldest goes first, but not one that was asked for since its last turn: most of what is written is never
/// read again, and must not drive out what is read all day.
/// </summary>
/// <param name="capacity">Bytes of documents as they are written; in memory they take about three times that.</param>
internal sealed class Memory(long capacity)
{
    // What is larger is the record of long work, and read once in a blue moon.
    private const int Largest = 128 * 1024;

    private readonly ConcurrentDictionary<DocumentKey, Place> documents = new();
    private readonly Queue<Place> oldestFirst = new();
    private long weight;

    public long Bytes => Volatile.Read(ref weight);

    public Stored? Find(DocumentKey key)
    {
        if (!documents.TryGetValue(key, out var place))
            return null;
        // A look only writes when it changes something: the processors share this line.
        if (!place.IsHot)
            place.IsHot = true;
        return place.Stored;
    }

    /// <param name="bytes">The document's size as it is written.</param>
    public void Keep(DocumentKey key, Stored stored, int bytes)
    {
        var isHot = documents.TryGetValue(key, out var before) && before.IsHot;
        Forget(key);
        if (bytes > Largest)
            return;
        var place = new Place(key, stored, bytes) { IsHot = isHot };
        documents[key] = place;
        oldestFirst.Enqueue(place);
        weight += bytes;
        while (weight > capacity)
            GiveUp(oldestFirst.Dequeue());
        // A document that is kept again and again leaves its earlier places in the queue behind.
        if (oldestFirst.Count > 2 * documents.Count + 1_000)
            Tidy();
    }

    public void Forget(DocumentKey key)
    {
        if (documents.TryRemove(key, out var known))
            weight -= known.Weight;
    }

    private bool IsHere(Place place) => documents.TryGetValue(place.Key, out var here) && ReferenceEquals(here, place);

    private void GiveUp(Place place)
    {
        if (!IsHere(place))
            return;
        if (place.IsHot)
        {
            place.IsHot = false;
            oldestFirst.Enqueue(place);
        }
        else
        {
            Forget(place.Key);
        }
    }

    private void Tidy()
    {
        var places = oldestFirst.Where(IsHere).ToList();
        oldestFirst.Clear();
        foreach (var place in places)
            oldestFirst.Enqueue(place);
    }

    private sealed class Place(DocumentKey key, Stored stored, int weight)
    {
        public DocumentKey Key => key;

        public Stored Stored => stored;

        public int Weight => weight;

        public bool IsHot { get; set; }
    }
}
