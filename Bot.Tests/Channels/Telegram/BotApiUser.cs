using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Channels.Telegram;

/// <summary>A person at a phone, in the private chat with the bot or <see cref="In">in a group</see>.</summary>
public sealed partial class BotApiUser(BotApi api, long id, string name, string? language, BotApiChat chat)
{
    /// <summary>Bytes that pass for a picture.</summary>
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF"u8];

    public long Id => id;

    public BotApiChat Chat => chat;

    /// <summary>The bot's messages in this chat.</summary>
    public IReadOnlyList<BotApiMessage> Inbox => chat.Inbox;

    /// <summary>The command menu as this person sees it in this chat.</summary>
    public IReadOnlyList<BotApiCommand> Menu => api.Menu(chat.Id);

    /// <summary>The same person in a group.</summary>
    public BotApiUser In(BotApiChat group) => new(api, id, name, language, group);

    public Task<BotApiMessage> Gets(Func<string, bool>? such = null) => chat.Gets(such);

    public Task<BotApiMessage> SeesEdited(BotApiMessage message, Func<string, bool> such) => chat.SeesEdited(message, such);

    public BotApiMessage Says(string text) => Sends(message => Text(message, "text", text));

    public BotApiMessage RepliesTo(BotApiMessage original, string text) => Sends(message =>
    {
        Text(message, "text", text);
        message["reply_to_message"] = original.Body.DeepClone();
    });

    /// <summary>Passes somebody else's words on.</summary>
    public BotApiMessage Forwards(string text, string from = "Ana") => Sends(message =>
    {
        Text(message, "text", text);
        message["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["sender_user_name"] = from, ["date"] = api.Now - 3600 };
    });

    public BotApiMessage SendsContact(string phone, string firstName, string? lastName = null) =>
        Sends(message => message["contact"] = new JsonObject { ["phone_number"] = phone, ["first_name"] = firstName, ["last_name"] = lastName });

    /// <param name="size">What Telegram says of it, when it is to be bigger than a test wants to make it.</param>
    public BotApiMessage SendsPhoto(string? caption = null, byte[]? content = null, long? size = null) => SendsFile("photo", caption, content ?? Jpeg, "", "image/jpeg", size);

    public BotApiMessage SendsDocument(string fileName, byte[] content, string? caption = null, string mediaType = "application/pdf", long? size = null) =>
        SendsFile("document", caption, content, fileName, mediaType, size);

    public BotApiMessage SendsVoice(byte[] content) => SendsFile("voice", null, content, "", "audio/ogg", null);

    public BotApiMessage SendsVideo(byte[] content, string? caption = null, long? size = null) => SendsFile("video", caption, content, "video.mp4", "video/mp4", size);

    /// <summary>Photos sent together arrive as single messages; the first has the caption.</summary>
    public IReadOnlyList<BotApiMessage> SendsAlbum(string? caption, params IReadOnlyList<byte[]> photos)
    {
        var album = api.NextQuery();
        return [.. photos.Index().Select(photo => SendsFile("photo", photo.Index == 0 ? caption : null, photo.Item, "", "image/jpeg", null, message => message["media_group_id"] = album))];
    }

    public BotApiMessage Edits(BotApiMessage message, string text) => api.Change(() =>
    {
        var field = message.IsText ? "text" : "caption";
        message.Says(text, keyboard: null, field);
        Text(message.Body, field, text);
        message.Body["edit_date"] = api.Now;
        message.UpdateId = api.Tell("edited_message", message.Body.DeepClone(), chat.Id);
        return message;
    });

    /// <summary>Presses the button with that label, or with a label that starts so.</summary>
    public BotApiPress Presses(BotApiMessage message, string label) => api.Change(() =>
    {
        var buttons = message.Keyboard.SelectMany(row => row).ToList();
        var button = buttons.Find(button => button.Label == label) ?? buttons.Find(button => button.Label.StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no button '{label}' on: {message}");
        var query = new JsonObject
        {
            ["id"] = api.NextQuery(),
            ["from"] = Self(),
            ["message"] = message.Body.DeepClone(),
            ["chat_instance"] = "-42",
            ["data"] = button.Data,
        };
        var callback = query["id"]!.GetValue<string>();
        api.Opens(callback);
        return new BotApiPress(callback, api.Tell("callback_query", query.DeepClone(), chat.Id), query);
    });

    /// <summary>Stops the bot: it is told, and can send nothing more.</summary>
    public int Blocks() => Becomes("kicked", "member", blocked: true);

    public int Unblocks() => Becomes("member", "kicked", blocked: false);

    private int Becomes(string status, string before, bool blocked) => api.Change(() =>
    {
        chat.IsBlocked = blocked;
        JsonObject Member(string status) => new() { ["user"] = api.Me(), ["status"] = status, ["until_date"] = 0 };
        return api.Tell("my_chat_member", new JsonObject
        {
            ["chat"] = chat.Body.DeepClone(),
            ["from"] = Self(),
            ["date"] = api.Now,
            ["old_chat_member"] = Member(before),
            ["new_chat_member"] = Member(status),
        }, chat.Id);
    });

    private BotApiMessage SendsFile(string kind, string? caption, byte[] content, string fileName, string mediaType, long? size, Action<JsonObject>? also = null)
    {
        var file = api.Keep(kind, content, fileName, mediaType, size);
        return Sends(message =>
        {
            message[kind] = file.ToJson();
            if (caption is not null)
                Text(message, "caption", caption);
            also?.Invoke(message);
        }, file);
    }

    private BotApiMessage Sends(Action<JsonObject> fill, BotApiFile? file = null) => api.Change(() =>
    {
        var message = chat.Add(new BotApiMessage(chat.New(Self(), fill), fromBot: false) { File = file });
        message.UpdateId = api.Tell("message", message.Body.DeepClone(), chat.Id);
        return message;
    });

    private JsonObject Self()
    {
        var self = new JsonObject { ["id"] = id, ["is_bot"] = false, ["first_name"] = name };
        if (language is not null)
            self["language_code"] = language;
        return self;
    }

    /// <summary>With the entities that a client finds by itself.</summary>
    private static void Text(JsonObject message, string field, string text)
    {
        message[field] = text;
        var entities = EntityShape.Matches(text).Select(match => (JsonNode)new JsonObject
        {
            ["type"] = match.Value[0] == '/' ? "bot_command" : "mention",
            ["offset"] = match.Index,
            ["length"] = match.Length,
        }).ToArray();
        var list = field == "text" ? "entities" : "caption_entities";
        message.Remove(list);
        if (entities is not [])
            message[list] = new JsonArray(entities);
    }

    [GeneratedRegex(@"(?<=\A|\s)/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?|(?<=\A|\s)@[A-Za-z0-9_]{4,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EntityShape { get; }
}
