using BenchmarkDotNet.Attributes;
using Bot.Channels;
using Bot.Domain.Storage;
using Bot.Storage.Disks;
using Bot.Storage.Journals;
using Bot.Storage.LiteDb;
using Bot.Tests.Storage;
using Bot.Tests.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using static Bot.Tests.Storage.Samples;
using Record = Bot.Storage.Journals.Record;

namespace Bot.Tests.Load;

/// <summary>What the parts of a turn cost, on real files; see <see cref="Benchmarks"/>.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks : IDisposable
{
    private const int Together = 128;
    private const int Kept = 10_000;
    private const int Commits = 2_000;
    private const int Turns = 200;

    private readonly string folder = Directory.CreateTempSubdirectory("gendan-benchmark-").FullName;
    private Chat chat = null!;
    private LiteDbStore store = null!;
    private Database database = null!;
    private FolderDisk disk = null!;
    private IReadOnlyList<Record> records = [];
    private int number;

    [GlobalSetup]
    public async Task Begin()
    {
        chat = await Chat.Begins(folder: Path.Combine(folder, "chat"));
        await chat.Says("Lin", "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo");
        store = LiteDbStore.Open(Path.Combine(folder, "store"), NullLogger<LiteDbStore>.Instance, [typeof(Note), typeof(Alarm)]);
        foreach (var some in Enumerable.Range(0, Kept).Chunk(1_000))
            await store.Commit([.. some.SelectMany(id => (Change[])[new(new Note($"kept-{id}", $"by|{id}", "all"), 0), new(new Alarm($"kept-{id}", Noon + Duration.FromSeconds(id)), 0)])], default);
        await Behind();
    }

    [GlobalCleanup]
    public async Task End()
    {
        Dispose();
        await store.DisposeAsync();
        await chat.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose()
    {
        database?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A whole turn: a follow-up is logged, from the message's arrival until it is safe.</summary>
    [Benchmark(OperationsPerInvoke = Turns)]
    public async Task Turn()
    {
        for (var i = 0; i < Turns; i++)
            await chat.Engine.Receive(new Inbound($"test:b{++number}", "test:Lin", $"b{number}", "test:Lin", "Lin", Noon, "log PO-1042 factory will send photos tonight"), default);
    }

    /// <summary>As many documents as such a turn leaves, many turns at once.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public async Task Commit()
    {
        foreach (var some in Enumerable.Range(0, Commits).Chunk(Together))
            await Task.WhenAll(some.Select(_ => store.Commit(Documents(++number), default)));
    }

    [Benchmark(OperationsPerInvoke = Kept)]
    public async Task Find()
    {
        for (var id = 0; id < Kept; id++)
            await store.Find(typeof(Note), $"kept-{id}", default);
    }

    /// <summary>The next twenty.</summary>
    [Benchmark(OperationsPerInvoke = Turns)]
    public async Task Due()
    {
        for (var i = 0; i < Turns; i++)
            await store.Due(Noon + Duration.FromSeconds(20), 20, default);
    }

    /// <summary>The journal's commits into LiteDB, and saved.</summary>
    [Benchmark(OperationsPerInvoke = Commits)]
    public void Apply()
    {
        database.Begin();
        foreach (var entry in records.SelectMany(record => record.Entries))
            database.Apply(entry.Entry);
        database.Commit(records[^1].Head.Sequence, records[^1].Head.Hash);
        database.Checkpoint();
    }

    /// <summary>What a start does for each commit that the database has not.</summary>
    [Benchmark(OperationsPerInvoke = Commits)]
    public int Replay()
    {
        var (view, count) = (new View(new Memory(1 << 20), new Known(), () => database, _ => null), 0);
        using var journal = Journal.Open(disk, database.Store, 0, default, 0, Limits.Usual.Journal, TimeProvider.System, record =>
        {
            view.Publish(record.Head.Sequence, record.Head.Ticks, record.Place.Segment, record.Entries.Select(one => (one.Entry, (Stored?)null, record.Place.At + Head.Length + one.At, one.Length)));
            count++;
        }, out _);
        return count;
    }

    /// <summary>A journal of commits that a database of its own has not.</summary>
    private async Task Behind()
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, "behind")).FullName;
        disk = new FolderDisk(place);
        await using (var written = LiteDbStore.Open(place, NullLogger<LiteDbStore>.Instance, [typeof(Note)]))
        {
            for (var id = 0; id < Commits; id++)
                await written.Commit(Documents(id), default);
        }

        database = new Database(disk);
        records = [.. Trail.After(disk, database.Store, 0, default)];
    }

    private static Change[] Documents(int id) =>
    [
        new(new Note($"seen-{id}", $"at|{id:x16}"), 0),
        new(new Note($"word-{id}", $"of|orders/{id % 1_000}|{id:x16}", "word|factory", "word|will", "word|send", "word|photos", "word|tonight"), 0),
        new(new Note($"past-{id}", $"at|{id:x16}", $"by|lin|{id}", $"message|{id}", $"of|orders/{id % 1_000}|{id}", new string('x', 200)), 0),
        new(new Note($"said-{id}", $"turn|{id}", $"in|lin|{id:x16}", new string('y', 200)), 0),
    ];
}
