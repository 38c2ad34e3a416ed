using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.History;

/// <summary>Who changed what on an order, old → new, the latest first.</summary>
[Command("history", "历史", Help = "See who changed what on an order", Example = "history PO-1042", InMenu = true)]
public sealed record ShowHistory([Ask("Which order?")] OrderRef Order) : ICommand, IKeepsQuestion
{
    private const int AtMost = 10;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(Order, ct);
        var range = KeyRange.StartingWith($"of|orders/{order.Id}|") with { Descending = true };
        var entries = (await turn.Query<HistoryEntry>(range, ct)).Where(entry => entry.UndoneBy is null && entry.Undoes is null).ToList();
        var lines = new List<Text>();
        foreach (var entry in entries)
        {
            var who = await turn.Find<Person>(entry.PersonId, ct);
            var what = entry.Changes.Where(change => change.After is not null && change.Subjects.Contains(Reference.To(order))).SelectMany(change => ((IHistoric)change.After!).ChangesSince(change.Before)).ToList();
            foreach (var change in entry.Changes.Where(change => change.Subjects.Contains(Reference.To(order))))
                what.AddRange(await turn.FirmsSince(change.Before, change.After, ct));
            if (what.Count > 0)
                lines.Add($"{entry.At} {who?.Name}: {new TextList(what, "; ")}");
        }

        return new Reply(
            Text.Lines([$"{order.Number}: {new Count(lines.Count, "change")}", .. lines.Take(AtMost), lines.Count > AtMost ? (Text)$"… and {lines.Count - AtMost} more" : null]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }
}
