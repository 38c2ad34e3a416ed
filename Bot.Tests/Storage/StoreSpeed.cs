using System.Diagnostics;
using Bot.Domain.Storage;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>How fast the store is on this machine, on demand: <c>-class Bot.Tests.Storage.StoreSpeed -explicit only</c>.</summary>
public sealed class StoreSpeed(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(3);

    private readonly string folder = Directory.CreateTempSubdirectory("gendan-speed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory(Explicit = true), InlineData(1), InlineData(64), InlineData(256)]
    public async Task Commits(int clients)
    {
        var store = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
        var (count, latencies) = (0, new List<double>[clients]);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            latencies[client] = [];
            for (var i = 0; Stopwatch.GetElapsedTime(started) < Span; i++)
            {
                var before = Stopwatch.GetTimestamp();
                await store.Commit(Turn(client, i), CancellationToken.None);
                latencies[client].Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
                Interlocked.Increment(ref count);
            }
        })));
        var all = latencies.SelectMany(one => one).Order().ToList();
        var memory = Environment.WorkingSet / 1024 / 1024;
        var drain = Stopwatch.GetTimestamp();
        output.WriteLine($"{clients} clients: {count / Span.TotalSeconds:0} commits/s, p50 {all[all.Count / 2]:0.00} ms, p99 {all[all.Count * 99 / 100]:0.00} ms; RSS {memory} MB; behind {store.Behind} documents");
        while (store.Behind > 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        output.WriteLine($"  applied after {Stopwatch.GetElapsedTime(drain).TotalSeconds:0.0} s more; RSS {Environment.WorkingSet / 1024 / 1024} MB");
        await store.DisposeAsync();
    }

    // As many documents and keys as a logged word leaves.
    private static Change[] Turn(int client, int i) =>
    [
        new Change(new Note($"seen-{client:d4}-{i:d8}", $"at|{i:x16}"), 0),
        new Change(new Note($"word-{client:d4}-{i:d8}", $"of|orders/{i % 1000}|{i:x16}", "word|factory", "word|will", "word|send", "word|photos", "word|tonight"), 0),
        new Change(new Note($"past-{client:d4}-{i:d8}", $"at|{i:x16}", $"by|{client}|{i}", $"message|{client}|{i}", $"of|orders/{i % 1000}|{i}", new string('x', 200)), 0),
        new Change(new Note($"said-{client:d4}-{i:d8}", $"turn|{client}-{i}", $"in|{client}|{i:x16}", new string('y', 200)), 0),
    ];
}
