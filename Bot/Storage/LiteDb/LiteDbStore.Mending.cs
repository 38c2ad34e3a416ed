using System.Diagnostics;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <content>
/// A full disk, or one that fails for a while, does not stop the store. LiteDB closes itself then, so the database is opened again
/// as it was saved last, and what the journal has after that waits once more, as after a start. Meanwhile memory and journal answer
/// what they can, and the rest is refused.
/// </content>
public sealed partial class LiteDbStore
{
    private const string Probe = "gendan-room";
    private const int ProbeLength = 64 * 1024;
    private const int LongestPatience = 16;
    private const int StrangeFailures = 3;

    private volatile StoreAwayException? trouble;
    private long failedAt;
    private int failures;
    private int strange;

    private bool Works => fault is null && trouble is null;

    /// <summary>Why nobody is answered who needs the database.</summary>
    private Exception? Obstacle => (Exception?)fault ?? trouble;

    // A question may be wrong in itself; only what makes the database useless counts.
    private void Notice(Exception e)
    {
        if (e is InvalidDataException || IsOfDisk(e) || e is DamagedPageException or LiteException { ErrorCode: LiteException.LOCK_TIMEOUT })
            Fail(e);
    }

    private static bool IsOfDisk(Exception e) => e is (IOException and not DamagedPageException) or ObjectDisposedException or LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE or LiteException.ENGINE_DISPOSED };

    private void Fail(Exception e)
    {
        // LiteDB does not always say what closed it; again and again without a word it is no disk.
        if (!IsOfDisk(e) || (e is not IOException && ++strange > StrangeFailures))
        {
            Break(e);
            return;
        }

        if (trouble is null)
            Interrupted(e.Message);
        failedAt = Stopwatch.GetTimestamp();
        failures++;
        caughtUp.Set();
        trouble = new StoreAwayException($"The database cannot work at the moment ({e.Message}); it goes on by itself when the disk does.", e);
    }

    private void Mend()
    {
        if (Stopwatch.GetElapsedTime(failedAt) < limits.Patience * Math.Min(failures, LongestPatience))
        {
            toRead.WaitOne(limits.Patience);
            return;
        }

        try
        {
            TryDisk();
            Reopen();
            trouble = null;
            Resumed();
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private void TryDisk()
    {
        using (var file = disk.Open(Probe))
        {
            file.Write(new byte[ProbeLength], 0);
            file.Flush();
        }

        disk.Delete(Probe);
    }

    private void Reopen()
    {
        try
        {
            database.Dispose();
        }
        catch (Exception e)
        {
            // It is given up anyway.
            Abandoned(e);
        }

        database = new Database(disk, longestLog: limits.Log);
        next = journal.After(database.Applied);
        view.Rewind(journal.From(next));
    }

    [LoggerMessage(LogLevel.Error, "The database cannot work at the moment ({Why}); it goes on by itself when the disk does.")]
    private partial void Interrupted(string why);

    [LoggerMessage(LogLevel.Warning, "The database works again.")]
    private partial void Resumed();

    [LoggerMessage(LogLevel.Debug, "The database could not be closed.")]
    private partial void Abandoned(Exception cause);
}
