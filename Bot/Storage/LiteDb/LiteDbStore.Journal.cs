using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <content>What the journal's thread does: checks commits against what is there, writes all that wait at once, answers them.</content>
public sealed partial class LiteDbStore
{
    private const int LargestGroup = 1024;
    private const int LargestGroupBytes = 8 * 1024 * 1024;

    private void Record()
    {
        var group = new List<Write>();
        while (Gather(group))
        {
            try
            {
                WaitForTheDatabase();
                Commit(group);
            }
            catch (Exception e)
            {
                // Nobody knows what is on disk: no more work until the files were read again.
                Break(e);
                group.ForEach(write => write.Fail(fault!));
            }
        }

        written.SetResult();
    }

    /// <summary>Waits for work; false when there will be no more.</summary>
    private bool Gather(List<Write> group)
    {
        group.Clear();
#pragma warning disable VSTHRD002 // A thread of its own, which has nothing else to do.
        if (!writes.Reader.TryPeek(out _) && !writes.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            return false;
#pragma warning restore VSTHRD002
        for (var bytes = 0; group.Count < LargestGroup && bytes < LargestGroupBytes && writes.Reader.TryRead(out var write); bytes += write.Draft.Payload.Length)
            group.Add(write);
        return true;
    }

    /// <summary>Memory is bounded: where the database is too far behind, it is waited for before more is taken in.</summary>
    private void WaitForTheDatabase()
    {
        if (view.WaitingBytes <= limits.MostBacklog)
            return;
        meter.Held();
        while (Works && view.WaitingBytes > limits.MostBacklog)
            caughtUp.WaitOne(Idle);
    }

    private void Commit(List<Write> group)
    {
        var fresh = new Dictionary<DocumentKey, long>();
        var accepted = new List<Write>(group.Count);
        foreach (var write in group)
        {
            try
            {
                if (fault is not null)
                    write.Fail(fault);
                else if (trouble is { } full && view.WaitingBytes > limits.MostBacklog)
                    write.Fail(full);
                else if (!Fits(write, fresh))
                    write.Fail(new ConflictException());
                else if (write.Changes.Count == 0)
                    write.SetResult();
                else
                    accepted.Add(write);
            }
            catch (IOException e)
            {
                // The database could not be asked which version it has.
                write.Fail(e);
            }
        }

        if (accepted.Count > 0)
            Append(accepted);
    }

    /// <summary>Every document is at the version that the commit was decided on.</summary>
    private bool Fits(Write write, Dictionary<DocumentKey, long> fresh)
    {
        foreach (var change in write.Changes)
        {
            if ((fresh.TryGetValue(change.Entry.Key, out var version) ? version : Version(change.Entry.Key)) != change.Expected)
                return false;
        }

        foreach (var change in write.Changes)
            fresh[change.Entry.Key] = change.Entry.Version;
        return true;
    }

    private long Version(DocumentKey key)
    {
        if (view.TryVersion(key) is { } version)
            return version;
#pragma warning disable VSTHRD002 // The owner waits for nobody.
        return Run(seen => seen.Version(key), CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    private void Append(List<Write> accepted)
    {
        IReadOnlyList<Place> places;
        try
        {
            places = journal.Append([.. accepted.Select(write => write.Draft)]);
        }
        catch (IOException e) when (!journal.Failed)
        {
            // A full disk, most of all. It was taken back, so later ones may try again.
            accepted.ForEach(write => write.Fail(e));
            return;
        }

        var (sequence, made) = (journal.Last - accepted.Count, Now().ToUnixTimeTicks());
        foreach (var (write, place) in accepted.Zip(places))
            view.Publish(++sequence, made, place.Segment, write.Changes.Select(change => (change.Entry, change.Stored, place.At + Head.Length + change.At, change.Length)));
        accepted.ForEach(write => write.SetResult());
        meter.Recorded([.. accepted.Select(write => write.Arrived)]);
        lastCommit = Environment.TickCount64;
        if (isIdle)
            toRead.Set();
    }
}
