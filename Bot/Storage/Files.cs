namespace Bot.Storage;

/// <summary>Our own copies of files, by the hash of their content; keeping the same file twice keeps one.</summary>
/// <param name="folder">Made when it is missing.</param>
public sealed class Files(string folder)
{
    /// <summary>Keeps a copy, on disk when the task completes.</summary>
    /// <returns>The blob's id: SHA-256, lower-case hexadecimal.</returns>
    public Task<string> Keep(Stream content, CancellationToken ct) => throw new NotSupportedException(folder);

    /// <summary>The copy; null when there is none.</summary>
    public Stream? Open(string blob) => throw new NotSupportedException(blob);
}
