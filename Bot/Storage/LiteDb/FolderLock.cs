namespace Bot.Storage.LiteDb;

/// <summary>The file that says which process has a folder, and what had to be made for it.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string Name = "gendan.lock";

    private readonly string path;
    private readonly FileStream held;
    private readonly IReadOnlyList<string> madeFolders;
    private readonly bool isMade;

    private FolderLock(string path, FileStream held, IReadOnlyList<string> madeFolders, bool isMade) => (this.path, this.held, this.madeFolders, this.isMade) = (path, held, madeFolders, isMade);

    /// <param name="folder">Made when it is missing.</param>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreUnusableException">It cannot be written to.</exception>
    public static FolderLock Take(string folder)
    {
        var (name, missing) = (Path.Combine(folder, Name), Missing(folder));
        try
        {
            Directory.CreateDirectory(folder);
            while (true)
            {
                var isNew = !File.Exists(name);
                var taken = new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (IsThere(taken))
                    return new FolderLock(name, taken, missing, isNew);
                taken.Dispose();
            }
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw new StoreInUseException(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(missing);
            throw new StoreUnusableException(FullDisk.Is(e) ? FullDisk.Sentence : $"The data folder '{folder}' cannot be written to.", e);
        }
    }

    /// <summary>Leaves nothing of what was made to hold it.</summary>
    public void TakeBack()
    {
        if (isMade)
            Remove();
    }

    public void Remove()
    {
        // Elsewhere nobody could tell the file that is held from one that was made after it was deleted.
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is empty, and does no harm.
        }

        Delete(madeFolders);
    }

    public void Dispose() => held.Dispose();

    /// <summary>Whoever had it a moment ago may have deleted it with all else: who holds what nobody else finds keeps nobody out.</summary>
    private static bool IsThere(FileStream taken) => !OperatingSystem.IsLinux()
        || new FileInfo($"/proc/self/fd/{taken.SafeFileHandle.DangerousGetHandle()}").LinkTarget is not { } target || !target.EndsWith(" (deleted)", StringComparison.Ordinal);

    /// <summary>The folders that are not there yet, the innermost first.</summary>
    private static List<string> Missing(string folder)
    {
        var missing = new List<string>();
        for (var outer = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); outer is not null && !Path.Exists(outer); outer = Path.GetDirectoryName(outer))
            missing.Add(outer);
        return missing;
    }

    private static void Delete(IReadOnlyList<string> folders)
    {
        try
        {
            foreach (var folder in folders.Where(Directory.Exists))
                Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody has put something into it.
        }
    }

    // "Would block" on Linux and macOS, a sharing violation on Windows; a read-only disk is an IOException too.
    private static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
