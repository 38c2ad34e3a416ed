namespace Bot.Domain.Talk;

/// <summary>Finds known phrases in a message.</summary>
public static class Vocabulary
{
    /// <summary>The longest phrase that stands in the message as words of its own, and what it means.</summary>
    /// <param name="phrases">Phrase → meaning; Latin phrases in lower case.</param>
    public static (string Meaning, Span Span)? Find(string message, IReadOnlyDictionary<string, string> phrases) =>
        All(message, phrases).OrderByDescending(found => found.Span.Length).Select(found => ((string, Span)?)found).FirstOrDefault();

    /// <summary>The phrase that comes first, of several at one place the longest.</summary>
    public static (string Meaning, Span Span)? First(string message, IReadOnlyDictionary<string, string> phrases) =>
        All(message, phrases).OrderBy(found => found.Span.Start).ThenByDescending(found => found.Span.Length).Select(found => ((string, Span)?)found).FirstOrDefault();

    private static IEnumerable<(string Meaning, Span Span)> All(string message, IReadOnlyDictionary<string, string> phrases) =>
        from phrase in phrases
        let start = IndexOf(message, phrase.Key)
        where start >= 0
        select (phrase.Value, new Span(start, phrase.Key.Length));

    private static int IndexOf(string message, string phrase)
    {
        for (var start = message.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); start >= 0; start = message.IndexOf(phrase, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = start + phrase.Length;
            if (Apart(message, start - 1, phrase[0]) && Apart(message, end, phrase[^1]))
                return start;
        }

        return -1;
    }

    // "pp" is not in "shipped"; Chinese has no such borders.
    private static bool Apart(string message, int neighbour, char edge) =>
        neighbour < 0 || neighbour >= message.Length || !Scripts.JoinsOn(edge) || !Scripts.JoinsOn(message[neighbour]);
}
