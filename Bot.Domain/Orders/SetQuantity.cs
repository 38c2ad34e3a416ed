using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Changes how many are ordered.</summary>
[Command("quantity", "qty", "数量", Help = "Change the quantity", Example = "PO-1042 quantity 4800", FromSentence = true)]
public sealed record SetQuantity([Ask("Which order?")] OrderRef Order, [Ask("How many?")] Quantity To) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var file = await turn.FileOf(order, ct);
        if (order.Quantity == To.Amount)
            throw new Refusal($"{order.Number} has {order.Quantity} {Units.Named(order.Unit)} already.", new Choice($"Open {order.Number}", $"order #{order.Id}"));

        var resized = order.Resize(To.Amount);
        // With one factory order it makes what is ordered; with several a person has to split.
        turn.Save(file with { Order = resized, Made = file.Made is [var only] ? [only with { Lines = FactoryOrder.Of(resized.Lines) }] : file.Made });
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. turn.Differences,
                order.LastConfirmed is not null || order.FirstConfirmed is not null ? (Text)$"The customer was not told." : null,
            ]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }
}

/// <summary>Puts a note on an order's card, in place of the one before; without words it takes it off.</summary>
[Command("note", "备注", Help = "Put a note on an order's card", Example = "note PO-1042 labels come from the customer", InMenu = true)]
public sealed record SetNote([Ask("Which order?")] OrderRef Order, [Ask("Which note?")] string Note) : ICommand
{
    private const int Longest = 500;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        if (Note.Length > Longest)
            throw new Refusal($"A note has up to {Longest} characters; a follow-up takes more.", new Choice($"Follow-up", $"log #{order.Id}"));
        var file = await turn.FileOf(order, ct);
        turn.Save(file with { Order = order with { Note = Note is "-" or "none" or "无" ? null : Note } });
        return new Reply(Text.Lines([Text.Verbatim(order.Number), .. turn.Differences]), new Choice($"Open {order.Number}", $"order #{order.Id}")) { About = Reference.To(order) };
    }
}
