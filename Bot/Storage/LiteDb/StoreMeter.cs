using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Storage.LiteDb;

/// <summary>What the store measures of itself.</summary>
internal sealed class StoreMeter : IDisposable
{
    public const string Name = "Gendan.Storage";

    private readonly Meter meter = new(Name);
    private readonly Histogram<int> batches;
    private readonly Histogram<double> journal;
    private readonly Counter<int> held;

    /// <param name="now">Unix ticks.</param>
    public StoreMeter(View view, Memory memory, Func<long> now)
    {
        batches = meter.CreateHistogram<int>("gendan.storage.batch", unit: null, "Commits that were made safe with one flush.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
        journal = meter.CreateHistogram<double>("gendan.storage.journal.lag", "s", "From a commit's arrival until it is safe.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5] });
        held = meter.CreateCounter<int>("gendan.storage.held", unit: null, "How often commits waited because the database was too far behind the journal.");
        meter.CreateObservableGauge("gendan.storage.apply.lag", () => view.BehindSince is { } since ? Math.Max(0, now() - since) / (double)NodaConstants.TicksPerSecond : 0, "s", "How long ago the oldest commit was made that the database has not.");
        meter.CreateObservableGauge("gendan.storage.pending.documents", () => view.Waiting, unit: null, "Documents that are acknowledged and not in the database.");
        meter.CreateObservableGauge("gendan.storage.pending", () => view.WaitingBytes, "By", "The same in bytes of the journal.");
        meter.CreateObservableGauge("gendan.storage.hot", () => memory.Bytes, "By", "Documents kept in memory, as they are written.");
        meter.CreateObservableGauge("gendan.storage.due", () => view.DueInMemory, unit: null, "What waits for the clock in memory: the next hour's.");
    }

    public Meter Meter => meter;

    /// <param name="arrived">By the stopwatch, of each commit.</param>
    public void Recorded(IReadOnlyList<long> arrived)
    {
        batches.Record(arrived.Count);
        foreach (var at in arrived)
            journal.Record(Stopwatch.GetElapsedTime(at).TotalSeconds);
    }

    public void Held() => held.Add(1);

    public void Dispose() => meter.Dispose();
}
