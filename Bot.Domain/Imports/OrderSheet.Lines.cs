using Bot.Domain.Orders;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>From a row to lines.</summary>
public sealed partial class OrderSheet
{
    private static readonly Field[] OfLines =
    [
        Field.LineId, Field.DeliveryNote, Field.Container, Field.Supplier, Field.StyleNumber, Field.Product, Field.Colour, Field.Size, Field.Quantity, Field.Price, Field.Amount, Field.ShipMode,
    ];

    // What people write where they have nothing to write.
    private static readonly string[] Nothing = ["n/a", "na", "-", "--", "/", "无", "k.a.", "none", "nil", "tbd", "待定"];

    internal string? WordsIn(SheetRow row, Field field) =>
        Words(row, field) is { } words && !Nothing.Contains(words.ToLowerInvariant()) ? words : null;

    /// <summary>It says something of the goods.</summary>
    internal bool IsLine(SheetRow row) => Sizes is not [] || OfLines.Any(field => Cell(row, field) is not null);

    internal LocalDate? RequestedIn(SheetRow row) =>
        (Basis == DateBasis.Delivery ? DateIn(row, Field.RequestedDelivery) : DateIn(row, Field.RequestedShipment)) ?? DateIn(row, Field.RequestedDelivery) ?? DateIn(row, Field.RequestedShipment);

    internal IEnumerable<(OrderLine Line, string? Supplier)> LinesIn(SheetRow row, IReadOnlyList<Field> disputed)
    {
        var quantity = NumberOf(Cell(row, Field.Quantity));
        var (price, amount) = (MoneyIn(row, Field.Price), MoneyIn(row, Field.Amount));
        if (amount is null && price is not null && NumberIn(row, Field.Discount) is { } discount and > 0)
            amount = price with { Amount = price.Amount * (quantity?.Value ?? 0) * (1 - (discount >= 1 ? discount / 100 : discount)) };
        var line = new OrderLine(
            string.Join(' ', new[] { WordsIn(row, Field.StyleNumber), WordsIn(row, Field.Product) }.OfType<string>().Distinct()),
            quantity?.Value ?? 0,
            Units.Find(WordsIn(row, Field.Unit) ?? quantity?.Unit ?? ""),
            WordsIn(row, Field.Colour),
            WordsIn(row, Field.Size),
            price)
        {
            Id = WordsIn(row, Field.LineId),
            Shipment = WordsIn(row, Field.DeliveryNote),
            Container = WordsIn(row, Field.Container),
            Country = WordsIn(row, Field.Destination),
            ShipMode = WordsIn(row, Field.ShipMode) is { } mode ? ShipModes.Find(mode) : null,
            Requested = RequestedIn(row),
            Shipped = DateIn(row, Field.ShippedOn),
            Delivered = DateIn(row, Field.DeliveredOn),
            Value = amount,
            Notes = NotesIn(row, disputed),
        };
        var supplier = WordsIn(row, Field.Supplier);
        if (Sizes is [])
            return [(line, supplier)];
        return Sizes.Select(size => (Heading: Headings[size], Number: NumberOf(row[size]))).Where(size => size.Number?.Value > 0)
            // An amount is that of the whole row; a size is worth its price.
            .Select(size => (line with { Size = size.Heading, Quantity = size.Number!.Value.Value, Value = null, Id = line.Id is null ? null : $"{line.Id}/{size.Heading}" }, supplier));
    }

    /// <summary>What has no place of its own: other columns, and words where a number or a date was expected.</summary>
    /// <param name="disputed">What other rows of the order say differently.</param>
    internal IReadOnlyDictionary<string, string>? NotesIn(SheetRow row, IReadOnlyList<Field> disputed)
    {
        Dictionary<string, string>? notes = null;
        for (var column = 0; column < Headings.Count; column++)
        {
            if (row[column] is not { } cell || Headings[column].Length == 0 || Sizes.Contains(column) || (IsTaken(row, cell, column) && !disputed.Contains(fields[column])))
                continue;
            notes ??= [];
            if (Imports.Headings.NoteIn(Headings[column]) is { } name)
            {
                notes[name] = Said(cell);
                continue;
            }

            notes[Headings[column]] = dateColumns.Contains(column) && DateOf(cell, column) is { } date ? Said(date) : Said(cell);
        }

        return notes;
    }

    private bool IsTaken(SheetRow row, object cell, int column) => fields.TryGetValue(column, out var field) && field switch
    {
        _ when field.IsDate() => DateOf(cell, column) is not null,
        Field.Quantity when Sizes is not [] => true,
        _ when field.IsNumber() => NumberOf(cell) is not null,
        Field.Incoterm => Incoterm.IsRule(Said(cell).Split(' ')[0]),
        Field.DateBasis => OrderWords.Basis(Said(cell)) is not null,
        Field.OrderState => OrderWords.State(Said(cell)) is not null,
        Field.OrderNumber or Field.Merchandiser => true,
        // Those of the whole order stand in it.
        Field.Customer or Field.PaymentTerm or Field.Note => true,
        _ => WordsIn(row, field) is not null,
    };

    private Money? MoneyIn(SheetRow row, Field field)
    {
        if (NumberOf(Cell(row, field)) is not { } number)
            return null;
        var said = Cell(row, field) is string text ? Imports.Headings.CurrencyIn(text) : null;
        var column = WordsIn(row, Field.Currency) is { } named ? Currencies.Find(named) : null;
        return new Money(number.Value, said ?? column ?? Imports.Headings.CurrencyIn(HeadingOf(field)!) ?? currency);
    }
}
