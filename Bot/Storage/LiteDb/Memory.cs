using System.Collections.Concurrent;
using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The hot documents. It is changed under the store's gate only, after a commit is durable and before it is acknowledged;
/// anybody may look. What is new waits in a small row until somebody asks for it: most of what is written is never read again, and
/// must not drive out what is read all day. Of the rest the oldest goes first, but not one that was asked for since its last turn.
/// </summary>
/// <param name="capacity">Bytes of documents as they are written; in memory they take about three times that.</param>
internal sealed class Memory(long capacity)
{
    // What is larger is the record of long work, and read once in a blue moon.
    private const int Largest = 128 * 1024;

    private const int ShareOfNew = 10;

    private readonly ConcurrentDictionary<DocumentKey, Place> documents = new();
    private readonly Row fresh = new();
    private readonly Row proven = new();

    public long Bytes => fresh.Bytes + proven.Bytes;

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
    /// <param name="isNew">It was written just now and nobody has asked for it yet.</param>
    public void Keep(DocumentKey key, Stored stored, int bytes, bool isNew)
    {
        var before = documents.GetValueOrDefault(key);
        if (before is not null)
            Forget(key);
        if (bytes > Largest)
            return;
        var place = new Place(key, stored, bytes) { IsHot = before?.IsHot ?? false, Row = before?.Row ?? (isNew ? fresh : proven) };
        documents[key] = place;
        place.Row.Add(place);
        while (fresh.Bytes > capacity / ShareOfNew)
            GiveUp(fresh);
        while (Bytes > capacity)
            GiveUp(proven.Bytes > 0 ? proven : fresh);
    }

    public void Forget(DocumentKey key)
    {
        if (documents.TryRemove(key, out var known))
            known.Row.Forget(known);
    }

    private void GiveUp(Row row)
    {
        var place = row.Oldest();
        if (!place.IsHot)
        {
            Forget(place.Key);
            return;
        }

        place.IsHot = false;
        row.Forget(place);
        place.Row = proven;
        proven.Add(place);
    }

    private sealed class Place(DocumentKey key, Stored stored, int weight)
    {
        public DocumentKey Key => key;

        public Stored Stored => stored;

        public int Weight => weight;

        public bool IsHot { get; set; }

        public required Row Row { get; set; }

        public LinkedListNode<Place>? Node { get; set; }
    }

    private sealed class Row
    {
        private readonly LinkedList<Place> oldestFirst = new();
        private long bytes;

        public long Bytes => Volatile.Read(ref bytes);

        public void Add(Place place)
        {
            place.Node = oldestFirst.AddLast(place);
            Volatile.Write(ref bytes, bytes + place.Weight);
        }

        public void Forget(Place place)
        {
            oldestFirst.Remove(place.Node!);
            Volatile.Write(ref bytes, bytes - place.Weight);
        }

        public Place Oldest() => oldestFirst.First!.Value;
    }
}
