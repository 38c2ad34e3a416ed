using Bot.Channels.Telegram;

namespace Bot.Tests.Channels.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "1:a";
    private const string Url = "https://bot.example";

    [Theory]
    [InlineData(null, TelegramMode.Webhook, null, null, null)]
    [InlineData(Token, TelegramMode.Polling, null, null, null)]
    [InlineData(Token, TelegramMode.Polling, null, null, "socks5://u:p@127.0.0.1:1080")]
    [InlineData(Token, TelegramMode.Webhook, Url, "0123456789abcdeF", null)]
    public void These_are_fine(string? token, TelegramMode mode, string? url, string? secret, string? proxy) =>
        Assert.True(new TelegramOptionsValidator().Validate(null, Options(token, mode, url, secret, proxy)).Succeeded);

    [Theory]
    [InlineData("no-token", TelegramMode.Polling, null, null, null, "Token")]
    [InlineData(Token, TelegramMode.Polling, null, null, "127.0.0.1:1080", "Proxy")]
    [InlineData(Token, TelegramMode.Webhook, null, "0123456789abcdef", null, "WebhookUrl")]
    [InlineData(Token, TelegramMode.Webhook, "bot.example", "0123456789abcdef", null, "WebhookUrl")]
    [InlineData(Token, TelegramMode.Webhook, Url, null, null, "WebhookSecret")]
    [InlineData(Token, TelegramMode.Webhook, Url, "a/secret", null, "WebhookSecret")]
    [InlineData(Token, TelegramMode.Webhook, Url, "0123456789 abcdef", null, "WebhookSecret")]
    public void These_are_told_at_start_without_a_secret(string token, TelegramMode mode, string? url, string? secret, string? proxy, string named)
    {
        var result = new TelegramOptionsValidator().Validate(null, Options(token, mode, url, secret, proxy));

        Assert.Contains($"Channels:Telegram:{named} ", Assert.Single(result.Failures!), StringComparison.Ordinal);
        Assert.DoesNotContain(secret ?? token, result.FailureMessage, StringComparison.Ordinal);
    }

    private static TelegramOptions Options(string? token, TelegramMode mode, string? url, string? secret, string? proxy) =>
        new() { Token = token, Mode = mode, WebhookUrl = url, WebhookSecret = secret, Proxy = proxy };
}
