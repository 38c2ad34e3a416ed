using Bot.Storage.Disks;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>Makes a database from an earlier state of it and the journal: what restoring and repairing have in common with each day's work.</summary>
internal static class Rebuilding
{
    private const string Prefix = "rebuild-";
    private const int Slice = 5_000;
    private const int Told = 50_000;

    /// <summary>The names that make up a database, in the order in which they are put into place.</summary>
    public static readonly IReadOnlyList<string> Parts = [Database.DataFile, PageSums.Name];

    /// <summary>Where the new database grows. What an earlier attempt left is gone.</summary>
    public static IDisk Place(IDisk disk)
    {
        var place = new PrefixedDisk(disk, Prefix);
        foreach (var name in place.List(""))
            place.Delete(name);
        return place;
    }

    /// <summary>Applies what the journal has after the database's last commit, up to an instant.</summary>
    /// <param name="until">Unix ticks.</param>
    /// <returns>When the last commit was written, in Unix ticks; null when none was applied.</returns>
    public static long? Follow(Database database, IDisk journal, long until, Action<string> progress)
    {
        long? at = null;
        var (count, open) = (0L, 0);
        Record? latest = null;
        foreach (var record in Trail.After(journal, database.Store, database.Applied, database.Chain).TakeWhile(record => record.Head.Ticks <= until))
        {
            if (open == 0)
                database.Begin();
            foreach (var (entry, _, _) in record.Entries)
                database.Apply(entry);
            (latest, at, open) = (record, record.Head.Ticks, open + 1);
            if (++count % Told == 0)
                progress($"{count} commits of the journal …");
            if (open >= Slice)
                open = Keep(database, record.Head);
        }

        if (open > 0)
            Keep(database, latest!.Head);
        database.Checkpoint();
        return at;
    }

    /// <summary>Puts the new database in the place of the old one, which is kept under another name.</summary>
    public static void Replace(IDisk disk, IDisk place, string keepAs)
    {
        foreach (var name in Parts.Append(Database.LogFile).Append(PageFile.RedoName).Append(Known.Name).Where(disk.Exists))
            disk.Move(name, $"{keepAs}-{name}");
        foreach (var name in Parts)
            Put(disk, name);
        disk.Sync();
        foreach (var name in place.List(""))
            place.Delete(name);
    }

    /// <summary>Moves one of the new files into place.</summary>
    public static void Put(IDisk disk, string name) => disk.Move(Prefix + name, name);

    private static int Keep(Database database, Head head)
    {
        database.Commit(head.Sequence, head.Hash);
        if (database.LogIsLong)
            database.Checkpoint();
        return 0;
    }
}
