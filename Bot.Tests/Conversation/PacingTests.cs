using Bot.Channels;
using Bot.Conversation;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Conversation;

public class PacingTests
{
    private static readonly Pace Three = new(3, Duration.FromSeconds(1));

    private readonly FakeTimeProvider clock = new();
    private readonly Pacing pacing;

    public PacingTests() => pacing = new Pacing(clock);

    [Fact]
    public void A_few_go_at_once_and_then_one_after_the_other() =>
        Assert.Equal([0, 0, 0, 1, 2, 3], Enumerable.Range(0, 6).Select(_ => (int)pacing.Take("lin", Three).TotalSeconds));

    [Fact]
    public void Who_was_quiet_may_say_a_few_again()
    {
        for (var i = 0; i < 5; i++)
            pacing.Take("lin", Three);
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(Duration.Zero, pacing.Take("lin", Three));
        Assert.Equal(Duration.Zero, pacing.Take("lin", Three));
        Assert.Equal(Duration.FromSeconds(1), pacing.Take("lin", Three));
    }

    /// <summary>Somebody sets the machine's clock right by an hour: nobody waits for that hour.</summary>
    [Fact]
    public void A_clock_that_is_set_back_makes_nobody_wait()
    {
        var wall = new Wall();
        var paced = new Pacing(wall);
        for (var i = 0; i < 5; i++)
            paced.Take("lin", Three);
        wall.Behind = TimeSpan.FromHours(1);
        Assert.Equal(Duration.FromSeconds(3), paced.Take("lin", Three));
    }

    /// <summary>A clock on the wall, which can be set, and no time passes.</summary>
    private sealed class Wall : TimeProvider
    {
        public TimeSpan Behind { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56) - Behind;

        public override long GetTimestamp() => 0;
    }

    [Fact]
    public void Each_conversation_has_its_own()
    {
        for (var i = 0; i < 9; i++)
            pacing.Take("lin", Three);
        Assert.Equal(Duration.Zero, pacing.Take("sarah", Three));
    }

    [Fact]
    public void What_has_to_go_now_or_not_takes_no_place_when_it_cannot()
    {
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(pacing.TryTake("lin", Three)));
        Assert.All(Enumerable.Range(0, 3), _ => Assert.False(pacing.TryTake("lin", Three)));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(pacing.TryTake("lin", Three));
    }

    /// <summary>However many speak at any moments, no second has more than it may.</summary>
    [Fact]
    public void No_stretch_of_time_has_more_than_its_share() => Gen.Int[0, 3_000].Array[1, 60].Always(pauses =>
    {
        var (time, at) = (new FakeTimeProvider(), new List<double>());
        var paced = new Pacing(time);
        var start = time.GetUtcNow();
        foreach (var pause in pauses)
        {
            time.Advance(TimeSpan.FromMilliseconds(pause));
            at.Add((time.GetUtcNow() - start).TotalSeconds + paced.Take("lin", Three).TotalSeconds);
        }

        Assert.Equal(at.Order(), at);
        for (var i = 3; i < at.Count; i++)
            Assert.True(at[i] - at[i - 3] >= 0.999, $"{at[i - 3]} … {at[i]}");
    });
}
