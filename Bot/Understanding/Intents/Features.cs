
namespace Bot.Understanding.Intents;

/// <summary>What a sentence is told apart by: its words and pairs of them, pieces of words, and what its words are about.</summary>
internal static class Features
{
    public const int Count = 1 << 17;

    private const int Longest = 400;

    public static int[] Of(string text, Lexicon words)
    {
        var folded = Folded.Of(text.Length > Longest ? text[..Longest] : text);
        var found = new HashSet<int>();
        var tokens = Tokens(folded);
        for (var i = 0; i < tokens.Count; i++)
        {
            Add(found, 'w', tokens[i]);
            if (i > 0)
                Add(found, 'p', tokens[i - 1], tokens[i]);
            if (tokens[i].Length > 4)
                Add(found, 's', tokens[i][..4]);
        }

        Add(found, 'f', tokens.FirstOrDefault() ?? "");
        var concepts = words.Find(folded, "concept").Select(term => term.Meaning).Distinct().Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < concepts.Count; i++)
        {
            Add(found, 'c', concepts[i]);
            for (var j = i + 1; j < concepts.Count; j++)
                Add(found, 'd', concepts[i], concepts[j]);
        }

        Add(found, 'n', string.Join('+', concepts));
        Add(found, 'l', tokens.Count switch { <= 2 => "1", <= 5 => "2", <= 10 => "3", _ => "4" });
        if (folded.AsSpan().IndexOfAny('?', '？') >= 0)
            Add(found, 'q', "?");
        return [.. found.Order()];
    }

    /// <summary>Words; a number is any number; Chinese characters one by one, so that pairs of them are its words.</summary>
    private static List<string> Tokens(string folded)
    {
        var tokens = new List<string>();
        for (var start = 0; start < folded.Length;)
        {
            var end = start + 1;
            if (!char.IsLetterOrDigit(folded[start]))
            {
                start++;
                continue;
            }

            while (!IsHan(folded[start]) && end < folded.Length && !IsHan(folded[end]) && (char.IsLetterOrDigit(folded[end]) || (folded[end] == '\'' && end + 1 < folded.Length && char.IsLetter(folded[end + 1]))))
                end++;
            var token = folded[start..end];
            tokens.Add(token.Any(char.IsAsciiDigit) ? "0" : token);
            start = end;
        }

        return tokens;
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';

    // Stable on every machine, unlike string.GetHashCode.
    private static void Add(HashSet<int> found, char kind, string first, string second = "")
    {
        var hash = 2_166_136_261u;
        Mix(kind);
        foreach (var letter in first)
            Mix(letter);
        Mix('\u0001');
        foreach (var letter in second)
            Mix(letter);
        found.Add((int)((hash ^ (hash >> 15)) % Count));

        void Mix(char letter) => hash = (hash ^ letter) * 16_777_619u;
    }
}
