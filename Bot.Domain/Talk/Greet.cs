using Bot.Domain.People;

namespace Bot.Domain.Talk;

/// <summary>Answers a greeting, and says what can be asked here.</summary>
[Command("hello", "hi", "你好", "您好", Help = "Say hello", Example = "hello", For = Roles.Everyone)]
public sealed record Greet : ICommand, IFinal, IKeepsQuestion
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) => Task.FromResult(turn.Me.Role switch
    {
        Roles.Customer => new Reply($"Hello {turn.Me.Name}! I can tell you where your orders are, and I pass on what you want to say.", new Choice($"Where is my order?", "where"), new Choice($"Leave a message", "message")),
        Roles.Supplier => new Reply($"Hello {turn.Me.Name}! Send an order's number to see it, or leave a message.", new Choice($"My orders", "orders"), new Choice($"Leave a message", "message")),
        _ => new Reply($"Hello {turn.Me.Name}! What happened today?", new Choice($"Today", "today"), new Choice($"Orders", "orders")),
    });
}
