using LiteDB;

namespace Bot.Storage.LiteDb;

/// <content>What the owner's thread does; nothing else touches the database.</content>
public sealed partial class LiteDbStore
{
    private void Own()
    {
        var group = new List<Write>(LargestGroup);
        while (!lane.Reader.Completion.IsCompleted)
        {
            if (!Drain(group) && !lane.Reader.Completion.IsCompleted && !work.WaitOne(Idle))
                Tidy(always: true);
        }

        Close();
    }

    // Reads first: every commit acknowledged before they began was in an earlier group.
    private bool Drain(List<Write> group)
    {
        var count = 0;
        for (; count < LargestGroup && lane.Reader.TryRead(out var operation); count++)
        {
            if (fault is not null)
                operation.Fail(fault);
            else if (operation is IRead read)
                Answer(read);
            else
                group.Add((Write)operation);
        }

        if (group.Count > 0)
            Commit(group);
        group.Clear();
        return count > 0;
    }

    private void Answer(IRead read)
    {
        try
        {
            read.Run(database);
        }
        catch (Exception e)
        {
            Notice(e);
            read.Fail(e);
        }
    }

    private void Commit(List<Write> group)
    {
        try
        {
            var refusals = database.Commit([.. group.Select(write => write.Rows)]);
            foreach (var (write, refusal) in group.Zip(refusals))
                Complete(write, refusal);
        }
        catch (Exception e)
        {
            // Nobody knows what is on disk: no more work until the file was read again.
            Break(e);
            group.ForEach(write => write.Fail(fault!));
        }

        Tidy(always: false);
    }

    private void Complete(Write write, Exception? refusal)
    {
        if (refusal is null)
        {
            write.SetResult();
            return;
        }

        Notice(refusal);
        write.Fail(refusal);
    }

    // LiteDB closes itself after an I/O error, and a damaged page or a lock that stays is no better.
    private void Notice(Exception e)
    {
        if (e is IOException or ObjectDisposedException || (e is LiteException lite && IsFatal(lite.ErrorCode)))
            Break(e);
    }

    private static bool IsFatal(int code) => code is LiteException.INVALID_DATAFILE_STATE or LiteException.ENGINE_DISPOSED or LiteException.LOCK_TIMEOUT;

    private void Break(Exception e)
    {
        fault ??= new StoreUnusableException("The database stopped working; start the bot again.", e);
        Broken(e);
    }

    private void Tidy(bool always)
    {
        try
        {
            if (fault is null && (always ? database.LogLength > 0 : database.LogIsLong))
                database.Checkpoint();
        }
        catch (Exception e)
        {
            Break(e);
        }
    }

    private void Close()
    {
        Tidy(always: true);
        try
        {
            database.Dispose();
        }
        catch (Exception e)
        {
            Broken(e);
        }

        folder?.Dispose();
        ended.SetResult();
    }

    [LoggerMessage(LogLevel.Critical, "The database stopped working.")]
    private partial void Broken(Exception cause);
}
