using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>Which order a row is of, and which rows are none.</summary>
public sealed partial class OrderSheet
{
    private static readonly string[] Totals = ["total", "grandtotal", "subtotal", "sum", "合计", "总计", "小计", "共计", "summe", "gesamt", "gesamtsumme"];

    private IReadOnlyList<OrderRows> Group()
    {
        var good = new List<SheetRow>();
        foreach (var row in Rows)
        {
            if (Wrong(row) is { } why)
                rejected.Add(new RejectedRow(row, why));
            else
                good.Add(row);
        }

        var shared = SharedNumbers(good);
        var groups = new Dictionary<string, List<SheetRow>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in good)
        {
            var order = OrderIn(row, shared);
            if (groups.TryGetValue(order, out var rows))
                rows.Add(row);
            else
                groups[order] = [row];
        }

        foreach (var (number, rows) in groups.Where(group => group.Value.Count > LongestOrder).ToList())
        {
            rejected.AddRange(rows.Select(row => new RejectedRow(row, $"The order has more than {LongestOrder} lines")));
            groups.Remove(number);
        }

        return [.. groups.Select(group => new OrderRows(this, Words(group.Value[0], Field.OrderNumber)!, group.Value))];
    }

    /// <summary>
    /// Lines below the first of their order, which alone says whose it is. Where something of the order is said but its number, the
    /// number is missing.
    /// </summary>
    private IReadOnlyList<SheetRow> Continued()
    {
        var whose = columns.Where(column => column.Key is Field.Customer or Field.OrderDate or Field.Merchandiser or Field.PaymentTerm or Field.Incoterm).Select(column => column.Value).ToList();
        if (!columns.TryGetValue(Field.OrderNumber, out var number) || whose is [] || !(columns.ContainsKey(Field.Product) || columns.ContainsKey(Field.StyleNumber)))
            return Rows;
        int[] above = [number, .. whose, .. columns.Where(column => column.Key == Field.Currency).Select(column => column.Value)];
        var (rows, continued) = (new List<SheetRow>(), 0);
        foreach (var row in Rows)
        {
            var belongs = row[number] is null && whose.TrueForAll(column => row[column] is null) && rows is [.., { } last] && Wrong(last) is null && !IsTotal(row)
                && (Cell(row, Field.Product) ?? Cell(row, Field.StyleNumber)) is not null;
            continued += belongs ? 1 : 0;
            rows.Add(belongs ? row with { Cells = [.. Enumerable.Range(0, Math.Max(row.Cells.Count, above.Max() + 1)).Select(column => row[column] ?? (above.Contains(column) ? rows[^1][column] : null))] } : row);
        }

        if (continued > 0)
            remarks.Add($"{new Count(continued, "row")} without an order number: part of the order above");
        return rows;
    }

    /// <summary>Lines whose quantity the sheet leaves open, and lines that stand in it twice: a person knows whether that is meant.</summary>
    private void RemarkRows()
    {
        var lines = Groups.Where(order => order.HasLines).SelectMany(order => order.Rows).ToList();
        var open = Sizes is [] && columns.ContainsKey(Field.Quantity) ? lines.Count(row => Cell(row, Field.Quantity) is null) : 0;
        if (open > 0)
            remarks.Add($"{HeadingOf(Field.Quantity)!}: {new Count(open, "row")} without a quantity, kept as not known");
        var twice = lines.Count - lines.DistinctBy(row => string.Join('\0', row.Cells.Select(cell => cell is null ? "" : Said(cell))).TrimEnd('\0')).Count();
        if (twice > 0)
            remarks.Add($"{new Count(twice, "row")} word for word like another one, taken as lines of their own");
    }

    private static bool IsTotal(SheetRow row) => row.Cells.FirstOrDefault(cell => cell is not null) is string first && Totals.Contains(Imports.Headings.Compact(first));

    /// <summary>The numbers that several customers have an order of, with the first of the customers.</summary>
    private Dictionary<string, string> SharedNumbers(IReadOnlyList<SheetRow> rows)
    {
        var (first, shared) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in rows)
        {
            if (WordsIn(row, Field.Customer) is not { } customer)
                continue;
            var number = Words(row, Field.OrderNumber)!;
            if (first.TryAdd(number, customer) || customer == first[number] || People.Names.Fold(customer) == People.Names.Fold(first[number]))
                continue;
            shared.TryAdd(number, first[number]);
        }

        return shared;
    }

    /// <summary>Which order a row is of: two customers may have given theirs the same number.</summary>
    private string OrderIn(SheetRow row, Dictionary<string, string> shared) =>
        Words(row, Field.OrderNumber) is { } number && shared.TryGetValue(number, out var first) ? $"{number}\0{People.Names.Fold(WordsIn(row, Field.Customer) ?? first)}" : Words(row, Field.OrderNumber)!;

    private Text? Wrong(SheetRow row)
    {
        if (columns.FirstOrDefault(column => row[column.Value] is CellError) is var (_, broken) && row[broken] is CellError error)
            return $"The formula in “{Headings[broken]}” shows {error.Code}";
        if (Words(row, Field.OrderNumber) is not { } number || !number.Any(char.IsLetterOrDigit))
            return IsTotal(row) ? (Text)$"A total, no line" : $"There is no order number";
        if (Totals.Contains(Imports.Headings.Compact(number)))
            return $"A total, no line";
        if (number.Length > 60)
            return $"The order number is longer than 60 characters";
        return NumberIn(row, Field.Quantity) < 0 || Sizes.Any(size => NumberOf(row[size])?.Value < 0) ? (Text)$"The quantity is below zero" : null;
    }
}
