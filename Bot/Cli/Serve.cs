using System.Net;
using System.Net.Sockets;
using Bot.Channels.Telegram;
using Bot.Channels.WebChat;
using Bot.Cli.Sample;
using Bot.Conversation;
using Bot.Domain.Storage;
using Bot.Operations;
using Bot.Scheduling;
using Bot.Storage.LiteDb;
using Bot.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>Runs the bot until it is stopped.</summary>
public static class Serve
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(Launch launch, CancellationToken ct)
    {
        launch = await Samples.Offered(launch, ct);
        await using var app = Build(launch);
        await Start(app, launch.Output, launch.IsSample);
        await app.WaitForShutdownAsync(ct);
        return app.Services.GetRequiredService<Watchman>().Ended ? CommandLine.Failed : 0;
    }

    /// <param name="replace">Puts something else in the place of a service: a clock that stands still, for one.</param>
    public static WebApplication Build(Launch launch, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        launch.Over(builder.Configuration);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddLogsToStandardError();
        // What is started last stops first: the channels, then what comes due, then the postman, who brings what these two left.
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Postman>());
        builder.Services.AddScheduling();
        builder.Services.AddGendan(builder.Configuration);
        builder.Services.AddWeb(isSecure: builder.Configuration["Web:Url"]!.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        builder.Services.AddDirectLine();
        builder.Services.AddTelemetry(builder.Configuration["Telemetry:Otlp"]);
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Watchman>(provider, () => (provider.GetRequiredService<IStore>() as LiteDbStore)?.Fault as Exception));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Watchman>());
        // Sessions outlive the process: their keys are kept with the data.
        builder.Services.AddDataProtection().SetApplicationName("gendan").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(builder.Configuration["Storage:Path"]!, "keys")));
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.Check();
        app.Urls.Add(AddressOf(app));
        app.UseAuthentication();
        app.MapTelegram();
        app.MapWebChat();
        app.MapPersonSession();
        app.MapScheduling();
        app.MapOperations(isPublic: !new Uri(builder.Configuration["Web:Url"]!).IsLoopback);
        ChatPage.Map(app);
        JoinPage.Map(app);
        return app;
    }

    /// <summary>Makes the company the first time, starts everything and says so.</summary>
    /// <param name="isSample">It is the sample company that is served: whoever starts it gets a link each time.</param>
    public static async Task Start(WebApplication app, TextWriter output, bool isSample = false)
    {
        var services = app.Services;
        using var given = new CancellationTokenSource();
        // Beside all the rest: most of a start is compiling, and there is more than one processor.
        var warm = WarmUp.Run(services, given.Token);
        try
        {
            // The data first: who starts a second bot hears that, and not that its port is taken.
            await services.GetRequiredService<FirstStart>().Prepare(CancellationToken.None);
            CheckAddress(AddressOf(app));
            await services.GetRequiredService<ZoneData>().Replan(CancellationToken.None);
            await Welcome(services, output, isSample);
            await app.StartAsync();
        }
        catch
        {
            await given.CancelAsync();
            throw;
        }

        // Whoever writes meanwhile is answered, only not as fast.
        await warm;
        await output.WriteLineAsync("ready");
        await output.FlushAsync();
    }

    /// <exception cref="Obstacle">Nothing can listen there.</exception>
    public static void CheckAddress(string url)
    {
        var address = BindingAddress.Parse(url);
        try
        {
            using var listener = new TcpListener(address.Host is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any, address.Port);
            listener.Start();
        }
        catch (SocketException failure)
        {
            throw new Obstacle($"The bot cannot listen on {url} ({failure.Message}): stop what is there, or choose another address with --Web:Url=http://127.0.0.1:5081.");
        }
    }

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Address;

    /// <summary>Only now is a channel waited for, and not for long: its link is the newcomer's way in.</summary>
    private static async Task Welcome(IServiceProvider services, TextWriter output, bool isSample)
    {
        var first = services.GetRequiredService<FirstStart>();
        if (!isSample && !await first.OwnerIsAwaited(CancellationToken.None))
            return;
        await services.Introduce(Patience);
        var links = await first.OwnersLinks(CancellationToken.None);
        await output.WriteLineAsync(isSample ? FirstStart.Offered(links) : FirstStart.Shown(links));
    }

    private static void AddWeb(this IServiceCollection services, bool isSecure)
    {
        services.AddPersonSession(isSecure);
        services.AddSingleton(provider => new Site(new Uri(provider.GetRequiredService<IOptions<WebOptions>>().Value.Url)));
        services.AddSingleton<Visitors>();
        services.AddSingleton<Pages>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<JoinPage>();
    }
}
