using Bot.Domain.Orders;

namespace Bot.Domain.Imports;

/// <summary>What a sheet changes on the lines of an order that is under way, and adds to them, reaches the factory orders that make them.</summary>
internal static class MadeLines
{
    /// <param name="old">The order's lines before; they are the first of the order's lines now.</param>
    /// <param name="planned">Factory orders for goods that nobody of those there are makes.</param>
    public static OrderFile Reaching(this OrderFile file, IReadOnlyList<OrderLine> old, Func<IReadOnlyList<OrderLine>, IReadOnlyList<FactoryOrder>> planned)
    {
        var changed = old.Zip(file.Order.Lines).Where(pair => pair.First != pair.Second).ToList();
        var made = file.Made.ToList();
        foreach (var (before, after) in changed)
            Change(made, before.ForMaker(), after.ForMaker(), before.SupplierId);
        foreach (var named in changed.Where(pair => pair.Second.SupplierId is not null && pair.Second.SupplierId != pair.First.SupplierId).Select(pair => pair.Second).GroupBy(line => line.SupplierId!))
            Place(made, FactoryOrder.Of(named), named.Key, planned([.. named]));
        foreach (var added in file.Order.Lines.Skip(old.Count).Where(line => line.Done(file.Order.Basis) is null).GroupBy(line => line.SupplierId))
            Add(made, FactoryOrder.Of(added), added.Key, planned([.. added]));
        return file with { Made = made };
    }

    /// <summary>Goods that were split between makers since are not found as they stand in the sheet: a person split them and has to say.</summary>
    private static void Change(List<FactoryOrder> made, OrderLine before, OrderLine after, string? supplier)
    {
        if (after == before)
            return;
        var maker = made.FindIndex(one => one.SupplierId == supplier && one.Lines.Contains(before));
        if (maker < 0)
            maker = made.FindIndex(one => one.Lines.Contains(before));
        if (maker < 0)
            return;
        var lines = made[maker].Lines.ToList();
        lines[lines.IndexOf(before)] = after;
        made[maker] = made[maker] with { Lines = lines };
    }

    /// <summary>The sheet says now who makes them. What a person placed elsewhere stays there.</summary>
    private static void Place(List<FactoryOrder> made, IReadOnlyList<OrderLine> lines, string supplier, IReadOnlyList<FactoryOrder> planned)
    {
        for (var at = made.Count - 1; at >= 0; at--)
        {
            if (made[at].SupplierId is not null)
                continue;
            var moved = made[at].Lines.Where(lines.Contains).ToList();
            if (moved.Count == made[at].Lines.Count && moved is not [])
            {
                made[at] = made[at] with { SupplierId = supplier };
            }
            else if (moved is not [])
            {
                made[at] = made[at] with { Lines = [.. made[at].Lines.Where(line => !moved.Contains(line))] };
                Add(made, moved, supplier, planned);
            }
        }
    }

    private static void Add(List<FactoryOrder> made, IReadOnlyList<OrderLine> lines, string? supplier, IReadOnlyList<FactoryOrder> planned)
    {
        var maker = made.FindIndex(one => one.SupplierId == supplier);
        // An order that came without lines has a factory order without any.
        if (maker < 0)
            maker = made.FindIndex(one => one is { SupplierId: null, Lines: [] });
        if (maker < 0)
            made.AddRange(planned.Select(one => one with { Lines = lines }));
        else
            made[maker] = made[maker] with { SupplierId = supplier, Lines = [.. made[maker].Lines, .. lines] };
    }
}
