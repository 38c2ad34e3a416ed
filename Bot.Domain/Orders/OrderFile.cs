using Bot.Domain.Plans;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>How an order stands.</summary>
public enum Standing { OnTrack, AtRisk, Late, Shipped, Delivered, Cancelled }

/// <summary>An order with what is made and shipped for it; with one of each nobody sees the difference.</summary>
public sealed record OrderFile(Order Order, IReadOnlyList<FactoryOrder> Made, IReadOnlyList<Shipment> Shipments)
{
    /// <summary>All milestones of all parts, in the order of an order's life.</summary>
    public IReadOnlyList<Milestone> Milestones => [.. InOrder(All)];

    public IEnumerable<Milestone> Done => InOrder(All.Where(milestone => milestone.Actual is not null));

    /// <summary>What is still to do; a step of the goods that a later one has overtaken is behind us, ticked or not.</summary>
    public IEnumerable<Milestone> Open => InOrder(StillOpen);

    public Milestone? Next => StillOpen.MinBy(milestone => (milestone.Current, milestone.Kind.Rank));

    private IEnumerable<Milestone> All => Order.Steps.Milestones.Concat(Made.SelectMany(made => made.Plan.Milestones)).Concat(Shipments.SelectMany(shipment => shipment.Plan.Milestones));

    private IEnumerable<Milestone> StillOpen
    {
        get
        {
            if (Order.State != OrderState.Open)
                return [];
            var reached = All.Where(milestone => milestone is { Actual: not null, Kind.Goods: true }).Select(milestone => milestone.Kind.Rank).DefaultIfEmpty(-1).Max();
            return All.Where(milestone => milestone.Actual is null && !(milestone.Kind.Goods && milestone.Kind.Rank < reached));
        }
    }

    public LocalDate? Etd => Shipments.Select(shipment => (LocalDate?)shipment.Etd).Max();

    public LocalDate? Eta => Shipments.Select(shipment => (LocalDate?)shipment.Eta).Max();

    public LocalDate? CargoReady => Made.Select(made => (LocalDate?)made.CargoReady).Max();

    /// <summary>The day all of it left.</summary>
    public LocalDate? Departed => Shipments is [] || Shipments.Any(shipment => shipment.Departed is null) ? null : Shipments.Max(shipment => shipment.Departed);

    /// <summary>The day all of it arrived at its port.</summary>
    public LocalDate? Arrived => Shipments is [] || Shipments.Any(shipment => shipment.Arrived is null) ? null : Shipments.Max(shipment => shipment.Arrived);

    public bool Delivered => Order.State == OrderState.Closed || Find("M33") is { Actual: not null };

    /// <summary>The day all of it arrived, when that is known.</summary>
    public LocalDate? DeliveredOn => Find("M33")?.Actual ?? (Delivered ? Order.Lines.Max(line => line.Delivered) : null);

    /// <summary>What our promise is measured by now: departure or arrival, as the promise says.</summary>
    public LocalDate? Expected => Order.Basis == DateBasis.Ship ? Departed ?? Etd : Find("M33")?.Actual ?? Eta;

    /// <summary>Days past the date we answer for; zero or less is in time.</summary>
    public int DaysLate => Order.Due is { } due && Expected is { } expected ? Period.DaysBetween(due, expected) : 0;

    public IEnumerable<Milestone> Overdue(LocalDate today) => Open.Where(milestone => milestone.Current < today);

    public Standing Standing(LocalDate today) => this switch
    {
        { Order.State: OrderState.Cancelled } => Orders.Standing.Cancelled,
        { Order: { State: OrderState.Closed, Basis: DateBasis.Ship } } => Orders.Standing.Shipped,
        { Delivered: true } => Orders.Standing.Delivered,
        { Departed: not null } => Orders.Standing.Shipped,
        { DaysLate: > 0 } => Orders.Standing.Late,
        { Order.Due: { } due } when due < today => Orders.Standing.Late,
        _ when Overdue(today).Any() => Orders.Standing.AtRisk,
        _ => Orders.Standing.OnTrack,
    };

    public Milestone? Find(string code) => All.Where(milestone => milestone.Code == code).MinBy(milestone => milestone.Current);

    /// <summary>Changes the plan of the part that the milestone belongs to: the first that has it still open.</summary>
    /// <param name="isDone">The last that has it done, for what is taken back.</param>
    public OrderFile Replan(MilestoneKind kind, Func<Plan, Plan> change, bool isDone = false) => kind.Scope switch
    {
        Scope.Order or Scope.Style => this with { Order = Order with { Plan = change(Order.Steps) } },
        Scope.FactoryOrder => WithMade(Pick(Made, made => made.Plan, kind, isDone), made => made with { Plan = change(made.Plan) }),
        Scope.Shipment => WithShipment(Pick(Shipments, shipment => shipment.Plan, kind, isDone), shipment => shipment with { Plan = change(shipment.Plan) }),
    };

    public OrderFile WithMade(FactoryOrder part, Func<FactoryOrder, FactoryOrder> change) =>
        this with { Made = [.. Made.Select(made => made == part ? change(made) : made)] };

    public OrderFile WithShipment(Shipment part, Func<Shipment, Shipment> change) =>
        this with { Shipments = [.. Shipments.Select(shipment => shipment == part ? change(shipment) : shipment)] };

    private static IEnumerable<Milestone> InOrder(IEnumerable<Milestone> milestones) => milestones.OrderBy(milestone => milestone.Kind.Rank).ThenBy(milestone => milestone.Current);

    private static T Pick<T>(IReadOnlyList<T> parts, Func<T, Plan> plan, MilestoneKind kind, bool isDone) =>
        (isDone ? parts.Reverse() : parts).FirstOrDefault(part => plan(part).Find(kind.Code) is { Actual: not null } == isDone) ?? parts[^1];
}

public static class OrderFiles
{
    public static async Task<OrderFile> FileOf(this Turn turn, Order order, CancellationToken ct) => new(
        order,
        await turn.Query<FactoryOrder>(Storage.KeyRange.Exactly($"order|{order.Id}"), ct),
        await turn.Query<Shipment>(Storage.KeyRange.Exactly($"order|{order.Id}"), ct));

    /// <summary>Keeps what is different from before, and on the order what lists are made from.</summary>
    public static void Save(this Turn turn, OrderFile file)
    {
        foreach (var part in file.Made.Cast<Storage.IDocument>().Concat(file.Shipments).Where(part => !part.Equals(turn.Before(part))))
            turn.Save(part);
        var order = file.Order with
        {
            Departure = file.Departed ?? file.Etd,
            Expected = file.Expected,
            Attention = file.Next?.Current,
            Done = file.Order.State == OrderState.Closed
                ? file.Order.Lines.Max(line => line.Done(file.Order.Basis)) ?? file.Order.Done
                : file.Order.Basis == DateBasis.Ship ? file.Departed : file.DeliveredOn,
        };
        if (!order.Equals(turn.Before(order)))
            turn.Save(order);
    }
}
