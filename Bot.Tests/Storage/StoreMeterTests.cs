using System.Diagnostics.Metrics;
using Bot.Domain.Storage;
using Bot.Storage.Disks;
using Bot.Storage.Journals;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>What a store says of itself, and what it does when it is asked for more than it can do.</summary>
public sealed class StoreMeterTests : IAsyncLifetime
{
    private const int MostBacklog = 50_000;

    private readonly LiteDbStore store = LiteDbStore.On(new MemoryDisk(), NullLogger<LiteDbStore>.Instance, [typeof(Note), typeof(Alarm)], Limits.Usual with { MostBacklog = MostBacklog, Journal = new Sizes(1 << 20, 8_192) });
    private readonly MeterListener listener = new();
    private readonly Dictionary<string, double> sums = [];
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (ReferenceEquals(instrument.Meter, store.Meter.Meter))
                heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Heard(instrument, value));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Heard(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Heard(instrument, value));
        listener.Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Batches_lags_and_what_is_in_memory_are_measured()
    {
        using var frozen = new ManualResetEventSlim();
        var verifying = await Holds(frozen);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => store.Commit([new Change(new Note($"n-{number}", "k"), 0)], Ct)));
        await store.Commit([new Change(new Alarm("a", Instant.MinValue), 0)], Ct);
        await store.Find(typeof(Note), "n-7", Ct);
        listener.RecordObservableInstruments();
        Assert.Equal(51, sums["gendan.storage.batch"]);
        Assert.True(sums["gendan.storage.journal.lag"] > 0);
        Assert.Equal(51, sums["gendan.storage.pending.documents"]);
        Assert.True(sums["gendan.storage.pending"] > 51 * 20);
        Assert.True(sums["gendan.storage.apply.lag"] > 0);
        Assert.InRange(sums["gendan.storage.hot"], 20, 200);
        Assert.Equal(0, sums["gendan.storage.due"]);

        frozen.Set();
        await verifying;
        await store.Due(Instant.MinValue, 1, Ct);
        await store.Verify(_ => { });
        sums.Clear();
        listener.RecordObservableInstruments();
        Assert.Equal(0, sums["gendan.storage.pending.documents"]);
        Assert.Equal(0, sums["gendan.storage.apply.lag"]);
        Assert.Equal(1, sums["gendan.storage.due"]);
    }

    /// <summary>However much comes in, what waits for the database is bounded; nothing of it is lost.</summary>
    [Fact]
    public async Task Commits_wait_when_the_database_is_too_far_behind()
    {
        using var frozen = new ManualResetEventSlim();
        var verifying = await Holds(frozen);
        var coming = Task.Run(async () =>
        {
            for (var number = 0; number < 500; number++)
                await store.Commit([new Change(new Note($"n-{number}", "k", new string('x', 290)), 0)], Ct);
        }, Ct);

        await held.Task.WaitAsync(Ct);
        listener.RecordObservableInstruments();
        Assert.InRange(sums["gendan.storage.pending"], MostBacklog, MostBacklog + 2_000);
        Assert.False(coming.IsCompleted);

        frozen.Set();
        await verifying;
        await coming;
        Assert.Equal(500, await store.Count(typeof(Note), KeyRange.Exactly("k"), Ct));
    }

    /// <summary>The database's thread does nothing else until it is let go.</summary>
    /// <returns>What it is held in.</returns>
    private async Task<Task<Findings>> Holds(ManualResetEventSlim frozen)
    {
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var verifying = store.Verify(_ =>
        {
            isHeld.TrySetResult();
            frozen.Wait(Ct);
        });
        await isHeld.Task.WaitAsync(Ct);
        return verifying;
    }

    private void Heard(Instrument instrument, double value)
    {
        lock (sums)
            sums[instrument.Name] = sums.GetValueOrDefault(instrument.Name) + value;
        if (instrument.Name == "gendan.storage.held")
            held.TrySetResult();
    }
}
