using Bot.Conversation;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public sealed class TurnstileTests
{
    private readonly WatchedClock clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_by_one_so_many_a_second()
    {
        var turnstile = Tried(4);
        var passing = Pass(turnstile, 6, urgent: true);
        for (var passed = 1; passed <= 6; passed++)
        {
            await passing[passed - 1];
            Assert.Equal(passed, passing.Count(task => task.IsCompleted));
            if (passed < 6)
                await clock.Advances(TimeSpan.FromSeconds(0.25));
        }
    }

    [Fact]
    public async Task Who_answers_at_once_takes_the_room_of_the_others()
    {
        var turnstile = Tried(2);
        Assert.True(turnstile.TryPass());
        Assert.True(turnstile.TryPass());
        Assert.False(turnstile.TryPass());
        var passing = turnstile.Pass(urgent: true, Ct);

        await clock.Advances(TimeSpan.FromSeconds(0.5));
        await clock.SomebodyWaits();
        Assert.False(passing.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(0.5));
        await passing;
    }

    [Fact]
    public async Task The_first_goes_ahead_alone()
    {
        var turnstile = new Turnstile(10, clock);
        var passing = Pass(turnstile, 2, urgent: true);
        await passing[0];
        await clock.Advances(TimeSpan.FromSeconds(0.1));
        await clock.SomebodyWaits();
        Assert.False(passing[1].IsCompleted);

        turnstile.Through();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await passing[1];
    }

    [Fact]
    public async Task But_it_is_not_waited_for_all_the_time()
    {
        var turnstile = new Turnstile(1, clock);
        var passing = Pass(turnstile, 2, urgent: true);
        await clock.Advances(TimeSpan.FromSeconds(1));
        await clock.Advances(TimeSpan.FromSeconds(1));
        await clock.SomebodyWaits();
        Assert.False(passing[1].IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(1));
        await passing[1];
    }

    [Fact]
    public async Task The_urgent_pass_first_and_each_kind_in_its_order()
    {
        var turnstile = Tried(1);
        await turnstile.Pass(urgent: true, Ct);
        Task[] passing = [turnstile.Pass(urgent: false, Ct), turnstile.Pass(urgent: true, Ct), turnstile.Pass(urgent: false, Ct), turnstile.Pass(urgent: true, Ct)];

        var passed = 0;
        foreach (var next in new[] { 1, 3, 0, 2 })
        {
            await clock.Advances(TimeSpan.FromSeconds(1));
            await passing[next];
            Assert.Equal(++passed, passing.Count(task => task.IsCompleted));
        }
    }

    [Fact]
    public async Task Who_gives_up_is_let_go()
    {
        using var stopping = new CancellationTokenSource();
        var turnstile = new Turnstile(1, clock);
        await turnstile.Pass(urgent: true, stopping.Token);
        var waiting = turnstile.Pass(urgent: true, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private Turnstile Tried(int perSecond)
    {
        var turnstile = new Turnstile(perSecond, clock);
        turnstile.Through();
        return turnstile;
    }

    private static Task[] Pass(Turnstile turnstile, int times, bool urgent) => [.. Enumerable.Range(0, times).Select(_ => turnstile.Pass(urgent, Ct))];
}
