using System.Diagnostics;
using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <content>
/// What the owner's thread does; nothing else touches the database. It answers first, and brings the database up to the journal
/// when nobody asks.
/// </content>
public sealed partial class LiteDbStore
{
    private const int LargestSliceBytes = 2 * 1024 * 1024;
    private const double LeastShare = 0.05;
    private const long MuchRead = 2 * 1024 * 1024;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private readonly AutoResetEvent caughtUp = new(initialState: false);

    private const int Remembering = 100_000; // commits between two times that it is written down which documents there are

    private long lastCommit;
    private long rememberedAt;
    private Instant rememberedOn;

    private void Own()
    {
        Guarded(Warm);
        while (!reads.Reader.Completion.IsCompleted)
        {
            Answer();
            DoChores();
            if (reads.Reader.Completion.IsCompleted)
                break;
            if (trouble is not null && fault is null)
                Mend();
            else if (fault is null && view.Waiting > 0)
                Pause(Bring());
            else if (!Rests())
                Tidy();
        }

        Close();
    }

    private void Warm()
    {
        foreach (var type in types.Values.ToList())
        {
            if (StoredAttribute.Of(type).AskedBy is { } list)
                view.Warm(type, list, Remembered * 2 / 3, GoesOn);
        }

        // What the reading left behind is more than what it was for, and nobody is in a hurry yet.
        if (memory.Bytes > MuchRead)
            GC.Collect(2, GCCollectionMode.Aggressive);

        bool GoesOn()
        {
            Answer();
            return !reads.Reader.Completion.IsCompleted;
        }
    }

    /// <summary>Waits until there is something to do; false when there was nothing for long.</summary>
    private bool Rests()
    {
        isIdle = true;
        // Whatever came before that was seen would not wake it.
        var isWoken = (Works && view.Waiting > 0) || toRead.WaitOne(Idle);
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
                if (Obstacle is { } obstacle)
                    read.Fail(obstacle);
                else
                    read.Run(view);
            }
            catch (Exception e)
            {
                Notice(e);
                read.Fail(Obstacle ?? e);
            }
        }

        if (any && Works)
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
            Fail(e);
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
            if (!Works || keys.Count >= limits.Slice || bytes >= LargestSliceBytes || reads.Reader.Completion.IsCompleted)
                break;
        }

        if (!Works || head.Sequence == 0)
            return;
        database.Commit(head.Sequence, head.Hash);
        view.Applied(keys, head.Sequence, head.Ticks);
        caughtUp.Set();
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
    private bool IsBusy => Works && chores.IsEmpty && !reads.Reader.Completion.IsCompleted && Environment.TickCount64 - Volatile.Read(ref lastCommit) <= Quiet.TotalMilliseconds;

    private void Checkpoint()
    {
        // Somebody copies the file.
        if (isFrozen)
            return;
        database.Checkpoint();
        (failures, strange) = (0, 0);
        if (database.Applied - rememberedAt >= Remembering || Now() - rememberedOn >= Duration.FromDays(1))
            Remember();
        journal.Release(Math.Min(database.Applied, rememberedAt), (Now() - keep).ToUnixTimeTicks());
    }

    private void Remember()
    {
        (rememberedAt, rememberedOn) = (view.Acknowledged, Now());
        known.Save(disk, rememberedAt);
    }

    private void RememberIfThereIsRoom()
    {
        try
        {
            Remember();
        }
        catch (IOException)
        {
            // It is for a quick start only; what is kept of earlier is as good, only slower.
        }
    }

    private void Tidy()
    {
        if (Works && database.HasLog)
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
            Fail(e);
        }
    }

    private void Close()
    {
        for (var started = Stopwatch.GetTimestamp(); Works && view.Waiting > 0 && Stopwatch.GetElapsedTime(started) < Idle;)
            Bring();
        Tidy();
        DoChores();
        try
        {
            if (Works)
                RememberIfThereIsRoom();
            database.Dispose();
            journal.Dispose();
        }
        catch (Exception e)
        {
            Broken(e);
        }

        meter.Dispose();
        if (journal.Last > 0 && !isAbandoned)
            folder?.Keep();
        folder?.Dispose();
        ended.SetResult();
    }
}
