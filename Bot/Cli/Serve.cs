using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Scheduling;
using Bot.Understanding;
using Bot.Web;

namespace Bot.Cli;

/// <summary>Runs the bot until it is stopped.</summary>
public static class Serve
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string[] args, string? data)
    {
        await using var app = Build(args, data);
        await Start(app, System.Console.Out);
        await app.WaitForShutdownAsync();
        return 0;
    }

    public static WebApplication Build(string[] args, string? data)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine([.. args.Where(arg => arg.Contains(':', StringComparison.Ordinal) && arg.StartsWith("--", StringComparison.Ordinal))]);
        if (data is not null)
            builder.Configuration["Storage:Path"] = data;
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseUrls(builder.Configuration["Web:Url"]!);
        builder.Services.AddGendan(builder.Configuration);
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Postman>());
        builder.Services.AddPersonSession();
        builder.Services.AddScheduling();
        var app = builder.Build();
        app.UseAuthentication();
        app.MapTelegram();
        app.MapPersonSession();
        app.MapScheduling();
        app.MapGet("/health", Health);
        app.MapGet("/join/{token}", JoinPage);
        return app;
    }

    /// <summary>Checks, makes the company the first time, starts everything and says so.</summary>
    public static async Task Start(WebApplication app, TextWriter output)
    {
        ZoneData.Check();
        var services = app.Services;
        var first = await services.GetRequiredService<FirstStart>().Prepare(CancellationToken.None);
        await services.GetRequiredService<ZoneData>().Replan(CancellationToken.None);
        await app.StartAsync();
        _ = Task.Run(services.GetRequiredService<TimeReader>().Warm);
        if (first is [.., { Uri: var web }])
        {
            // Only the first start waits for a channel, and not for long: its link is the newcomer's way in.
            var introduced = Task.WhenAll(services.GetServices<IChannel>().Select(channel => channel.Introduce(CancellationToken.None)));
            await Task.WhenAny(introduced, Task.Delay(Patience));
            _ = introduced.ContinueWith(static task => task.Exception, TaskScheduler.Default);
            await output.WriteLineAsync("Open this link to begin as the owner (good once, for 7 days):");
            foreach (var link in services.GetRequiredService<Links>().For(web.Segments[^1]))
                await output.WriteLineAsync($"  {link.Uri}");
        }

        await output.WriteLineAsync("ready");
        await output.FlushAsync();
    }

    private static async Task<IResult> Health(IStore store, IEnumerable<IChannel> channels, CancellationToken ct)
    {
        try
        {
            await store.Query(typeof(Company), KeyRange.Exactly("-"), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Results.Json(new { status = "down", troubles = new Dictionary<string, string?> { ["store"] = failure.Message } }, statusCode: 503);
        }

        var troubles = channels.Where(channel => channel.Trouble is not null).ToDictionary(channel => channel.Name, channel => channel.Trouble);
        return Results.Json(new { status = troubles.Count == 0 ? "ok" : "degraded", troubles });
    }

    /// <summary>Says how to go on; opening it does not use the link up.</summary>
    private static IResult JoinPage(string token, IEnumerable<IChannel> channels)
    {
        var ways = channels.Select(channel => channel.JoinLink(token)).OfType<Uri>().Select(uri => $"<p><a href=\"{System.Net.WebUtility.HtmlEncode(uri.ToString())}\">{System.Net.WebUtility.HtmlEncode(uri.Host)}</a></p>");
        var start = $"<p>Telegram: <code>/start {System.Net.WebUtility.HtmlEncode(token)}</code></p>";
        return Results.Content($"<!doctype html><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Gendan</title><h1>Gendan 跟单</h1>{string.Concat(ways)}{start}", "text/html");
    }
}
