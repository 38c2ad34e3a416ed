using Bot.Channels;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>More than one person may say: nothing is done, which is said once.</summary>
public sealed partial class Engine
{
    private async Task<Answer?> Flooded(Inbound inbound, Passage passage, CancellationToken ct)
    {
        // Not marked as seen: brought once more when it is quiet again it is a message like any other, and is answered.
        if (passage == Passage.Shut)
            return null;
        var started = time.GetTimestamp();
        var turn = await Open(await Who(inbound, ct), inbound, ct);
        Listen(inbound, turn);
        turn.Say(new Reply($"That is more than I can take at once. Please wait a minute and then send again what got no answer from me: none of it was done."));
        turn.Save(new Seen(inbound.Id, turn.Now));
        var answer = await Commit(turn, null, null, ct);
        Told(turn, $"{Refused}, one too many", time.GetElapsedTime(started));
        return answer;
    }
}
