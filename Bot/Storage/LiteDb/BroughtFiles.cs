namespace Bot.Storage.LiteDb;

/// <summary>The company's files that a backup brings, which go again when the rest of it cannot come.</summary>
internal sealed class BroughtFiles(string folder) : IDisposable
{
    private readonly string root = Path.GetFullPath(folder);
    private readonly Stack<(string Path, bool IsFolder)> made = new();

    /// <summary>Those that are there already are the same, for their names are their content's hash.</summary>
    /// <exception cref="InvalidDataException">It belongs elsewhere.</exception>
    public void Bring(string name, Action<string> extract)
    {
        var target = Path.GetFullPath(Path.Combine(root, name));
        if (!target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidDataException("It has a file that belongs elsewhere.");
        if (File.Exists(target))
            return;
        Make(Path.GetDirectoryName(target)!);
        var draft = target + ".part";
        made.Push((draft, IsFolder: false));
        extract(draft);
        made.Push((target, IsFolder: false));
        File.Move(draft, target, overwrite: true);
    }

    public void Keep() => made.Clear();

    public void Dispose()
    {
        try
        {
            while (made.TryPop(out var one))
            {
                if (!one.IsFolder)
                    File.Delete(one.Path);
                else if (!Directory.EnumerateFileSystemEntries(one.Path).Any())
                    Directory.Delete(one.Path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A copy too many, under its hash, is found again by the next who brings it.
        }
    }

    private void Make(string path)
    {
        if (Directory.Exists(path))
            return;
        Make(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        made.Push((path, IsFolder: true));
    }
}
