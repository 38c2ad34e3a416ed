using Bot.Domain.History;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Who is here.</summary>
[Command("people", "人员", Help = "Who is here", Example = "people", InMenu = true)]
public sealed record ShowPeople : ICommand
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) => PeopleList.Of(turn, "role|", ct);
}

/// <summary>Who speaks for the customers.</summary>
[Command("contacts", "customer contacts", "客户联系人", Help = "Who speaks for the customers", Example = "contacts")]
public sealed record ShowContacts : ICommand
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) => PeopleList.Of(turn, $"role|{Roles.Customer}|", ct);
}

/// <summary>People with what they are here. Those who can end an access see who was here when, and which invitations are open.</summary>
internal static class PeopleList
{
    /// <summary>Somebody to whom we spoke so often since was not here for long.</summary>
    private const int Looked = 50;

    public static async Task<Reply> Of(Turn turn, string whose, CancellationToken ct)
    {
        var isLeader = Roles.Leaders.HasFlag(turn.Me.Role);
        var people = await turn.Query<Person>(KeyRange.StartingWith(whose), ct);
        if (people is [])
            return new Reply($"Nobody yet.", new Choice($"Invite", "invite"));
        var lines = new List<Text>();
        foreach (var person in people.OrderBy(person => person.Role).ThenBy(person => person.Name, StringComparer.Ordinal))
        {
            var firm = person.Firm is null ? null : await turn.Find<Firm>(person.Firm, ct);
            var who = firm is null || firm.Name == person.Name ? (Text)$"{person.Name} · {person.Role}" : $"{person.Name} · {person.Role}, {firm.Name}";
            lines.Add((person.Home, isLeader) switch
            {
                (null, true) => await Invited(who, person, turn, ct),
                (null, false) => $"{who} (has not come yet)",
                (_, true) when person.Id != turn.Me.Id && await LastHere(person, turn, ct) is { } seen => $"{who} · last here {seen}",
                _ => who,
            });
        }

        return new Reply(Text.Lines([.. lines]), [new Choice($"Invite", "invite"), .. isLeader ? [new Choice($"End an access", "removeperson")] : Array.Empty<Choice>()]);
    }

    private static async Task<Text> Invited(Text who, Person person, Turn turn, CancellationToken ct) =>
        (await turn.Query<Invitation>(KeyRange.Exactly($"person|{person.Id}"), ct)).Where(invitation => invitation.UsedAt is null).Select(invitation => (Instant?)invitation.ExpiresAt).Max() is { } until && until > turn.Now
            ? (Text)$"{who} (has not come yet, the link works until {until})"
            : $"{who} (has not come yet, no link is open)";

    /// <summary>When they were answered last, else when they last changed something.</summary>
    private static async Task<Instant?> LastHere(Person person, Turn turn, CancellationToken ct)
    {
        var told = await turn.Query<Outgoing>(KeyRange.StartingWith($"in|{person.PrivateConversation}|") with { Descending = true, Take = Looked }, ct);
        return told.FirstOrDefault(message => message.IsAnswer) is { } answer
            ? Instant.FromUnixTimeTicks(answer.Sequence)
            : (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"by|{person.Id}|") with { Descending = true, Take = 1 }, ct)).FirstOrDefault()?.At;
    }
}

/// <summary>How the bot knows the person.</summary>
[Command("whoami", "我是谁", Help = "Who am I here?", Example = "whoami", For = Roles.Everyone)]
public sealed record WhoAmI : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var me = turn.Me;
        var firm = me.Firm is null ? null : await turn.Find<Firm>(me.Firm, ct);
        return new Reply(
            Text.Lines(
                firm is null ? (Text)$"{me.Name}, {me.Role} at {turn.Company.Name}" : $"{me.Name}, {me.Role}, {firm.Name}",
                $"Language: {me.Language}",
                $"Your time: {turn.Now.InZone(me.Zone)}"),
            new Choice($"Language", "language"),
            new Choice($"Time zone", "zone"));
    }
}
