using System.Globalization;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Sheets;
using CsCheck;

namespace Bot.Tests.Imports;

/// <summary>The same orders, however they are written: headings, dates and numbers of three countries give the same lines.</summary>
public sealed class SheetFormsTests
{
    private sealed record Written(string Name, IReadOnlyList<string> Headings, Func<LocalDate, string> Date, Func<decimal, string> Number);

    private static readonly Written[] Forms =
    [
        new("ISO", ["Order No", "Item", "Qty", "Amount (USD)", "Delivery date"], date => date.ToString("uuuu-MM-dd", null), number => number.ToString("0.00", CultureInfo.InvariantCulture)),
        new("American", ["PO #", "Description", "Order Qty", "Total (USD)", "Due Date"], date => date.ToString("M/d/uuuu", null), number => number.ToString("#,0.00", CultureInfo.InvariantCulture)),
        new("German", ["Bestell-Nr.", "Bezeichnung", "Menge", "Wert (USD)", "Liefertermin"], date => date.ToString("dd.MM.uuuu", null), number => number.ToString("#,0.00", CultureInfo.GetCultureInfo("de-DE"))),
        new("Chinese", ["订单号", "品名", "数量", "金额（USD）", "交货期"], date => date.ToString("uuuu年M月d日", null), number => number.ToString("#,0.00", CultureInfo.InvariantCulture)),
        new("by name", ["order number", "product", "quantity", "value usd", "required date"], date => date.ToString("d-MMM-uu", CultureInfo.InvariantCulture), number => $"USD {number.ToString("0.00", CultureInfo.InvariantCulture)}"),
    ];

    private static readonly Gen<(string Number, string Item, int Quantity, decimal Value, LocalDate Day)> Row =
        Gen.Select(Gen.Int[1, 40], Gen.OneOf(Gen.Const("mug"), Gen.Const("plate"), Gen.Const("T-shirt, white"), Gen.Const("圆领衫")), Gen.Int[1, 99_999], Gen.Int[0, 99_999_999], Gen.Int[0, 2_000])
            .Select((number, item, quantity, cents, day) => ($"00{number}", item, quantity, cents / 100m, new LocalDate(2024, 1, 1).PlusDays(day)));

    [Fact]
    public void Every_form_gives_the_same_lines() => Row.Array[1, 30].Select(Gen.Shuffle(Forms), (rows, forms) => (rows, forms[0])).Always(given =>
    {
        var (rows, form) = given;
        // One day that can only be read one way decides for all; without it the sheet would ask.
        var all = rows.Append(("0099", "mug", 5, 1234.56m, new LocalDate(2026, 12, 31))).ToList();
        var sheet = new Sheet("", new SheetForm(SheetKind.Csv), [Of(1, [.. form.Headings]), .. all.Select((row, index) => Of(index + 2, [row.Item1, row.Item2, row.Item3.ToString(CultureInfo.InvariantCulture), form.Number(row.Item4), form.Date(row.Item5)]))]);

        var read = OrderSheet.Of([sheet], SheetChoices.None);
        var lines = read.Groups.SelectMany(order => order.Lines, (order, line) => (order.Number, line.Line.Style, line.Line.Quantity, line.Line.Value!.Amount, line.Line.Value.Currency, line.Line.Requested)).ToList();
        var expected = all.GroupBy(row => row.Item1).SelectMany(order => order).Select(row => (row.Item1, row.Item2, (decimal)row.Item3, row.Item4, "USD", (LocalDate?)row.Item5)).ToList();
        Assert.Equal(expected, lines);
        Assert.Empty(read.Rejected);
    }, count: 300);

    [Fact]
    public void Lines_that_are_on_file_match_themselves_in_any_order() => Row.Array[1, 12].Select(rows => rows.Select(row => new OrderLine(row.Item, row.Quantity % 3, "pcs") { Requested = row.Day.PlusDays(-(row.Day.Day % 2)) }).ToArray())
        .Always(lines =>
        {
            var (same, isNew) = LineMatching.Merge(lines, [.. lines.AsEnumerable().Reverse()]);
            Assert.False(isNew);
            Assert.Equal(lines, same);
        }, count: 300);

    private static SheetRow Of(int number, IReadOnlyList<string> cells) => new(number, [.. cells]);
}
