using Bot.Channels;
using Microsoft.Extensions.Options;

namespace Bot.Conversation;

/// <summary>What one person may ask of the bot.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>So many at once, and then as many a minute.</summary>
    public int MessagesPerMinute { get; init; } = 120;
}

/// <summary>Says at start what is wrong with the settings.</summary>
public sealed class LimitsCheck : IValidateOptions<LimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, LimitsOptions options) => options.MessagesPerMinute < 1
        ? ValidateOptionsResult.Fail($"{LimitsOptions.Section}:{nameof(LimitsOptions.MessagesPerMinute)} is a number above zero.")
        : ValidateOptionsResult.Success;
}

/// <summary>
/// Keeps one person, or a program that writes in a person's name, from taking the bot from everybody else. By who speaks, wherever
/// it is; in memory, for a bot that was started anew has been left in peace.
/// </summary>
public sealed class Floodgate(IOptions<LimitsOptions> options, TimeProvider time)
{
    private const int Many = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Flow> flows = new(StringComparer.Ordinal);
    private readonly Pace pace = new(options.Value.MessagesPerMinute, Duration.FromMinutes(1) / options.Value.MessagesPerMinute);
    private Duration forgotten;

    /// <summary>What becomes of a message that was not taken in before.</summary>
    public Passage Of(Inbound inbound)
    {
        lock (gate)
        {
            // What has passed, and not what the clock says: where it is set back nobody is shut out for that.
            var now = Duration.FromTimeSpan(time.GetElapsedTime(0));
            var flow = flows.GetValueOrDefault(inbound.Sender, new Flow(now, "", Passage.Free));
            // A turn that lost a race runs again.
            if (flow.Message == inbound.Id && flow.Passage != Passage.Shut)
                return flow.Passage;
            var isFree = flow.Rested - now <= pace.Each * (pace.AtOnce - 1);
            // Told once, until it is quiet there again: what trickles through in a flood does not begin another.
            var isTold = flow is { IsTold: true } && flow.Rested > now;
            var passage = isFree ? Passage.Free : isTold ? Passage.Shut : Passage.Told;
            flows[inbound.Sender] = new Flow(isFree ? Duration.Max(now, flow.Rested) + pace.Each : flow.Rested, inbound.Id, passage, isTold || !isFree);
            if (flows.Count > Many && now >= forgotten + Duration.FromMinutes(1))
                Forget(now);
            return passage;
        }
    }

    private void Forget(Duration now)
    {
        forgotten = now;
        foreach (var (quiet, _) in flows.Where(one => one.Value.Rested <= now).ToList())
            flows.Remove(quiet);
    }

    /// <param name="Rested">When it would be as if that person had said nothing.</param>
    /// <param name="Message">The last one that was asked about.</param>
    private readonly record struct Flow(Duration Rested, string Message, Passage Passage, bool IsTold = false);
}

/// <summary>What becomes of a message.</summary>
public enum Passage
{
    /// <summary>It is taken in.</summary>
    Free,

    /// <summary>It is one too many, and its sender hears so.</summary>
    Told,

    /// <summary>It is one of many too many.</summary>
    Shut,
}
