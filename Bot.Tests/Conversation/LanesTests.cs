using Bot.Conversation;

namespace Bot.Tests.Conversation;

public sealed class LanesTests
{
    private readonly Lanes lanes = new();

    [Fact]
    public async Task One_name_one_after_the_other()
    {
        var first = new TaskCompletionSource();
        var done = new List<int>();
        var running = Enumerable.Range(0, 5).Select(number => lanes.Run("lin", async () =>
        {
            if (number == 0)
                await first.Task;
            done.Add(number);
        })).ToList();

        Assert.Empty(done);
        first.SetResult();
        await Task.WhenAll(running);
        Assert.Equal([0, 1, 2, 3, 4], done);
    }

    [Fact]
    public async Task Two_names_side_by_side()
    {
        var slow = new TaskCompletionSource();
        var held = lanes.Run("lin", () => slow.Task);

        await lanes.Run("sarah", () => Task.CompletedTask);

        Assert.False(held.IsCompleted);
        slow.SetResult();
        await held;
    }

    [Fact]
    public async Task What_fails_does_not_close_the_lane()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => lanes.Run("lin", () => throw new InvalidOperationException()));
        await lanes.Run("lin", () => Task.CompletedTask);
    }

    [Fact]
    public async Task Nothing_is_done_twice_at_once_however_many_come_and_go()
    {
        var (inside, most) = (0, 0);
        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, async (number, _) => await lanes.Run($"{number % 3 / 2}", async () =>
        {
            if (number % 3 == 2)
                return;
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }));
        Assert.Equal(1, most);
    }
}
