using Bot.Domain.Exports;
using Bot.Domain.Imports;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Storage;

namespace Bot.Export;

/// <summary>
/// Puts a company from its folder into a store that has none yet. Ids and versions are kept, so that the history can be undone
/// as before; all of the file is looked at before anything is written.
/// </summary>
public sealed class Restoration(IStore store, Files files, TimeProvider time)
{
    private const int MostDocuments = 200;
    private const long MostCharacters = 4_000_000;

    // What the first start and sheets that were only tried leave behind.
    private static readonly Type[] Beginnings = [typeof(Company), typeof(Team), typeof(Person), typeof(Import), typeof(SheetShape)];

    /// <summary>How many documents and files there are now.</summary>
    public sealed record Result(int Documents, int Orders, int Files);

    /// <exception cref="InvalidDataException">The file cannot be taken in; the message is a sentence, and nothing was changed.</exception>
    /// <param name="path">Of <c>company.json</c>; its files are beside it.</param>
    public async Task<Result> Run(string path, CancellationToken ct)
    {
        var interrupted = await store.Find(typeof(Restore), Restore.TheOne, ct) is not null;
        if (!interrupted && !await IsEmpty(ct))
            throw new InvalidDataException("There is a company here already. A company can be put into an empty data folder only: name a new one with --data FOLDER.");
        var copies = new Files(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, CompanyFolder.FilesName));
        var needed = await Check(path, copies, ct);
        foreach (var blob in needed)
            await CompanyFolder.Copy(blob, copies, files, ct);

        var before = interrupted ? [] : await Present(ct);
        if (!interrupted)
            await store.Commit([new Change(new Restore(Instant.FromDateTimeOffset(time.GetUtcNow())), 0)], ct);
        try
        {
            await Clear(ct);
            var (documents, orders) = await Fill(path, ct);
            await Unmark(ct);
            return new Result(documents, orders, needed.Count);
        }
        catch (Exception)
        {
            // As it was; whatever stopped us must not stop this too.
            await Clear(CancellationToken.None);
            foreach (var stored in before)
                await store.Commit([new Change(stored.Document, 0, Version: stored.Version)], CancellationToken.None);
            await Unmark(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Nobody came yet and nothing was done: there is at most what the first start makes.</summary>
    public async Task<bool> IsEmpty(CancellationToken ct)
    {
        foreach (var type in CompanyRecords.Types.Except(Beginnings))
        {
            if (await store.All(type, "", 1, ct) is not [])
                return false;
        }

        var people = (await store.All(typeof(Person), "", 2, ct)).Select(stored => (Person)stored.Document).ToList();
        return people is [] or [{ Home: null, Identities: null or [] }];
    }

    /// <summary>Reads all of it once, so that nothing is written of a file that cannot be taken in whole.</summary>
    /// <returns>The files that it needs, all of which are there.</returns>
    private static async Task<IReadOnlySet<string>> Check(string path, Files copies, CancellationToken ct)
    {
        var needed = new HashSet<string>();
        var (companies, owners) = (0, 0);
        await foreach (var stored in CompanyFile.Read(path, ct))
        {
            needed.UnionWith(CompanyFile.FilesIn(DocumentJson.Write(stored.Document)));
            companies += stored.Document is Company ? 1 : 0;
            owners += stored.Document is Person { Role: Roles.Owner } ? 1 : 0;
        }

        if (companies != 1 || owners == 0)
            throw new InvalidDataException($"“{Path.GetFileName(path)}” has no company with an owner in it.");
        needed.ExceptWith(await CompanyFile.WithoutFile(path, ct));
        var missing = needed.Count(blob => !IsThere(blob, copies));
        return missing == 0
            ? needed
            : throw new InvalidDataException($"{missing} of {needed.Count} files are missing from “{CompanyFolder.FilesName}” beside “{Path.GetFileName(path)}”: copy the whole folder.");
    }

    private static bool IsThere(string blob, Files copies)
    {
        try
        {
            using var content = copies.Open(blob);
            return content is not null && Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)) == blob;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The few documents of an empty company.</summary>
    private async Task<List<Stored>> Present(CancellationToken ct)
    {
        var present = new List<Stored>();
        foreach (var type in DocumentTypes.All)
        {
            await foreach (var stored in store.Each(type, ct))
                present.Add(stored);
        }

        return present;
    }

    private async Task Clear(CancellationToken ct)
    {
        foreach (var type in DocumentTypes.All.Where(type => type != typeof(Restore)))
        {
            while (await store.All(type, "", MostDocuments, ct) is [_, ..] page)
                await store.Commit([.. page.Select(stored => new Change(stored.Document, stored.Version, Gone: true))], ct);
        }
    }

    private async Task<(int Documents, int Orders)> Fill(string path, CancellationToken ct)
    {
        var (documents, orders, characters) = (0, 0, 0L);
        var page = new List<Change>(MostDocuments);
        await foreach (var stored in CompanyFile.Read(path, ct))
        {
            page.Add(new Change(stored.Document, 0, Version: stored.Version));
            documents++;
            orders += stored.Document is Domain.Orders.Order ? 1 : 0;
            characters += DocumentJson.Write(stored.Document).GetRawText().Length;
            if (page.Count < MostDocuments && characters < MostCharacters)
                continue;
            await store.Commit(page, ct);
            page.Clear();
            characters = 0;
        }

        if (page is not [])
            await store.Commit(page, ct);
        return (documents, orders);
    }

    private async Task Unmark(CancellationToken ct)
    {
        if (await store.Find(typeof(Restore), Restore.TheOne, ct) is { } mark)
            await store.Commit([new Change(mark.Document, mark.Version, Gone: true)], ct);
    }
}
