using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Crash;

/// <summary>The shipped program as a process of its own, on one data folder; killed without warning and started again.</summary>
internal sealed class Victim : IAsyncDisposable
{
    public const string Secret = "s3cret-of-the-webhook";

    private const int Patience = 3_000;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private static readonly string Program = ProgramPath();

    private readonly Dictionary<string, string> settings;
    private Process? process;

    /// <param name="disk">Where its data folder is to be; somewhere when left out.</param>
    public Victim(string api, string? disk = null)
    {
        Folder = Path.Combine(disk ?? Path.GetTempPath(), $"gendan-crash-{Guid.CreateVersion7():N}");
        var url = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        Hook = new Uri($"{url}/hook");
        settings = new Dictionary<string, string>
        {
            ["Storage__Path"] = Folder,
            ["Storage__KeepFree"] = "1",
            ["Web__Url"] = url,
            ["Channels__Telegram__Token"] = "42:CRASHTEST",
            ["Channels__Telegram__ApiBase"] = api,
            ["Channels__Telegram__MessagesPerMinute"] = "1000000000",
            ["Limits__MessagesPerMinute"] = "1000000000",
            ["Channels__Telegram__Mode"] = "Webhook",
            ["Channels__Telegram__WebhookUrl"] = url,
            ["Channels__Telegram__WebhookPath"] = "/hook",
            ["Channels__Telegram__WebhookSecret"] = Secret,
            ["Logging__LogLevel__Default"] = "Warning",
            // It lives for seconds: compiled in haste it is up with half the work.
            ["DOTNET_TC_QuickJit"] = "1",
            ["DOTNET_TC_CallCounting"] = "0",
        };
    }

    public string Folder { get; }

    public Uri Hook { get; }

    /// <summary>What was written to standard error, for whoever wonders why it does not start.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    private string Complaint => string.Join('\n', Complaints);

    public async Task Seed(int people, int orders)
    {
        using var seed = Run("seed", "--people", people.ToString(CultureInfo.InvariantCulture), "--orders", orders.ToString(CultureInfo.InvariantCulture));
        await seed.StandardOutput.ReadToEndAsync();
        await seed.WaitForExitAsync();
        Assert.True(seed.ExitCode == 0, Complaint);
    }

    /// <summary>Waits until it takes messages. What it warms up after that takes longer than it is to live.</summary>
    /// <returns>False when it was killed before it did.</returns>
    public async Task<bool> Start(HttpClient http, CancellationToken killed)
    {
        process = Run();
        try
        {
            while (!process.HasExited)
            {
                if (await Listens(http, killed))
                    return true;
                await Task.Delay(Glance, killed);
            }
        }
        catch (OperationCanceledException) when (killed.IsCancellationRequested)
        {
            return false;
        }

        // Its last words may still be on their way.
        await process.WaitForExitAsync(CancellationToken.None);
        Lives();
        return false;
    }

    /// <summary>
    /// Waits as long as something still comes: on a slow machine that takes its time. A bot that answers and answers, and nothing
    /// comes, has nothing more to come.
    /// </summary>
    /// <returns>Whether it became so.</returns>
    public async Task<bool> Until(HttpClient http, Func<bool> isSo, Func<int> progress)
    {
        var (looks, last) = (0, progress());
        while (!isSo())
        {
            if (looks++ == Patience)
                return false;
            await Task.Delay(Random.Shared.Next(1, 12));
            Lives();
            if (progress() is var now && now != last)
                (looks, last) = (0, now);
            else
                await Listens(http, CancellationToken.None);
        }

        return true;
    }

    /// <summary>Whatever it answers; one that is down refuses, and the next look says whether it lives.</summary>
    private async Task<bool> Listens(HttpClient http, CancellationToken killed)
    {
        try
        {
            (await http.GetAsync(new Uri(Hook, "/health"), killed)).Dispose();
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException)
        {
            return false;
        }
    }

    /// <summary>What ends by itself, or by another hand than ours, proves nothing about what is lost.</summary>
    private void Lives() => Assert.False(process!.HasExited, $"The bot ended and was not killed here, its exit code is {(process.HasExited ? process.ExitCode : 0)}: {Complaint}");

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
        Directory.Delete(Folder, recursive: true);
    }

    private Process Run(params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var started = Process.Start(start)!;
        started.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null && Complaints.Count < 200)
                Complaints.Enqueue(line.Data);
        };
        started.BeginErrorReadLine();
        if (args.Count == 0)
            started.BeginOutputReadLine();
        return started;
    }

    /// <summary>Below those that a system gives to whoever connects: while the bot is down nobody else is to get it.</summary>
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                using var free = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
                free.Start();
                return ((IPEndPoint)free.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    /// <summary>The program that was built along with these tests.</summary>
    private static string ProgramPath()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Bot", configuration, "Bot.dll"));
    }
}
