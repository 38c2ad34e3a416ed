using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Scheduling;
using Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WebChat;

/// <summary>The protocol, spoken by hand to the whole program.</summary>
public sealed class DirectLineTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_begins_and_is_known_from_then_on()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);

        var (status, begun) = await boss.Calls(HttpMethod.Post, "/conversations");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(boss.Conversation, (string?)begun!["conversationId"]);
        Assert.StartsWith("ws://127.0.0.1:", (string?)begun["streamUrl"], StringComparison.Ordinal);
        Assert.Equal(1800, (int)begun["expires_in"]!);

        var welcome = await boss.Hears("Welcome to Ningbo Bright");
        Assert.Equal("markdown", (string?)welcome["textFormat"]);
        boss.Token = (string)(await boss.Calls(HttpMethod.Post, "/tokens/refresh")).Body!["token"]!;
        await boss.Asks("orders", "order");
    }

    [Fact]
    public async Task Who_has_said_nothing_yet_begins_a_new_conversation()
    {
        await using var bot = await Browser.StartBot();
        var lin = await bot.Lin(await bot.Owner());
        using var browser = new Browser(bot);
        using var entered = await browser.Presses(new Uri(Line(await lin.Asks("web", "/enter/"), "/enter/")).AbsolutePath);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        await browser.GetsToken();

        Assert.Equal(HttpStatusCode.Created, (await browser.Calls(HttpMethod.Post, "/conversations")).Status);
        Assert.Equal(("", 0), ((await browser.Reads()).Watermark, (await browser.Reads()).Activities.Count));
        await browser.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "Ships");
        Assert.Equal(HttpStatusCode.OK, (await browser.Calls(HttpMethod.Post, "/conversations")).Status);
        // The same person, whom the clock still reaches at Telegram.
        await lin.Asks("orders", "PO-1042");
        Assert.StartsWith("telegram:", (await Person(bot, "Lin")).Home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_the_page_says_it_is_from_it_is_from_the_person_of_the_token()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        using var sarah = await boss.Invites("customer Sarah Miller, Acme Outdoor");

        var (status, _) = await sarah.Posts(new { type = "message", text = "whoami", from = new { id = boss.Conversation, name = "Boss", role = "user" } });
        Assert.Equal(HttpStatusCode.OK, status);
        await sarah.Hears("Sarah Miller");
        var said = (await sarah.Reads()).Activities.Last(activity => (string?)activity["text"] == "whoami");
        Assert.Equal(sarah.Conversation, (string?)said["from"]!["id"]);
        Assert.DoesNotContain((await boss.Reads()).Activities, activity => (string?)activity["text"] == "whoami");
    }

    [Fact]
    public async Task A_token_leads_to_no_other_conversation()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        using var sarah = await boss.Invites("customer Sarah Miller, Acme Outdoor");
        sarah.Conversation = boss.Conversation;

        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/activities?watermark="), (HttpMethod.Post, "/activities"), (HttpMethod.Post, "/upload") })
        {
            var (status, body) = await sarah.Calls(method, $"/conversations/{boss.Conversation}{path}");
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Equal("BadArgument", (string?)body!["error"]!["code"]);
        }
    }

    [Fact]
    public async Task A_token_ends_after_half_an_hour_and_the_session_gives_another()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));

        var (status, body) = await boss.Calls(HttpMethod.Get, $"/conversations/{boss.Conversation}/activities");
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (status, (string?)body!["error"]!["code"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await boss.Calls(HttpMethod.Post, "/tokens/refresh")).Status);

        await boss.GetsToken();
        await boss.Asks("orders", "order");
    }

    [Fact]
    public async Task Without_a_token_or_with_a_forged_one_nobody_comes_in()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        var good = boss.Token;

        foreach (var (token, expected) in new[] { ("", HttpStatusCode.Unauthorized), ("x", HttpStatusCode.Forbidden), (good[..^2] + "AA", HttpStatusCode.Forbidden) })
        {
            boss.Token = token;
            Assert.Equal(expected, (await boss.Calls(HttpMethod.Post, "/conversations")).Status);
        }

        // A stream's token opens the stream and nothing else, and not for long.
        boss.Token = good;
        var stream = (string)(await boss.Calls(HttpMethod.Post, "/conversations")).Body!["streamUrl"]!;
        boss.Token = stream.Split("&t=")[1];
        Assert.Equal(HttpStatusCode.Forbidden, (await boss.Calls(HttpMethod.Post, "/conversations")).Status);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<WebSocketException>(() => Browser.Listens(stream));
    }

    [Fact]
    public async Task The_session_gives_tokens_to_its_own_page_only_and_not_without_end()
    {
        await using var bot = await Browser.StartBot();
        using var nobody = new Browser(bot);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.AsksForToken()).StatusCode);
        using var boss = await Browser.Owner(bot);
        Assert.Equal(HttpStatusCode.Unauthorized, (await boss.AsksForToken("cross-site")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await boss.AsksForToken("same-origin")).StatusCode);

        var answers = new List<HttpStatusCode>();
        while (answers.Count < 100 && !answers.Contains(HttpStatusCode.TooManyRequests))
            answers.Add((await boss.AsksForToken()).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task Who_is_shut_out_is_out_at_once()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        using var sarah = await boss.Invites("customer Sarah Miller, Acme Outdoor");
        var stream = (string)(await sarah.Calls(HttpMethod.Post, "/conversations")).Body!["streamUrl"]!;
        using var socket = await Browser.Listens(stream);
        await Receive(socket);

        var person = await Person(bot, "Sarah Miller");
        await bot.Store.Commit([new Change(person with { Identities = [] }, (await bot.Store.Find(typeof(Person), person.Id, Ct))!.Version)], Ct);

        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Posts(new { type = "message", text = "orders" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await sarah.AsksForToken()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await sarah.Gets("/")).StatusCode);
        // Nor does she hear what is said to her by then.
        await bot.Services.GetRequiredService<Bot.Conversation.Transcripts>().Add(new Line("bot.late", sarah.Conversation, 0, default, IsOurs: true, "late", [], []), Ct);
        Assert.Null(await Receive(socket));
    }

    /// <summary>Neither the session nor a link into the browser that was not opened yet outlives the access.</summary>
    [Fact]
    public async Task Whose_access_was_ended_is_out_and_does_not_come_back_by_an_old_link()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        using var sarah = await boss.Invites("customer Sarah Miller, Acme Outdoor");
        var pass = new Uri(Browser.Text(await sarah.Asks("web", "/enter/")).Split('\n')[^1]).AbsolutePath;
        await boss.Asks("remove Sarah Miller", "End the access");
        await boss.Asks("yes", "has ended");

        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Posts(new { type = "message", text = "orders" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await sarah.Gets("/")).StatusCode);
        using var browser = new Browser(bot);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Presses(pass)).StatusCode);
        Assert.Null((await Person(bot, "Sarah Miller")).Identities);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_said_once()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        var (_, before) = await boss.Reads();

        await boss.Says("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "mine-1");
        await boss.Says("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "mine-1");
        await bot.Settles();

        var (activities, _) = await boss.Reads(before);
        Assert.Equal([false, true], activities.Select(Browser.IsOurs));
        Assert.Equal("mine-1", (string?)activities[0]["channelData"]!["clientActivityID"]);
        Assert.Contains("Ships Fri 12 Jun", Browser.Text(activities[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_is_pressed_on_its_card_and_later_too()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        var card = await boss.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "Ships");
        await boss.Asks("orders", "PO-1042");

        var action = card["attachments"]!.AsArray().Single()!["content"]!["actions"]!.AsArray().Single(action => (string?)action!["title"] == "Undo")!;
        Assert.Equal("Action.Submit", (string?)action["type"]);
        var (_, before) = await boss.Reads();
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(HttpStatusCode.OK, (await boss.Posts(new { type = "message", value = action["data"], channelData = new { postBack = true } })).Status);
        await bot.Settles();

        var after = (await boss.Reads(before)).Activities;
        Assert.Equal(2, after.Count(activity => (string?)activity["text"] == "Undo" && !Browser.IsOurs(activity)));
        Assert.Empty((await bot.Store.Query(typeof(Bot.Domain.Orders.Order), KeyRange.StartingWith(""), Ct)).Select(stored => stored.Document.Id));
        // An odd press is a person lost, not a mistake.
        Assert.Equal(HttpStatusCode.OK, (await boss.Posts(new { type = "message", value = new { outgoing = "nothing", choice = 7 } })).Status);
        Assert.Equal("", (string?)(await boss.Posts(new { type = "message", value = new { outgoing = "nothing", choice = -1 } })).Body!["id"]);
    }

    [Fact]
    public async Task Files_come_with_a_message_and_are_shown_to_their_conversation_only()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        using var sarah = await boss.Invites("customer Sarah Miller, Acme Outdoor");
        await boss.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "Ships");

        var uploaded = await boss.Calls(HttpMethod.Post, $"/conversations/{boss.Conversation}/upload?userId=x", Form("log PO-1042 cutting has begun", ("cutting.png", "image/png", [1, 2, 3]), ("list.xlsx", "text/html", [4])));
        Assert.Equal(HttpStatusCode.OK, uploaded.Status);
        await boss.Hears("written down");

        var shown = (await boss.Reads()).Activities.Single(activity => (string?)activity["id"] == (string?)uploaded.Body!["id"]);
        Assert.Equal(["image/png", "application/octet-stream"], shown["attachments"]!.AsArray().Select(file => (string?)file!["contentType"]));
        var addresses = shown["attachments"]!.AsArray().Select(file => new Uri((string)file!["contentUrl"]!).AbsolutePath).ToList();
        using var picture = await boss.Gets(addresses[0]);
        Assert.Equal(("image/png", "nosniff"), (picture.Content.Headers.ContentType?.MediaType, picture.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal([1, 2, 3], await picture.Content.ReadAsByteArrayAsync(Ct));
        using var page = await boss.Gets(addresses[1]);
        Assert.Equal(("application/octet-stream", "attachment"), (page.Content.Headers.ContentType?.MediaType, page.Content.Headers.ContentDisposition?.DispositionType));

        // Neither by her session nor by her token, in either conversation.
        foreach (var address in new[] { addresses[0], addresses[0].Replace(boss.Conversation, sarah.Conversation, StringComparison.Ordinal) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sarah.Gets(address)).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await sarah.Calls(HttpMethod.Get, address["/directline/v3/directline".Length..])).Status);
        }
    }

    [Fact]
    public async Task A_file_may_be_the_whole_body()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        await boss.Asks("new PO-1042, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12", "Ships");

        using var body = new ByteArrayContent([9, 9]);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "C:\\photos\\carton.jpg" };
        Assert.Equal(HttpStatusCode.OK, (await boss.Calls(HttpMethod.Post, $"/conversations/{boss.Conversation}/upload", body)).Status);

        await boss.Hears("Which order");
        var shown = (await boss.Reads()).Activities.Last(activity => !Browser.IsOurs(activity));
        Assert.Equal("carton.jpg", (string?)shown["attachments"]![0]!["name"]);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_in_a_sentence()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot, "zh-CN");
        using var body = new ByteArrayContent(new byte[60 * 1024 * 1024]);
        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await boss.Calls(HttpMethod.Post, $"/conversations/{boss.Conversation}/upload", body)).Status);
        }
        catch (HttpRequestException)
        {
            // It hung up before all was sent.
        }

        Assert.Contains("文件超过 50 MB", Browser.Text(await boss.Hears("50 MB")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await boss.Posts(new { type = "message", text = new string('x', 300_000) })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await boss.Calls(HttpMethod.Post, $"/conversations/{boss.Conversation}/activities", new StringContent("{"))).Status);
    }

    [Fact]
    public async Task A_stream_goes_on_where_it_was_also_in_another_run()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        var begun = (await boss.Calls(HttpMethod.Post, "/conversations")).Body!;
        using (var socket = await Browser.Listens((string)begun["streamUrl"]!))
        {
            // All that was said before, then what is said now.
            var history = (await Receive(socket))!;
            Assert.Contains(history["activities"]!.AsArray(), activity => Browser.Text(activity!).StartsWith("Welcome", StringComparison.Ordinal));
            await boss.Says("whoami", "a");
            Assert.Equal("whoami", (string?)(await Receive(socket))!["activities"]![0]!["text"]);
        }

        await bot.Settles();
        var (_, watermark) = await boss.Reads();
        await bot.Stops();
        await bot.Starts();
        await boss.Says("orders", "b");
        await bot.Settles();
        var again = (await boss.Calls(HttpMethod.Get, $"/conversations/{boss.Conversation}?watermark={watermark}")).Body!;
        using var later = await Browser.Listens((string)again["streamUrl"]!);
        var missed = (await Receive(later))!;
        Assert.Equal("orders", (string?)missed["activities"]![0]!["text"]);
        Assert.Equal(missed["activities"]!.AsArray().Count, missed["activities"]!.AsArray().Select(activity => (string?)activity!["id"]).Distinct().Count());
    }

    /// <summary>The page shows it as said; its turn never came.</summary>
    [Fact]
    public async Task What_was_written_down_when_the_process_died_is_taken_in_at_the_next_start_and_once()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        await boss.Asks("orders", "order");
        var said = (await bot.Services.GetRequiredService<IStore>().All(typeof(Line), "", 1000, Ct)).Select(stored => (Line)stored.Document).Last(line => !line.IsOurs);
        await bot.Services.GetRequiredService<Transcripts>().Add(said with { Id = "said.lost", Text = "new PO-1099, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12" }, Ct);
        for (var start = 0; start < 2; start++)
        {
            await bot.Stops();
            await bot.Starts();
            await boss.GetsToken();
            await boss.Hears("PO-1099");
            await bot.Settles();
        }

        Assert.Single((await boss.Reads()).Activities, activity => Browser.Text(activity).StartsWith("PO-1099 · Acme", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_said_long_ago_is_forgotten_and_numbers_go_on()
    {
        await using var bot = await Browser.StartBot();
        using var boss = await Browser.Owner(bot);
        var (_, watermark) = await boss.Reads();
        bot.Clock.Advance(TimeSpan.FromDays(31));
        await bot.Services.GetRequiredService<Housekeeping>().Prune(Ct);
        await boss.GetsToken();
        Assert.DoesNotContain((await boss.Reads()).Activities, activity => Browser.Text(activity).StartsWith("Welcome", StringComparison.Ordinal));

        await boss.Says("orders");
        Assert.Contains((await boss.Reads(watermark)).Activities, activity => (string?)activity["text"] == "orders");
    }

    private static MultipartFormDataContent Form(string text, params (string Name, string Type, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        var activity = new StringContent(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString(), Encoding.UTF8, "application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var (name, type, bytes) in files)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(content, "file", name);
        }

        return form;
    }

    private static string Line(Bot.Tests.Channels.Telegram.BotApiMessage message, string part) => message.Text.Split('\n').First(line => line.Contains(part, StringComparison.Ordinal));

    private static async Task<Person> Person(RunningBot bot, string name) =>
        (Person)(await bot.Store.Query(typeof(Person), KeyRange.Exactly($"name|{Names.Fold(name)}"), Ct))[0].Document;

    /// <summary>The next set of activities; null when the stream has ended.</summary>
    private static async Task<JsonNode?> Receive(WebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, Ct).WaitAsync(TimeSpan.FromSeconds(30), Ct);
            if (part.MessageType is WebSocketMessageType.Close)
                return null;
            await whole.WriteAsync(buffer.AsMemory(0, part.Count), Ct);
            if (part.EndOfMessage)
                return JsonNode.Parse(whole.ToArray());
        }
    }
}
