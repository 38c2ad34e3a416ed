using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>One logged contact or event on an order or a customer. Only our own people see it.</summary>
/// <param name="About">The order or the firm.</param>
/// <param name="At">When the sender sent it, not when it was taken in.</param>
/// <param name="Album">The album that its files came in, with the conversation.</param>
[Stored("followUps")]
public sealed record FollowUp(string Id, Reference About, string PersonId, Instant At, string Channel, string Words, IReadOnlyList<Attachment> Attachments, string? Album = null) : IPart, IHistoric
{
    /// <summary>What each message of an album said: one that is given other words takes back its own alone.</summary>
    public IReadOnlyList<Caption>? Captions { get; init; }

    public IEnumerable<Reference> PartOf => [About];

    public IEnumerable<string> Keys =>
    [
        $"of|{About.Type}/{About.Id}|{At.ToUnixTimeTicks():x16}",
        .. Album is null ? Array.Empty<string>() : [$"album|{Album}"],
        .. Storage.Words.Keys([Words]),
    ];

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is FollowUp old
        ? Text.When(old.Attachments.Count != Attachments.Count, $"Files {old.Attachments.Count} → {Attachments.Count}")
        : [Words.Length == 0 ? (Text)$"{new Count(Attachments.Count, "file")}" : Attachments is [] ? (Text)$"“{Words}”" : $"“{Words}” ({new Count(Attachments.Count, "file")})"];

    public static KeyRange Of(Reference about) => KeyRange.StartingWith($"of|{about.Type}/{about.Id}|");
}

/// <summary>What one message of an album said, and how many of the files came with it.</summary>
public sealed record Caption(string Message, string Words, int Files);
