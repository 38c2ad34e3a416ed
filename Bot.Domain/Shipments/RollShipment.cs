using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>
/// The carrier left the cargo behind (甩柜): the shipment leaves on a later vessel, with all its orders. The cut-offs of the vessel that
/// left are void.
/// </summary>
[Command("roll", "rolled", "甩柜", Help = "The cargo was rolled to a later vessel", Example = "roll PO-1042 2027-03-25")]
public sealed record RollShipment([Ask("Which order?")] OrderRef Order, [Ask("Which day does the next vessel leave?"), Ahead] LocalDate Etd, string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var file = await turn.FileOf(order, ct);
        var rolled = file.Shipments.LastOrDefault(open => open.Departed is null) ?? throw new Refusal($"{order.Number} has left already, on {file.Departed}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        turn.ExpectNear(Etd, order, nameof(Etd));
        if (Etd <= rolled.Etd)
            throw new Refusal($"ETD is on file for {rolled.Etd}, and {Etd} is not later.", new Choice($"ETD → {Later(rolled.Etd)}", $"roll #{order.Id} {Later(rolled.Etd):uuuu-MM-dd}", Once: true), new Choice($"ETD → {Etd}", $"dates #{order.Id} ETD {Etd:uuuu-MM-dd}", Once: true), new Choice($"Open {order.Number}", $"order #{order.Id}"));

        var moved = rolled.Depart(Etd, turn.Today) with { CutOffs = null };
        await turn.ForgetCutOffs(rolled, order, ct);
        turn.Save(moved);
        var files = new List<OrderFile>();
        foreach (var id in moved.OrderIds)
        {
            // A colleague's order in the same container moves too: the shipment is one document, and its lists follow when it is next looked at.
            if (await turn.Find<Order>(id, ct) is not { } carried)
                continue;
            var its = await turn.FileOf(carried, ct);
            turn.Save(its);
            files.Add(its);
        }

        turn.Keep(Reference.To(order), Reason);
        return Answer(turn, order, rolled, files);
    }

    /// <summary>"下水船25号": that day of the month, after the vessel that left.</summary>
    private LocalDate Later(LocalDate etd)
    {
        var month = Etd.Day > etd.Day ? etd.ToYearMonth() : etd.ToYearMonth().PlusMonths(1);
        return month.OnDayOfMonth(Math.Min(Etd.Day, month.Calendar.GetDaysInMonth(month.Year, month.Month)));
    }

    private static Reply Answer(Turn turn, Order order, Shipment rolled, IReadOnlyList<OrderFile> files) => new(
        Text.Lines(
        [
            $"{new TextList([.. files.Select(file => Text.Verbatim(file.Order.Number))], ", ")}",
            .. turn.Differences,
            rolled.CutOffs is { Count: > 0 } ? (Text)$"The cut-offs of the vessel that left are gone; please send the new ones." : null,
            .. files.Where(file => file.DaysLate > 0).Select(file => (Text)$"⚠ {file.Order.Number}: {new Count(file.DaysLate, "day")} after the promised date."),
            $"The customer was not told.",
        ]),
        new Choice($"Open {order.Number}", $"order #{order.Id}"))
    { About = Reference.To(order) };
}
