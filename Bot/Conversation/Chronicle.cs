using Bot.Domain.History;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>Writes down what a turn changed, so that it can be shown and taken back.</summary>
public static class Chronicle
{
    /// <summary>The entry for a turn; null when it changed nothing that is remembered.</summary>
    /// <param name="messages">The messages that led to it.</param>
    /// <param name="press">The mark of the button that was pressed.</param>
    /// <param name="edited">The entry whose message was edited: it counts as never said, so what was before it is what was before this.</param>
    public static HistoryEntry? Of(Turn turn, IReadOnlyList<string> messages, HistoryEntry? edited, string? press)
    {
        var changes = new List<HistoryChange>();
        foreach (var change in turn.Changes.Where(change => change.Document is IHistoric))
        {
            var replaced = edited?.Changes.FirstOrDefault(old => Reference.To(old.Document) == Reference.To(change.Document));
            var before = replaced is null ? turn.Before(change.Document) : replaced.Before;
            var after = change.Gone ? null : change.Document;
            if (before is not null || after is not null)
                changes.Add(new HistoryChange(before, after, change.Gone ? 0 : change.Expected + 1));
        }

        if (turn.Continued is { } first && changes is not [])
        {
            return first with
            {
                Messages = [.. first.Messages, .. messages],
                Changes = [.. first.Changes.Select(old => changes.FirstOrDefault(change => Reference.To(change.Document) == Reference.To(old.Document)) is { } later ? old with { After = later.After, Version = later.Version } : old)],
            };
        }

        var undoes = edited is null ? turn.Undone.FirstOrDefault()?.Id : null;
        return changes is [] ? null : new HistoryEntry(turn.Id, turn.Now, turn.Me.Id, turn.Origin?.Conversation, messages, changes, Undoes: undoes, Press: press);
    }
}
