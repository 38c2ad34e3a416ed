using Bot.Storage.Disks;
using Bot.Storage.Journals;
using NodaTime.Text;

namespace Bot.Storage.LiteDb;

/// <summary>What was brought back.</summary>
/// <param name="Until">When the last commit in it was made.</param>
/// <param name="Commits">How many of them came from the journal.</param>
/// <param name="HasGap">The journal that was there begins only after a later commit than the backup's last, so nothing came from it.</param>
/// <param name="KeptAs">What the names of the files begin with that were there before; null when none were.</param>
public sealed record Restored(BackupNote Backup, Instant Until, long Commits, bool HasGap, string? KeptAs);

/// <summary>Brings a backup back into a folder, and on from it whatever the folder's own journal still has.</summary>
public static class Recovery
{
    /// <summary>Stands in the folder while files are moved; a bot does not start on half of a company.</summary>
    internal const string Mark = "gendan-restoring";

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'-'HHmmss");

    /// <param name="until">Leave out what came later.</param>
    /// <exception cref="StoreInUseException">A bot runs there.</exception>
    /// <exception cref="StoreUnusableException">It cannot be; nothing was changed.</exception>
    public static Restored Run(string file, string folder, Instant? until, Instant now, Action<string> progress)
    {
        if (!File.Exists(file))
            throw new StoreUnusableException($"There is no file '{file}'.");
        var note = BackupFile.Read(file);
        if (until < note.At)
            throw new StoreUnusableException($"That backup is of {note.At}, which is later than {until}: use an earlier one.");
        using var held = DataFolder.Hold(folder);
        if (Trail.Start(held.Disk) is { } there && there.Store != note.Store)
            throw new StoreUnusableException($"In '{folder}' is another company's data: name an empty folder with --data.");
        return Bring(file, note, held, until ?? Instant.MaxValue, now, progress);
    }

    private static Restored Bring(string file, BackupNote note, DataFolder held, Instant until, Instant now, Action<string> progress)
    {
        var disk = held.Disk;
        var place = Rebuilding.Place(disk);
        progress("The backup …");
        BackupFile.Extract(file, place);
        long? last;
        using (var database = new Database(place))
        {
            database.VerifyPages();
            progress("The journal …");
            last = Rebuilding.Follow(database, disk, until == Instant.MaxValue ? long.MaxValue : until.ToUnixTimeTicks(), progress);
            Segment.Create(place, database.Store, database.Applied + 1, database.Chain).Dispose();
            var (applied, hasGap) = (database.Applied, Trail.Start(disk) is { } start && start.Sequence > note.Applied);
            progress("The files …");
            using var files = new BroughtFiles(held.Files);
            BackupFile.ExtractFiles(file, files);
            var keptAs = Exchange(disk, place, now);
            held.Keep();
            files.Keep();
            return new Restored(note, last is { } ticks ? Instant.FromUnixTimeTicks(ticks) : note.At, applied - note.Applied, hasGap, keptAs);
        }
    }

    /// <summary>Puts what was rebuilt into place; what was there is kept under other names.</summary>
    private static string? Exchange(IDisk disk, IDisk place, Instant now)
    {
        disk.Open(Mark).Dispose();
        disk.Sync();
        // Twice in one second is twice all the same.
        while (disk.List($"before-{Stamp.Format(now)}").Count > 0)
            now += Duration.FromSeconds(1);
        var keptAs = $"before-{Stamp.Format(now)}";
        var old = disk.List("gendan").Where(name => name is not (Mark or FolderLock.Name)).ToList();
        foreach (var name in old)
            disk.Move(name, $"{keptAs}-{name}");
        foreach (var name in place.List("gendan"))
        {
            if (name is Database.LogFile or PageFile.RedoName)
                place.Delete(name);
            else
                Rebuilding.Put(disk, name);
        }

        disk.Sync();
        disk.Delete(Mark);
        disk.Sync();
        return old.Count == 0 ? null : keptAs;
    }
}
