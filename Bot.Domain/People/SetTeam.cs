using Bot.Domain.Digests;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Puts a colleague into a team, or lets a team's members see each other's orders.</summary>
[Command("team", "团队", Help = "Put somebody into a team, or let a team share its orders", Example = "team Knitwear, sharing on", For = Roles.Leaders)]
public sealed record SetTeam([Ask("Which team?")] string Team, string? Who = null, OnOff? Sharing = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var team = (await turn.Query<Team>(KeyRange.Exactly($"name|{Names.Fold(Team)}"), ct)).FirstOrDefault() ?? new Team(turn.NewId(), Team.Trim());
        var words = Who?.Replace("sharing", "", StringComparison.OrdinalIgnoreCase).Replace("共享", "", StringComparison.Ordinal).Trim(' ', ',') ?? "";
        team = team with { Sharing = Sharing is { } shares ? shares == OnOff.On : team.Sharing };
        turn.Save(team);
        if (words.Length > 0)
            turn.Save(await turn.Colleague(words, ct) with { Team = team.Id, SeesTeam = team.Sharing });
        foreach (var member in (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.Team == team.Id && person.SeesTeam != team.Sharing))
            turn.Save(member with { SeesTeam = team.Sharing });
        return new Reply(Text.Lines([.. turn.Differences, $"Orders opened from now on belong to the team of whoever opens them."]));
    }
}
