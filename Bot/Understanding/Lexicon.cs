using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>A known phrase in a text, and what it means.</summary>
public readonly record struct Term(string Meaning, Span Span);

/// <summary>
/// The phrases of a phrasebook, folded and sorted by their first letter, so that a sentence is looked through once for a whole
/// kind of them. What means different things in different languages means what it does in the one that is spoken; what means
/// several things in one language is found as each of them. Made once a phrasebook; thread-safe.
/// </summary>
public sealed class Lexicon
{
    private static readonly ConditionalWeakTable<Phrasebook, Lexicon> Known = [];

    private readonly Phrasebook book;
    private readonly string? language;
    private readonly ConcurrentDictionary<string, Dictionary<char, Entry[]>> kinds;
    private readonly ConcurrentDictionary<string, Lexicon> languages = new(StringComparer.Ordinal);

    private const int ShortestMistyped = 5;
    private const int ShortestShortened = 4;

    /// <summary>The meaning of what only looks like a phrase of that kind: nothing is found in it, and nothing shorter.</summary>
    private const string Nothing = "nothing";

    /// <summary>Words that are right as they are, though another one is near.</summary>
    private static readonly string[] Right = ["stated", "cleaned", "parked", "posted", "backed", "ported", "sorted", "rested", "decays", "cutoff", "content", "staffed", "packet", "pocket", "ticket", "market"];

    private static readonly string[] Spoken = ["said:topic", "said:state", "said:event", "said:delay", "said:date", "said:mood", "said:quantity", "said:goods", "said:move", "said:status", "concept", "tongue"];

    /// <summary>Every word of any phrase, so that none is taken for a slip of another.</summary>
    private readonly Lazy<HashSet<string>> single;

    private Lexicon(Phrasebook book)
    {
        this.book = book;
        kinds = new ConcurrentDictionary<string, Dictionary<char, Entry[]>>(StringComparer.Ordinal);
        single = new Lazy<HashSet<string>>(() => Spoken.SelectMany(kind => book.Phrases(kind).Keys).SelectMany(phrase => Folded.Of(phrase).Split(' ')).Concat(Right).Concat(Languages.English).ToHashSet(StringComparer.Ordinal));
    }

    private Lexicon(Lexicon all, string language) => (book, kinds, single, this.language) = (all.book, all.kinds, all.single, language);

    public static Lexicon Of(Phrasebook book) => Known.GetValue(book, static book => new Lexicon(book));

    /// <summary>The same where somebody speaks that language, two letters.</summary>
    public Lexicon In(string spoken) => languages.GetOrAdd(spoken, static (tag, all) => new Lexicon(all, tag), this);

    /// <summary>All phrases of that kind in a folded text, from the left, of those that start at one place the longest; none overlaps another.</summary>
    /// <param name="mistyped">Single words with one slip in them count too, or without their vowels: "dealy", "aproved", "artwrk".</param>
    public IReadOnlyList<Term> Find(string folded, string kind, bool mistyped = false)
    {
        var phrases = kinds.GetOrAdd(kind, Sorted);
        // "ETA4月8号": a date's name has its day right behind it.
        var glued = kind == "said:date";
        var found = new List<Term>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!phrases.TryGetValue(folded[i], out var starting) || !Apart(folded, i - 1, folded[i]))
                continue;
            if ((Exactly(folded, i, starting, glued) ?? (mistyped ? Nearly(folded, i, starting) : null)) is not var (meanings, span))
                continue;
            found.AddRange(meanings.Where(meaning => meaning != Nothing).Select(meaning => new Term(meaning, span)));
            i = span.End - 1;
        }

        return found;
    }

    private (IReadOnlyList<string> Meanings, Span Span)? Exactly(string folded, int at, Entry[] starting, bool glued)
    {
        foreach (var entry in starting)
        {
            if (string.CompareOrdinal(folded, at, entry.Phrase, 0, entry.Phrase.Length) == 0 && (Apart(folded, at + entry.Phrase.Length, entry.Phrase[^1]) || (glued && char.IsAsciiDigit(folded[at + entry.Phrase.Length])))
                && entry.In(language) is { Count: > 0 } meanings)
            {
                return (meanings, new Span(at, entry.Phrase.Length));
            }
        }

        return null;
    }

    /// <summary>A word that is none of ours, one slip away from one of them; its first and last letter are right, or "approve" would be "approved".</summary>
    private (IReadOnlyList<string> Meanings, Span Span)? Nearly(string folded, int at, Entry[] starting)
    {
        var end = at;
        while (end < folded.Length && char.IsAsciiLetter(folded[end]))
            end++;
        if (end - at is < ShortestShortened or > 16 || !char.IsAsciiLetter(folded[at]) || !Apart(folded, end, folded[end - 1]))
            return null;
        var word = folded[at..end];
        if (single.Value.Contains(word))
            return null;
        foreach (var entry in starting)
        {
            var phrase = entry.Phrase;
            var space = phrase.IndexOf(' ', StringComparison.Ordinal);
            var first = space < 0 ? phrase : phrase[..space];
            // "arival notice": of several words the first.
            if (!IsSlip(word, first) && !Spelling.IsShortened(word, first))
                continue;
            var rest = phrase.Length - first.Length;
            if (string.CompareOrdinal(folded, end, phrase, first.Length, rest) == 0 && Apart(folded, end + rest, phrase[^1]) && entry.In(language) is { Count: > 0 } meanings)
                return (meanings, new Span(at, word.Length + rest));
        }

        return null;
    }

    private static bool IsSlip(string word, string first) =>
        word.Length >= ShortestMistyped && first.Length >= ShortestMistyped && first[^1] == word[^1] && Math.Abs(first.Length - word.Length) <= 1 && (Spelling.Distance(word, first) == 1 || Spelling.IsJumbled(word, first));

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

    private Dictionary<char, Entry[]> Sorted(string kind) =>
        book.Said(kind).Where(phrase => phrase.Said.Length > 0).SelectMany(Variants)
            .GroupBy(phrase => Folded.Of(phrase.Said), (folded, phrases) => new Entry(folded, [.. phrases.Select(phrase => (phrase.Meaning, phrase.Language.Tag[..2])).Distinct()]))
            .GroupBy(entry => entry.Phrase[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray());

    // "pp" is not in "shipped"; Chinese has no such borders.
    private static bool Apart(string text, int neighbour, char edge) =>
        neighbour < 0 || neighbour >= text.Length || !char.IsAsciiLetterOrDigit(edge) || !char.IsAsciiLetterOrDigit(text[neighbour]);

    /// <summary>"已电放" is "已经电放", "开船" is "开了船", "开完船" and "开的船".</summary>
    private static IEnumerable<Phrase> Variants(Phrase phrase)
    {
        yield return phrase;
        if (phrase.Said.Contains('已', StringComparison.Ordinal) && !phrase.Said.Contains("已经", StringComparison.Ordinal))
            yield return phrase with { Said = phrase.Said.Replace("已", "已经", StringComparison.Ordinal) };
        if (phrase.Kind == "said:event" && phrase.Said is [>= '\u4e00' and var verb, >= '\u4e00' and var thing])
        {
            foreach (var done in "了完的")
                yield return phrase with { Said = $"{verb}{done}{thing}" };
        }
    }

    private sealed record Entry(string Phrase, IReadOnlyList<(string Meaning, string Language)> Meanings)
    {
        private static readonly string[] Everywhere = ["en", "zh"];

        /// <summary>
        /// What it means in that language. Nobody says it there: what it means in English or Chinese, which are mixed into all of them;
        /// in these two whatever it means, for what somebody pastes; in another one nothing: "los" is no start in Spanish.
        /// </summary>
        public IReadOnlyList<string> In(string? language) =>
            [.. (language is null ? Meanings : Of(language) ?? Of(Everywhere) ?? (Everywhere.Contains(language) ? Meanings : [])).Select(meaning => meaning.Meaning).Distinct()];

        private IReadOnlyList<(string Meaning, string Language)>? Of(params string[] languages) =>
            Meanings.Where(meaning => languages.Contains(meaning.Language)).ToList() is { Count: > 0 } said ? said : null;
    }
}
