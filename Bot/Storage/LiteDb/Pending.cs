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
    public Entry Read()
    {
        var bytes = new byte[Length];
        return Segment.File.Read(bytes, At) == Length ? Entry.Read(bytes) : throw new InvalidDataException("The journal ends too early.");
    }
}

/// <summary>
/// What is acknowledged and not in the database yet: where it stands in the journal, not the documents themselves. Touched under
/// the store's gate only.
/// </summary>
internal sealed class Pending
{
    private readonly Dictionary<string, Shelf> shelves = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Of the journal.</summary>
    public long Bytes { get; private set; }

    public Waiting? Find(DocumentKey key) => shelves.TryGetValue(key.Collection, out var shelf) ? shelf.Documents.GetValueOrDefault(key.Id) : null;

    public bool Any(string collection) => shelves.TryGetValue(collection, out var shelf) && shelf.Documents.Count > 0;

    public void Set(Waiting waiting)
    {
        if (!shelves.TryGetValue(waiting.Key.Collection, out var shelf))
            shelves[waiting.Key.Collection] = shelf = new Shelf();
        if (shelf.Documents.TryGetValue(waiting.Key.Id, out var before))
            Remove(shelf, before);
        Put(shelf, before is null ? waiting : waiting with { Since = before.Since });
    }

    public void Clear()
    {
        shelves.Clear();
        (Count, Bytes) = (0, 0);
    }

    /// <summary>The database has it as that commit wrote it.</summary>
    /// <returns>It waits no more.</returns>
    public bool Applied(DocumentKey key, long sequence)
    {
        if (!shelves.TryGetValue(key.Collection, out var shelf) || !shelf.Documents.TryGetValue(key.Id, out var waiting))
            return true;
        if (waiting.Sequence > sequence)
            return false;
        Remove(shelf, waiting);
        return true;
    }

    /// <summary>The entries of the index between two, in order, and whose they are; each document once, where it is met first.</summary>
    public IReadOnlyList<(string Entry, Waiting Waiting)> Between(string collection, string from, string to, bool descending) =>
        shelves.TryGetValue(collection, out var shelf) ? shelf.Between(from, to, descending) : [];

    /// <summary>Those behind an id, in order.</summary>
    public IReadOnlyList<Waiting> After(string collection, string id) => shelves.TryGetValue(collection, out var shelf)
        ? [.. shelf.Documents.Values.Where(waiting => string.CompareOrdinal(waiting.Key.Id, id) > 0).OrderBy(waiting => waiting.Key.Id, StringComparer.Ordinal)]
        : [];

    private void Put(Shelf shelf, Waiting waiting)
    {
        shelf.Put(waiting);
        Count++;
        Bytes += waiting.Length;
    }

    private void Remove(Shelf shelf, Waiting waiting)
    {
        shelf.Remove(waiting);
        Count--;
        Bytes -= waiting.Length;
    }

    /// <summary>One type's.</summary>
    private sealed class Shelf
    {
        private readonly Dictionary<string, Index> lists = new(StringComparer.Ordinal);

        public Dictionary<string, Waiting> Documents { get; } = new(StringComparer.Ordinal);

        public void Put(Waiting waiting)
        {
            Documents[waiting.Key.Id] = waiting;
            foreach (var one in lists.Values)
                one.Put(waiting);
        }

        public void Remove(Waiting waiting)
        {
            Documents.Remove(waiting.Key.Id);
            foreach (var one in lists.Values)
                one.Remove(waiting);
        }

        public IReadOnlyList<(string Entry, Waiting Waiting)> Between(string from, string to, bool descending)
        {
            if (Documents.Count == 0 || string.CompareOrdinal(from, to) > 0)
                return [];
            var start = StartOf(from, to);
            if (!lists.TryGetValue(start, out var asked))
            {
                lists[start] = asked = new Index(start, Documents);
                foreach (var waiting in Documents.Values)
                    asked.Put(waiting);
            }

            return asked.Between(from, to, descending);
        }

        /// <summary>The first word of all entries between two: <c>number|</c>, <c>person:</c>; nothing when they have none in common.</summary>
        private static string StartOf(string from, string to)
        {
            var shared = from.AsSpan().CommonPrefixLength(to);
            return from[..(from.AsSpan(0, shared).IndexOfAny('|', ':') + 1)];
        }
    }

    /// <summary>
    /// The lists of one type that begin with the same word. Most documents are written far more often than listed, so their keys are
    /// read back from the journal and sorted only when somebody asks, and only those: an order is in thirty lists, most of its words.
    /// </summary>
    private sealed class Index(string start, Dictionary<string, Waiting> documents)
    {
        private readonly List<Waiting> unsorted = [];
        private readonly Dictionary<Waiting, string[]> entriesOf = new(ReferenceEqualityComparer.Instance);
        private readonly SortedSet<(string Entry, Waiting Waiting)> index = new(Comparer<(string Entry, Waiting Waiting)>.Create((one, other) => string.CompareOrdinal(one.Entry, other.Entry)));

        public void Put(Waiting waiting)
        {
            if (waiting.Gone)
                return;
            unsorted.Add(waiting);
            // What was written again and again, and never listed.
            if (unsorted.Count > 2 * documents.Count + 1_000)
                unsorted.RemoveAll(one => !IsHere(one));
        }

        public void Remove(Waiting waiting)
        {
            if (entriesOf.Remove(waiting, out var entries))
            {
                foreach (var entry in entries)
                    index.Remove((entry, waiting));
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
            var found = index.GetViewBetween((from, null!), (to, null!));
            return [.. (descending ? found.Reverse() : found).DistinctBy(one => one.Waiting.Key.Id)];
        }

        private bool IsHere(Waiting waiting) => ReferenceEquals(documents.GetValueOrDefault(waiting.Key.Id), waiting);

        private void Sort()
        {
            foreach (var waiting in unsorted.Where(IsHere))
            {
                var entries = waiting.Read().Keys.Where(key => key.StartsWith(start, StringComparison.Ordinal)).Select(key => Row.Entry(key, waiting.Key.Id)).Distinct().ToArray();
                entriesOf[waiting] = entries;
                foreach (var entry in entries)
                    index.Add((entry, waiting));
            }

            unsorted.Clear();
        }
    }
}
