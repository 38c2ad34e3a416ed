using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>What is late; what waits for it is worked out.</summary>
public enum DelayOf { Materials, Production, Shipment }

/// <summary>Something will be late, by days or until a day: what moves with it, and what slack is left.</summary>
[Command("delay", "delayed", "延期", "推迟", Help = "Report a delay: what moves with it and what slack is left", Example = "delay PO-1042 materials 4 days because of the dyehouse")]
public sealed record ReportDelay(
    [Ask("Which order?")] OrderRef Order,
    Days? By = null,
    [Ahead] LocalDate? Until = null,
    DelayOf? What = null,
    MilestoneRef? Milestone = null,
    string? Reason = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.Keep(Reference.To(order), Reason);
        return new Reply($"{order.Number}: written down.");
    }
}
