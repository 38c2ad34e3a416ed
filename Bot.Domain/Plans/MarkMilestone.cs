using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Samples;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

public enum Progress { Done, Planned, Failed, Open }

/// <summary>Ticks a milestone off, plans it for a day, or opens it again.</summary>
[Command("milestone", "节点", "ms", Help = "Report a milestone, done or planned", Example = "PO-1042 deposit received", FromSentence = true)]
public sealed record MarkMilestone(
    [Ask("Which order?")] OrderRef Order,
    [Ask("Which milestone?")] MilestoneRef Milestone,
    Progress? Progress = null,
    [Ask("On which day?"), Past] LocalDate? On = null,
    string? Note = null,
    [Attached] IReadOnlyList<Attachment>? Proof = null) : ICommand, IMaybeMeant
{
    /// <summary>"1042 deposit 30%" only names the deposit: nothing says that it was received. A sample that is "done" may be sent, come or approved.</summary>
    public bool IsMeant(LocalDate today) => !Milestone.OnlyNamed || On > today || (Progress is { } progress && (progress != Plans.Progress.Done || !OfSamples.Contains(Milestone.Code)));

    private static readonly HashSet<string> OfSamples = ["M08", "M09", "Y10", "Y20", "Y30", "Y40", "Y50"];

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var (kind, on) = (Milestone.Kind, On ?? turn.Today);
        var file = await turn.FileOf(order, ct);
        var progress = Progress ?? (on > turn.Today ? Plans.Progress.Planned : Plans.Progress.Done);
        if (progress == Plans.Progress.Done && on > turn.Today)
            throw new Refusal($"{on} is still ahead. Say “planned” for a plan, or the day it was done.");
        if (progress == Plans.Progress.Planned && On is null)
            throw new Refusal($"For which day is {new Text(kind.Name)} planned?", new Choice($"Tomorrow", $"milestone #{order.Id} {kind.Code} planned {turn.Today.PlusDays(1):uuuu-MM-dd}", Once: true)) { Asks = nameof(On), Lacks = true };
        if (progress == Plans.Progress.Planned && on < turn.Today)
            throw new Refusal($"{on} is already behind us. For which day is it planned?") { Asks = nameof(On) };

        var changed = progress switch
        {
            Plans.Progress.Done => file.Replan(kind, plan => plan.Done(kind.Code, on, Note)),
            Plans.Progress.Planned => file.Replan(kind, plan => plan.Planned(kind.Code, on, Note)),
            // A rejected sample or a failed inspection is not done: it stays open, and the word about it is kept.
            _ => file.Replan(kind, plan => plan.Planned(kind.Code, LocalDate.Max(plan.Find(kind.Code)?.Current ?? on, turn.Today), Note), isDone: progress == Plans.Progress.Open),
        };
        turn.Save(changed);
        await KeepSample(turn, order, kind, progress, on, ct);
        KeepProof(turn, order, kind);
        return Answer(turn, changed, kind, progress);
    }

    private static Reply Answer(Turn turn, OrderFile file, MilestoneKind kind, Progress progress)
    {
        var order = file.Order;
        var differences = turn.Differences.ToList();
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. differences.Count > 0 ? differences : [progress == Plans.Progress.Failed ? (Text)$"{new Text(kind.Name)} ✗, stays open" : $"{new Text(kind.Name)}: nothing new"],
                progress == Plans.Progress.Open ? null : Waiting(file, kind),
                file.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : (Text)$"Everything is done.",
            ]),
            new Choice($"Open {order.Number}", $"order #{order.Id}"))
        { About = Reference.To(order) };
    }

    /// <summary>Gates of the trade: bulk does not start before the PP sample and the deposit, papers are not released before the money.</summary>
    private static Text? Waiting(OrderFile file, MilestoneKind kind)
    {
        string[] gates = kind.Code switch
        {
            "M11" => ["M05", "M09"],
            "M05" => ["M09"],
            "M29" => ["M27"],
            _ => [],
        };
        var open = gates.Select(file.Find).OfType<Milestone>().Where(gate => gate.Actual is null).Select(gate => gate.Name).ToList();
        return (kind.Code, open) switch
        {
            (_, []) => null,
            ("M05", _) => $"Bulk still waits for: {new TextList(open, ", ")}",
            _ => (Text)$"⚠ Still open: {new TextList(open, ", ")}",
        };
    }

    /// <summary>The slip, the report, the photo that came with the word.</summary>
    private void KeepProof(Turn turn, Order order, MilestoneKind kind)
    {
        if (Proof is { Count: > 0 } files && turn.Origin is { } origin)
            turn.Save(new FollowUp(turn.NewId(), Reference.To(order), turn.Me.Id, origin.SentAt, origin.Channel, Note ?? turn.Phrases.Translate(kind.Name, turn.Me.Language), files));
    }

    /// <summary>Samples go in rounds: what is sent opens one, the customer's word closes it.</summary>
    private async Task KeepSample(Turn turn, Order order, MilestoneKind kind, Progress progress, LocalDate on, CancellationToken ct)
    {
        if (SampleSteps.About(kind.Code) is not { } steps || progress == Plans.Progress.Planned)
            return;

        var sample = await turn.SampleOf(order, steps, null, ct);
        var isSending = kind.Code == steps.Sent;
        var kept = (isSending, progress) switch
        {
            (_, Plans.Progress.Open) => sample.Reopen(isSending),
            (true, _) => sample.Send(on),
            (_, Plans.Progress.Failed) => sample.Judge(SampleVerdict.Rejected, on, Note),
            _ => sample.Judge(string.IsNullOrEmpty(Note) ? SampleVerdict.Approved : SampleVerdict.ApprovedWithComments, on, Note),
        };
        if (kept != sample)
            turn.Save(kept);
    }
}
