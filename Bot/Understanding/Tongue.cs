using System.Buffers;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>
/// Which language a message is in: by its script, and among languages of one script by words that only one of them has. A number,
/// a name or a single such word says nothing; then it is null, and whoever speaks is answered as before.
/// </summary>
public static class Tongue
{
    private const int Enough = 2;

    private static readonly SearchValues<char> OnlyUkrainian = SearchValues.Create("іїєґІЇЄҐ");

    private static readonly SearchValues<char> OnlyPersian = SearchValues.Create("پچژگکی");

    private static readonly char[] Marks = ['\'', '’', '-'];

    /// <param name="kept">The language so far.</param>
    public static Language? Of(string message, Language kept, Phrasebook phrases)
    {
        var letters = message.Count(char.IsLetter);
        if (letters < 3)
            return null;
        if (Mostly(IsKana) || (message.Count(IsKana) >= 3 && message.Any(Scripts.IsUnspaced)))
            return Language.Japanese;
        if (Mostly(IsCyrillic) && !message.AsSpan().ContainsAny(OnlyUkrainian))
            return Language.Russian;
        if (Mostly(IsArabic) && !message.AsSpan().ContainsAny(OnlyPersian))
            return Language.Arabic;
        return Mostly(Scripts.IsUnspaced) ? Chinese() : ByWords(message, phrases);

        // Names of firms and goods are in Latin letters everywhere.
        bool Mostly(Func<char, bool> script) => message.Count(script) * 5 > letters * 2;

        // Chinese characters alone may be Japanese to somebody who writes that.
        Language? Chinese() => kept != Language.Japanese || phrases.Phrases("tongue").Any(word => word.Value == Language.Chinese.Tag && message.Contains(word.Key, StringComparison.Ordinal)) ? Language.Chinese : null;
    }

    private static Language? ByWords(string message, Phrasebook phrases)
    {
        var (some, sure) = (phrases.Phrases("tongue"), phrases.Phrases("tongue:sure"));
        var words = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Split(Marks)).Select(word => word.Trim('.', ',', '!', '?', '¿', '¡', ':', ';', '(', ')', '"', '«', '»', '“', '”', '„')).Distinct(StringComparer.OrdinalIgnoreCase);
        var points = words.SelectMany(word => new[] { some.GetValueOrDefault(word), sure.GetValueOrDefault(word) }).OfType<string>().GroupBy(tag => tag).OrderByDescending(found => found.Count()).ToList();
        return points is [var best, ..] && best.Count() >= Enough && (points.Count == 1 || best.Count() >= 2 * points[1].Count()) ? new Language(best.Key) : null;
    }

    private static bool IsKana(char letter) => letter is (>= '\u3041' and <= '\u30FF' and not '\u30FB') or (>= '\uFF66' and <= '\uFF9F');

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    private static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06FF';
}
