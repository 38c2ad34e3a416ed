using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Export;

/// <summary>A folder with everything of a company: <c>company.json</c> with the files it speaks of, and the tables that people open.</summary>
public static class CompanyFolder
{
    /// <summary>Where the files are, by their ids, as in the data folder.</summary>
    public const string FilesName = "files";

    /// <param name="Documents">By stored name.</param>
    /// <param name="Unsent">Messages that still wait to be sent, which stay behind.</param>
    public sealed record Result(IReadOnlyDictionary<string, int> Documents, int Files, int WithoutFile, int Unsent, CompanyTables Tables);

    /// <summary>Writes it; what is interrupted leaves nothing that could be taken for it.</summary>
    /// <param name="folder">New or empty.</param>
    public static async Task<Result> Write(string folder, IStore store, Files files, Phrasebook phrases, Instant now, CancellationToken ct)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // Beside it, for a folder can only be renamed on its own disk.
        var unfinished = $"{folder}.unfinished-{Guid.CreateVersion7():N}";
        try
        {
            Private(unfinished);
            var company = (Company)(await store.Find(typeof(Company), Company.TheOne, ct))!.Document;
            var draft = Directory.CreateDirectory(Path.Combine(unfinished, ".draft")).FullName;
            var tables = new CompanyTables(store, phrases, company, now, draft);
            await tables.Write(unfinished, ct);
            Directory.Delete(draft, recursive: true);

            var (copied, missing) = (0, 0);
            var copies = new Files(Path.Combine(unfinished, FilesName));
            var documents = await CompanyFile.Write(
                Path.Combine(unfinished, CompanyFile.Name),
                store,
                now,
                async blob =>
                {
                    var isThere = await Copy(blob, files, copies, ct);
                    (copied, missing) = isThere ? (copied + 1, missing) : (copied, missing + 1);
                    return isThere;
                },
                ct);
            var unsent = await store.Count(typeof(Outgoing), KeyRange.StartingWith("waiting|"), ct);
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(unfinished, folder);
            return new Result(documents, copied, missing, unsent, tables);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Copies a file from one store of files to another.</summary>
    /// <returns>False when there is none, or it is not what its id says.</returns>
    public static async Task<bool> Copy(string blob, Files from, Files to, CancellationToken ct)
    {
        try
        {
            if (from.Open(blob) is not { } content)
                return false;
            await using var open = content;
            return await to.Keep(open, ct) == blob;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Everything of a company is in it, so it is nobody else's to read.
    private static void Private(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
