using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.Exports;

/// <summary>An order with the names of what it points at, as the cells of a sheet: what stands in a column is what import reads there.</summary>
/// <param name="Suppliers">By their ids.</param>
/// <param name="Word">Words a text in the sheet's language.</param>
public sealed record NamedOrder(Order Order, string Customer, string? Merchandiser, IReadOnlyDictionary<string, string> Suppliers, Func<Text, string> Word)
{
    /// <summary>Its lines; an order without lines still has its row.</summary>
    public IEnumerable<OrderLine?> Rows => Order.Lines.DefaultIfEmpty<OrderLine?>(null);

    /// <summary>What a sheet said besides, of the line or of an order without lines.</summary>
    public IReadOnlyDictionary<string, string>? NotesOf(OrderLine? line) => line is null ? Order.Notes : line.Notes;

    /// <summary>The day asked for; what the line says counts before what its order says.</summary>
    public LocalDate? RequestedOf(OrderLine? line) => line?.Requested ?? Order.Requested;

    public object? Cell(Field field, OrderLine? line) => field switch
    {
        Field.OrderNumber => Order.Number,
        Field.LineId => line?.Id,
        Field.DeliveryNote => line?.Shipment,
        Field.Customer => Customer,
        Field.Destination => line?.Country ?? Order.Country,
        Field.Supplier => line?.SupplierId is { } supplier ? Suppliers.GetValueOrDefault(supplier) : null,
        Field.Merchandiser => Merchandiser,
        Field.StyleNumber => null,
        Field.Product => line?.Style is { Length: > 0 } style ? style : null,
        Field.Colour => line?.Colour,
        Field.Size => line?.Size,
        Field.Quantity => (line is null ? Order.Quantity : line.Quantity) is not 0 and var quantity ? quantity : null,
        Field.Unit => line?.Unit,
        Field.Price => line?.Price?.Amount,
        Field.Amount => line?.Value?.Amount,
        Field.Discount => Discount(line),
        Field.Currency => (line?.Price ?? line?.Value) is { Currency: not Currencies.None and var code } ? code : null,
        Field.Incoterm => Order.Incoterm?.ToString(),
        Field.PaymentTerm => Order.PaymentTerm,
        Field.ShipMode => line?.ShipMode,
        Field.Container => line?.Container,
        Field.OrderDate => Order.PlacedOn,
        Field.RequestedDelivery => Order.Basis == DateBasis.Delivery ? RequestedOf(line) : null,
        Field.RequestedShipment => Order.Basis == DateBasis.Ship ? RequestedOf(line) : null,
        Field.ShippedOn => line is not null ? line.Shipped : Order.Basis == DateBasis.Ship ? Order.Done : null,
        Field.DeliveredOn => line is not null ? line.Delivered : Order.Basis == DateBasis.Delivery ? Order.Done : null,
        Field.Note => Order.Note,
        Field.DateBasis => Word($"{Order.Basis}"),
        Field.FirstConfirmed => Order.FirstConfirmed,
        Field.LastConfirmed => Order.LastConfirmed,
        Field.OrderDone => Order.Done == Order.Lines.Max(made => made.Done(Order.Basis)) ? null : Order.Done,
        Field.OrderState => Word($"{Order.State}"),
    };

    // A sheet with discounts and no amounts had its amounts worked out from them.
    private static decimal? Discount(OrderLine? line) =>
        line is { Price: { Amount: > 0 } price, Value: { } value, Quantity: > 0 } && 1 - (value.Amount / (price.Amount * line.Quantity)) is > 0 and < 1 and var discount ? discount : null;
}
