using Bot.Conversation;
using Bot.Tests.Talk;

namespace Bot.Tests.Conversation;

public sealed class TurnstileTests
{
    private readonly WatchedClock clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void So_many_pass_at_once()
    {
        var turnstile = new Turnstile(3, clock);
        Assert.All(Pass(turnstile, 3, urgent: false), passing => Assert.True(passing.IsCompletedSuccessfully));
        Assert.All(Pass(turnstile, 2, urgent: true), passing => Assert.False(passing.IsCompleted));
    }

    [Fact]
    public async Task The_others_pass_when_the_second_is_over()
    {
        var turnstile = new Turnstile(2, clock);
        var passing = Pass(turnstile, 5, urgent: true);

        await clock.Advances(TimeSpan.FromSeconds(1));
        await Task.WhenAll(passing[2..4]);
        Assert.False(passing[4].IsCompleted);

        await clock.Advances(TimeSpan.FromSeconds(1));
        await passing[4];
    }

    [Fact]
    public async Task The_urgent_pass_first_and_each_kind_in_its_order()
    {
        var turnstile = new Turnstile(1, clock);
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

    private static Task[] Pass(Turnstile turnstile, int times, bool urgent) => [.. Enumerable.Range(0, times).Select(_ => turnstile.Pass(urgent, Ct))];
}
