using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bot.Cli;
using Bot.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Cli;

public sealed class WarmUpTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task It_is_understood_whole_and_leaves_nothing_behind()
    {
        var outcomes = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => Listen(instrument, listening) };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => outcomes.Add(tags.ToArray().Single(tag => tag.Key == "outcome").Value!.ToString()!));
        listener.Start();
        await using var house = House.Open(new Launch([], shell.Data, TextWriter.Null, TextWriter.Null));
        await house.GetRequiredService<FirstStart>().Prepare(TestContext.Current.CancellationToken);
        var before = await Documents(house);

        await WarmUp.Run(house, TestContext.Current.CancellationToken);

        Assert.True(outcomes.Count > 100);
        Assert.All(outcomes, outcome => Assert.Equal("done", outcome));
        Assert.Equal(before, await Documents(house));
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == WarmUp.Meter && instrument.Name == "gendan.turn.duration")
            listener.EnableMeasurementEvents(instrument);
    }

    private static async Task<List<string>> Documents(IServiceProvider house)
    {
        var all = new List<string>();
        foreach (var type in DocumentTypes.All)
            all.AddRange((await house.GetRequiredService<IStore>().All(type, "", int.MaxValue, TestContext.Current.CancellationToken)).Select(stored => $"{type.Name} {stored.Document.Id} {stored.Version}"));
        return all;
    }
}
