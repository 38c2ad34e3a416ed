using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>A milestone as people call it: <c>deposit received</c>, <c>验货通过</c>, <c>M17</c>.</summary>
public sealed record MilestoneRef(string Code) : ISpoken<MilestoneRef>
{
    public MilestoneKind Kind => SeaFcl.Find(Code)!;

    public static Task<Reading<MilestoneRef>> Hear(Hearing hearing, CancellationToken ct)
    {
        var phrases = hearing.Turn.Phrases;
        return Task.FromResult<Reading<MilestoneRef>>(Vocabulary.Find(hearing.Text, phrases.Phrases("milestone")) is { } found
            ? new Reading<MilestoneRef>.One(new MilestoneRef(found.Meaning), found.Span)
            : new Reading<MilestoneRef>.None());
    }

    public static Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. new[] { "M05", "M10", "M09", "M16", "M17", "M24", "M27" }.Select(code => new MilestoneRef(code).AsChoice())]);

    public Choice AsChoice() => new(new Text(Kind.Name), Code);
}
