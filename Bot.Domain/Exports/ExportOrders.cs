using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Exports;

/// <summary>
/// Gives out the orders that the person may see as a sheet in the shape of the one that came in last; in our own shape where
/// none came in yet. It is written at once: five thousand orders take two to four seconds, and only this conversation waits for it.
/// </summary>
[Command("export", "导出", Help = "Get your orders as a sheet, in the form that yours came in", Example = "export late", InMenu = true)]
public sealed record ExportOrders(OrderFilter? Filter = null) : ICommand, IKeepsQuestion
{
    private const int MostOrders = 20_000;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var orders = await Orders(turn, ct);
        if (orders is [])
            return Filter is null ? new Reply($"There are no orders to export yet.") : new Reply($"None.", new Choice($"Export all", "export"));
        var naming = new Naming((type, id) => turn.Find(type, id, ct), text => turn.Phrases.Word(text, turn.Voice));
        var named = new List<NamedOrder>(orders.Count);
        foreach (var order in orders)
            named.Add(await naming.Of(order));

        var shape = (await turn.Query<SheetShape>(KeyRange.StartingWith("at|") with { Descending = true, Take = 1 }, ct)).FirstOrDefault();
        var sheet = shape is null ? Own(turn, named) : Shaped(turn, shape, named);
        var file = await turn.Sheets.Write(NameOf(turn, sheet.Form), [sheet], ct);
        return new Reply($"Here: {new Count(orders.Count, "order")} in {new Count(sheet.Rows.Count - 1, "row")}.") { Attachments = [file] };
    }

    private async Task<IReadOnlyList<Order>> Orders(Turn turn, CancellationToken ct)
    {
        var list = Filter switch
        {
            OrderFilter.Mine => $"mine|{turn.Me.Id}",
            OrderFilter.Late => "late",
            OrderFilter.Week => "open",
            null => "customer",
        };
        var sunday = turn.Today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        var orders = new List<Order>();
        await foreach (var order in turn.All<Order>(list, ct))
        {
            if (Filter == OrderFilter.Week && (order.Due ?? order.PlacedOn) > sunday)
                continue;
            if (orders.Count == MostOrders)
                throw new Refusal($"I write up to {MostOrders} orders into one sheet, and there are more. Whoever runs the bot can export all of them.", new Choice($"Mine", "export mine"), new Choice($"Late", "export late"));
            orders.Add(order);
        }

        return orders;
    }

    private static Sheet Shaped(Turn turn, SheetShape shape, IReadOnlyList<NamedOrder> orders)
    {
        var shaped = new ShapedSheet(shape);
        return new Sheet(turn.Phrases.Word($"Orders", turn.Voice), shape.Form, [.. orders.SelectMany(shaped.RowsOf).Prepend(shaped.Headings).Numbered()]);
    }

    private static Sheet Own(Turn turn, IReadOnlyList<NamedOrder> orders)
    {
        var notes = orders.SelectMany(order => OwnColumns.NotesOn(order.Order)).CountBy(name => name).OrderByDescending(name => name.Value).Take(OwnColumns.MostNotes).Select(name => name.Key).Order(StringComparer.Ordinal).ToList();
        var columns = new OwnColumns(notes, text => turn.Phrases.Word(text, turn.Voice), turn.Me.Language);
        return new Sheet(turn.Phrases.Word($"Orders", turn.Voice), new SheetForm(SheetKind.Xlsx), [.. orders.SelectMany(columns.RowsOf).Prepend(columns.Headings).Numbered()]);
    }

    private static string NameOf(Turn turn, SheetForm form) => $"orders-{turn.Today:uuuu-MM-dd}.{form switch
    {
        { Kind: SheetKind.Xlsx } => "xlsx",
        { Delimiter: "\t" } => "tsv",
        _ => "csv",
    }}";
}
