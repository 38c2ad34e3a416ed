using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>How the goods are given to the buyer.</summary>
public enum ReleaseAs { Telex, Originals, SeaWaybill }

/// <summary>Releases the documents of the cargo. While the balance is open only a leader can, with a reason.</summary>
[Command("release", "电放", "放单", Help = "Release the cargo's documents: telex, originals or sea waybill", Example = "release PO-1042 telex")]
public sealed record ReleaseCargo([Ask("Which order?")] OrderRef Order, ReleaseAs? As = null, Override? Anyway = null, string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.Keep(Reference.To(order), Reason);
        return new Reply($"{order.Number}: written down.");
    }
}
