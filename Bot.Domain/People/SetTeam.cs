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
        if (Team.Length > 60)
            throw new Refusal($"The name of a team has up to 60 characters.");
        var known = (await turn.Query<Team>(KeyRange.Exactly($"name|{Names.Fold(Team)}"), ct)).FirstOrDefault();
        var team = known ?? new Team(turn.NewId(), Names.Tidy(Team));
        var words = Who?.Replace("sharing", "", StringComparison.OrdinalIgnoreCase).Replace("共享", "", StringComparison.Ordinal).Trim(' ', ',') ?? "";
        if (Sharing is not null && known is not null && turn.Me.Role != Roles.Owner && turn.Me.Team != team.Id)
            throw new Refusal($"Only an owner can change what another team shares.");

        team = team with { Sharing = Sharing is { } shares ? shares == OnOff.On : team.Sharing };
        turn.Save(team);
        if (words.Length > 0)
            turn.Save(Moved(turn, await turn.Colleague(words, ct), team));
        var members = (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.Team == team.Id).ToList();
        foreach (var member in members.Where(person => person.SeesTeam != team.Sharing))
            turn.Save(member with { SeesTeam = team.Sharing });
        return new Reply(Text.Lines(
        [
            .. turn.Differences,
            members is [] ? (Text)$"Nobody is in {team.Name} yet." : $"In {team.Name}: {new TextList([.. members.Select(member => Text.Verbatim(member.Name))], ", ")}",
            words.Length > 0 ? (Text)$"Orders opened from now on belong to the team of whoever opens them." : null,
        ]));
    }

    /// <summary>A manager sees the team's orders, so who leads what is the owner's to say.</summary>
    private static Person Moved(Turn turn, Person colleague, Team team) =>
        colleague.Role != Roles.Merchandiser && turn.Me.Role != Roles.Owner
            ? throw new Refusal($"Only an owner can put {colleague.Name} into a team.")
            : colleague with { Team = team.Id, SeesTeam = team.Sharing };
}
