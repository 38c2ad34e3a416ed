using Bot.Channels;
using Bot.Channels.Console;
using Bot.Channels.Telegram;
using Bot.Channels.WebChat;
using Bot.Conversation;
using Bot.Conversation.Reading;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;
using Bot.Scheduling;
using Bot.Sheets;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Bot.Texts;
using Bot.Understanding;
using Bot.Understanding.Intents;
using Bot.Understanding.Model;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>Puts the house together: everything but the way it is started.</summary>
public static class House
{
    /// <summary>All of it but the web and the clock's own thread, for a verb that does one thing and ends.</summary>
    public static ServiceProvider Open(Launch launch, Action<IServiceCollection>? replace = null)
    {
        var configuration = launch.Read();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        // A verb does not wait for the disk, and says so itself.
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter(typeof(LiteDbStore).FullName, level => level is LogLevel.Warning or LogLevel.Critical).AddSimpleConsole(console => console.SingleLine = true));
        services.AddLogsToStandardError();
        services.AddGendan(configuration);
        // Only the console speaks; what is for other channels waits for the bot itself.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Postman>(provider, (object)new IChannel[] { provider.GetRequiredService<ConsoleChannel>() }));
        replace?.Invoke(services);
        var house = services.BuildServiceProvider();
        house.Check();
        return house;
    }

    /// <summary>One thing in a house of its own. What cannot be done leaves no beginning of a company where there was none.</summary>
    public static async Task<int> Do(Launch launch, Func<ServiceProvider, Task<int>> work, Action<IServiceCollection>? replace = null)
    {
        LiteDbStore? store = null;
        await using var services = Open(launch, replaced =>
        {
            replaced.AddSingleton<IStore>(provider => store = OpenStore(provider));
            replace?.Invoke(replaced);
        });
        try
        {
            return await work(services);
        }
        catch
        {
            store?.Abandon();
            throw;
        }
    }

    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    /// <exception cref="Obstacle">The time-zone data are too old.</exception>
    public static void Check(this IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        try
        {
            ZoneData.Check();
        }
        catch (InvalidOperationException old)
        {
            throw new Obstacle(old.Message);
        }
    }

    /// <summary>Lets the channels learn their own names, which links are made of; a channel that is down is not waited for long.</summary>
    public static async Task Introduce(this IServiceProvider services, TimeSpan patience)
    {
        var introduced = Task.WhenAll(services.GetServices<IChannel>().Select(channel => channel.Introduce(CancellationToken.None)));
        await Task.WhenAny(introduced, Task.Delay(patience));
        _ = introduced.ContinueWith(static task => task.Exception, TaskScheduler.Default);
    }

    /// <summary>Standard output belongs to the verb.</summary>
    public static IServiceCollection AddLogsToStandardError(this IServiceCollection services) =>
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    public static IServiceCollection AddGendan(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CompanyOptions>().BindConfiguration("Company").ValidateOnStart();
        services.AddSingleton<IValidateOptions<CompanyOptions>, SettingsCheck>();
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, SettingsCheck>();
        services.AddOptions<WebOptions>().BindConfiguration("Web").ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebOptions>, SettingsCheck>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IStore>(OpenStore);
        services.AddSingleton(provider => new Files(Path.Combine(Folder(provider), "files")));
        services.AddSingleton<ISheets>(provider => new SheetDesk(ActivatorUtilities.CreateInstance<SheetFiles>(provider)));
        services.AddSingleton(TextFiles.Read());
        services.AddSingleton(provider => new Catalog(provider.GetRequiredService<Phrasebook>()));
        services.AddSingleton<TimeReader>();
        services.AddSingleton<IntentReader>();
        services.AddSingleton<Ears>();
        services.AddSingleton<Slots>();
        services.AddSingleton<Reader>();
        services.AddSingleton<Sequence>(_ => new Sequence());
        services.AddSingleton<Measures>();
        services.AddSingleton(provider => new DiskSpace(Folder(provider), provider.GetRequiredService<IOptions<StorageOptions>>().Value.KeepFree * 1024L * 1024));
        services.AddSingleton<Outbox>();
        services.AddSingleton<Alarm>();
        services.AddSingleton(provider => new Receipts(Path.Combine(Folder(provider), "receipts")));
        services.AddSingleton<Postman>();
        services.AddSingleton(provider => new Links(provider.GetServices<IChannel>(), new Uri(provider.GetRequiredService<IOptions<WebOptions>>().Value.Url)));
        services.AddLimits();
        services.AddSingleton<Engine>();
        services.AddModel(configuration);
        // The channels are part of what the engine is made of, so they get it by name only.
        services.AddSingleton<Receiver>(provider => (inbound, ct) => provider.GetRequiredService<Engine>().Receive(inbound, ct));
        services.AddSingleton<Ticker>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Backups>(provider, Plan(provider), (string path, CancellationToken ct) => ((LiteDbStore)provider.GetRequiredService<IStore>()).Backup(path, ct)));
        services.AddSingleton<ITroubled>(provider => provider.GetRequiredService<Backups>());
        services.AddSingleton<Keys>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<ZoneData>();
        services.AddTelegram(configuration);
        services.AddWebChat();
        services.AddSingleton<ConsoleChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<ConsoleChannel>());
        return services;
    }

    private static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitsOptions>, LimitsCheck>();
        services.AddSingleton<Floodgate>();
    }

    private static void AddModel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ModelOptions>().BindConfiguration("Understanding:Model").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelCheck>();
        if (configuration["Understanding:Model:Endpoint"] is not { Length: > 0 })
            return;
        services.AddSingleton<IAdviser>(provider => ChatModelAdviser.At(provider.GetRequiredService<IOptions<ModelOptions>>().Value, provider.GetRequiredService<ILogger<ChatModelAdviser>>()));
        services.AddSingleton<Advice>();
    }

    private static BackupPlan Plan(IServiceProvider provider)
    {
        var storage = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        return new BackupPlan(LiteDbStore.BackupsIn(storage.Path), storage.BackupTime, storage.BackupsKept);
    }

    private static LiteDbStore OpenStore(IServiceProvider provider) => LiteDbStore.Open(
        Folder(provider),
        provider.GetRequiredService<ILogger<LiteDbStore>>(),
        time: provider.GetRequiredService<TimeProvider>(),
        keepDays: provider.GetRequiredService<IOptions<StorageOptions>>().Value.KeepDays);

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path;
}
