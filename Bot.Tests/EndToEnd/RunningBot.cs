using System.Globalization;
using Bot.Cli;
using Bot.Cli.Sample;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Tests.Channels.Telegram;
using Bot.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.EndToEnd;

/// <summary>
/// The whole program as the command line starts it, on a folder of its own, with Telegram's stand-in on the other end. Only the
/// clock is another one; it can be stopped, killed and started again on the same data.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private const string Secret = "a-secret_that-is-long-enough";

    // Reading it takes a second, and there is nothing in it that two could disturb.
    private static readonly TimeReader Times = new();

    private readonly string[] settings;
    private Action<IServiceCollection>? replace;
    private WebApplication? app;

    private RunningBot(BotApi api, StandingClock clock, bool webhook, params (string Key, string Value)[] others)
    {
        (Api, Clock) = (api, clock);
        Folder = Directory.CreateTempSubdirectory("gendan").FullName;
        (string Key, string Value)[] all =
        [
            ("Company:Name", "Ningbo Bright"),
            ("Web:Url", "https://gendan.example"),
            ("Web:Listen", "http://127.0.0.1:0"),
            ("Channels:Telegram:Token", api.Token),
            ("Channels:Telegram:ApiBase", api.Url),
            // How fast the machine is has no say in which way an answer goes, and the clock stands still while a test talks.
            ("Channels:Telegram:MessagesPerSecond", "1000000"),
            ("Channels:Telegram:MessagesPerMinute", "1000000000"),
            ("Channels:Telegram:MessagesPerMinuteInGroup", "1000000000"),
            ("Limits:MessagesPerMinute", "1000000000"),
            .. webhook ? [("Channels:Telegram:Mode", "Webhook"), ("Channels:Telegram:WebhookUrl", "https://gendan.example"), ("Channels:Telegram:WebhookSecret", Secret)] : Array.Empty<(string, string)>(),
            .. others,
        ];
        settings = [.. all.Select(setting => $"--{setting.Key}={setting.Value}")];
        api.WebhookTransport = new Redirected(() => Url);
    }

    public BotApi Api { get; }

    public StandingClock Clock { get; }

    public string Folder { get; }

    public RecordedLogs Logs { get; } = new();

    /// <summary>What it wrote to standard output since it was started last.</summary>
    public string Output { get; private set; } = "";

    /// <summary>As on the command line.</summary>
    public IReadOnlyList<string> Settings => settings;

    public string Url => Running.Urls.First();

    public IServiceProvider Services => Running.Services;

    public IStore Store => Services.GetRequiredService<IStore>();

    private WebApplication Running => app ?? throw new InvalidOperationException("The bot does not run.");

    public static async Task<RunningBot> Start(bool webhook = false, params (string Key, string Value)[] settings)
    {
        var clock = new StandingClock();
        var bot = new RunningBot(await BotApi.Start(clock), clock, webhook, settings);
        await bot.Starts();
        return bot;
    }

    /// <param name="replace">Puts something else in the place of a service.</param>
    public static async Task<RunningBot> Start(Action<IServiceCollection> replace)
    {
        var clock = new StandingClock();
        var bot = new RunningBot(await BotApi.Start(clock), clock, webhook: false) { replace = replace };
        await bot.Starts();
        return bot;
    }

    /// <summary>Where nothing is set up: the sample company is what there is.</summary>
    public static async Task<RunningBot> StartSample(params (string Key, string Value)[] settings)
    {
        var clock = new StandingClock();
        var bot = new RunningBot(await BotApi.Start(clock), clock, webhook: false, settings);
        await SampleCompany.Make(new Launch([], bot.Folder, TextWriter.Null, TextWriter.Null), Instant.FromDateTimeOffset(clock.GetUtcNow()), TextWriter.Null, TestContext.Current.CancellationToken);
        await bot.Starts();
        return bot;
    }

    public async Task Starts()
    {
        app = Build();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        await Serve.Start(app, output);
        Output = output.ToString();
    }

    /// <summary>A process on this data that was not started yet.</summary>
    public WebApplication Build() => Serve.Build(new Launch(settings, Folder, TextWriter.Null, TextWriter.Null), services =>
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services.Replace(ServiceDescriptor.Singleton(Times));
        services.AddLogging(logging => logging.ClearProviders().AddProvider(Logs));
        replace?.Invoke(services);
    });

    /// <summary>Goes down in good order.</summary>
    public async Task Stops()
    {
        await Running.StopAsync();
        await Running.DisposeAsync();
        app = null;
    }

    /// <summary>Goes down at once, whatever is under way.</summary>
    public async Task Dies()
    {
        try
        {
            await Running.StopAsync(new CancellationToken(canceled: true));
        }
        catch (Exception failure) when (failure is OperationCanceledException or AggregateException)
        {
            // Hangfire says that it was not given the time.
        }

        await Running.DisposeAsync();
        app = null;
    }

    /// <summary>The owner opens the link that was printed, and sits in Shanghai.</summary>
    public async Task<BotApiUser> Owner()
    {
        var owner = Api.User(1, "Boss", "en");
        owner.Says($"/start {Output.Split('\n').Select(line => line.Trim()).First(line => line.Contains("/join/", StringComparison.Ordinal)).Split('/')[^1]}");
        await owner.Gets(text => text.StartsWith("Welcome", StringComparison.Ordinal));
        await owner.Lives("Shanghai");
        return owner;
    }

    public Task<BotApiUser> Lin(BotApiUser owner) => owner.Invites("merchandiser", Api.User(7, "Lin", "en"), "Lin");

    public Task<BotApiUser> Sarah(BotApiUser owner) => owner.Invites("customer", Api.User(9, "Sarah", "en"), "Sarah Miller, Acme Outdoor", "Hamburg");

    /// <summary>Lin has an order PO-1042 of Acme Outdoor.</summary>
    public async Task<BotApiUser> LinWithAnOrder(BotApiUser owner)
    {
        var lin = await Lin(owner);
        lin.Says("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12");
        await lin.Gets(text => text.Contains("Ships", StringComparison.Ordinal));
        await Holds(lin);
        Releases(lin);
        return lin;
    }

    /// <summary>Keeps a chat as soon as nothing is on its way there: an answer may be heard a moment before it counts as given.</summary>
    public async Task Holds(BotApiUser who)
    {
        while (!Services.GetRequiredService<Postman>().TryHold($"telegram:{who.Id}"))
            await Task.Yield();
    }

    public void Releases(BotApiUser who) => Services.GetRequiredService<Postman>().Release($"telegram:{who.Id}");

    /// <summary>Waits until everything that was said to the bot is taken in, and everything it says is brought.</summary>
    public async Task Settles()
    {
        await Api.Quiet();
        await Services.GetRequiredService<Postman>().Idle();
    }

    /// <summary>Moves the clock to that time in Shanghai.</summary>
    public void MovesTo(string time) => MovesTo(DateTimeOffset.Parse($"{time} +08:00", CultureInfo.InvariantCulture));

    public void MovesTo(DateTimeOffset time)
    {
        Clock.SetUtcNow(time);
        // Who computed a wait by the old time does it again.
        app?.Services.GetRequiredService<Alarm>().Set([new UnreachablePerson("", "", "", Instant.FromDateTimeOffset(time))]);
    }

    public async ValueTask DisposeAsync()
    {
        // A test that failed without a word is hard to read.
        foreach (var line in Logs.Lines.Where(line => line.Contains("Exception", StringComparison.Ordinal)))
            TestContext.Current.SendDiagnosticMessage(line);
        if (app is not null)
            await Dies();
        await Api.DisposeAsync();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A download that was broken off may not have let go of its file yet; the system empties its temporary folder.
        }
    }
}

/// <summary>How people come in.</summary>
internal static class Newcomers
{
    /// <summary>Says something and waits for the answer.</summary>
    public static Task<BotApiMessage> Asks(this BotApiUser who, string text, string answer = "")
    {
        who.Says(text);
        return who.Gets(said => said.Contains(answer, StringComparison.Ordinal));
    }

    /// <summary>How often the bot said that to somebody, edits aside.</summary>
    public static int Heard(this BotApiUser who, string text) => who.Inbox.Count(message => message.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Somebody is invited, opens the link, and says where they work.</summary>
    public static async Task<BotApiUser> Invites(this BotApiUser by, string role, BotApiUser who, string name, string city = "Shanghai")
    {
        by.Says($"invite {role} {name}");
        who.Says($"/start {TokenIn(await by.Gets(text => text.Contains("t.me/", StringComparison.Ordinal)))}");
        await who.Gets();
        await who.Lives(city);
        return who;
    }

    public static async Task Lives(this BotApiUser who, string city)
    {
        who.Says(city);
        await who.Gets(text => text.Contains(':', StringComparison.Ordinal));
    }

    /// <summary>What the link in an invitation is good for.</summary>
    public static string TokenIn(BotApiMessage invitation) =>
        invitation.Text.Split('\n').First(line => line.Contains("start=", StringComparison.Ordinal)).Split("start=")[1];
}
