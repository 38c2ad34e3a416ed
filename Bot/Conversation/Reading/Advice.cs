using Bot.Domain.People;
using Bot.Domain.Talk;
using Bot.Understanding.Model;

namespace Bot.Conversation.Reading;

/// <summary>
/// What a language model makes of a sentence that no rule understood: a command that this person may give, read by the same rules
/// as if the person had typed it, and done only when the person presses the button.
/// </summary>
public sealed class Advice(IAdviser adviser, Catalog catalog, Reader reader)
{
    /// <summary>Asks the model; slow.</summary>
    public async Task<IReadOnlyList<Proposal>> Ask(Message message, Turn turn, CancellationToken ct) =>
        turn.Me.Role == Roles.Stranger || message.IsForwarded || message.IsPressed
            ? []
            : await adviser.Propose(new Question(message.Words, [.. Commands(turn).Select(entry => new Offered(entry.Name, entry.Declared.Help, entry.Declared.Example))], await Namebook.Listed(turn, ct), turn.Now.InZone(turn.Me.Zone).LocalDateTime), ct);

    /// <summary>The one question that the proposals come to, as things are now; null for none.</summary>
    public async Task<Reply?> Offer(IReadOnlyList<Proposal> proposals, Message message, Turn turn, CancellationToken ct)
    {
        var commands = Commands(turn);
        foreach (var proposal in proposals)
        {
            if (commands.Find(entry => entry.Name == proposal.Command) is { } entry && await Sense(entry, proposal, message, turn, ct) is { } command)
                return new Reply($"Do you mean this? {new Text(entry.Declared.Help)}: {proposal.Arguments.Trim()}", new Choice($"Yes, do it", Spoken.Of(command), Once: true));
        }

        return null;
    }

    private List<Entry> Commands(Turn turn) => [.. catalog.For(turn.Me.Role).Where(entry => entry.Slots.Count > 0)];

    /// <summary>The command that the words come to for this person; null for nonsense, for what is not theirs and for what would still have to be asked.</summary>
    private async Task<ICommand?> Sense(Entry entry, Proposal proposal, Message message, Turn turn, CancellationToken ct)
    {
        if (proposal.Arguments.AsSpan().ContainsAny('\n', '\r', '#'))
            return null;
        try
        {
            var said = new Message(message.Id, $"{entry.Name} {proposal.Arguments}", []);
            return await reader.Read(said, null, turn, ct) is Meaning.Ready { Commands: [var command] } && command.GetType() == entry.Type ? command : null;
        }
        catch (Refusal)
        {
            return null;
        }
    }
}
