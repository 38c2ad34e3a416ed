using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>A short-lived one-time link into the browser.</summary>
/// <param name="Id">SHA-256 of the token.</param>
/// <param name="Path">The page it leads to.</param>
[Stored("passes")]
public sealed record Pass(string Id, string PersonId, Instant ExpiresAt, string Path = "/hangfire") : IDocument
{
    public static readonly Duration Lifetime = Duration.FromMinutes(10);

    /// <summary>Makes a link for whoever speaks.</summary>
    public static Uri For(Turn turn, string path)
    {
        var token = Invitation.NewToken();
        turn.Save(new Pass(Invitation.IdOf(token), turn.Me.Id, turn.Now + Lifetime, path));
        return new Uri(turn.LinksFor(token)[^1].Uri, $"/enter/{token}");
    }
}

/// <summary>Opens the dashboard of background jobs.</summary>
[Command("dashboard", "后台", Help = "Open the dashboard of background jobs", Example = "dashboard", For = Roles.Owner)]
public sealed record OpenDashboard : ICommand, IFinal
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) =>
        Task.FromResult(new Reply(Text.Lines($"The dashboard, for you alone, within 10 minutes:", Text.Verbatim(Pass.For(turn, "/hangfire").ToString()))));
}
