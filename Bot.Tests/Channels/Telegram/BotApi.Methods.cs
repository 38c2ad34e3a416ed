using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Telegram;

/// <summary>What the bot can do.</summary>
public sealed partial class BotApi
{
    private const long BiggestDownload = 20 * 1024 * 1024;
    private const long BiggestUpload = 50 * 1024 * 1024;

    private static readonly string[] Actions =
        ["typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"];

    private readonly Dictionary<string, BotApiFile> files = [];
    private readonly Dictionary<string, IReadOnlyList<BotApiCommand>> menus = [];
    private readonly Dictionary<string, bool> queries = [];
    private int lastFile;

    /// <summary>The command menu of a chat, or the one for everybody; empty where none is set.</summary>
    public IReadOnlyList<BotApiCommand> Menu(long? chat = null, string language = "") =>
        Change(() => menus.GetValueOrDefault($"{(chat is null ? "default" : $"chat {chat}")}|{language}", []));

    /// <summary>Waits until the bot has answered the press.</summary>
    public async Task Answered(BotApiPress press) =>
        await When(() => queries.GetValueOrDefault(press.CallbackId) ? this : null, () => "The press was not answered.");

    internal BotApiFile Keep(string kind, byte[] content, string name, string mediaType, long? size = null) => Change(() =>
    {
        var file = new BotApiFile($"{kind}-{++lastFile}", kind, content, size ?? content.Length, name, mediaType);
        files[file.Id] = file;
        if (kind == "photo")
            files[$"{file.Id}-small"] = file with { Id = $"{file.Id}-small" };
        return file;
    });

    internal void Opens(string callbackId) => queries[callbackId] = false;

    private JsonNode Do(BotApiCall call) => call.Method switch
    {
        "getMe" => Me(),
        "setWebhook" => SetWebhook(call),
        "deleteWebhook" => DeleteWebhook(call),
        "getWebhookInfo" => GetWebhookInfo(),
        "sendMessage" => SendMessage(call),
        "sendPhoto" or "sendDocument" or "sendVoice" or "sendVideo" => SendFile(call, call.Method["send".Length..].ToLowerInvariant()),
        "sendMediaGroup" => SendMediaGroup(call),
        "sendChatAction" => SendChatAction(call),
        "editMessageText" => EditMessageText(call),
        "editMessageReplyMarkup" => EditMessageReplyMarkup(call),
        "answerCallbackQuery" => AnswerCallbackQuery(call),
        "setMyCommands" => SetMyCommands(call),
        "getFile" => GetFile(call),
        _ => throw new BotApiRefusal(404, "Not Found: method not found"),
    };

    internal JsonObject Me() => new()
    {
        ["id"] = BotId,
        ["is_bot"] = true,
        ["first_name"] = "Gendan",
        ["username"] = Username,
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = false,
    };

    private JsonObject SendMessage(BotApiCall call)
    {
        var chat = Reachable(call);
        var text = BotApiChecks.Text(call);
        var keyboard = BotApiChecks.Keyboard(call);
        return chat.Receive(message => message["text"] = text, keyboard).Body;
    }

    private JsonObject SendFile(BotApiCall call, string kind)
    {
        var chat = Reachable(call);
        var caption = BotApiChecks.Caption(call);
        var keyboard = BotApiChecks.Keyboard(call);
        var file = FileIn(call, call[kind], kind, kind);
        return chat.Receive(message =>
        {
            message[kind] = file.ToJson();
            if (caption.Length > 0)
                message["caption"] = caption;
        }, keyboard, file).Body;
    }

    private JsonArray SendMediaGroup(BotApiCall call)
    {
        var chat = Reachable(call);
        if (call.Json("media") is not JsonArray { Count: >= 2 and <= 10 } media)
            throw BotApiRefusal.Bad("wrong number of messages in the album");
        var shown = media.Select(item => (Kind: item!["type"]!.GetValue<string>(), Caption: item["caption"]?.GetValue<string>() ?? "", Media: item["media"]!.GetValue<string>())).ToList();
        if (shown.Any(item => item.Caption.Length > 1024))
            throw BotApiRefusal.Bad("message caption is too long");
        var kept = shown.Select(item => (item.Kind, item.Caption, File: FileIn(call, item.Media, item.Media, item.Kind))).ToList();
        var album = $"{++lastFile}";
        return new JsonArray([.. kept.Select(item => chat.Receive(message =>
        {
            message["media_group_id"] = album;
            message[item.Kind] = item.File.ToJson();
            if (item.Caption.Length > 0)
                message["caption"] = item.Caption;
        }, keyboard: null, item.File).Body.DeepClone())]);
    }

    /// <summary>An upload by its name, one named with attach://, or a file that Telegram has.</summary>
    private BotApiFile FileIn(BotApiCall call, string value, string field, string kind)
    {
        var upload = value.StartsWith("attach://", StringComparison.Ordinal) ? call.Uploads.GetValueOrDefault(value["attach://".Length..]) : call.Uploads.GetValueOrDefault(field);
        if (upload is null && value.Length == 0)
            throw BotApiRefusal.Bad($"there is no {kind} in the request");
        if (upload is null)
        {
            var known = files.GetValueOrDefault(value) ?? throw BotApiRefusal.Bad("wrong file identifier/HTTP URL specified");
            return known.Kind == kind ? known : throw BotApiRefusal.Bad($"can't use file of type {Capital(known.Kind)} as {Capital(kind)}");
        }

        if (upload.Content.Length == 0)
            throw BotApiRefusal.Bad("file must be non-empty");
        if (upload.Content.Length > BiggestUpload)
            throw new BotApiRefusal(413, "Request Entity Too Large");
        if (kind == "photo")
            BotApiChecks.Photo(upload.Content);
        return Keep(kind, upload.Content, upload.Name, "application/octet-stream");
    }

    private JsonNode SendChatAction(BotApiCall call)
    {
        Reachable(call);
        return Actions.Contains(call["action"]) ? true : throw BotApiRefusal.Bad("wrong parameter action in request");
    }

    private JsonObject EditMessageText(BotApiCall call)
    {
        var message = Editable(call);
        var text = BotApiChecks.Text(call);
        var keyboard = BotApiChecks.Keyboard(call);
        if (!message.IsText)
            throw BotApiRefusal.Bad("there is no text in the message to edit");
        Unlike(message, message.Text == text && Same(message, keyboard));
        message.Says(text, keyboard);
        return Edited(message);
    }

    private JsonObject EditMessageReplyMarkup(BotApiCall call)
    {
        var message = Editable(call);
        var keyboard = BotApiChecks.Keyboard(call);
        Unlike(message, Same(message, keyboard));
        message.Shows(keyboard);
        return Edited(message);
    }

    private BotApiMessage Editable(BotApiCall call)
    {
        var message = Reachable(call).Find((int)call.Number("message_id")) ?? throw BotApiRefusal.Bad("message to edit not found");
        return message.FromBot ? message : throw BotApiRefusal.Bad("message can't be edited");
    }

    private static bool Same(BotApiMessage message, JsonNode? keyboard) => JsonNode.DeepEquals(message.Body["reply_markup"], keyboard);

    private static void Unlike(BotApiMessage message, bool same)
    {
        if (same)
            throw BotApiRefusal.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
    }

    private JsonObject Edited(BotApiMessage message)
    {
        message.Body["edit_date"] = clock.GetUtcNow().ToUnixTimeSeconds();
        return message.Body;
    }

    private JsonNode AnswerCallbackQuery(BotApiCall call)
    {
        if (!queries.TryGetValue(call["callback_query_id"], out var answered) || answered)
            throw BotApiRefusal.Bad("query is too old and response timeout expired or query ID is invalid");
        return queries[call["callback_query_id"]] = true;
    }

    private JsonNode SetMyCommands(BotApiCall call)
    {
        var commands = BotApiChecks.Commands(call);
        var scope = call.Json("scope");
        var place = scope?["type"]?.GetValue<string>() ?? "default";
        if (place == "chat" && !chats.ContainsKey(long.TryParse(scope!["chat_id"]?.ToString(), CultureInfo.InvariantCulture, out var id) ? id : 0))
            throw BotApiRefusal.Bad("chat not found");
        if (place == "chat")
            place = $"chat {scope!["chat_id"]}";
        menus[$"{place}|{call["language_code"]}"] = commands;
        return true;
    }

    private JsonObject GetFile(BotApiCall call)
    {
        var file = files.GetValueOrDefault(call["file_id"]) ?? throw BotApiRefusal.Bad("invalid file_id");
        if (file.Size > BiggestDownload)
            throw BotApiRefusal.Bad("file is too big");
        return new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = $"u{file.Id}", ["file_size"] = file.Size, ["file_path"] = file.Path };
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
