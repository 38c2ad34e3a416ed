using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <content>A sheet of follow-ups goes the same way as one of orders.</content>
public sealed partial record Import
{
    private async Task Go(Turn turn, FollowUpSheet sheet, CancellationToken ct)
    {
        turn.Batch = Id;
        var isTrial = State == ImportState.Checking;
        var some = sheet.Rows.Skip(Next).Take(Step).ToList();
        var outcomes = await new FollowUpMerging(turn).Take(some, ct);
        if (isTrial)
            turn.Drop();
        var after = Counting([.. outcomes.Select(item => (item.Row.Row, item.Outcome))]) with { Next = Next + some.Count };
        if (after.Next < sheet.Rows.Count)
            after.Progress(turn, new Count(sheet.Rows.Count, "follow-up"));
        else
            await after.Finish(turn, sheet, isTrial, ct);
    }

    private async Task Finish(Turn turn, FollowUpSheet sheet, bool isTrial, CancellationToken ct)
    {
        var strays = sheet.Rows.Where(row => Ambiguous?.Contains(row.Row.Number) == true).Select(row => new RejectedRow(row.Row, $"There is no such order, or there are several"));
        var after = await Ended(turn, sheet.Sheet, [.. sheet.Sheet.Rows[0].Cells.Select(cell => cell as string ?? "")], sheet.Rejected.Concat(strays), isTrial, ct);
        Say(turn, isTrial ? ImportReplies.Tried(after, sheet) : ImportReplies.FinishedFollowUps(after));
    }
}
