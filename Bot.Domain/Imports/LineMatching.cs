using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>
/// Finds the lines of a sheet among those on file: by the sheet's own id, otherwise by delivery note, goods, quantity and date,
/// each line once. A line that the sheet does not have stays.
/// </summary>
public static class LineMatching
{
    /// <returns>All lines, and whether any is new or different.</returns>
    /// <param name="requested">What the order says already is no news of its lines.</param>
    public static (IReadOnlyList<OrderLine> Lines, bool IsNew) Merge(IReadOnlyList<OrderLine> known, IReadOnlyList<OrderLine> sheet, LocalDate? requested = null, string? country = null)
    {
        var lines = known.ToList();
        var free = Enumerable.Range(0, known.Count).ToHashSet();
        var isNew = false;
        var byId = known.Select((line, index) => (line.Id, index)).Where(item => item.Id is not null).DistinctBy(item => item.Id).ToDictionary(item => item.Id!, item => item.index);
        var open = new List<OrderLine>();
        foreach (var line in sheet)
        {
            if (line.Id is not null && byId.TryGetValue(line.Id, out var index) && free.Remove(index))
                Bring(index, line);
            else
                open.Add(line);
        }

        foreach (var line in open)
        {
            var same = free.Where(index => IsSame(known[index], line)).ToList();
            if (same is [])
            {
                lines.Add(line);
                isNew = true;
                continue;
            }

            var likest = same.MaxBy(index => (Likeness(known[index], line), -index));
            free.Remove(likest);
            Bring(likest, line);
        }

        return (lines, isNew);

        void Bring(int index, OrderLine line)
        {
            var merged = Merged(known[index], line with
            {
                Requested = known[index].Requested is null && line.Requested == requested ? null : line.Requested,
                Country = known[index].Country is null && line.Country == country ? null : line.Country,
            });
            if (merged == known[index])
                return;
            lines[index] = merged;
            isNew = true;
        }
    }

    private static bool IsSame(OrderLine known, OrderLine line) =>
        (known.Id is null || line.Id is null)
        && Names.Fold(known.Style) == Names.Fold(line.Style)
        && known.Quantity == line.Quantity
        && Agree(known.Shipment, line.Shipment)
        && Agree(known.Requested, line.Requested)
        && Agree(known.Colour, line.Colour)
        && Agree(known.Size, line.Size);

    /// <summary>They say the same, or one of them says nothing.</summary>
    private static bool Agree<T>(T? one, T? other) => one is null || other is null || EqualityComparer<T>.Default.Equals(one, other);

    private static int Likeness(OrderLine known, OrderLine line) => new[]
    {
        known.Shipment == line.Shipment,
        known.Requested == line.Requested,
        known.Delivered == line.Delivered,
        known.Shipped == line.Shipped,
        known.SupplierId == line.SupplierId,
        known.Worth?.Amount == line.Worth?.Amount,
    }.Count(same => same);

    private static OrderLine Merged(OrderLine known, OrderLine line) => known with
    {
        Style = line.Style.Length > 0 ? line.Style : known.Style,
        Quantity = line.Quantity != 0 ? line.Quantity : known.Quantity,
        Unit = line.Unit != "pcs" ? line.Unit : known.Unit,
        Colour = line.Colour ?? known.Colour,
        Size = line.Size ?? known.Size,
        Price = Merged(known.Price, line.Price),
        Id = known.Id ?? line.Id,
        Shipment = line.Shipment ?? known.Shipment,
        Container = line.Container ?? known.Container,
        SupplierId = line.SupplierId ?? known.SupplierId,
        Country = line.Country ?? known.Country,
        ShipMode = line.ShipMode ?? known.ShipMode,
        Requested = line.Requested ?? known.Requested,
        Shipped = line.Shipped ?? known.Shipped,
        Delivered = line.Delivered ?? known.Delivered,
        Value = Merged(known.Value, line.Value),
        Notes = Merged(known.Notes, line.Notes),
    };

    private static Money? Merged(Money? known, Money? line) =>
        line is null ? known : line.Currency == Currencies.None && known is not null ? line with { Currency = known.Currency } : line;

    /// <summary>The notes keep the columns of the sheet that the line came from; what another sheet calls them is not added.</summary>
    private static IReadOnlyDictionary<string, string>? Merged(IReadOnlyDictionary<string, string>? known, IReadOnlyDictionary<string, string>? line)
    {
        if (known is null || line is null)
            return known ?? line;
        var newer = line.Where(note => known.TryGetValue(note.Key, out var words) && words != note.Value).ToList();
        return newer is [] ? known : known.Select(note => new KeyValuePair<string, string>(note.Key, line.GetValueOrDefault(note.Key, note.Value))).ToDictionary();
    }
}
