using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>A milestone as people call it: <c>deposit received</c>, <c>验货通过</c>, <c>M17</c>.</summary>
public sealed partial record MilestoneRef(string Code) : ISpoken<MilestoneRef>
{
    public MilestoneKind Kind => SeaFcl.Find(Code)!;

    public static Task<Reading<MilestoneRef>> Hear(Hearing hearing, CancellationToken ct)
    {
        var phrases = hearing.Turn.Phrases;
        // What a button says.
        if (Written().Matches(hearing.Text).FirstOrDefault(match => SeaFcl.Find(match.Value) is not null) is { } code)
            return Task.FromResult<Reading<MilestoneRef>>(new Reading<MilestoneRef>.One(new MilestoneRef(code.Value), new Span(code.Index, code.Length)));
        return Task.FromResult<Reading<MilestoneRef>>(Vocabulary.Find(hearing.Text, phrases.Phrases("milestone")) is { } found
            ? new Reading<MilestoneRef>.One(new MilestoneRef(found.Meaning), found.Span)
            : new Reading<MilestoneRef>.None());
    }

    public static Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. new[] { "M05", "M10", "M09", "M16", "M17", "M24", "M27" }.Select(code => new MilestoneRef(code).AsChoice())]);

    public Choice AsChoice() => new(new Text(Kind.Name), Code);

    [GeneratedRegex("(?<![A-Za-z0-9])[A-Z][0-9]{2}[A-Z]?(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Written();
}
