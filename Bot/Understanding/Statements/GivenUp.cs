using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>A day that is said only to be denied, beside the one that holds: "ETD 5 April, not 30 March", "ETD不是15号了 改20号".</summary>
internal static partial class GivenUp
{
    /// <summary>The words without it; every other one stays where it was.</summary>
    public static string Without(string folded)
    {
        foreach (Match denied in Denied().Matches(folded))
        {
            var rest = Folded.Without(folded, new Span(denied.Index, denied.Length));
            if (Clauses.HasDay(rest))
                folded = rest;
        }

        return folded;
    }

    [GeneratedRegex(@"((不是|不再是|并非|而非)" + Clauses.Days + @"(\s?\d{1,2}\s?[号日])?(了|啦)?|(?<![a-z])(not|nicht|nao|pas|instead of|no(?=\s(el|del|the)\s))\s((the|on|on the|am|den|der|le|el|o|dia|em)\s)?" + Clauses.Days + @"[a-z]*(\s(any ?more|any longer|mehr))?)(?=\s*($|[,，;；。.!\s])|[改是])(\s*[,，]?\s*((but|sondern|mais|sino|mas|而是|是)(?![a-z]))?(?=\s*" + Clauses.Days + "))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Denied();
}
