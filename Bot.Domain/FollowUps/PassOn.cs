using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>Words of a customer or supplier that are for a person: kept with the order and passed on to its merchandiser.</summary>
[Command("message", "留言", Help = "Leave a message for your contact", Example = "message please call me about the labels", For = Roles.Customer | Roles.Supplier, InMenu = true)]
public sealed record PassOn([Ask("What shall I pass on?")] string Words, [Attached] IReadOnlyList<Attachment> Files, OrderRef? Order = null) : ICommand, IFinal
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var origin = turn.Origin ?? throw new InvalidOperationException("The clock passes nothing on.");
        var (about, ownerId, number) = await Concerned(turn, ct);
        turn.Save(new FollowUp(turn.NewId(), about, turn.Me.Id, origin.SentAt, origin.Channel, Words, Files));
        var contact = (ownerId is null ? null : await turn.Find<Person>(ownerId, ct)) ?? (await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Owner}|"), ct)).First();
        var words = Words.Length == 0 ? (Text)$"{new Count(Files.Count, "file")}" : $"“{Words}”";
        turn.Tell(contact, new Reply(
            number is null ? $"{turn.Me.Name} writes: {words}" : (Text)$"{turn.Me.Name} writes on {number}: {words}",
            number is null ? [] : [new Choice($"Open {number}", $"order #{about.Id}")])
        { About = about, Attachments = Files });
        return new Reply($"Thank you. I passed this on to {contact.Name}, who will answer you.", new Choice($"My orders", "orders"));
    }

    /// <summary>The order that was named or that is most urgent, else the firm.</summary>
    private async Task<(Reference About, string? Owner, string? Number)> Concerned(Turn turn, CancellationToken ct)
    {
        if (turn.Me.Role == Roles.Supplier)
        {
            var made = Order is null ? (await turn.List<FactoryOrder>("open", ct, take: 1)).Items.FirstOrDefault() : await turn.Find<FactoryOrder>(Order.To.Id, ct);
            return made is null ? (new Reference("firms", turn.Me.Firm!), null, null) : (new Reference("orders", made.OrderId), made.OwnerId, made.OrderNumber);
        }

        var order = Order is null ? (await turn.List<Order>("open", ct, take: 1)).Items.FirstOrDefault() : await turn.Find<Order>(Order.To.Id, ct);
        return order is null ? (new Reference("firms", turn.Me.Firm!), null, null) : (Reference.To(order), order.OwnerId, order.Number);
    }
}
