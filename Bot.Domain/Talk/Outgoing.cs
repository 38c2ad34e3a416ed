using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <summary>What became of an outgoing message.</summary>
public enum DeliveryState { Waiting, Sent, Withdrawn, Failed }

/// <summary>
/// A message on its way out or sent: worded already, written in the commit of the turn that said it. The buttons stay known,
/// so a press later is understood, and the channel's id of it stays, so a reply to it is understood.
/// </summary>
/// <param name="Sequence">Messages to one conversation leave in this order; grows over all conversations.</param>
/// <param name="Conversation">Where to: <c>channel:chat</c>; for somebody no channel reaches yet, <c>nobody:person</c>.</param>
/// <param name="PersonId">Whom it is for.</param>
/// <param name="TurnId">The turn that said it.</param>
/// <param name="About">The record that it is the card of.</param>
/// <param name="ChannelMessage">The channel's id of it, once sent.</param>
/// <param name="Replaces">The id of an earlier outgoing message that this one edits where the channel can.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="QrCode">What to show as a QR code.</param>
/// <param name="Menu">The command menu that this person is to have from now on.</param>
[Stored("outbox")]
public sealed record Outgoing(
    string Id,
    long Sequence,
    string Conversation,
    string PersonId,
    string TurnId,
    string Text,
    IReadOnlyList<OutgoingChoice> Choices,
    IReadOnlyList<Attachment> Attachments,
    Reference? About = null,
    bool Urgent = true,
    DeliveryState State = DeliveryState.Waiting,
    string? ChannelMessage = null,
    string? Replaces = null,
    string? Reason = null,
    string? QrCode = null,
    IReadOnlyList<MenuItem>? Menu = null,
    OutgoingChart? Chart = null) : IDocument
{
    public IEnumerable<string> Keys =>
    [
        $"turn|{TurnId}",
        .. State == DeliveryState.Waiting ? [$"waiting|{Sequence:x16}", $"waiting-in|{Conversation}|{Sequence:x16}"] : Array.Empty<string>(),
        .. ChannelMessage is null ? Array.Empty<string>() : [$"sent|{Conversation}|{ChannelMessage}"],
        $"in|{Conversation}|{Sequence:x16}",
    ];

    /// <summary>The person said something and this came of it: then they were here.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>How it is said that it was taken back, where it was withdrawn and arrives all the same: it was on its way already.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The same message with the mark that it was taken back, in its own place where the channel can.</summary>
    public Outgoing TakenBack(string id, long sequence, Withdrawal by) => this with
    {
        Id = id,
        Sequence = sequence,
        TurnId = by.TurnId,
        Text = $"{Text}\n{by.Mark}",
        Choices = [],
        Attachments = [],
        Menu = null,
        QrCode = null,
        Chart = null,
        State = DeliveryState.Waiting,
        ChannelMessage = null,
        Replaces = Id,
        IsAnswer = false,
        Withdrawal = null,
    };
}

/// <param name="TurnId">The turn that took it back.</param>
/// <param name="Mark">The words for it in the language of whom the message is for.</param>
public sealed record Withdrawal(string TurnId, string Mark);

/// <summary>A line of the channel's command menu.</summary>
/// <param name="Command">Lower-case ASCII, without the slash.</param>
public sealed record MenuItem(string Command, string Description);

/// <summary>A worded button. <see cref="Choice"/> says what the parts mean.</summary>
public sealed record OutgoingChoice(string Label, string Says, bool Once);
