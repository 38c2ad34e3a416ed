using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

public enum TelegramMode { Polling, Webhook }

/// <summary>Bound to <c>Channels:Telegram</c>. Without a token there is no such channel.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Channels:Telegram";

    public string? Token { get; set; }

    /// <summary>A Bot API server other than https://api.telegram.org.</summary>
    public string? ApiBase { get; set; }

    /// <summary>Polling needs no public address; a webhook does.</summary>
    public TelegramMode Mode { get; set; }

    /// <summary>Our address as Telegram reaches it; without a path of its own, <see cref="WebhookPath"/> is added.</summary>
    public string? WebhookUrl { get; set; }

    public string WebhookPath { get; set; } = "/channels/telegram";

    public string? WebhookSecret { get; set; }

    /// <summary>One plain reply goes back in the answer to the webhook, which saves Telegram and us a request.</summary>
    public bool AnswerInWebhook { get; set; } = true;

    /// <summary>How many messages a second Telegram takes from this bot; the paid ones are more.</summary>
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>How many messages a minute Telegram takes for one person.</summary>
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>How many messages a minute Telegram takes for one group.</summary>
    public int MessagesPerMinuteInGroup { get; set; } = 20;

    /// <summary><c>http://…</c> or <c>socks5://…</c>, with user and password where it wants them.</summary>
    public string? Proxy { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Token);
}

/// <summary>Says at start what is wrong with the settings, without showing a secret.</summary>
public sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var wrong = options.IsOn ? Wrong(options).ToList() : [];
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(TelegramOptions options)
    {
        if (!TokenShape.IsMatch(options.Token!))
            yield return $"{TelegramOptions.Section}:Token is not a bot token: it looks like 123456:ABC-def, as @BotFather gives it.";
        if (options.ApiBase is { Length: > 0 } api && !IsUrl(api, "http", "https"))
            yield return $"{TelegramOptions.Section}:ApiBase is not an http(s) address.";
        if (options.MessagesPerSecond < 1)
            yield return $"{TelegramOptions.Section}:MessagesPerSecond is a number above zero.";
        if (options.MessagesPerMinute < 1 || options.MessagesPerMinuteInGroup < 1)
            yield return $"{TelegramOptions.Section}:MessagesPerMinute and :MessagesPerMinuteInGroup are numbers above zero.";
        if (options.Proxy is { Length: > 0 } proxy && !IsUrl(proxy, "http", "https", "socks4", "socks4a", "socks5"))
            yield return $"{TelegramOptions.Section}:Proxy is not an http:// or socks5:// address.";
        if (options.Mode is not TelegramMode.Webhook)
            yield break;
        if (options.WebhookUrl is not { } url || !IsUrl(url, "http", "https"))
            yield return $"{TelegramOptions.Section}:WebhookUrl is needed in webhook mode: our public https address.";
        if (options.WebhookSecret is not { } secret || !SecretShape.IsMatch(secret))
            yield return $"{TelegramOptions.Section}:WebhookSecret is needed in webhook mode: 1 to 256 of A-Z a-z 0-9 _ and -.";
        if (!options.WebhookPath.StartsWith('/'))
            yield return $"{TelegramOptions.Section}:WebhookPath starts with a slash.";
    }

    private static bool IsUrl(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme);

    [GeneratedRegex(@"\A[0-9]{1,19}:[A-Za-z0-9_-]{1,128}\z", RegexOptions.None, 1000)]
    private static partial Regex TokenShape { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z", RegexOptions.None, 1000)]
    private static partial Regex SecretShape { get; }
}
