using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Domain.Orders;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>What a person said about a sheet's columns, and what is remembered of it for the next sheet of that shape.</summary>
/// <param name="Columns">By heading, what is in it; nothing where the column is to be left as it is.</param>
/// <param name="Dates">The order of dates that can be read two ways.</param>
public sealed record SheetChoices(IReadOnlyDictionary<string, Field?> Columns, DateOrder? Dates = null)
{
    /// <summary>The day the sheet came: a date without a year is near it where the sheet says nothing else.</summary>
    public LocalDate? Today { get; init; }

    public static readonly SheetChoices None = new(new Dictionary<string, Field?>());

    internal string ToKey() => $"{Dates}|{Today}|{string.Join('|', Columns.Select(column => $"{column.Key}={column.Value}"))}";
}

/// <summary>A row that cannot become a line.</summary>
public sealed record RejectedRow(SheetRow Row, Text Why);

/// <summary>
/// A sheet understood as orders: which row is its header, what its columns hold, how its numbers and dates are written. All of
/// that is found from whole columns, never cell by cell.
/// </summary>
public sealed partial class OrderSheet
{
    /// <summary>How many lines one order may have.</summary>
    public const int LongestOrder = 2_000;

    private static readonly ConditionalWeakTable<IReadOnlyList<Sheet>, ConcurrentDictionary<string, OrderSheet>> Understood = [];

    private readonly Dictionary<Field, int> columns;
    private readonly Dictionary<int, Field> fields;
    private readonly List<RejectedRow> rejected = [];
    private readonly List<Text> remarks = [];
    private readonly bool decimalComma;
    private readonly string currency;

    private OrderSheet(Sheet sheet, Header header, SheetChoices choices)
    {
        (Sheet, Headings) = (sheet, header.Headings);
        Sizes = header.Sizes(choices);
        Rows = [.. sheet.Rows.Skip(header.Rows).Where(row => !header.IsRepeatedIn(row))];
        columns = header.Columns(choices, this);
        fields = columns.ToDictionary(column => column.Value, column => column.Key);
        Rows = Continued();
        if (Sizes is not [])
            remarks.Add($"The quantities are those of the sizes {string.Join(" ", Sizes.Select(size => Headings[size]))}.");
        decimalComma = CommaParts();
        Dates = FindDates(choices.Dates);
        ReadYearless(header.Rows - 1, choices.Today);
        currency = FindCurrency();
        RemarkWords();
        RemarkCurrencies();
        Groups = Group();
        RemarkRows();
    }

    public Sheet Sheet { get; }

    /// <summary>The heading of each column, made unique.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The columns that are a size run.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>What was recognised: the column of each field.</summary>
    public IReadOnlyDictionary<Field, int> Columns => columns;

    /// <summary>The rows of each order, in the sheet's order.</summary>
    public IReadOnlyList<OrderRows> Groups { get; }

    public IReadOnlyList<RejectedRow> Rejected => rejected;

    /// <summary>What the person should know before it goes in.</summary>
    public IReadOnlyList<Text> Remarks => remarks;

    /// <summary>The comma parts the decimals.</summary>
    public bool HasDecimalComma => decimalComma;

    /// <summary>The rows are lines; otherwise they are whole orders.</summary>
    public bool HasLines => Sizes is not [] || columns.ContainsKey(Field.Product) || columns.ContainsKey(Field.StyleNumber);

    /// <summary>What the dates asked for mean: a delivery where the sheet speaks of one.</summary>
    public DateBasis Basis => columns.ContainsKey(Field.DeliveredOn) || (columns.ContainsKey(Field.RequestedDelivery) && !columns.ContainsKey(Field.ShippedOn))
        ? DateBasis.Delivery
        : DateBasis.Ship;

    /// <summary>Understands the sheet of a file that looks most like orders.</summary>
    /// <exception cref="Refusal">None of them does, or a heading stands twice; the text says what to do.</exception>
    public static OrderSheet Of(IReadOnlyList<Sheet> sheets, SheetChoices choices)
    {
        // An import comes back for every step; a sheet is understood once as long as its rows are in memory.
        var understood = Understood.GetOrCreateValue(sheets);
        if (!understood.TryGetValue(choices.ToKey(), out var known))
            understood[choices.ToKey()] = known = Read(sheets, choices);
        return known;
    }

    private static OrderSheet Read(IReadOnlyList<Sheet> sheets, SheetChoices choices)
    {
        var found = sheets.Select(sheet => (Sheet: sheet, Header: Header.Of(sheet, choices))).Where(item => item.Header is not null).OrderByDescending(item => item.Header!.Score).FirstOrDefault();
        if (found.Header is null)
            throw new Refusal($"I find no header row. The first row has to name the columns, for example: Order number, Product, Quantity, Delivery date.");
        var sheet = new OrderSheet(found.Sheet, found.Header, choices);
        foreach (var other in sheets.Where(other => other != found.Sheet))
            sheet.remarks.Add($"The tab “{other.Tab}” is left out.");
        return sheet;
    }

    /// <summary>The heading of a field's column; null where the sheet has none.</summary>
    public string? HeadingOf(Field field) => columns.TryGetValue(field, out var column) ? Headings[column] : null;

    private object? Cell(SheetRow row, Field field) => columns.TryGetValue(field, out var column) ? row[column] : null;

    private string? Words(SheetRow row, Field field) => Cell(row, field) is { } cell ? Said(cell) : null;

    /// <summary>A cell as a person would write it.</summary>
    internal static string Said(object cell) => cell switch
    {
        decimal number => number.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture),
        LocalDate date => date.ToString("uuuu-MM-dd", null),
        CellError error => error.Code,
        var other => other.ToString()!,
    };

    private decimal? NumberIn(SheetRow row, Field field) => NumberOf(Cell(row, field))?.Value;

    private (decimal Value, string Unit)? NumberOf(object? cell) => cell switch
    {
        decimal number => (number, ""),
        string text => CellReading.Number(text, decimalComma),
        _ => null,
    };

    private IEnumerable<string> Texts(int column) => Rows.Select(row => row[column] as string).OfType<string>();

    /// <summary>Whether the comma parts the decimals, from all numbers of the sheet; a sheet parted by semicolons has its reason for them.</summary>
    private bool CommaParts()
    {
        var numeric = columns.Where(column => column.Key.IsNumber()).Select(column => column.Value).ToList();
        var (comma, point) = (0, 0);
        foreach (var text in numeric.SelectMany(column => Rows.Select(row => row[column])).OfType<string>())
        {
            switch (CellReading.HasDecimalComma(text))
            {
                case true:
                    comma++;
                    break;
                case false:
                    point++;
                    break;
            }
        }

        return comma == point ? Sheet.Form is { Kind: SheetKind.Csv, Delimiter: ";" } : comma > point;
    }

    /// <summary>Words where a number or a date belongs are kept as they are, and said.</summary>
    private void RemarkWords()
    {
        foreach (var (field, column) in columns.Where(column => column.Key.IsDate() || column.Key.IsNumber()))
        {
            var words = Texts(column).GroupBy(text => text).Where(same => field.IsDate() ? DateOf(same.Key, column) is null : NumberOf(same.Key) is null).ToList();
            if (words is not [])
                remarks.Add($"{Headings[column]}: {new Count(words.Sum(same => same.Count()), "cell")} kept as words (“{words[0].Key}”)");
        }
    }

    /// <summary>Amounts of several currencies, or of none that is named, are said: they are never summed or guessed.</summary>
    private void RemarkCurrencies()
    {
        var field = columns.ContainsKey(Field.Amount) ? Field.Amount : Field.Price;
        if (!columns.ContainsKey(field))
            return;
        var named = Rows.Where(row => !IsTotal(row)).Select(row => MoneyIn(row, field)?.Currency).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var isBare = named.Remove(Currencies.None);
        if (isBare && named is [])
            remarks.Add($"No currency is named; the amounts are kept without one.");
        else if (isBare)
            remarks.Add($"Amounts in {string.Join(", ", named)} and some without a currency; they are never summed together.");
        else if (named is [_, _, ..])
            remarks.Add($"Amounts in {string.Join(", ", named)}; they are never summed together.");
    }

    /// <summary>The currency that the headings name, when they name one.</summary>
    private string FindCurrency()
    {
        var named = Headings.Where(heading => Imports.Headings.NoteIn(heading) is null).Select(Imports.Headings.CurrencyIn).OfType<string>().Distinct().ToList();
        return named is [var only] ? only : Currencies.None;
    }
}
