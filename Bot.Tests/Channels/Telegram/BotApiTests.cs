using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Telegram;

/// <summary>The stand-in refuses what Telegram refuses, asked by raw HTTP.</summary>
public sealed class BotApiTests
{
    private const string OneButton = """{"inline_keyboard":[[{"text":"Yes","callback_data":"a:0"}]]}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sendMessage", """{"chat_id":7}""", "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":7,"text":" \n "}""", "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":8,"text":"x"}""", "Bad Request: chat not found")]
    [InlineData("sendMessage", """{"text":"x"}""", "Bad Request: chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"a < b","parse_mode":"HTML"}""", "Bad Request: can't parse entities: Unsupported start tag \"\" at byte offset 2")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"<b>x","parse_mode":"HTML"}""", "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"<b>x</i>","parse_mode":"HTML"}""", "Bad Request: can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"x</b>","parse_mode":"HTML"}""", "Bad Request: can't parse entities: Unexpected end tag at byte offset 1")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"<b></b>","parse_mode":"HTML"}""", "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Yes"}]]}}""", "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("sendPhoto", """{"chat_id":7}""", "Bad Request: there is no photo in the request")]
    [InlineData("sendPhoto", """{"chat_id":7,"photo":"nothing"}""", "Bad Request: wrong file identifier/HTTP URL specified")]
    [InlineData("sendMediaGroup", """{"chat_id":7,"media":[]}""", "Bad Request: wrong number of messages in the album")]
    [InlineData("sendChatAction", """{"chat_id":7,"action":"dancing"}""", "Bad Request: wrong parameter action in request")]
    [InlineData("editMessageText", """{"chat_id":7,"message_id":4000,"text":"x"}""", "Bad Request: message to edit not found")]
    [InlineData("answerCallbackQuery", """{"callback_query_id":"1"}""", "Bad Request: query is too old and response timeout expired or query ID is invalid")]
    [InlineData("setMyCommands", """{"commands":[{"command":"Order","description":"x"}]}""", "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("setMyCommands", """{"commands":[{"command":"order","description":""}]}""", "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("setMyCommands", """{"commands":[],"language_code":"zh-hans"}""", "Bad Request: invalid language code specified")]
    [InlineData("getFile", """{"file_id":"nothing"}""", "Bad Request: invalid file_id")]
    [InlineData("setWebhook", """{"url":"http://bot.example/"}""", "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("setWebhook", """{"url":"https://bot.example:5000/"}""", "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("setWebhook", """{"url":"https://bot.example/","secret_token":"a b"}""", "Bad Request: secret token contains unallowed characters")]
    public async Task It_refuses_in_Telegrams_words(string method, string body, string description)
    {
        await using var api = await BotApi.Start();
        api.User(7, "Lin");

        Assert.Equal((400, description), await Refused(api, method, JsonNode.Parse(body)!));
    }

    [Fact]
    public async Task Lengths_are_counted()
    {
        await using var api = await BotApi.Start();
        var lin = api.User(7, "Lin");
        var photo = lin.SendsPhoto().File!.Id;

        await Ask(api, "sendMessage", new { chat_id = 7, text = new string('x', 4096) });
        await Ask(api, "sendPhoto", new { chat_id = 7, photo, caption = new string('x', 1024) });
        Assert.Equal((400, "Bad Request: message is too long"), await Refused(api, "sendMessage", new { chat_id = 7, text = new string('x', 4097) }));
        Assert.Equal((400, "Bad Request: message caption is too long"), await Refused(api, "sendPhoto", new { chat_id = 7, photo, caption = new string('x', 1025) }));
        Assert.Equal((400, "Bad Request: BUTTON_DATA_INVALID"), await Refused(api, "sendMessage", Button(new string('x', 65))));
        Assert.Equal((400, "Bad Request: BUTTON_DATA_INVALID"), await Refused(api, "sendMessage", Button(new string('中', 22))));
        await Ask(api, "sendMessage", Button(new string('x', 64)));
        await Ask(api, "sendMessage", new { chat_id = 7, text = "<b>a &lt; b</b>", parse_mode = "HTML" });
        Assert.Equal("a < b", lin.Inbox[^1].Text);

        static object Button(string data) => new { chat_id = 7, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Yes", callback_data = data } } } } };
    }

    [Fact]
    public async Task An_edit_must_change_something_of_the_bots_own()
    {
        await using var api = await BotApi.Start();
        var lin = api.User(7, "Lin");
        var own = lin.Says("mine");
        await Ask(api, "sendMessage", new { chat_id = 7, text = "Ship?", reply_markup = JsonNode.Parse(OneButton) });
        var message = await lin.Gets();

        Assert.StartsWith("Bad Request: message is not modified", (await Refused(api, "editMessageText", Edit(message.Id, "Ship?", OneButton))).Description, StringComparison.Ordinal);
        Assert.StartsWith("Bad Request: message is not modified", (await Refused(api, "editMessageReplyMarkup", Edit(message.Id, "", OneButton))).Description, StringComparison.Ordinal);
        Assert.Equal("Bad Request: message can't be edited", (await Refused(api, "editMessageText", Edit(own.Id, "yours", OneButton))).Description);
        await Ask(api, "editMessageReplyMarkup", new { chat_id = 7, message_id = message.Id });
        Assert.Empty(message.Labels);
        await Ask(api, "editMessageText", new { chat_id = 7, message_id = message.Id, text = "Shipped." });
        Assert.Equal(("Shipped.", "Ship?"), (message.Text, Assert.Single(message.History)));

        static object Edit(int id, string text, string keyboard) => new { chat_id = 7, message_id = id, text, reply_markup = JsonNode.Parse(keyboard) };
    }

    [Fact]
    public async Task A_photo_has_no_text_to_edit_and_a_document_is_no_photo()
    {
        await using var api = await BotApi.Start();
        var lin = api.User(7, "Lin");
        await Ask(api, "sendPhoto", new { chat_id = 7, photo = lin.SendsPhoto().File!.Id, caption = "x" });

        Assert.Equal("Bad Request: there is no text in the message to edit", (await Refused(api, "editMessageText", new { chat_id = 7, message_id = lin.Inbox[0].Id, text = "y" })).Description);
        Assert.Equal("Bad Request: can't use file of type Document as Photo", (await Refused(api, "sendPhoto", new { chat_id = 7, photo = lin.SendsDocument("a", [1]).File!.Id })).Description);
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", (await Refused(api, "sendPhoto", Upload("photo", [1, 2, 3]))).Description);
        Assert.Equal("Bad Request: file must be non-empty", (await Refused(api, "sendDocument", Upload("document", []))).Description);
        await Ask(api, "sendDocument", Upload("document", [1, 2, 3]));
        Assert.Equal([1, 2, 3], lin.Inbox[^1].File!.Content);
    }

    [Fact]
    public async Task A_file_is_given_back_unless_it_is_too_big()
    {
        await using var api = await BotApi.Start();
        var lin = api.User(7, "Lin");
        var small = lin.SendsVoice([1, 2, 3]).File!;
        var big = lin.SendsDocument("big.zip", [1], size: 21_000_000).File!;

        var path = (await Ask(api, "getFile", new { file_id = small.Id }))["file_path"]!.GetValue<string>();
        using var http = new HttpClient();
        Assert.Equal([1, 2, 3], await http.GetByteArrayAsync($"{api.Url}/file/bot{api.Token}/{path}", Ct));
        Assert.Equal((400, "Bad Request: file is too big"), await Refused(api, "getFile", new { file_id = big.Id }));
    }

    [Fact]
    public async Task A_press_is_answered_once()
    {
        await using var api = await BotApi.Start();
        var lin = api.User(7, "Lin");
        await Ask(api, "sendMessage", new { chat_id = 7, text = "Ship?", reply_markup = JsonNode.Parse(OneButton) });
        var press = lin.Presses(await lin.Gets(), "Yes");

        await Ask(api, "answerCallbackQuery", new { callback_query_id = press.CallbackId });
        Assert.StartsWith("Bad Request: query is too old", (await Refused(api, "answerCallbackQuery", new { callback_query_id = press.CallbackId })).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_gone_gets_nothing()
    {
        await using var api = await BotApi.Start();
        api.User(7, "Lin").Blocks();
        var moved = api.Group(-5, "ACME").Migrates();

        Assert.Equal((403, "Forbidden: bot was blocked by the user"), await Refused(api, "sendMessage", new { chat_id = 7, text = "x" }));
        var (_, body) = await Post(api, "sendMessage", JsonContent.Create(new { chat_id = -5, text = "x" }));
        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", body["description"]!.GetValue<string>());
        Assert.Equal(moved.Id, body["parameters"]!["migrate_to_chat_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task It_refuses_when_told_to()
    {
        await using var api = await BotApi.Start();
        api.User(7, "Lin");
        api.Refuse("sendMessage", 429, retryAfter: 3);

        var (status, body) = await Post(api, "sendMessage", JsonContent.Create(new { chat_id = 7, text = "x" }));
        Assert.Equal((429, 3), ((int)status, body["parameters"]!["retry_after"]!.GetValue<int>()));
        Assert.Equal("Too Many Requests: retry after 3", body["description"]!.GetValue<string>());
        await Ask(api, "sendMessage", new { chat_id = 7, text = "x" });
    }

    [Fact]
    public async Task A_wrong_token_and_an_unknown_method_are_told_apart()
    {
        await using var api = await BotApi.Start();
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(new Uri($"{api.Url}/bot1:wrong/getMe"), Ct)).StatusCode);
        Assert.Equal((404, "Not Found: method not found"), await Refused(api, "sendLove", new { }));
        Assert.Equal(api.Username, (await Ask(api, "getMe", new { }))["username"]!.GetValue<string>());
    }

    [Fact]
    public async Task Updates_come_until_the_offset_passes_them()
    {
        await using var api = await BotApi.Start();
        var first = api.User(7, "Lin").Says("one").UpdateId;
        var second = api.User(7, "Lin").Says("two").UpdateId;

        Assert.Equal([first, second], await Updates(0));
        Assert.Equal([first, second], await Updates(first));
        Assert.Equal([second], await Updates(second));
        Assert.Empty(await Updates(second + 1));
        Assert.Empty(await Updates(0));

        async Task<IEnumerable<int>> Updates(int offset) =>
            (await Ask(api, "getUpdates", new { offset, timeout = 0 })).AsArray().Select(update => update!["update_id"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_long_poll_ends_when_something_is_said_or_somebody_else_asks()
    {
        await using var api = await BotApi.Start();
        var first = Post(api, "getUpdates", JsonContent.Create(new { timeout = 50 }));
        await api.Called("getUpdates");
        var second = Ask(api, "getUpdates", new { timeout = 50 });
        Assert.Equal(HttpStatusCode.Conflict, (await first).Status);

        api.User(7, "Lin").Says("hello");

        Assert.Single((await second).AsArray());
    }

    [Fact]
    public async Task Nobody_may_ask_while_a_webhook_is_set()
    {
        await using var api = await BotApi.Start();
        await Ask(api, "setWebhook", new { url = "https://bot.example/hook" });

        Assert.Equal((409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"), await Refused(api, "getUpdates", new { }));
        Assert.Equal("https://bot.example/hook", (await Ask(api, "getWebhookInfo", new { }))["url"]!.GetValue<string>());
        await Ask(api, "deleteWebhook", new { });
        Assert.Empty((await Ask(api, "getUpdates", new { })).AsArray());
    }

    internal static async Task<JsonNode> Ask(BotApi api, string method, object body)
    {
        var (status, answer) = await Post(api, method, body as HttpContent ?? JsonContent.Create(body));
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        return answer["result"]!;
    }

    private static async Task<(int Code, string Description)> Refused(BotApi api, string method, object body)
    {
        var (status, answer) = await Post(api, method, body as HttpContent ?? JsonContent.Create(body));
        Assert.False(answer["ok"]!.GetValue<bool>());
        Assert.Equal((int)status, answer["error_code"]!.GetValue<int>());
        return ((int)status, answer["description"]!.GetValue<string>());
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> Post(BotApi api, string method, HttpContent body)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri($"{api.Url}/bot{api.Token}/{method}"), body, Ct);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(JsonSerializerOptions.Default, Ct))!);
    }

    private static MultipartFormDataContent Upload(string field, byte[] content) => new()
    {
        { new StringContent(7.ToString(CultureInfo.InvariantCulture)), "chat_id" },
        { new ByteArrayContent(content), field, "file.bin" },
    };
}
