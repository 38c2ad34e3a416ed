using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Bot.Tests.Crash;

/// <summary>The shipped program on a small disk of its own that runs full under load, and has room again.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Chats = 4;
    private const int Orders = 400;
    private const int Times = 2;
    private const int Looks = 3_000;

    private readonly string disk = Directory.CreateTempSubdirectory("gendan-disk").FullName;
    private readonly bool isMounted;

    public FullDiskTests() => isMounted = OperatingSystem.IsLinux() && Runs("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk);

    private string Ballast => Path.Combine(disk, "ballast");

    public void Dispose()
    {
        if (isMounted)
            Runs("umount", "-l", disk);
        Directory.Delete(disk);
    }

    [Fact]
    public async Task Full_it_is_down_and_then_it_goes_on_by_itself_and_nothing_acknowledged_is_lost()
    {
        Assert.SkipUnless(isMounted, "A disk of its own needs root.");
        await using var telegram = await Telegram.Start();
        await using var victim = new Victim(telegram.Url, disk);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        await victim.Seed(Chats, Orders);
        var updates = 0;
        var senders = Enumerable.Range(0, Chats).Select(number => new Sender(number, Orders, () => Interlocked.Increment(ref updates), new Random(number))).ToList();
        telegram.Sent = (chat, text) => senders[(int)(chat - 100_000)].Hears(text);
        await victim.Start(http, CancellationToken.None);
        using var enough = new CancellationTokenSource();
        var load = senders.ConvertAll(sender => Task.Run(() => sender.Speaks(http, victim.Hook, enough.Token)));
        for (var times = 0; times < Times; times++)
        {
            var (before, refused) = (senders.Sum(sender => sender.Count), senders.Sum(sender => sender.Refused));
            await Becomes(() => Task.FromResult(senders.Sum(sender => sender.Count) > before), "nothing is acknowledged");
            Fill();
            // What the journal has made ready goes on for a while.
            await Becomes(() => Task.FromResult(senders.Sum(sender => sender.Refused) > refused), "nothing is refused on a full disk");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Health(http, victim));
            File.Delete(Ballast);
        }

        await Becomes(async () => await Health(http, victim) == HttpStatusCode.OK, "it does not come back");
        await enough.CancelAsync();
        await Task.WhenAll(load);
        var verdict = await new Reckoning(victim.Folder).Of(senders, victim, http, kills: 0);
        Assert.True(verdict.IsGood, $"{verdict.Details}{verdict.Sentence}");
    }

    private static async Task<HttpStatusCode> Health(HttpClient http, Victim victim)
    {
        using var answer = await http.GetAsync(new Uri(victim.Hook, "/health"));
        return answer.StatusCode;
    }

    private static async Task Becomes(Func<Task<bool>> state, string otherwise)
    {
        for (var looks = 0; !await state(); looks++)
        {
            Assert.True(looks < Looks, string.Create(CultureInfo.InvariantCulture, $"After {Looks} looks {otherwise}."));
            await Task.Delay(20);
        }
    }

    private void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var page = new byte[4096]; ;)
                ballast.Write(page);
        }
        catch (IOException)
        {
            // Not a page more.
        }
    }

    private static bool Runs(string program, params IReadOnlyList<string> args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
