using System.Collections.Concurrent;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>
/// What was said in conversations that no service keeps for us, in order. Whoever reads on from a number misses nothing and gets
/// nothing twice, also after a restart.
/// </summary>
public sealed class Transcripts(IStore store, TimeProvider time)
{
    private readonly Lanes lanes = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> listeners = new(StringComparer.Ordinal);

    /// <summary>Adds a line at the end, on disk when the task completes; a line that is there already stays as it is.</summary>
    /// <param name="line">Its number and time are given here.</param>
    public async Task<Line> Add(Line line, CancellationToken ct)
    {
        await lanes.Run(line.Conversation, async () =>
        {
            if (await Find(line.Id, ct) is { } known)
            {
                line = known;
                return;
            }

            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var last = await Latest(line.Conversation, 1, ct);
            // Never lower than one that was forgotten since: a client may still go by that.
            var number = Math.Max(now.ToUnixTimeMilliseconds(), last is [var before] ? before.Number + 1 : 0);
            line = line with { Number = number, At = now };
            await store.Commit([new Change(line, 0)], ct);
        });
        if (listeners.TryRemove(line.Conversation, out var listener))
            listener.TrySetResult();
        return line;
    }

    public async Task<Line?> Find(string id, CancellationToken ct) => (Line?)(await store.Find(typeof(Line), id, ct))?.Document;

    /// <summary>The lines after that number, the earliest first.</summary>
    public Task<IReadOnlyList<Line>> After(string conversation, long number, int atMost, CancellationToken ct) =>
        Query(KeyRange.Between($"in|{conversation}|", $"{number + 1:x16}", "") with { Take = atMost }, ct);

    /// <summary>What people said since then and no turn has seen: the process died in between.</summary>
    /// <param name="inbound">How a line is called where it is taken in.</param>
    public async Task<IReadOnlyList<Line>> Unseen(Instant since, Func<Line, string> inbound, CancellationToken ct)
    {
        var unseen = new List<Line>();
        foreach (var line in await Query(KeyRange.Between("at|", $"{since.ToUnixTimeTicks():x16}", ""), ct))
        {
            if (!line.IsOurs && await store.Find(typeof(Seen), inbound(line), ct) is null)
                unseen.Add(line);
        }

        return unseen;
    }

    /// <summary>The last lines, the earliest of them first.</summary>
    public async Task<IReadOnlyList<Line>> Latest(string conversation, int atMost, CancellationToken ct) =>
        [.. (await Query(KeyRange.StartingWith($"in|{conversation}|") with { Descending = true, Take = atMost }, ct)).Reverse()];

    /// <summary>A file that occurs in the conversation.</summary>
    public async Task<Attachment?> FileIn(string conversation, string blob, CancellationToken ct) =>
        (await Query(KeyRange.Exactly($"file|{conversation}|{blob}") with { Take = 1 }, ct)).SelectMany(line => line.Attachments).FirstOrDefault(attachment => attachment.Blob == blob);

    /// <summary>Completes when a line is added; ask for it before reading, so that none comes in between.</summary>
    public Task Grown(string conversation) =>
        listeners.GetOrAdd(conversation, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private async Task<IReadOnlyList<Line>> Query(KeyRange range, CancellationToken ct) =>
        [.. (await store.Query(typeof(Line), range, ct)).Select(stored => (Line)stored.Document)];
}
