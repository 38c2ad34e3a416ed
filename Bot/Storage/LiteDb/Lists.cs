using Bot.Domain.Storage;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Which documents the latest questions found. A message asks the same few lists again and again (who is this? which order has
/// that number?), and a commit makes just those answers worthless that one of its changed keys lies in. Touched under the store's gate only.
/// </summary>
internal sealed class Lists
{
    private const int Longest = 64;
    private const int MostOfOne = 50_000;

    private readonly Dictionary<string, Shelf> shelves = new(StringComparer.Ordinal);

    /// <summary>The ids that an earlier question found, in order; null when that is not known any more.</summary>
    public string[]? Find(string collection, KeyRange range) => shelves.GetValueOrDefault(collection)?.Answers.GetValueOrDefault(range)?.Ids;

    /// <summary>Somebody looks for it now: a commit that comes in between makes the answer worthless at birth.</summary>
    public Answer Ask(string collection, KeyRange range)
    {
        if (!shelves.TryGetValue(collection, out var shelf))
            shelves[collection] = shelf = new Shelf();
        // All at once, which is rare, rather than a ledger of what was used last.
        if (shelf.Answers.Count >= MostOfOne)
            shelf.Clear();
        return shelf.Ask(range);
    }

    /// <summary>Whether any answer about documents of that type is kept, so that a commit has to look at its keys.</summary>
    public bool Any(string collection) => shelves.TryGetValue(collection, out var shelf) && shelf.Answers.Count > 0;

    /// <summary>Documents with these keys have come or gone.</summary>
    public void Changed(string collection, IEnumerable<string> keys)
    {
        if (!shelves.TryGetValue(collection, out var shelf))
            return;
        foreach (var key in keys)
            shelf.Changed(key);
    }

    /// <summary>A document of that type has changed, and nobody knows how it was before.</summary>
    public void Changed(string collection) => shelves.GetValueOrDefault(collection)?.Clear();

    /// <summary>What a question found; worthless when its ids are not there.</summary>
    internal sealed class Answer
    {
        private bool isSpoilt;

        public string[]? Ids { get; private set; }

        public void Found(IEnumerable<string> ids, int count)
        {
            if (!isSpoilt && count <= Longest)
                Ids = [.. ids];
        }

        public void Spoil() => (isSpoilt, Ids) = (true, null);
    }

    /// <summary>The questions about one type, by what all keys in their range begin with.</summary>
    private sealed class Shelf
    {
        private readonly Dictionary<string, List<KeyRange>> starts = new(StringComparer.Ordinal);

        public Dictionary<KeyRange, Answer> Answers { get; } = [];

        public Answer Ask(KeyRange range)
        {
            if (Answers.TryGetValue(range, out var known))
                known.Spoil();
            var start = StartOf(range);
            if (!starts.TryGetValue(start, out var ranges))
                starts[start] = ranges = [];
            if (known is null)
                ranges.Add(range);
            return Answers[range] = new Answer();
        }

        public void Changed(string key)
        {
            var lookup = starts.GetAlternateLookup<ReadOnlySpan<char>>();
            Spoil(lookup, "", key);
            for (var i = 0; i < key.Length; i++)
            {
                if (key[i] == '|')
                    Spoil(lookup, key.AsSpan(0, i + 1), key);
            }

            if (!key.EndsWith('|'))
                Spoil(lookup, key, key);
        }

        public void Clear()
        {
            foreach (var answer in Answers.Values)
                answer.Spoil();
            Answers.Clear();
            starts.Clear();
        }

        private void Spoil(Dictionary<string, List<KeyRange>>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> start, string key)
        {
            if (!lookup.TryGetValue(start, out var ranges))
                return;
            foreach (var range in ranges.Where(range => range.Contains(key)))
            {
                Answers[range].Spoil();
                Answers.Remove(range);
            }

            ranges.RemoveAll(range => range.Contains(key));
            if (ranges.Count == 0)
                lookup.Remove(start);
        }

        // Up to the last mark that both ends share; one key alone is its own start.
        private static string StartOf(KeyRange range)
        {
            if (range.From == range.To)
                return range.From;
            var shared = range.From.AsSpan().CommonPrefixLength(range.To);
            return range.From[..(range.From.AsSpan(0, shared).LastIndexOf('|') + 1)];
        }
    }
}
