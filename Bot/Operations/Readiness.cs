using Bot.Channels;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Operations;

/// <summary>
/// Whether the bot can take messages at this moment, asked anew each time: it is down when its store does not answer or its
/// disk is full, and well again by itself when these are; a channel that is away, or a backup that failed, only makes it less.
/// </summary>
public sealed class Readiness(IStore store, DiskSpace disk, IEnumerable<IChannel> channels, IEnumerable<ITroubled> others)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<State> Now(CancellationToken ct)
    {
        if (await StoreTrouble(ct) is { } stopped)
            return new State(Down, new Dictionary<string, string> { ["store"] = stopped });
        if (disk.IsShort)
            return new State(Down, new Dictionary<string, string> { ["disk"] = $"{Megabytes(disk.Free)} MB are left where the data are, and {Megabytes(disk.Needed)} are needed: make room." });
        var troubles = channels.Select(channel => (channel.Name, channel.Trouble)).Concat(others.Select(other => (other.Name, other.Trouble)))
            .Where(part => part.Trouble is not null).ToDictionary(part => part.Name, part => part.Trouble!);
        return new State(troubles.Count == 0 ? "ok" : "degraded", troubles);
    }

    private const string Down = "down";

    private async Task<string?> StoreTrouble(CancellationToken ct)
    {
        try
        {
            // Counting is not answered from memory.
            await store.Count(typeof(Company), KeyRange.Exactly("-"), ct).WaitAsync(Patience, ct);
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

/// <summary>A part of the bot that may have trouble while the rest goes on.</summary>
public interface ITroubled
{
    string Name { get; }

    /// <summary>What is wrong, in a sentence for the operator; null when all is well.</summary>
    string? Trouble { get; }
}
