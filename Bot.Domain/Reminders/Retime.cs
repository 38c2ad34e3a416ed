using System.Globalization;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Puts right the reminder that was just set: "no, 5 pm", "不对，下午5点".</summary>
[Command("retime", "改时间", Help = "Put right the time of the reminder you have just set", Example = "retime 5 pm", For = Roles.Everyone, FromSentence = true)]
public sealed record Retime([Ask("Which reminder? Say its number.")] JustSet Reminder, LocalDate? Day = null, LocalTime? At = null) : ICommand, IMaybeMeant
{
    public bool IsMeant(LocalDate today) => Day is not null || At is not null;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var reminder = await turn.Find<Reminder>(Reminder.Id, ct) ?? throw new Refusal($"That reminder is closed already.", new Choice($"Reminders", "reminders"));
        var old = reminder.When;
        if (Day is not null && (old.Repeats is not null || old.Follows is not null))
            throw new Refusal($"Please say the whole of it: “move {reminder.Number} every Friday 10:00”.");
        var time = At ?? old.Time ?? Schedule.StartOfWork;
        var when = old with { Date = Day ?? old.Date, Time = time, Repeats = old.Repeats?.At(time) };
        if (Schedule.Next(when, turn.Now) is not { } next)
            throw new Refusal($"That time is already behind us. Please say one that is still ahead.");

        var moved = reminder with { When = when, Next = next, State = ReminderState.Waiting, Snoozed = null, RungAt = null };
        turn.Save(moved);
        return new Reply(Text.Lines($"⏰ {reminder.Number}. {reminder.About}", (Text)$"{turn.Moment(reminder)} → {turn.Moment(moved)}"))
        { About = Storage.Reference.To(moved) };
    }
}

/// <summary>The reminder that the person set last, while it is fresh.</summary>
public sealed record JustSet(string Id, int Number, string About) : ISpoken<JustSet>, ISubject
{
    /// <summary>Whoever says "no, 5 pm" later than this means something else.</summary>
    private static readonly Duration Fresh = Duration.FromMinutes(10);

    public static async Task<Reading<JustSet>> Hear(Hearing hearing, CancellationToken ct)
    {
        var last = (await hearing.Turn.OpenReminders(ct)).MaxBy(reminder => reminder.Id, StringComparer.Ordinal);
        return last is not null && SetAt(last.Id) is { } set && hearing.Turn.Now - set <= Fresh
            ? new Reading<JustSet>.One(new JustSet(last.Id, last.Number, last.About))
            : new Reading<JustSet>.None();
    }

    public Choice AsChoice() => new($"{Number}. {About}", $"#{Id}");

    /// <summary>An id begins with the moment it was given.</summary>
    private static Instant? SetAt(string id) =>
        id.Length >= 16 && long.TryParse(id.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks) ? Instant.FromUnixTimeTicks(ticks) : null;
}
