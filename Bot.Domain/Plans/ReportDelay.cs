using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>What is late; what waits for it is worked out.</summary>
public enum DelayOf { Materials, Production, Shipment }

/// <summary>
/// Something will be late, by days or until a day: what moves with it and what slack is left. Late materials move the bulk only when they
/// come after it should start; late bulk moves the cargo ready date; without a word about what it is, all that is open moves.
/// </summary>
[Command("delay", "delayed", "延期", "推迟", Help = "Report a delay: what moves with it and what slack is left", Example = "delay PO-1042 materials 4 days because of the dyehouse")]
public sealed record ReportDelay(
    [Ask("Which order?")] OrderRef Order,
    [Ask("How many days late, or until which day?")] Days? By = null,
    [Ahead] LocalDate? Until = null,
    DelayOf? What = null,
    MilestoneRef? Milestone = null,
    string? Reason = null) : ICommand
{
    private const string MaterialsIn = "M10";
    private const string BulkStarts = "M11";

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var before = await turn.FileOf(order, ct);
        var subject = Of(before, turn.Today);
        // A step that had no day has one now, and nothing moves with it.
        if (subject.Planned is null && Milestone is not null && Until is not null)
            return await new MarkMilestone(Order, Milestone, Progress.Planned, Until).Handle(turn, ct);
        var planned = subject.Planned ?? throw new Refusal($"{subject.Name} has no date on file for {order.Number}. For which day is it planned now?", new Choice($"Open {order.Number}", $"order #{order.Id}")) { Asks = Milestone is null ? null : nameof(Until) };
        if (By is null && Until is null)
            throw new Refusal($"How many days late, or until which day?", [.. new[] { 1, 3, 5, 7 }.Select(days => new Choice($"{new Count(days, "day")}", Says(order, $"{days} days"), Once: true))]) { Asks = nameof(By) };
        var days = Until is { } until ? Period.DaysBetween(planned, until) : By!.Number;
        if (days <= 0)
            throw new Refusal($"{subject.Name} is on file for {planned}, and {Until} is not later.", new Choice($"Open {order.Number}", $"order #{order.Id}"));

        // It is later than that already: whether it is counted from that day or from today only they know.
        if (Until is null && planned.PlusDays(days) is var then && then < turn.Today)
            throw new Refusal($"{subject.Name} was {planned}: {new Count(days, "day")} later is {then}, and that is behind us. For which day is it planned now?", new Choice($"{turn.Today.PlusDays(days)}", Says(order, $"{turn.Today.PlusDays(days):uuuu-MM-dd}"), Once: true)) { Asks = nameof(Until) };
        turn.ExpectNear(planned.PlusDays(days), order);
        var after = subject.Move(days);
        turn.Save(after);
        turn.Keep(Reference.To(order), Reason);
        return Answer(turn, before, after);
    }

    /// <summary>The words of this command with something added.</summary>
    private string Says(Order order, string added) => $"delay #{order.Id} {What} {Milestone?.Code} {added}".Replace("  ", " ", StringComparison.Ordinal);

    private Reply Answer(Turn turn, OrderFile before, OrderFile after)
    {
        var order = after.Order;
        var earliest = Slack.AfterReady(after.CargoReady ?? turn.Today);
        var moves = before.Departed is null && Milestone is null && What != DelayOf.Shipment;
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. turn.Differences,
                What == DelayOf.Materials && before.CargoReady == after.CargoReady ? BulkStill(after) : null,
                moves && before.Etd == after.Etd ? Slack.Departure(after, earliest) : null,
                after.DaysLate > 0 ? (Text)$"⚠ {new Count(after.DaysLate, "day")} after the promised date." : null,
                $"The customer was not told.",
                after.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
            ]),
            [.. moves ? Slack.Move(after, earliest) : [], new Choice($"Open {order.Number}", $"order #{order.Id}")])
        { About = Reference.To(order) };
    }

    /// <summary>What is late by name, the day it is planned for, and how the file looks when it slips.</summary>
    private (Text Name, LocalDate? Planned, Func<int, OrderFile> Move) Of(OrderFile file, LocalDate today)
    {
        if (Milestone is { Kind: var kind })
            return (new Text(kind.Name), file.Find(kind.Code)?.Current, days => file.Replan(kind, plan => plan.Planned(kind.Code, plan.Find(kind.Code)!.Current.PlusDays(days), null)));
        return What switch
        {
            DelayOf.Materials => (new Text(SeaFcl.Find(MaterialsIn)!.Name), file.Find(MaterialsIn)?.Current, days => Materials(file, days, today)),
            DelayOf.Production => ($"CRD", file.CargoReady, days => file.WithMade(file.Made[^1], made => made.Late(days, today))),
            DelayOf.Shipment or null when file.Departed is not null => ($"ETA", file.Eta, days => file.WithShipment(file.Shipments[^1], shipment => shipment.Arrive(shipment.Eta.PlusDays(days), today))),
            DelayOf.Shipment => ($"ETD", file.Etd, days => Sailing(file, days, today)),
            null => ($"ETD", file.Etd, days => Sailing(file.WithMade(file.Made[^1], made => made.Late(days, today, MaterialsIn)), days, today)),
        };
    }

    private static OrderFile Sailing(OrderFile file, int days, LocalDate today) =>
        file.Shipments.LastOrDefault(shipment => shipment.Departed is null) is { } shipment ? file.WithShipment(shipment, moved => moved.Depart(moved.Etd.PlusDays(days), today)) : file;

    /// <summary>Bulk starts the day after the materials are in; only what they are later than that moves it, and all of the bulk with it.</summary>
    private static OrderFile Materials(OrderFile file, int days, LocalDate today)
    {
        var late = file.Replan(SeaFcl.Find(MaterialsIn)!, plan => plan.Planned(MaterialsIn, plan.Find(MaterialsIn)!.Current.PlusDays(days), null));
        return Room(late) is < 0 and var over ? late.WithMade(late.Made[^1], made => made.Late(-over, today, BulkStarts)) : late;
    }

    /// <summary>Days between the materials and the start of the bulk that nothing needs.</summary>
    private static int? Room(OrderFile file) =>
        file.Find(MaterialsIn) is { Current: var materials } && file.Find(BulkStarts) is { Actual: null, Current: var bulk } ? Period.DaysBetween(materials.PlusDays(1), bulk) : null;

    private static Text? BulkStill(OrderFile file) => Room(file) is { } room && file.Find(BulkStarts) is { } bulk
        ? (Text)$"Bulk can still start {bulk.Current}, {new Count(room, "day")} to spare"
        : null;
}
