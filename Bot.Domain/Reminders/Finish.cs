using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Closes a reminder; one in a rhythm goes on.</summary>
[Command("done", "完成", Help = "Close a reminder", Example = "done 1", For = Roles.Everyone)]
public sealed record Finish(ReminderRef? Reminder = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, ct);
        if (reminder.When.Repeats is not null)
            return new Reply($"✓ {reminder.About}. It rings again: {turn.Moment(reminder)}", new Choice($"Stop it", $"cancel #{reminder.Id}", Once: true));

        turn.Save(reminder with { State = ReminderState.Done, Next = null, Snoozed = null });
        return new Reply($"✓ {reminder.About}");
    }
}

/// <summary>Stops a reminder for good.</summary>
[Command("cancel", "取消", Help = "Stop a reminder", Example = "cancel 1", For = Roles.Everyone)]
public sealed record Cancel([Ask("Which reminder? Say its number.")] ReminderRef Reminder) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, ct);
        turn.Save(reminder with { State = ReminderState.Cancelled, Next = null, Snoozed = null });
        return new Reply($"Stopped: {reminder.About}");
    }
}

/// <summary>Puts a reminder off.</summary>
[Command("snooze", "稍后", Help = "Let a reminder ring again later", Example = "snooze 1 30 min", For = Roles.Everyone)]
public sealed record Snooze(ReminderRef? Reminder = null, Delay? For = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, ct);
        var snoozed = reminder with { Snoozed = turn.Now + (For ?? new Delay(10)).Duration, State = ReminderState.Waiting };
        turn.Save(snoozed);
        return new Reply($"⏰ {reminder.About} again at {snoozed.Snoozed}");
    }
}

/// <summary>Moves a reminder to another time or rhythm.</summary>
[Command("move", "改期", Help = "Move a reminder", Example = "move 1 Friday 10:00", For = Roles.Everyone)]
public sealed record Move([Ask("Which reminder? Say its number.")] ReminderRef Reminder, [Ask("To when?")] When To) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, ct);
        var when = To with { Time = To.Time ?? To.Repeats?.Time ?? reminder.When.Time ?? Schedule.StartOfWork, Repeats = To.Repeats };
        var moved = reminder with { When = when, Next = Schedule.Next(when, turn.Now), Snoozed = null, State = ReminderState.Waiting };
        if (moved.Next is null)
            throw new Refusal($"That time is already behind us. Please say one that is still ahead.");
        turn.Save(moved);
        return new Reply(Text.Lines($"⏰ {reminder.Number}. {reminder.About}", (Text)$"{turn.Moment(reminder)} → {turn.Moment(moved)}"));
    }
}
