using System.Text;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>The folder that a company's data is in, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    public const string LockName = "gendan.lock";

    private const string LiteDbMark = "** This is a LiteDB file **";
    private const int MarkAt = 32;

    private readonly string folder;
    private readonly FileStream held;

    private DataFolder(string folder, FileStream held)
    {
        (this.folder, this.held) = (folder, held);
        Disk = new FolderDisk(folder);
    }

    public IDisk Disk { get; }

    /// <summary>Where the company's files are.</summary>
    public string Files => Path.Combine(folder, "files");

    /// <summary>Where the bot's own backups are, the newest first.</summary>
    public IEnumerable<string> Backups => Directory.Exists(BackupsIn(folder)) ? Directory.EnumerateFiles(BackupsIn(folder), "*.zip").OrderDescending(StringComparer.Ordinal) : [];

    public static string BackupsIn(string folder) => Path.Combine(folder, "backups");

    private string DataFile => Path.Combine(folder, Database.DataFile);

    private string LogFile => Path.Combine(folder, Database.LogFile);

    /// <summary>There is a company's data in it.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Database.DataFile)) || Journal.IsOn(new FolderDisk(folder));

    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreUnusableException">It cannot be written to.</exception>
    public static DataFolder Hold(string folder)
    {
        var lockFile = Path.Combine(folder, LockName);
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

    /// <exception cref="StoreUnusableException">What is in it is not a database of ours, or not all of it.</exception>
    public void Check()
    {
        if (Disk.Exists(Recovery.Mark))
            throw new StoreUnusableException($"A restore into '{folder}' was broken off: run it again.");
        var data = new FileInfo(DataFile);
        var hasDatabase = data is { Exists: true, Length: > 0 };
        if (!hasDatabase && Journal.IsOn(Disk))
            throw new StoreUnusableException($"The journal in '{folder}' is there without its database '{Database.DataFile}': put the database back, or restore the last backup.");
        // LiteDB would replay it into the new file.
        if (!hasDatabase && !Database.IsUnborn(Disk) && new FileInfo(LogFile) is { Exists: true, Length: > 0 })
            throw new StoreUnusableException($"The log '{LogFile}' is there without its database; put the database back, or take the log away.");
        if (data is { Exists: true, Length: > 0 } && !IsLiteDb())
            throw new StoreUnusableException($"The file '{DataFile}' is not a database of this bot.");
    }

    public void Dispose() => held.Dispose();

    // "Would block" on Linux and macOS, a sharing violation on Windows; a read-only disk is an IOException too.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private bool IsLiteDb()
    {
        using var file = File.OpenRead(DataFile);
        var head = new byte[MarkAt + LiteDbMark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && Encoding.ASCII.GetString(head, MarkAt, LiteDbMark.Length) == LiteDbMark;
    }
}
