namespace Bot.Domain.Imports;

/// <summary>What a column of an order sheet can hold.</summary>
public enum Field
{
    /// <summary>The customer's order number.</summary>
    OrderNumber,

    /// <summary>The sheet's own name of the line.</summary>
    LineId,

    /// <summary>Delivery note or advance ship notice.</summary>
    DeliveryNote,
    Customer,
    Destination,
    Supplier,
    Merchandiser,
    StyleNumber,
    Product,
    Colour,
    Size,
    Quantity,
    Unit,
    Price,
    Amount,
    Discount,
    Currency,
    Incoterm,
    PaymentTerm,
    ShipMode,
    Container,
    OrderDate,

    /// <summary>The day the customer wants to have it: a scheduled delivery is this, not a departure.</summary>
    RequestedDelivery,

    /// <summary>The day it is to leave.</summary>
    RequestedShipment,
    ShippedOn,
    DeliveredOn,
    Note,

    /// <summary>What the dates of the order mean: leaving or arriving.</summary>
    DateBasis,

    /// <summary>The day we promised first.</summary>
    FirstConfirmed,

    /// <summary>The day we promise now.</summary>
    LastConfirmed,

    /// <summary>The day all of it was done, where the lines do not say it.</summary>
    OrderDone,

    /// <summary>Open, closed or cancelled. A sheet with this column is one of ours.</summary>
    OrderState,
}

/// <summary>How the numbers and dates of a field are read, and what is the order's and not the line's.</summary>
public static class Fields
{
    public static bool IsDate(this Field field) => field is Field.OrderDate or Field.RequestedDelivery or Field.RequestedShipment or Field.ShippedOn or Field.DeliveredOn
        or Field.FirstConfirmed or Field.LastConfirmed or Field.OrderDone;

    public static bool IsNumber(this Field field) => field is Field.Quantity or Field.Price or Field.Amount or Field.Discount;

    /// <summary>It is said of the whole order, whichever of its rows says it.</summary>
    public static bool IsOfOrder(this Field field) => field is Field.OrderNumber or Field.Customer or Field.Merchandiser or Field.Incoterm or Field.PaymentTerm or Field.OrderDate or Field.Note
        or Field.DateBasis or Field.FirstConfirmed or Field.LastConfirmed or Field.OrderDone or Field.OrderState;
}
