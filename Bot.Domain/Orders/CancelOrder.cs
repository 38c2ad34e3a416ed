using Bot.Domain.FollowUps;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Cancels a whole order: asked first, and not once the goods have left. A customer can only ask for it.</summary>
[Command("cancelorder", "cancel order", "取消订单", Help = "Cancel a whole order", Example = "cancel order PO-1042", For = Roles.Staff | Roles.Customer)]
public sealed record CancelOrder([Ask("Which order?")] OrderRef Order, Confirmed? Sure = null, string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        if (!turn.Me.IsStaff)
            return await Request(turn, order, ct);
        var file = await turn.FileOf(order, ct);
        if (file.Departed is { } left)
            throw new Refusal($"{order.Number} has left already, on {left}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        return Sure is null ? Question(order, file) : await Done(turn, file, ct);
    }

    private static Reply Question(Order order, OrderFile file) => new(
        Text.Lines(
            $"Cancel the whole of {order.Number}: {order.Product}, {order.Amount} {Units.Named(order.Unit)}?",
            file.Done.LastOrDefault() is { } last ? (Text)$"Done so far: {last.Name} {last.Actual}" : null),
        new Choice($"Yes, cancel it", $"cancelorder #{order.Id} yes", Once: true),
        new Choice($"No, open {order.Number}", $"order #{order.Id}"))
    { About = Reference.To(order), Confirms = $"cancelorder #{order.Id} yes" };

    private async Task<Reply> Done(Turn turn, OrderFile file, CancellationToken ct)
    {
        var order = file.Order with { State = OrderState.Cancelled };
        turn.Save(new OrderFile(order, [.. file.Made.Select(made => made with { State = OrderState.Cancelled })], file.Shipments));
        // Nobody is to be reminded of what is off; colleagues see in the order what became of it.
        foreach (var reminder in await turn.Query<Reminder>(KeyRange.Exactly($"order|{order.Id}"), ct))
            turn.Save(reminder.Cancelled());
        turn.Keep(Reference.To(order), Reason);
        return new Reply(
            Text.Lines([Text.Verbatim(order.Number), .. turn.Differences, $"Neither the customer nor the factory was told."]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }

    private async Task<Reply> Request(Turn turn, Order order, CancellationToken ct)
    {
        var (about, contact, _) = await Concern.Of(turn, Order, ct);
        turn.Keep(about, Reason is { Length: > 0 } ? Reason : turn.Phrases.Translate("Asks to cancel the order", contact.Language));
        turn.Tell(contact, new Reply(
            Text.Lines($"{turn.Me.Name} asks to cancel {order.Number}. Nothing was changed.", Reason is { Length: > 0 } ? (Text)$"“{Reason}”" : null),
            new Choice($"Cancel {order.Number}", $"cancelorder #{order.Id}"),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = about });
        return new Reply($"I passed your wish to cancel {order.Number} on to {contact.Name}, who will answer you. Until then it stands.", new Choice($"My orders", "orders")) { About = about };
    }
}
