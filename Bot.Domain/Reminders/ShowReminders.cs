using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>The person's open reminders.</summary>
[Command("reminders", "提醒列表", "我的提醒", Help = "See your reminders", Example = "reminders", For = Roles.Everyone, InMenu = true)]
public sealed record ShowReminders : ICommand, IKeepsQuestion
{
    private const int AtMost = 12;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var open = await turn.OpenReminders(ct);
        if (open is [])
            return new Reply($"You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.");

        return new Reply(Text.Lines(
        [
            .. open.OrderBy(reminder => reminder.DueAt ?? Instant.MaxValue).Take(AtMost).Select(turn.Line),
            open.Count > AtMost ? $"… and {open.Count - AtMost} more" : new Text(""),
            $"Say “done 1”, “snooze 1 2h”, “move 1 Friday 10:00” or “cancel 1”.",
        ]));
    }
}
