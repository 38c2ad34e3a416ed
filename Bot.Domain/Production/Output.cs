using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Production;

/// <summary>What was made of an order on one day at one stage; said again it is corrected, not added.</summary>
[Stored("outputs")]
public sealed record Output(string Id, string OrderId, Stage Stage, LocalDate On, int Number) : IPart, IHistoric
{
    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public IEnumerable<string> Keys => [$"order|{OrderId}|{Stage}|{On:uuuu-MM-dd}"];

    public static string IdOf(string orderId, Stage stage, LocalDate on) => $"{orderId}-{stage}-{on:uuuu-MM-dd}";

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is Output old
        ? Text.When(old.Number != Number, $"{On} {Stage}: {old.Number} → {Number}")
        : [$"{On} {Stage}: {Number}"];
}

/// <summary>How far a stage is: what is made, and when the rest will be at the pace so far.</summary>
/// <param name="Ordered">Nothing while that is not known.</param>
/// <param name="Finish">Null when there is nothing left, or nothing to go by.</param>
public sealed record Pace(Stage Stage, decimal Made, decimal Ordered, LocalDate? Finish)
{
    /// <summary>Counts the factory's working days from the first report to the last; a Sunday that was worked counts too.</summary>
    public static Pace Of(Stage stage, IReadOnlyList<Output> outputs, decimal ordered)
    {
        var made = outputs.Sum(output => (decimal)output.Number);
        if (made <= 0 || made >= ordered)
            return new Pace(stage, made, ordered, null);
        var (first, last) = (outputs.Min(output => output.On), outputs.Max(output => output.On));
        var days = FactoryWeek.Count(first, last) + outputs.Count(output => !FactoryWeek.IsWorking(output.On));
        return new Pace(stage, made, ordered, FactoryWeek.After(last, (int)Math.Min(3_650, Math.Ceiling((ordered - made) * days / made))));
    }

    public Text Said => Ordered == 0 ? (Text)$"{Stage}: {Made}" : $"{Stage}: {Made} of {Ordered} ({Math.Floor(Made * 100 / Ordered)}%)";
}

public static class Outputs
{
    public static async Task<Pace> PaceOf(this Turn turn, Order order, Stage stage, CancellationToken ct) =>
        Pace.Of(stage, await turn.Query<Output>(KeyRange.StartingWith($"order|{order.Id}|{stage}|"), ct), Ordered(order));

    /// <summary>A line for the order's card: the stage that is furthest of those that were counted.</summary>
    public static async Task<Text?> OutputLine(this Turn turn, Order order, CancellationToken ct)
    {
        var outputs = await turn.Query<Output>(KeyRange.StartingWith($"order|{order.Id}|"), ct);
        return outputs.GroupBy(output => output.Stage).MaxBy(stage => stage.Key) is { } furthest ? Pace.Of(furthest.Key, [.. furthest], Ordered(order)).Said : null;
    }

    private static decimal Ordered(Order order) => Units.AreKnown(order.Lines) ? order.Quantity : 0;
}
