using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage.LiteDb;
using Bot.Tests.Talk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Scheduling;

/// <summary>
/// How the clock bears many reminders; a measurement, so it runs only when it is asked for:
/// <c>bash Bot.Tests/run.sh -class Bot.Tests.Scheduling.ClockAtScale -explicit only -showLiveOutput</c>, with <c>GENDAN_REMINDERS</c> for how many wait.
/// </summary>
public sealed class ClockAtScale(ITestOutputHelper output) : IDisposable
{
    private const int People = 1_000;
    private const int Burst = 10_000;
    private const int Together = 128;
    private const int EachSecond = 100;
    private const int Seconds = 20;
    private static readonly int Waiting = int.Parse(Environment.GetEnvironmentVariable("GENDAN_REMINDERS") ?? "1000000", CultureInfo.InvariantCulture);

    private readonly string folder = Directory.CreateTempSubdirectory("gendan").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact(Explicit = true)]
    public async Task Many_wait_and_ten_thousand_come_due_in_one_second()
    {
        await using var chat = await Chat.Begins(folder: folder);
        await Commit(chat.Store, Enumerable.Range(0, People).Select(Person));
        var now = Now(chat);
        var begun = TimeProvider.System.GetTimestamp();
        await Commit(chat.Store, Enumerable.Range(0, Waiting).Select(number => Reminder($"far-{number}", number, now + Duration.FromDays(1) + Duration.FromSeconds(number))));
        output.WriteLine($"{Waiting} waiting: written in {Elapsed(begun):0.0} s");
        await chat.Dies();
        await Weigh(now);

        await chat.Starts();
        await Commit(chat.Store, Enumerable.Range(0, Burst).Select(number => Reminder($"burst-{number}", number, now + Duration.FromHours(1))));
        var own = await CommitsAlone(chat.Store, now);
        await Store(chat).Verify(_ => { });
        chat.Clock.SetUtcNow((now + Duration.FromHours(1)).ToDateTimeOffset());
        begun = TimeProvider.System.GetTimestamp();
        await chat.Rings();
        var rung = Burst / Elapsed(begun);
        await chat.Postman.Idle();
        output.WriteLine($"{Burst} due in one second: {rung:0} committed a second; the same documents alone, {Together} commits at once: {own:0} a second, so {rung / own:0.00} of it");
        Assert.Equal(Burst, chat.Channel.Sent.Select(message => message.Text).Distinct().Count(text => text.StartsWith("⏰ burst", StringComparison.Ordinal)));
    }

    [Fact(Explicit = true)]
    public async Task A_hundred_come_due_each_second()
    {
        await using var chat = await Chat.Begins(folder: folder);
        await Commit(chat.Store, Enumerable.Range(0, People).Select(Person));
        var now = Now(chat);
        const int All = EachSecond * Seconds;
        await Commit(chat.Store, Enumerable.Range(0, All).Select(number => Reminder($"steady-{number}", number, now + Duration.FromSeconds(2) + Duration.FromMilliseconds(number * 1_000 / EachSecond))));
        var lags = new ConcurrentBag<double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, heard) => { if (instrument.Name == "gendan.due.lag") heard.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => lags.Add(seconds));
        listener.Start();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var running = chat.Runs(stop.Token);
        // The clock that stood still goes like the machine's.
        for (var begun = TimeProvider.System.GetTimestamp(); lags.Count < All && Elapsed(begun) < Seconds + 30; await Task.Delay(1, Ct))
            chat.Clock.SetUtcNow((now + Duration.FromSeconds(Elapsed(begun))).ToDateTimeOffset());
        await stop.CancelAsync();
        await running;
        await chat.Postman.Idle();
        var sorted = lags.Order().ToList();
        Assert.Equal(All, sorted.Count);
        output.WriteLine($"{EachSecond} due a second for {Seconds} s: from due to commit p50 {sorted[All / 2] * 1_000:0.0} ms, p99 {sorted[All * 99 / 100] * 1_000:0.0} ms, most {sorted[^1] * 1_000:0.0} ms; {sorted.Count(lag => lag < 0)} early");
    }

    /// <summary>What the store alone takes in memory, once the clock has looked.</summary>
    private async Task Weigh(Instant now)
    {
        var before = Memory();
        await using var alone = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance);
        // What was written last is on its way into the database still.
        while (alone.Behind > 0)
            await Task.Delay(10, Ct);
        var begun = TimeProvider.System.GetTimestamp();
        await alone.Due(now, 1, Ct);
        Assert.NotNull(await alone.NextDue(Ct));
        var looked = Elapsed(begun);
        output.WriteLine($"{(Memory() - before) / (double)Waiting:0.0} bytes of memory for each once the store is open; the clock's first look took {looked * 1_000:0} ms");
    }

    /// <summary>As many commits of what a reminder that rings leaves, with nothing done for it.</summary>
    private static async Task<double> CommitsAlone(IStore store, Instant now)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Burst), new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = Ct }, async (number, ct) => await store.Commit(
        [
            new Change(Reminder($"alone-{number}", number, now + Duration.FromDays(1)), 0),
            new Change(new Outgoing($"alone-{number}", number, $"other:{number % People}", $"p{number % People}", $"alone-{number}", $"⏰ alone-{number}", [new OutgoingChoice("Done", $"done #alone-{number}", true), new OutgoingChoice("10 minutes", $"snooze #alone-{number} 10", true), new OutgoingChoice("1 hour", $"snooze #alone-{number} 60", true)], []), 0),
        ], ct));
        return Burst / Elapsed(begun);
    }

    private static async Task Commit(IStore store, IEnumerable<IDocument> documents)
    {
        foreach (var some in documents.Chunk(2_000))
            await store.Commit([.. some.Select(document => new Change(document, 0))], Ct);
    }

    private static Person Person(int number) => new($"p{number}", $"Person {number}", Roles.Merchandiser, Team.Default, null, Language.English, "Asia/Shanghai", $"test:p{number}", [$"test:p{number}"], ZoneKnown: true);

    private static Reminder Reminder(string id, int number, Instant due)
    {
        var local = due.InUtc().LocalDateTime;
        return new Reminder(id, $"p{number % People}", number, id, new When(local.Date, local.TimeOfDay, "UTC", ZoneNamed: true), due);
    }

    private static LiteDbStore Store(Chat chat) => (LiteDbStore)chat.Store;

    private static Instant Now(Chat chat) => Instant.FromDateTimeOffset(chat.Clock.GetUtcNow());

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Elapsed(long begun) => TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
}
