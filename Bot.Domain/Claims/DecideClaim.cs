using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Claims;

public enum ClaimDecision { Accepted, Rejected }

/// <summary>Decides on the open claim of an order. The merchandiser hears of it and tells the customer.</summary>
[Command("decide", "裁定", Help = "Decide on a customer's claim", Example = "decide PO-1042 accepted 3%", For = Roles.Leaders)]
public sealed record DecideClaim([Ask("Which order?")] OrderRef Order, [Ask("Accepted or rejected?")] ClaimDecision Decision, Demand? Grant = null, string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(Order, ct);
        var open = (await turn.ClaimsOf(order, ct)).LastOrDefault(claim => claim.State == ClaimState.Open)
            ?? throw new Refusal($"{order.Number} has no open claim.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var decided = open with { State = Decision == ClaimDecision.Accepted ? ClaimState.Accepted : ClaimState.Rejected, Granted = Decision == ClaimDecision.Accepted ? Grant ?? open.Demand : null, Reason = Reason };
        turn.Save(decided);
        Text?[] lines = [Text.Verbatim(order.Number), .. decided.ChangesSince(open), Reason is { Length: > 0 } ? (Text)$"“{Reason}”" : null, $"The customer was not told."];
        if (order.OwnerId != turn.Me.Id && await turn.Find<Person>(order.OwnerId, ct) is { } owner)
            turn.Tell(owner, new Reply(Text.Lines([$"{turn.Me.Name} decided:", .. lines]), new Choice($"Open {order.Number}", $"order #{order.Id}")) { About = Reference.To(order) });
        return new Reply(Text.Lines(lines), new Choice($"Open {order.Number}", $"order #{order.Id}")) { About = Reference.To(order) };
    }
}
