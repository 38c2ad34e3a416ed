using Bot.Domain.Orders;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>A message of our own people taken apart: what it is about, what each part says, and the words it says it with.</summary>
internal sealed record Telling(Message Message, Subjects Subjects, Statement Said, Turn Turn)
{
    private readonly Lazy<string> text = new(() => Cut(Message.Text, Subjects.Folded));

    /// <summary>As typed, with the orders' numbers cut out.</summary>
    public string Text => text.Value;

    /// <summary>In the language that the message is in.</summary>
    public Lexicon Words { get; } = StatementReader.WordsOf(Subjects.Folded, Turn.Me.Language, Turn.Phrases);

    public IReadOnlyList<OrderRef> Orders(Part part) => Subjects.At(part.Span)?.Orders ?? [];

    public string TextOf(Part part) => Text.Substring(part.Span.Start, part.Span.Length);

    public string FoldedOf(Part part) => Subjects.Folded.Substring(part.Span.Start, part.Span.Length);

    /// <summary>From one part up to another, that one not included.</summary>
    public string TextOf(int first, int end) =>
        Text[Said.Parts[first].Span.Start..(end < Said.Parts.Count ? Said.Parts[end].Span.Start : Text.Length)];

    /// <summary>Said plainly: not asked, denied, wished for or only supposed.</summary>
    public bool IsPlain(Part part)
    {
        var clause = new Clause(Subjects.Folded, part.Span, Words);
        return !clause.IsQuestion && !part.Facts.Any(fact => fact is Fact.Supposed or Fact.Asked)
            && !clause.Is("deny") && !clause.Is("wish") && !clause.Is("plan") && !clause.Is("asking") && !clause.Is("promise") && !clause.Is("suppose");
    }

    public bool IsDoubtful(Part part) => part.Facts.Any(fact => fact.IsDoubtful) || new Clause(Subjects.Folded, part.Span, Words).Is("doubt");

    /// <summary>Without the order that it begins with: what is kept as somebody's words.</summary>
    public string WithoutOrder => Subjects.Mentions is [{ Span: { Start: 0, Length: > 0 } first }, ..] ? Message.Text[first.End..].Trim(' ', ',', '，', ':', '：') : Message.Words;

    private static string Cut(string text, string folded)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] == Hearing.Cut)
                letters[i] = Hearing.Cut;
        }

        return Widths.Fold(new string(letters));
    }
}
