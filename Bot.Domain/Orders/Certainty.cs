using Bot.Domain.Plans;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>The customer's question whether a day is certain: what is done, confirmed or planned, and which step can still move it.</summary>
public static class Certainty
{
    public static async Task<Reply> Of(Turn turn, Order order, CancellationToken ct)
    {
        var file = await turn.FileOf(order, ct);
        var status = await StatusReply.Of(turn, order, ct);
        // What is over, and a day that passed without news, the status tells as it is.
        if (file.Delivered || order.State != OrderState.Open || (file.Departed is null ? file.Etd : file.Arrived is null ? file.Eta : null) < turn.Today)
            return status;
        var owner = await turn.Find<People.Person>(order.OwnerId, ct);
        return status with
        {
            Text = Text.Lines(
                How(file),
                file.Departed is null ? Ahead(file, turn.Today) : null,
                owner is null ? $"As of {turn.Now}" : (Text)$"As of {turn.Now} · your contact: {owner.Name}"),
        };
    }

    private static Text How(OrderFile file) => file switch
    {
        { Order.Number: var number, Departed: { } left, Arrived: { } arrived } => $"{number}: left {left}, arrived {arrived}. Both days are certain.",
        { Order.Number: var number, Departed: { } left, Eta: { } eta } => $"{number}: left {left}, that is certain. The arrival {eta} is planned: the voyage and the port can still move it.",
        { Order.Number: var number, Etd: { } etd, Eta: { } eta } when IsConfirmed(file) => $"{number}: the departure {etd} is confirmed, but certain only once the goods are on board. The arrival {eta} depends on it.",
        { Order.Number: var number, Etd: { } etd, Eta: { } eta } => $"{number}: the departure {etd} and the arrival {eta} are planned, not confirmed yet.",
        { Order.Number: var number } => $"{number}: no date is fixed yet.",
    };

    /// <summary>There is a booking, or our promise of that day stands.</summary>
    private static bool IsConfirmed(OrderFile file) => file.Find("M15") is { Actual: not null } || (file.Order is { LastConfirmed: not null, Basis: DateBasis.Ship } && file.DaysLate <= 0);

    /// <summary>The next step before the departure that a customer may see; its day only while that is ahead.</summary>
    private static Text? Ahead(OrderFile file, LocalDate today) => file.Open.FirstOrDefault(step => step.Kind is { Told: true, Anchor: Anchor.Etd, Days: <= 0 }) switch
    {
        null => null,
        { Current: var day } step when day >= today => $"Still to come: {step.Name}, {day}. Until then the days can move.",
        var step => $"Still to come: {step.Name}. Until then the days can move.",
    };
}
