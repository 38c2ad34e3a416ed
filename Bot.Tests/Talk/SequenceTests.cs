using Bot.Domain.Talk;

namespace Bot.Tests.Talk;

public sealed class SequenceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 2, 15);

    [Fact]
    public void Numbers_grow_within_a_moment_and_over_a_clock_that_is_set_back()
    {
        var sequence = new Sequence();
        long[] numbers = [sequence.Next(Now), sequence.Next(Now), sequence.Next(Now - Duration.FromHours(1)), sequence.Next(Now + Duration.FromSeconds(1))];
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(4, numbers.Distinct().Count());
    }

    [Fact]
    public void A_restart_goes_on_after_what_is_in_use()
    {
        var sequence = new Sequence();
        sequence.Pass(Now.ToUnixTimeTicks() + 500);
        Assert.Equal(Now.ToUnixTimeTicks() + 501, sequence.Next(Now));
    }

    [Fact]
    public void Later_names_sort_after_earlier_ones()
    {
        var sequence = new Sequence();
        var names = Enumerable.Range(0, 100).Select(_ => sequence.NewId(Now)).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(names, name => Assert.Matches("^[0-9a-f]{32}$", name));
    }
}
