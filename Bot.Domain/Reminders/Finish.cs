using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Closes a reminder; one in a rhythm goes on.</summary>
[Command("done", "完成", Help = "Close a reminder", Example = "done 1", For = Roles.Everyone)]
public sealed record Finish([Ask("Which reminder? Say its number.")] ReminderRef? Reminder = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, open => $"done #{open.Id}", ct);
        if (reminder.When.Repeats is not null)
        {
            turn.Save(reminder = reminder with { Snoozed = null, RungAt = null });
            return new Reply($"✓ {reminder.About}. It rings again: {turn.Moment(reminder)}", new Choice($"Stop it", $"cancel #{reminder.Id}", Once: true));
        }

        turn.Save(reminder with { State = ReminderState.Done, Next = null, Snoozed = null, RungAt = null });
        return new Reply($"✓ {reminder.About}");
    }
}

/// <summary>Stops a reminder for good.</summary>
[Command("cancel", "取消", Help = "Stop a reminder", Example = "cancel 1", For = Roles.Everyone)]
public sealed record Cancel([Ask("Which reminder? Say its number.")] ReminderRef Reminder) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, open => $"cancel #{open.Id}", ct);
        turn.Save(reminder.Cancelled());
        return new Reply($"Stopped: {reminder.About}");
    }
}

/// <summary>Puts a reminder off: from now when it rang, from its moment when that is still ahead, or until a moment. A rhythm goes on behind it.</summary>
[Command("snooze", "稍后", Help = "Let a reminder ring again later", Example = "snooze 1 30 min", For = Roles.Everyone)]
public sealed record Snooze([Ask("Which reminder? Say its number.")] ReminderRef? Reminder = null, [Ask("Until when? Say how long or a time: “30 min”, “2 hours”, “Monday 9am”.")] Delay? For = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var delay = For ?? new Delay(10);
        var reminder = await turn.Get(Reminder, open => $"snooze #{open.Id} {delay.Says}", ct);
        var rhythm = reminder.When.Repeats;
        // A rhythm that has not rung yet is put off from its next ring, and that ring is not said twice.
        var isNextPutOff = rhythm is not null && reminder.RungAt is null && delay.Until is null && reminder.Next > turn.Now;
        var start = (isNextPutOff || rhythm is null) && reminder.DueAt > turn.Now ? reminder.DueAt.Value : turn.Now;
        var until = delay.Until is { } moment
            ? Schedule.Next(moment with { Time = moment.Time ?? reminder.When.Time }, turn.Now) ?? throw new Refusal($"That time is already behind us. Please say one that is still ahead.") { Asks = nameof(For) }
            : delay.After(start, turn.Me.Zone);
        var next = rhythm is null ? null : isNextPutOff && reminder.Snoozed is null ? Schedule.Next(reminder.When, reminder.Next!.Value, workdays: turn.Workdays) : reminder.Next;
        // Every day, put off by a day: once at that moment.
        if (next == until)
            next = Schedule.Next(reminder.When, until, workdays: turn.Workdays);
        var snoozed = reminder with { Snoozed = until, Next = next, State = ReminderState.Waiting, RungAt = null };
        turn.Save(snoozed);
        if (isNextPutOff)
            return new Reply(Text.Lines($"⏰ {reminder.Number}. {reminder.About}", $"This time {until.InZone(DateTimeZoneProviders.Tzdb[reminder.When.ZoneId])}, then {rhythm!.Describe()} again."));
        return new Reply($"⏰ {reminder.About} again at {snoozed.Snoozed}");
    }
}

/// <summary>Moves a reminder to another time or rhythm. Of a rhythm, a single moment moves the next ring only.</summary>
[Command("move", "改期", Help = "Move a reminder", Example = "move 1 Friday 10:00", For = Roles.Everyone)]
public sealed record Move([Ask("Which reminder? Say its number.")] ReminderRef Reminder, [Ask("To when?")] When To) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Get(Reminder, open => $"move #{open.Id}", ct);
        var when = To with { Time = To.Time ?? To.Repeats?.Time ?? reminder.When.Time ?? Schedule.StartOfWork };
        if (Schedule.Next(when, turn.Now, workdays: turn.Workdays) is not { } next)
            throw new Refusal($"That time is already behind us. Please say one that is still ahead.") { Asks = nameof(To) };

        var moved = reminder with { When = when, Next = next, Snoozed = null, State = ReminderState.Waiting, RungAt = null };
        if (when.Repeats is null && reminder.When.Repeats is { } rhythm)
        {
            moved = moved with { When = reminder.When, Next = Schedule.Next(reminder.When, reminder.Next ?? turn.Now, workdays: turn.Workdays), Snoozed = next };
            turn.Save(moved);
            return new Reply(Text.Lines($"⏰ {reminder.Number}. {reminder.About}", $"This time {next.InZone(DateTimeZoneProviders.Tzdb[when.ZoneId])}, then {rhythm.Describe()} again."));
        }

        turn.Save(moved);
        return new Reply(Text.Lines($"⏰ {reminder.Number}. {reminder.About}", (Text)$"{turn.Moment(reminder)} → {turn.Moment(moved)}"));
    }
}
