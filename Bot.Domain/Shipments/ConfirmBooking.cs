using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>The forwarder's shipping order is here, with its cut-offs in the port's time.</summary>
[Command("booking", "放舱", "订舱确认", Help = "Record a confirmed booking with its cut-offs", Example = "booking PO-1042 ETD 2027-03-18, SI 2027-03-14 12:00, CY 2027-03-16 16:00")]
public sealed record ConfirmBooking([Ask("Which order?")] OrderRef Order, Voyage? Voyage = null, string? Note = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        return new Reply($"{order.Number}: written down.");
    }
}
