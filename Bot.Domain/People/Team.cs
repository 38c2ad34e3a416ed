using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Merchandisers who work together under a manager.</summary>
/// <param name="Sharing">Everybody in it sees all its orders.</param>
[Stored("teams")]
public sealed record Team(string Id, string Name, bool Sharing = false) : IHistoric
{
    /// <summary>The team of everybody who was not put into another.</summary>
    public const string Default = "default";

    public IEnumerable<string> Keys => [$"name|{Names.Fold(Name)}"];

    public IEnumerable<Text> ChangesSince(IDocument? before) => before switch
    {
        null => [$"Team {Name} added"],
        Team old when old.Sharing != Sharing => [Sharing ? (Text)$"{Name} shares its orders" : $"{Name} no longer shares its orders"],
        _ => [],
    };
}
