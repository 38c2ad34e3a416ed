using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A customer or a supplier wants a human being: who that is, and that they were told.</summary>
[Command("person", "human", "人工", "转人工", Help = "Talk to a person", Example = "person", For = Roles.Customer | Roles.Supplier)]
public sealed record AskForPerson(OrderRef? Order = null) : ICommand, IFinal
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) => Task.FromResult(new Reply($"Ask in your own words, or say:"));
}
