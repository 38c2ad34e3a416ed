using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>What a shipping order says: when the vessel leaves and what has to be there before.</summary>
/// <param name="ZoneId">The port's zone; null for the company's.</param>
public sealed record Voyage(LocalDate? Etd, IReadOnlyList<CutOff> CutOffs, string? ZoneId = null) : ISpoken<Voyage>
{
    public static Task<Reading<Voyage>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<Voyage>>(new Reading<Voyage>.None());

    public Choice AsChoice() => new($"", "");
}
