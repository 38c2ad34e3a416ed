using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Inspections;

public enum InspectionResult { Passed, Failed }

/// <summary>Which inspection: of the first goods, on the way, or of all of them.</summary>
public enum InspectionKind { Inline, During, Final }

/// <summary>
/// Records an inspection: its result and what it found, beside what the sampling plan accepts. A failed one stays open and leads to
/// the next: after the rework that was said, or on a day that is asked for.
/// </summary>
[Command("inspection", "inspect", "验货", Help = "Record an inspection and what it found", Example = "inspection PO-1042 failed, 12 major 20 minor, rework 3 days")]
public sealed record RecordInspection(
    [Ask("Which order?")] OrderRef Order,
    [Ask("Did it pass?")] InspectionResult Result,
    InspectionKind? Kind = null,
    Defects? Found = null,
    Days? Rework = null,
    [Past] LocalDate? On = null,
    string? Note = null,
    [Attached] IReadOnlyList<Attachment>? Report = null) : ICommand
{
    /// <summary>Rework takes that long at least, when nobody says how long.</summary>
    private const int UsualRework = 5;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var (kind, on) = (Kind ?? InspectionKind.Final, On ?? turn.Today);
        if (on > turn.Today)
            throw new Refusal($"{on} is still ahead. Say “planned” for a plan, or the day it was done.");

        var milestone = Inspection.Milestone(kind);
        var again = Result == InspectionResult.Failed && Rework is not null ? FactoryWeek.After(on, Rework.Number + 1) : (LocalDate?)null;
        var round = (await turn.InspectionsOf(order, kind, ct)).Count + 1;
        var inspection = new Inspection(turn.NewId(), order.Id, kind, round, on, Result, Found ?? new Defects(null, null, null), again);
        var file = (await turn.FileOf(order, ct)).Replan(milestone, plan => Result == InspectionResult.Passed
            ? plan.Done(milestone.Code, on, null)
            : plan.Planned(milestone.Code, again ?? LocalDate.Max(plan.Find(milestone.Code)?.Current ?? on, turn.Today), null));
        turn.Save(inspection);
        turn.Save(file);
        turn.Keep(Reference.To(order), Note, Report);
        return Result == InspectionResult.Passed ? Passed(turn, file, inspection) : Failed(turn, file, inspection, again ?? FactoryWeek.After(on, UsualRework + 1));
    }

    private static Reply Passed(Turn turn, OrderFile file, Inspection inspection) => Of(
        file,
        [
            Text.Verbatim(file.Order.Number),
            .. turn.Differences,
            .. SampleLines(file.Order, inspection),
            file.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
        ]);

    private static Reply Failed(Turn turn, OrderFile file, Inspection inspection, LocalDate next)
    {
        var isFinal = inspection.Kind == InspectionKind.Final;
        var earliest = Slack.AfterInspection(next);
        return Of(
            file,
            [
                Text.Verbatim(file.Order.Number),
                .. turn.Differences,
                .. SampleLines(file.Order, inspection),
                inspection.Again is null ? (Text)$"When is the next inspection?" : $"Next inspection {next}: is that the day?",
                isFinal ? Slack.Departure(file, earliest) : null,
                $"The customer was not told.",
            ],
            [
                .. inspection.Again is null ? [new Choice($"{next}", $"reinspect #{file.Order.Id} {inspection.Kind} {next:uuuu-MM-dd}", Once: true)] : Array.Empty<Choice>(),
                new Choice($"Another day", $"reinspect #{file.Order.Id} {inspection.Kind}"),
                .. isFinal && inspection.Again is not null ? Slack.Move(file, earliest) : [],
            ]);
    }

    private static Reply Of(OrderFile file, Text?[] lines, params Choice[] choices) =>
        new(Text.Lines(lines), [.. choices, new Choice($"Open {file.Order.Number}", $"order #{file.Order.Id}")]) { About = Reference.To(file.Order) };

    /// <summary>What the usual sampling plan accepts, beside what was found; nothing where the quantity is not known or a passed one found nothing to speak of.</summary>
    private static IEnumerable<Text?> SampleLines(Order order, Inspection inspection)
    {
        if (order.Quantity < 2 || (inspection.Result == InspectionResult.Passed && inspection.Found == new Defects(null, null, null)))
            yield break;
        var (major, minor) = Aql.Usual(order.Quantity);
        var found = inspection.Found;
        var drawn = major.Size >= minor.Size ? major : minor;
        yield return drawn.Size >= order.Quantity
            ? $"AQL {Aql.Major}/{Aql.Minor}, level II: all {order.Quantity} {Units.Named(order.Unit)}"
            : (Text)$"AQL {Aql.Major}/{Aql.Minor}, level II: {drawn.Size} of {order.Quantity} {Units.Named(order.Unit)} ({drawn.Letter.ToString()})";
        yield return Class($"critical", found.Critical, 0);
        yield return Class($"major", found.Major, major.Accept);
        yield return Class($"minor", found.Minor, minor.Accept);
        if (inspection.Result == InspectionResult.Passed && (found.Critical > 0 || found.Major > major.Accept || found.Minor > minor.Accept))
            yield return $"⚠ By these numbers it would not pass.";
    }

    private static Text Class(Text name, int? found, int accept) => found switch
    {
        null => $"{name}: Ac {accept} Re {accept + 1}",
        { } number when number > accept => $"{name} {number} ✗ Ac {accept} Re {accept + 1}",
        { } number => $"{name} {number} ✓ Ac {accept} Re {accept + 1}",
    };
}
