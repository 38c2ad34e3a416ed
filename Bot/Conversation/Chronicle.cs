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
    /// <param name="words">What was said.</param>
    /// <param name="edited">The entry whose message was edited: it counts as never said, so what was before it is what was before this.</param>
    public static HistoryEntry? Of(Turn turn, IReadOnlyList<string> messages, HistoryEntry? edited, string? press, string? words = null)
    {
        var changes = new List<HistoryChange>();
        foreach (var change in turn.Changes.Where(change => change.Document is IHistoric && !turn.IsNoted(change)))
        {
            var replaced = edited?.Changes.FirstOrDefault(old => Reference.To(old.Document) == Reference.To(change.Document));
            var before = replaced is null ? turn.Before(change.Document) : replaced.Before;
            var after = change.Gone ? null : change.Document;
            // What an edit only took back is no change of its own.
            if (!ReferenceEquals(before, after))
                changes.Add(new HistoryChange(before, after, change.Gone ? 0 : change.Expected + 1, replaced?.Since ?? change.Expected));
        }

        if (turn.Continued is { } first && changes is not [])
        {
            // What a later part was the first to touch comes behind what the earlier ones did.
            var joined = first.Changes.Select(old => changes.Find(change => Reference.To(change.Document) == Reference.To(old.Document)) is { } later ? old with { After = later.After, Version = later.Version } : old).ToList();
            joined.AddRange(changes.Where(change => !first.Changes.Any(old => Reference.To(old.Document) == Reference.To(change.Document))));
            return first with { Messages = [.. first.Messages, .. messages], Changes = joined };
        }

        // Words edited into “undo” take back another turn besides their own; as after any undo, that one stays taken back.
        var undoes = turn.Undone.FirstOrDefault(entry => entry.Id != edited?.Id)?.Id;
        return changes is [] ? null : new HistoryEntry(turn.Id, turn.Now, turn.Me.Id, turn.Origin?.Conversation, messages, changes, Undoes: undoes, Press: press, Batch: turn.Batch, Words: words);
    }

    /// <summary>
    /// The entries of what was there before a turn that was taken back: as the things stand again as they left them, they can be
    /// taken back in their turn.
    /// </summary>
    public static async Task<IReadOnlyList<HistoryEntry>> Uncovered(Turn turn, CancellationToken ct)
    {
        var uncovered = new Dictionary<string, HistoryEntry>();
        foreach (var change in turn.Undone.SelectMany(entry => entry.Changes).Where(change => change.Before is not null))
        {
            var subject = Reference.To(change.Document);
            if (turn.Changes.FirstOrDefault(written => ReferenceEquals(written.Document, change.Before)) is not { } restored)
                continue;
            foreach (var earlier in await turn.Query<HistoryEntry>(KeyRange.StartingWith($"of|{subject.Type}/{subject.Id}|"), ct))
            {
                var entry = uncovered.GetValueOrDefault(earlier.Id) ?? earlier;
                if (entry.UndoneBy is null && entry.Changes.FirstOrDefault(left => Reference.To(left.Document) == subject && left.Version == change.Since) is { } left)
                    uncovered[entry.Id] = entry with { Changes = [.. entry.Changes.Select(other => other == left ? left with { Version = restored.Expected + 1 } : other)] };
            }
        }

        return [.. uncovered.Values];
    }
}
