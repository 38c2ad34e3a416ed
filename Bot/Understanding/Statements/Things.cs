using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>
/// Papers and things that come along with an order and are none of its steps: invoices, photos, samples of no kind, fees. What
/// became of them did not become of the goods: "mug samples shipped", "the balance invoice is in", "装柜照片发了".
/// </summary>
internal sealed partial class Things
{
    private readonly string text;
    private readonly List<Span> spans;

    /// <param name="named">Steps that are named; "test report" is one of them, whatever a report is.</param>
    public Things(string text, Lexicon words, IEnumerable<Term> named)
    {
        this.text = text;
        spans = [.. words.Find(text, "said:thing").Select(term => term.Span)];
        if (spans.Count > 0)
            spans.RemoveAll(thing => named.Any(step => step.Span.Overlaps(thing) && (step.Span.Start < thing.Start || (step.Span.Start == thing.Start && step.Span.End >= thing.End))));
    }

    public static bool AreIn(string folded, Lexicon words) => new Things(folded, words, words.Find(folded, "said:topic").Concat(words.Find(folded, "said:event"))).Any;

    public bool Any => spans.Count > 0;

    public bool Before(Span place) => spans.Exists(thing => thing.End <= place.Start);

    /// <summary>Whether a word belongs to one of them: part of its name, right before it, or what it is for.</summary>
    /// <param name="general">It can be said of anything, so it is said of the thing.</param>
    public bool Hide(Span word, bool general) => spans.Exists(thing => general || thing.Overlaps(word)
        || (thing.Start >= word.End && Joined().IsMatch(text[word.End..thing.Start]))
        || (word.Start >= thing.End && For().IsMatch(text[thing.End..word.Start])));

    [GeneratedRegex(@"^[\s\-]*('?s|的|der|des|von|de|du|do|da|del)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^[\s\-]*((for|of|on|fur|von|zur|zum|de|del|du|des|do|da|para|pour)(\s(the|la|le|el|die|der|das|den|o|a))?|l')?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex For();
}
