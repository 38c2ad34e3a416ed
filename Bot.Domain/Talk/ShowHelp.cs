using Bot.Domain.People;

namespace Bot.Domain.Talk;

/// <summary>What one can say here, or one command with its example.</summary>
[Command("help", "帮助", "?", "what can you do", "what can I say", "what can I ask", "how does this work", "你能做什么", "你会做什么", "你能干什么", "你会什么", "你能帮我做什么", Help = "What can I say?", Example = "help", For = Roles.Everyone, InMenu = true)]
public sealed record ShowHelp(string? Topic = null) : ICommand, IKeepsQuestion
{
    /// <summary>Commands stand in the room of their noun.</summary>
    private static readonly (string Folders, Text Name)[] Rooms =
    [
        ("Orders Search", $"Orders"), ("Plans Samples Production Inspections Tasks", $"Progress"), ("Shipments Payments", $"Shipping and money"), ("FollowUps Claims", $"Follow-ups"), ("History", $"History"),
        ("Reminders", $"Reminders"), ("Digests", $"My day"), ("People", $"People"), ("Imports Exports Reports", $"Sheets and reports"), ("Talk", $"Help"),
    ];

    public Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var language = turn.Me.Language;
        var mine = Commands.All.Where(command => command.Declared.For.HasFlag(turn.Me.Role) && command.Declared.Words[0] is not ("start" or "hello" or "thanks")).ToList();
        var topic = Topic?.Trim().TrimStart('/').TrimEnd('?', '？');
        if (!string.IsNullOrEmpty(topic) && mine.FirstOrDefault(command => command.Declared.Words.Append(Word(command.Declared)).Contains(topic, StringComparer.OrdinalIgnoreCase)) is { Declared: { } asked })
        {
            return Task.FromResult(new Reply(Text.Lines(
                $"{Word(asked)}: {new Text(asked.Help)}",
                $"Example: {new Text(asked.Example)}")));
        }

        var rooms = mine.GroupBy(command => Array.FindIndex(Rooms, room => room.Folders.Split(' ').Contains(command.Type.Namespace!.Split('.')[^1]))).OrderBy(room => room.Key);
        return Task.FromResult(new Reply(
            Text.Lines(
            [
                turn.Me.IsStaff ? (Text)$"Send an order number with what happened, or a photo. Or say:" : $"Ask in your own words, or say:",
                .. rooms.Select(room => (Text)$"{Rooms[room.Key].Name}: {string.Join(" · ", room.Select(command => Word(command.Declared)))}"),
                $"“{Mine("help")} {Mine(turn.Me.Role switch { Roles.Customer => "where", Roles.Supplier => "message", _ => "new" })}” shows an example.",
            ]),
            new Choice($"Today", "today"),
            new Choice($"Orders", "orders")));

        string Mine(string word) => Word(mine.First(command => command.Declared.Words[0] == word).Declared);

        string Word(CommandAttribute command) => command.WordIn(language, turn.Phrases);
    }
}
