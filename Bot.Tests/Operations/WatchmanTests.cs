using Bot.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Operations;

public class WatchmanTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Life life = new();
    private Exception? fault;

    [Fact]
    public async Task A_store_that_stopped_ends_the_process()
    {
        using var watchman = new Watchman(() => fault, life, clock, NullLogger<Watchman>.Instance);
        await watchman.StartAsync(TestContext.Current.CancellationToken);
        fault = new IOException("The disk is gone.");
        // He begins his rounds on another thread, maybe after this one has moved the clock.
        while (!watchman.ExecuteTask!.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True(life.IsStopped);
        Assert.True(watchman.Ended);
    }

    [Fact]
    public async Task A_store_that_works_is_left_alone()
    {
        using var watchman = new Watchman(() => fault, life, clock, NullLogger<Watchman>.Instance);
        await watchman.StartAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(1));
        await watchman.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(life.IsStopped);
        Assert.False(watchman.Ended);
    }

    private sealed class Life : IHostApplicationLifetime
    {
        public bool IsStopped { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => IsStopped = true;
    }
}
