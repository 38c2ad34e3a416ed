using Bot.Domain.Talk;

namespace Bot.Channels;

/// <summary>A way in and a way out. What only this channel understands stays inside its folder.</summary>
public interface IChannel
{
    /// <summary>What its conversations and people are prefixed with: <c>telegram</c>.</summary>
    string Name { get; }

    /// <summary>How many messages a second the whole channel takes.</summary>
    int MessagesPerSecond { get; }

    /// <summary>How fast it may be spoken to there; null where that does not matter.</summary>
    Pace? PaceIn(string conversation) => null;

    /// <summary>Why it does not work at the moment, for the operator; null when it works.</summary>
    string? Trouble { get; }

    /// <summary>A link that brings a newcomer with this one-time token here; null when the channel has none or does not know its own name yet.</summary>
    Uri? JoinLink(string token);

    /// <summary>Learns its own name, so that it can make links.</summary>
    Task Introduce(CancellationToken ct) => Task.CompletedTask;

    /// <summary>It can send there at the moment; what it cannot reach waits.</summary>
    bool Reaches(string conversation) => true;

    /// <summary>Sends one message, or edits the one it replaces; never throws for a refusal of the channel.</summary>
    /// <param name="replaces">The channel's id of the message to edit, when <see cref="Outgoing.Replaces"/> was sent.</param>
    Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct);
}

/// <summary>What the channel said to a delivery.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    public sealed record Sent(string ChannelMessage) : Delivery;

    /// <summary>Not now: try again after that long. The whole conversation waits.</summary>
    public sealed record Later(Duration After) : Delivery;

    /// <summary>The network or the service failed; the postman backs off.</summary>
    public sealed record Unreachable(string Why) : Delivery;

    /// <summary>The person does not want messages: nothing more goes there until the person speaks again.</summary>
    public sealed record Blocked : Delivery;

    /// <summary>The conversation has a new id; send there.</summary>
    public sealed record Moved(string To) : Delivery;

    /// <summary>It will never take this message.</summary>
    public sealed record Refused(string Why) : Delivery;
}
