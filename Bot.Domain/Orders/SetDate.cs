using Bot.Domain.FollowUps;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

public enum DateField { CargoReady, Etd, Eta, ShipDate, DeliveryDate }

/// <summary>Moves a date of an order, with the reason: cargo ready, ETD, ETA, the promised ship or delivery date.</summary>
[Command("dates", "date", "日期", "改日期", Help = "Change CRD, ETD, ETA or the ship date", Example = "PO-1042 ETD 2027-03-20 because the vessel was rolled", FromSentence = true)]
public sealed record SetDate(
    [Ask("Which order?")] OrderRef Order,
    [Ask("Which date: CRD, ETD, ETA, ship date or delivery date?")] DateField Field,
    [Ask("To which day?"), Ahead] LocalDate Day,
    string? Reason = null) : ICommand
{
    /// <summary>The other date of the voyage is said in the same breath, and this one is not to be weighed against the one on file.</summary>
    public bool IsBeside { get; init; }

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.ExpectNear(Day, order, nameof(Day));
        var before = await turn.FileOf(order, ct);
        if (OnFile(before) == Day)
            throw new Refusal($"That is what is on file for {order.Number} already: {Day}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var after = Changed(turn, before);
        turn.Save(after);
        if (Reason is { Length: > 0 } reason && turn.Origin is { } origin)
            turn.Save(new FollowUp(turn.NewId(), Reference.To(order), turn.Me.Id, origin.SentAt, origin.Channel, reason, []));

        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. turn.Differences,
                after.DaysLate > 0 && after.Departed is null ? (Text)$"⚠ {new Count(after.DaysLate, "day")} after the promised date. The customer was not told." : null,
                !IsBeside && Field is DateField.Eta or DateField.Etd && after.Shipments is [.., var voyage] && voyage.Eta < (after.Departed ?? voyage.Etd) ? (Text)$"⚠ It would arrive {voyage.Eta}, before it leaves {after.Departed ?? voyage.Etd}. Please check both dates." : null,
                Field == DateField.CargoReady && after.Etd < Day ? (Text)$"⚠ The cargo is ready after the ETD {after.Etd}." : null,
                after.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
            ]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }

    private LocalDate? OnFile(OrderFile file) => Field switch
    {
        DateField.CargoReady => file.CargoReady,
        DateField.Etd => file.Departed is null ? file.Etd : null,
        DateField.Eta => file.Shipments is [.., { EtaKnown: true, Eta: var eta }] ? eta : null,
        DateField.ShipDate => file.Order is { Basis: DateBasis.Ship, LastConfirmed: { } ship } ? ship : null,
        DateField.DeliveryDate => file.Order is { Basis: DateBasis.Delivery, LastConfirmed: { } delivery } ? delivery : null,
    };

    private OrderFile Changed(Turn turn, OrderFile file) => Field switch
    {
        DateField.CargoReady => file.WithMade(file.Made[^1], made => made.Ready(Day, turn.Today)),
        DateField.Etd => file.Shipments.LastOrDefault(shipment => shipment.Departed is null) is { } shipment
            ? file.WithShipment(shipment, moved => moved.Depart(Day, turn.Today))
            : throw new Refusal($"{file.Order.Number} has left already, on {file.Departed}."),
        DateField.Eta => file.WithShipment(file.Shipments[^1], moved => moved.Arrive(Day, turn.Today)),
        DateField.ShipDate => file with { Order = file.Order.Confirm(Day, DateBasis.Ship) },
        DateField.DeliveryDate => file with { Order = file.Order.Confirm(Day, DateBasis.Delivery) },
    };
}
