using Bot.Domain.Storage;

namespace Bot.Tests.Simulation;

/// <summary>The process died: nothing it began goes on.</summary>
internal sealed class ProcessDied() : OperationCanceledException("The process died.");

/// <summary>When a process is to die, as its store sees it.</summary>
/// <param name="Read">At that read from now, counted from 1.</param>
/// <param name="Marks">At the commit that this holds for.</param>
/// <param name="IsWritten">What is committed then is on disk; whoever waits for it never hears of it.</param>
internal sealed record Doom(int? Read = null, Func<IReadOnlyCollection<Change>, bool>? Marks = null, bool IsWritten = false);

/// <summary>
/// The store as one process sees it: what is committed is told to the ledger in its order, and at the moment that was planned
/// the process dies; from then on nothing is read or written through it.
/// </summary>
internal sealed class MortalStore(IStore inner, Action<IReadOnlyCollection<Change>> committed) : IStore, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int reads;

    public void Dispose() => one.Dispose();

    public bool IsDead => died.Task.IsCompleted;

    public Task Died => died.Task;

    public Doom? Doom
    {
        get;
        set => (field, reads) = (value, 0);
    }

    public void Die() => died.TrySetResult();

    /// <summary>After its death: what it was writing is written; nothing of it comes in the time of the next process.</summary>
    public Task Rests() => one.WaitAsync();

    public Task<Stored?> Find(Type type, string id, CancellationToken ct) => Alive(() => inner.Find(type, id, ct));

    public Task<IReadOnlyList<Stored>> Query(Type type, KeyRange range, CancellationToken ct) => Alive(() => inner.Query(type, range, ct));

    public Task<int> Count(Type type, KeyRange range, CancellationToken ct) => Alive(() => inner.Count(type, range, ct));

    public Task<IReadOnlyList<Stored>> All(Type type, string after, int take, CancellationToken ct) => Alive(() => inner.All(type, after, take, ct));

    public Task<IReadOnlyList<Stored>> Due(Instant now, int atMost, CancellationToken ct) => Alive(() => inner.Due(now, atMost, ct));

    public Task<Instant?> NextDue(CancellationToken ct) => Alive(() => inner.NextDue(ct));

    public async Task Commit(IReadOnlyCollection<Change> changes, CancellationToken ct)
    {
        // One after the other, so that the ledger is told in the order in which they are written.
        await one.WaitAsync(ct);
        try
        {
            ThrowIfDead();
            var isLast = Doom?.Marks?.Invoke(changes) == true;
            if (!isLast || Doom!.IsWritten)
            {
                await inner.Commit(changes, ct);
                committed(changes);
            }

            if (isLast)
                Die();
            ThrowIfDead();
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<T> Alive<T>(Func<Task<T>> read)
    {
        if (Doom?.Read is { } last && Interlocked.Increment(ref reads) == last)
            Die();
        ThrowIfDead();
        var answer = await read();
        ThrowIfDead();
        return answer;
    }

    private void ThrowIfDead()
    {
        if (IsDead)
            throw new ProcessDied();
    }
}
