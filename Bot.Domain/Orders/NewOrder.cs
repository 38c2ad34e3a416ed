using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Opens an order, in one line or step by step. One factory order and one shipment come with it; the supplier it may name has it placed at once.</summary>
[Command("new", "新订单", "新单", "下单", Help = "Open a new order", Example = "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2027-03-12, FOB Ningbo", InMenu = true)]
public sealed record NewOrder(
    [Ask("What is the order's number?")] OrderNumber Number,
    [Ask("Who is the customer?")] CustomerName Customer,
    [Ask("What do they order?")] string Product,
    [Ask("How many?")] Quantity Quantity,
    [Ask("When does it have to ship?"), Ahead] LocalDate Ship,
    IncotermSaid? Terms = null,
    UnitPrice? Price = null,
    SupplierName? Maker = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var customer = await turn.FirmNamed(FirmKind.Customer, Customer.Value, ct);
        await turn.HoldOrdersOf(customer, ct);
        await turn.HoldWorkOf(turn.Me.Id, ct);
        if ((await turn.Numbered(Number.Value, ct)).FirstOrDefault(order => order.CustomerId == customer.Id) is { } existing)
            throw new Refusal($"{existing.Number} of {customer.Name} is on file already.", new Choice($"Open {existing.Number}", $"order #{existing.Id}"));

        var file = Open(turn, customer);
        var maker = Maker is { IsDecided: true } ? await turn.FirmNamed(FirmKind.Supplier, Maker.Value, ct) : null;
        if (maker is not null)
            file = file with { Made = [.. file.Made.Select(made => made.PlacedWith(maker, turn.Today))] };
        turn.Save(file);
        foreach (var made in maker is null ? [] : file.Made)
            await made.TellMaker(turn, maker!, ct);
        return new Reply(
            Text.Lines(
                $"{file.Order.Number} · {customer.Name}",
                Terms is null ? $"{file.Order.Product}, {Quantity.Amount} {Units.Named(Quantity.Unit)}" : (Text)$"{file.Order.Product}, {Quantity.Amount} {Units.Named(Quantity.Unit)}, {Terms.Value.ToString()}",
                Price?.Shown(),
                $"Ships {Ship}",
                maker is null ? null : (Text)$"Placed with {maker.Name}, ready by {file.Made[0].CargoReady}",
                Period.DaysBetween(turn.Today, Ship) is var left and < SeaFcl.Lead ? (Text)$"Tight: {left} days left, {SeaFcl.Lead} are usual." : null,
                file.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null),
            new Choice($"Open {file.Order.Number}", $"order #{file.Order.Id}"))
        { About = Reference.To(file.Order) };
    }

    /// <summary>The order and its parts as they begin.</summary>
    public OrderFile Open(Turn turn, Firm customer)
    {
        var product = Product.StartsWith(customer.Name, StringComparison.OrdinalIgnoreCase) && Product.Length > customer.Name.Length ? Product[customer.Name.Length..].Trim(' ', ',') : Product;
        OrderLine[] lines = [new OrderLine(product, Quantity.Amount, Quantity.Unit, Price: Price?.Value)];
        var (etd, eta) = (Ship, Ship.PlusDays(SeaFcl.Transit));
        var owner = turn.Me;
        var order = new Order(turn.NewId(), Number.Value, customer.Id, owner.Id, owner.Team ?? Team.Default, lines, turn.Today, Requested: Ship, Incoterm: Terms?.Value, Plan: Plan.For([Scope.Order, Scope.Style], etd, eta, turn.Today));
        var made = Plan.For([Scope.FactoryOrder], etd, eta, turn.Today);
        return new OrderFile(
            order,
            [new FactoryOrder(turn.NewId(), order.Id, order.Number, owner.Id, FactoryOrder.Of(lines), made.Find("M16")!.Current, made)],
            [new Shipment(turn.NewId(), [order.Id], etd, eta, Plan.For([Scope.Shipment], etd, eta, turn.Today))]);
    }
}
