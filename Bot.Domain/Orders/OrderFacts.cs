using Bot.Domain.Imports;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>What an order says of itself and may say wrongly.</summary>
public enum OrderField { Price, Customer, Supplier, Product, PaymentTerm, Incoterm }

/// <summary>How such a fact is told, and what became of it: "price: 3.10 USD → 2.95 USD".</summary>
public static class OrderFacts
{
    private static readonly OrderField[] Own = [OrderField.Price, OrderField.Product, OrderField.PaymentTerm, OrderField.Incoterm];

    /// <summary>What stands on the order itself; null where nothing does, or where its lines differ.</summary>
    public static object? Fact(this Order order, OrderField field) => field switch
    {
        OrderField.Price => order.Lines.Select(line => line.Price).Distinct().ToList() is [var price] ? price : null,
        OrderField.Product => order.Product,
        OrderField.PaymentTerm => order.PaymentTerm,
        OrderField.Incoterm => order.Incoterm,
        _ => null,
    };

    public static Text Told(object? fact) => fact switch
    {
        Money { Currency: Currencies.None } money => $"{money.Amount}",
        Money money => $"{money}",
        null => Text.Verbatim("—"),
        var words => Text.Verbatim(words.ToString()!),
    };

    public static Text Changed(OrderField field, object? before, object? now) => (before, now) switch
    {
        (null, _) => $"{field}: {Told(now)}",
        (_, null) => $"{field} removed: {Told(before)}",
        _ => $"{field}: {Told(before)} → {Told(now)}",
    };

    /// <summary>Lines that came or went say so themselves.</summary>
    internal static IEnumerable<Text> FactsSince(this Order order, Order old) => order.Lines.Count != old.Lines.Count
        ? []
        : Own.Where(field => !Equals(old.Fact(field), order.Fact(field))).Select(field => Changed(field, old.Fact(field), order.Fact(field)));

    /// <summary>Another customer or another supplier, by their names; for our own people only.</summary>
    public static async Task<IReadOnlyList<Text>> FirmsSince(this Turn turn, IDocument? before, IDocument? now, CancellationToken ct)
    {
        var (field, old, other) = (before, now) switch
        {
            (Order was, Order order) => (OrderField.Customer, was.CustomerId, order.CustomerId),
            (FactoryOrder was, FactoryOrder made) => (OrderField.Supplier, was.SupplierId, made.SupplierId),
            _ => default((OrderField, string?, string?)),
        };
        return turn.Me.IsStaff && old is not null && other is not null && old != other
            ? [Changed(field, (await turn.Find<Firm>(old, ct))?.Name, (await turn.Find<Firm>(other, ct))?.Name)]
            : [];
    }
}
