using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>The carrier left the cargo behind (甩柜): the shipment leaves on a later vessel, with all its orders.</summary>
[Command("roll", "rolled", "甩柜", Help = "The cargo was rolled to a later vessel", Example = "roll PO-1042 2027-03-25")]
public sealed record RollShipment([Ask("Which order?")] OrderRef Order, [Ask("Which day does the next vessel leave?"), Ahead] LocalDate Etd, string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.Keep(Reference.To(order), Reason);
        return new Reply($"{order.Number}: written down.");
    }
}
