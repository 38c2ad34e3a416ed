using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Who is here.</summary>
[Command("people", "人员", Help = "Who is here", Example = "people", InMenu = true)]
public sealed record ShowPeople : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var people = await turn.Query<Person>(KeyRange.StartingWith("role|"), ct);
        var lines = new List<Text>();
        foreach (var person in people.OrderBy(person => person.Role).ThenBy(person => person.Name, StringComparer.Ordinal))
        {
            var firm = person.Firm is null ? null : await turn.Find<Firm>(person.Firm, ct);
            var who = firm is null || firm.Name == person.Name ? (Text)$"{person.Name} · {person.Role}" : $"{person.Name} · {person.Role}, {firm.Name}";
            lines.Add(person.Home is null ? (Text)$"{who} (has not come yet)" : who);
        }

        return new Reply(Text.Lines([.. lines]), new Choice($"Invite", "invite"));
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
