using Bot.Domain.Digests;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Says where the person works. What is set for "my time" moves along, what is set for a named place stays.</summary>
[Command("zone", "时区", Help = "Say in which city you work", Example = "zone Hamburg", For = Roles.Everyone, InMenu = true)]
public sealed record SetZone([Ask("In which city do you work?")] DateTimeZone Zone) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var me = turn.Me with { ZoneId = Zone.Id, ZoneKnown = true };
        turn.Save(me);
        if (await turn.Find<DailyDigest>(me.Id, ct) is { } digest)
            turn.Save(digest.Planned(me.Zone, turn.Now));
        var moved = 0;
        foreach (var reminder in await turn.OpenReminders(ct))
        {
            if (reminder.When.ZoneNamed)
                continue;
            var there = reminder.In(Zone, turn.Now, turn.Workdays);
            turn.Save(there);
            moved += there.DueAt == reminder.DueAt ? 0 : 1;
        }

        return new Reply(
            Text.Lines(
                $"Your clock shows {turn.Now.InZone(Zone)}.",
                moved > 0 ? (Text)$"{new Count(moved, "reminder")} moved along." : null),
            [.. me.Role is Roles.Customer or Roles.Supplier ? [new Choice($"My orders", "orders")] : new[] { new Choice($"Today", "today"), new Choice($"Orders", "orders") }, new Choice($"Help", "help")]);
    }
}
