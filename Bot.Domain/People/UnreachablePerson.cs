using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Somebody stopped the bot on the channel we reach them by: an owner has to know, once each time.</summary>
/// <param name="PersonId">The owner who is told.</param>
/// <param name="WhoId">The person who cannot be reached.</param>
[Stored("unreachable")]
public sealed record UnreachablePerson(string Id, string PersonId, string WhoId, Instant? DueAt) : IDue
{
    public async Task ComeDue(Turn turn, CancellationToken ct)
    {
        turn.Save(this with { DueAt = null });
        if (await turn.Find<Person>(WhoId, ct) is { } who)
            turn.Say(new Reply($"{who.Name} has stopped the bot, so my messages do not arrive there. They wait until {who.Name} writes again; please call."));
    }
}
