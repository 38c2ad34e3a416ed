using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Simulation;

/// <summary>A clock that stands still until it is set; set back, it still measures no time twice, as a machine's does.</summary>
internal sealed class SteppedClock(Instant begins) : FakeTimeProvider(begins.ToDateTimeOffset())
{
    private long highest;

    public override long GetTimestamp()
    {
        var now = base.GetTimestamp();
        for (var known = Volatile.Read(ref highest); now > known; known = Volatile.Read(ref highest))
            Interlocked.CompareExchange(ref highest, now, known);
        return Volatile.Read(ref highest);
    }
}
