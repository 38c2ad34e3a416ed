using System.Diagnostics;
using Bot.Channels;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>One message on its way to its end: sent, refused, or held back because nobody can be reached there.</summary>
public sealed partial class Postman
{
    private const int Hops = 8;
    private static readonly Duration LongestBackOff = Duration.FromMinutes(5);

    /// <summary>Brings one message to its end; false when nothing more can be sent there for now.</summary>
    private async Task<bool> Carry(Letter letter)
    {
        for (var attempt = 0; !closing.IsCancellationRequested; attempt++)
        {
            try
            {
                if (await Find<Outgoing>(letter.Id) is not { State: DeliveryState.Waiting } message)
                    return true;
                if (await Try(message, letter.Urgent, attempt) is { } isDone)
                    return isDone;
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception failure)
            {
                // Also a time-out that a channel lets through: one bad letter must not end the walk.
                LogFailure(failure, letter.Id);
                await BackOff(attempt).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }

    /// <summary>One attempt; null when another one is to follow.</summary>
    private async Task<bool?> Try(Outgoing message, bool urgent, int attempt)
    {
        var target = await Target(message.Conversation);
        if (target.Blocked)
            return false;

        var (channel, turnstile) = routes[ChannelOf(target.Id)];
        if (pacing.Take(target.Id, channel.PaceIn(target.Id)) is var wait && wait > Duration.Zero)
            await Task.Delay(wait.ToTimeSpan(), time, closing.Token);
        await turnstile.Pass(urgent, closing.Token);
        switch (await Send(message.Id, target.Id))
        {
            case null:
                return true;
            case Delivery.Sent sent:
                await Arrived(message.Id, sent.ChannelMessage);
                return true;
            case Delivery.Refused refused:
                LogRefused(channel.Name, message.PersonId, refused.Why);
                await Note(message.Id, letter => letter with { State = DeliveryState.Failed, Reason = refused.Why });
                return true;
            case Delivery.Blocked:
                await Block(target.Id, message.PersonId);
                return false;
            case Delivery.Moved moved:
                await Note(message.Conversation, () => new ConversationState(message.Conversation), conversation => conversation with { MovedTo = moved.To });
                // Two names that point at each other must not be tried without a pause.
                if (attempt > Hops)
                    await BackOff(attempt);
                return null;
            case Delivery.Later later:
                await Task.Delay(Duration.Max(later.After, Duration.Zero).ToTimeSpan(), time, closing.Token);
                return null;
            case Delivery.Unreachable unreachable:
                LogUnreachable(channel.Name, unreachable.Why, attempt + 1);
                await BackOff(attempt);
                return null;
            default:
                throw new UnreachableException();
        }
    }

    /// <returns>Null when it was withdrawn while it stood in the queue.</returns>
    private async Task<Delivery?> Send(string id, string conversation)
    {
        var (channel, turnstile) = routes[ChannelOf(conversation)];
        try
        {
            if (await store.Find(typeof(Outgoing), id, stopping.Token) is not { Document: Outgoing { State: DeliveryState.Waiting } message } stored)
                return null;
            var replaced = message.Replaces is { } earlier ? (await Find<Outgoing>(earlier))?.ChannelMessage : null;
            var started = time.GetTimestamp();
            using var trace = measures.Trace("delivery");
            var delivery = await channel.Send(message with { Conversation = conversation }, replaced, stopping.Token);
            if (delivery is Delivery.Sent sent)
                receipts?.Keep(stored, sent.ChannelMessage);
            measures.Delivery(channel.Name, delivery.GetType().Name, time.GetElapsedTime(started));
            trace?.SetTag("channel", channel.Name).SetTag("result", delivery.GetType().Name);
            return delivery;
        }
        finally
        {
            turnstile.Through();
        }
    }

    /// <summary>Where the conversation is now.</summary>
    private async Task<ConversationState> Target(string conversation)
    {
        var target = new ConversationState(conversation);
        for (var hops = 0; hops < Hops && await Find<ConversationState>(target.Id) is { } known; hops++)
        {
            if (known.Blocked || known.MovedTo is not { } next)
                return known;
            target = new ConversationState(next);
        }

        return target;
    }

    /// <summary>It is there. What was taken back while it was on its way is marked where it stands: whoever reads it would believe it.</summary>
    private async Task Arrived(string id, string? channelMessage)
    {
        Outgoing? mark = null;
        await Note(id, letter => letter with { State = DeliveryState.Sent, ChannelMessage = channelMessage, Withdrawal = null }, letter =>
            mark = letter is { State: DeliveryState.Withdrawn, Withdrawal: { } by } ? letter.TakenBack($"{letter.Id}-", sequence.Next(Instant.FromDateTimeOffset(time.GetUtcNow())), by) : null);
        if (mark is not null)
            Post([mark]);
    }

    private Task Note(string id, Func<Outgoing, Outgoing> change, Func<Outgoing, Outgoing?> also) => Note(id, () => throw new InvalidOperationException($"Message {id} is gone."), change, also);

    private Task Note(string id, Func<Outgoing, Outgoing> change) => Note(id, () => throw new InvalidOperationException($"Message {id} is gone."), change);

    /// <summary>Writes down what happened; never gives up, for what is not noted would be sent again.</summary>
    /// <param name="also">Something new that is to be kept with it.</param>
    private async Task Note<T>(string id, Func<T> missing, Func<T, T> change, Func<T, IDocument?>? also = null) where T : class, IDocument
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var stored = await store.Find(typeof(T), id, CancellationToken.None);
                var before = (T?)stored?.Document ?? missing();
                Change[] changes = [new Change(change(before), stored?.Version ?? 0), .. also?.Invoke(before) is { } more ? [new Change(more, 0)] : Array.Empty<Change>()];
                await store.Commit(changes, CancellationToken.None);
                return;
            }
            catch (ConflictException)
            {
                // The message was taken back while it was on its way; it did arrive.
            }
            catch (Exception failure) when (attempt < 10 && !closing.IsCancellationRequested)
            {
                LogFailure(failure, id);
                await BackOff(attempt);
            }
        }
    }

    /// <summary>Nothing goes there any more; when it was how a person is reached, the owners hear of it, once for each time.</summary>
    /// <param name="personId">Whom the conversation was for.</param>
    public async Task Block(string conversation, string personId)
    {
        if (await Find<ConversationState>(conversation) is { Blocked: true })
            return;

        // Told before it is noted: a process that dies between the two tells twice rather than never.
        if (await Find<Person>(personId) is { } person && person.Home == conversation)
            await TellOwners(personId);
        await Note(conversation, () => new ConversationState(conversation), state => state with { Blocked = true });
    }

    private async Task TellOwners(string personId)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var owners = (await store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), CancellationToken.None)).Select(stored => (Person)stored.Document);
        foreach (var owner in owners.Where(owner => owner.Id != personId))
        {
            var id = $"{personId}-{owner.Id}";
            await Note(id, () => new UnreachablePerson(id, owner.Id, personId, null), notice => notice with { DueAt = now });
        }

        alarm.Set([new UnreachablePerson("", "", "", now)]);
    }

    private Task BackOff(int attempt) =>
        Task.Delay(Duration.Min(LongestBackOff, Duration.FromSeconds(1 << Math.Min(attempt, 10))).ToTimeSpan(), time, closing.Token);

    private async Task<T?> Find<T>(string id) where T : class, IDocument => (T?)(await store.Find(typeof(T), id, stopping.Token))?.Document;

    private static string ChannelOf(string conversation) => conversation[..conversation.IndexOf(':', StringComparison.Ordinal)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} cannot be reached ({Why}), attempt {Attempt}")]
    private partial void LogUnreachable(string channel, string why, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} refused a message to {Person}: {Why}")]
    private partial void LogRefused(string channel, string person, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery of {Message} failed")]
    private partial void LogFailure(Exception failure, string message);
}
