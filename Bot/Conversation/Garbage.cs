namespace Bot.Conversation;

/// <summary>
/// The collector lets garbage lie until it fills a part of the processor's cache, and on a large server that alone is more than
/// an import needs. Long work, which makes most of it, has it taken away sooner.
/// </summary>
internal sealed class Garbage
{
    private const long Most = 48L * 1024 * 1024;

    private long takenAt;

    public void Take()
    {
        var made = GC.GetTotalAllocatedBytes();
        if (made - Interlocked.Read(ref takenAt) < Most)
            return;
        Interlocked.Exchange(ref takenAt, made);
        // What lives on between two steps is little, so this takes some milliseconds.
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }
}
