using System.Diagnostics;
using System.Text.Json;

namespace Bot.Tests.Understanding;

/// <summary>
/// How long a sentence takes in a process of its own, on demand:
/// <c>bash Bot.Tests/run.sh -class Bot.Tests.Understanding.UnderstandingSpeed -explicit only -showLiveOutput</c>.
/// </summary>
public sealed class UnderstandingSpeed(ITestOutputHelper output)
{
    private const int Rounds = 3;

    [Fact(Explicit = true)]
    public async Task What_a_sentence_takes()
    {
        var blind = Path.Combine(Sources.Root, "Bot.Tests", "Understanding", "Blind");
        var lines = Directory.EnumerateFiles(blind, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement)).ToList();
        var started = Stopwatch.GetTimestamp();
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [typeof(global::Bot.Cli.Understanding).Assembly.Location, "understand", "--records", Path.Combine(blind, "records.json")]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await Answer(lines[0]);
        output.WriteLine($"first answer, the process's own start and all learning in it: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        foreach (var line in lines)
            await Answer(line);
        var took = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var line in lines)
                took.Add(await Answer(line));
        }

        took.Sort();
        bot.Refresh();
        output.WriteLine($"{took.Count} sentences warm: median {took[took.Count / 2]:0.00} ms, p99 {took[took.Count * 99 / 100]:0.00} ms, slowest {took[^1]:0.00} ms; {bot.WorkingSet64 / 1_048_576} MB");
        bot.StandardInput.Close();
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, bot.ExitCode);

        async Task<double> Answer(string line)
        {
            var asked = Stopwatch.GetTimestamp();
            await bot.StandardInput.WriteLineAsync(line);
            await bot.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            return Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }
    }
}
