using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Parts a message where people begin to say something else.</summary>
internal static partial class Clauses
{
    /// <param name="folded">Orders that are named in it are cut out already.</param>
    public static IReadOnlyList<(Span Span, bool EndsSentence)> Of(string folded, Lexicon words) =>
        [.. Borders(folded).SelectMany(clause => ByDays(folded.Substring(clause.Span.Start, clause.Span.Length), words).Append(clause.Span.Length) is var ends
            ? ends.Zip(ends.Prepend(0), (to, from) => (new Span(clause.Span.Start + from, to - from), clause.EndsSentence && to == clause.Span.Length))
            : [])];

    /// <summary>
    /// Where one thing with its day ends and the next begins: "ETD 20 March ETA 18 April", "12号验货 15号装柜". Days stand on the same
    /// side of all names.
    /// </summary>
    private static IEnumerable<int> ByDays(string clause, Lexicon words)
    {
        var days = Day().Matches(clause).Select(match => match.Index).ToList();
        if (days.Count < 2)
            return [];
        var names = new List<Span>();
        foreach (var term in words.Find(clause, "said:date").Concat(words.Find(clause, "said:plannable")).OrderBy(term => term.Span.Start).ThenByDescending(term => term.Span.Length))
        {
            if (names.Count == 0 || names[^1].End <= term.Span.Start)
                names.Add(term.Span);
        }

        if (names.Count < 2)
            return [];
        return names[0].Start < days[0]
            ? names.Skip(1).Where((name, i) => days.Exists(day => day >= names[i].End && day < name.Start) && days[^1] >= name.End).Select(name => name.Start)
            : days.Skip(1).Where((day, i) => names.Exists(name => name.Start >= days[i] && name.End <= day) && names[^1].Start >= day);
    }

    private static IReadOnlyList<(Span Span, bool EndsSentence)> Borders(string folded)
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

    [GeneratedRegex(@"(?<![\d./\-])\d{1,2}([./\-]\d{1,2}(?![\d%])|\s?[月号日]|(st|nd|rd|th)?\.?\s?(de\s)?(jan|feb|fev|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aou|ago|sep|oct|okt|out|nov|dec|dez|dic|ene))|(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<full>[;；。!！\n]+|(?<=[^\d.])\.+(?=\s|$)|(?<=\d)\.(?=\s+[a-z]|$)|…+)|(?<asked>\?+)|，+|、|(?<!\d),|,(?!\d{3}(?!\d))|\s[+&/]\s|\s-+\s|(?<![a-z])(and|then|but|also|plus|y|pero|et|mais|und|aber|mas)(?![a-z'])|然后|并且|另外|而且|同时|但是|不过(?![了关去])|(?<=了)\s+(?![\d昨今前上周星礼早下月\u0001\s])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Border();
}
