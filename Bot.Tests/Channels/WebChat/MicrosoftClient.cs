using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Tests.EndToEnd;

namespace Bot.Tests.Channels.WebChat;

/// <summary>Microsoft's own client of Direct Line, botframework-directlinejs, in a process of its own.</summary>
internal sealed class MicrosoftClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Task<string?> Installed = Install();

    private readonly Process process;
    private readonly Channel<JsonNode> heard = Channel.CreateUnbounded<JsonNode>();

    private MicrosoftClient(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                heard.Writer.TryWrite(JsonNode.Parse(text)!);
        };
        process.BeginOutputReadLine();
    }

    /// <summary>All activities that arrived, in order.</summary>
    public List<JsonNode> Activities { get; } = [];

    public List<int> Statuses { get; } = [];

    public static async Task<MicrosoftClient> Start(RunningBot bot, bool webSocket)
    {
        var folder = await Installed;
        Assert.SkipWhen(folder is null, "botframework-directlinejs is not here: npm is missing or could not bring it.");
        var options = JsonSerializer.Serialize(new { domain = $"{bot.Url}/directline/v3/directline", webSocket });
        return new MicrosoftClient(Process.Start(new ProcessStartInfo("node", ["client.cjs", options]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!);
    }

    public async Task Tells(object command)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for an activity, whatever else arrives.</summary>
    public Task<JsonNode> Sees(string words) => Hears(told => told["activity"] is { } activity && Browser.Text(activity).Contains(words, StringComparison.Ordinal), words);

    public Task<JsonNode> Is(int status) => Hears(told => (int?)told["status"] == status, $"status {status}");

    /// <summary>Closes, and says what it knew.</summary>
    public async Task<JsonNode> Leaves()
    {
        await Tells(new { command = "leave" });
        return (await Hears(told => told["left"] is not null, "that it left"))["left"]!;
    }

    /// <summary>Comes back with what it knew.</summary>
    public Task Returns(string token, JsonNode left) =>
        Tells(new { command = "connect", token, conversationId = (string?)left["conversationId"], watermark = (string?)left["watermark"] });

    /// <summary>Nothing that has arrived is still to be handed on.</summary>
    public async Task Settles()
    {
        await Tells(new { command = "settle" });
        await Hears(told => told["settled"] is not null, "that it settled");
    }

    public Task<JsonNode> Posted() => Hears(told => told["posted"] is not null, "a message that was posted");

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<JsonNode> Hears(Func<JsonNode, bool> isIt, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var told = await heard.Reader.ReadAsync(patience.Token);
                if (told["activity"] is { } activity)
                    Activities.Add(activity);
                if (told["status"] is { } status)
                    Statuses.Add((int)status);
                if (isIt(told))
                    return told;
            }
        }
        catch (OperationCanceledException silence)
        {
            throw new InvalidOperationException($"Never heard: {what}. Statuses {string.Join(' ', Statuses)}; said {string.Join(" | ", Activities.Select(Browser.Text))}", silence);
        }
    }

    /// <summary>Once for all tests, and again only when the versions change; null where it cannot be had.</summary>
    private static async Task<string?> Install()
    {
        var from = Path.Combine(Sources.Root, "Bot.Tests", "Channels", "WebChat", "client");
        var folder = Directory.CreateDirectory(Path.Combine(Sources.Root, "artifacts", "directline-client")).FullName;
        var isFresh = Directory.Exists(Path.Combine(folder, "node_modules", "botframework-directlinejs"))
            && await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json")) == await File.ReadAllTextAsync(Path.Combine(from, "package-lock.json"));
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (isFresh)
            return folder;
        try
        {
            var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var run = Process.Start(npm)!;
            await Task.WhenAll(run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync(), run.WaitForExitAsync());
            return run.ExitCode == 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
