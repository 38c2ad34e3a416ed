using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;

namespace Bot.Domain.History;

/// <summary>What kind of change is to be taken back, as far as it was named: "the delay", "the quantity", "the deposit".</summary>
/// <param name="Step">The milestone, where one is named.</param>
public sealed record KindOfChange(ChangeKind Kind, string? Step = null)
{
    /// <summary>Whether that is a part of what a turn did.</summary>
    public bool IsIn(HistoryEntry entry) => entry.Changes.Any(change => change is { Before: { } before, After: { } after } && Is(before, after));

    private bool Is(IDocument before, IDocument after) => Kind switch
    {
        ChangeKind.Delay => Days(before, after).Any(day => day.New > day.Old),
        ChangeKind.Date => Days(before, after).Any(day => day.New != day.Old) || (before, after) is (Order old, Order now) && old.Due != now.Due,
        ChangeKind.Quantity => (before, after) is (Order old, Order now) && old.Quantity != now.Quantity,
        ChangeKind.Note => (before, after) is (Order old, Order now) && old.Note != now.Note,
        ChangeKind.Step => (PlanOf(before), PlanOf(after)) is ({ } old, { } now) && old.Find(Step!) != now.Find(Step!),
    };

    /// <summary>The days that are planned, before and after. What is done has moved nothing.</summary>
    private static IEnumerable<(LocalDate Old, LocalDate New)> Days(IDocument before, IDocument after)
    {
        if ((before, after) is (FactoryOrder made, FactoryOrder remade))
            yield return (made.CargoReady, remade.CargoReady);
        if ((before, after) is (Shipment sailing, Shipment resailing))
        {
            yield return (sailing.Etd, resailing.Etd);
            yield return (sailing.Eta, resailing.Eta);
        }

        foreach (var step in PlanOf(before)?.Milestones ?? [])
        {
            if (PlanOf(after)?.Find(step.Code) is { Actual: null } now && step.Actual is null)
                yield return (step.Current, now.Current);
        }
    }

    private static Plan? PlanOf(IDocument document) => document switch
    {
        Order order => order.Steps,
        FactoryOrder made => made.Plan,
        Shipment shipment => shipment.Plan,
        _ => null,
    };
}

/// <summary>Kinds of changes that people speak of.</summary>
public enum ChangeKind { Delay, Date, Quantity, Note, Step }
