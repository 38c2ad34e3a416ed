using System.Collections.Concurrent;
using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Storage;
using Bot.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.Telegram;

/// <summary>The channel as it runs in the bot, against the stand-in, with a receiver that writes down what it gets.</summary>
internal sealed class TelegramHost : IAsyncDisposable
{
    public const string Secret = "a-secret_that-is-long-enough";

    private readonly bool webhook;
    private WebApplication app = null!;
    private readonly ConcurrentQueue<Inbound> received = new();
    private readonly SemaphoreSlim arrived = new(0);

    private TelegramHost(BotApi api, bool webhook, string folder) => (Api, this.webhook, Folder) = (api, webhook, folder);

    public BotApi Api { get; }

    public string Folder { get; }

    /// <summary>What happens to a message before it counts as taken in.</summary>
    public Func<Inbound, Task> Meets { get; set; } = _ => Task.CompletedTask;

    /// <summary>What goes back in the answer to the delivery.</summary>
    public Func<Inbound, Answer?> Answers { get; set; } = _ => null;

    public HurriedClock Clock { get; } = new();

    public RecordedLogs Logs { get; } = new();

    public IChannel Channel => app.Services.GetRequiredService<IChannel>();

    public IChannel? ChannelOrNone => app.Services.GetService<IChannel>();

    public Files Files => app.Services.GetRequiredService<Files>();

    public string Url => app.Urls.First();

    /// <summary>What has arrived and was not asked for with <see cref="Next"/>.</summary>
    public IReadOnlyList<Inbound> Received => [.. received];

    public static async Task<TelegramHost> Start(BotApi? api = null, bool webhook = false, Func<Inbound, Task>? meets = null, TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        api ??= await BotApi.Start();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Settings(api, webhook, settings));
        var host = new TelegramHost(api, webhook, Directory.CreateTempSubdirectory("telegram").FullName);
        host.Meets = meets ?? host.Meets;
        builder.Services.AddSingleton(new Files(host.Folder));
        builder.Services.AddSingleton(clock ?? host.Clock);
        builder.Services.AddSingleton<Receiver>(async (inbound, ct) => await host.Receive(await inbound.WithFiles(ct)));
        builder.Services.AddSingleton(TextFiles.Read());
        builder.Services.AddTelegram(builder.Configuration);
        builder.Logging.ClearProviders().AddProvider(host.Logs);
        host.app = builder.Build();
        host.app.MapTelegram();
        api.WebhookTransport = new Redirected(() => host.Url);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>Waits for the next message that the receiver was given.</summary>
    public async Task<Inbound> Next()
    {
        if (!await arrived.WaitAsync(Api.Limit))
            throw new TimeoutException($"Nothing arrived. {Channel.Trouble} {string.Join(" / ", Logs.Lines)}");
        return received.TryDequeue(out var next) ? next : throw new InvalidOperationException("Gone.");
    }

    /// <summary>Waits until the bot knows its own name.</summary>
    public Task Introduced() =>
         Api.Called(webhook ? "setWebhook" : "deleteWebhook");

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        await Api.DisposeAsync();
        arrived.Dispose();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A download that was broken off may not have let go of its file yet; the system empties its temporary folder.
        }
    }

    private static Dictionary<string, string?> Settings(BotApi api, bool webhook, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Channels:Telegram:Token"] = api.Token,
            ["Channels:Telegram:ApiBase"] = api.Url,
            ["Channels:Telegram:MessagesPerMinute"] = "1000000000",
        };
        if (webhook)
        {
            all["Channels:Telegram:Mode"] = "Webhook";
            all["Channels:Telegram:WebhookUrl"] = "https://bot.example/";
            all["Channels:Telegram:WebhookSecret"] = Secret;
        }

        foreach (var (key, value) in settings)
            all[$"Channels:Telegram:{key}"] = value;
        return all;
    }

    private async Task<Answer?> Receive(Inbound inbound)
    {
        received.Enqueue(inbound);
        arrived.Release();
        await Meets(inbound);
        return Answers(inbound);
    }
}

/// <summary>Real time, but every back-off is over at once.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> waits = new();

    /// <summary>How long each back-off would have been.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. waits];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}

internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}

/// <summary>Brings what is sent to the bot's public address to the port it really has.</summary>
internal sealed class Redirected(Func<string> url) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        request.RequestUri = new Uri(new Uri(url()), request.RequestUri!.AbsolutePath);
        return base.SendAsync(request, ct);
    }
}
