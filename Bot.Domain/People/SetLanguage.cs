using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Changes the language the bot speaks with the person.</summary>
[Command("language", "语言", Help = "Change the language", Example = "language English", For = Roles.Everyone, InMenu = true)]
public sealed record SetLanguage([Ask("Which language?")] Language Language) : ICommand, IFinal
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        turn.Save(turn.Me with { Language = Language, LanguageChosen = true });
        var said = Text.Lines(
            $"I speak {Language} with you now.",
            turn.Me.IsStaff && !Language.Complete.Contains(Language) ? (Text)$"What only colleagues are told I can say in English and Chinese alone; you read that in English." : null);
        return Task.FromResult(new Reply(said) { RenewsMenu = true });
    }
}
