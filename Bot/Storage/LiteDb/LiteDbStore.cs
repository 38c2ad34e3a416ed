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
    private const long Remembered = 24L * 1024 * 1024;
    private const long SegmentLength = 64L * 1024 * 1024;

    private readonly Channel<Write> writes = Channel.CreateBounded<Write>(new BoundedChannelOptions(LaneLength) { SingleReader = true });
    private readonly Channel<IRead> reads = Channel.CreateBounded<IRead>(new BoundedChannelOptions(LaneLength) { SingleReader = true });
    private readonly AutoResetEvent toRead = new(initialState: false);
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, Type> types = new(StringComparer.Ordinal);
    private readonly Memory memory = new(Remembered);
    private readonly View view;
    private readonly Database database;
    private readonly Journal journal;
    private readonly DataFolder? folder;
    private readonly ILogger<LiteDbStore> log;
    private Place next;
    private volatile StoreUnusableException? fault;

    private LiteDbStore(IDisk disk, DataFolder? folder, ILogger<LiteDbStore> log, IEnumerable<Type> known)
    {
        (this.folder, this.log) = (folder, log);
        foreach (var type in known)
            types[Written.NameOf(type)] = type;
        database = new Database(disk);
        view = new View(memory, new Known(), () => database, types.GetValueOrDefault);
        try
        {
            view.Load();
            journal = Journal.Open(disk, database.Store, database.Applied, SegmentLength, TimeProvider.System, Replay, out next);
        }
        catch
        {
            database.Dispose();
            throw;
        }

        new Thread(Record) { Name = "Journal", IsBackground = true }.Start();
        new Thread(Own) { Name = "LiteDB owner", IsBackground = true }.Start();
    }

    /// <summary>Why it stopped working, when it did: the process should then be started again.</summary>
    public StoreUnusableException? Fault => fault;

    /// <summary>How many documents are acknowledged and not in the database yet.</summary>
    public int Behind => view.Waiting;

    /// <param name="folder">Made when it is missing.</param>
    /// <param name="types">The types that may be waiting for the clock; all documents' when left out.</param>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreUnusableException">It cannot be used; the message says why.</exception>
    public static LiteDbStore Open(string folder, ILogger<LiteDbStore> log, IEnumerable<Type>? types = null)
    {
        var held = DataFolder.Hold(folder);
        try
        {
            held.Check();
            return new LiteDbStore(held.Disk, held, log, types ?? DocumentTypes.All);
        }
        catch (Exception e)
        {
            held.Dispose();
            throw e as StoreUnusableException ?? new StoreUnusableException($"The database in '{folder}' cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>A company's data are in that folder already.</summary>
    public static bool IsIn(string folder) => DataFolder.IsIn(folder);

    /// <summary>Without files: gone when it is closed.</summary>
    public static LiteDbStore InMemory(ILogger<LiteDbStore> log) => new(new MemoryDisk(), folder: null, log, DocumentTypes.All);

    public async Task<Stored?> Find(Type type, string id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var key = new DocumentKey(Written.NameOf(type), id);
        return fault is null && view.TryFind(type, key, out var stored) ? stored : await Run(seen => seen.Find(type, key), ct);
    }

    public Task<IReadOnlyList<Stored>> Query(Type type, KeyRange range, CancellationToken ct) => Run(seen => seen.Query(type, range), ct);

    public Task<int> Count(Type type, KeyRange range, CancellationToken ct) => Run(seen => seen.Count(type, range), ct);

    public Task<IReadOnlyList<Stored>> All(Type type, string after, int take, CancellationToken ct) => Run(seen => seen.All(type, after, take), ct);

    public Task<IReadOnlyList<Stored>> Due(Instant now, int atMost, CancellationToken ct) => Run(seen => seen.Due(now, atMost), ct);

    public Task<Instant?> NextDue(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return fault is null ? Task.FromResult(view.NextDue) : Task.FromException<Instant?>(fault);
    }

    public async Task Commit(IReadOnlyCollection<Change> changes, CancellationToken ct)
    {
        foreach (var change in changes)
            types.TryAdd(Written.NameOf(change.Document.GetType()), change.Document.GetType());
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

    private void Replay(Record record) => view.Publish(
        record.Head.Sequence,
        record.Place.Segment,
        record.Entries.Select(one => (one.Entry, (Stored?)null, record.Place.At + Head.Length + one.At, one.Length)));

    private void Break(Exception e)
    {
        fault ??= e as StoreUnusableException ?? new StoreUnusableException("The database stopped working; start the bot again.", e);
        Broken(e);
    }

    [LoggerMessage(LogLevel.Critical, "The database stopped working.")]
    private partial void Broken(Exception cause);
}
