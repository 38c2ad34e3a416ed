using Bot.Storage.Disks;
using Bot.Storage.Journals;
using NodaTime.Text;

namespace Bot.Storage.LiteDb;

/// <summary>Makes a damaged database anew: from the journal when that goes back to the beginning, otherwise from the newest backup that it goes on from.</summary>
internal static class Repair
{
    /// <summary>Says that the database has to be made anew at the next start.</summary>
    public const string Mark = "gendan-damaged";

    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'-'HHmmss");

    public static void Ask(IDisk disk)
    {
        try
        {
            disk.Open(Mark).Dispose();
            disk.Sync();
        }
        catch (IOException)
        {
            // Then the next start finds the damage by itself, or where it is met again.
        }
    }

    /// <exception cref="StoreUnusableException">It cannot be.</exception>
    public static void Run(IDisk disk, IEnumerable<string> backups, Instant now)
    {
        if (Trail.Start(disk) is not { } start)
            throw Refused(disk);
        var end = Trail.After(disk, start.Store, start.Sequence, start.Chain).Select(record => record.Head.Sequence).DefaultIfEmpty(start.Sequence).Last();
        foreach (var source in Sources(start, backups))
        {
            var place = Rebuilding.Place(disk);
            if (!Rebuilt(disk, place, source, start.Store, end))
                continue;
            Rebuilding.Replace(disk, place, $"damaged-{Stamp.Format(now)}");
            disk.Delete(Mark);
            return;
        }

        throw Refused(disk);
    }

    /// <summary>Null stands for nothing: a journal that begins with the company needs no backup.</summary>
    private static IEnumerable<string?> Sources((Guid Store, long Sequence, Hash Chain) start, IEnumerable<string> backups) =>
        start.Sequence == 0 && start.Chain == default ? (IEnumerable<string?>)[null] : backups;

    private static bool Rebuilt(IDisk disk, IDisk place, string? source, Guid store, long end)
    {
        try
        {
            if (source is not null)
                BackupFile.Extract(source, place);
            using var database = new Database(place, store);
            if (database.Store != store)
                return false;
            database.VerifyPages();
            Rebuilding.Follow(database, disk, long.MaxValue, _ => { });
            return database.Applied == end;
        }
        catch (Exception e) when (source is not null && e is StoreUnusableException or DamagedPageException)
        {
            return false;
        }
    }

    private static StoreUnusableException Refused(IDisk disk) =>
        new($"The database '{disk.Describe(Database.DataFile)}' is damaged, and there is no backup here that its journal goes on from: bring one back with “restore FILE”.");
}
