namespace Bot.Operations;

/// <summary>
/// Ends the process when the store has stopped for good, so that whatever runs the bot starts it again: at its start the store
/// reads its files anew, and a bot that can keep nothing must not go on listening.
/// </summary>
/// <param name="fault">Why the store stopped; null as long as it works.</param>
public sealed partial class Watchman(Func<Exception?> fault, IHostApplicationLifetime life, TimeProvider time, ILogger<Watchman> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>It was he who ended it.</summary>
    public bool Ended { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            if (fault() is not { } found)
                continue;
            Ended = true;
            LogEnding(found.Message);
            life.StopApplication();
            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The store stopped: {Why} The bot ends and can be started again.")]
    private partial void LogEnding(string why);
}
