using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <summary>Where a turn's message came from.</summary>
/// <param name="Conversation"><c>channel:chat</c>.</param>
/// <param name="Sender">Who said it, <c>channel:user</c>.</param>
/// <param name="SenderName">As the client shows it.</param>
/// <param name="Message">The channel's id of the message.</param>
/// <param name="SentAt">By the channel.</param>
/// <param name="Album">What the message belongs to, when it is a part of an album.</param>
public sealed record Origin(string Conversation, string Sender, string SenderName, string Message, Instant SentAt, bool InGroup = false, string? Album = null)
{
    public string Channel => Conversation[..Conversation.IndexOf(':', StringComparison.Ordinal)];
}

/// <summary>What is known of a conversation besides its messages.</summary>
/// <param name="Id"><c>channel:chat</c>.</param>
/// <param name="Blocked">Nothing can be sent there until the person speaks again.</param>
/// <param name="MovedTo">It goes on under this id.</param>
[Stored("conversations")]
public sealed record ConversationState(string Id, bool Blocked = false, string? MovedTo = null) : IDocument;

/// <summary>A link for a newcomer, on one channel.</summary>
public sealed record JoinLink(string Channel, Uri Uri);
