using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Samples;

public enum SampleKind { Pp, Top, Fit, SizeSet, LabDip, ShipmentSample }

/// <summary>What became of a sample. A comment alone is never an approval.</summary>
public enum SampleOutcome { Sent, Approved, ApprovedWithComments, Rejected, Comments }

/// <summary>A sample left or the customer's word on it came, by round and colour.</summary>
[Command("sample", "样品", "样衣", Help = "Record a sample: sent, approved, approved with comments or rejected", Example = "sample PO-1042 PP sent, courier SF1398765432")]
public sealed record ReviewSample(
    [Ask("Which order?")] OrderRef Order,
    [Ask("Which sample?")] SampleKind Kind,
    [Ask("Sent, approved or rejected?")] SampleOutcome Outcome,
    Courier? Courier = null,
    Round? Round = null,
    [Past] LocalDate? On = null,
    Colour? Colour = null,
    string? Comments = null,
    [Attached] IReadOnlyList<Attachment>? Photos = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.Keep(Reference.To(order), Comments, Photos);
        return new Reply($"{order.Number}: written down.");
    }
}
