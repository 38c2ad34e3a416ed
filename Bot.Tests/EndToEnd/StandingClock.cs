using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.EndToEnd;

/// <summary>
/// Stands still until it is moved. What waits for a second or longer waits for it; shorter waits, such as those between two
/// messages on a busy channel, are real.
/// </summary>
internal sealed class StandingClock : FakeTimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly List<TimeSpan> waits = [];
    private TaskCompletionSource added = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wednesday 4 March 2026, 10:15 in Shanghai.</summary>
    public StandingClock()
        : base(new DateTimeOffset(2026, 3, 4, 2, 15, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < Short)
            return System.CreateTimer(callback, state, dueTime, period);
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (gate)
        {
            waits.Add(dueTime);
            added.TrySetResult();
            added = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return timer;
    }

    /// <summary>Waits until somebody waits that long.</summary>
    /// <param name="after">Only what begins to wait when this is so counts.</param>
    public async Task Awaited(TimeSpan wait, Func<bool>? after = null)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (after is not null && !after())
                    waits.Clear();
                else if (waits.Remove(wait))
                    return;
                next = added.Task;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(10), System);
        }
    }
}
