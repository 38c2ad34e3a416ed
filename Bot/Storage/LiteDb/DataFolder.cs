using System.Text;
using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>The folder that a company's data is in, held by one process at a time. Let go before it was kept it is as it was found.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LiteDbMark = "** This is a LiteDB file **";
    private const int MarkAt = 32;

    /// <summary>What there is beside the store.</summary>
    private static readonly string[] Others = ["files", "rejected", "keys", "receipts"];

    private readonly string folder;
    private readonly FolderLock held;
    private readonly TentativeDisk disk;
    private readonly List<string> others;
    private bool isKept;

    private DataFolder(string folder, FolderLock held)
    {
        (this.folder, this.held) = (folder, held);
        disk = new TentativeDisk(new FolderDisk(folder));
        WasEmpty = !IsIn(folder);
        others = [.. Others.Where(name => Path.Exists(Path.Combine(folder, name)))];
    }

    public IDisk Disk => disk;

    /// <summary>There was no company's data in it.</summary>
    public bool WasEmpty { get; }

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
    public static DataFolder Hold(string folder) => new(folder, FolderLock.Take(folder));

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

    /// <summary>What was done to it stays.</summary>
    public void Keep()
    {
        isKept = true;
        disk.Keep();
    }

    public void Dispose()
    {
        if (!isKept)
        {
            disk.TakeBack();
            if (WasEmpty)
                RemoveOthers();
            held.TakeBack();
        }

        held.Dispose();
    }

    /// <summary>Files that were sent, keys and the like, of a company that does not stay.</summary>
    private void RemoveOthers()
    {
        try
        {
            foreach (var made in Others.Where(name => !others.Contains(name)).Select(name => Path.Combine(folder, name)))
            {
                if (Directory.Exists(made))
                    Directory.Delete(made, recursive: true);
                else
                    File.Delete(made);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a company's data nobody takes them for anything.
        }
    }

    private bool IsLiteDb()
    {
        using var file = File.OpenRead(DataFile);
        var head = new byte[MarkAt + LiteDbMark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && Encoding.ASCII.GetString(head, MarkAt, LiteDbMark.Length) == LiteDbMark;
    }
}
