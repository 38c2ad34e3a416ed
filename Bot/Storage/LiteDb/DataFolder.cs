using System.Text;
using LiteDB;
using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>The folder that a company's data is in, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string Name = "gendan.db";

    private const string LiteDbMark = "** This is a LiteDB file **";
    private const int MarkAt = 32;

    private readonly string folder;
    private readonly FileStream held;

    private DataFolder(string folder, FileStream held)
    {
        this.folder = folder;
        this.held = held;
    }

    private string DataFile => Path.Combine(folder, Name);

    /// <summary>There is a company's data in it.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Name));

    // LiteDB's own name for it, so that its tools find it too.
    private string LogFile => Path.Combine(folder, "gendan-log.db");

    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreUnusableException">It cannot be written to.</exception>
    public static DataFolder Hold(string folder)
    {
        var lockFile = Path.Combine(folder, "gendan.lock");
        try
        {
            Directory.CreateDirectory(folder);
            return new DataFolder(folder, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw new StoreInUseException(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The data folder '{folder}' cannot be written to.", e);
        }
    }

    /// <exception cref="StoreUnusableException">What is in it is not a database of ours, or cannot be used.</exception>
    public Database Open(Memory memory, IEnumerable<Type> types)
    {
        DurableLog? log = null;
        LiteEngine? engine = null;
        try
        {
            CheckFiles();
            log = new DurableLog(LogFile);
            // Ordinal, so that keys sort as C# sorts them and no two different ids are one; a culture's "/None" merges some.
            engine = new LiteEngine(new EngineSettings { Filename = DataFile, LogStream = log, Collation = new Collation("/Ordinal") });
            engine.Pragma("CHECKPOINT", 0);
            var database = new Database(engine, log, memory);
            Test(engine, database, log);
            database.Checkpoint();
            database.Load(types);
            return database;
        }
        catch (Exception e)
        {
            engine?.Dispose();
            log?.Dispose();
            throw e as StoreUnusableException ?? new StoreUnusableException($"The database '{DataFile}' cannot be opened: {e.Message}", e);
        }
    }

    public void Dispose() => held.Dispose();

    // "Would block" on Linux and macOS, a sharing violation on Windows; a read-only disk is an IOException too.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private void CheckFiles()
    {
        var data = new FileInfo(DataFile);
        // Left by a crash at the very first start.
        if (data is { Exists: true, Length: 0 })
            data.Delete();
        // LiteDB would replay it into the new file.
        if (data is { Exists: false } or { Length: 0 } && new FileInfo(LogFile) is { Exists: true, Length: > 0 })
            throw new StoreUnusableException($"The log '{LogFile}' is there without its database; put the database back, or take the log away.");
        if (data.Exists && !IsLiteDb())
            throw new StoreUnusableException($"The file '{DataFile}' is not a database of this bot.");
    }

    private bool IsLiteDb()
    {
        using var file = File.OpenRead(DataFile);
        var head = new byte[MarkAt + LiteDbMark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && Encoding.ASCII.GetString(head, MarkAt, LiteDbMark.Length) == LiteDbMark;
    }

    // All promises rest on the log being ours and whole after a commit; an update of LiteDB could change that unnoticed.
    private void Test(LiteEngine engine, Database database, DurableLog log)
    {
        var before = new FileInfo(LogFile).Length;
        engine.Upsert("opened", [new BsonDocument { ["_id"] = "last", ["log"] = before }], BsonAutoId.ObjectId);
        var expected = database.LogLength;
        log.Sync(expected);
        if (expected <= before || new FileInfo(LogFile).Length != expected)
            throw new StoreUnusableException("This version of LiteDB does not write its log as the bot needs it.");
    }
}
