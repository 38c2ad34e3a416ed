using System.Text.RegularExpressions;
using Bot.Domain.People;

namespace Bot.Domain.Storage;

/// <summary>
/// The words that a text is found by: Latin ones of two letters or more, Chinese in overlapping pieces of two characters, and what
/// has a digit also as a whole without its marks: <c>po1042</c>, <c>po</c> and <c>1042</c> for PO-1042. A container is the same
/// however it is written: MSKU1234565, MSKU 123456-5.
/// </summary>
public static partial class Words
{
    private const int Most = 40;
    private const int Longest = 40;
    private const int ShortestStart = 3;

    /// <summary>Keys for the first words of some texts; never more than forty, so that a long text costs no more than a short one.</summary>
    public static IEnumerable<string> Keys(IEnumerable<string?> texts) => texts.SelectMany(In).Distinct().Take(Most).Select(word => $"word|{word}");

    /// <summary>The words of a text as it is kept.</summary>
    public static IEnumerable<string> In(string? text) => Chunks(text).SelectMany(chunk => IsCode(chunk) ? Pieces(chunk).Prepend(Compact(chunk)) : Pieces(chunk)).Where(word => word.Length > 1 || char.IsAsciiDigit(word[0])).Select(Short);

    /// <summary>The words that somebody looks for; all of them must fit.</summary>
    public static IReadOnlyList<string> Sought(string text) =>
        [.. Chunks(text).SelectMany(chunk => IsCode(chunk) ? [Compact(chunk)] : Pieces(chunk)).Where(word => word.Length > 1 || word[0] > 127 || char.IsAsciiDigit(word[0])).Select(Short).Distinct()];

    /// <summary>What a word can be the beginning of counts too, when it is long enough to mean something.</summary>
    public static bool IsStart(string word) => word.Length >= ShortestStart || (word.Length == 1 && IsChinese(word[0]));

    /// <summary>The keys that a sought word fits.</summary>
    public static KeyRange Range(string word) => IsStart(word) ? KeyRange.StartingWith($"word|{word}") : KeyRange.Exactly($"word|{word}");

    private static string[] Chunks(string? text) => text is null ? [] : Container().Replace(Names.Fold(text), " ${owner}-${serial}${check} ").Split([' ', ',', ';', ':', '(', ')', '[', ']', '"', '“', '”', '、', '。', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs of letters and digits; where Chinese and Latin touch there is a border.</summary>
    private static IEnumerable<string> Pieces(string chunk)
    {
        for (var start = 0; start < chunk.Length;)
        {
            var end = start;
            while (end < chunk.Length && char.IsLetterOrDigit(chunk[end]) && IsChinese(chunk[end]) == IsChinese(chunk[start]))
                end++;
            if (end == start)
            {
                start++;
                continue;
            }

            var step = IsChinese(chunk[start]) ? Math.Min(2, end - start) : end - start;
            for (var at = start; at + step <= end; at++)
                yield return chunk.Substring(at, step);
            start = end;
        }
    }

    private static string Compact(string chunk) => new([.. chunk.Where(char.IsLetterOrDigit)]);

    private static bool IsCode(string chunk) => chunk.Any(char.IsAsciiDigit) && !chunk.Any(IsChinese);

    private static string Short(string word) => word.Length <= Longest ? word : word[..Longest];

    private static bool IsChinese(char letter) => letter is >= '\u3400' and <= '\u9fff';

    [GeneratedRegex(@"(?<![a-z0-9])(?<owner>[a-z]{3}[ujz])[ -]?(?<serial>[0-9]{6})[ -]?(?<check>[0-9])(?![0-9])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Container();
}
