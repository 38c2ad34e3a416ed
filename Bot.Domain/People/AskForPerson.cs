using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A customer or a supplier wants a human being: who that is, and that they were told.</summary>
[Command("person", "human", "人工", "转人工", Help = "Talk to a person", Example = "person", For = Roles.Customer | Roles.Supplier)]
public sealed record AskForPerson(OrderRef? Order = null, string? Words = null) : ICommand, IFinal
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var (about, contact, number) = await Concern.Of(turn, Order, ct, Order is null && Words is not null && await StrangeNumber.IsIn(Words, turn, ct));
        turn.Keep(about, Words);
        turn.Tell(contact, new Reply(
            Text.Lines(
                Order is null || number is null ? (Text)$"{turn.Me.Name} would like to talk to you." : $"{turn.Me.Name} would like to talk to you about {number}.",
                Words is { Length: > 0 } ? (Text)$"“{Words}”" : null),
            number is null ? [] : [new Choice($"Open {number}", $"order #{about.Id}")])
        { About = about });
        return new Reply($"Of course. I told {contact.Name}, who will get in touch with you.", new Choice($"Leave a message", "message"), new Choice($"My orders", "orders"));
    }
}
