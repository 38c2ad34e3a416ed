using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Opens the same chat in the browser, with the same person: at the desk, or where no chat program is.</summary>
[Command("web", "网页", Help = "Open me in the browser", Example = "web", For = Roles.Everyone)]
public sealed record OpenWeb : ICommand, IFinal
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct) =>
        Task.FromResult(new Reply(Text.Lines($"Me in the browser, for you alone, within 10 minutes:", Text.Verbatim(Pass.For(turn, "/").ToString()))));
}
