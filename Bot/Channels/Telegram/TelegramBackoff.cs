using Telegram.Bot.Exceptions;

namespace Bot.Channels.Telegram;

/// <summary>Waits longer after every failure in a row, from one second to half a minute, or as long as Telegram asks.</summary>
public sealed class TelegramBackoff(TimeProvider clock)
{
    private int failures;

    public void Reset() => failures = 0;

    public Task Wait(Exception? failure, CancellationToken ct)
    {
        var own = TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(failures++, 5)));
        var asked = failure is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : own;
        return Task.Delay(asked > own ? asked : own, clock, ct);
    }
}
