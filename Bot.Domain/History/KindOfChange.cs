using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;

namespace Bot.Domain.History;

/// <summary>What kind of change is to be taken back, as far as it was named: "the delay", "the quantity", "the deposit", "the price".</summary>
/// <param name="Step">The milestone, where one is named.</param>
/// <param name="Field">The fact, where one is named.</param>
public sealed record KindOfChange(ChangeKind Kind, string? Step = null, OrderField? Field = null)
{
    /// <summary>All but the steps, of which each is a kind of its own.</summary>
    private static readonly IReadOnlyList<KindOfChange> Kinds =
    [
        new(ChangeKind.Date), new(ChangeKind.Quantity), new(ChangeKind.Note),
        .. Enum.GetValues<OrderField>().Select(field => new KindOfChange(ChangeKind.Fact, Field: field)),
    ];

    /// <summary>Whether that is a part of what a turn did to the order; to any order where none is named.</summary>
    public bool IsIn(HistoryEntry entry, Reference? order) =>
        entry.Changes.Where(change => order is null || change.Subjects.Contains(order)).Any(change => change is { Before: { } before, After: { } after } && Is(before, after));

    /// <summary>Whether a turn did nothing else. The words that go with a change, a firm that is new by it and reminders that follow it belong to it.</summary>
    public bool IsAllOf(HistoryEntry entry) => entry.Changes.All(change => change switch
    {
        { Document: FollowUp or Firm } or { Before: Reminder } => true,
        { Before: { } before, After: { } after } => !IsMore(before, after),
        _ => false,
    });

    private bool IsMore(IDocument before, IDocument after) =>
        Kinds.Any(kind => !Brings(kind) && kind.Is(before, after))
        || (PlanOf(after)?.Milestones ?? []).Any(step => step.Code != Step && step.Actual != PlanOf(before)?.Find(step.Code)?.Actual)
        || PlanOf(before) is null
        || ((before, after) is (Order old, Order now) && (old.State != now.State || !Lines(old.Addresses).SequenceEqual(Lines(now.Addresses))));

    /// <summary>A delay moves days, and so does a step that is done or planned.</summary>
    private bool Brings(KindOfChange other) => other == this || (other.Kind == ChangeKind.Date && Kind is (ChangeKind.Delay or ChangeKind.Step));

    private static IEnumerable<KeyValuePair<string, string>> Lines(IReadOnlyDictionary<string, string>? addresses) => addresses?.OrderBy(line => line.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, string>>();

    private bool Is(IDocument before, IDocument after) => Kind switch
    {
        ChangeKind.Delay => Days(before, after).Any(day => day.New > day.Old),
        ChangeKind.Date => Days(before, after).Any(day => day.New != day.Old) || (before, after) is (Order old, Order now) && old.Due != now.Due,
        ChangeKind.Quantity => (before, after) is (Order old, Order now) && old.Quantity != now.Quantity,
        ChangeKind.Note => (before, after) is (Order old, Order now) && old.Note != now.Note,
        ChangeKind.Step => (PlanOf(before), PlanOf(after)) is ({ } old, { } now) && old.Find(Step!) != now.Find(Step!),
        ChangeKind.Fact => (before, after) switch
        {
            (Order old, Order now) when Field == OrderField.Customer => old.CustomerId != now.CustomerId,
            (Order old, Order now) when Field != OrderField.Supplier => !Equals(old.Fact(Field!.Value), now.Fact(Field.Value)),
            (FactoryOrder made, FactoryOrder remade) when Field == OrderField.Supplier => made.SupplierId != remade.SupplierId,
            _ => false,
        },
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
public enum ChangeKind { Delay, Date, Quantity, Note, Step, Fact }
