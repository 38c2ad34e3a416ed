using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>One part of a message with the known words in it.</summary>
internal sealed partial class Clause
{
    private readonly ILookup<string, Term> moods;

    public Clause(string folded, Span span, Lexicon words)
    {
        Span = span;
        Text = folded.Substring(span.Start, span.Length);
        Topics = words.Find(Text, "said:topic");
        States = words.Find(Text, "said:state");
        Events = words.Find(Text, "said:event");
        Delays = words.Find(Text, "said:delay");
        Fields = words.Find(Text, "said:date");
        Quantities = words.Find(Text, "said:quantity");
        Unclear = words.Find(Text, "said:unclear");
        // "没" in "没过" denies nothing by itself.
        var known = Topics.Concat(States).Concat(Events).Concat(Delays).Concat(Fields).Select(term => term.Span).ToList();
        moods = words.Find(Text, "said:mood").Where(mood => !known.Exists(span => span.Overlaps(mood.Span) && span.Length > mood.Span.Length)).ToLookup(mood => mood.Meaning);
        IsQuestion = Text.Contains('?', StringComparison.Ordinal) || Asking().IsMatch(Text) || words.Has(Text, "said:status");
    }

    public Span Span { get; }

    public string Text { get; }

    public IReadOnlyList<Term> Topics { get; }

    public IReadOnlyList<Term> States { get; }

    public IReadOnlyList<Term> Events { get; }

    public IReadOnlyList<Term> Delays { get; }

    public IReadOnlyList<Term> Fields { get; }

    public IReadOnlyList<Term> Quantities { get; }

    public IReadOnlyList<Term> Unclear { get; }

    public bool IsQuestion { get; }

    /// <summary>"了", "已", "has": it is behind us.</summary>
    public bool IsDone => Done().IsMatch(Text);

    public bool Is(string mood) => moods.Contains(mood);

    [GeneratedRegex(@"[吗呢]\s*[。.!]?\s*$|是否|有没有|了没|没有\s*$|^[\s\u0001]*(when|where|what|how|has|have|had|is|are|was|were|did|does|do|can|could|will|any|which|who|why|wo|wann|wie|ou|quand|donde|cuando|onde|quando|¿)(?![a-z'])|(?<![a-z])(any (news|update)|wann|quand|cuando|donde|onde|wheres?)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"了|已|过(?!去)|刚|的\s*$|昨|前天|今早|(?<![a-z])(was|were|has|have|had|got|been|yesterday|last|already|just|ago|did|this morning)(?![a-z])|(?<![a-z])[a-z]{2,}(ed|nt|de|lt)(?![a-z])|(?<![a-z])left(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Done();
}
