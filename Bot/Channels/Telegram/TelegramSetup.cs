using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

/// <summary>Puts the channel together. Without a token in <c>Channels:Telegram</c> nothing happens.</summary>
public static class TelegramSetup
{
    /// <summary>Needs a <see cref="Receiver"/> and a <see cref="Storage.Files"/> among the services.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        if (!OptionsIn(section).IsOn)
            return services;

        services.AddOptions<TelegramOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TelegramLine>();
        services.AddSingleton<TelegramFiles>();
        services.AddSingleton<TelegramIntake>();
        services.AddSingleton<TelegramSending>();
        services.AddSingleton<TelegramChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TelegramChannel>());
        if (OptionsIn(section).Mode is TelegramMode.Webhook)
            services.AddSingleton<TelegramWebhook>().AddHostedService(provider => provider.GetRequiredService<TelegramWebhook>());
        else
            services.AddHostedService<TelegramPolling>();
        return services;
    }

    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<TelegramWebhook>() is { } webhook)
        {
            var stopping = routes.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            var path = routes.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>().Value.WebhookPath;
            // Its secret says who calls: none of what is done for browsers in between is needed.
            routes.MapPost(path, context => webhook.Take(context, stopping)).ShortCircuit().ExcludeFromDescription();
        }

        return routes;
    }

    private static TelegramOptions OptionsIn(IConfiguration section) => section.Get<TelegramOptions>() ?? new TelegramOptions();
}
