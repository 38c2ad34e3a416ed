using System.Diagnostics;
using System.Globalization;

namespace Bot.Tests.Understanding;

/// <summary>
/// How long the slowest of many took. On a machine with other work any of them may have to wait for its turn, so what was slow is done
/// again at the end, with nothing beside it in this process, and the best of its times counts, without the waiting.
/// </summary>
internal sealed class Slowest
{
    private const int Shown = 5;
    private const int Tries = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly List<(string Text, Func<Task> Read, TimeSpan Took)> suspects = [];
    private int count;

    public async Task Time(string text, Func<Task> read)
    {
        var took = await Once(read);
        lock (gate)
        {
            count++;
            if (took > Limit || suspects.Count < Shown || took > suspects[^Shown].Took)
                suspects.Add((text, read, took));
        }
    }

    public async Task Tell()
    {
        var (first, found) = (suspects.Count(suspect => suspect.Took > Limit), new List<(string Text, TimeSpan Took)>());
        foreach (var (text, read, _) in suspects)
        {
            var best = await Once(read);
            for (var tries = 1; tries < Tries; tries++)
                best = await Once(read) is var again && again < best ? again : best;
            found.Add((text, best));
        }

        var slow = found.Count(one => one.Took > Limit);
        TestContext.Current.SendDiagnosticMessage($"{count} read: {first} took over {Limit.TotalMilliseconds} ms beside other work, {slow} by themselves. The slowest:");
        foreach (var (text, took) in found.OrderByDescending(one => one.Took).Take(Shown))
            TestContext.Current.SendDiagnosticMessage($"{took.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms for {text.Length} characters: {text[..Math.Min(text.Length, 80)]}");
    }

    /// <summary>What passed on the clock, or what this process worked meanwhile if that is less.</summary>
    private static async Task<TimeSpan> Once(Func<Task> read)
    {
        var (started, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await read();
        var (passed, work) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - worked);
        return work < passed ? work : passed;
    }
}
