namespace Bot.Conversation;

/// <summary>
/// Lets so many through a second, one by one rather than all at once; when it is crowded the urgent ones go first. At first one goes
/// ahead alone: a process that dies as soon as it starts repeats one message and not a crowd.
/// </summary>
public sealed class Turnstile(int perSecond, TimeProvider time)
{
    /// <summary>So long the others wait for the first one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Who was woken late goes at once, and so do those who should have gone meanwhile.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly TimeSpan each = TimeSpan.FromSeconds(1) / perSecond;
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (bool IsLater, long Order)> waiting = new();
    private readonly Queue<long> passed = [];
    private long order;
    private long next;
    private bool isTried;
    private bool isOpening;

    public Task Pass(bool urgent, CancellationToken ct)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && IsTime())
            {
                Note();
                return Task.CompletedTask;
            }

            var ticket = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(ticket, (!urgent, order++));
            if (!isOpening)
            {
                isOpening = true;
                _ = Open(ct);
            }

            return ticket.Task.WaitAsync(ct);
        }
    }

    /// <summary>One who passed has come through.</summary>
    public void Through()
    {
        lock (gate)
        {
            if (isTried)
                return;
            (isTried, next) = (true, 0);
            LetGo();
        }
    }

    /// <summary>Passes where nobody waits and there is room; who does so is not in the way of the others.</summary>
    public bool TryPass()
    {
        lock (gate)
        {
            var isOpen = waiting.Count == 0 && HasRoom();
            if (isOpen)
                passed.Enqueue(time.GetTimestamp());
            return isOpen;
        }
    }

    private async Task Open(CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(each > Shortest ? each : Shortest, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (gate)
            {
                if (!ct.IsCancellationRequested)
                    LetGo();
                if (ct.IsCancellationRequested || waiting.Count == 0)
                {
                    isOpening = false;
                    return;
                }
            }
        }
    }

    private void LetGo()
    {
        while (waiting.Count > 0 && IsTime())
        {
            if (waiting.Dequeue().TrySetResult())
                Note();
        }
    }

    private bool IsTime() => HasRoom() && time.GetTimestamp() >= next;

    private void Note()
    {
        var now = time.GetTimestamp();
        passed.Enqueue(now);
        next = isTried ? Math.Max(next, now - Ticks(Lateness)) + Ticks(each) : now + Ticks(Patience);
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    private bool HasRoom()
    {
        while (passed.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromSeconds(1))
            passed.Dequeue();
        return passed.Count < perSecond;
    }
}
