using System.Text.Json.Nodes;
using Bot.Channels;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Telegram;

public sealed class TelegramPollingTests
{
    [Fact]
    public async Task A_message_arrives_and_is_confirmed()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin", "zh-hans");

        var said = lin.Says("order 1042");

        var inbound = await host.Next();
        Assert.StartsWith($"telegram:{host.Api.BotId}:{said.UpdateId}:", inbound.Id, StringComparison.Ordinal);
        Assert.Equal("order 1042", inbound.Text);
        await host.Api.Quiet();
        Assert.Null(host.Channel.Trouble);
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member"], host.Api.Allowed);
    }

    [Fact]
    public async Task Nothing_is_confirmed_before_it_is_taken_in()
    {
        await using var host = await TelegramHost.Start();
        using var taken = new SemaphoreSlim(0);
        host.Meets = _ => taken.WaitAsync(TestContext.Current.CancellationToken);

        var said = host.Api.User(7, "Lin").Says("order 1042");
        await host.Next();

        Assert.Equal([said.UpdateId], host.Api.Unconfirmed);
        taken.Release();
        await host.Api.Quiet();
    }

    [Fact]
    public async Task One_chat_keeps_its_order_while_another_goes_on()
    {
        await using var api = await BotApi.Start();
        api.User(7, "Lin").Says("one");
        api.User(7, "Lin").Says("two");
        api.User(8, "Ana").Says("hola");
        using var first = new SemaphoreSlim(0);
        await using var host = await TelegramHost.Start(api, meets: inbound => inbound.Text == "one" ? first.WaitAsync(TestContext.Current.CancellationToken) : Task.CompletedTask);

        Assert.Equal(["hola", "one"], new[] { (await host.Next()).Text, (await host.Next()).Text }.Order());
        Assert.Empty(host.Received);
        first.Release();
        Assert.Equal("two", (await host.Next()).Text);
        await api.Quiet();
    }

    [Fact]
    public async Task What_was_not_taken_in_comes_again_and_only_that()
    {
        await using var api = await BotApi.Start();
        api.User(7, "Lin").Says("one");
        api.User(8, "Ana").Says("hola");
        api.User(7, "Lin").Says("two");
        var failures = 1;
        await using var host = await TelegramHost.Start(api, meets: inbound =>
            inbound.Text == "one" && failures-- > 0 ? Task.FromException(new IOException("disk full")) : Task.CompletedTask);

        await api.Quiet();

        Assert.Equal(["hola", "one", "one", "two"], host.Received.Select(inbound => inbound.Text).Order());
        Assert.Equal(["one", "one", "two"], host.Received.Where(inbound => inbound.Sender == "telegram:7").Select(inbound => inbound.Text));
        Assert.Contains(TimeSpan.FromSeconds(1), host.Clock.Waits);
    }

    [Fact]
    public async Task Somebody_whose_pictures_come_slowly_keeps_nobody_else_waiting()
    {
        var slow = new TaskCompletionSource();
        await using var host = await TelegramHost.Start(meets: inbound => inbound.Text == "slow" ? slow.Task : Task.CompletedTask);
        host.Api.User(7, "Lin").Says("slow");
        host.Api.User(7, "Lin").Says("behind it");
        Assert.Equal("slow", (await host.Next()).Text);

        host.Api.User(8, "Ana").Says("hola");
        Assert.Equal("hola", (await host.Next()).Text);
        Assert.Empty(host.Received);

        slow.SetResult();
        Assert.Equal("behind it", (await host.Next()).Text);
        await host.Api.Quiet();
        Assert.Empty(host.Received);
    }

    [Fact]
    public async Task A_clock_that_stands_still_keeps_nobody_waiting()
    {
        await using var host = await TelegramHost.Start(clock: new FakeTimeProvider());

        host.Api.User(7, "Lin").SendsPhoto("fabric");

        Assert.NotNull(Assert.Single((await host.Next()).Attachments).Blob);
        await host.Api.Quiet();
    }

    [Fact]
    public async Task The_same_update_again_has_the_same_id()
    {
        await using var host = await TelegramHost.Start();
        var said = host.Api.User(7, "Lin").Says("order 1042");
        var first = await host.Next();
        await host.Api.Quiet();

        host.Api.Redeliver(said.UpdateId);

        Assert.Equal(first.Id, (await host.Next()).Id);
    }

    [Fact]
    public async Task What_nobody_understands_stops_nobody()
    {
        await using var api = await BotApi.Start();
        api.Tell("my_chat_member", new JsonObject { ["new_chat_member"] = new JsonObject { ["status"] = "hologram" } }, 7);
        api.User(7, "Lin").Says("hello");

        await using var host = await TelegramHost.Start(api);

        Assert.Equal("hello", (await host.Next()).Text);
        await api.Quiet();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(502)]
    public async Task Trouble_passes(int code)
    {
        await using var api = await BotApi.Start();
        api.Refuse("getUpdates", code, times: 3);
        await using var host = await TelegramHost.Start(api);

        api.User(7, "Lin").Says("still there?");

        Assert.Equal("still there?", (await host.Next()).Text);
        Assert.Null(host.Channel.Trouble);
        Assert.Equal([1, 2, 4], host.Clock.Waits.Select(wait => (int)wait.TotalSeconds).Take(3));
    }

    [Fact]
    public async Task A_wrong_token_is_told_to_the_operator_and_never_logged()
    {
        await using var api = await BotApi.Start();
        await using var host = await TelegramHost.Start(api, settings: [("Token", "999:wrong")]);

        await api.Refused(2);

        Assert.Equal("Telegram does not accept the token.", host.Channel.Trouble);
        Assert.Null(host.Channel.JoinLink("abc"));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("999:wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_starts_without_Telegram_and_knows_its_link_later()
    {
        await using var api = await BotApi.Start();
        api.Refuse("getMe", 500, times: 2);
        await using var host = await TelegramHost.Start(api);

        await host.Introduced();

        Assert.Equal("https://t.me/gendan_bot?start=abc", host.Channel.JoinLink("abc")?.ToString());
        Assert.Equal(["start", "help"], api.Menu().Select(item => item.Command));
        Assert.Equal("开始使用", api.Menu(language: "zh")[0].Description);
        Assert.Equal("Commencer", api.Menu(language: "fr")[0].Description);
        Assert.Equal("はじめる", api.Menu(language: "ja")[0].Description);
    }

    [Fact]
    public async Task A_proxy_is_used()
    {
        await using var api = await BotApi.Start();
        await using var host = await TelegramHost.Start(api, settings: [("ApiBase", "http://telegram.invalid"), ("Proxy", api.Url)]);

        api.User(7, "Lin").Says("through the wall");

        Assert.Equal("through the wall", (await host.Next()).Text);
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start()
    {
        await using var api = await BotApi.Start();

        await Assert.ThrowsAsync<OptionsValidationException>(() => TelegramHost.Start(api, settings: [("Token", "no-token")]));
        await Assert.ThrowsAsync<OptionsValidationException>(() => TelegramHost.Start(api, webhook: true, settings: [("WebhookSecret", "a secret")]));
    }

    [Fact]
    public async Task A_webhook_left_over_from_before_is_taken_away()
    {
        await using var api = await BotApi.Start();
        await BotApiTests.Ask(api, "setWebhook", new { url = "https://old.example/" });

        await using var host = await TelegramHost.Start(api);
        api.User(7, "Lin").Says("hello");

        await host.Next();
        Assert.Null(api.WebhookUrl);
    }

    [Fact]
    public async Task A_press_is_answered_and_comes_with_one_id_however_often()
    {
        await using var host = await TelegramHost.Start();
        var lin = host.Api.User(7, "Lin");
        await host.Channel.Send(Sending.Message("Ship it?", "Yes", "No"), null, TestContext.Current.CancellationToken);

        var press = lin.Presses(await lin.Gets(), "No");
        var inbound = await host.Next();
        await host.Api.Answered(press);
        host.Api.Redeliver(press);

        Assert.Equal(new Press("out1", 1), inbound.Pressed);
        Assert.Equal(inbound.Id, (await host.Next()).Id);
        await host.Api.Quiet();
        Assert.NotEqual(inbound.Id, (await Again()).Id);

        Task<Inbound> Again()
        {
            lin.Presses(lin.Inbox[0], "No");
            return host.Next();
        }
    }

    [Fact]
    public async Task Groups_move_and_people_stop_the_bot()
    {
        await using var host = await TelegramHost.Start();
        var group = host.Api.Group(-5, "ACME");
        var lin = host.Api.User(7, "Lin");

        lin.In(group).Says("good morning");
        lin.In(group).Says("@gendan_bot where is 1042?");
        Assert.Equal("where is 1042?", (await host.Next()).Text);
        group.Migrates();
        Assert.Equal(new ConversationEvent.Moved("telegram:-1005"), (await host.Next()).Event);
        Assert.Equal(new ConversationEvent.Moved("telegram:-1005"), (await host.Next()).Event);
        lin.Blocks();
        Assert.Equal(new ConversationEvent.Blocked(), (await host.Next()).Event);
        lin.Unblocks();
        Assert.Equal(new ConversationEvent.Unblocked(), (await host.Next()).Event);
    }

    [Fact]
    public async Task A_file_comes_with_our_own_copy()
    {
        await using var host = await TelegramHost.Start();

        host.Api.User(7, "Lin").SendsDocument("PI.pdf", "%PDF"u8.ToArray(), "invoice");

        var attachment = Assert.Single((await host.Next()).Attachments);
        using var copy = new StreamReader(host.Files.Open(attachment.Blob!)!);
        Assert.Equal("%PDF", await copy.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("getFile", 500)]
    [InlineData("file", 404)]
    [InlineData("file", 0)]
    public async Task A_file_that_cannot_be_had_does_not_lose_the_message(string method, int code)
    {
        await using var host = await TelegramHost.Start();
        host.Api.Refuse(method, code);

        host.Api.User(7, "Lin").SendsPhoto("fabric");

        var inbound = await host.Next();
        Assert.Equal("fabric", inbound.Text);
        Assert.Null(Assert.Single(inbound.Attachments).Blob);
    }

    [Fact]
    public async Task A_file_that_is_too_big_says_how_big()
    {
        await using var host = await TelegramHost.Start();

        host.Api.User(7, "Lin").SendsVideo([1], "line 3", size: 25_000_000);

        var attachment = Assert.Single((await host.Next()).Attachments);
        Assert.Equal((25_000_000, null), (attachment.Bytes, attachment.Blob));
        Assert.DoesNotContain(host.Api.Calls, call => call.Method == "getFile");
    }

    [Fact]
    public async Task Neither_texts_nor_the_token_are_logged()
    {
        await using var host = await TelegramHost.Start();
        host.Meets = _ => Task.FromException(new IOException("disk full"));
        host.Api.User(7, "Lin").SendsContact("34600111222", "Ana");
        await host.Next();
        await host.Next();

        Assert.NotEmpty(host.Logs.Lines);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("34600111222", StringComparison.Ordinal) || line.Contains(host.Api.Token, StringComparison.Ordinal));
    }
}
