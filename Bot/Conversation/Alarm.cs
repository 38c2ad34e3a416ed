using Bot.Domain.Storage;

namespace Bot.Conversation;

/// <summary>Tells whoever sleeps until something is due that something earlier has come up.</summary>
public sealed class Alarm
{
    private readonly Lock gate = new();
    private TaskCompletionSource rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next <see cref="Set"/>.</summary>
    public Task Rung
    {
        get
        {
            lock (gate)
                return rung.Task;
        }
    }

    public void Set(IEnumerable<IDue> due)
    {
        if (!due.Any(document => document.DueAt is not null))
            return;
        TaskCompletionSource ringing;
        lock (gate)
            (ringing, rung) = (rung, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        ringing.SetResult();
    }
}
