using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Inspections;

public enum InspectionResult { Passed, Failed }

/// <summary>Which inspection: of the first goods, on the way, or of all of them.</summary>
public enum InspectionKind { Inline, During, Final }

/// <summary>Records an inspection: its result and what it found. A failed one leads to the next.</summary>
[Command("inspection", "inspect", "验货", Help = "Record an inspection and what it found", Example = "inspection PO-1042 failed, 12 major 20 minor, rework 3 days")]
public sealed record RecordInspection(
    [Ask("Which order?")] OrderRef Order,
    [Ask("Did it pass?")] InspectionResult Result,
    InspectionKind? Kind = null,
    Defects? Found = null,
    [Past] LocalDate? On = null,
    Days? Rework = null,
    string? Note = null,
    [Attached] IReadOnlyList<Attachment>? Report = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.Keep(Reference.To(order), Note, Report);
        return new Reply($"{order.Number}: written down.");
    }
}
