using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>
/// Places an order with a supplier, or a part of it: from now on the supplier sees what to make and by when. Placing all of it
/// is the simple case; a quantity leaves the rest to be placed elsewhere.
/// </summary>
[Command("place", "派单", "下给", Help = "Place an order with a supplier", Example = "place PO-1042 with Ningbo Knit")]
public sealed record PlaceOrder([Ask("Which order?")] OrderRef Order, [Ask("With which supplier?")] string Supplier, Quantity? Part = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var file = await turn.FileOf(order, ct);
        if (file.Made.FirstOrDefault(made => made.SupplierId is null) is not { } free)
            throw new Refusal($"All of {order.Number} is placed already.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var (asked, left) = (Part?.Amount ?? free.Quantity, free.Quantity);
        if (asked > left)
            throw new Refusal($"{left} {Units.Named(order.Unit)} of {order.Number} are left to place.", new Choice($"Open {order.Number}", $"order #{order.Id}"));

        var supplier = await turn.FirmNamed(FirmKind.Supplier, Supplier, ct);
        var placed = free.Of(asked).PlacedWith(supplier, turn.Today);
        FactoryOrder[] rest = asked < left ? [free.Of(left - asked) with { Id = turn.NewId() }] : [];
        turn.Save(file with { Made = [.. file.Made.Select(made => made == free ? placed : made), .. rest] });
        await placed.TellMaker(turn, supplier, ct);
        return new Reply(
            Text.Lines(
                $"{order.Number}: {placed.Amount} {Units.Named(order.Unit)} placed with {supplier.Name}, ready by {placed.CargoReady}",
                rest is [var other] ? (Text)$"{other.Quantity} {Units.Named(order.Unit)} are left to place." : null),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }
}
