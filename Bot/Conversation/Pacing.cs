using Bot.Channels;

namespace Bot.Conversation;

/// <summary>Keeps each conversation to its pace, so that the channel need not refuse (the generic cell rate algorithm).</summary>
public sealed class Pacing(TimeProvider time)
{
    private const int Many = 10_000;

    private readonly Lock gate = new();

    // When it would be as if nothing had been said there; who is not here is that already.
    private readonly Dictionary<string, Duration> rested = new(StringComparer.Ordinal);

    // What has passed, and not what the clock says: where it is set back nobody has to wait for that.
    private Duration Now => Duration.FromTimeSpan(time.GetElapsedTime(0));

    /// <summary>Takes the next place in a conversation.</summary>
    /// <returns>How long it is until then.</returns>
    public Duration Take(string conversation, Pace? pace)
    {
        if (pace is null)
            return Duration.Zero;
        lock (gate)
        {
            var wait = Wait(conversation, pace);
            Note(conversation, pace);
            return wait;
        }
    }

    /// <summary>Takes a place when there is one now.</summary>
    public bool TryTake(string conversation, Pace? pace)
    {
        if (pace is null)
            return true;
        lock (gate)
        {
            if (Wait(conversation, pace) > Duration.Zero)
                return false;
            Note(conversation, pace);
            return true;
        }
    }

    private Duration Wait(string conversation, Pace pace) =>
        Duration.Max(Duration.Zero, rested.GetValueOrDefault(conversation, Now) - Now - pace.Each * (pace.AtOnce - 1));

    private void Note(string conversation, Pace pace)
    {
        var now = Now;
        rested[conversation] = Duration.Max(now, rested.GetValueOrDefault(conversation, now)) + pace.Each;
        if (rested.Count <= Many)
            return;
        foreach (var (quiet, _) in rested.Where(one => one.Value <= now).ToList())
            rested.Remove(quiet);
    }
}
