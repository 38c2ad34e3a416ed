using System.Globalization;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Storage.LiteDb;
using Bot.Tests.Talk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Scheduling;

/// <summary>
/// How the clock bears many reminders; a measurement, so it runs only when it is asked for:
/// <c>bash Bot.Tests/run.sh -class Bot.Tests.Scheduling.ClockAtScale -explicit only -showLiveOutput</c>, with <c>GENDAN_REMINDERS</c> for how many wait.
/// </summary>
public class ClockAtScale(ITestOutputHelper output)
{
    private const int Burst = 10_000;
    private static readonly int Waiting = int.Parse(Environment.GetEnvironmentVariable("GENDAN_REMINDERS") ?? "1000000", CultureInfo.InvariantCulture);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Many_wait_and_ten_thousand_come_due_in_one_second()
    {
        var folder = Directory.CreateTempSubdirectory("gendan").FullName;
        await using var chat = await Chat.Begins(folder: folder);
        var people = (await chat.Store.Query(typeof(Person), KeyRange.StartingWith("role|"), Ct)).Select(stored => stored.Document.Id).ToList();
        var now = Instant.FromDateTimeOffset(chat.Clock.GetUtcNow());
        var begun = TimeProvider.System.GetTimestamp();
        await Commit(chat.Store, Enumerable.Range(0, Waiting).Select(number => Reminder($"far-{number}", people[number % people.Count], number, now + Duration.FromDays(1) + Duration.FromSeconds(number))));
        await chat.Dies();
        var before = Memory();
        await using (var alone = LiteDbStore.Open(folder, NullLogger<LiteDbStore>.Instance))
        {
            await alone.NextDue(Ct);
            output.WriteLine($"{Waiting} waiting: written in {Elapsed(begun):0.0} s; {(Memory() - before) / Waiting} bytes of memory for each once the store is open");
        }

        await chat.Starts();
        begun = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Burst), new ParallelOptions { MaxDegreeOfParallelism = people.Count, CancellationToken = Ct }, async (number, ct) =>
            await chat.Store.Commit([new Change(Reminder($"burst-{number}", people[number % people.Count], number, now + Duration.FromHours(1)), 0)], ct));
        var own = Burst / Elapsed(begun);
        chat.Clock.SetUtcNow((now + Duration.FromHours(1)).ToDateTimeOffset());
        begun = TimeProvider.System.GetTimestamp();
        await chat.Rings();
        var rung = Burst / Elapsed(begun);
        await chat.Postman.Idle();
        output.WriteLine($"{Burst} due in one second: {rung:0} committed a second; as many commits one by one from {people.Count} at once: {own:0} a second, so {rung / own:0.00} of it");
        Assert.Equal(Burst, chat.Channel.Sent.Select(message => message.Text).Distinct().Count(text => text.StartsWith("⏰ burst", StringComparison.Ordinal)));
    }

    private static async Task Commit(IStore store, IEnumerable<Reminder> reminders)
    {
        foreach (var some in reminders.Chunk(2_000))
            await store.Commit([.. some.Select(reminder => new Change(reminder, 0))], Ct);
    }

    private static Reminder Reminder(string id, string person, int number, Instant due)
    {
        var local = due.InUtc().LocalDateTime;
        return new Reminder(id, person, number, id, new When(local.Date, local.TimeOfDay, "UTC", ZoneNamed: true), due);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Elapsed(long begun) => TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
}
