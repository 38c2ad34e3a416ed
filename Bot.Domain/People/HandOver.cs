using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A colleague leaves or is away: the open orders and the reminders move to another. An owner says yes first.</summary>
[Command("handover", "交接", "转单", Help = "Hand a colleague's orders and reminders over to somebody else", Example = "handover from Li Na to me")]
public sealed record HandOver([Ask("From whom to whom?")] Hands Hands, Confirmed? Sure = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var from = await turn.Colleague(Hands.From, ct);
        var to = Hands.To is null ? turn.Me : await turn.Colleague(Hands.To, ct);
        if (from.Id == to.Id)
            throw new Refusal($"That is the same person.");
        if (turn.Me.Role != Roles.Owner)
        {
            turn.Save(new HandOverRequest(turn.NewId(), from.Id, from.Name, to.Id, to.Name));
            return await Ask(turn, $"{turn.Me.Name} asks to hand the orders and reminders of {from.Name} over to {to.Name}.", ct, Yes(from, to));
        }

        var orders = (await turn.List<Order>($"mine|{from.Id}", ct)).Items;
        var reminders = await turn.Query<Reminder>(KeyRange.StartingWith($"open|{from.Id}|"), ct);
        if (orders is [] && reminders is [])
            throw new Refusal($"{from.Name} has no open orders and no reminders.");
        if (Sure is null)
            return new Reply($"Hand {new Count(orders.Count, "order")} and {new Count(reminders.Count, "reminder")} of {from.Name} over to {to.Name}?", Yes(from, to)) { Confirms = Yes(from, to).Says };

        await turn.HoldWorkOf(to.Id, ct);
        foreach (var request in await turn.Query<HandOverRequest>(HandOverRequest.Of(from, to), ct))
            turn.Save(request with { Answered = true });
        foreach (var order in orders)
            await Move(turn, order, to, ct);
        await Move(turn, reminders, to, ct);
        var moved = (Text)$"{from.Name} → {to.Name}: {new Count(orders.Count, "order")}, {new Count(reminders.Count, "reminder")}";
        foreach (var colleague in new[] { from, to }.Where(person => person.Id != turn.Me.Id))
            turn.Tell(colleague, new Reply(moved, new Choice($"Orders", "orders"), new Choice($"Reminders", "reminders")));
        return new Reply(Text.Lines(moved, $"The customers were not told."), new Choice($"Orders", "orders"));
    }

    /// <summary>The owners hear what is asked for.</summary>
    internal static async Task<Reply> Ask(Turn turn, Text wish, CancellationToken ct, params Choice[] choices)
    {
        var owners = await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Owner}|"), ct);
        foreach (var owner in owners)
            turn.Tell(owner, new Reply(wish, choices));
        return new Reply($"I asked {new TextList([.. owners.Select(owner => Text.Verbatim(owner.Name))], ", ")}, who has to say yes. Nothing was moved yet.");
    }

    private static Choice Yes(Person from, Person to) => new($"Yes, hand over", $"handover from {from.Name} to {to.Name} yes", Once: true);

    internal static async Task Move(Turn turn, Order order, Person to, CancellationToken ct)
    {
        var file = await turn.FileOf(order, ct);
        turn.Save(new OrderFile(
            order with { OwnerId = to.Id, Team = to.Team ?? order.Team, SharedWith = order.SharedWith is null ? null : [.. order.SharedWith.Where(person => person != to.Id)] },
            [.. file.Made.Select(made => made with { OwnerId = to.Id })],
            file.Shipments));
    }

    /// <summary>They get numbers that are free at the new person's.</summary>
    internal static async Task Move(Turn turn, IReadOnlyList<Reminder> reminders, Person to, CancellationToken ct)
    {
        await turn.Hold($"reminders|{to.Id}", ct);
        var taken = (await turn.Query<Reminder>(KeyRange.StartingWith($"open|{to.Id}|"), ct)).Select(reminder => reminder.Number).ToHashSet();
        foreach (var reminder in reminders)
        {
            var number = Enumerable.Range(1, taken.Count + 1).First(free => !taken.Contains(free));
            taken.Add(number);
            turn.Save(reminder with { PersonId = to.Id, Number = number });
        }
    }
}

/// <summary>Somebody asked for a handover, and an owner has to say yes. Until then whoever asked can take it back.</summary>
/// <param name="OrderId">The one order that is asked for; null for all there is.</param>
[Stored("handoverRequests")]
public sealed record HandOverRequest(string Id, string FromId, string FromName, string ToId, string ToName, bool Answered = false, string? OrderId = null, string? OrderNumber = null) : IHistoric
{
    public IEnumerable<string> Keys => Answered ? [] : [OrderId is null ? $"from|{FromId}|{ToId}|{Id}" : $"order|{OrderId}|{ToId}|{Id}"];

    public static KeyRange Of(Order order, Person to) => KeyRange.StartingWith($"order|{order.Id}|{to.Id}|");

    public static KeyRange Of(Person from, Person to) => KeyRange.StartingWith($"from|{from.Id}|{to.Id}|");

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is not null ? [] : OrderNumber is not null ? [$"The request to hand {OrderNumber} over to {ToName}"] : [$"The request to hand the orders and reminders of {FromName} over to {ToName}"];
}
