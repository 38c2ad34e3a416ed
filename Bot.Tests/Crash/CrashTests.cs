using System.Globalization;

namespace Bot.Tests.Crash;

/// <summary>
/// Kills the shipped program at random moments under load and compares what it kept and what it answered with the clients' ledgers:
/// 10 kills, or as many as <c>GENDAN_KILLS</c> says (<c>Bot.Tests/Crash/run.sh --kills 300</c>).
/// </summary>
public class CrashTests(ITestOutputHelper output)
{
    private const int Chats = 12;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("GENDAN_KILLS") ?? "10", CultureInfo.InvariantCulture);

    /// <summary>So many that nobody speaks of one twice: an answer that waited long would be taken for that of the second time.</summary>
    private static readonly int Orders = Math.Max(400, Kills * 8);

    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_and_does_nothing_twice()
    {
        var dice = new Random(Environment.TickCount);
        await using var telegram = await Telegram.Start();
        await using var victim = new Victim(telegram.Url);
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        await victim.Seed(Chats, Orders);
        var reckoning = new Reckoning(victim.Folder);
        await reckoning.Remind(Chats, TimeSpan.FromSeconds(Kills * 2));

        var updates = 0;
        var senders = Enumerable.Range(0, Chats).Select(number => new Sender(number, Orders, () => Interlocked.Increment(ref updates), new Random(dice.Next()))).ToList();
        telegram.Sent = (chat, text) => senders[(int)(chat - 100_000)].Hears(text);
        using var enough = new CancellationTokenSource();
        var load = senders.ConvertAll(sender => Task.Run(() => sender.Speaks(http, victim.Hook, enough.Token)));
        for (var kill = 0; kill < Kills; kill++)
        {
            // One in six dies before it is ready, while it takes up what the one before it left.
            using var early = new CancellationTokenSource(dice.Next(6) == 0 ? dice.Next(100, 900) : Timeout.Infinite);
            // The others die when so much was acknowledged, however fast the machine is today; that is any moment.
            if (await victim.Start(http, early.Token))
            {
                var until = Acknowledged() + dice.Next(60);
                Assert.True(await victim.Until(http, () => Acknowledged() >= until, Acknowledged), "The bot answers, but nothing more is acknowledged.");
            }

            await victim.Kill();
        }

        await victim.Start(http, CancellationToken.None);
        await enough.CancelAsync();
        await Task.WhenAll(load);
        var verdict = await reckoning.Of(senders, victim, http, Kills);
        output.WriteLine(verdict.Sentence);
        if (Environment.GetEnvironmentVariable("GENDAN_CRASH_REPORT") is { } report)
            await File.WriteAllTextAsync(report, $"{verdict.Details}{verdict.Sentence}\n", TestContext.Current.CancellationToken);
        Assert.True(verdict.IsGood, $"{verdict.Details}{verdict.Sentence}");

        int Acknowledged() => senders.Sum(sender => sender.Count);
    }
}
