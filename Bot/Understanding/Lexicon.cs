using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>A known phrase in a text, and what it means.</summary>
public readonly record struct Term(string Meaning, Span Span);

/// <summary>
/// The phrases of a phrasebook, folded and sorted by their first letter, so that a sentence is looked through once for a whole
/// kind of them. Made once a phrasebook; thread-safe.
/// </summary>
public sealed class Lexicon(Phrasebook book)
{
    private static readonly ConditionalWeakTable<Phrasebook, Lexicon> Known = [];

    private readonly ConcurrentDictionary<string, Dictionary<char, (string Phrase, string Meaning)[]>> kinds = new(StringComparer.Ordinal);

    public static Lexicon Of(Phrasebook book) => Known.GetValue(book, static book => new Lexicon(book));

    /// <summary>All phrases of that kind in a folded text, from the left, of those that start at one place the longest; none overlaps another.</summary>
    public IReadOnlyList<Term> Find(string folded, string kind)
    {
        var phrases = kinds.GetOrAdd(kind, Sorted);
        var found = new List<Term>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!phrases.TryGetValue(folded[i], out var starting) || !Apart(folded, i - 1, folded[i]))
                continue;
            foreach (var (phrase, meaning) in starting)
            {
                if (string.CompareOrdinal(folded, i, phrase, 0, phrase.Length) != 0 || !Apart(folded, i + phrase.Length, phrase[^1]))
                    continue;
                found.Add(new Term(meaning, new Span(i, phrase.Length)));
                i += phrase.Length - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>Where a name stands in a folded text as a word of its own; null when it does not.</summary>
    public static int? Place(string folded, string name)
    {
        for (var at = name.Length == 0 ? -1 : folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (Apart(folded, at - 1, name[0]) && Apart(folded, at + name.Length, name[^1]))
                return at;
        }

        return null;
    }

    public bool Has(string folded, string kind) => Find(folded, kind).Count > 0;

    private Dictionary<char, (string Phrase, string Meaning)[]> Sorted(string kind) =>
        book.Phrases(kind).Where(pair => pair.Key.Length > 0)
            .Select(pair => (Phrase: Folded.Of(pair.Key), Meaning: pair.Value))
            .GroupBy(pair => pair.Phrase[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Phrase.Length).ToArray());

    // "pp" is not in "shipped"; Chinese has no such borders.
    private static bool Apart(string text, int neighbour, char edge) =>
        neighbour < 0 || neighbour >= text.Length || !char.IsAsciiLetterOrDigit(edge) || !char.IsAsciiLetterOrDigit(text[neighbour]);
}
