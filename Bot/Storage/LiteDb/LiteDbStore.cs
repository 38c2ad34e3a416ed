using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Domain.Storage;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>
/// One company's documents: a journal that every commit is in before it is acknowledged, and behind it a LiteDB file that is
/// brought up to it when there is time. One thread writes the journal, another owns the database and makes every call to it;
/// what waits together is committed together, with one flush.
/// </summary>
public sealed partial class LiteDbStore : IStore, IAsyncDisposable
{
    private const int LaneLength = 4096;
    private const long Remembered = 48L * 1024 * 1024;
    private const int KeepDays = 14;

    private readonly Channel<Write> writes = Channel.CreateBounded<Write>(new BoundedChannelOptions(LaneLength) { SingleReader = true });
    private readonly Channel<IRead> reads = Channel.CreateBounded<IRead>(new BoundedChannelOptions(LaneLength) { SingleReader = true });
    private readonly AutoResetEvent toRead = new(initialState: false);
    private volatile bool isIdle;
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, Type> types = new(StringComparer.Ordinal);
    private readonly Memory memory = new(Remembered);
    private readonly Known known;
    private readonly View view;
    private Database database = null!; // Made by Start, and anew after the disk failed.
    private readonly Journal journal;
    private readonly IDisk disk;
    private readonly DataFolder? folder;
    private readonly TimeProvider time;
    private readonly Duration keep;
    private readonly Limits limits;
    private readonly StoreMeter meter;
    private readonly ILogger<LiteDbStore> log;
    private Place next;
    private volatile StoreUnusableException? fault;

    private LiteDbStore(IDisk disk, DataFolder? folder, ILogger<LiteDbStore> log, IEnumerable<Type> types, TimeProvider time, Duration keep, Limits limits)
    {
        (this.disk, this.folder, this.log, this.time, this.keep, this.limits) = (disk, folder, log, time, keep, limits);
        foreach (var type in types)
            this.types[Written.NameOf(type)] = type;
        try
        {
            (known, view, journal, next) = Start();
        }
        catch (DamagedPageException e)
        {
            Repairing(e.Message);
            folder?.Keep();
            Repair.Run(disk, folder?.Backups ?? [], Now());
            (known, view, journal, next) = Start();
        }

        meter = new StoreMeter(view, memory, () => Now().ToUnixTimeTicks());
        new Thread(Record) { Name = "Journal", IsBackground = true }.Start();
        new Thread(Own) { Name = "LiteDB owner", IsBackground = true }.Start();
    }

    /// <summary>Why it stopped working, when it did: the process should then be started again.</summary>
    public StoreUnusableException? Fault => fault;

    /// <summary>What it measures of itself.</summary>
    internal StoreMeter Meter => meter;

    /// <summary>How many documents are acknowledged and not in the database yet.</summary>
    public int Behind => view.Waiting;

    /// <param name="folder">Made when it is missing.</param>
    /// <param name="types">The types that may be waiting for the clock; all documents' when left out.</param>
    /// <param name="keepDays">How long the journal is kept, for restoring to any moment of that time.</param>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreUnusableException">It cannot be used; the message says why.</exception>
    public static LiteDbStore Open(string folder, ILogger<LiteDbStore> log, IEnumerable<Type>? types = null, TimeProvider? time = null, int keepDays = KeepDays)
    {
        var held = DataFolder.Hold(folder);
        try
        {
            held.Check();
            var store = new LiteDbStore(held.Disk, held, log, types ?? DocumentTypes.All, time ?? TimeProvider.System, Duration.FromDays(keepDays), Limits.Usual);
            // Where nothing was there is nothing to keep before something is acknowledged.
            if (!held.WasEmpty)
                held.Keep();
            return store;
        }
        catch (Exception e)
        {
            held.Dispose();
            throw e as StoreUnusableException ?? new StoreUnusableException($"The database in '{folder}' cannot be opened: {(FullDisk.Is(e) ? "the disk is full, make room and try again." : e.Message)}", e);
        }
    }

    /// <summary>A company's data are in that folder already.</summary>
    public static bool IsIn(string folder) => DataFolder.IsIn(folder);

    /// <summary>Where the bot's own backups of that folder are: a damaged database is made anew from the newest of them.</summary>
    public static string BackupsIn(string folder) => DataFolder.BackupsIn(folder);

    /// <summary>Without files: gone when it is closed.</summary>
    public static LiteDbStore InMemory(ILogger<LiteDbStore> log) => On(new MemoryDisk(), log, DocumentTypes.All, Limits.Usual);

    /// <summary>On any disk, a failing one for example.</summary>
    internal static LiteDbStore On(IDisk disk, ILogger<LiteDbStore> log, IEnumerable<Type> types, Limits limits, TimeProvider? time = null) =>
        new(disk, folder: null, log, types, time ?? TimeProvider.System, Duration.FromDays(KeepDays), limits);

    public async Task<Stored?> Find(Type type, string id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var key = new DocumentKey(Written.NameOf(type), id);
        return fault is null && view.TryFind(type, key, out var stored) ? stored : await Run(seen => seen.Find(type, key), ct);
    }

    public Task<IReadOnlyList<Stored>> Query(Type type, KeyRange range, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return fault is null && view.TryQuery(type, range) is { } found ? Task.FromResult(found) : Run(seen => seen.Query(type, range), ct);
    }

    public Task<int> Count(Type type, KeyRange range, CancellationToken ct) => Run(seen => seen.Count(type, range), ct);

    public Task<IReadOnlyList<Stored>> All(Type type, string after, int take, CancellationToken ct) => Run(seen => seen.All(type, after, take), ct);

    public Task<IReadOnlyList<Stored>> Due(Instant now, int atMost, CancellationToken ct) => Run(seen => seen.Due(now, atMost), ct);

    public Task<Instant?> NextDue(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return fault is null && view.TryNextDue(out var next) ? Task.FromResult(next) : Run(seen => seen.NextDue(), ct);
    }

    public async Task Commit(IReadOnlyCollection<Change> changes, CancellationToken ct)
    {
        foreach (var type in changes.Select(change => change.Document.GetType()).Where(type => !types.ContainsKey(Written.NameOf(type))))
            types.TryAdd(Written.NameOf(type), type);
        var (rows, draft) = Written.Down(changes);
        var write = new Write(rows, draft);
        await Enqueue(writes.Writer, write, ct);
        // On its way it cannot be called back, so the answer is waited for.
        await write.Task;
    }

    /// <summary>Finishes what waits, then closes the files and lets others have them.</summary>
    public async ValueTask DisposeAsync()
    {
        writes.Writer.TryComplete();
#pragma warning disable VSTHRD003 // The store's threads complete them and wait for nobody.
        await written.Task;
        reads.Writer.TryComplete();
        toRead.Set();
        await ended.Task;
#pragma warning restore VSTHRD003
    }

    private async Task<T> Run<T>(Func<View, T> read, CancellationToken ct)
    {
        var operation = new Read<T>(read);
        await Enqueue(reads.Writer, operation, ct);
        toRead.Set();
        return await operation.Task.WaitAsync(ct);
    }

    private static async Task Enqueue<T>(ChannelWriter<T> lane, T operation, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            await lane.WriteAsync(operation, ct);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreUnusableException("The store is closed.", e);
        }
    }

    /// <summary>Opens what there is, and makes acknowledged again what the database has not yet.</summary>
    private (Known Known, View View, Journal Journal, Place Next) Start()
    {
        // Set by the run before, which met a page that was not as it was written.
        if (disk.Exists(Repair.Mark))
            throw new DamagedPageException(disk.Describe(Database.DataFile), -1);
        var opened = database = new Database(disk, longestLog: limits.Log);
        try
        {
            var kept = Known.Load(disk);
            // What came after it was kept has to be in the journal still.
            if (kept is { AsOf: var asOf } && asOf + 1 < Journal.First(disk, asOf))
                kept = null;
            (rememberedAt, rememberedOn) = (kept?.AsOf ?? 0, Now());
            var all = kept?.Known ?? new Known();
            var seen = new View(memory, all, () => database, types.GetValueOrDefault);
            seen.Load(ids: kept is null);
            var knownUpTo = Math.Min(kept?.AsOf ?? opened.Applied, opened.Applied);
            var found = Journal.Open(disk, opened.Store, opened.Applied, opened.Chain, knownUpTo, limits.Journal, time, record => Replay(record, seen, opened.Applied, all), out var place);
            return (all, seen, found, place);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static void Replay(Record record, View view, long applied, Known known)
    {
        if (record.Head.Sequence > applied)
            Publish(record, view);
        else
            known.AddAll(record.Entries.Where(one => !one.Entry.Gone).Select(one => one.Entry.Key));
    }

    private static void Publish(Record record, View view) => view.Publish(
        record.Head.Sequence,
        record.Head.Ticks,
        record.Place.Segment,
        record.Entries.Select(one => (one.Entry, (Stored?)null, record.Place.At + Head.Length + one.At, one.Length)));

    private void Break(Exception e)
    {
        if (e is DamagedPageException)
            Repair.Ask(disk);
        fault ??= e switch
        {
            StoreUnusableException unusable => unusable,
            DamagedPageException => new StoreUnusableException($"{e.Message} Start the bot again: it makes the database anew.", e),
            InvalidDataException => new StoreUnusableException("The journal is damaged: restore the last backup.", e),
            _ => new StoreUnusableException("The database stopped working; start the bot again.", e),
        };
        Broken(e);
    }

    [LoggerMessage(LogLevel.Warning, "{Why} It is made anew from the last backup and the journal.")]
    private partial void Repairing(string why);

    [LoggerMessage(LogLevel.Critical, "The database stopped working.")]
    private partial void Broken(Exception cause);
}
