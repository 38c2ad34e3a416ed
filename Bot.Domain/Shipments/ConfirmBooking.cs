using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>The forwarder's shipping order is here: the booking is confirmed, its cut-offs stand in the port's time and are reminded of a day before.</summary>
[Command("booking", "放舱", "订舱确认", Help = "Record a confirmed booking with its cut-offs", Example = "booking PO-1042 ETD 2027-03-18, SI 2027-03-14 12:00, CY 2027-03-16 16:00")]
public sealed record ConfirmBooking([Ask("Which order?")] OrderRef Order, [Ask("Which day does the vessel leave?")] Voyage? Voyage = null, string? Note = null) : ICommand
{
    private const string Requested = "M14";
    private const string Confirmed = "M15";

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var file = await turn.FileOf(order, ct);
        var shipment = file.Shipments.LastOrDefault(open => open.Departed is null) ?? throw new Refusal($"{order.Number} has left already, on {file.Departed}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var etd = Voyage?.Etd ?? shipment.Etd;
        if (etd < turn.Today)
            throw new Refusal($"{etd} is already behind us. Which day does the vessel leave?", new Choice($"Open {order.Number}", $"order #{order.Id}")) { Asks = nameof(Voyage) };
        turn.ExpectNear(etd, order, nameof(Voyage));
        if (Voyage?.CutOffs.FirstOrDefault(cutOff => cutOff.Day > etd) is { } late)
            throw new Refusal($"{late.Name} {late.Day} is after the ETD {etd}. Please check the two.");

        var booked = shipment.Depart(etd, turn.Today) with { PortZoneId = Voyage?.ZoneId ?? shipment.PortZoneId ?? turn.Company.ZoneId };
        booked = booked with { Plan = Booked(booked.Plan, turn.Today), CutOffs = Voyage is { CutOffs: { Count: > 0 } cutOffs } ? cutOffs : shipment.CutOffs };
        var changed = file.WithShipment(shipment, _ => booked);
        turn.Save(changed);
        turn.Keep(Reference.To(order), Note);
        var reminders = await turn.RemindOf(booked, order, ct);
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                $"{new Text(SeaFcl.Find(Confirmed)!.Name)} ✓ {turn.Today}",
                shipment.Etd == etd ? null : (Text)$"ETD {shipment.Etd} → {etd}",
                .. (booked.CutOffs ?? []).Select(cutOff => cutOff.Said(booked)),
                reminders > 0 ? (Text)$"I remind you a day before: {new Count(reminders, "reminder")}" : null,
                changed.CargoReady > etd ? (Text)$"⚠ The cargo is ready after the ETD {etd}." : null,
                changed.DaysLate > 0 ? (Text)$"⚠ {new Count(changed.DaysLate, "day")} after the promised date. The customer was not told." : null,
                changed.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
            ]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"),
            new Choice($"Reminders", "reminders"))
        { About = Reference.To(order) };
    }

    /// <summary>What is confirmed was asked for, ticked or not.</summary>
    private static Plan Booked(Plan plan, LocalDate today) =>
        (plan.Find(Requested) is { Actual: null } ? plan.Done(Requested, today, null) : plan).Done(Confirmed, today, null);
}
