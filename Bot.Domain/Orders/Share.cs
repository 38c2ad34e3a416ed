using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Lets a colleague see an order and work on it.</summary>
[Command("share", "共享", Help = "Share an order with a colleague", Example = "share PO-1042 with Li Na")]
public sealed record Share([Ask("Which order?")] OrderRef Order, [Ask("With whom?")] string With) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(Order, ct);
        var name = With.StartsWith("with ", StringComparison.OrdinalIgnoreCase) ? With[5..] : With.StartsWith('给') ? With[1..] : With;
        var colleague = await turn.Colleague(name, ct);
        if (order.OwnerId == colleague.Id || order.SharedWith?.Contains(colleague.Id) == true)
            throw new Refusal($"{colleague.Name} sees {order.Number} already.");

        turn.Save(order with { SharedWith = [.. order.SharedWith ?? [], colleague.Id] });
        turn.Tell(colleague, new Reply($"{turn.Me.Name} shares {order.Number} with you.", new Choice($"Open {order.Number}", $"order #{order.Id}")));
        return new Reply($"{colleague.Name} sees {order.Number} now.");
    }
}
