using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Sets a reminder, once or in a rhythm, at the person's own time or a named place's.</summary>
[Command("remind", "提醒", Help = "Set a reminder, also for another time zone", Example = "remind me tomorrow 9am German time to call Klaus", For = Roles.Everyone, InMenu = true, FromSentence = true)]
public sealed partial record Remind([Ask("When shall I remind you?")] When When, string? About = null, OrderRef? Order = null) : ICommand
{
    private const int AtMost = 500;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        await turn.Hold($"reminders|{turn.Me.Id}", ct);
        var open = await turn.OpenReminders(ct);
        if (open.Count >= AtMost)
            throw new Refusal($"You have {new Count(open.Count, "open reminder")}. Please finish some first.", new Choice($"Reminders", "reminders"));

        var number = Enumerable.Range(1, open.Count + 1).First(free => open.All(reminder => reminder.Number != free));
        var about = (About?.Trim(), Order?.Number) switch
        {
            (null or "", var order) => order ?? turn.Phrases.Translate("Reminder", turn.Me.Language),
            ({ } words, null) => words,
            ({ } words, { } order) => OrderNumbers.In(words).Any(said => OrderNumbers.Compact(said.Number) is { Length: > 2 } named && OrderNumbers.Compact(order).EndsWith(named, StringComparison.Ordinal)) ? words : Joint().Replace(words, "") is { Length: > 0 } what ? $"{order}: {what}" : order,
        };
        var when = When.Follows is { } follows ? When with { Date = await DayOf(follows, turn, ct) } : When;
        when = when with { Time = when.Time ?? when.Repeats?.Time ?? Schedule.StartOfWork };
        var reminder = new Reminder(turn.NewId(), turn.Me.Id, number, about, when, Schedule.Next(when, turn.Now, workdays: turn.Workdays), Order: Order?.To);
        if (reminder.Next is null)
            throw new Refusal($"{Schedule.InstantOf(when.Date, when.Time.Value, DateTimeZoneProviders.Tzdb[when.ZoneId])} is already behind us. Please say a time that is still ahead.") { Asks = nameof(When) };
        turn.Save(reminder);
        return new Reply(
            Text.Lines(
                $"⏰ {number}. {about}",
                turn.Moment(reminder),
                when.Follows is { } from ? (Text)$"{Order?.Number}: {from.Describe()}. It moves along when that date moves." : null),
            new Choice($"Reminders", "reminders"))
        { About = Reference.To(reminder) };
    }

    /// <summary>"check the fabric for 1042": the order stands before the words, and what joined it to them goes.</summary>
    [GeneratedRegex(@"(^|\s)(for|of|on|about|to|with|in|from|an|für|von|zu|zum|zur|bei|wegen|über|para|de|sobre|con|pour|du|sur|avec|do|da|com)\s*$|^\s*[对给为跟和的关于]{1,2}\s*$|(关于|对于)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Joint();

    private async Task<LocalDate> DayOf(Follows follows, Turn turn, CancellationToken ct)
    {
        if (Order is null)
            throw new Refusal($"Of which order? Please say its number too: “remind me 3 days before ETD of PO-1042”.");
        var order = await turn.Get(Order, ct);
        return follows.DayIn(await turn.FileOf(order, ct)) ?? throw new Refusal($"{order.Number} has no such date yet. Please say a day.") { Asks = nameof(When) };
    }
}
