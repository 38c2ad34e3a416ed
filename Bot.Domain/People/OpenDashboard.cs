using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A short-lived one-time link into the browser.</summary>
/// <param name="Id">SHA-256 of the token.</param>
[Stored("passes")]
public sealed record Pass(string Id, string PersonId, Instant ExpiresAt) : IDocument
{
    public static readonly Duration Lifetime = Duration.FromMinutes(10);
}

/// <summary>Opens the dashboard of background jobs.</summary>
[Command("dashboard", "后台", Help = "Open the dashboard of background jobs", Example = "dashboard", For = Roles.Owner)]
public sealed record OpenDashboard : ICommand, IFinal
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var token = Invitation.NewToken();
        turn.Save(new Pass(Invitation.IdOf(token), turn.Me.Id, turn.Now + Pass.Lifetime));
        var link = new Uri(turn.LinksFor(token)[^1].Uri, $"/enter/{token}");
        return Task.FromResult(new Reply(Text.Lines($"The dashboard, for you alone, within 10 minutes:", Text.Verbatim(link.ToString()))));
    }
}
