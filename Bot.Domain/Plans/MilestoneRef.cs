using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>A milestone as people call it: <c>deposit received</c>, <c>验货通过</c>, <c>M17</c>.</summary>
/// <param name="OnlyNamed">Its name alone was said, <c>deposit</c>, and not that it is done.</param>
public sealed partial record MilestoneRef(string Code, bool OnlyNamed = false) : ISpoken<MilestoneRef>
{
    public MilestoneKind Kind => SeaFcl.Find(Code)!;

    public static Task<Reading<MilestoneRef>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult(Heard(hearing.Text, hearing.Turn.Phrases));

    private static Reading<MilestoneRef> Heard(string text, Phrasebook phrases)
    {
        if (Coded().Match(text) is { Success: true } coded && SeaFcl.Find(coded.Value.ToUpperInvariant()) is { } kind)
            return new Reading<MilestoneRef>.One(new MilestoneRef(kind.Code), new Span(coded.Index, coded.Length));
        if (Vocabulary.Find(text, phrases.Phrases("milestone")) is { } done)
        {
            // "PP ok, deposit received" are two; with one date or one word for both, which is which is not certain.
            var rest = text[..done.Span.Start] + Hearing.Cut + text[done.Span.End..];
            return Vocabulary.Find(rest, phrases.Phrases("milestone")) is not null
                ? new Reading<MilestoneRef>.None()
                : new Reading<MilestoneRef>.One(new MilestoneRef(done.Meaning), done.Span);
        }

        return Vocabulary.Find(text, phrases.Phrases("milestone:name")) is { } named
            ? new Reading<MilestoneRef>.One(new MilestoneRef(named.Meaning, OnlyNamed: true), named.Span)
            : new Reading<MilestoneRef>.None();
    }

    public static Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. new[] { "M05", "M10", "M09", "M16", "M17", "M24", "M27" }.Select(code => new MilestoneRef(code).AsChoice())]);

    public Choice AsChoice() => new(new Text(Kind.Name), Code);

    [GeneratedRegex(@"(?<![A-Za-z\d])[MYTBF]\d{2}[LU]?(?![A-Za-z\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Coded();
}
