using Bot.Channels;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>
/// The short way back: where one plain reply is all there is to say and nothing else is on its way to the conversation, it goes
/// back in the answer to the delivery. It is kept with the seen-mark, so a redelivery gets the same words and does nothing more.
/// </summary>
public sealed partial class Engine
{
    /// <summary>Null when what is said has to go by the postman.</summary>
    private Answer? Answering(Turn turn, IReadOnlyList<Outgoing> outgoing, Inbound? delivery)
    {
        if (outgoing is not [{ Replaces: null } only] || delivery?.CanAnswer is not { } can || only.Conversation != delivery.Conversation)
            return null;
        // Long work edits what it said first, and for that its id in the channel has to be known.
        if (turn.Changes.Any(change => change.Document is IWork) || !can(only) || !postman.TryHold(only.Conversation))
            return null;
        turn.Save(new Seen(delivery.Id, turn.Now, only.Id));
        return new Answer(only with { State = DeliveryState.Sent }, () => postman.Release(only.Conversation));
    }

    /// <summary>A message that was taken in before: nothing happens, but an answer that went back with it goes back again.</summary>
    private async Task<Answer?> Again(Seen seen, Inbound inbound, CancellationToken ct)
    {
        if (seen.Answer is not { } id || await store.Find(typeof(Outgoing), id, ct) is not { Document: Outgoing { State: DeliveryState.Sent } said } stored)
            return null;
        if (inbound.CanAnswer is not null)
            return new Answer(said, static () => { });
        // It comes by another way now, which has no answer: the first one was not heard, so it is brought.
        var waiting = said with { State = DeliveryState.Waiting };
        await store.Commit([new Change(waiting, stored.Version)], ct);
        postman.Post([waiting]);
        return null;
    }

    private async Task Write(Turn turn, Answer? answer, CancellationToken ct)
    {
        try
        {
            await store.Commit(turn.Changes, ct);
        }
        catch
        {
            answer?.Dispose();
            throw;
        }
    }
}
