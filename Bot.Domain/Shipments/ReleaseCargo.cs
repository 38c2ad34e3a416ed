using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>How the goods are given to the buyer.</summary>
public enum ReleaseAs { Telex, Originals, SeaWaybill }

/// <summary>
/// Releases the documents of the cargo (domain gate: M29 only after M27). While the balance is open only a leader can, with a reason
/// that stays on record; goods that were released are gone.
/// </summary>
[Command("release", "telex release", "电放", "放单", Help = "Release the cargo's documents: telex, originals or sea waybill", Example = "release PO-1042 telex")]
public sealed record ReleaseCargo([Ask("Which order?")] OrderRef Order, ReleaseAs? As = null, Override? Anyway = null, string? Reason = null) : ICommand
{
    private const string Balance = "M27";
    private const string Released = "M29";

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var file = await turn.FileOf(order, ct);
        if (file.Find(Released) is { Actual: { } done })
            throw new Refusal($"{order.Number}: the documents were released on {done}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        var isPaid = file.Find(Balance) is { Actual: not null };
        if (!isPaid)
            ExpectOverride(turn, order);

        var way = As ?? ReleaseAs.Telex;
        turn.Save(file.Replan(SeaFcl.Find(Released)!, plan => plan.Done(Released, turn.Today, turn.Phrases.Word($"{way}", turn.Voice))));
        turn.Keep(Reference.To(order), Reason);
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. turn.Differences,
                $"{way}",
                way == ReleaseAs.SeaWaybill ? (Text)$"⚠ With a sea waybill the goods go to the consignee without any paper." : null,
                isPaid ? null : (Text)$"⚠ Still open: {new Text(SeaFcl.Find(Balance)!.Name)}",
            ]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }

    private void ExpectOverride(Turn turn, Order order)
    {
        var isLeader = Roles.Leaders.HasFlag(turn.Me.Role);
        if (!isLeader)
            throw new Refusal($"{order.Number}: the balance is not credited, so the documents stay here. A manager can release them with a reason.", new Choice($"Balance received ✓", $"payment #{order.Id} balance credited", Once: true), new Choice($"Open {order.Number}", $"order #{order.Id}"));
        if (Anyway is null)
            throw new Refusal($"{order.Number}: the balance is not credited, so the documents stay here. To release them all the same, say “release {order.Number} anyway” and why.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
        if (string.IsNullOrWhiteSpace(Reason))
            throw new Refusal($"Why is {order.Number} released before the money is here? Say “release {order.Number} anyway” and why; it stays on record.", new Choice($"Open {order.Number}", $"order #{order.Id}"));
    }
}
