using System.Diagnostics;
using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <content>
/// What the owner's thread does; nothing else touches the database. It answers first, and brings the database up to the journal
/// when nobody asks.
/// </content>
public sealed partial class LiteDbStore
{
    private const int LargestSliceBytes = 2 * 1024 * 1024;
    private const double LeastShare = 0.05;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private const int Remembering = 100_000; // commits between two times that it is written down which documents there are

    private long lastCommit;
    private long rememberedAt;

    private void Own()
    {
        while (!reads.Reader.Completion.IsCompleted)
        {
            Answer();
            DoChores();
            if (reads.Reader.Completion.IsCompleted)
                break;
            if (fault is null && view.Waiting > 0)
                Pause(Bring());
            else if (!Rests())
                Tidy();
        }

        Close();
    }

    /// <summary>Waits until there is something to do; false when there was nothing for long.</summary>
    private bool Rests()
    {
        isIdle = true;
        // Whatever came before that was seen would not wake it.
        var isWoken = (fault is null && view.Waiting > 0) || toRead.WaitOne(Idle);
        isIdle = false;
        return isWoken;
    }

    private void Answer()
    {
        var any = false;
        for (; reads.Reader.TryRead(out var read); any = true)
        {
            try
            {
                if (fault is not null)
                    read.Fail(fault);
                else
                    read.Run(view);
            }
            catch (Exception e)
            {
                Notice(e);
                read.Fail(fault ?? e);
            }
        }

        if (any && fault is null)
            Guarded(database.EndReading);
    }

    /// <summary>Applies a part of what the database has not yet, in one transaction.</summary>
    /// <returns>How long that took.</returns>
    private TimeSpan Bring()
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            Apply(long.MaxValue);
            if (database.LogIsLong)
                Checkpoint();
        }
        catch (Exception e)
        {
            Break(e);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    /// <param name="until">A commit after it makes none before it worthless: the database is to be as it was then.</param>
    private void Apply(long until)
    {
        var keys = new List<DocumentKey>();
        var (head, bytes) = (default(Head), 0L);
        foreach (var record in journal.From(next).TakeWhile(record => record.Head.Sequence <= until))
        {
            if (keys.Count == 0)
                database.Begin();
            foreach (var (entry, _, _) in record.Entries)
            {
                keys.Add(entry.Key);
                if (!view.IsOutdated(entry.Key, record.Head.Sequence, until))
                    database.Apply(entry);
                Answer();
            }

            (head, next) = (record.Head, new Place(record.Place.Segment, record.Place.At + record.Head.End));
            bytes += record.Payload.Length;
            if (fault is not null || keys.Count >= limits.Slice || bytes >= LargestSliceBytes || reads.Reader.Completion.IsCompleted)
                break;
        }

        if (fault is not null || head.Sequence == 0)
            return;
        database.Commit(head.Sequence, head.Hash);
        view.Applied(keys, head.Sequence);
    }

    /// <summary>While people are being answered the database takes only a small share of the machine, a larger one the more it is behind.</summary>
    private void Pause(TimeSpan worked)
    {
        var behind = (double)view.WaitingBytes / limits.Backlog;
        var share = Math.Clamp(behind * behind, LeastShare, 1);
        var rest = worked * (1 / share - 1);
        var begun = Stopwatch.GetTimestamp();
        while (IsBusy && rest - Stopwatch.GetElapsedTime(begun) is var left && left > Shortest)
        {
            toRead.WaitOne(left < Quiet ? left : Quiet);
            Answer();
        }
    }

    /// <summary>People are being answered, and nothing else waits for the database.</summary>
    private bool IsBusy => fault is null && chores.IsEmpty && !reads.Reader.Completion.IsCompleted && Environment.TickCount64 - Volatile.Read(ref lastCommit) <= Quiet.TotalMilliseconds;

    // LiteDB closes itself after an I/O error, and a damaged page or a lock that stays is no better.
    private void Notice(Exception e)
    {
        if (e is IOException or InvalidDataException or ObjectDisposedException || (e is LiteException lite && IsFatal(lite.ErrorCode)))
            Break(e);
    }

    private static bool IsFatal(int code) => code is LiteException.INVALID_DATAFILE_STATE or LiteException.ENGINE_DISPOSED or LiteException.LOCK_TIMEOUT;

    private void Checkpoint()
    {
        // Somebody copies the file.
        if (isFrozen)
            return;
        database.Checkpoint();
        if (database.Applied - rememberedAt >= Remembering)
            Remember();
        journal.Release(Math.Min(database.Applied, rememberedAt), (Now() - keep).ToUnixTimeTicks());
    }

    private void Remember()
    {
        rememberedAt = view.Acknowledged;
        known.Save(disk, rememberedAt);
    }

    private void Tidy()
    {
        if (fault is null && database.HasLog)
            Guarded(Checkpoint);
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            Break(e);
        }
    }

    private void Close()
    {
        for (var started = Stopwatch.GetTimestamp(); fault is null && view.Waiting > 0 && Stopwatch.GetElapsedTime(started) < Idle;)
            Bring();
        Tidy();
        DoChores();
        try
        {
            if (fault is null)
                Remember();
            database.Dispose();
            journal.Dispose();
        }
        catch (Exception e)
        {
            Broken(e);
        }

        folder?.Dispose();
        ended.SetResult();
    }
}
