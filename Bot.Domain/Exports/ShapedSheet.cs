using System.Globalization;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Exports;

/// <summary>
/// Orders in the shape that a sheet came in: its headings in their order, its way of writing dates and numbers, no new columns.
/// Taken in again it has nothing new.
/// </summary>
public sealed class ShapedSheet
{
    private static readonly Field[] OfGoods = [Field.Product, Field.StyleNumber];

    private readonly SheetShape shape;
    private readonly IReadOnlyList<Field?> fields;
    private readonly IReadOnlyList<int> sizes;
    private readonly HashSet<Field> has;
    private readonly string? currency;

    public ShapedSheet(SheetShape shape)
    {
        this.shape = shape;
        fields = [.. shape.Headings.Select(heading => shape.Columns.GetValueOrDefault(heading))];
        has = [.. fields.OfType<Field>()];
        sizes = Header.SizesOf(shape.Headings, shape.Columns);
        var named = shape.Headings.Select(Imports.Headings.CurrencyIn).OfType<string>().Distinct().ToList();
        currency = named is [var only] ? only : null;
    }

    /// <summary>The first row, as it stood there.</summary>
    public IReadOnlyList<object?> Headings => [.. shape.Headings.Select(heading => heading.TrimEnd(' ', '·') is { Length: > 0 } words ? words : null)];

    private bool HasLines => sizes is not [] || has.Overlaps(OfGoods);

    // As import finds it: which of the two dates of a request counts.
    private bool MeansDelivery => has.Contains(Field.DeliveredOn) || (has.Contains(Field.RequestedDelivery) && !has.Contains(Field.ShippedOn));

    public IEnumerable<IReadOnlyList<object?>> RowsOf(NamedOrder order)
    {
        if (!HasLines)
            return [RowOf(order, null, [])];
        return sizes is [] ? order.Rows.Select(line => RowOf(order, line, [])) : Runs(order).Select(run => RowOf(order, run[0], run));
    }

    /// <summary>Lines that differ in size alone stand in one row.</summary>
    private IEnumerable<IReadOnlyList<OrderLine?>> Runs(NamedOrder order)
    {
        var names = sizes.Select(column => shape.Headings[column]).ToHashSet(StringComparer.Ordinal);
        var runs = new List<(string Key, List<OrderLine?> Lines)>();
        foreach (var line in order.Rows)
        {
            var key = line is { Size: { } size } && names.Contains(size) ? KeyOf(line) : null;
            if (key is not null && runs.FindLast(run => run.Key == key).Lines is { } known && known.TrueForAll(other => other!.Size != line!.Size))
                known.Add(line);
            else
                runs.Add((key ?? "", [line]));
        }

        return runs.Select(run => run.Lines);
    }

    private static string KeyOf(OrderLine line) => string.Join('\0', StemOf(line), line.Style, line.Unit, line.Colour, line.Price, line.Shipment, line.Container, line.SupplierId, line.Country, line.ShipMode, line.Requested, line.Shipped, line.Delivered, string.Join('\n', line.Notes?.Select(note => $"{note.Key}={note.Value}") ?? []));

    private static string? StemOf(OrderLine line) => line.Id is { } id && id.EndsWith($"/{line.Size}", StringComparison.Ordinal) ? id[..^(line.Size!.Length + 1)] : line.Id;

    private object?[] RowOf(NamedOrder order, OrderLine? line, IReadOnlyList<OrderLine?> run)
    {
        var cells = new object?[shape.Headings.Count];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = sizes.Contains(column)
                ? Written(run.FirstOrDefault(one => one?.Size == shape.Headings[column])?.Quantity, column)
                : Cell(order, line, run, column);
        }

        return cells;
    }

    private object? Cell(NamedOrder order, OrderLine? line, IReadOnlyList<OrderLine?> run, int column)
    {
        var note = NoteOf(order, line, shape.Headings[column]);
        if (fields[column] is not { } field)
            return note is null ? null : Kept(note);
        // What a row said of the whole order stands in its words; a line's own value is newer than them.
        var value = Written(Value(order, line, run, field, shape.Headings[column]), column);
        return field.IsOfOrder() ? note ?? (IsOfLines(order, field, shape.Headings[column]) ? null : value) : value ?? note;
    }

    /// <summary>Other lines of the order have remarks of their own: this one has none.</summary>
    private static bool IsOfLines(NamedOrder order, Field field, string heading) =>
        field == Field.Note && order.Order.Lines.Any(line => line.Notes?.ContainsKey(Imports.Headings.NoteIn(heading) ?? heading) == true);

    private string? NoteOf(NamedOrder order, OrderLine? line, string heading) =>
        (HasLines ? order.NotesOf(line) : order.Order.Notes)?.GetValueOrDefault(Imports.Headings.NoteIn(heading) ?? heading);

    private object? Value(NamedOrder order, OrderLine? line, IReadOnlyList<OrderLine?> run, Field field, string heading) => field switch
    {
        Field.StyleNumber or Field.Product => Goods(line?.Style, field),
        Field.LineId when run is not [] && line is not null => StemOf(line),
        Field.Quantity when run is not [] => run.Sum(one => one?.Quantity) is not 0 and var sum ? sum : null,
        Field.Amount when run is not [] => null,
        Field.Price => Priced(line?.Price, heading),
        Field.Amount => Priced(line?.Value, heading),
        Field.Discount => has.Contains(Field.Amount) ? null : order.Cell(field, line),
        Field.RequestedDelivery => MeansDelivery || !has.Contains(Field.RequestedShipment) ? order.RequestedOf(line) : null,
        Field.RequestedShipment => !MeansDelivery || !has.Contains(Field.RequestedDelivery) ? order.RequestedOf(line) : null,
        _ => order.Cell(field, line),
    };

    /// <summary>Number and name of a style are one in the company; where the sheet parts them, the first word with a digit is the number.</summary>
    private string? Goods(string? style, Field field)
    {
        if (style is not { Length: > 0 })
            return null;
        if (!has.IsSupersetOf(OfGoods))
            return style;
        var isParted = style.Split(' ', 2) is [var number, var name] && number.Any(char.IsAsciiDigit) && name.Length > 0 && name == name.Trim() && name != number;
        return (field, isParted) switch
        {
            (Field.StyleNumber, true) => style.Split(' ', 2)[0],
            (Field.StyleNumber, false) => null,
            (_, true) => style.Split(' ', 2)[1],
            _ => style,
        };
    }

    /// <summary>An amount in another currency than its column's says so itself.</summary>
    private object? Priced(Money? money, string heading)
    {
        if (money is null)
            return null;
        var expected = has.Contains(Field.Currency) ? money.Currency : Imports.Headings.CurrencyIn(heading) ?? currency ?? Currencies.None;
        return money.Currency == expected || money.Currency == Currencies.None ? money.Amount : $"{money.Currency} {Said(money.Amount)}";
    }

    /// <summary>A number or a date as this sheet writes it; a workbook keeps the kinds of its cells.</summary>
    private object? Written(object? value, int column) => (value, shape.Form.Kind) switch
    {
        (decimal number, SheetKind.Csv) => Said(number),
        (LocalDate date, SheetKind.Csv) when shape.DatePatterns?.GetValueOrDefault(shape.Headings[column]) is { } pattern && date.Year is >= 1970 and < 2070 => date.ToString(pattern, CultureInfo.InvariantCulture),
        _ => value,
    };

    private string Said(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return shape.HasDecimalComma && shape.Form.Kind == SheetKind.Csv ? text.Replace('.', ',') : text;
    }

    /// <summary>A note is kept in words; in a workbook those that were a number or a date are one again.</summary>
    private object Kept(string note)
    {
        if (shape.Form.Kind != SheetKind.Xlsx)
            return note;
        // A spreadsheet has fifteen digits; more is a name made of digits.
        if (note.Length <= 15 && decimal.TryParse(note, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number.ToString("0.############################", CultureInfo.InvariantCulture) == note)
            return number;
        return NodaTime.Text.LocalDatePattern.Iso.Parse(note).TryGetValue(default, out var date) && date.Year >= 1950 ? date : note;
    }
}
