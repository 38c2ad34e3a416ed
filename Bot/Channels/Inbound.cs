using Bot.Domain.Talk;

namespace Bot.Channels;

/// <summary>A message as it arrived, stripped of everything only its channel understands.</summary>
/// <param name="Id">Unique for ever; a redelivery has the same: <c>telegram:&lt;bot&gt;:&lt;update&gt;</c>.</param>
/// <param name="Conversation">Where it was said: <c>channel:chat</c>.</param>
/// <param name="Message">The channel's id of the message in the conversation; an edit has that of the message it changes.</param>
/// <param name="Sender">Who said it: <c>channel:user</c>.</param>
/// <param name="SenderName">As the client shows it.</param>
/// <param name="SentAt">When the sender sent it, by the channel.</param>
public sealed record Inbound(string Id, string Conversation, string Message, string Sender, string SenderName, Instant SentAt, string Text)
{
    /// <summary>The client's language, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Brings our own copies of the files, as far as they can be had; null where there is nothing to bring. Files of people whom nobody knows are not brought: they could fill the disk.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<Attachment>>>? Fetch { get; init; }

    /// <summary>The same message with our own copies of its files.</summary>
    public async Task<Inbound> WithFiles(CancellationToken ct) => Fetch is null ? this : this with { Attachments = await Fetch(ct), Fetch = null };

    /// <summary>The message that this one replies to, by the channel's id.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>The message of ours that it presses or replies to, where the channel knows which without being told its id.</summary>
    public Shown? Shown { get; init; }

    /// <summary>Whether that reply can go back in the answer to this delivery; null where none can.</summary>
    public Func<Outgoing, bool>? CanAnswer { get; init; }

    /// <summary>It changes the text of <see cref="Message"/>, which arrived before.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Somebody else's words, passed on; never a command.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Names what several messages belong to together, an album for one.</summary>
    public string? Album { get; init; }

    /// <summary>Said in a group; the channel lets through only what is meant for the bot, its name taken out.</summary>
    public bool InGroup { get; init; }

    /// <summary>A button was pressed: the id of the <see cref="Outgoing"/> message and the number of the choice, from 0.</summary>
    public Press? Pressed { get; init; }

    /// <summary>A fact about the conversation instead of a message.</summary>
    public ConversationEvent? Event { get; init; }
}

/// <summary>A press on a button of a message of ours.</summary>
public sealed record Press(string Outgoing, int Choice);

/// <summary>A message of ours as it is seen in the channel.</summary>
/// <param name="ChannelMessage">The channel's id of it.</param>
public sealed record Shown(string Outgoing, string ChannelMessage);

/// <summary>What can happen to a conversation by itself.</summary>
public abstract record ConversationEvent
{
    private ConversationEvent()
    {
    }

    /// <summary>The person stopped the bot: nothing can be sent until it is started again.</summary>
    public sealed record Blocked : ConversationEvent;

    public sealed record Unblocked : ConversationEvent;

    /// <summary>The conversation has a new id from now on.</summary>
    public sealed record Moved(string To) : ConversationEvent;
}
