using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Bot.Tests.Simulation;

/// <summary>
/// Random people in random companies, against the real engine and store: always the same worlds, so that a change is judged by what
/// it changed. A failing seed says how to play it again; with <c>GENDAN_SIMULATION=seed</c> or <c>seed:step,step…</c> nothing else is
/// played, and <c>GENDAN_SIMULATION_WORLDS=100</c> plays a hundred that nobody saw before.
/// </summary>
public class SimulationTests(ITestOutputHelper output)
{
    private const int Steps = 750;

    /// <summary>So many of so many steps are 100,000 turns.</summary>
    private const int Worlds = 104;

    private const int LeastTurns = 100_000;

    /// <summary>A world mostly waits: for one thread of its store, then for the other.</summary>
    private const int AtOnce = 3;

    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string? Replayed = Environment.GetEnvironmentVariable("GENDAN_SIMULATION");
    private static readonly string? New = Environment.GetEnvironmentVariable("GENDAN_SIMULATION_WORLDS");

    [Fact]
    public async Task Nothing_is_lost_doubled_or_seen_by_the_wrong_person()
    {
        var turns = 0;
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Seeds(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (seed, _) =>
        {
            // Of worlds that nobody saw before all that fail are wanted.
            if (!failures.IsEmpty && New is null)
                return;
            IReadOnlyList<int> steps = Replayed?.Split(':') is [_, var some] ? [.. some.Split(',').SelectMany(Range)] : [.. Enumerable.Range(1, Steps)];
            var lived = await Play(seed, steps);
            Interlocked.Add(ref turns, lived.Turns);
            if (Replayed is not null || New is not null)
                output.WriteLine($"Seed {seed}: {lived.Turns} turns, {lived.Deaths} deaths, {lived.Looked} secrets looked at");
            if (lived.Failure is not null)
                failures.Enqueue(await Told(seed, steps, lived));
        });
        output.WriteLine($"{turns} turns");
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
        Assert.True(Replayed is not null || New is not null || turns >= LeastTurns, $"Only {turns} turns were played.");
    }

    private static IEnumerable<int> Seeds() =>
        Replayed is not null ? [int.Parse(Replayed.Split(':')[0], CultureInfo.InvariantCulture)]
        : New is not null ? Enumerable.Range(0, int.Parse(New, CultureInfo.InvariantCulture)).Select(_ => RandomNumberGenerator.GetInt32(1_000, int.MaxValue))
        : Enumerable.Range(1, Worlds);

    /// <summary>What broke, the fewest steps that break it, and how to play them again.</summary>
    private static async Task<string> Told(int seed, IReadOnlyList<int> steps, Lived lived)
    {
        var few = Replayed is null ? await Shrink(seed, [.. steps.TakeWhile(step => step <= lived.Step)]) : steps;
        var last = await Play(seed, few);
        // What happens at the same moment is no part of a seed: what was seen is told where it does not show again.
        var (broken, remark) = last.Failure is not null ? (last, "") : (lived, "Played again it did not break: it took what happened at the same moment.\n");
        return $"Seed {seed}: {broken.Failure!.Message}\n{string.Join('\n', broken.Story)}\n{remark}To play it again: GENDAN_SIMULATION={seed}:{Ranges(few)}\n{broken.Failure}";
    }

    private sealed record Lived(int Turns, int Deaths, long Looked, int Step, IReadOnlyList<string> Story, Exception? Failure);

    private static async Task<Lived> Play(int seed, IReadOnlyList<int> steps)
    {
        var dice = new Random(seed);
        var begins = Instant.FromUtc(2026, dice.Next(1, 13), dice.Next(1, 29), dice.Next(24), dice.Next(60));
        await using var world = await World.Begins(dice, seed, begins);
        var life = new Life(world, seed);
        var at = 0;
        try
        {
            foreach (var step in steps)
            {
                at = step;
                await life.Step(step).WaitAsync(Stuck, TimeProvider.System);
                if (step % 500 == 0)
                    await world.Compare();
            }

            await life.End();
            return new Lived(life.Turns, world.Deaths, world.Eyes.Looked, at, life.Story, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new Lived(life.Turns, world.Deaths, world.Eyes.Looked, at, life.Story, failure);
        }
    }

    /// <summary><c>1-3,7</c></summary>
    private static string Ranges(IReadOnlyList<int> steps) => string.Join(',', steps.Select((step, index) => (step, Run: step - index)).GroupBy(one => one.Run).Select(run => run.Count() == 1 ? $"{run.First().step}" : $"{run.First().step}-{run.Last().step}"));

    private static IEnumerable<int> Range(string run) => run.Split('-').Select(int.Parse).ToList() is [var only] ? [only] : Enumerable.Range(int.Parse(run.Split('-')[0], CultureInfo.InvariantCulture), int.Parse(run.Split('-')[1], CultureInfo.InvariantCulture) - int.Parse(run.Split('-')[0], CultureInfo.InvariantCulture) + 1);

    /// <summary>Leaves out what is not needed, in ever smaller pieces, as long as something breaks.</summary>
    private static async Task<IReadOnlyList<int>> Shrink(int seed, IReadOnlyList<int> steps)
    {
        var begun = TimeProvider.System.GetTimestamp();
        for (var piece = steps.Count / 2; piece > 0; piece = steps.Count < 2 * piece ? steps.Count / 2 : piece / 2)
        {
            for (var from = 0; from < steps.Count && TimeProvider.System.GetElapsedTime(begun) < Patience;)
            {
                IReadOnlyList<int> fewer = [.. steps.Take(from), .. steps.Skip(from + piece)];
                if ((await Play(seed, fewer)).Failure is not null)
                    steps = fewer;
                else
                    from += piece;
            }
        }

        return steps;
    }
}
