using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>What became of an order of the sheet.</summary>
public enum Outcome { Created, Changed, Unchanged, Rejected }

/// <summary>
/// Puts the orders of a sheet into the company: what is new is opened, what is known is brought up to date. What the sheet does
/// not say is never cleared.
/// </summary>
public sealed class Merging(Turn turn)
{
    // The delivery to the customer's door ends a plan; it lies so many days after the arrival.
    private static readonly int DoorAfterArrival = SeaFcl.Find("M33")!.Days;

    private readonly Dictionary<(FirmKind, string), Firm> firms = [];

    /// <summary>Takes some orders in. All of them are looked up before the first is changed, so that looking stays cheap.</summary>
    public async Task<IReadOnlyList<(OrderRows Rows, Outcome Outcome)>> Take(IReadOnlyList<OrderRows> some, CancellationToken ct)
    {
        await Hold(some, ct);
        var known = new List<(OrderRows Rows, IReadOnlyList<Order> Orders)>();
        foreach (var (rows, numbered) in some.Zip(await turn.Numbered(some.Select(rows => rows.Number), ct)))
            known.Add((rows, await Known(rows, numbered, ct)));
        var outcomes = new List<(OrderRows, Outcome)>();
        foreach (var (rows, orders) in known)
            outcomes.Add((rows, await Take(rows, orders, ct)));
        return outcomes;
    }

    /// <summary>Nobody else opens an order of their customers meanwhile; whoever is not on file yet is held by their name.</summary>
    private async Task Hold(IReadOnlyList<OrderRows> some, CancellationToken ct)
    {
        foreach (var name in some.Select(rows => rows.Customer).OfType<string>().DistinctBy(Names.Fold))
        {
            if (await turn.KnownFirm(FirmKind.Customer, name, ct) is not { } customer)
                continue;
            firms[(FirmKind.Customer, Names.Fold(name))] = customer;
            await turn.HoldOrdersOf(customer, ct);
        }
    }

    private async Task<Outcome> Take(OrderRows rows, IReadOnlyList<Order> known, CancellationToken ct)
    {
        if (known is [_, _, ..])
            return Outcome.Rejected;
        var file = known is [var order] ? await Updated(await turn.FileOf(order, ct), rows, ct) : await Opened(rows, ct);
        if (file is null)
            return Outcome.Unchanged;
        turn.Save(file);
        return known is [] ? Outcome.Created : Outcome.Changed;
    }

    /// <summary>The orders of that number; those of the sheet's customer alone when it names one.</summary>
    private async Task<IReadOnlyList<Order>> Known(OrderRows rows, IReadOnlyList<Order> numbered, CancellationToken ct)
    {
        var compact = OrderNumbers.Compact(rows.Number);
        var found = numbered.Where(order => OrderNumbers.Compact(order.Number) == compact).ToList();
        if (found is [] || rows.Customer is not { } name)
            return found;
        // Somebody else's order of the same number is another order; where a sheet names no buyer, the country tells them apart.
        var customer = await turn.KnownFirm(FirmKind.Customer, name, ct);
        return [.. found.Where(order => order.CustomerId == customer?.Id || (!rows.NamesCustomer && order.Country is { } country && Names.Fold(country) == Names.Fold(name)))];
    }

    private async Task<OrderFile> Opened(OrderRows rows, CancellationToken ct)
    {
        var customer = await Named(FirmKind.Customer, rows.Customer ?? turn.Phrases.Translate("Unnamed customer", turn.Company.Language), ct);
        var owner = await Owner(rows, ct);
        await turn.HoldWorkOf(owner.Id, ct);
        var lines = await Lines(rows, ct);
        var basis = rows.Basis;
        var requested = lines is [] ? rows.Requested : Asked(lines, basis);
        var placed = rows.PlacedOn ?? new[] { turn.Today, requested, lines.Min(line => line.Done(basis)) }.Min()!.Value;
        var order = new Order(
            turn.NewId(),
            rows.Number,
            customer.Id,
            owner.Id,
            owner.Team ?? Team.Default,
            lines,
            placed,
            requested,
            rows.FirstConfirmed ?? rows.LastConfirmed,
            rows.LastConfirmed,
            Basis: basis,
            Incoterm: rows.Terms,
            PaymentTerm: rows.PaymentTerm,
            Note: rows.Note,
            Done: rows.OrderDone ?? (lines is [] ? rows.Done : null),
            Country: rows.Country,
            Notes: rows.Notes);
        return (rows.State ?? (IsOver(order) ? OrderState.Closed : OrderState.Open)) switch
        {
            OrderState.Open => Reached(Planned(order), rows.OrderDone),
            var over => new OrderFile(order with { State = over }, [], []),
        };
    }

    /// <summary>An order can have left or arrived and still be open.</summary>
    private static OrderFile Reached(OrderFile file, LocalDate? done) =>
        done is { } day ? file.Replan(SeaFcl.Find(file.Order.Basis == DateBasis.Ship ? "M24" : "M33")!, plan => plan.Done(file.Order.Basis == DateBasis.Ship ? "M24" : "M33", day, null)) : file;

    /// <summary>Null when the sheet says nothing new.</summary>
    private async Task<OrderFile?> Updated(OrderFile file, OrderRows rows, CancellationToken ct)
    {
        var old = file.Order;
        var (lines, isNew) = LineMatching.Merge(old.Lines, await Lines(rows, ct), old.Requested, old.Country);
        var basis = old.LastConfirmed is null && old.Requested is null ? rows.Basis : old.Basis;
        var order = old with
        {
            Lines = isNew ? lines : old.Lines,
            Basis = basis,
            PlacedOn = rows.PlacedOn is { } placed && placed < old.PlacedOn ? placed : old.PlacedOn,
            Requested = (rows.HasLines ? Asked(lines, basis) : rows.Requested) ?? old.Requested,
            FirstConfirmed = old.FirstConfirmed ?? rows.FirstConfirmed ?? rows.LastConfirmed,
            LastConfirmed = rows.LastConfirmed ?? old.LastConfirmed,
            Incoterm = old.Incoterm ?? rows.Terms,
            PaymentTerm = rows.PaymentTerm ?? old.PaymentTerm,
            Note = old.Note ?? rows.Note,
            Country = old.Country ?? rows.Country,
            Notes = old.Notes ?? rows.Notes,
            Done = rows.HasLines ? old.Done : rows.Done ?? old.Done,
        };
        if (order == old)
            return null;
        return (old.State, IsOver(order)) switch
        {
            (OrderState.Open, true) => await Closed(file with { Order = order with { State = OrderState.Closed } }, ct),
            // A line has come that is still to be delivered.
            (OrderState.Closed, false) when file.Shipments is [] => Planned(order with { State = OrderState.Open, Done = null }),
            (OrderState.Closed, false) => Made(file with { Order = order with { State = OrderState.Open }, Made = [.. file.Made.Select(made => made with { State = OrderState.Open })] }),
            (OrderState.Open, false) => Asked(Made(file with { Order = order }), old.Requested),
            _ => file with { Order = order },
        };

        OrderFile Made(OrderFile changed) => isNew ? changed.Reaching(old.Lines, added => Planned(order with { Lines = added }).Made) : changed;
    }

    /// <summary>All of it is over: nobody is reminded or warned any more.</summary>
    private async Task<OrderFile> Closed(OrderFile file, CancellationToken ct)
    {
        foreach (var reminder in await turn.Query<Reminder>(KeyRange.Exactly($"order|{file.Order.Id}"), ct))
            turn.Save(reminder.Cancelled());
        return file with { Made = [.. file.Made.Select(made => made with { State = OrderState.Closed })] };
    }

    /// <summary>Another day was asked for: what was planned back from the old one moves along while nothing was promised.</summary>
    private OrderFile Asked(OrderFile file, LocalDate? before)
    {
        if (file.Order.LastConfirmed is not null || before is not { } old || file.Order.Requested is not { } asked || asked == old || file.Shipments.LastOrDefault(shipment => shipment.Departed is null) is not { } open)
            return file;
        return file.WithShipment(open, shipment => shipment.Depart(shipment.Etd.PlusDays(Period.DaysBetween(old, asked)), turn.Today));
    }

    /// <summary>
    /// The parts of an order that is under way. Its plan is laid back from the day asked for; what lies behind us and nobody
    /// spoke of is left out, for it is not known to be undone.
    /// </summary>
    private OrderFile Planned(Order order)
    {
        var toMake = order.Lines.Where(line => line.Done(order.Basis) is null).ToList();
        var way = ShipModes.WayOf(toMake);
        var asked = order.Due ?? LocalDate.Max(turn.Today, order.PlacedOn).PlusDays(SeaFcl.Lead + way.Transit + DoorAfterArrival);
        var eta = order.Basis == DateBasis.Delivery ? asked.PlusDays(-DoorAfterArrival) : asked.PlusDays(way.Transit);
        var etd = eta.PlusDays(-way.Transit);
        Plan Of(params IReadOnlyList<Scope> scopes) => Plan.For(scopes, etd, eta, LocalDate.Min(order.PlacedOn, turn.Today)).From(turn.Today).By(way);
        var made = Of(Scope.FactoryOrder);
        var ready = made.Find("M16")?.Current ?? LocalDate.Min(etd, LocalDate.Max(turn.Today, etd.PlusDays(SeaFcl.Find("M16")!.Days)));
        var bySupplier = toMake.GroupBy(line => line.SupplierId).ToList();
        return new OrderFile(
            order with { Plan = Of(Scope.Order, Scope.Style) },
            [
                .. bySupplier.Select(lines => new FactoryOrder(turn.NewId(), order.Id, order.Number, order.OwnerId, FactoryOrder.Of(lines), ready, made, lines.Key)),
                .. bySupplier is [] ? [new FactoryOrder(turn.NewId(), order.Id, order.Number, order.OwnerId, [], ready, made)] : Array.Empty<FactoryOrder>(),
            ],
            [new Shipment(turn.NewId(), [order.Id], etd, eta, Of(Scope.Shipment))]);
    }

    private static bool IsOver(Order order) => order.Lines is []
        ? order.Done is not null
        : order.Lines.All(line => (line.Done(order.Basis) ?? order.Done) is not null);

    /// <summary>The next day that something was asked for; of an order that is done the last one.</summary>
    private static LocalDate? Asked(IReadOnlyList<OrderLine> lines, DateBasis basis) =>
        lines.Where(line => line.Done(basis) is null).Min(line => line.Requested) ?? lines.Max(line => line.Requested);

    private async Task<IReadOnlyList<OrderLine>> Lines(OrderRows rows, CancellationToken ct)
    {
        var lines = new List<OrderLine>();
        foreach (var (line, supplier) in rows.Lines)
            lines.Add(supplier is null ? line : line with { SupplierId = (await Named(FirmKind.Supplier, supplier, ct)).Id });
        // What stands twice in an order is a position, not a name.
        return lines.Select(line => line.Id).OfType<string>().GroupBy(id => id).Any(same => same.Count() > 1) ? [.. lines.Select(line => line with { Id = null })] : lines;
    }

    private async Task<Person> Owner(OrderRows rows, CancellationToken ct)
    {
        if (rows.Merchandiser is not { } name)
            return turn.Me;
        var people = await turn.Query<Person>(KeyRange.Exactly($"name|{Names.Fold(name)}"), ct);
        return people.FirstOrDefault(person => person is { IsStaff: true, HasLeft: false }) ?? turn.Me;
    }

    private async Task<Firm> Named(FirmKind kind, string name, CancellationToken ct)
    {
        var key = (kind, Names.Fold(name));
        return firms.TryGetValue(key, out var known) ? known : firms[key] = await turn.FirmNamed(kind, name, ct);
    }
}
