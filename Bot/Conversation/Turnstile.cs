namespace Bot.Conversation;

/// <summary>Lets so many through a second; when it is crowded the urgent ones go first.</summary>
public sealed class Turnstile(int perSecond, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (bool IsLater, long Order)> waiting = new();
    private readonly Queue<long> passed = [];
    private long order;
    private bool isOpening;

    public Task Pass(bool urgent, CancellationToken ct)
    {
        lock (gate)
        {
            if (waiting.Count == 0 && HasRoom())
            {
                passed.Enqueue(time.GetTimestamp());
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

    /// <summary>Passes where nobody waits and there is room.</summary>
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
            await Task.Delay(TimeSpan.FromSeconds(1.0 / perSecond), time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (gate)
            {
                while (!ct.IsCancellationRequested && waiting.Count > 0 && HasRoom())
                {
                    if (waiting.Dequeue().TrySetResult())
                        passed.Enqueue(time.GetTimestamp());
                }

                if (ct.IsCancellationRequested || waiting.Count == 0)
                {
                    isOpening = false;
                    return;
                }
            }
        }
    }

    private bool HasRoom()
    {
        while (passed.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromSeconds(1))
            passed.Dequeue();
        return passed.Count < perSecond;
    }
}
