using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Texts;

namespace Bot.Tests.Talk;

/// <summary>
/// English that has no business in a text of another language. In one of another script: a word of four letters or more, or two
/// words in a row. In one of Latin letters: a word of our English sentences that none of its own sentences has. What people wrote
/// or are called, links, the abbreviations of the trade, the kinds of files and what languages call themselves are the same in every language.
/// </summary>
internal static partial class EnglishWords
{
    private static readonly Phrasebook Phrases = TextFiles.Read();
    private static readonly HashSet<string> Ours = [.. Phrases.Translations(Language.Chinese).Keys.SelectMany(Of).Where(word => word.Length >= 4).Select(word => word.ToLowerInvariant())];
    private static readonly Dictionary<Language, HashSet<string>> Theirs = Language.All.ToDictionary(language => language, language => Phrases.Translations(language).Values.SelectMany(Of).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static readonly Language[] Latin = [Language.Spanish, Language.French, Language.German, Language.Portuguese];

    private static readonly HashSet<string> Trade = new(
        [
            "PO", "PI", "CRD", "ETD", "ETA", "FOB", "FCA", "FAS", "EXW", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "SI", "VGM", "TOP", "PP", "BL", "LC",
            "MB", "UTC", "start", "Excel", "xlsx", "xls", "csv", "PDF", .. Language.All.Select(language => language.Name),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="known">Words that people wrote themselves.</param>
    public static IReadOnlyList<string> In(string text, IReadOnlySet<string> known, Language language)
    {
        var found = new List<string>();
        foreach (Match run in Run().Matches(NotWords().Replace(text, "\n")))
        {
            var strange = Of(run.Value).Where(word => !Trade.Contains(word) && !known.Contains(word)).ToList();
            if (Latin.Contains(language) ? strange.Any(word => Ours.Contains(word.ToLowerInvariant()) && !Theirs[language].Contains(word)) : strange.Count > 1 || strange.Any(word => word.Length >= 4))
                found.Add(run.Value.Trim());
        }

        return found;
    }

    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(word => word.Value);

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F]+", RegexOptions.None, 1_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F]+(?:[ '’-]+[A-Za-z\u00C0-\u024F]+)*", RegexOptions.None, 1_000)]
    private static partial Regex Run();

    [GeneratedRegex(@"https?://\S+|<token>", RegexOptions.None, 1_000)]
    private static partial Regex NotWords();
}
