using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Domain.Tasks;

namespace Bot.Domain.Samples;

public enum SampleKind { Pp, Top, Fit, SizeSet, LabDip, ShipmentSample }

/// <summary>What became of a sample. A comment alone is never an approval.</summary>
public enum SampleOutcome { Sent, Approved, ApprovedWithComments, Rejected, Comments }

/// <summary>
/// A sample left or the customer's word on it came, by round and colour. Comments become a task for the factory; a rejected one is
/// followed by the next round, and what waits for it moves.
/// </summary>
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
    /// <summary>Planning defaults: a new round is made in a week and judged in five days more.</summary>
    private const int NextRound = 7;
    private const int Judging = 5;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var (steps, on) = (SampleSteps.Of(Kind), On ?? turn.Today);
        if (on > turn.Today)
            throw new Refusal($"{on} is still ahead. Say “planned” for a plan, or the day it was done.");

        var sample = Judged(await turn.SampleOf(order, steps, Colour?.Name, ct), on);
        turn.Save(sample);
        var waiting = await Waiting(turn, order, steps, ct);
        var file = Moved(await turn.FileOf(order, ct), steps, on, waiting is [], turn.Today);
        turn.Save(file);
        turn.Keep(Reference.To(order), Comments, Photos);
        var task = Outcome is SampleOutcome.ApprovedWithComments or SampleOutcome.Rejected or SampleOutcome.Comments && Comments is { Length: > 0 } words ? turn.Ask(file, words) : null;
        return await Answer(turn, file, steps, sample, waiting, task, ct);
    }

    private Sample Judged(Sample sample, LocalDate on) => Outcome switch
    {
        SampleOutcome.Sent => sample.Send(on, Courier?.ToString(), Round?.Number),
        SampleOutcome.Approved => sample.Judge(SampleVerdict.Approved, on, Comments, Round?.Number),
        SampleOutcome.ApprovedWithComments => sample.Judge(SampleVerdict.ApprovedWithComments, on, Comments, Round?.Number),
        SampleOutcome.Rejected => sample.Judge(SampleVerdict.Rejected, on, Comments, Round?.Number),
        SampleOutcome.Comments => sample.Remark(on, Comments),
    };

    /// <summary>Colours that are not approved yet; the step is done when all are.</summary>
    private async Task<IReadOnlyList<string>> Waiting(Turn turn, Order order, SampleSteps steps, CancellationToken ct)
    {
        if (Colour is null || Outcome is not (SampleOutcome.Approved or SampleOutcome.ApprovedWithComments))
            return [];
        var samples = await turn.SamplesOf(order, steps, ct);
        var approved = samples.Where(sample => sample.IsApproved).Select(sample => sample.Colour).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. order.Lines.Select(line => line.Colour).Concat(samples.Select(sample => sample.Colour)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(colour => !approved.Contains(colour))];
    }

    private OrderFile Moved(OrderFile file, SampleSteps steps, LocalDate on, bool isAll, LocalDate today) => (Outcome, steps) switch
    {
        (SampleOutcome.Sent, { Sent: { } sent }) => file.Replan(SeaFcl.Find(sent)!, plan => plan.Done(sent, on, null)),
        (SampleOutcome.Approved or SampleOutcome.ApprovedWithComments, { Approved: { } approved }) when isAll => file.Replan(SeaFcl.Find(approved)!, plan => plan.Done(approved, on, Comments)),
        (SampleOutcome.Rejected, _) => Again(file, steps, on, today),
        _ => file,
    };

    /// <summary>The next round is sent and judged later; bulk starts the day after, never before.</summary>
    private static OrderFile Again(OrderFile file, SampleSteps steps, LocalDate on, LocalDate today)
    {
        var sent = LocalDate.Max(on.PlusDays(NextRound), today);
        if (steps.Sent is { } sending)
            file = file.Replan(SeaFcl.Find(sending)!, plan => plan.Planned(sending, LocalDate.Max(plan.Find(sending) is { Actual: null, Current: var planned } ? planned : sent, sent), null));
        if (steps.Approved is not { } approval)
            return file;

        file = file.Replan(SeaFcl.Find(approval)!, plan => plan.Planned(approval, LocalDate.Max(plan.Find(approval)?.Current ?? sent, sent.PlusDays(Judging)), null));
        var late = file.Find(approval) is { Current: var approved } && file.Find("M11") is { Actual: null, Current: var bulk } ? Period.DaysBetween(bulk, approved.PlusDays(1)) : 0;
        return late > 0 && steps.Kind == SampleKind.Pp ? file.WithMade(file.Made[^1], made => made.Late(late, today, "M11")) : file;
    }

    private async Task<Reply> Answer(Turn turn, OrderFile file, SampleSteps steps, Sample sample, IReadOnlyList<string> waiting, FactoryTask? task, CancellationToken ct)
    {
        var order = file.Order;
        var differences = turn.Differences.ToList();
        var deposit = Kind == SampleKind.Pp && Outcome is SampleOutcome.Approved or SampleOutcome.ApprovedWithComments && file.Find("M05") is { Actual: null } open ? open : null;
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. differences.Count > 0 ? differences : [$"{steps.Name}: nothing new"],
                Outcome == SampleOutcome.Rejected ? (Text)$"Round {sample.Following} is next." : null,
                Outcome == SampleOutcome.Comments ? (Text)$"Comments only: not an approval." : null,
                waiting is [] ? null : (Text)$"Not approved yet: {new TextList([.. waiting.Select(Text.Verbatim)], ", ")}",
                deposit is null ? null : (Text)$"Bulk still waits for: {deposit.Name}",
                task is null ? null : (Text)$"Noted as a task for the factory.",
                Outcome == SampleOutcome.Rejected && Kind == SampleKind.Pp ? Slack.Departure(file, Slack.AfterReady(file.CargoReady ?? turn.Today)) : null,
                file.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
            ]),
            [
                .. task is null ? [] : await turn.SendChoices(file, task, ct),
                .. Outcome == SampleOutcome.Rejected && Kind == SampleKind.Pp ? Slack.Move(file, Slack.AfterReady(file.CargoReady ?? turn.Today)) : [],
                new Choice($"Open {order.Number}", $"order #{order.Id}"),
            ])
        { About = Reference.To(order) };
    }
}
