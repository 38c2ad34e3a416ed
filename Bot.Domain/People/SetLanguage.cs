using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Changes the language the bot speaks with the person.</summary>
[Command("language", "语言", Help = "Change the language", Example = "language English", For = Roles.Everyone, InMenu = true)]
public sealed record SetLanguage([Ask("Which language?")] Language Language) : ICommand, IFinal
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        turn.Save(turn.Me with { Language = Language });
        return Task.FromResult(new Reply($"I speak {Language} with you now.") { RenewsMenu = true });
    }
}
