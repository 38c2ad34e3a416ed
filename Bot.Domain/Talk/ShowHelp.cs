using Bot.Domain.People;

namespace Bot.Domain.Talk;

/// <summary>What one can say here, or one command with its example.</summary>
[Command("help", "帮助", "?", Help = "What can I say?", Example = "help", For = Roles.Everyone, InMenu = true)]
public sealed record ShowHelp(string? Topic = null) : ICommand, IKeepsQuestion
{
    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var language = turn.Me.Language;
        var mine = Commands.For(turn.Me.Role).Where(command => command.Words[0] is not "start").ToList();
        var topic = Topic?.Trim().TrimStart('/');
        if (!string.IsNullOrEmpty(topic) && mine.FirstOrDefault(command => command.Words.Contains(topic, StringComparer.OrdinalIgnoreCase)) is { } asked)
        {
            return Task.FromResult(new Reply(Text.Lines(
                $"{asked.WordIn(language)}: {new Text(asked.Help)}",
                $"Example: {new Text(asked.Example)}")));
        }

        Text?[] lines =
        [
            turn.Me.IsStaff ? (Text)$"Send an order number with what happened, a photo, or one of these:" : $"Ask in your own words, or say one of these:",
            .. mine.Where(command => command.InMenu).Select(command => (Text)$"{command.WordIn(language)} – {new Text(command.Help)}"),
            $"“help” and a word shows its example.",
        ];
        return Task.FromResult(new Reply(Text.Lines(lines), new Choice($"Today", "today"), new Choice($"Orders", "orders")));
    }
}
