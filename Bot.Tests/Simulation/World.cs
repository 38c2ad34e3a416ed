using System.Text;
using Bot.Channels;
using Bot.Cli;
using Bot.Conversation;
using Bot.Conversation.Reading;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;
using Bot.Scheduling;
using Bot.Sheets;
using Bot.Storage;
using Bot.Storage.Disks;
using Bot.Storage.LiteDb;
using Bot.Tests.Talk;
using Bot.Texts;
using Bot.Understanding;
using Bot.Understanding.Intents;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Simulation;

/// <summary>
/// A company with its real engine, ticker, postman and store, whose process can die at any moment and is started again on the
/// same data; the channel and the people outlive it.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly Phrasebook Texts = TextFiles.Read();
    private static readonly TimeReader Time = new();
    private static readonly IntentReader Intents = new(Texts);
    private static readonly Catalog Catalog = new(Texts, [.. Commands.All.Select(command => command.Type)]);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"gendan-{Guid.CreateVersion7():N}");
    /// <summary>In one world in sixteen the store is in files; in one in four it is opened anew after each death.</summary>
    private readonly bool isOnDisk;
    private readonly bool isReopened;
    private readonly MemoryDisk volatileDisk = new();
    private readonly Files files;
    private readonly LogBook log = new();
    private LiteDbStore disk;
    private Measures measures = null!;
    private MortalStore store = null!;
    private Engine engine = null!;
    private Postman postman = null!;
    private Ticker ticker = null!;

    private World(int seed, Instant begins)
    {
        (isOnDisk, isReopened) = (seed % 16 == 0, seed % 4 == 0);
        files = new Files(Path.Combine(folder, "files"));
        Clock = new SteppedClock(begins);
        Ledger = new Ledger(() => Now);
        Eyes = new Eyes(Ledger, files);
        disk = Open();
    }

    public SteppedClock Clock { get; }

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public Ledger Ledger { get; }

    public Eyes Eyes { get; }

    public Cast Cast { get; } = new();

    public Wire Wire { get; } = new();

    public int Deaths { get; private set; }

    /// <summary>When this process is to die.</summary>
    public Doom? Doom
    {
        set => store.Doom = value;
    }

    public static async Task<World> Begins(Random dice, int seed, Instant begins)
    {
        Time.Warm();
        var world = new World(seed, begins);
        await world.Start();
        var company = Options.Create(new CompanyOptions { Name = "Ningbo Bright", Zone = "Asia/Shanghai", Country = "CN", Language = "en" });
        await new FirstStart(world.disk, new Links([world.Wire], new Uri("http://127.0.0.1:5080")), Texts, new Sequence(), new Keys(world.disk, NullLogger<Keys>.Instance), world.Clock, company).Prepare(default);
        var owner = (await world.disk.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), default))[0];
        await world.disk.Commit([.. world.Cast.Documents(owner, dice, begins)], default);
        var all = await world.Everything();
        world.Ledger.Begin(all);
        foreach (var stored in all)
            world.Eyes.Learn(stored.Document);
        return world;
    }

    /// <summary>The process dies of what the channel does to it.</summary>
    public void Dies()
    {
        store.Die();
        throw new ProcessDied();
    }

    /// <summary>Brings messages as a channel does: again and again until they are acknowledged, the next process' too.</summary>
    public async Task Deliver(params IReadOnlyList<Inbound> inbounds)
    {
        while (true)
        {
            try
            {
                var received = Task.WhenAll(inbounds.Select(inbound => engine.Receive(inbound, default)));
                // What waits until the store works again waits in vain: it has died.
                await await Task.WhenAny(received, store.Died);
                if (!store.IsDead)
                    break;
            }
            catch (ProcessDied)
            {
                // The next process gets them again.
            }

            await Restart();
        }

        await Settle();
    }

    /// <summary>Whatever is due comes due, and whatever was said is on its way until it is delivered.</summary>
    public async Task Settle()
    {
        while (true)
        {
            try
            {
                await ticker.Tick(default);
                await Task.WhenAny(postman.Idle(), store.Died);
                if (!store.IsDead)
                    break;
            }
            catch (OperationCanceledException) when (store.IsDead)
            {
                // Another one takes up what it left.
            }

            await Restart();
        }

        Broken.Unless(log.Lines is [], $"Something failed: {log.Whole}");
    }

    /// <summary>A file as a channel brings it.</summary>
    public async Task<Attachment> Paper(string name, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var blob = await files.Keep(stream, default);
        return new Attachment(AttachmentKind.Document, $"test:{name}", name, "text/csv", stream.Length, blob);
    }

    /// <summary>Compares the whole store with the ledger.</summary>
    public async Task Compare() => Ledger.Compare(await Everything());

    public async ValueTask DisposeAsync()
    {
        await postman.DisposeAsync();
        measures.Dispose();
        await disk.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private LiteDbStore Open() => isOnDisk ? LiteDbStore.Open(Path.Combine(folder, "data"), NullLogger<LiteDbStore>.Instance) : LiteDbStore.On(volatileDisk, NullLogger<LiteDbStore>.Instance, DocumentTypes.All, Limits.Usual);

    private async Task Restart()
    {
        Deaths++;
        await postman.DisposeAsync();
        // Or what it watches would be held for as long as the tests run.
        measures.Dispose();
        await store.Rests();
        if (isReopened)
        {
            await disk.DisposeAsync();
            disk = Open();
        }

        await Start();
    }

    private async Task Start()
    {
        measures = new Measures();
        store = new MortalStore(disk, Ledger.Committed);
        var (alarm, sequence, links) = (new Alarm(), new Sequence(), new Links([Wire], new Uri("http://127.0.0.1:5080")));
        postman = new Postman(store, [Wire], sequence, alarm, measures, Clock, NullLogger<Postman>.Instance);
        engine = new Engine(new Reader(Catalog, new Slots(Catalog, new Ears(Time)), Intents), new Outbox(Texts, Catalog, sequence), store, Texts, postman, alarm, sequence, Clock, links, new SheetFiles(files), measures, log.For<Engine>());
        ticker = new Ticker(store, engine, alarm, Clock, log.For<Ticker>());
        await postman.StartAsync(default);
    }

    private async Task<IReadOnlyCollection<Stored>> Everything()
    {
        var all = new List<Stored>();
        foreach (var type in DocumentTypes.All)
        {
            for (var after = ""; await disk.All(type, after, 500, default) is [.., var last] page; after = last.Document.Id)
                all.AddRange(page);
        }

        return all;
    }
}
