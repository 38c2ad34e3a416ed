using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Scheduling;

/// <summary>What has to be tidied up once a day.</summary>
public sealed class Housekeeping(IStore store, TimeProvider time)
{
    private const int Batch = 500;

    // The longest that a channel repeats a delivery is 7 days.
    private static readonly Duration SeenFor = Duration.FromDays(8);

    /// <summary>Forgets the marks of messages that nobody delivers again.</summary>
    public async Task Prune(CancellationToken ct)
    {
        var before = (Instant.FromDateTimeOffset(time.GetUtcNow()) - SeenFor).ToUnixTimeTicks();
        while (true)
        {
            var old = await store.Query(typeof(Seen), new KeyRange("at|", $"at|{before:x16}", Take: Batch), ct);
            if (old is [])
                return;
            await store.Commit([.. old.Select(stored => new Change(stored.Document, stored.Version, Gone: true))], ct);
        }
    }
}
