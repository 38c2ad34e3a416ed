using System.Globalization;
using System.Net;
using Bot.Conversation;
using Bot.Domain.Talk;
using Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WebChat;

/// <summary>What we call Direct Line is what Microsoft's client calls so, over WebSocket and over polling.</summary>
public sealed class MicrosoftClientTests
{
    private const int Online = 2;
    private const int ExpiredToken = 3;
    private const int FailedToConnect = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task It_says_hears_and_sends_files(bool webSocket)
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        await using var client = await MicrosoftClient.Start(bot, webSocket);
        await client.Tells(new { command = "connect", token = boss.Token });
        await client.Sees("Welcome");

        await client.Tells(new { command = "post", text = "new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", from = new { id = "web:somebody-else" }, channelData = new { clientActivityID = "one" } });
        await client.Posted();
        await client.Sees("Ships Fri 12 Jun");
        var mine = Assert.Single(client.Activities, activity => (string?)activity["channelData"]?["clientActivityID"] == "one");
        Assert.Equal(boss.Conversation, (string?)mine["from"]!["id"]);

        await client.Tells(new { command = "upload", text = "log PO-1042 cutting has begun", name = "cutting.png", contentType = "image/png", base64 = Convert.ToBase64String([1, 2, 3]) });
        await client.Posted();
        await client.Sees("written down with 1 file");
        var sent = client.Activities.Single(activity => (string?)activity["attachments"]?.AsArray().FirstOrDefault()?["name"] == "cutting.png");
        using var file = await boss.Gets(new Uri((string)sent["attachments"]![0]!["contentUrl"]!).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task It_loses_and_doubles_nothing_while_messages_keep_coming_and_the_bot_goes_down(bool webSocket)
    {
        await using var bot = await Browser.StartBotThatReturns();
        using var boss = await Browser.Owner(bot);
        await using var client = await MicrosoftClient.Start(bot, webSocket);
        await client.Tells(new { command = "connect", token = boss.Token });
        await client.Sees("Welcome");

        await Says(bot, boss, 1, 40);
        await client.Sees("number 40.");
        // It comes back in the middle of it.
        var left = await client.Leaves();
        var flood = Says(bot, boss, 41, 120);
        await client.Returns(boss.Token, left);
        await flood;
        await client.Sees("number 120.");
        await client.Settles();

        // By WebSocket it finds back by itself; who polls gives up when nobody answers, and is begun anew by the page.
        left = webSocket ? null : await client.Leaves();
        await bot.Stops();
        await bot.Starts();
        await Says(bot, boss, 121, 150);
        if (left is not null)
            await client.Returns(boss.Token, left);
        await client.Sees("number 150.");

        // The client hands on what came together in any order, and a page sorts it by the number.
        await client.Settles();
        var numbers = client.Activities.OrderBy(activity => (long)activity["channelData"]!["webchat:sequence-id"]!).Select(Browser.Text)
            .Where(text => text.StartsWith("number ", StringComparison.Ordinal)).Select(text => int.Parse(text[7..^1], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 150), numbers);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_token_of_another_conversation_is_refused(bool webSocket)
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        using var sarah = await boss.Invites("customer Sarah Miller, Acme Outdoor");
        await using var client = await MicrosoftClient.Start(bot, webSocket);
        await client.Tells(new { command = "connect", token = sarah.Token, conversationId = boss.Conversation });
        await client.Is(FailedToConnect);
        Assert.Empty(client.Activities);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task It_understands_that_its_token_has_expired(bool webSocket)
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        await using var client = await MicrosoftClient.Start(bot, webSocket);
        await client.Tells(new { command = "connect", token = boss.Token });
        await client.Is(Online);
        await client.Sees("Welcome");
        bot.Clock.Advance(TimeSpan.FromMinutes(31));
        await client.Tells(new { command = "post", text = "orders" });
        await client.Is(ExpiredToken);

        await boss.GetsToken();
        await client.Returns(boss.Token, await client.Leaves());
        await client.Tells(new { command = "post", text = "whoami" });
        await client.Sees("Owner");
    }

    private static async Task Says(RunningBot bot, Browser to, int from, int last)
    {
        var transcripts = bot.Services.GetRequiredService<Transcripts>();
        foreach (var number in Enumerable.Range(from, last - from + 1))
            await transcripts.Add(new Line($"bot.number{number}", to.Conversation, 0, default, IsOurs: true, $"number {number}.", [], []), Ct);
    }
}
