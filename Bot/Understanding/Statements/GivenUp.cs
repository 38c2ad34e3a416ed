using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>
/// A day that is said only to be denied beside the one that holds, right behind a date's name: "ETD 5 April, not 30 March",
/// "ETD不是15号了 改20号". Of steps nothing is taken away: without its denial "装柜不是15号" would say that they are done.
/// </summary>
internal static partial class GivenUp
{
    /// <summary>The words without it; every other one stays where it was.</summary>
    public static string Without(string folded, Lexicon words)
    {
        foreach (var pair in After().Matches(folded).Concat(Before().Matches(folded)))
        {
            var denied = pair.Groups["denied"];
            if (words.Find(folded, "said:date").Any(field => field.Span.End <= pair.Index && Between().IsMatch(folded[field.Span.End..pair.Index])))
                folded = Folded.Without(folded, new Span(denied.Index, denied.Length));
        }

        return folded;
    }

    private const string Not = @"(不是|不再是|并非|而非|(?<![a-z])(not|nicht|nao|pas|no(?=\s(el|del|the)\s))\s)((the|on|on the|am|den|der|le|el|o|dia|em)\s)?";
    private const string Day = "(" + Clauses.Days + @")[a-z]*(\s?\d{1,2}\s?[号日])?";

    /// <summary>"5 April, not 30 March"</summary>
    [GeneratedRegex(Day + @"(?<denied>\s*[,，]?\s*" + Not + Day + @"(了|啦)?(\s(any ?more|any longer|mehr))?)(?=\s*($|[,，;；。.!]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex After();

    /// <summary>"not 30 March but 5 April", "不是15号，是20号"</summary>
    [GeneratedRegex(@"(?<denied>" + Not + Day + @"(了|啦)?\s*[,，]?\s*((but|sondern|mais|sino|mas|而是|是|改[到成为]?)(?![a-z])\s*)?)(?=" + Day + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Before();

    /// <summary>What may stand between a date's name and its day.</summary>
    [GeneratedRegex(@"^[\s:：\u0001]*((is|now|to|for|of|the|el|le|les|ist|est|es|von|de|fur|改[到成为]?|到|是|为|从|原来)[\s:：\u0001]*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Between();
}
