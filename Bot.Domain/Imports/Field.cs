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
}

/// <summary>How the numbers and dates of a field are read.</summary>
public static class Fields
{
    public static bool IsDate(this Field field) => field is Field.OrderDate or Field.RequestedDelivery or Field.RequestedShipment or Field.ShippedOn or Field.DeliveredOn;

    public static bool IsNumber(this Field field) => field is Field.Quantity or Field.Price or Field.Amount or Field.Discount;
}
