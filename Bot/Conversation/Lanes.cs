using System.Collections.Concurrent;

namespace Bot.Conversation;

/// <summary>Work of one name happens one after the other, of different names side by side.</summary>
public sealed class Lanes
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    public async Task Run(string name, Func<Task> work)
    {
        var lane = Enter(name);
        await lane.Turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            lane.Turn.Release();
            Leave(name, lane);
        }
    }

    private Lane Enter(string name)
    {
        while (true)
        {
            var lane = lanes.GetOrAdd(name, static _ => new Lane());
            lock (lane)
            {
                if (lane.Closed)
                    continue;
                lane.Users++;
                return lane;
            }
        }
    }

    private void Leave(string name, Lane lane)
    {
        lock (lane)
        {
            if (--lane.Users > 0)
                return;
            lane.Closed = true;
            lanes.TryRemove(name, out _);
        }
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }

        public bool Closed { get; set; }
    }
}
