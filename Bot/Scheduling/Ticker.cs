using System.Collections.Concurrent;
using Bot.Conversation;
using Bot.Domain.Storage;
using Hangfire.Server;

namespace Bot.Scheduling;

/// <summary>
/// The other door into the domain: gives whatever has come due its turn, at its instant, never before. What was missed while
/// the process was down has its turn at the start.
/// </summary>
public sealed partial class Ticker(IStore store, Engine engine, Alarm alarm, TimeProvider time, ILogger<Ticker> log) : IBackgroundProcessAsync
{
    private const int Batch = 2048;

    /// <summary>Turns under way at once: they wait for the disk together, so that one flush makes many of them safe.</summary>
    private const int Together = 512;

    private static readonly Duration LongestSleep = Duration.FromSeconds(1);

    // What fails is a bug; it must not stop what comes after it, nor be tried all the time.
    private readonly ConcurrentDictionary<(Type, string), (Instant Until, int Failures)> resting = new();

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Works until it is stopped.</summary>
    public Task ExecuteAsync(BackgroundProcessContext context) => Run(context.StoppingToken);

    /// <summary>Sleeps until something is due, or until something earlier comes up.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var rung = alarm.Rung;
                await Tick(stop);
                var next = await store.NextDue(stop);
                var now = Now;
                // It came due just now; unless it is what rests, and that must not keep us awake.
                if (next <= now && resting.IsEmpty)
                    continue;
                var sleep = next > now && next - now < LongestSleep ? next.Value - now : LongestSleep;
                await Task.WhenAny(rung, Task.Delay(sleep.ToTimeSpan(), time, stop));
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogBroken(failure);
                await Task.WhenAny(Task.Delay(LongestSleep.ToTimeSpan(), time, stop));
            }
        }
    }

    /// <summary>Gives everything that is due now its turn.</summary>
    public async Task Tick(CancellationToken ct)
    {
        while (true)
        {
            var now = Now;
            var due = (await store.Due(now, Batch + resting.Count, ct)).Select(stored => (IDue)stored.Document).Where(document => !IsResting(document, now)).ToList();
            if (due is [])
                return;
            var hurried = due.Where(document => !document.CanWait).ToList();
            if (hurried is [])
            {
                await WakeInTurn(due, ct);
                continue;
            }

            // People side by side; what one person missed is spoken in its order.
            await Parallel.ForEachAsync(hurried.GroupBy(document => document.PersonId), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = ct }, async (ofOne, token) =>
            {
                foreach (var document in ofOne)
                    await Wake(document, token);
            });
        }
    }

    /// <summary>One after the other, so that whoever writes meanwhile is answered as ever; not for long, for something else may have come due.</summary>
    private async Task WakeInTurn(IReadOnlyList<IDue> due, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        foreach (var document in due.TakeWhile(_ => time.GetElapsedTime(started) < LongestSleep.ToTimeSpan()))
            await Wake(document, ct);
    }

    private async Task Wake(IDue document, CancellationToken ct)
    {
        var key = (document.GetType(), document.Id);
        try
        {
            await engine.ComeDue(document, ct);
            resting.TryRemove(key, out _);
        }
        catch (ConflictException)
        {
            // It was changed while it had its turn; the next look decides on what it is now.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var failures = resting.TryGetValue(key, out var before) ? before.Failures + 1 : 1;
            resting[key] = (Now + Duration.FromMinutes(1 << Math.Min(failures - 1, 8)), failures);
            LogFailure(failure, key.Item1.Name, key.Id);
        }
    }

    private bool IsResting(IDue document, Instant now) => resting.TryGetValue((document.GetType(), document.Id), out var rest) && rest.Until > now;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} {Id} came due and failed")]
    private partial void LogFailure(Exception failure, string type, string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "The ticker could not work")]
    private partial void LogBroken(Exception failure);
}
