using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>One step of one order, factory order or shipment.</summary>
/// <param name="Code">Of <see cref="MilestoneKind"/>.</param>
/// <param name="Baseline">The date first planned; never moves.</param>
/// <param name="Current">The date planned now.</param>
/// <param name="Actual">When it was done.</param>
/// <param name="As">What it is called where the goods do not go by sea; a text key.</param>
public sealed record Milestone(string Code, LocalDate Baseline, LocalDate Current, LocalDate? Actual = null, string? Note = null, string? As = null)
{
    public MilestoneKind Kind => SeaFcl.Find(Code) ?? throw new InvalidOperationException($"No milestone {Code}.");

    public Text Name => new(As ?? Kind.Name);
}

/// <summary>The time-and-action calendar of one order, factory order or shipment.</summary>
public sealed record Plan(IReadOnlyList<Milestone> Milestones)
{
    public static readonly Plan Empty = new([]);

    public Milestone? Find(string code) => Milestones.FirstOrDefault(milestone => milestone.Code == code);

    /// <summary>Works backward from the departure. Where less time is left than the template needs, the steps before it move together in proportion.</summary>
    public static Plan For(IReadOnlyCollection<Scope> scopes, LocalDate etd, LocalDate eta, LocalDate today) => new(
    [
        .. SeaFcl.All.Where(kind => kind.Planned && scopes.Contains(kind.Scope)).Select(kind =>
        {
            var date = kind.On(etd, eta, today);
            return new Milestone(kind.Code, date, date);
        }),
    ]);

    /// <summary>What of it lies ahead, and the last two steps wherever they lie: an order that is late must look late.</summary>
    public Plan From(LocalDate today) => new([.. Milestones.Where(milestone => milestone.Current >= today || milestone.Code is "M24" or "M33")]);

    /// <summary>The same for goods that travel in another way: without the steps that there are only at sea, the others by their names there.</summary>
    public Plan By(Way way) => new(
    [
        .. Milestones.Where(milestone => !way.Without.Contains(milestone.Code))
            .Select(milestone => way.Names.TryGetValue(milestone.Code, out var name) ? milestone with { As = name } : milestone),
    ]);

    public Plan Done(string code, LocalDate on, string? note) => With(code, on, milestone => milestone with { Actual = on, Note = note ?? milestone.Note });

    public Plan Planned(string code, LocalDate on, string? note) => With(code, on, milestone => milestone with { Current = on, Actual = null, Note = note ?? milestone.Note });

    /// <summary>Moves what is still open and counted from that anchor; nothing moves before today.</summary>
    /// <param name="fromRank">Only steps from there on.</param>
    public Plan Shifted(Anchor anchor, int days, LocalDate today, int fromRank = 0) => new(
    [
        .. Milestones.Select(milestone => milestone.Actual is null && milestone.Kind.Anchor == anchor && milestone.Kind.Rank >= fromRank
            ? milestone with { Current = LocalDate.Max(milestone.Current.PlusDays(days), LocalDate.Min(milestone.Current, today)) }
            : milestone),
    ]);

    /// <summary>What changed, a sentence each: <c>Deposit received: planned Tue 3 Mar → done Wed 4 Mar</c>.</summary>
    public IEnumerable<Text> ChangesSince(Plan? before)
    {
        foreach (var milestone in Milestones)
        {
            var old = before?.Find(milestone.Code);
            if (old == milestone || (before is null && milestone.Actual is null))
                continue;
            if (milestone.Actual is { } done && old?.Actual != done)
                yield return old?.Actual is { } earlier ? (Text)$"{milestone.Name}: done {earlier} → done {done}" : $"{milestone.Name} ✓ {done}";
            else if (old?.Actual is { } undone && milestone.Actual is null)
                yield return $"{milestone.Name}: done {undone} → planned {milestone.Current}";
            else if (old is null)
                yield return $"{milestone.Name} planned {milestone.Current}";
            else if (old.Current != milestone.Current)
                yield return $"{milestone.Name} {old.Current} → {milestone.Current}";
        }
    }

    private Plan With(string code, LocalDate date, Func<Milestone, Milestone> change) => Find(code) is { } known
        ? change(known) == known ? this : new([.. Milestones.Select(milestone => milestone == known ? change(milestone) : milestone)])
        : new([.. Milestones.Append(change(new Milestone(code, date, date))).OrderBy(milestone => milestone.Kind.Rank)]);
}

public static class MilestoneDates
{
    /// <summary>When the template wants it, in an order that begins today.</summary>
    public static LocalDate On(this MilestoneKind kind, LocalDate etd, LocalDate eta, LocalDate today) => kind.Anchor switch
    {
        Anchor.Etd when kind.Days < 0 => etd.PlusDays(kind.Days * Math.Clamp(Period.DaysBetween(today, etd), 0, SeaFcl.Lead) / SeaFcl.Lead),
        Anchor.Etd => etd.PlusDays(kind.Days),
        Anchor.Eta => eta.PlusDays(kind.Days),
    };
}
