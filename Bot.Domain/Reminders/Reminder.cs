using Bot.Domain.Calendars;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

public enum ReminderState
{
    /// <summary>Its moment is ahead.</summary>
    Waiting,

    /// <summary>It was spoken and nobody said "done".</summary>
    Rung,
    Done,
    Cancelled,
}

/// <summary>A promise to speak at a wall-clock time in a zone, once or in a rhythm.</summary>
/// <param name="Number">What the person calls it; counts from 1 among the person's open ones.</param>
/// <param name="When">The rule; instants are derived from it, and again when a zone or the zone data change.</param>
/// <param name="Next">The next instant of the rule.</param>
/// <param name="Snoozed">An extra ring, put off by the person.</param>
/// <param name="Order">The order it belongs to.</param>
/// <param name="RungAt">When it was spoken last; null once that was answered.</param>
/// <param name="ShipmentId">The sailing whose cut-off it is about; it goes when the cargo goes with another.</param>
[Stored("reminders")]
public sealed record Reminder(string Id, string PersonId, int Number, string About, When When, Instant? Next, ReminderState State = ReminderState.Waiting, Instant? Snoozed = null, Reference? Order = null, Instant? RungAt = null, string? ShipmentId = null) : IGuarded, IDue, IHistoric
{
    // Delivery takes a moment; only what was really missed is called late.
    public static readonly Duration OnTime = Duration.FromMinutes(2);

    // Lists go by the person; the owner sees it to hand it over.
    public IEnumerable<string> Audiences => [$"person:{PersonId}", "all"];

    public Instant? DueAt => (Next, Snoozed) switch
    {
        ({ } next, { } snoozed) => Instant.Min(next, snoozed),
        var (next, snoozed) => next ?? snoozed,
    };

    public bool IsOpen => State is ReminderState.Waiting or ReminderState.Rung;

    public IEnumerable<string> Keys => IsOpen ? [$"open|{PersonId}|{Number:0000}", .. When.ZoneNamed ? Array.Empty<string>() : [$"floating|{PersonId}"], .. Order is null ? Array.Empty<string>() : [$"order|{Order.Id}"]] : [];

    /// <summary>The same wall-clock time in another zone, because the person moved; what the journey has skipped is due now.</summary>
    public Reminder In(DateTimeZone zone, Instant now, Workdays workdays)
    {
        var there = (this with { When = When with { ZoneId = zone.Id } }).Planned(now, workdays);
        return there.Next < now && Next > now ? there with { Next = now } : there;
    }

    /// <summary>Works out the next instant from the rule; one that was missed is due at once.</summary>
    public Reminder Planned(Instant now, Workdays workdays) => this with
    {
        Next = (Next, When.Repeats) switch
        {
            // Once, and it has been; a snooze of it stays what it is.
            (null, null) => null,
            (_, null) => Schedule.Next(When, Instant.MinValue),
            _ => Next <= now ? Next : Schedule.Next(When, now, workdays: workdays),
        },
    };

    public Reminder Cancelled() => this with { State = ReminderState.Cancelled, Next = null, Snoozed = null };

    public Task ComeDue(Turn turn, CancellationToken ct)
    {
        var due = DueAt ?? turn.Now;
        var late = turn.Now - due;
        var next = Next > turn.Now ? Next : When.Repeats is null ? null : Schedule.Next(When, turn.Now, workdays: turn.Workdays);
        var snoozed = Snoozed > turn.Now ? Snoozed : null;
        turn.Save(this with { Next = next, Snoozed = snoozed, State = next is null && snoozed is null ? ReminderState.Rung : ReminderState.Waiting, RungAt = turn.Now });
        turn.Say(new Reply(
            Text.Lines(
                $"⏰ {About}",
                late > OnTime ? (Text)$"This was for {due}, late by {late}: I was not running." : null),
            [
                new Choice($"Done", $"done #{Id}", Once: true),
                new Choice($"10 minutes", $"snooze #{Id} 10", Once: true),
                new Choice($"1 hour", $"snooze #{Id} 60", Once: true),
                .. Order is null ? Array.Empty<Choice>() : [new Choice($"Open the order", $"order #{Order.Id}")],
            ])
        { About = Order ?? Reference.To(this) });
        return Task.CompletedTask;
    }

    public IEnumerable<Text> ChangesSince(IDocument? before)
    {
        if (before is not Reminder old)
            return [$"Reminder {Number}: {About}"];
        return
        [
            .. Text.When(old.State != State, $"Reminder {Number}: {old.State} → {State}"),
            .. Text.When(old.State == State && old.DueAt != DueAt && DueAt is not null, $"Reminder {Number} → {DueAt}"),
            .. Text.When(old.State == State && old.RungAt is null && RungAt is not null && When.Repeats is not null, $"Reminder {Number} is open again"),
        ];
    }
}

public static class ReminderLookup
{
    public static Task<IReadOnlyList<Reminder>> OpenReminders(this Turn turn, CancellationToken ct) =>
        turn.Query<Reminder>(KeyRange.StartingWith($"open|{turn.Me.Id}|"), ct);

    /// <summary>The one that was named, else the one that rang last, else the only one.</summary>
    /// <param name="says">What the button for one of several stands for.</param>
    public static async Task<Reminder> Get(this Turn turn, ReminderRef? named, Func<Reminder, string> says, CancellationToken ct)
    {
        var open = await turn.OpenReminders(ct);
        var found = named is null
            ? open.Where(reminder => reminder.RungAt is not null).MaxBy(reminder => reminder.RungAt) ?? (open is [var only] ? only : null)
            : open.FirstOrDefault(reminder => reminder.Id == named.Id);
        return found ?? throw (open is []
            ? new Refusal($"You have no open reminders.")
            : new Refusal($"Which reminder?", [.. open.Take(4).Select(reminder => new Choice($"{reminder.Number}. {reminder.About}", says(reminder), Once: true)), new Choice($"Reminders", "reminders")]) { Asks = nameof(Finish.Reminder) });
    }

    /// <summary>Its line in a list.</summary>
    public static Text Line(this Turn turn, Reminder reminder) => reminder.DueAt is null
        ? (Text)$"{reminder.Number}. {reminder.About} – rang, not done"
        : $"{reminder.Number}. {reminder.About} – {turn.Moment(reminder)}";

    /// <summary>When it rings, in the words of its own zone and, when that is another one, of the person's.</summary>
    public static Text Moment(this Turn turn, Reminder reminder)
    {
        var due = (reminder.DueAt ?? turn.Now).InZone(DateTimeZoneProviders.Tzdb[reminder.When.ZoneId]);
        var moment = due.Zone.Id == turn.Me.Zone.Id ? (Text)$"{due}" : $"{due} = {due.ToInstant()}";
        return reminder.When.Repeats is { } rhythm ? (Text)$"{rhythm.Describe()}, next {moment}" : moment;
    }
}
