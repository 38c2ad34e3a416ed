using System.Collections.Concurrent;
using Bot.Storage.Disks;

namespace Bot.Storage.LiteDb;

/// <content>Backups, and looking whether all is well, while the bot goes on.</content>
public sealed partial class LiteDbStore
{
    private const string CopyPrefix = "backup-";

    private readonly ConcurrentQueue<IChore> chores = new();
    private volatile bool isFrozen;
    private volatile bool isAbandoned;

    /// <summary>Writes everything into one file: the database as it is now, and the company's files. The bot goes on meanwhile.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<BackupNote> Backup(string path, CancellationToken ct)
    {
        if (File.Exists(path))
            throw new IOException($"There is a file “{path}” already: name a new one.");
        var copy = new PrefixedDisk(disk, CopyPrefix);
        Clear(copy);
        try
        {
            var note = await Do(Freeze);
            try
            {
                foreach (var name in Rebuilding.Parts)
                    await Task.Run(() => Copy(name, copy), ct);
            }
            finally
            {
                isFrozen = false;
            }

            return await Task.Run(() => Pack(path, note, copy), ct);
        }
        finally
        {
            Clear(copy);
        }
    }

    /// <summary>Where there was no company before there is to be none when it is closed.</summary>
    public void Abandon() => isAbandoned = true;

    private static void Clear(PrefixedDisk copy)
    {
        foreach (var name in copy.List(""))
            copy.Delete(name);
    }

    /// <summary>Reads everything there is: pages, documents, keys, and the journal as far as it is kept.</summary>
    public async Task<Findings> Verify(Action<string> progress) => await Do(() =>
    {
        CatchUp();
        return new Verification(database, disk, types.GetValueOrDefault, progress).Run();
    });

    /// <summary>The database has everything that is acknowledged now, and its file does not change any more.</summary>
    private BackupNote Freeze()
    {
        CatchUp();
        isFrozen = true;
        return new BackupNote(BackupFile.Format, database.Store, database.Applied, database.Chain.ToString(), Now(), new Dictionary<string, int>(), 0);
    }

    private void CatchUp()
    {
        for (var until = journal.Last; database.Applied < until;)
            Apply(until);
        Checkpoint();
    }

    private void Copy(string name, PrefixedDisk to)
    {
        using var from = disk.Open(name);
        using var file = to.Open(name);
        new DiskStream(from).CopyTo(new DiskStream(file), 1024 * 1024);
        file.Flush();
    }

    // A backup that was never read is a hope. Opening the copy and counting reads every page that a document's id stands on.
    private BackupNote Pack(string path, BackupNote note, IDisk copy)
    {
        var files = folder?.Files;
        using (var opened = new Database(copy))
        {
            opened.VerifyPages();
            if (opened.Store != note.Store || opened.Applied != note.Applied)
                throw new IOException("The copy is not what was copied.");
            note = note with { Documents = opened.Collections.ToDictionary(name => name, name => opened.Ids(name).Count()), Files = BackupFile.FilesIn(files).Count() };
        }

        BackupFile.Write(path, note, copy, files);
        return note;
    }

    private async Task<T> Do<T>(Func<T> work)
    {
        var chore = new Chore<T>(work);
        chores.Enqueue(chore);
        toRead.Set();
        if (ended.Task.IsCompleted)
            chore.Fail(new StoreUnusableException("The store is closed."));
        return await chore.Task;
    }

    private void DoChores()
    {
        while (chores.TryDequeue(out var chore))
        {
            try
            {
                if (Obstacle is { } obstacle)
                    chore.Fail(obstacle);
                else
                    chore.Run();
            }
            catch (Exception e)
            {
                Notice(e);
                chore.Fail(Obstacle ?? e);
            }
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
