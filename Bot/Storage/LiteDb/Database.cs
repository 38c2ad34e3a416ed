using System.Reflection;
using Bot.Storage.Disks;
using Bot.Storage.Journals;
using LiteDB;
using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The LiteDB engine, as one thread may use it: with concurrent calls, even only reads, version 5.0.20 gives wrong documents.
/// It is behind the journal, so nothing here is durable before <see cref="Checkpoint"/>.
/// </summary>
internal sealed partial class Database : IDisposable
{
    public const string DataFile = "gendan.db";
    public const string LogFile = "gendan-log.db"; // LiteDB's own name for it, so that its tools find it too.

    private const string StateCollection = "store";
    private const string StateId = "state";

    /// <summary>What the program of an earlier version left in each of its files; ours are told apart by it.</summary>
    private const string EarlierCollection = "opened";

    private const int Format = 2;
    private const string Foreign = "The database is not one of this bot.";

    private static readonly Hash Adopted = Hash.Of("adopted"u8);

    private static readonly BsonExpression Keys = BsonExpression.Create("$._keys[*]");

    private readonly PageFile pages;
    private readonly DiskStream log;
    private readonly LiteEngine engine;
    private readonly HashSet<string> collections;
    private readonly HashSet<string> dueCollections = [];

    private static readonly FieldInfo Monitor = typeof(LiteEngine).GetField("_monitor", BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly PropertyInfo Transactions = Monitor.FieldType.GetProperty("Transactions")!;

    private readonly long longestLog;
    private bool isOpen;
    private bool isReading;

    /// <param name="store">What it is called when it is made anew.</param>
    public Database(IDisk disk, Guid? store = null, long longestLog = Limits.LongestLog)
    {
        this.longestLog = longestLog;
        var isUnborn = IsUnborn(disk);
        pages = PageFile.Open(disk, DataFile);
        // What LiteDB logged since its data file was saved is in the journal; only an earlier version's log is needed. Asked after
        // the file was opened: a first save that a power cut broke off is finished there.
        if (disk.Exists(PageSums.Name) || isUnborn)
            disk.Delete(LogFile);
        log = new VolatileLog(disk.Open(LogFile));
        try
        {
            // Ordinal, so that keys sort as C# sorts them and no two different ids are one; a culture's "/None" merges some.
            engine = new LiteEngine(new EngineSettings { DataStream = pages, LogStream = log, Collation = new Collation("/Ordinal") });
            engine.Pragma("CHECKPOINT", 0);
            collections = engine.GetCollectionNames().ToHashSet(StringComparer.Ordinal);
            ReadState(store);
            EndReading();
        }
        catch (Exception e)
        {
            log.Dispose();
            pages.Dispose();
            // LiteDB has no code for it: ours are ordinal, and hardly any others.
            if (e is LiteException && e.Message.Contains("collation", StringComparison.OrdinalIgnoreCase))
                throw new StoreUnusableException(Foreign, e);
            if (e is IOException or StoreUnusableException)
                throw;
            // A file without checksums yet: LiteDB stumbles over it in many ways.
            throw new StoreUnusableException($"The database '{disk.Describe(DataFile)}' is damaged: restore the last backup.", e);
        }
    }

    /// <summary>Names this company's store; its journal carries it too.</summary>
    public Guid Store { get; private set; }

    /// <summary>The last commit that it has.</summary>
    public long Applied { get; private set; }

    /// <summary>The hash of the head of that commit: the journal goes on from it.</summary>
    public Hash Chain { get; private set; }

    public bool LogIsLong => log.Length > longestLog;

    public bool HasLog => log.Length > 0;

    public IEnumerable<string> Collections => collections.Where(name => name is not (StateCollection or EarlierCollection));

    public void Begin()
    {
        EndReading();
        Open();
    }

    private void Open()
    {
        if (!engine.BeginTrans())
            throw new InvalidOperationException("LiteDB has a transaction open already.");
        isOpen = true;
        // When its files fail LiteDB gives a transaction up halfway, and then its finalizer throws, which ends the process.
        foreach (var transaction in (System.Collections.IEnumerable)Transactions.GetValue(Monitor.GetValue(engine))!)
            Forget(transaction);
    }

#pragma warning disable CA1816 // It is LiteDB's finalizer that must not run, not ours.
    private static void Forget(object transaction) => GC.SuppressFinalize(transaction);
#pragma warning restore CA1816

    /// <summary>Ends the transaction; everything up to that commit is in it.</summary>
    public void Commit(long applied, Hash chain)
    {
        WriteState(applied, chain);
        isOpen = false;
        if (!engine.Commit())
            throw new InvalidOperationException("LiteDB did not commit.");
        (Applied, Chain) = (applied, chain);
    }

    public void Apply(Entry entry)
    {
        Index(entry.Key.Collection, entry.IsDue);
        if (entry.Gone)
            engine.Delete(entry.Key.Collection, [entry.Key.Id]);
        else
            engine.Upsert(entry.Key.Collection, [Row.Of(entry)], BsonAutoId.ObjectId);
    }

    /// <summary>Before documents of that type are looked for by when they fall due.</summary>
    public void IndexDue(string collection) => Index(collection, isDue: true);

    /// <summary>Reads every page.</summary>
    /// <returns>How many there are.</returns>
    /// <exception cref="DamagedPageException">One is not as it was written.</exception>
    public long VerifyPages() => pages.Verify();

    /// <summary>Moves what is in LiteDB's log into the data file, and makes that durable.</summary>
    public void Checkpoint()
    {
        EndReading();
        engine.Checkpoint();
        pages.Save();
    }

    public void Dispose()
    {
        try
        {
            engine.Dispose();
        }
        finally
        {
            log.Dispose();
            pages.Dispose();
        }
    }

    /// <summary>A power cut came before the very first save: nothing of it counts, and its log may be torn.</summary>
    public static bool IsUnborn(IDisk disk)
    {
        if (!disk.Exists(PageFile.RedoName) || disk.Exists(PageSums.Name))
            return false;
        using var data = disk.Open(DataFile);
        return data.Length == 0;
    }

    private void ReadState(Guid? store)
    {
        var state = collections.Contains(StateCollection) ? Rows(StateCollection, Where("$._id BETWEEN @0 AND @1", StateId, StateId, Whole)).SingleOrDefault() : null;
        if (state is null)
        {
            if (collections.Count > 0 && !collections.Contains(EarlierCollection))
                throw new StoreUnusableException(Foreign);
            // On disk before its journal begins, which carries the same name.
            Store = store ?? Guid.CreateVersion7();
            Begin();
            // What was here before there was a journal cannot be made from it: it starts from another hash than nothing.
            Commit(0, collections.Contains(EarlierCollection) ? Adopted : default);
            Checkpoint();
            return;
        }

        if (state["format"].AsInt32 > Format)
            throw new StoreUnusableException("The database was written by a newer version of the bot: use that one.");
        (Store, Applied, Chain) = (state["store"].AsGuid, state["applied"].AsInt64, Hash.Read(state["chain"].AsBinary));
    }

    private void WriteState(long applied, Hash chain)
    {
        var hash = new byte[Hash.Length];
        chain.Write(hash);
        collections.Add(StateCollection);
        engine.Upsert(StateCollection, [new BsonDocument { ["_id"] = StateId, ["format"] = Format, ["store"] = Store, ["applied"] = applied, ["chain"] = hash }], BsonAutoId.ObjectId);
    }

    private void Index(string collection, bool isDue)
    {
        if (collections.Add(collection))
            engine.EnsureIndex(collection, "_keys", Keys, unique: false);
        if (isDue && dueCollections.Add(collection))
            engine.EnsureIndex(collection, "_due", "$._due", unique: false);
    }
}
