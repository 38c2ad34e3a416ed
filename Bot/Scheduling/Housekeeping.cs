using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Scheduling;

/// <summary>What has to be tidied up; every hour, for many a machine is off at night.</summary>
public sealed class Housekeeping(IStore store, Files files, TimeProvider time)
{
    private const int Batch = 500;

    // The longest that a channel repeats a delivery is 7 days.
    private static readonly Duration SeenFor = Duration.FromDays(8);

    /// <summary>What a person finds on opening the page; the records themselves are kept.</summary>
    private static readonly Duration LinesFor = Duration.FromDays(30);

    /// <summary>Forgets the marks of messages that nobody delivers again, and what was said in the browser long ago.</summary>
    public async Task Prune(CancellationToken ct)
    {
        await Forget(typeof(Seen), SeenFor, ct);
        await Forget(typeof(Line), LinesFor, ct);
        files.Sweep(time.GetUtcNow().UtcDateTime.AddDays(-1));
    }

    private async Task Forget(Type type, Duration after, CancellationToken ct)
    {
        var before = (Instant.FromDateTimeOffset(time.GetUtcNow()) - after).ToUnixTimeTicks();
        while (await store.Query(type, new KeyRange("at|", $"at|{before:x16}", Take: Batch), ct) is [_, ..] old)
            await store.Commit([.. old.Select(stored => new Change(stored.Document, stored.Version, Gone: true))], ct);
    }
}
