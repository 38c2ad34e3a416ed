using System.Globalization;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>Where the numbers of an earlier run ended, so that later ones sort after them even where the clock was set back between.</summary>
public static class Numbering
{
    // Turns side by side take their numbers in turn: the last message's is not quite the last. A second holds millions.
    private static readonly Duration Margin = Duration.FromSeconds(1);

    /// <summary>Goes on after the numbers that the store has.</summary>
    public static async Task GoOn(this Sequence sequence, IStore store, CancellationToken ct)
    {
        if (await Last(store, ct) is { } last)
            sequence.Pass(last.Sequence + (long)Margin.TotalTicks);
    }

    /// <summary>The last message, found by halving: its id begins with the number of its turn.</summary>
    private static async Task<Outgoing?> Last(IStore store, CancellationToken ct)
    {
        Outgoing? last = null;
        for (var (low, high) = (0L, long.MaxValue); low < high;)
        {
            var middle = low + ((high - low) / 2);
            // Past every id that begins with this number.
            var later = await store.All(typeof(Outgoing), $"{middle:x16}g", 1, ct);
            if (later is [{ Document: Outgoing found }] && found.Id.Length >= 16 && long.TryParse(found.Id.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) && number > middle)
                (low, last) = (number, found);
            else
                high = middle;
        }

        return last;
    }
}
