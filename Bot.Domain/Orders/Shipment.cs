using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Shipments;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Goods that travel together: a booking, a container, a parcel. It can carry several orders.</summary>
/// <param name="OrderIds">The orders whose goods it carries.</param>
/// <param name="Etd">Estimated departure.</param>
/// <param name="Eta">Estimated arrival.</param>
/// <param name="EtaKnown">Somebody said the arrival; otherwise it follows the departure by the usual transit.</param>
/// <param name="CutOffs">What has to be there before the vessel leaves.</param>
/// <param name="PortZoneId">The zone of the port that it leaves from.</param>
[Stored("shipments", AskedBy = "order|")]
public sealed record Shipment(
    string Id,
    IReadOnlyList<string> OrderIds,
    LocalDate Etd,
    LocalDate Eta,
    Plan Plan,
    bool EtaKnown = false,
    IReadOnlyList<CutOff>? CutOffs = null,
    string? PortZoneId = null) : IPart, IHistoric, IFollowed
{
    public IEnumerable<Reference> PartOf => OrderIds.Select(order => new Reference("orders", order));

    public bool Internal => false;

    public IEnumerable<string> Keys => OrderIds.Select(order => $"order|{order}");

    public async Task MoveAlong(Turn turn, CancellationToken ct)
    {
        foreach (var order in turn.Before(this) is null ? [] : OrderIds)
            await turn.MoveReminders(order, ct);
    }

    /// <summary>The day it left, when it did.</summary>
    public LocalDate? Departed => Plan.Find("M24")?.Actual;

    public LocalDate? Arrived => Plan.Find("M31")?.Actual;

    public Shipment Depart(LocalDate etd, LocalDate today)
    {
        var days = Period.DaysBetween(Etd, etd);
        var moved = this with { Etd = etd, Plan = Plan.Shifted(Anchor.Etd, days, today) };
        return EtaKnown ? moved : moved.Arrive(Eta.PlusDays(days), today) with { EtaKnown = false };
    }

    public Shipment Arrive(LocalDate eta, LocalDate today) =>
        this with { Eta = eta, EtaKnown = true, Plan = Plan.Shifted(Anchor.Eta, Period.DaysBetween(Eta, eta), today) };

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is Shipment old
        ?
        [
            .. Text.When(old.Etd != Etd, Order.Moved($"ETD", old.Etd, Etd)),
            .. Text.When(old.Eta != Eta, Order.Moved($"ETA", old.Eta, Eta)),
            .. ReferenceEquals(old.CutOffs, CutOffs) ? [] : (CutOffs ?? []).Select(cutOff => cutOff.Said(this)),
            // A moved departure moves its steps with it; they need no line each.
            .. old.Etd == Etd && old.Eta == Eta ? Plan.ChangesSince(old.Plan) : [],
        ]
        : [];
}
