using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Bot.Domain.History;
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
    private const int Bursts = 3;
    private const int Together = 128;
    private const int EachSecond = 100;
    private const int Seconds = 20;
    private static readonly int Waiting = int.Parse(Environment.GetEnvironmentVariable("GENDAN_REMINDERS") ?? "1000000", CultureInfo.InvariantCulture);

    private readonly string folder = Directory.CreateTempSubdirectory("gendan").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <param name="perSecond">What the channel takes: as many as Telegram does, or all at once, so that bringing the messages is in it.</param>
    [Theory(Explicit = true)]
    [InlineData(30)]
    [InlineData(1_000_000)]
    public async Task Many_wait_and_ten_thousand_come_due_in_one_second(int perSecond)
    {
        await using var chat = await Chat.Begins(folder: folder);
        await Commit(chat.Store, Enumerable.Range(0, People).Select(Person));
        var now = Now(chat);
        var begun = TimeProvider.System.GetTimestamp();
        await Commit(chat.Store, Enumerable.Range(0, Waiting).Select(number => Reminder($"far-{number}", number, now + Duration.FromDays(1) + Duration.FromSeconds(number))));
        output.WriteLine($"{Waiting} waiting: written in {Elapsed(begun):0.0} s");
        await chat.Dies();
        await Weigh(now);

        chat.Channel.MessagesPerSecond = perSecond;
        await chat.Starts();
        var shares = new List<double>();
        for (var hour = 1; hour <= Bursts; hour++)
        {
            var (rung, alone) = (await Ring(chat, now + Duration.FromHours(hour), hour), await CommitAlone(chat.Store, hour));
            shares.Add(rung.PerSecond / alone.PerSecond);
            output.WriteLine($"{Burst} due in one second: {rung}; the same documents alone, {Together} commits at once: {alone}; so {shares[^1]:0.00} of it");
        }

        output.WriteLine($"{perSecond} messages a second: {shares.Order().ElementAt(Bursts / 2):0.00} of the store's own rate");
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
        await Rest(alone);
        var begun = TimeProvider.System.GetTimestamp();
        await alone.Due(now, 1, Ct);
        Assert.NotNull(await alone.NextDue(Ct));
        var looked = Elapsed(begun);
        output.WriteLine($"{(Memory() - before) / (double)Waiting:0.0} bytes of memory for each once the store is open; the clock's first look took {looked * 1_000:0} ms");
    }

    private static async Task<Rate> Ring(Chat chat, Instant due, int hour)
    {
        await Commit(chat.Store, Enumerable.Range(0, Burst).Select(number => Reminder(Name(hour, number), number, due)));
        await Rest(chat.Store);
        chat.Clock.SetUtcNow(due.ToDateTimeOffset());
        var rung = await Rate.Of(chat.Rings);
        if (chat.Channel.MessagesPerSecond > Burst)
            await chat.Postman.Idle();
        await Rest(chat.Store);
        Assert.Equal(Burst, (await Left<Outgoing>(chat.Store, message => message.Text, hour)).Select(message => message.Text).Distinct().Count());
        return rung;
    }

    /// <summary>What the reminders left when they rang is written once more under other names, with nothing done for it.</summary>
    private static async Task<Rate> CommitAlone(IStore store, int hour)
    {
        var messages = (await Left<Outgoing>(store, message => message.Text, hour)).ToDictionary(message => message.TurnId);
        var entries = await Left<HistoryEntry>(store, entry => entry.Changes[0].Document.Id, hour);
        var alone = await Rate.Of(() => Parallel.ForEachAsync(entries, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = Ct }, async (entry, ct) => await store.Commit(
        [
            new Change((Reminder)entry.Changes[0].After! with { Id = $"{entry.Changes[0].After!.Id}-" }, 0),
            new Change(entry with { Id = $"{entry.Id}-" }, 0),
            new Change(messages[entry.Id] with { Id = $"{entry.Id}-", State = DeliveryState.Waiting }, 0),
        ], ct)));
        await Rest(store);
        return alone;
    }

    /// <param name="named">Where the name of the reminder is.</param>
    private static async Task<List<T>> Left<T>(IStore store, Func<T, string> named, int hour) where T : IDocument
    {
        var left = new List<T>();
        for (var page = await store.All(typeof(T), "", Burst, Ct); page is [.., var last]; page = await store.All(typeof(T), last.Document.Id, Burst, Ct))
            left.AddRange(page.Select(stored => (T)stored.Document).Where(document => named(document).Contains(Name(hour, null), StringComparison.Ordinal)));
        return left;
    }

    private static string Name(int hour, int? number) => $"burst-{hour}-{number}";

    /// <summary>What is on its way into the database still is no part of what comes next.</summary>
    private static async Task Rest(IStore store)
    {
        while (((LiteDbStore)store).Behind > 0)
            await Task.Delay(10, Ct);
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

    private static Instant Now(Chat chat) => Instant.FromDateTimeOffset(chat.Clock.GetUtcNow());

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Elapsed(long begun) => TimeProvider.System.GetElapsedTime(begun).TotalSeconds;

    /// <param name="Processor">Microseconds of it for each, whatever else the machine does.</param>
    private sealed record Rate(double PerSecond, double Processor)
    {
        public static async Task<Rate> Of(Func<Task> burst)
        {
            var (begun, before) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await burst();
            return new Rate(Burst / Elapsed(begun), (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Burst);
        }

        public override string ToString() => $"{PerSecond:0} committed a second with {Processor:0} µs of the processor for each";
    }
}
