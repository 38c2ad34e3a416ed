using Bot.Conversation;

namespace Bot.Channels.WebChat;

/// <summary>Puts the channel together; it is always there, for a browser is.</summary>
public static class WebChatSetup
{
    /// <summary>Needs a <see cref="Receiver"/> and a <see cref="Storage.Files"/> among the services.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSingleton<Transcripts>();
        services.AddSingleton<WebChatChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<WebChatChannel>());
        return services;
    }

    /// <summary>What only a running web server needs.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddSingleton<WebChatIntake>();
        services.AddHostedService<WebChatCatchUp>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineSocket>();
        services.AddSingleton<DirectLineUploads>();
        services.AddSingleton<DirectLineEndpoints>();
        services.AddSingleton<DirectLineTokenLimit>();
        return services;
    }

    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        app.Services.GetRequiredService<DirectLineEndpoints>().Map(app);
        return app;
    }
}
