using Bot.Channels;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;

namespace Bot.Conversation;

/// <summary>
/// Delivers what was committed: in order within a conversation, conversations side by side, also what an earlier run left
/// behind. A delivery repeats only when the process died before the channel's answer to it came.
/// </summary>
public sealed partial class Postman(IStore store, IEnumerable<IChannel> channels, Sequence sequence, Alarm alarm, Measures measures, TimeProvider time, ILogger<Postman> log, Receipts? receipts = null) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, (IChannel Channel, Turnstile Turnstile)> routes =
        channels.ToDictionary(channel => channel.Name, channel => (channel, new Turnstile(channel.MessagesPerSecond, time)));

    private readonly Pacing pacing = new(time);

    private readonly Dictionary<string, Round> rounds = [];

    /// <summary>Nothing new is begun.</summary>
    private readonly CancellationTokenSource closing = new();

    /// <summary>What is under way is broken off.</summary>
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Takes up what was committed and not delivered before.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var left = await store.Query(typeof(Outgoing), KeyRange.StartingWith("waiting|"), cancellationToken);
        measures.Watch("gendan.outbox.waiting", "Messages on their way out, by channel.", Waiting);
        if (left is [.., { Document: Outgoing last }])
            sequence.Pass(last.Sequence);
        await sequence.GoOn(store, cancellationToken);
        foreach (var (message, channelMessage) in receipts?.Among(left) ?? [])
            await Note(message.Id, letter => letter with { State = DeliveryState.Sent, ChannelMessage = channelMessage });
        Post(left.Select(stored => stored.Document).Cast<Outgoing>());
    }

    /// <summary>What is being sent gets its answer first: broken off, it would be sent again by the next run.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await closing.CancelAsync();
        await Task.WhenAny(Idle(), Task.Delay(Grace, cancellationToken));
        await stopping.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // The host may dispose of it twice, as a service and as what it runs; the sources hold nothing that needs disposing.
        await closing.CancelAsync();
        await stopping.CancelAsync();
        await Idle();
    }

    /// <summary>Hands over messages that were just committed.</summary>
    public void Post(IEnumerable<Outgoing> messages) => Post(messages, isAnew: false);

    /// <param name="isAnew">A walk that is about to give up the conversation goes on instead.</param>
    private void Post(IEnumerable<Outgoing> messages, bool isAnew)
    {
        foreach (var message in messages.Where(message => message.State == DeliveryState.Waiting))
        {
            if (!routes.TryGetValue(ChannelOf(message.Conversation), out var route) || !route.Channel.Reaches(message.Conversation))
                continue;
            lock (rounds)
            {
                // A round that stands here has a walk under way; the walk takes it down when nothing is left.
                if (rounds.TryGetValue(message.Conversation, out var round))
                {
                    round.Letters.Add(new Letter(message.Sequence, message.Id, message.Urgent));
                    round.Waves += isAnew ? 1 : 0;
                    continue;
                }

                rounds[message.Conversation] = round = new Round();
                round.Letters.Add(new Letter(message.Sequence, message.Id, message.Urgent));
                round.Walk = Task.Run(() => Walk(message.Conversation, round));
            }
        }
    }

    /// <summary>Keeps a conversation to whoever asks, if nothing is on its way there and the channel has room; what is posted meanwhile waits.</summary>
    public bool TryHold(string conversation)
    {
        if (!routes.TryGetValue(ChannelOf(conversation), out var route))
            return false;
        lock (rounds)
        {
            if (closing.IsCancellationRequested || rounds.ContainsKey(conversation) || !pacing.TryTake(conversation, route.Channel.PaceIn(conversation)) || !route.Turnstile.TryPass())
                return false;
            rounds[conversation] = new Round();
            return true;
        }
    }

    public void Release(string conversation)
    {
        lock (rounds)
        {
            if (!rounds.TryGetValue(conversation, out var round) || round.Walk is not null)
                return;
            if (round.Letters.Count == 0)
                rounds.Remove(conversation);
            else
                round.Walk = Task.Run(() => Walk(conversation, round));
        }
    }

    /// <summary>Somebody can be reached again: what waited goes out now.</summary>
    public async Task Resume(string conversation, CancellationToken ct) =>
        Post((await store.Query(typeof(Outgoing), KeyRange.StartingWith($"waiting-in|{conversation}|"), ct)).Select(stored => stored.Document).Cast<Outgoing>(), isAnew: true);

    /// <summary>Completes when nothing is on its way.</summary>
    public async Task Idle()
    {
        while (true)
        {
            Task[] walks;
            lock (rounds)
                walks = [.. rounds.Values.Select(round => round.Walk).OfType<Task>()];
            if (walks is [])
                return;
            await Task.WhenAll(walks);
        }
    }

    private IEnumerable<KeyValuePair<string, int>> Waiting()
    {
        lock (rounds)
            return routes.Keys.ToDictionary(channel => channel, channel => rounds.Where(round => ChannelOf(round.Key) == channel).Sum(round => round.Value.Letters.Count));
    }

    private async Task Walk(string conversation, Round round)
    {
        while (true)
        {
            Letter letter;
            int waves;
            lock (rounds)
            {
                if (closing.IsCancellationRequested || round.Letters.Count == 0)
                {
                    rounds.Remove(conversation);
                    return;
                }

                (letter, waves) = (round.Letters.Min, round.Waves);
            }

            var isDone = await Carry(letter);
            lock (rounds)
            {
                if (isDone)
                    round.Letters.Remove(letter);
                else if (round.Waves == waves)
                    round.Letters.Clear();
            }
        }
    }

    /// <summary>A message on its way; the earlier one goes first, whenever it was handed over.</summary>
    private readonly record struct Letter(long Sequence, string Id, bool Urgent);

    /// <summary>The messages of one conversation, and the walk that brings them.</summary>
    private sealed class Round
    {
        public SortedSet<Letter> Letters { get; } = new(Comparer<Letter>.Create((one, other) =>
            one.Sequence == other.Sequence ? string.CompareOrdinal(one.Id, other.Id) : one.Sequence.CompareTo(other.Sequence)));

        /// <summary>How often it was begun anew.</summary>
        public int Waves { get; set; }

        /// <summary>Null while the conversation is held.</summary>
        public Task? Walk { get; set; }
    }
}
