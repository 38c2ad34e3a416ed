using System.Net;
using Bot.Domain.Talk;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Channels.Telegram;

/// <summary>The line to Telegram: the client, who the bot is there, and what is wrong with the line.</summary>
public sealed class TelegramLine : IDisposable
{
    private readonly HttpClient http;
    private readonly TelegramOptions options;
    private readonly Phrasebook phrases;
    private volatile string? trouble = "Telegram has not answered yet.";
    private volatile string? username;

    public TelegramLine(IOptions<TelegramOptions> bound, Phrasebook phrases)
    {
        this.phrases = phrases;
        options = bound.Value;
        http = new HttpClient(Handler(options.Proxy));
        // The library would wait and try again by itself; the postman must know, to hold the whole conversation.
        Client = new TelegramBotClient(new TelegramBotClientOptions(options.Token!, options.ApiBase is { Length: > 0 } api ? api.TrimEnd('/') : null) { RetryCount = 0, RetryThreshold = 0 }, http);
    }

    /// <summary>What is read; everything else Telegram need not send.</summary>
    public static IReadOnlyList<UpdateType> Wanted { get; } = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    public TelegramBotClient Client { get; }

    public long BotId => Client.BotId;

    /// <summary>Null until Telegram has told it.</summary>
    public string? Username => username;

    public string? Trouble => trouble;

    public void Works() => trouble = null;

    public void Fails(Exception failure) => trouble = Explain(failure);

    /// <summary>Asks who we are, and gives strangers a menu in their language.</summary>
    public async Task Introduce(CancellationToken ct)
    {
        if (username is not null)
            return;
        var me = await Client.GetMe(ct);
        foreach (var language in Language.All)
        {
            // Whose client speaks none of them gets English.
            var code = language == Language.English ? null : language.Tag[..2];
            await Client.SetMyCommands([new BotCommand("start", phrases.Translate("Begin", language)), new BotCommand("help", phrases.Translate("What can I say?", language))], BotCommandScope.Default(), code, ct);
        }

        username = me.Username;
    }

    /// <summary>Why it failed, for people and logs; never with the token, which is part of every address.</summary>
    public string Explain(Exception failure) => failure switch
    {
        ApiRequestException { ErrorCode: 401 } => "Telegram does not accept the token.",
        ApiRequestException refused => $"{refused.ErrorCode} {refused.Message}",
        RequestException { HttpStatusCode: { } status } => $"Telegram answered {(int)status}.",
        OperationCanceledException => "Telegram did not answer in time.",
        { InnerException: OperationCanceledException or TimeoutException } => "Telegram did not answer in time.",
        RequestException { InnerException: { } inner } => inner.Message,
        _ => failure.Message,
    } is var why ? why.Replace(options.Token!, "…", StringComparison.Ordinal) : "";

    public void Dispose() => http.Dispose();

    private static SocketsHttpHandler Handler(string? proxy)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // Traces would show the addresses, and with them the token.
            ActivityHeadersPropagator = null,
        };
        if (proxy is { Length: > 0 })
            handler.Proxy = Through(new Uri(proxy));
        return handler;
    }

    private static WebProxy Through(Uri proxy) => new(new UriBuilder(proxy) { UserName = "", Password = "" }.Uri)
    {
        Credentials = proxy.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password]
            ? new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password))
            : null,
    };
}
