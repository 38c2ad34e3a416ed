using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>The row that names the columns, wherever it stands and however many rows it takes.</summary>
/// <param name="Headings">Of each column, made unique.</param>
/// <param name="Rows">How many rows of the sheet end with it.</param>
/// <param name="Score">How much it looks like an order sheet's.</param>
internal sealed record Header(IReadOnlyList<string> Headings, int Rows, int Score)
{
    private const int Within = 25;

    // A column whose heading stands twice is told apart by this, so that its notes have a place of their own.
    private const string Again = " ·";

    /// <summary>Null when no row looks like one.</summary>
    public static Header? Of(Sheet sheet, SheetChoices choices)
    {
        var candidates = new List<Header>();
        for (var i = 0; i < Math.Min(Within, sheet.Rows.Count); i++)
        {
            var single = sheet.Rows[i].Cells;
            if (single.Any(cell => cell is decimal or LocalDate))
                continue;
            Add(candidates, [.. single.Select(cell => cell as string ?? "")], i + 1, choices);
            // "Delivery" above "requested" and "actual".
            if (i > 0 && sheet.Rows[i - 1].Cells is var above)
                Add(candidates, [.. Enumerable.Range(0, Math.Max(single.Count, above.Count)).Select(column => Joined(sheet.Rows[i - 1][column] as string, sheet.Rows[i][column] as string))], i + 1, choices);
        }

        return candidates.Where(header => header.Score >= 2).MaxBy(header => (header.Score * 1_000) - header.Rows);
    }

    public IReadOnlyList<int> Sizes(SheetChoices choices) => SizesOf(Headings, choices.Columns);

    /// <summary>The columns of a size run; a column that somebody said something of is none of them.</summary>
    public static IReadOnlyList<int> SizesOf(IReadOnlyList<string> headings, IReadOnlyDictionary<string, Field?> said)
    {
        var sizes = headings.Select((heading, column) => (heading, column)).Where(item => Imports.Headings.IsSize(item.heading) && !said.ContainsKey(item.heading)).Select(item => item.column).ToList();
        return sizes.Count >= 2 ? sizes : [];
    }

    /// <summary>A header that is printed again below, or said once more in another language.</summary>
    public bool IsRepeatedIn(SheetRow row) =>
        row.Cells.All(cell => cell is null or string) && row.Cells.Count(cell => cell is string heading && Imports.Headings.IsName(heading)) is var known && known >= 3 && known >= Score / 2;

    /// <summary>The column of each field.</summary>
    /// <exception cref="Refusal">The heading of a field stands twice.</exception>
    public Dictionary<Field, int> Columns(SheetChoices choices, OrderSheet sheet)
    {
        var columns = new Dictionary<Field, int>();
        foreach (var (column, field) in Headings.Select((heading, column) => (column, field: choices.Columns.GetValueOrDefault(heading))).Where(item => item.field is not null))
            columns[field!.Value] = column;

        var recognised = Headings.Select((heading, column) => (column, heading, meaning: Imports.Headings.Find(heading)))
            .Where(item => item.meaning is not null && !choices.Columns.ContainsKey(item.heading) && !sheet.Sizes.Contains(item.column));
        foreach (var same in recognised.GroupBy(item => item.meaning!.Value.Field).Where(same => !columns.ContainsKey(same.Key)))
        {
            var surest = same.OrderBy(item => same.Key == Field.Product && IsBare(item.heading)).ThenBy(item => item.meaning!.Value.Rank).ThenBy(item => item.column).ToList();
            if (surest.Skip(1).FirstOrDefault(item => item.heading.EndsWith(Again, StringComparison.Ordinal)) is { heading: { } twice } && twice.TrimEnd(' ', '·') == surest[0].heading)
                throw new Refusal($"Two columns are called “{surest[0].heading}”. Please rename one of them and send the file again, so that nothing is guessed.");
            if (surest.Find(item => Fits(same.Key, item.column, sheet)) is { heading: not null } fitting)
                columns[same.Key] = fitting.column;
            // "Article" beside "Article description" is the code of it.
            if (same.Key == Field.Product && !recognised.Any(item => item.meaning!.Value.Field == Field.StyleNumber) && surest.Skip(1).FirstOrDefault(item => IsBare(item.heading) && IsOfWords(item.column, sheet)) is { heading: not null } code)
                columns.TryAdd(Field.StyleNumber, code.column);
        }

        if (!choices.Columns.Values.Contains(Field.Price))
            Priced(columns, sheet);
        return columns;
    }

    /// <summary>Of several prices the one that makes the amount with the quantity: a price by the pack, not by the tablet.</summary>
    private void Priced(Dictionary<Field, int> columns, OrderSheet sheet)
    {
        var prices = Headings.Select((heading, column) => (heading, column)).Where(item => Imports.Headings.Find(item.heading) is { Field: Field.Price }).Select(item => item.column).ToList();
        if (prices.Count < 2 || !columns.TryGetValue(Field.Quantity, out var quantity) || !columns.TryGetValue(Field.Amount, out var amount))
            return;
        columns[Field.Price] = prices.MaxBy(price => sheet.Rows.Take(500).Count(row =>
            Number(row[price]) is { } each && Number(row[quantity]) is { } many && Number(row[amount]) is { } all && Math.Abs((each * many) - all) <= Math.Abs(all) / 100));
    }

    private static decimal? Number(object? cell) => cell switch
    {
        decimal number => number,
        string text => CellReading.Number(text, CellReading.HasDecimalComma(text) ?? false)?.Value,
        _ => null,
    };

    /// <summary>A heading says what is meant, its cells whether it can be: a unit is no number, an id stands once in its order.</summary>
    private static bool Fits(Field field, int column, OrderSheet sheet) => field switch
    {
        _ when field.IsNumber() => sheet.Rows.Take(200).Count(row => row[column] is LocalDate) * 2 <= sheet.Rows.Take(200).Count(row => row[column] is not null),
        Field.Unit => sheet.Rows.Take(200).Count(row => Number(row[column]) is not null) * 2 < Math.Max(1, sheet.Rows.Take(200).Count(row => row[column] is not null)),
        _ => true,
    };

    /// <summary>It may be the name of the goods or a code for them.</summary>
    private static bool IsBare(string heading) => Imports.Headings.Compact(heading) is "item" or "article" or "artikel" or "product" or "produkt" or "产品" or "商品";

    private static bool IsOfWords(int column, OrderSheet sheet) =>
        sheet.Rows.Take(200).Select(row => row[column]).Where(cell => cell is not null).ToList() is { Count: > 0 } cells && cells.Count(cell => cell is string text && (text[0] == '0' || text.Any(char.IsLetter))) * 2 > cells.Count;

    private static void Add(List<Header> candidates, IReadOnlyList<string> headings, int rows, SheetChoices choices)
    {
        // Rows that were given back are a sheet like the one they came from.
        if (headings is [.., { } last] && Imports.Headings.IsReason(last))
            headings = [.. headings.SkipLast(1)];
        var known = headings.Select(heading => choices.Columns.TryGetValue(heading, out var chosen) ? chosen : Imports.Headings.Find(heading)?.Field).OfType<Field>().Distinct().Count();
        var sizes = headings.Count(Imports.Headings.IsSize);
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        candidates.Add(new Header([.. headings.Select(heading => Unique(heading.ReplaceLineEndings(" ").Trim(), seen))], rows, known + (sizes >= 2 ? 1 : 0)));
    }

    private static string Unique(string heading, Dictionary<string, int> seen)
    {
        var times = seen[heading] = seen.GetValueOrDefault(heading) + 1;
        return times == 1 || heading.Length == 0 ? heading : $"{heading}{string.Concat(Enumerable.Repeat(Again, times - 1))}";
    }

    private static string Joined(string? above, string? below) => (above, below) switch
    {
        (null, null) => "",
        (null, _) => below,
        (_, null) => above,
        _ when above == below => below,
        _ when Imports.Headings.Find(below) is not null || Imports.Headings.IsSize(below) => below,
        _ when Imports.Headings.Find($"{below} {above}") is not null && Imports.Headings.Find($"{above} {below}") is null => $"{below} {above}",
        _ => $"{above} {below}",
    };
}
