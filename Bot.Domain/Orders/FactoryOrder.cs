using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>
/// What a supplier makes of an order. It is all that the supplier sees: the goods and their dates, no customer and no
/// customer's price.
/// </summary>
/// <param name="OrderId">The customer's order it serves.</param>
/// <param name="OrderNumber">That order's number, which is how both sides name it.</param>
/// <param name="SupplierId">A firm; null until it is placed.</param>
/// <param name="Lines">Their price is our cost.</param>
/// <param name="OwnerId">The merchandiser to talk to.</param>
/// <param name="CargoReady">CRD, the day the goods are finished and packed.</param>
[Stored("factoryOrders", AskedBy = "order|")]
public sealed record FactoryOrder(
    string Id,
    string OrderId,
    string OrderNumber,
    string OwnerId,
    IReadOnlyList<OrderLine> Lines,
    LocalDate CargoReady,
    Plan Plan,
    string? SupplierId = null,
    OrderState State = OrderState.Open) : IGuarded, IPart, IHistoric, IFollowed
{
    private const string Issued = "M06";
    private const string Bulk = "M16";

    public IEnumerable<string> Audiences => SupplierId is null ? [] : [$"supplier:{SupplierId}"];

    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public IEnumerable<string> Keys =>
    [
        $"order|{OrderId}",
        .. Audiences.SelectMany(audience => OrderNumbers.Forms(OrderNumber).Select(form => $"{audience}|number|{form}|{OrderNumber}")),
        .. State == OrderState.Open ? Audiences.Select(audience => $"{audience}|open|{CargoReady:uuuu-MM-dd}|{OrderNumber}") : [],
        .. SupplierId is null ? [] : Storage.Words.Keys(Words),
    ];

    internal IEnumerable<string?> Words => [OrderNumber, .. OrderNumbers.Forms(OrderNumber), .. Lines.Select(line => line.Style).Distinct()];

    /// <summary>What the customer ordered, without the customer's price.</summary>
    public static IReadOnlyList<OrderLine> Of(IEnumerable<OrderLine> ordered) => [.. ordered.Select(line => line.ForMaker())];

    public Task MoveAlong(Turn turn, CancellationToken ct) => turn.Before(this) is null ? Task.CompletedTask : turn.MoveReminders(OrderId, ct);

    public string Product => Orders.Order.ProductOf(Lines);

    public decimal Quantity => Lines.Sum(line => line.Quantity);

    /// <summary>The quantity as it is told.</summary>
    public Text Amount => Units.Told(Lines);

    public string Unit => Lines is [var line, ..] ? line.Unit : "pcs";

    /// <summary>The same goods, so many of them; several lines keep their proportions.</summary>
    public FactoryOrder Of(decimal quantity) => quantity == Quantity
        ? this
        : this with { Lines = [.. Lines.Select(line => line with { Quantity = Math.Round(line.Quantity * quantity / Quantity, MidpointRounding.AwayFromZero) })] };

    /// <summary>Its line in a supplier's list. A day that is behind us is no promise any more: it was due then, or it was met.</summary>
    public Text Line(LocalDate today) => Finished is { } done
        ? $"{OrderNumber}: finished {done}"
        : CargoReady < today ? (Text)$"{OrderNumber}: was to be ready {CargoReady}, overdue" : $"{OrderNumber}: ready by {CargoReady}";

    /// <summary>The day it was finished; null until it is.</summary>
    public LocalDate? Finished => Plan.Find(Bulk)?.Actual;

    /// <summary>It is that supplier's now, and the supplier has it.</summary>
    public FactoryOrder PlacedWith(Firm supplier, LocalDate today) => this with { SupplierId = supplier.Id, Plan = Plan.Done(Issued, today, null) };

    /// <summary>The supplier's people learn what to make and by when.</summary>
    public async Task TellMaker(Turn turn, Firm supplier, CancellationToken ct)
    {
        foreach (var contact in await turn.ContactsOf(supplier, ct))
            turn.Tell(contact, new Reply($"{turn.Company.Name} ordered {Product}, {Amount} {Units.Named(Unit)}, ready by {CargoReady}: {OrderNumber}.", new Choice($"Open {OrderNumber}", $"order #{Id}")));
    }

    /// <summary>The goods are finished on another day; the final inspection and its release move along.</summary>
    public FactoryOrder Ready(LocalDate day, LocalDate today) => Late(Period.DaysBetween(CargoReady, day), today);

    /// <summary>What is still open from that step on moves, and with it the day the goods are finished.</summary>
    public FactoryOrder Late(int days, LocalDate today, string from = Bulk) =>
        this with { CargoReady = CargoReady.PlusDays(days), Plan = Plan.Shifted(Anchor.Etd, days, today, SeaFcl.Find(from)!.Rank) };

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is FactoryOrder old
        ?
        [
            .. Text.When(SupplierId is not null && old.SupplierId is null, $"Placed: {Amount} {Units.Named(Unit)}"),
            .. Text.When(old.CargoReady != CargoReady, Order.Moved($"CRD", old.CargoReady, CargoReady)),
            .. old.CargoReady == CargoReady ? Plan.ChangesSince(old.Plan) : [],
        ]
        : Text.When(SupplierId is not null, $"Placed: {Amount} {Units.Named(Unit)}");
}
