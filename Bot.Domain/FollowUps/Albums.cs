using Bot.Domain.History;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>Pictures that come one by one, each in a message of its own, are one follow-up and are taken back together.</summary>
internal static class Albums
{
    /// <summary>The album that the turn's message is a part of.</summary>
    public static string? Album(this Turn turn) => turn.Origin is { Album: { } album, Conversation: var conversation } ? $"{conversation}/{album}" : null;

    /// <summary>The follow-up that the first picture of this message's album went to.</summary>
    public static async Task<FollowUp?> Begun(this Turn turn, CancellationToken ct) =>
        turn.Album() is { } album ? (await turn.Query<FollowUp>(KeyRange.Exactly($"album|{album}"), ct)).FirstOrDefault() : null;

    /// <summary>The album as it was before a part of it was given other words, which took all of it back.</summary>
    public static FollowUp? Former(this Turn turn) => turn.Album() is { } album
        ? turn.Undone.SelectMany(entry => entry.Changes).Select(change => change.After).OfType<FollowUp>().FirstOrDefault(logged => logged.Album == album)
        : null;

    /// <summary>The turn is a part of what logged the album.</summary>
    public static async Task ContinuesAlbum(this Turn turn, FollowUp begun, CancellationToken ct)
    {
        var entries = await turn.Query<HistoryEntry>(KeyRange.StartingWith($"of|{Reference.To(begun).Type}/{begun.Id}|"), ct);
        if (entries.LastOrDefault(entry => entry is { UndoneBy: null, Undoes: null }) is { } entry)
            turn.Continues(entry);
    }
}
