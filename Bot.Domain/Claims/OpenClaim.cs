using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Claims;

/// <summary>A complaint: the customer's own words, or ours for what the customer wants. Evidence is asked for; a manager decides.</summary>
[Command("claim", "complaint", "complain", "索赔", "投诉", Help = "Open a claim or complain about goods", Example = "claim PO-1042 5% off, the colour is not right", For = Roles.Staff | Roles.Customer)]
public sealed record OpenClaim([Ask("Which order is it about?")] OrderRef Order, [Ask("What is wrong with the goods?")] string What, Demand? Demand = null, [Attached] IReadOnlyList<Attachment>? Evidence = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(Order, ct);
        turn.Keep(Reference.To(order), What, Evidence);
        return new Reply($"{order.Number}: written down.");
    }
}
