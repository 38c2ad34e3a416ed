using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Talk;

/// <summary>A clock that stands still until it is moved, and knows when somebody has begun to wait for it.</summary>
public sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 2, 15, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> begun = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>How long the waits were that have begun, in order.</summary>
    public IList<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Timeout.InfiniteTimeSpan)
            return timer;
        lock (Waits)
            Waits.Add(dueTime);
        begun.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Completes when somebody waits for the clock, each wait once.</summary>
    public Task SomebodyWaits() => begun.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>Lets the time pass once somebody waits for it.</summary>
    public async Task Advances(TimeSpan time)
    {
        await SomebodyWaits();
        Advance(time);
    }
}
