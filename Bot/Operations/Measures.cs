using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Operations;

/// <summary>
/// What the bot measures of itself: how many turns, how long, how late, how much waits. Numbers by channel and kind only;
/// nothing of what anybody said, and nobody's name.
/// </summary>
public sealed class Measures : IDisposable
{
    /// <summary>What the meter and the traces are called, and what their names begin with.</summary>
    public const string Name = "Gendan";

    private readonly Meter meter;
    private readonly ActivitySource traces;
    private readonly Histogram<double> turns;
    private readonly Histogram<double> deliveries;
    private readonly Histogram<double> lag;

    public Measures()
        : this(Name)
    {
    }

    /// <param name="name">Nobody listens to another one than <see cref="Name"/>.</param>
    public Measures(string name)
    {
        (meter, traces) = (new Meter(name), new ActivitySource(name));
        turns = Seconds("gendan.turn.duration", "From the arrival of a message to its commit.");
        deliveries = Seconds("gendan.delivery.duration", "What a channel took to take a message.");
        lag = Seconds("gendan.due.lag", "From the instant at which something was due to its commit.");
    }

    /// <summary>A trace of one turn; null when nobody listens.</summary>
    public Activity? Trace(string name) => traces.StartActivity(name);

    /// <param name="outcome">What the engine calls it; only its kind is kept, for the rest has no end of values.</param>
    public void Turn(string channel, string outcome, TimeSpan took) => turns.Record(took.TotalSeconds, Tag("channel", channel), Tag("outcome", KindOf(outcome)));

    public void Delivery(string channel, string result, TimeSpan took) => deliveries.Record(took.TotalSeconds, Tag("channel", channel), Tag("result", result));

    public void Due(Duration late) => lag.Record(late.TotalSeconds);

    /// <summary>Something that is counted whenever somebody asks.</summary>
    /// <param name="count">By channel.</param>
    public void Watch(string name, string description, Func<IEnumerable<KeyValuePair<string, int>>> count) =>
        meter.CreateObservableGauge(name, () => count().Select(entry => new Measurement<int>(entry.Value, Tag("channel", entry.Key))), unit: null, description);

    /// <param name="value">Null when there is nothing to say.</param>
    public void Watch(string name, string unit, string description, Func<double?> value) =>
        meter.CreateObservableGauge(name, () => value() is { } now ? [new Measurement<double>(now)] : Array.Empty<Measurement<double>>(), unit, description);

    public void Dispose()
    {
        meter.Dispose();
        traces.Dispose();
    }

    private Histogram<double> Seconds(string name, string description) => meter.CreateHistogram<double>(name, "s", description, advice: new InstrumentAdvice<double>
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600],
    });

    private static string KindOf(string outcome) => outcome.Split(' ', ',')[0] is "refused" or "failed" or "asked" or "unclear" or "dropped" ? outcome.Split(' ', ',')[0] : "done";

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
