using System.Net;
using System.Text;
using Bot.Channels;

namespace Bot.Tests.Channels.Telegram;

public sealed class TelegramWebhookTests
{
    private const string Update = """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"Lin"},"text":"hi"}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_arrives_and_is_confirmed()
    {
        await using var host = await TelegramHost.Start(webhook: true);
        await host.Api.Called("setWebhook");

        host.Api.User(7, "Lin").Says("order 1042");

        Assert.Equal("order 1042", (await host.Next()).Text);
        await host.Api.Quiet();
        Assert.Equal("https://bot.example/channels/telegram", host.Api.WebhookUrl);
        Assert.Equal(TelegramHost.Secret, host.Api.WebhookSecret);
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member"], host.Api.Allowed);
    }

    [Fact]
    public async Task Success_is_answered_only_after_the_message_is_taken_in()
    {
        await using var host = await TelegramHost.Start(webhook: true);
        using var taken = new SemaphoreSlim(0);
        host.Meets = _ => taken.WaitAsync(Ct);

        var said = host.Api.User(7, "Lin").Says("order 1042");
        await host.Next();

        Assert.Equal([said.UpdateId], host.Api.Unconfirmed);
        taken.Release();
        await host.Api.Quiet();
    }

    [Fact]
    public async Task One_chat_keeps_its_order_while_another_goes_on()
    {
        using var first = new SemaphoreSlim(0);
        await using var host = await TelegramHost.Start(webhook: true, meets: inbound => inbound.Text == "one" ? first.WaitAsync(Ct) : Task.CompletedTask);
        host.Api.User(7, "Lin").Says("one");
        host.Api.User(7, "Lin").Says("two");
        host.Api.User(8, "Ana").Says("hola");

        Assert.Equal(["hola", "one"], new[] { (await host.Next()).Text, (await host.Next()).Text }.Order());
        Assert.Empty(host.Received);
        first.Release();
        Assert.Equal("two", (await host.Next()).Text);
    }

    [Fact]
    public async Task What_was_not_taken_in_comes_again()
    {
        var failures = 2;
        await using var host = await TelegramHost.Start(webhook: true, meets: _ => failures-- > 0 ? Task.FromException(new IOException("disk full")) : Task.CompletedTask);

        host.Api.User(7, "Lin").Says("order 1042");

        var ids = new[] { (await host.Next()).Id, (await host.Next()).Id, (await host.Next()).Id };
        Assert.Single(ids.Distinct());
        await host.Api.Quiet();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("a-secret_that-is-long-enougH")]
    public async Task Without_the_secret_nothing_is_read(string? secret)
    {
        await using var host = await TelegramHost.Start(webhook: true);
        await host.Introduced();

        Assert.Equal(HttpStatusCode.Unauthorized, await Post(host, Update, secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(host, "not even JSON", secret));
        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":5,"message":{}}""", HttpStatusCode.OK)]
    [InlineData("""{"update_id":5,"something_new":{}}""", HttpStatusCode.OK)]
    [InlineData(Update, HttpStatusCode.OK)]
    public async Task What_is_no_update_is_a_bad_request(string body, HttpStatusCode status)
    {
        await using var host = await TelegramHost.Start(webhook: true);
        await host.Introduced();

        Assert.Equal(status, await Post(host, body, TelegramHost.Secret));
    }

    [Fact]
    public async Task What_is_longer_than_any_update_is_not_read()
    {
        await using var host = await TelegramHost.Start(webhook: true);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(host, new string(' ', 1024 * 1024 + 1), TelegramHost.Secret));
    }

    [Fact]
    public async Task The_webhook_is_set_when_Telegram_is_back()
    {
        await using var api = await BotApi.Start();
        api.Refuse("setWebhook", 500, times: 2);
        await using var host = await TelegramHost.Start(api, webhook: true);

        api.User(7, "Lin").Says("hello");

        Assert.Equal("hello", (await host.Next()).Text);
        Assert.Null(host.Channel.Trouble);
        Assert.Equal([1, 2], host.Clock.Waits.Select(wait => (int)wait.TotalSeconds));
    }

    [Fact]
    public async Task A_press_is_answered()
    {
        await using var host = await TelegramHost.Start(webhook: true);
        var lin = host.Api.User(7, "Lin");
        await host.Channel.Send(Sending.Message("Ship it?", "Yes"), null, Ct);

        var press = lin.Presses(await lin.Gets(), "Yes");

        Assert.Equal(new Press("out1", 0), (await host.Next()).Pressed);
        await host.Api.Answered(press);
    }

    private static async Task<HttpStatusCode> Post(TelegramHost host, string body, string? secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{host.Url}/channels/telegram")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await http.SendAsync(request, Ct);
        return response.StatusCode;
    }
}
