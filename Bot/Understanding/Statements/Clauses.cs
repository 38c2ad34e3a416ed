using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Parts a message where people begin to say something else.</summary>
internal static partial class Clauses
{
    /// <param name="folded">Orders that are named in it are cut out already.</param>
    public static IReadOnlyList<(Span Span, bool EndsSentence)> Of(string folded)
    {
        var clauses = new List<(Span, bool)>();
        var start = 0;
        foreach (Match border in Border().Matches(folded))
        {
            Add(start, border.Index + (border.Groups["asked"].Success ? border.Length : 0), border.Groups["full"].Success || border.Groups["asked"].Success);
            start = border.Index + border.Length;
        }

        Add(start, folded.Length, true);
        return clauses;

        void Add(int from, int to, bool full)
        {
            if (folded.AsSpan(from, to - from).ContainsAnyExcept(" \u0001\t"))
                clauses.Add((new Span(from, to - from), full));
            else if (full && clauses.Count > 0)
                clauses[^1] = (clauses[^1].Item1, true);
        }
    }

    [GeneratedRegex(@"(?<full>[;；。!！\n]+|(?<=[^\d.])\.+(?=\s|$)|(?<=\d)\.(?=\s+[a-z]|$)|…+)|(?<asked>\?+)|，+|、|(?<!\d),|,(?!\d{3}(?!\d))|\s[+&/]\s|\s-+\s|(?<![a-z])(and|then|but|also|plus|y|pero|et|mais|und|aber|mas)(?![a-z'])|然后|并且|另外|而且|同时|但是|不过(?!了)|(?<=了)\s+(?![\d昨今前上周星礼早下月\u0001\s])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Border();
}
