using System.Text.RegularExpressions;

namespace Bot.Tests.Talk;

/// <summary>
/// English that has no business in a text of another language: a word of four letters or more, or two words in a row. What
/// people wrote or are called, links and the abbreviations of the trade are the same in every language.
/// </summary>
internal static partial class EnglishWords
{
    private static readonly HashSet<string> Trade = new(
        [
            "PO", "PI", "CRD", "ETD", "ETA", "FOB", "FCA", "FAS", "EXW", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "SI", "VGM", "TOP", "PP", "BL", "LC",
            "MB", "UTC", "English",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="known">Words that people wrote themselves.</param>
    public static IReadOnlyList<string> In(string text, IReadOnlySet<string> known)
    {
        var found = new List<string>();
        foreach (Match run in Run().Matches(NotWords().Replace(text, "\n")))
        {
            var strange = Word().Matches(run.Value).Select(word => word.Value).Where(word => !Trade.Contains(word) && !known.Contains(word)).ToList();
            if (strange.Count > 1 || strange.Any(word => word.Length >= 4))
                found.Add(run.Value.Trim());
        }

        return found;
    }

    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(word => word.Value);

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, 1_000)]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z]+(?:[ '’-]+[A-Za-z]+)*", RegexOptions.None, 1_000)]
    private static partial Regex Run();

    [GeneratedRegex(@"https?://\S+|<token>", RegexOptions.None, 1_000)]
    private static partial Regex NotWords();
}
