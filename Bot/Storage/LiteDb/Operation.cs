using System.Diagnostics;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>Something waiting for a thread of the store. Who waits goes on elsewhere, never on that thread.</summary>
internal interface IRead
{
    void Run(View view);

    void Fail(Exception reason);
}

internal sealed class Read<T>(Func<View, T> read) : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), IRead
{
    public void Run(View view) => SetResult(read(view));

    public void Fail(Exception reason) => TrySetException(reason);
}

/// <summary>A commit waiting to be in the journal.</summary>
internal sealed class Write(IReadOnlyList<Written> changes, Draft draft) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public IReadOnlyList<Written> Changes => changes;

    public Draft Draft => draft;

    /// <summary>By the stopwatch.</summary>
    public long Arrived { get; } = Stopwatch.GetTimestamp();

    public void Fail(Exception reason) => TrySetException(reason);
}
