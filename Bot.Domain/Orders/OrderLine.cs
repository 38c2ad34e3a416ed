using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>One line of an order. What it says itself counts before what its order says.</summary>
/// <param name="Price">For one unit.</param>
public sealed record OrderLine(string Style, decimal Quantity, string Unit, string? Colour = null, string? Size = null, Money? Price = null)
{
    /// <summary>What the customer's own sheet calls the line.</summary>
    public string? Id { get; init; }

    /// <summary>The delivery note or advance ship notice that it goes with.</summary>
    public string? Shipment { get; init; }

    public string? Container { get; init; }

    /// <summary>Who makes it: a firm.</summary>
    public string? SupplierId { get; init; }

    /// <summary>Where it goes.</summary>
    public string? Country { get; init; }

    /// <summary>How it goes, in the words of <see cref="ShipModes"/> where those have one.</summary>
    public string? ShipMode { get; init; }

    /// <summary>The day the customer asked for; what is asked is in <see cref="Order.Basis"/>.</summary>
    public LocalDate? Requested { get; init; }

    /// <summary>The day it left.</summary>
    public LocalDate? Shipped { get; init; }

    /// <summary>The day it reached the customer.</summary>
    public LocalDate? Delivered { get; init; }

    /// <summary>What it is worth when that was said; otherwise price times quantity.</summary>
    public Money? Value { get; init; }

    /// <summary>What else a sheet said of it, by the sheet's own column: its other columns, and words where a number or a date was expected.</summary>
    public IReadOnlyDictionary<string, string>? Notes { get; init; }

    public Money? Worth => Value ?? (Price is null ? null : Price with { Amount = Price.Amount * Quantity });

    /// <summary>The day that its promise was kept.</summary>
    public LocalDate? Done(DateBasis basis) => basis == DateBasis.Ship ? Shipped ?? Delivered : Delivered;

    /// <summary>What the maker sees: the goods, not the customer's price.</summary>
    public OrderLine ForMaker() => new(Style, Quantity, Unit, Colour, Size) { Requested = Requested };
}
