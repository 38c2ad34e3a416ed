using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Samples;

/// <summary>Which milestones a kind of sample ticks off: its sending, its approval, or both.</summary>
/// <param name="Key">What the sample is stored under.</param>
public sealed record SampleSteps(SampleKind Kind, string Key, Text Name, string? Sent, string? Approved)
{
    public static readonly IReadOnlyList<SampleSteps> All =
    [
        new(SampleKind.Pp, "M08", $"PP sample", "M08", "M09"),
        new(SampleKind.Top, "Y40", $"TOP sample", "Y40", null),
        new(SampleKind.Fit, "Y20", $"Fit sample", null, "Y20"),
        new(SampleKind.SizeSet, "Y30", $"Size set", null, "Y30"),
        new(SampleKind.LabDip, "Y10", $"Lab dip", null, "Y10"),
        new(SampleKind.ShipmentSample, "Y50", $"Shipment sample", "Y50", null),
    ];

    public static SampleSteps Of(SampleKind kind) => All.First(steps => steps.Kind == kind);

    public static SampleSteps Of(string key) => All.First(steps => steps.Key == key);

    /// <summary>The kind of sample that a milestone is about.</summary>
    public static SampleSteps? About(string milestone) => All.FirstOrDefault(steps => steps.Sent == milestone || steps.Approved == milestone);
}

public static class SampleLookup
{
    public static async Task<Sample> SampleOf(this Turn turn, Order order, SampleSteps steps, string? colour, CancellationToken ct)
    {
        var id = Sample.IdOf(order.Id, steps.Key, colour);
        return await turn.Find<Sample>(id, ct) ?? new Sample(id, order.Id, steps.Key, [], colour);
    }

    /// <summary>All colours of that kind.</summary>
    public static Task<IReadOnlyList<Sample>> SamplesOf(this Turn turn, Order order, SampleSteps steps, CancellationToken ct) =>
        turn.Query<Sample>(KeyRange.Exactly($"order|{order.Id}|{steps.Key}"), ct);
}
