using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Inspections;

/// <summary>Sets the day of the inspection that follows a failed one.</summary>
[Command("reinspect", "复验", "二次验货", Help = "Set the day of the next inspection after a failed one", Example = "reinspect PO-1042 2026-12-28")]
public sealed record PlanReinspection([Ask("Which order?")] OrderRef Order, [Ask("Which day is the next inspection?"), Ahead] LocalDate Day, InspectionKind? Kind = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.ExpectNear(Day, order, nameof(Day));
        var kind = Kind ?? InspectionKind.Final;
        var milestone = Inspection.Milestone(kind);
        var file = (await turn.FileOf(order, ct)).Replan(milestone, plan => plan.Planned(milestone.Code, Day, null));
        if ((await turn.InspectionsOf(order, kind, ct)).LastOrDefault() is { Result: InspectionResult.Failed } failed)
            turn.Save(failed with { Again = Day });
        turn.Save(file);

        var earliest = Slack.AfterInspection(Day);
        var isFinal = kind == InspectionKind.Final;
        return new Reply(
            Text.Lines([Text.Verbatim(order.Number), .. turn.Differences, isFinal ? Slack.Departure(file, earliest) : null]),
            [.. isFinal ? Slack.Move(file, earliest) : [], new Choice($"Open {order.Number}", $"order #{order.Id}")])
        { About = Reference.To(order) };
    }
}
