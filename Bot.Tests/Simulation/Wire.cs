using Bot.Channels;
using Bot.Domain.Talk;

namespace Bot.Tests.Simulation;

/// <summary>The channel beyond the process: takes every message, also those of a process that dies over it, and remembers them.</summary>
internal sealed class Wire : IChannel
{
    private readonly Lock gate = new();
    private readonly List<Outgoing> sent = [];
    private readonly Dictionary<string, int> times = [];
    private readonly Dictionary<string, string> ids = [];
    private readonly HashSet<string> closed = [];

    public string Name => "test";

    public int MessagesPerSecond => 1_000_000;

    public string? Trouble => null;

    /// <summary>What happens before and after a message is taken.</summary>
    public Action Before { get; set; } = () => { };

    public Action After { get; set; } = () => { };

    /// <summary>All of them in order, repeated ones too.</summary>
    public IReadOnlyList<Outgoing> Sent
    {
        get
        {
            lock (gate)
                return [.. sent];
        }
    }

    public int TimesSent(string id)
    {
        lock (gate)
            return times.GetValueOrDefault(id);
    }

    /// <summary>The id that a message has on this channel; null when it never got here.</summary>
    public string? IdOf(string id)
    {
        lock (gate)
            return ids.GetValueOrDefault(id);
    }

    /// <summary>The person there stops the bot, or starts it again.</summary>
    public void Close(string conversation, bool isClosed)
    {
        lock (gate)
            _ = isClosed ? closed.Add(conversation) : closed.Remove(conversation);
    }

    public Uri? JoinLink(string token) => null;

    public Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        lock (gate)
        {
            Before();
            if (closed.Contains(message.Conversation))
                return Task.FromResult<Delivery>(new Delivery.Blocked());
            sent.Add(message);
            times[message.Id] = times.GetValueOrDefault(message.Id) + 1;
            var id = replaces ?? $"m{sent.Count}";
            ids[message.Id] = id;
            After();
            return Task.FromResult<Delivery>(new Delivery.Sent(id));
        }
    }
}
