using System.Collections.Concurrent;

namespace Bot.Conversation;

/// <summary>Work of one name happens one after the other, of different names side by side.</summary>
public sealed class Lanes
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    public async Task<T> Run<T>(string name, Func<Task<T>> work)
    {
        var lane = await Enter(name);
        try
        {
            return await work();
        }
        finally
        {
            Leave(name, lane);
        }
    }

    public Task Run(string name, Func<Task> work) => Run(name, async () =>
    {
        await work();
        return true;
    });

    private async ValueTask<Lane> Enter(string name)
    {
        while (true)
        {
            var lane = lanes.GetOrAdd(name, static _ => new Lane());
            TaskCompletionSource turn;
            lock (lane)
            {
                if (lane.Closed)
                    continue;
                if (!lane.Taken)
                {
                    lane.Taken = true;
                    return lane;
                }

                lane.Waiting.Enqueue(turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            await turn.Task;
            return lane;
        }
    }

    private void Leave(string name, Lane lane)
    {
        lock (lane)
        {
            if (lane.Waiting.TryDequeue(out var next))
            {
                next.SetResult();
                return;
            }

            lane.Closed = true;
            lanes.TryRemove(name, out _);
        }
    }

    private sealed class Lane
    {
        public Queue<TaskCompletionSource> Waiting { get; } = [];

        public bool Taken { get; set; }

        public bool Closed { get; set; }
    }
}
