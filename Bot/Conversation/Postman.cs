using Bot.Channels;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>
/// Delivers what was committed: in order within a conversation, conversations side by side, also what an earlier run left
/// behind. A delivery repeats only when the process died between sending and noting it.
/// </summary>
public sealed partial class Postman(IStore store, IEnumerable<IChannel> channels, Sequence sequence, Alarm alarm, TimeProvider time, ILogger<Postman> log) : IHostedService, IAsyncDisposable
{
    private static readonly Duration LongestBackOff = Duration.FromMinutes(5);

    private readonly Dictionary<string, (IChannel Channel, Turnstile Turnstile)> routes =
        channels.ToDictionary(channel => channel.Name, channel => (channel, new Turnstile(channel.MessagesPerSecond, time)));

    private readonly Dictionary<string, Round> rounds = [];
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Takes up what was committed and not delivered before.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var left = await store.Query(typeof(Outgoing), KeyRange.StartingWith("waiting|"), cancellationToken);
        if (left is [.., { Document: Outgoing last }])
            sequence.Pass(last.Sequence);
        Post(left.Select(stored => stored.Document).Cast<Outgoing>());
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAny(Idle(), Task.Delay(TimeSpan.FromSeconds(5), cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        // The host may dispose of it twice, as a service and as what it runs; the source holds nothing that needs disposing.
        await stopping.CancelAsync();
        await Idle();
    }

    /// <summary>Hands over messages that were just committed.</summary>
    public void Post(IEnumerable<Outgoing> messages)
    {
        foreach (var message in messages.Where(message => message.State == DeliveryState.Waiting).OrderBy(message => message.Sequence))
        {
            if (!routes.TryGetValue(ChannelOf(message.Conversation), out var route) || !route.Channel.Reaches(message.Conversation))
                continue;
            lock (rounds)
            {
                // A round that stands here has a walk under way; the walk takes it down when nothing is left.
                if (rounds.TryGetValue(message.Conversation, out var round))
                {
                    round.Letters.Enqueue((message.Id, message.Urgent));
                    continue;
                }

                rounds[message.Conversation] = round = new Round();
                round.Letters.Enqueue((message.Id, message.Urgent));
                round.Walk = Task.Run(() => Walk(message.Conversation, round));
            }
        }
    }

    /// <summary>Somebody can be reached again: what waited goes out now.</summary>
    public async Task Resume(string conversation, CancellationToken ct) =>
        Post((await store.Query(typeof(Outgoing), KeyRange.StartingWith($"waiting-in|{conversation}|"), ct)).Select(stored => stored.Document).Cast<Outgoing>());

    /// <summary>Completes when nothing is on its way.</summary>
    public async Task Idle()
    {
        while (true)
        {
            Task[] walks;
            lock (rounds)
                walks = [.. rounds.Values.Select(round => round.Walk)];
            if (walks is [])
                return;
            await Task.WhenAll(walks);
        }
    }

    private async Task Walk(string conversation, Round round)
    {
        while (true)
        {
            (string Id, bool Urgent) letter;
            lock (rounds)
            {
                if (stopping.IsCancellationRequested || !round.Letters.TryPeek(out letter))
                {
                    rounds.Remove(conversation);
                    return;
                }
            }

            var isDone = await Carry(letter.Id, letter.Urgent);
            lock (rounds)
            {
                if (isDone)
                    round.Letters.Dequeue();
                else
                    round.Letters.Clear();
            }
        }
    }

    /// <summary>Brings one message to its end; false when nothing more can be sent there for now.</summary>
    private async Task<bool> Carry(string id, bool urgent)
    {
        for (var attempt = 0; !stopping.IsCancellationRequested; attempt++)
        {
            try
            {
                if (await Find<Outgoing>(id) is not { State: DeliveryState.Waiting } message)
                    return true;
                switch (await Send(message, urgent))
                {
                    case Delivery.Sent sent:
                        await Note(id, letter => letter with { State = DeliveryState.Sent, ChannelMessage = sent.ChannelMessage });
                        return true;
                    case Delivery.Refused refused:
                        LogRefused(ChannelOf(message.Conversation), message.PersonId, refused.Why);
                        await Note(id, letter => letter with { State = DeliveryState.Failed, Reason = refused.Why });
                        return true;
                    case Delivery.Blocked:
                        await NoteBlocked(message);
                        return false;
                    case Delivery.Moved moved:
                        await Note(message.Conversation, () => new ConversationState(message.Conversation), conversation => conversation with { MovedTo = moved.To });
                        break;
                    case Delivery.Later later:
                        await Task.Delay(later.After.ToTimeSpan(), time, stopping.Token);
                        break;
                    case Delivery.Unreachable unreachable:
                        LogUnreachable(ChannelOf(message.Conversation), unreachable.Why, attempt + 1);
                        await BackOff(attempt);
                        break;
                    case null:
                        return false;
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure, id);
                await BackOff(attempt);
            }
        }

        return false;
    }

    /// <summary>Sends to where the conversation is now; null when it is blocked.</summary>
    private async Task<Delivery?> Send(Outgoing message, bool urgent)
    {
        var target = message.Conversation;
        for (var hops = 0; hops < 8 && await Find<ConversationState>(target) is { } conversation; hops++)
        {
            if (conversation.Blocked)
                return null;
            if (conversation.MovedTo is not { } next)
                break;
            target = next;
        }

        var replaced = message.Replaces is { } earlier ? (await Find<Outgoing>(earlier))?.ChannelMessage : null;
        var (channel, turnstile) = routes[ChannelOf(target)];
        await turnstile.Pass(urgent, stopping.Token);
        return await channel.Send(message with { Conversation = target }, replaced, stopping.Token);
    }

    private Task Note(string id, Func<Outgoing, Outgoing> change) => Note(id, () => throw new InvalidOperationException($"Message {id} is gone."), change);

    /// <summary>Writes down what happened; never gives up, for what is not noted would be sent again.</summary>
    private async Task Note<T>(string id, Func<T> missing, Func<T, T> change) where T : class, IDocument
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var stored = await store.Find(typeof(T), id, CancellationToken.None);
                await store.Commit([new Change(change((T?)stored?.Document ?? missing()), stored?.Version ?? 0)], CancellationToken.None);
                return;
            }
            catch (ConflictException)
            {
                // The message was taken back while it was on its way; it did arrive.
            }
            catch (Exception failure) when (attempt < 10)
            {
                LogFailure(failure, id);
                await BackOff(attempt);
            }
        }
    }

    /// <summary>Nothing goes there any more, and the owners hear of it, once.</summary>
    private async Task NoteBlocked(Outgoing message)
    {
        await Note(message.Conversation, () => new ConversationState(message.Conversation), conversation => conversation with { Blocked = true });
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var owners = (await store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), CancellationToken.None)).Select(stored => (Person)stored.Document);
        foreach (var owner in owners.Where(owner => owner.Id != message.PersonId))
        {
            var id = $"{message.PersonId}-{owner.Id}";
            await Note(id, () => new UnreachablePerson(id, owner.Id, message.PersonId, null), notice => notice with { DueAt = now });
        }

        alarm.Set([new UnreachablePerson("", "", "", now)]);
    }

    private Task BackOff(int attempt) =>
        Task.Delay(Duration.Min(LongestBackOff, Duration.FromSeconds(1 << Math.Min(attempt, 10))).ToTimeSpan(), time, stopping.Token);

    private async Task<T?> Find<T>(string id) where T : class, IDocument => (T?)(await store.Find(typeof(T), id, stopping.Token))?.Document;

    private static string ChannelOf(string conversation) => conversation[..conversation.IndexOf(':', StringComparison.Ordinal)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} cannot be reached ({Why}), attempt {Attempt}")]
    private partial void LogUnreachable(string channel, string why, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel} refused a message to {Person}: {Why}")]
    private partial void LogRefused(string channel, string person, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery of {Message} failed")]
    private partial void LogFailure(Exception failure, string message);

    /// <summary>The messages of one conversation, and the walk that brings them.</summary>
    private sealed class Round
    {
        public Queue<(string Id, bool Urgent)> Letters { get; } = [];

        public Task Walk { get; set; } = Task.CompletedTask;
    }
}
