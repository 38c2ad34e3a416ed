using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>One order goes to another colleague, with what its merchandiser is reminded of on it. An owner says yes first, and is asked when whoever wants it said so once more.</summary>
[Command("handorder", "hand order", "移交订单", Help = "Hand one order over to a colleague", Example = "handorder PO-1042 to me")]
public sealed record HandOverOrder([Ask("Which order?")] OrderRef Order, [Ask("To whom?")] Taker To, Confirmed? Sure = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var to = await turn.Colleague(To.Name, ct);
        if (order.OwnerId == to.Id)
            throw new Refusal($"{order.Number} is with {to.Name} already.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var from = await turn.Find<Person>(order.OwnerId, ct);
        if (turn.Me.Role != Roles.Owner)
            return await Ask(turn, order, from, to, ct);
        if (Sure is null)
            return new Reply($"Hand {order.Number} over to {to.Name}?", Yes(order, to)) { Confirms = Yes(order, to).Says, About = Reference.To(order) };

        await turn.HoldWorkOf(to.Id, ct);
        foreach (var request in await turn.Query<HandOverRequest>(HandOverRequest.Of(order, to), ct))
            turn.Save(request with { Answered = true });
        var reminders = (await turn.Query<Reminder>(KeyRange.Exactly($"order|{order.Id}"), ct)).Where(reminder => reminder.PersonId == order.OwnerId).ToList();
        await HandOver.Move(turn, order, to, ct);
        await HandOver.Move(turn, reminders, to, ct);
        var moved = reminders is [] ? (Text)$"{order.Number}: {from?.Name} → {to.Name}" : $"{order.Number}: {from?.Name} → {to.Name}, {new Count(reminders.Count, "reminder")}";
        var open = new Choice($"Open {order.Number}", $"order #{order.Id}");
        // Whoever had it may not see it any more.
        if (from is not null && from.Id != turn.Me.Id)
            turn.Tell(from, new Reply(moved, new Choice($"Orders", "orders")));
        if (to.Id != turn.Me.Id)
            turn.Tell(to, new Reply(moved, open) { About = Reference.To(order) });
        return new Reply(Text.Lines(moved, $"The customer was not told."), open) { About = Reference.To(order) };
    }

    private async Task<Reply> Ask(Turn turn, Order order, Person? from, Person to, CancellationToken ct)
    {
        if (Sure is null)
            return new Reply($"Shall I ask to hand {order.Number} over to {to.Name}?", Yes(order, to)) { Confirms = Yes(order, to).Says, About = Reference.To(order) };
        turn.Save(new HandOverRequest(turn.NewId(), order.OwnerId, from?.Name ?? "", to.Id, to.Name, OrderId: order.Id, OrderNumber: order.Number));
        return await HandOver.Ask(turn, $"{turn.Me.Name} asks to hand {order.Number} over to {to.Name}.", ct, Yes(order, to), new Choice($"Open {order.Number}", $"order #{order.Id}"));
    }

    private static Choice Yes(Order order, Person to) => new($"Yes, hand over", $"handorder #{order.Id} to {to.Name} yes", Once: true);
}

/// <summary>The colleague who is to have it, by name; or whoever speaks.</summary>
public sealed record Taker(string Name) : ISpoken<Taker>
{
    public static async Task<Reading<Taker>> Hear(Hearing hearing, CancellationToken ct) => await KnownColleague.Hear(hearing, ct) switch
    {
        Reading<KnownColleague>.One { Value: var colleague, Spans: var spans } => new Reading<Taker>.One(new Taker(colleague.Name), spans),
        _ when Vocabulary.Find(hearing.Text, hearing.Turn.Phrases.Phrases("me")) is { Span: var me } => new Reading<Taker>.One(new Taker(hearing.Turn.Me.Name), me),
        _ => new Reading<Taker>.None(),
    };

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.IsStaff && person.Id != turn.Me.Id).Take(5).Select(person => new Taker(person.Name).AsChoice())];

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}
