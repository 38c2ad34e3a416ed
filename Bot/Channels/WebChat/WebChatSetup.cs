using System.Security.Claims;
using System.Threading.RateLimiting;
using Bot.Conversation;

namespace Bot.Channels.WebChat;

/// <summary>Puts the channel together; it is always there, for a browser is.</summary>
public static class WebChatSetup
{
    public const string TokenLimit = "tokens";

    /// <summary>A page asks for one when it opens and when it comes back; nobody needs thirty.</summary>
    private const int TokensAMinute = 30;

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
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineSocket>();
        services.AddSingleton<DirectLineUploads>();
        services.AddSingleton<DirectLineEndpoints>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(TokenLimit, http => RateLimitPartition.GetFixedWindowLimiter(
                http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TokensAMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        return services;
    }

    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        app.UseRateLimiter();
        app.Services.GetRequiredService<DirectLineEndpoints>().Map(app);
        return app;
    }
}
