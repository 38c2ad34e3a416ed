using Bot.Domain.Storage;
using Bot.Storage;
using Bot.Storage.Disks;
using Bot.Storage.Journals;
using Bot.Storage.LiteDb;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Storage;

/// <summary>How long the journal is kept, and what is found of earlier times.</summary>
public sealed class KeepingTests
{
    private static readonly Limits Small = Limits.Usual with { Journal = new Sizes(20_000, 4_096), Log = 100_000, Patience = TimeSpan.Zero };

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly MemoryDisk disk = new();
    private int written;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_journal_goes_on_in_new_files_and_all_of_them_count()
    {
        await Lives(notes: 200);
        Assert.InRange(Segments().Count, 4, 10);
        Assert.Equal(Segments().Order(StringComparer.Ordinal), Segments());
        // Without the database's own word everything can be made from them.
        foreach (var name in disk.List("gendan").Where(name => !name.StartsWith(Segment.Start, StringComparison.Ordinal)))
            disk.Delete(name);
        disk.Open(Repair.Mark).Dispose();
        await Lives(notes: 0);
    }

    [Fact]
    public async Task Its_files_are_kept_for_their_days_and_then_deleted_from_the_oldest_on()
    {
        await Lives(notes: 200);
        var first = Segments();
        clock.Advance(TimeSpan.FromDays(13));
        await Lives(notes: 200);
        Assert.Equal(first, Segments().Take(first.Count));
        var second = Segments().Skip(first.Count).ToList();
        Assert.NotEmpty(second);

        clock.Advance(TimeSpan.FromDays(2));
        await Lives(notes: 1);
        // The last of the first days goes on into the later ones.
        Assert.Equal([first[^1], .. second], Segments());

        clock.Advance(TimeSpan.FromDays(100));
        await Lives(notes: 1);
        Assert.Equal([second[^1]], Segments());
        await Lives(notes: 0);
    }

    [Fact]
    public async Task A_bot_that_is_never_stopped_deletes_them_too()
    {
        await using var store = Open();
        await Write(store, 200);
        var first = Segments();
        clock.Advance(TimeSpan.FromDays(15));
        for (var more = 0; Segments()[0] == first[0] && more < 500; more++)
            await Write(store, 20);
        Assert.NotEqual(first[0], Segments()[0]);
        await Check(store);
    }

    /// <summary>What is not in the database yet is in the journal alone.</summary>
    [Fact]
    public async Task A_journal_whose_beginning_is_destroyed_is_not_begun_anew()
    {
        var killed = new FaultyDisk(new Random(1));
        var store = Open(killed);
        await store.Commit([new Change(new Note("n", "k"), 0)], Ct);
        killed.Kill();
        await store.DisposeAsync();
        killed.Open(killed.List(Segment.Start).Single()).Write("torn"u8, 0);
        foreach (var name in killed.List("gendan").Where(name => !name.StartsWith(Segment.Start, StringComparison.Ordinal) && name != "gendan-durable"))
            killed.Delete(name);
        Assert.Equal($"The journal '{Segment.Start}0000000000000001' is damaged: restore the last backup.", Assert.Throws<StoreUnusableException>(() => Open(killed)).Message);
    }

    /// <summary>Wherever a first start was cut off: nothing was acknowledged, and LiteDB's log may be torn.</summary>
    [Fact]
    public async Task A_first_start_that_was_cut_off_is_no_obstacle()
    {
        for (var operations = 0; operations < 80; operations++)
        {
            var cut = new FaultyDisk(new Random(operations));
            cut.DieAfter(operations);
            try
            {
                await Open(cut).DisposeAsync();
            }
            catch (Exception e) when (e is IOException or StoreUnusableException)
            {
                // The process is dead.
            }

            cut.Kill();
            if (cut.Exists(Database.LogFile))
                cut.Open(Database.LogFile).Write(Enumerable.Repeat((byte)7, 3 * 8192).ToArray(), 0);
            await using var store = Open(cut);
            await store.Commit([new Change(new Note("n", "k"), 0)], Ct);
            Assert.Equal(1, await store.Count(typeof(Note), KeyRange.Exactly("k"), Ct));
        }
    }

    /// <summary>Before there was a journal there was LiteDB alone.</summary>
    [Fact]
    public async Task A_store_from_before_the_journal_is_taken_over_as_it_is()
    {
        await MadeBefore();
        await Lives(notes: 10);
        Assert.Equal([$"{Segment.Start}0000000000000001"], Segments());
        await using var store = Open();
        Assert.Equal(["old-0", "old-1", "old-2"], (await store.Query(typeof(Note), KeyRange.Exactly("old"), Ct)).Select(stored => stored.Document.Id));
        await store.Commit([new Change(new Note("old-1", "changed"), 1)], Ct);
        Assert.Equal(2, (await store.Find(typeof(Note), "old-1", Ct))!.Version);
    }

    /// <summary>What is older than the journal cannot be made from it, so nobody pretends.</summary>
    [Fact]
    public async Task Damage_to_what_is_older_than_the_journal_is_said()
    {
        await MadeBefore();
        await Lives(notes: 10);
        disk.Open(Repair.Mark).Dispose();
        var refused = Assert.Throws<StoreUnusableException>(() => Open());
        Assert.Equal("The database 'gendan.db' is damaged, and there is no backup here that its journal goes on from: bring one back with “restore FILE”.", refused.Message);
    }

    private Task MadeBefore()
    {
        using var data = new DiskStream(disk.Open(Database.DataFile));
        using (var engine = new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = new Collation("/Ordinal") }))
        {
            engine.Insert("opened", [new BsonDocument { ["_id"] = "1" }], BsonAutoId.ObjectId);
            engine.EnsureIndex("test_notes", "_keys", "$._keys[*]", unique: false);
            engine.Insert("test_notes", Enumerable.Range(0, 3).Select(number => Row.Of(new Entry(new DocumentKey("test_notes", $"old-{number}"), 1, IsDue: false, null, ["old"], System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new Note($"old-{number}", "old"), DocumentJson.Options)))), BsonAutoId.ObjectId);
            engine.Checkpoint();
        }

        return Task.CompletedTask;
    }

    private IReadOnlyList<string> Segments() => disk.List(Segment.Start);

    private LiteDbStore Open() => Open(disk);

    private LiteDbStore Open(IDisk on) => LiteDbStore.On(on, NullLogger<LiteDbStore>.Instance, [typeof(Note)], Small, clock);

    private async Task Lives(int notes)
    {
        await using var store = Open();
        await Write(store, notes);
        await Check(store);
    }

    private async Task Write(LiteDbStore store, int notes)
    {
        for (; notes > 0; notes--)
            await store.Commit([new Change(new Note($"n-{written++:d5}", "new", new string('x', 290)), 0)], Ct);
    }

    private async Task Check(LiteDbStore store)
    {
        Assert.Equal(written, await store.Count(typeof(Note), KeyRange.Exactly("new"), Ct));
        Assert.Empty((await store.Verify(_ => { })).Wrong);
    }
}
