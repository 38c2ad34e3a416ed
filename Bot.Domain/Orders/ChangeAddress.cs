using Bot.Domain.FollowUps;
using Bot.Domain.People;
using Bot.Domain.Shipments;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Whose address it is: where the goods go, and who stands on the bill of lading.</summary>
public enum AddressKind { DeliveryAddress, Consignee, NotifyParty }

/// <summary>
/// Records another address or party for the papers. What stands on the bill of lading costs an amendment fee once the shipping
/// instruction is in or its cut-off has passed. A customer can only ask for it.
/// </summary>
[Command("address", "地址", "改地址", Help = "Change the delivery address, consignee or notify party", Example = "address PO-1042 notify party Hansa Logistics, Hamburg", For = Roles.Staff | Roles.Customer)]
public sealed record ChangeAddress([Ask("Which order?")] OrderRef Order, [Ask("What is the new address?")] string Address, AddressKind? Kind = null) : ICommand
{
    private const int Longest = 500;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        if (Address.Length > Longest)
            throw new Refusal($"An address has up to {Longest} characters.");
        var kind = Kind ?? AddressKind.DeliveryAddress;
        return turn.Me.IsStaff ? await Record(turn, order, kind, ct) : await Request(turn, order, kind, ct);
    }

    private async Task<Reply> Record(Turn turn, Order order, AddressKind kind, CancellationToken ct)
    {
        var file = await turn.FileOf(order, ct);
        turn.Save(file with { Order = order with { Addresses = new Dictionary<string, string>(order.Addresses ?? new Dictionary<string, string>()) { [kind.ToString()] = Address } } });
        return new Reply(
            Text.Lines([Text.Verbatim(order.Number), .. turn.Differences, Fee(file, kind, turn.Now)]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }

    private static Text? Fee(OrderFile file, AddressKind kind, Instant now)
    {
        if (kind == AddressKind.DeliveryAddress)
            return null;
        if (file.Find("M26") is { Actual: not null })
            return $"⚠ The B/L is issued: it has to be given back and amended, for a fee.";
        var passed = file.Shipments.SelectMany(shipment => shipment.CutOffs ?? [], (shipment, cutOff) => (cutOff, At: cutOff.At(shipment))).FirstOrDefault(item => item.cutOff.Kind == CutOffKind.Documents && item.At.ToInstant() < now);
        if (passed.cutOff is not null)
            return $"⚠ The SI cut-off was {passed.At}: the carrier takes an amendment fee.";
        return file.Find("M20") is { Actual: not null } ? (Text)$"The SI is sent: tell the forwarder to amend it before the SI cut-off; later it costs a fee." : null;
    }

    private async Task<Reply> Request(Turn turn, Order order, AddressKind kind, CancellationToken ct)
    {
        var (about, contact, _) = await Concern.Of(turn, Order, ct);
        turn.Keep(about, Address);
        turn.Tell(contact, new Reply(
            Text.Lines($"{turn.Me.Name} asks for another address on {order.Number}. Nothing was changed.", $"{kind}: {Address}"),
            new Choice($"Record it", $"address #{order.Id} {kind switch { AddressKind.DeliveryAddress => "delivery address", AddressKind.Consignee => "consignee", AddressKind.NotifyParty => "notify party" }} {Address}", Once: true),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = about });
        return new Reply($"I passed the new address for {order.Number} on to {contact.Name}, who will confirm it to you.", new Choice($"My orders", "orders")) { About = about };
    }
}
