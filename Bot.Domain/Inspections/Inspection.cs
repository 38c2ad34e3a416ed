using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Inspections;

/// <summary>One inspection of an order's goods. Only our own people see it.</summary>
/// <param name="Round">Counts from 1; a failed one is followed by the next.</param>
/// <param name="Again">The day of the next one, once that is known.</param>
[Stored("inspections")]
public sealed record Inspection(string Id, string OrderId, InspectionKind Kind, int Round, LocalDate On, InspectionResult Result, Defects Found, LocalDate? Again = null) : IPart, IHistoric
{
    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public IEnumerable<string> Keys => [$"order|{OrderId}|{Kind}|{Round:0000}"];

    /// <summary>Its name is that of its milestone.</summary>
    public static MilestoneKind Milestone(InspectionKind kind) => SeaFcl.Find(kind switch { InspectionKind.Inline => "M12", InspectionKind.During => "M13", InspectionKind.Final => "M17" })!;

    /// <summary><c>Final inspection failed, round 2</c>.</summary>
    public Text Title => (Result, Round) switch
    {
        (InspectionResult.Passed, 1) => $"{new Text(Milestone(Kind).Name)} passed",
        (InspectionResult.Failed, 1) => $"{new Text(Milestone(Kind).Name)} failed",
        (InspectionResult.Passed, _) => $"{new Text(Milestone(Kind).Name)} passed, round {Round}",
        _ => (Text)$"{new Text(Milestone(Kind).Name)} failed, round {Round}",
    };

    /// <summary>The day of the next one is its milestone's to say.</summary>
    public IEnumerable<Text> ChangesSince(IDocument? before) => before is Inspection ? [] : [Title];
}

public static class InspectionQueries
{
    /// <summary>All of that kind, the first round first.</summary>
    public static Task<IReadOnlyList<Inspection>> InspectionsOf(this Turn turn, Order order, InspectionKind kind, CancellationToken ct) =>
        turn.Query<Inspection>(KeyRange.StartingWith($"order|{order.Id}|{kind}|"), ct);

    /// <summary>A line for the order's card while one has failed and none passed since.</summary>
    public static async Task<Text?> FailedInspection(this Turn turn, Order order, CancellationToken ct)
    {
        var last = (await turn.Query<Inspection>(KeyRange.StartingWith($"order|{order.Id}|"), ct)).MaxBy(inspection => (inspection.On, inspection.Id));
        return last switch
        {
            { Result: InspectionResult.Failed, Again: { } again } => $"⚠ {last.Title} {last.On}, next {again}",
            { Result: InspectionResult.Failed } => $"⚠ {last.Title} {last.On}",
            _ => null,
        };
    }
}
