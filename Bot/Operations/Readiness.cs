using Bot.Channels;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Operations;

/// <summary>
/// Whether the bot can take messages at this moment, asked anew each time: it is down when its store does not answer or its
/// disk is full, and well again by itself when these are; a channel that is away only makes it less.
/// </summary>
public sealed class Readiness(IStore store, DiskSpace disk, IEnumerable<IChannel> channels)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<State> Now(CancellationToken ct)
    {
        if (await StoreTrouble(ct) is { } stopped)
            return new State(Down, new Dictionary<string, string> { ["store"] = stopped });
        if (disk.IsShort)
            return new State(Down, new Dictionary<string, string> { ["disk"] = $"{Megabytes(disk.Free)} MB are left where the data are, and {Megabytes(disk.Needed)} are needed: make room." });
        var troubles = channels.Where(channel => channel.Trouble is not null).ToDictionary(channel => channel.Name, channel => channel.Trouble!);
        return new State(troubles.Count == 0 ? "ok" : "degraded", troubles);
    }

    private const string Down = "down";

    private async Task<string?> StoreTrouble(CancellationToken ct)
    {
        try
        {
            await store.Query(typeof(Company), KeyRange.Exactly("-"), ct).WaitAsync(Patience, ct);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure is TimeoutException ? "The store does not answer." : failure.Message;
        }
    }

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);

    /// <param name="Status"><c>ok</c>, <c>degraded</c> or <c>down</c>.</param>
    /// <param name="Troubles">What is wrong, by the part that it is wrong with.</param>
    public sealed record State(string Status, IReadOnlyDictionary<string, string> Troubles)
    {
        public bool IsReady => Status != Down;
    }
}
