using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>Words that come with a change are kept beside it, as they were said.</summary>
public static class Keeping
{
    public static void Keep(this Turn turn, Reference about, string? words, IReadOnlyList<Attachment>? files = null)
    {
        if (turn.Origin is { } origin && (words is { Length: > 0 } || files is { Count: > 0 }))
            turn.Save(new FollowUp(turn.NewId(), about, turn.Me.Id, origin.SentAt, origin.Channel, words ?? "", files ?? []));
    }
}
