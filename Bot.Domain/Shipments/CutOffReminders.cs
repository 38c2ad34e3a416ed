using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>Cut-offs are reminded of a day before, at the same hour by the port's clock.</summary>
public static class CutOffReminders
{
    /// <summary>Sets them anew for the person who speaks; those of an earlier sailing are cancelled.</summary>
    /// <returns>How many were set.</returns>
    public static async Task<int> RemindOf(this Turn turn, Shipment shipment, Order order, CancellationToken ct)
    {
        await turn.ForgetCutOffs(shipment, order, ct);
        var taken = (await turn.OpenReminders(ct)).Select(reminder => reminder.Number).ToHashSet();
        var set = 0;
        foreach (var cutOff in shipment.CutOffs ?? [])
        {
            var when = new When(cutOff.Day.PlusDays(-1), cutOff.Time ?? LocalTime.Noon, shipment.PortZoneId!, ZoneNamed: true);
            if (Schedule.Next(when, turn.Now) is not { } next)
                continue;
            var number = Enumerable.Range(1, taken.Count + 1).First(free => !taken.Contains(free));
            taken.Add(number);
            var about = turn.Phrases.Word($"{order.Number}: {cutOff.Said(shipment)}", turn.Voice);
            turn.Save(new Reminder(turn.NewId(), turn.Me.Id, number, about, when, next, Order: Reference.To(order), ShipmentId: shipment.Id));
            set++;
        }

        return set;
    }

    /// <summary>The person's reminders of a sailing that the cargo does not go with.</summary>
    public static async Task ForgetCutOffs(this Turn turn, Shipment shipment, Order order, CancellationToken ct)
    {
        foreach (var old in await turn.Query<Reminder>(KeyRange.Exactly($"order|{order.Id}"), ct))
        {
            if (old.PersonId == turn.Me.Id && old.ShipmentId == shipment.Id)
                turn.Save(old.Cancelled());
        }
    }
}
