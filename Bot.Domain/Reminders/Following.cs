using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Reminders;

/// <summary>Reminders whose day is counted from a date of an order, and move when it does.</summary>
public static class Following
{
    /// <summary>The day it comes to; null while the order has no such date.</summary>
    public static LocalDate? DayIn(this Follows follows, OrderFile file) => (follows.Anchor switch
    {
        "ETD" => file.Departed ?? file.Etd,
        "ETA" => file.Find("M31")?.Actual ?? file.Eta,
        "delivery" => file.Order.Due ?? file.Expected,
        var code => file.Find(code) is { } milestone ? milestone.Actual ?? milestone.Current : null,
    })?.PlusDays(follows.Days);

    /// <summary>"3 days before ETD".</summary>
    public static Text Describe(this Follows follows) => follows.Days switch
    {
        < 0 => $"{new Count(-follows.Days, "day")} before {follows.Name()}",
        0 => $"on the day of {follows.Name()}",
        _ => $"{new Count(follows.Days, "day")} after {follows.Name()}",
    };

    /// <summary>Moves what is counted from the dates of an order that was changed in this turn, whoever's reminder it is.</summary>
    internal static async Task MoveReminders(this Turn turn, string orderId, CancellationToken ct)
    {
        var following = (await turn.Everybodys<Reminder>(KeyRange.Exactly($"order|{orderId}"), ct)).Where(reminder => reminder is { When.Follows: not null, State: ReminderState.Waiting }).ToList();
        if (following is [] || await turn.Anybodys<Order>(orderId, ct) is not { } order)
            return;
        var parts = KeyRange.Exactly($"order|{orderId}");
        var file = new OrderFile(order, await turn.Everybodys<FactoryOrder>(parts, ct), await turn.Everybodys<Shipment>(parts, ct));
        foreach (var reminder in following)
        {
            if (reminder.When.Follows!.DayIn(file) is not { } day || day == reminder.When.Date)
                continue;
            var when = reminder.When with { Date = day };
            // A day that the change has put behind us is due now: late is better than never.
            turn.Save(reminder with { When = when, Next = Schedule.Next(when, Instant.MinValue) });
        }
    }

    /// <summary>Whoever of that firm wanted to be reminded of a record does not see it any more, nor learn from it how its dates move.</summary>
    internal static async Task DropReminders(this Turn turn, string id, People.Firm? firm, CancellationToken ct)
    {
        foreach (var reminder in firm is null ? [] : await turn.Everybodys<Reminder>(KeyRange.Exactly($"order|{id}"), ct))
        {
            if ((await turn.Anybodys<People.Person>(reminder.PersonId, ct))?.Firm == firm!.Id)
                turn.Save(reminder.Cancelled());
        }
    }

    private static Text Name(this Follows follows) => follows.Anchor switch
    {
        "ETD" => $"ETD",
        "ETA" => $"ETA",
        "delivery" => $"the promised date",
        var code => new Text(Plans.SeaFcl.Find(code)?.Name ?? code),
    };
}
