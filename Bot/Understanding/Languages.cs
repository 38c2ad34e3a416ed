namespace Bot.Understanding;

/// <summary>Finds the language of a sentence: named, by its script, or by which language's words it is made of.</summary>
public static class Languages
{
    private const string Default = "en";
    private const string Chinese = "zh";

    /// <summary>By so many words more another language is certain.</summary>
    private const double Plainly = 1.5;

    /// <summary>Letters that one of these languages has and the others hardly.</summary>
    private static readonly IReadOnlyList<(string Letters, string Language)> Marks = [("ñ¿¡", "es"), ("ãõ", "pt"), ("ßäöü", "de"), ("èêœîûù", "fr")];

    private static readonly string[] Spelled = [.. Times.Lexicon.Languages.Where(language => language is not (Chinese or "ja"))];

    private static readonly Lazy<Dictionary<string, string[]>> Words = new(() =>
        Spelled.SelectMany(language => Times.Lexicon.WordsOf(language).Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    /// <summary>The plain words of English, folded.</summary>
    internal static IEnumerable<string> English => Times.Lexicon.WordsOf(Default);

    /// <summary>Two letters.</summary>
    public static string Of(Utterance said) => said.Lang is { Length: >= 2 } named ? named[..2].ToLowerInvariant() : Of(said.Text);

    /// <summary>Two letters; English when nothing speaks for another.</summary>
    public static string Of(string text) => Points(text) is { Count: > 0 } points ? Spelled.Append(Chinese).MaxBy(language => points.GetValueOrDefault(language))! : Default;

    /// <summary>The speaker's own language, unless the words are plainly of another: a Spaniard who writes English.</summary>
    public static string Of(string text, string own)
    {
        var points = Points(text);
        var other = Spelled.MaxBy(language => points.GetValueOrDefault(language))!;
        // English and Chinese are always read together.
        return own is Default or Chinese && other == Default || points.ContainsKey(Chinese) || points.GetValueOrDefault(other) < points.GetValueOrDefault(own) + Plainly ? own : other;
    }

    private static Dictionary<string, double> Points(string text)
    {
        var points = new Dictionary<string, double>(StringComparer.Ordinal);
        if (text.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0)
            return new Dictionary<string, double> { [Chinese] = 1 };
        foreach (var word in Tokens(Folded.Of(text)))
        {
            // A word of several languages speaks a little for each of them.
            var known = Words.Value.GetValueOrDefault(word) ?? [];
            foreach (var language in known)
                Add(language, 1.0 / known.Length);
        }

        foreach (var (letters, language) in Marks.Where(mark => text.AsSpan().ContainsAny(mark.Letters)))
            Add(language, 1);
        return points;

        void Add(string language, double point) => points[language] = points.GetValueOrDefault(language) + point;
    }

    private static IEnumerable<string> Tokens(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && Times.Lexicon.IsSpelled(folded[end]))
                end++;
            if (end > start)
                yield return folded[start..end];
            start = Math.Max(end, start + 1);
        }
    }
}
