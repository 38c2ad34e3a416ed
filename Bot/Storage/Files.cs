using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Bot.Storage.Disks;

namespace Bot.Storage;

/// <summary>Our own copies of files, by the hash of their content; keeping the same file twice keeps one.</summary>
/// <param name="folder">Made when it is missing.</param>
public sealed partial class Files(string folder)
{
    /// <summary>Keeps a copy, on disk when the task completes.</summary>
    /// <returns>The blob's id: SHA-256, lower-case hexadecimal.</returns>
    public async Task<string> Keep(Stream content, CancellationToken ct) => (await Add(content, ct)).Blob;

    /// <summary>Keeps a copy, and says whether there was none yet.</summary>
    public async Task<(string Blob, bool IsNew)> Add(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        // Under another name until it is whole: a crash never leaves half a file under its hash.
        var draft = Path.Combine(folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            var blob = await Copy(content, draft, ct);
            var path = PathOf(blob);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var isNew = !File.Exists(path);
            if (isNew)
            {
                File.Move(draft, path, overwrite: true);
                // Its name too: the message that speaks of it may be safe on disk a moment later.
                new FolderDisk(Path.GetDirectoryName(path)!).Sync();
                new FolderDisk(folder).Sync();
            }

            return (blob, isNew);
        }
        finally
        {
            File.Delete(draft);
            // What could not be kept leaves no folder for it.
            RemoveEmpty(folder);
        }
    }

    /// <summary>The copy; null when there is none.</summary>
    /// <exception cref="ArgumentException">That is not the id of a blob.</exception>
    public Stream? Open(string blob)
    {
        var path = PathOf(blob);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    /// <summary>Of a copy that nothing speaks of.</summary>
    public void Remove(string blob)
    {
        var path = PathOf(blob);
        File.Delete(path);
        RemoveEmpty(Path.GetDirectoryName(path)!);
        RemoveEmpty(folder);
    }

    /// <summary>Halves of files that a process left behind which was killed over them.</summary>
    public void Sweep(DateTime before)
    {
        foreach (var draft in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.part") : [])
        {
            if (File.GetLastWriteTimeUtc(draft) < before)
                File.Delete(draft);
        }
    }

    private static void RemoveEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private static async Task<string> Copy(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[81920];
        for (var read = await content.ReadAsync(buffer, ct); read > 0; read = await content.ReadAsync(buffer, ct))
        {
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        await copy.FlushAsync(ct);
        RandomAccess.FlushToDisk(copy.SafeFileHandle);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Ids come from messages and links too: nothing but a hash may become a path.
    private string PathOf(string blob) => Hash().IsMatch(blob)
        ? Path.Combine(folder, blob[..2], blob[2..])
        : throw new ArgumentException("The id of a blob is 64 hexadecimal digits.", nameof(blob));

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}
