using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Cancels a whole order: asked first. A customer can only ask for it.</summary>
[Command("cancelorder", "cancel order", "取消订单", Help = "Cancel a whole order", Example = "cancel order PO-1042", For = Roles.Staff | Roles.Customer)]
public sealed record CancelOrder([Ask("Which order?")] OrderRef Order, Confirmed? Sure = null, string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        return new Reply($"{order.Number}: written down.");
    }
}
