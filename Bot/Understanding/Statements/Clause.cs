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
        Topics = TopicsIn(words);
        States = words.Find(Text, "said:state", mistyped: true);
        Events = words.Find(Text, "said:event");
        Delays = words.Find(Text, "said:delay", mistyped: true);
        Fields = words.Find(Text, "said:date");
        Quantities = words.Find(Text, "said:quantity");
        Unclear = words.Find(Text, "said:unclear");
        // "没" in "没过" denies nothing by itself.
        var known = Topics.Concat(States).Concat(Events).Concat(Delays).Concat(Fields).Concat(Quantities).Select(term => term.Span).ToList();
        moods = words.Find(Text, "said:mood").Where(mood => !known.Exists(span => span.Overlaps(mood.Span) && span.Length > mood.Span.Length)).ToLookup(mood => mood.Meaning);
        IsQuestion = Text.Contains('?', StringComparison.Ordinal) || Asking().IsMatch(Text) || words.Has(Text, "said:status");
    }

    /// <summary>What is spoken of: its steps' names, and goods by theirs; a deposit paid to the factory is the factory's.</summary>
    private IReadOnlyList<Term> TopicsIn(Lexicon words)
    {
        var topics = words.Find(Text, "said:topic", mistyped: true);
        if (words.Has(Text, "said:payee"))
            topics = [.. topics.Select(topic => topic.Meaning is "deposit" or "balance" ? topic with { Meaning = $"factory {topic.Meaning}" } : topic)];
        return [.. topics, .. words.Find(Text, "said:goods").Where(goods => !topics.Any(topic => topic.Span.Overlaps(goods.Span))).Select(goods => goods with { Meaning = "goods" })];
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

    /// <summary>What is hoped for or wanted is wished for too.</summary>
    public bool Is(string mood) => moods.Contains(mood) || (mood == "wish" && (moods.Contains("hope") || moods.Contains("want")));

    /// <summary>Whether a word of that mood stands before a place.</summary>
    public bool IsBefore(string mood, Span place) => moods[mood].Any(term => term.Span.Start < place.Start);

    /// <summary>"if", "只要…就" (but "只要500件" says how many).</summary>
    public bool IsSupposed => moods["suppose"].Any(term => !IsTopic(term)) || (Is("condition") && !Figures.In(Text).Any());

    /// <summary>"台灯的话": as for the lamps.</summary>
    private bool IsTopic(Term supposed) => Text.AsSpan(supposed.Span.Start, supposed.Span.Length) is "的话" && (Topics.Any(topic => topic.Span.End == supposed.Span.Start) || (supposed.Span.Start > 0 && Text[supposed.Span.Start - 1] == Hearing.Cut));

    /// <summary>"80% done", "做了八成": not all of it.</summary>
    public bool IsPartly => Share().IsMatch(Text);

    /// <summary>"PP sample, approved": nothing but what became of what was named before.</summary>
    public bool IsOnlyState => Topics.Count == 0 && States.Count > 0 && Text.Count(char.IsLetter) - States[0].Span.Length <= 1;

    /// <summary>Whether it says nothing but how sure the speaker is: "to be confirmed".</summary>
    public bool IsOnlyDoubt => Is("doubt") && Topics.Count + Events.Count + Fields.Count + Delays.Count == 0;

    [GeneratedRegex(@"[吗呢么]\s*[。.!]?\s*$|是否|了没|没有?\s*[。.]?\s*$|(?<twice>[\u4e00-\u9fff])[没不]\k<twice>|难道|^[\s\u0001]*谁|谁的?[\u4e00-\u9fff]{0,4}[?？]?$|怎么办|为啥|为什么|几天(?!前|后|内)|^[\s\u0001]*(when|where|what|whats|how|hows|any|which|who|whose|why|wo|wann|wie|ou|quand|donde|cuando|onde|quando|¿)(?![a-z'])|^\s*(has|have|is|are|was|were|did|does|do|can|could|will|would|should|shall|isnt|isn't|hasnt|hasn't|didnt|didn't|arent|aren't)(?![a-z'])|\u0001\s*(has|have|is|are|was|were|did|does|do|can|could|will|would|should)\s(it|they|we|you|the|this|that|i)(?![a-z'])|(?<![a-z])(any (news|update|idea)|wann|quand|cuando|donde|onde|wheres?|how (many|much|long|late|far)|do you know|wdyt|what do you (think|say))(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"了|已|过(?!去)|刚|的\s*$|昨|前天|今早|(?<![a-z])(was|were|has|have|had|got|been|since|yesterday|last|already|just|ago|did|this morning|seit|desde|depuis)(?![a-z])|(?<![a-z])[a-z]{2,}(ed|nt|de|lt)(?![a-z])|(?<![a-z])left(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Done();

    [GeneratedRegex(@"(?<![\d.])\d{1,2}\s?%|[一二三四五六七八九]成|(?<![a-z])(half|two thirds|most of|part of|some of)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Share();
}
