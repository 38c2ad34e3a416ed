using System.Collections.Concurrent;
using System.Globalization;
using Bot.Domain.Storage;
using Bot.Storage;
using Bot.Storage.Journals;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>
/// What is acknowledged is there after anything that can happen to a disk, or is said to be damaged; never is it silently something
/// else. <c>FAULT_RUNS</c> says how many lives of stores are tried of each kind, <c>FAULT_SEED</c> tries one again.
/// </summary>
public sealed class FaultTests
{
    private const int Pairs = 12;

    private static readonly Limits Small = new(new Sizes(40_000, 8_192), Log: 100_000, Backlog: 10_000, MostBacklog: 20_000, Slice: 20, Patience: TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task After_a_power_cut() => Each(async (disk, random) =>
    {
        await Live(disk, random, dies: true);
        disk.CutPower();
    });

    [Fact]
    public Task After_a_kill() => Each(async (disk, random) =>
    {
        await Live(disk, random, dies: true);
        disk.Kill();
    });

    [Fact]
    public Task After_writes_that_failed() => Each(async (disk, random) =>
    {
        await Live(disk, random, dies: false, disturb: () => disk.Failures.Enqueue(new IOException(random.Next(2) == 0 ? "No space left on device" : "Input/output error")));
        disk.CutPower();
    });

    /// <summary>Wherever it happens, the same process goes on when there is room.</summary>
    [Fact]
    public Task While_the_disk_is_full_and_after_it() => Each(async (disk, random) =>
    {
        var store = Open(disk);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            await Work(store, random, random.Next(60));
            disk.Room = disk.Taken + random.Next(30_000);
            await Work(store, random, random.Next(60));
            disk.Room = long.MaxValue;
            await Recovers(store);
            await Look(store);
        }

        await Work(store, random, random.Next(20));
        await Close(store);
        disk.CutPower();
    });

    [Fact]
    public Task After_a_bit_was_turned_over() => Each(async (disk, random) =>
    {
        await Live(disk, random, dies: random.Next(2) == 0);
        disk.Kill();
        return disk.Flip();
    });

    private readonly ConcurrentDictionary<int, long> acknowledged = new();
    private readonly ConcurrentDictionary<int, long> tried = new();

    private Task Each(Func<FaultyDisk, Random, Task> life) => Each(async (disk, random) =>
    {
        await life(disk, random);
        return null;
    });

    private async Task Each(Func<FaultyDisk, Random, Task<string?>> life)
    {
        var first = int.TryParse(Environment.GetEnvironmentVariable("FAULT_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;
        var runs = seed > 0 ? 1 : int.TryParse(Environment.GetEnvironmentVariable("FAULT_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 20;
        for (var run = first; run < first + runs; run++)
        {
            try
            {
                await Run(life, new Random(run));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"FAULT_SEED={run}: {e.Message}", e);
            }
        }
    }

    private async Task Run(Func<FaultyDisk, Random, Task<string?>> life, Random random)
    {
        acknowledged.Clear();
        tried.Clear();
        var disk = new FaultyDisk(random);
        for (var lives = random.Next(1, 5); lives > 0; lives--)
        {
            var flipped = await life(disk, random);
            try
            {
                await Check(disk, flipped);
            }
            catch (StoreUnusableException refused) when (flipped is not null)
            {
                // Damage that nothing can repair is said in a sentence, each time.
                Assert.Matches("damaged|restore the last backup|belongs? to", refused.Message);
                return;
            }
        }
    }

    /// <summary>One life of a store: documents in pairs that always change together.</summary>
    private async Task Live(FaultyDisk disk, Random random, bool dies, Action? disturb = null)
    {
        if (dies)
            disk.DieAfter(random.Next(400));
        LiteDbStore store;
        try
        {
            store = Open(disk);
        }
        catch (Exception e) when (e is IOException or StoreUnusableException)
        {
            return;
        }

        for (var i = random.Next(5, 120); i > 0 && store.Fault is null; i--)
        {
            if (disturb is not null && random.Next(15) == 0)
                disturb();
            await Task.WhenAll(Enumerable.Range(0, Pairs).Where(_ => random.Next(4) == 0).ToList().Select(pair => Save(store, pair)));
            if (random.Next(10) == 0)
                await Task.Yield();
        }

        await Close(store);
    }

    private async Task Save(LiteDbStore store, int pair)
    {
        var (before, after) = (acknowledged.GetValueOrDefault(pair), acknowledged.GetValueOrDefault(pair) + 1);
        tried[pair] = after;
        try
        {
            await store.Commit([.. Two(pair, after).Select(note => new Change(note, before))], Ct);
            acknowledged[pair] = after;
        }
        catch (Exception e) when (e is IOException or StoreUnusableException)
        {
            // Not acknowledged: it may be there or not.
        }
        catch (ConflictException) when (tried[pair] > 0)
        {
            // An earlier try had arrived after all.
            if (await store.Find(typeof(Note), $"left-{pair}", Ct) is { } found)
                acknowledged[pair] = found.Version;
        }
    }

    private static IEnumerable<Note> Two(int pair, long version) =>
        [new Note($"left-{pair}", $"pair|{pair}", $"at|{version}", new string('x', 200)), new Note($"right-{pair}", $"pair|{pair}", $"at|{version}")];

    private async Task Check(FaultyDisk disk, string? flipped)
    {
        try
        {
            await Look(disk);
        }
        catch (StoreUnusableException) when (flipped is not null)
        {
            // Met while it was read: the next start repairs it, or says that it cannot.
            await Look(disk);
        }
    }

    private async Task Look(FaultyDisk disk)
    {
        var store = Open(disk);
        try
        {
            await Look(store);
        }
        finally
        {
            await Close(store);
        }
    }

    private async Task Work(LiteDbStore store, Random random, int rounds)
    {
        for (; rounds > 0; rounds--)
            await Task.WhenAll(Enumerable.Range(0, Pairs).Where(_ => random.Next(4) == 0).ToList().Select(pair => Save(store, pair)));
    }

    /// <summary>Waits until the database is asked and answers.</summary>
    private static async Task Recovers(LiteDbStore store)
    {
        while (true)
        {
            try
            {
                await store.Verify(_ => { });
                return;
            }
            catch (IOException)
            {
                Assert.Null(store.Fault);
                await Task.Yield();
            }
        }
    }

    private async Task Look(LiteDbStore store)
    {
        for (var pair = 0; pair < Pairs; pair++)
        {
            var found = await store.Query(typeof(Note), KeyRange.Exactly($"pair|{pair}"), Ct);
            var expected = acknowledged.GetValueOrDefault(pair);
            var versions = found.Select(stored => stored.Version).Distinct().ToList();
            var version = versions is [] ? 0 : Assert.Single(versions);
            Assert.InRange(version, expected, Math.Max(expected, tried.GetValueOrDefault(pair)));
            Assert.Equal(version == 0 ? [] : [$"left-{pair}", $"right-{pair}"], found.Select(stored => stored.Document.Id));
            Assert.All(found, stored => Assert.Contains($"at|{version}", stored.Document.Keys));
            acknowledged[pair] = version;
        }

        var findings = await store.Verify(_ => { });
        if (findings.Wrong.Any(sentence => sentence.Contains("made anew", StringComparison.Ordinal)))
            throw new StoreUnusableException("damaged: repaired at the next start");
        Assert.DoesNotContain(findings.Wrong, sentence => !sentence.Contains("The journal is damaged", StringComparison.Ordinal));
    }

    private static LiteDbStore Open(FaultyDisk disk) => LiteDbStore.On(disk, NullLogger<LiteDbStore>.Instance, [typeof(Note)], Small);

    private static async Task Close(LiteDbStore store)
    {
        try
        {
            await store.DisposeAsync();
        }
        catch (IOException)
        {
            // The process was dead already.
        }
    }
}
