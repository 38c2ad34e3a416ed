using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <summary>One thing said in a conversation that nobody else keeps for us: the browser shows it again from here.</summary>
/// <param name="Id">Says who said it and which message it was, so that the same one said again is the same line.</param>
/// <param name="Conversation"><c>channel:chat</c>.</param>
/// <param name="Number">Grows along the conversation, and goes on growing when all before it is forgotten.</param>
/// <param name="IsOurs">The bot said it.</param>
/// <param name="ClientId">What the client called it before it had this id.</param>
[Stored("lines")]
public sealed record Line(
    string Id,
    string Conversation,
    long Number,
    Instant At,
    bool IsOurs,
    string Text,
    IReadOnlyList<OutgoingChoice> Choices,
    IReadOnlyList<Attachment> Attachments,
    string? QrCode = null,
    string? ClientId = null,
    OutgoingChart? Chart = null) : IDocument
{
    /// <summary>The button of ours that was pressed, as its channel writes it; null where something was typed.</summary>
    public string? Pressed { get; init; }

    public IEnumerable<string> Keys =>
    [
        $"in|{Conversation}|{Number:x16}",
        $"at|{At.ToUnixTimeTicks():x16}",
        .. Attachments.Select(attachment => attachment.Blob).OfType<string>().Distinct().Select(blob => $"file|{Conversation}|{blob}"),
    ];
}
