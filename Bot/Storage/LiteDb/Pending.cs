using System.IO.Hashing;
using System.Runtime.InteropServices;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>A document as the journal has it and the database not yet.</summary>
/// <param name="Sequence">Of the commit that wrote it.</param>
/// <param name="Since">Since which commit the database has been behind with it.</param>
/// <param name="At">Where its entry begins in the segment.</param>
internal sealed record Waiting(DocumentKey Key, long Sequence, long Since, long Version, Segment Segment, long At, int Length)
{
    public bool Gone => Version == 0;

    /// <exception cref="InvalidDataException">The journal is damaged there.</exception>
    public Entry Read() => Segment.EntryAt(At, Length);
}

/// <summary>
/// What is acknowledged and not in the database yet: where it stands in the journal, not the documents themselves. Under load that
/// are some hundred thousand, so a place is a few numbers: no string and no object for each. Touched under the store's gate only.
/// </summary>
internal sealed class Pending
{
    private readonly Dictionary<string, Shelf> shelves = new(StringComparer.Ordinal);
    private readonly List<Segment> segments = [];

    public int Count { get; private set; }

    /// <summary>Of the journal.</summary>
    public long Bytes { get; private set; }

    public Waiting? Find(DocumentKey key) => shelves.TryGetValue(key.Collection, out var shelf) && shelf.Documents.TryGetValue(NameOf(key), out var place)
        ? new Waiting(key, place.Sequence, place.Since, place.Version, segments[place.Segment], place.At, place.Length)
        : null;

    public bool Any(string collection) => shelves.TryGetValue(collection, out var shelf) && shelf.Documents.Count > 0;

    public void Set(Waiting waiting)
    {
        if (!shelves.TryGetValue(waiting.Key.Collection, out var shelf))
            shelves[waiting.Key.Collection] = shelf = new Shelf(waiting.Key.Collection, segments);
        var name = NameOf(waiting.Key);
        var since = waiting.Since;
        if (shelf.Documents.TryGetValue(name, out var before))
        {
            since = before.Since;
            Remove(shelf, name, before);
        }

        shelf.Put(name, new Place(waiting.Sequence, since, waiting.Version, waiting.At, waiting.Length, IndexOf(waiting.Segment)));
        Count++;
        Bytes += waiting.Length;
    }

    public void Clear()
    {
        shelves.Clear();
        segments.Clear();
        (Count, Bytes) = (0, 0);
    }

    /// <summary>The database has it as that commit wrote it.</summary>
    /// <returns>It waits no more.</returns>
    public bool Applied(DocumentKey key, long sequence)
    {
        if (!shelves.TryGetValue(key.Collection, out var shelf) || !shelf.Documents.TryGetValue(NameOf(key), out var place))
            return true;
        if (place.Sequence > sequence)
            return false;
        Remove(shelf, NameOf(key), place);
        if (Count == 0)
            segments.Clear();
        return true;
    }

    /// <summary>The entries of the index between two, in order, and whose they are; each document once, where it is met first.</summary>
    public IReadOnlyList<(string Entry, Waiting Waiting)> Between(string collection, string from, string to, bool descending) =>
        shelves.TryGetValue(collection, out var shelf) && string.CompareOrdinal(from, to) <= 0 ? shelf.Between(from, to, descending) : [];

    /// <summary>Those behind an id, in order.</summary>
    public IReadOnlyList<Waiting> After(string collection, string id) => shelves.TryGetValue(collection, out var shelf) ? shelf.After(id) : [];

    private void Remove(Shelf shelf, UInt128 name, Place place)
    {
        shelf.Remove(name);
        Count--;
        Bytes -= place.Length;
    }

    private int IndexOf(Segment segment)
    {
        var index = segments.LastIndexOf(segment);
        if (index >= 0)
            return index;
        segments.Add(segment);
        return segments.Count - 1;
    }

    /// <summary>An id in 16 bytes. Two of a million million have the same one with a chance of one in 10¹⁴.</summary>
    private static UInt128 NameOf(DocumentKey key) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(key.Id.AsSpan()));

    /// <summary>Where it stands in the journal.</summary>
    /// <param name="Segment">Its place among the segments.</param>
    private readonly record struct Place(long Sequence, long Since, long Version, long At, int Length, int Segment);

    /// <summary>One type's.</summary>
    private sealed class Shelf(string collection, List<Segment> segments)
    {
        private readonly Dictionary<string, Index> lists = new(StringComparer.Ordinal);
        private Index? ids;

        public Dictionary<UInt128, Place> Documents { get; } = [];

        private IEnumerable<Index> Indexes => ids is null ? lists.Values : lists.Values.Append(ids);

        public void Put(UInt128 name, Place place)
        {
            Documents[name] = place;
            foreach (var one in Indexes)
                one.Put(name, place);
        }

        public void Remove(UInt128 name)
        {
            Documents.Remove(name);
            foreach (var one in Indexes)
                one.Remove(name);
        }

        public IReadOnlyList<(string Entry, Waiting Waiting)> Between(string from, string to, bool descending)
        {
            if (Documents.Count == 0)
                return [];
            var start = StartOf(from, to);
            if (!lists.TryGetValue(start, out var asked))
                lists[start] = asked = Made(entry => entry.Keys.Where(key => key.StartsWith(start, StringComparison.Ordinal)).Select(key => Row.Entry(key, entry.Key.Id)).Distinct());
            return asked.Between(from, to, descending);
        }

        public IReadOnlyList<Waiting> After(string id)
        {
            if (Documents.Count == 0)
                return [];
            ids ??= Made(entry => [entry.Key.Id]);
            return [.. ids.Between(id + '\0', "\uffff", descending: false).Select(one => one.Waiting)];
        }

        private Index Made(Func<Entry, IEnumerable<string>> entriesOf)
        {
            var made = new Index(entriesOf, Documents, (place, entry) => new Waiting(entry.Key with { Collection = collection }, place.Sequence, place.Since, place.Version, segments[place.Segment], place.At, place.Length), place => segments[place.Segment].EntryAt(place.At, place.Length));
            foreach (var (name, place) in Documents)
                made.Put(name, place);
            return made;
        }

        /// <summary>The first word of all entries between two: <c>number|</c>, <c>person:</c>; nothing when they have none in common.</summary>
        private static string StartOf(string from, string to)
        {
            var shared = from.AsSpan().CommonPrefixLength(to);
            return from[..(from.AsSpan(0, shared).IndexOfAny('|', ':') + 1)];
        }
    }

    /// <summary>
    /// The lists of one type that begin with the same word, or its ids. Most documents are written far more often than listed, so they
    /// are read back from the journal and sorted only when somebody asks, and only those: an order is in thirty lists, most of its words.
    /// </summary>
    private sealed class Index(Func<Entry, IEnumerable<string>> entriesOf, Dictionary<UInt128, Place> documents, Func<Place, Entry, Waiting> found, Func<Place, Entry> read)
    {
        private readonly List<(UInt128 Name, long Sequence)> unsorted = [];
        private readonly Dictionary<UInt128, string[]> sorted = [];
        private readonly SortedSet<(string Entry, Waiting Waiting)> index = new(Comparer<(string Entry, Waiting Waiting)>.Create((one, other) => string.CompareOrdinal(one.Entry, other.Entry)));

        public void Put(UInt128 name, Place place)
        {
            if (place.Version == 0)
                return;
            unsorted.Add((name, place.Sequence));
            // What was written again and again, and never listed.
            if (unsorted.Count > 2 * documents.Count + 1_000)
                unsorted.RemoveAll(one => !IsHere(one));
        }

        public void Remove(UInt128 name)
        {
            if (sorted.Remove(name, out var entries))
            {
                foreach (var entry in entries)
                    index.Remove((entry, null!));
            }
            else if (documents.Count == 0)
            {
                unsorted.Clear();
            }
        }

        public IReadOnlyList<(string Entry, Waiting Waiting)> Between(string from, string to, bool descending)
        {
            Sort();
            if (index.Count == 0)
                return [];
            var between = index.GetViewBetween((from, null!), (to, null!));
            return [.. (descending ? between.Reverse() : between).DistinctBy(one => one.Waiting.Key.Id)];
        }

        private bool IsHere((UInt128 Name, long Sequence) one) => documents.TryGetValue(one.Name, out var place) && place.Sequence == one.Sequence;

        private void Sort()
        {
            foreach (var one in unsorted.Where(IsHere))
            {
                var place = documents[one.Name];
                var entry = read(place);
                var entries = entriesOf(entry).ToArray();
                var waiting = found(place, entry);
                sorted[one.Name] = entries;
                foreach (var text in entries)
                    index.Add((text, waiting));
            }

            unsorted.Clear();
        }
    }
}
