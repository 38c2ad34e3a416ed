using Bot.Channels;
using Bot.Domain.Talk;

namespace Bot.Tests.Simulation;

/// <summary>The channel beyond the process: takes every message, also those of a process that dies over it, and remembers them.</summary>
internal sealed class Wire : IChannel
{
    /// <summary>So many messages back people press buttons.</summary>
    private const int Seen = 8;

    private readonly Lock gate = new();
    private readonly List<Outgoing> sent = [];
    private readonly Dictionary<string, List<Outgoing>> buttons = [];
    private readonly HashSet<string> known = [];
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

    /// <summary>How many, repeated ones too.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return sent.Count;
        }
    }

    /// <summary>The last messages with buttons that somebody there sees.</summary>
    public IReadOnlyList<Outgoing> Shown(string conversation)
    {
        lock (gate)
            return [.. buttons.GetValueOrDefault(conversation) ?? []];
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
            if (known.Add(message.Id) && message.Choices.Count > 0)
                Remember(message);
            After();
            return Task.FromResult<Delivery>(new Delivery.Sent(replaces ?? $"m{sent.Count}"));
        }
    }

    private void Remember(Outgoing message)
    {
        if (!buttons.TryGetValue(message.Conversation, out var shown))
            buttons[message.Conversation] = shown = [];
        shown.Add(message);
        if (shown.Count > Seen)
            shown.RemoveAt(0);
    }
}
