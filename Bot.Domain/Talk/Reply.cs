using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <summary>What the bot says: a text and, where the channel can show them, buttons and files.</summary>
public sealed record Reply(Text Text, params IReadOnlyList<Choice> Choices)
{
    /// <summary>Nothing to say.</summary>
    public static readonly Reply Nothing = new(new Text(""));

    /// <summary>The record that this is the card of; who replies to the message speaks of it.</summary>
    public Reference? About { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Goes out before what is not urgent when a channel is busy.</summary>
    public bool Urgent { get; init; } = true;

    /// <summary>Shown as a QR code where the channel can: usually a link.</summary>
    public string? QrCode { get; init; }

    /// <summary>Drawn where the channel shows pictures, else said in lines of text.</summary>
    public Chart? Chart { get; init; }

    /// <summary>The id of an earlier message of ours that this one takes the place of where the channel can edit: progress, a result.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>A command whose first question this reply asks already: what is said next answers it.</summary>
    public string? Opens { get; init; }

    /// <summary>It asks yes or no: the words that a yes stands for.</summary>
    public string? Confirms { get; init; }

    /// <summary>Sets the channel's command menu for this person anew: role or language are new.</summary>
    public bool RenewsMenu { get; init; }
}

/// <summary>A button: pressing it says something.</summary>
/// <param name="Label">What is on it.</param>
/// <param name="Says">The words it stands for, in the form <c>command "argument" …</c>; English command words are understood in every language.</param>
/// <param name="Once">It changes something, so a second press of the same button does nothing.</param>
public sealed record Choice(Text Label, string Says, bool Once = false);

/// <summary>A polite no. Thrown where a rule is broken, spoken to the person, never logged as an error; the turn changes nothing.</summary>
public sealed class Refusal(Text text, params IReadOnlyList<Choice> choices) : Exception(text.ToString())
{
    public Reply Reply { get; } = new(text, choices);

    /// <summary>The parameter of the command that the text asks for: what is said next answers it.</summary>
    public string? Asks { get; init; }

    /// <summary>Nothing of what was said is wrong, there is only not enough of it: where nobody answers, it is offered again.</summary>
    public bool Lacks { get; init; }
}

public enum AttachmentKind { Photo, Document, Voice, Video }

/// <summary>A file that came with a message.</summary>
/// <param name="Source">Where it came from: the channel's name and the channel's own id of it, <c>telegram:AgACAg…</c>.</param>
/// <param name="Bytes">Its size, 0 when the channel does not say.</param>
/// <param name="Blob">The id of our own copy; null when there is none.</param>
public sealed record Attachment(AttachmentKind Kind, string Source, string Name, string MediaType, long Bytes, string? Blob = null);
