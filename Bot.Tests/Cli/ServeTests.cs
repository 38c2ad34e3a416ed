using System.Diagnostics;
using Bot.Cli;

namespace Bot.Tests.Cli;

/// <summary>The program as a process of its own.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task It_prints_the_owners_link_once_says_ready_and_stops_when_told()
    {
        var url = VerbsTests.Free();
        using (var bot = Start("--data", shell.Data, $"--Web:Url={url}", "--Company:Name=Ningbo Bright"))
        {
            Assert.Equal("Open this link to begin as the owner (good once, for 7 days):", await Line(bot));
            Assert.StartsWith($"  {url}/join/", await Line(bot), StringComparison.Ordinal);
            Assert.Equal("ready", await Line(bot));
            await IsHealthy(url);
            await OthersAreRefused(url);
            await Ends(bot);
        }

        using var again = Start("serve", $"--Web:Url={url}", "--data", shell.Data, "--Company:Name=Ningbo Bright");
        Assert.Equal("ready", await Line(again));
        await Ends(again);
    }

    private static async Task IsHealthy(string url)
    {
        using var http = new HttpClient();
        Assert.Contains("\"ok\"", await http.GetStringAsync(new Uri($"{url}/health"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task OthersAreRefused(string url)
    {
        (await shell.Run("serve", $"--Web:Url={url}")).Complains($"Another bot is running on “{shell.Data}” already.");
        (await shell.Run("invite", "manager", "May")).Complains($"The bot is running on “{shell.Data}”: send it “invite manager May” in chat instead, or stop it first.");
        (await shell.Run("say", "--as", "May", "hi")).Complains($"The bot is running on “{shell.Data}”: send it “hi” in chat instead, or stop it first.");
        (await shell.Run("doctor", $"--Web:Url={url}")).Complains($"The bot is running on “{shell.Data}”: its health is at {url}/health, or stop it first.");
        (await shell.Run("doctor", "--owner-link")).Complains($"The bot is running on “{shell.Data}”: an owner who is in says “invite owner NAME” in chat; otherwise stop the bot first.");
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static async Task<string?> Line(Process bot)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        return await bot.StandardOutput.ReadLineAsync(limit.Token) ?? await bot.StandardError.ReadToEndAsync(limit.Token);
    }

    /// <summary>It goes at once and quietly when it is asked to.</summary>
    private static async Task Ends(Process bot)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM here.");
        using (var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken));
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, bot.ExitCode);
    }
}
