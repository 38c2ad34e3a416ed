using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <summary>A command that still misses something, kept between messages so that a restart loses nothing.</summary>
/// <param name="Id">The conversation and the person: one open question each.</param>
/// <param name="Command">Its name.</param>
/// <param name="Given">By parameter, what was said for it.</param>
/// <param name="Asked">The parameter that was asked for last.</param>
/// <param name="InPassing">Nobody has to answer it: what does not is a message of its own.</param>
/// <param name="Said">The words that it began with; none where they are kept already, or could not be.</param>
/// <param name="IsPassed">Something else was said and answered since it was asked: a number may be meant for that.</param>
/// <param name="Messages">By parameter, the message it came with; under "" the first.</param>
[Stored("drafts")]
public sealed record Draft(
    string Id,
    string Command,
    IReadOnlyDictionary<string, string> Given,
    string Asked,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyDictionary<string, string> Messages,
    Instant At,
    bool InPassing = false,
    string Said = "",
    bool IsPassed = false) : IDocument;

/// <summary>A mark that a message was taken in; a redelivery finds it and does nothing.</summary>
/// <param name="Id">The channel's unique id of the update, or of the button press.</param>
/// <param name="Answer">The outgoing message that went back in the answer to it: a redelivery gets the same.</param>
[Stored("seen")]
public sealed record Seen(string Id, Instant At, string? Answer = null) : IDocument
{
    public IEnumerable<string> Keys => [$"at|{At.ToUnixTimeTicks():x16}"];
}
