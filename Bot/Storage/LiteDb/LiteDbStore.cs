using System.Threading.Channels;
using Bot.Domain.Storage;
using LiteDB;
using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// One company's documents in one LiteDB file. A single thread owns the database and makes every call; what waits together
/// is committed together, with one fsync.
/// </summary>
public sealed partial class LiteDbStore : IStore, IAsyncDisposable
{
    private const int LaneLength = 4096;
    private const int LargestGroup = 256;
    private const long Remembered = 24L * 1024 * 1024;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private readonly Channel<IOperation> lane = Channel.CreateBounded<IOperation>(new BoundedChannelOptions(LaneLength) { SingleReader = true });
    private readonly AutoResetEvent work = new(initialState: false);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Memory memory;
    private readonly Database database;
    private readonly DataFolder? folder;
    private readonly ILogger<LiteDbStore> log;
    private volatile StoreUnusableException? fault;

    private LiteDbStore(Database database, Memory memory, DataFolder? folder, ILogger<LiteDbStore> log)
    {
        (this.database, this.memory, this.folder, this.log) = (database, memory, folder, log);
        new Thread(Own) { Name = "LiteDB owner", IsBackground = true }.Start();
    }

    /// <summary>Why it stopped working, when it did: the process should then be started again.</summary>
    public StoreUnusableException? Fault => fault;

    /// <param name="folder">Made when it is missing.</param>
    /// <param name="types">The types that may be waiting for the clock; all documents' when left out.</param>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreUnusableException">It cannot be used; the message says why.</exception>
    public static LiteDbStore Open(string folder, ILogger<LiteDbStore> log, IEnumerable<Type>? types = null)
    {
        var held = DataFolder.Hold(folder);
        try
        {
            var known = new Memory(Remembered);
            return new LiteDbStore(held.Open(known, types ?? DocumentTypes.All), known, held, log);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>A company's data are in that folder already.</summary>
    public static bool IsIn(string folder) => DataFolder.IsIn(folder);

    /// <summary>Without files: gone when it is closed.</summary>
    public static LiteDbStore InMemory(ILogger<LiteDbStore> log)
    {
        var known = new Memory(Remembered);
        var engine = new LiteEngine(new EngineSettings { DataStream = new MemoryStream(), Collation = new Collation("/Ordinal") });
        return new LiteDbStore(new Database(engine, log: null, known), known, folder: null, log);
    }

    public async Task<Stored?> Find(Type type, string id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var key = new DocumentKey(type, id);
        return fault is null && memory.Find(key) is { } known ? known : await Run(owned => owned.Find(key), ct);
    }

    public Task<IReadOnlyList<Stored>> Query(Type type, KeyRange range, CancellationToken ct) => Run(owned => owned.Query(type, range), ct);

    public Task<int> Count(Type type, KeyRange range, CancellationToken ct) => Run(owned => owned.Count(type, range), ct);

    public Task<IReadOnlyList<Stored>> All(Type type, string after, int take, CancellationToken ct) => Run(owned => owned.All(type, after, take), ct);

    public Task<IReadOnlyList<Stored>> Due(Instant now, int atMost, CancellationToken ct) => Run(owned => owned.Due(now, atMost), ct);

    public Task<Instant?> NextDue(CancellationToken ct) => Run(owned => owned.NextDue, ct);

    public async Task Commit(IReadOnlyCollection<Change> changes, CancellationToken ct)
    {
        var write = new Write([.. changes.Select(Row.Of)]);
        await Enqueue(write, ct);
        // On its way it cannot be called back, so the answer is waited for.
        await write.Task;
    }

    /// <summary>Finishes what waits, then closes the file and lets others have it.</summary>
    public async ValueTask DisposeAsync()
    {
        lane.Writer.TryComplete();
        work.Set();
#pragma warning disable VSTHRD003 // The owner's thread completes it and waits for nobody.
        await ended.Task;
#pragma warning restore VSTHRD003
    }

    private async Task<T> Run<T>(Func<Database, T> read, CancellationToken ct)
    {
        var operation = new Read<T>(read);
        await Enqueue(operation, ct);
        return await operation.Task.WaitAsync(ct);
    }

    private async Task Enqueue(IOperation operation, CancellationToken ct)
    {
        try
        {
            await lane.Writer.WriteAsync(operation, ct);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreUnusableException("The store is closed.", e);
        }

        work.Set();
    }
}
