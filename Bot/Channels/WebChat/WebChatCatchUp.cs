namespace Bot.Channels.WebChat;

/// <summary>At start: what was said in the browser and not taken in any more.</summary>
public sealed partial class WebChatCatchUp(WebChatIntake intake, ILogger<WebChatCatchUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await intake.CatchUp(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // It waits for the next start; what is said now is taken in.
            Failed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was said in the browser before the last stop could not be taken in")]
    private static partial void Failed(ILogger log, Exception failure);
}
