using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Exports;

/// <summary>The columns of an order sheet in our own shape: every field there is, then the notes that other sheets left.</summary>
/// <param name="notes">The names of the notes that have a column.</param>
/// <param name="word">Words a text in the sheet's language.</param>
public sealed class OwnColumns(IReadOnlyCollection<string> notes, Func<Text, string> word, Language language)
{
    /// <summary>More columns make a sheet that no program likes; notes beyond them are left out.</summary>
    public const int MostNotes = 150;

    // The discount stands in the amount, and the number of a style before its name.
    private static readonly Field[] Fields =
    [
        Field.OrderNumber, Field.Customer, Field.Merchandiser, Field.OrderState, Field.OrderDate, Field.DateBasis, Field.FirstConfirmed, Field.LastConfirmed, Field.OrderDone, Field.Incoterm, Field.PaymentTerm,
        Field.LineId, Field.Product, Field.Colour, Field.Size, Field.Quantity, Field.Unit, Field.Price, Field.Amount, Field.Currency, Field.Supplier, Field.Destination, Field.ShipMode,
        Field.DeliveryNote, Field.Container, Field.RequestedDelivery, Field.RequestedShipment, Field.ShippedOn, Field.DeliveredOn, Field.Note,
    ];

    /// <summary>The first row.</summary>
    public IReadOnlyList<object?> Headings => [.. Fields.Select(HeadingOf), .. notes.Select(name => Imports.Headings.OfNote(name, language))];

    /// <summary>The names of the notes on an order, for the columns to be made of.</summary>
    public static IEnumerable<string> NotesOn(Order order) =>
        order.Lines.Select(line => line.Notes).Append(order.Notes).SelectMany(said => said?.Keys ?? []);

    /// <summary>A row for each line.</summary>
    public IEnumerable<IReadOnlyList<object?>> RowsOf(NamedOrder order) =>
        order.Rows.Select(line => (IReadOnlyList<object?>)[.. Fields.Select(field => Cell(order, field, line)), .. notes.Select(name => line?.Notes?.GetValueOrDefault(name) ?? order.Order.Notes?.GetValueOrDefault(name))]);

    /// <summary>A heading that import recognises.</summary>
    public string HeadingOf(Field field) => word($"{field}") is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    // One currency has its column; a second one stands in the cell.
    private static object? Cell(NamedOrder order, Field field, OrderLine? line) =>
        field == Field.Amount && line is { Price.Currency: var each, Value: { } value } && value.Currency != each && value.Currency != Currencies.None
            ? $"{value.Currency} {value.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : order.Cell(field, line);
}

/// <summary>Numbers rows as a spreadsheet does.</summary>
public static class NumberedRows
{
    public static IEnumerable<SheetRow> Numbered(this IEnumerable<IReadOnlyList<object?>> rows) => rows.Select((cells, index) => new SheetRow(index + 1, cells));
}
