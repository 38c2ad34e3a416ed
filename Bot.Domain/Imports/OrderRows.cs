using Bot.Domain.Orders;
using Bot.Domain.Sheets;

namespace Bot.Domain.Imports;

/// <summary>The rows of one order.</summary>
public sealed record OrderRows(OrderSheet Sheet, string Number, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The buyer, or where it goes when the sheet names no buyer.</summary>
    public string? Customer => First(Field.Customer) ?? First(Field.Destination);

    public bool NamesCustomer => First(Field.Customer) is not null;

    public string? Merchandiser => First(Field.Merchandiser);

    public string? Country => First(Field.Destination);

    public string? PaymentTerm => First(Field.PaymentTerm);

    /// <summary>What is remarked on it; where its lines have remarks of their own, all of them.</summary>
    public string? Note => All(Field.Note).Distinct().ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;

    public Incoterm? Terms => All(Field.Incoterm).Select(said => said.Split(' ', 2, StringSplitOptions.TrimEntries))
        .Where(said => Incoterm.IsRule(said[0])).Select(said => new Incoterm(said[0].ToUpperInvariant(), said is [_, var place] ? place : "")).FirstOrDefault();

    /// <summary>What the dates of the order mean, where its rows say it; otherwise what the sheet's columns speak of.</summary>
    public DateBasis Basis => All(Field.DateBasis).Select(OrderWords.Basis).FirstOrDefault(basis => basis is not null) ?? Sheet.Basis;

    /// <summary>Null where the sheet does not say it.</summary>
    public OrderState? State => All(Field.OrderState).Select(OrderWords.State).FirstOrDefault(state => state is not null);

    public LocalDate? FirstConfirmed => Rows.Min(row => Sheet.DateIn(row, Field.FirstConfirmed));

    public LocalDate? LastConfirmed => Rows.Max(row => Sheet.DateIn(row, Field.LastConfirmed));

    /// <summary>The day all of it was done, as the sheet says of the whole order.</summary>
    public LocalDate? OrderDone => Rows.Max(row => Sheet.DateIn(row, Field.OrderDone));

    public LocalDate? PlacedOn => Rows.Select(row => Sheet.DateIn(row, Field.OrderDate)).Min();

    /// <summary>The day asked for, where the rows are whole orders.</summary>
    public LocalDate? Requested => Rows.Select(Sheet.RequestedIn).Max();

    /// <summary>The day it was done, where the rows are whole orders and all of them were.</summary>
    public LocalDate? Done => Rows.Select(row => Basis == DateBasis.Ship ? Sheet.DateIn(row, Field.ShippedOn) : Sheet.DateIn(row, Field.DeliveredOn)).ToList() is var days && days.TrueForAll(day => day is not null) ? days.Max() : null;

    /// <summary>What the rows say besides, where they are whole orders.</summary>
    public IReadOnlyDictionary<string, string>? Notes => HasLines ? null : Sheet.NotesIn(Rows[0], []);

    /// <summary>Its rows are lines; an order of which a sheet says nothing but itself has none.</summary>
    public bool HasLines => Sheet.HasLines && Rows.Any(Sheet.IsLine);

    /// <summary>The lines, with the name of their supplier; a row of a size run makes one for each of its sizes.</summary>
    public IEnumerable<(OrderLine Line, string? Supplier)> Lines => HasLines ? Rows.SelectMany(row => Sheet.LinesIn(row, disputed)) : [];

    // What rows say of the whole order and not all the same: then each line keeps its own words too.
    private readonly IReadOnlyList<Field> disputed =
        [.. SaidOfAll.Where(field => Sheet.Columns.ContainsKey(field) && Rows.Select(row => Sheet.WordsIn(row, field)).Distinct(StringComparer.Ordinal).Skip(1).Any())];

    private static readonly Field[] SaidOfAll = [Field.Note, Field.PaymentTerm, Field.Incoterm, Field.Merchandiser];

    private string? First(Field field) => All(field).FirstOrDefault();

    private IEnumerable<string> All(Field field) => Rows.Select(row => Sheet.WordsIn(row, field)).OfType<string>();
}

/// <summary>The words by which sheets of ours say how an order stands.</summary>
internal static class OrderWords
{
    public static DateBasis? Basis(string said) => said.ToLowerInvariant() switch
    {
        "ship" or "出货" => DateBasis.Ship,
        "delivery" or "交货" => DateBasis.Delivery,
        _ => null,
    };

    public static OrderState? State(string said) => said.ToLowerInvariant() switch
    {
        "open" or "进行中" => OrderState.Open,
        "closed" or "已结单" => OrderState.Closed,
        "cancelled" or "已取消" => OrderState.Cancelled,
        _ => null,
    };
}
