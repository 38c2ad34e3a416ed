using Bot.Channels;
using Bot.Channels.Console;
using Bot.Channels.Telegram;
using Bot.Conversation;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Scheduling;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Bot.Texts;
using Bot.Understanding;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>Puts the house together: everything but the way it is started.</summary>
public static class House
{
    public static IServiceCollection AddGendan(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CompanyOptions>().BindConfiguration("Company").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WebOptions>().BindConfiguration("Web").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IStore>(provider => LiteDbStore.Open(Folder(provider), provider.GetRequiredService<ILogger<LiteDbStore>>()));
        services.AddSingleton(provider => new Files(Path.Combine(Folder(provider), "files")));
        services.AddSingleton(TextFiles.Read());
        services.AddSingleton(_ => new Catalog());
        services.AddSingleton<TimeReader>();
        services.AddSingleton<Ears>();
        services.AddSingleton<Slots>();
        services.AddSingleton<Reader>();
        services.AddSingleton<Sequence>(_ => new Sequence());
        services.AddSingleton<Outbox>();
        services.AddSingleton<Alarm>();
        services.AddSingleton<Postman>();
        services.AddSingleton(provider => new Links(provider.GetServices<IChannel>(), new Uri(provider.GetRequiredService<IOptions<WebOptions>>().Value.Url)));
        services.AddSingleton<Engine>();
        // The channels are part of what the engine is made of, so they get it by name only.
        services.AddSingleton<Receiver>(provider => (inbound, ct) => provider.GetRequiredService<Engine>().Receive(inbound, ct));
        services.AddSingleton<Ticker>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<ZoneData>();
        services.AddTelegram(configuration);
        services.AddSingleton<ConsoleChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<ConsoleChannel>());
        return services;
    }

    private static string Folder(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path;
}
