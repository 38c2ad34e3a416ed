using Bot.Domain.Digests;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>
/// Somebody has left: from now on they are strangers here, in every chat and in the browser. What they did stays with their name;
/// their open orders go to somebody else first, and a new invitation, or undo, brings them back.
/// </summary>
[Command("removeperson", "remove person", "remove member", "end access", "删除成员", "移除成员", "删除人员", "停用成员", Help = "End somebody's access", Example = "removeperson Li Na", For = Roles.Leaders)]
public sealed record EndAccess([Ask("Whose access shall end?")] KnownPerson Who, Confirmed? Sure = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (!Roles.Leaders.HasFlag(turn.Me.Role))
            throw new Refusal($"Only an owner or a manager can end somebody's access.");
        // Two owners may end each other, and an order may become theirs, in the same moment.
        await turn.Hold("owners", ct);
        await turn.HoldWorkOf(Who.Id, ct);
        if (await turn.Find<Person>(Who.Id, ct) is not { HasLeft: false } person)
            throw new Refusal($"{Who.Name} has no access any more.");
        await Refuse(turn, person, ct);
        var yes = new Choice($"Yes, end it", $"removeperson {person.Name} yes", Once: true);
        if (Sure is null)
            return new Reply($"End the access of {person.Name} ({person.Role})? What they did stays on record.", yes) { Confirms = yes.Says };

        foreach (var invitation in await turn.Query<Invitation>(KeyRange.Exactly($"person|{person.Id}"), ct))
            turn.Delete(invitation);
        if (await turn.Find<DailyDigest>(person.Id, ct) is { } digest)
            turn.Delete(digest);
        var reminders = await turn.Everybodys<Reminder>(KeyRange.StartingWith($"open|{person.Id}|"), ct);
        foreach (var reminder in reminders)
            turn.Save(reminder.Cancelled());
        await Withdraw(turn, person, ct);
        turn.Save(person with { LeftAt = turn.Now, Home = null, Identities = null });
        return new Reply(
            Text.Lines(
                $"The access of {person.Name} has ended. A new invitation brings them back.",
                reminders is [] ? null : (Text)$"Cancelled with it: {new Count(reminders.Count, "reminder")}"),
            new Choice($"People", "people"));
    }

    /// <summary>What still waits for them, in a chat that they blocked for one, is not said to a stranger later. Undo leaves it unsaid.</summary>
    private static async Task Withdraw(Turn turn, Person person, CancellationToken ct)
    {
        foreach (var message in await turn.Query<Outgoing>(KeyRange.StartingWith("waiting|"), ct))
        {
            if (message.PersonId == person.Id || message.Conversation == person.PrivateConversation)
                turn.Note(message with { State = DeliveryState.Withdrawn });
        }
    }

    private static async Task Refuse(Turn turn, Person person, CancellationToken ct)
    {
        if (person.Role == Roles.Owner && (await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Owner}|"), ct)).Count == 1)
            throw new Refusal($"{person.Name} is the only owner, and a company needs one. Invite another owner first.");
        if (person.Id == turn.Me.Id)
            throw new Refusal($"Your own access somebody else has to end.");
        if (turn.Me.Role != Roles.Owner && Roles.Leaders.HasFlag(person.Role))
            throw new Refusal($"Only an owner can end the access of {person.Name}.");
        if ((await turn.Everybodys<Import>(KeyRange.StartingWith($"person|{person.Id}|"), ct)).FirstOrDefault(import => import.DueAt is not null) is { } running)
            throw new Refusal($"{running.File.Name} of {person.Name} is still being worked on. Please try again in a moment.");
        // Also those that a manager does not see: they must not be nobody's.
        if (await turn.Everybodys<Order>(KeyRange.StartingWith($"all|mine|{person.Id}|"), ct) is { Count: > 0 and var open })
            throw new Refusal($"{person.Name} still has {new Count(open, "order")}. Hand them over to a colleague first.", new Choice($"Hand them over to me", $"handover from {person.Name} to {turn.Me.Name}"), new Choice($"See them", $"orders \"{person.Name}\""));
    }
}

/// <summary>Somebody who is here or invited, by name.</summary>
public sealed record KnownPerson(string Id, string Name) : ISpoken<KnownPerson>
{
    public static async Task<Reading<KnownPerson>> Hear(Hearing hearing, CancellationToken ct) =>
        Whose.In(hearing, (await Whose.People(hearing, ct)).Select(person => (person.Name, new KnownPerson(person.Id, person.Name))));

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}
