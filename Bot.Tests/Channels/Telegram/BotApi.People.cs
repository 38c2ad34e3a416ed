using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Who is there: people, and the groups they share with the bot.</summary>
public sealed partial class BotApi
{
    private readonly Dictionary<long, BotApiChat> chats = [];
    private int lastMessage;
    private int lastQuery;

    /// <summary>A person in a private chat with the bot; the same one for the same id.</summary>
    public BotApiUser User(long id, string name, string? language = null) => Change(() =>
    {
        if (!chats.TryGetValue(id, out var chat))
            chats[id] = chat = new BotApiChat(this, new JsonObject { ["id"] = id, ["first_name"] = name, ["type"] = "private" });
        return new BotApiUser(this, id, name, language, chat);
    });

    /// <summary>A group with the bot in it. Ids of groups are negative.</summary>
    public BotApiChat Group(long id, string title) => Change(() =>
        chats[id] = new BotApiChat(this, new JsonObject { ["id"] = id, ["title"] = title, ["type"] = $"{id}".StartsWith("-100", StringComparison.Ordinal) ? "supergroup" : "group" }));

    internal int NextMessage() => ++lastMessage;

    internal string NextQuery() => $"{4_000_000_000_000 + ++lastQuery}";

    internal long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private BotApiChat Reachable(BotApiCall call)
    {
        if (call["chat_id"] is "")
            throw BotApiRefusal.Bad("chat_id is empty");
        if (!chats.TryGetValue(call.Number("chat_id"), out var chat))
            throw BotApiRefusal.Bad("chat not found");
        if (chat.MovedTo is { } moved)
            throw new BotApiRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat") { Parameters = new JsonObject { ["migrate_to_chat_id"] = moved.Id } };
        return chat.IsBlocked ? throw new BotApiRefusal(403, chat.IsPrivate ? "Forbidden: bot was blocked by the user" : "Forbidden: bot was kicked from the group chat") : chat;
    }
}

/// <summary>A chat: what was said in it, and what of it a test has looked at already.</summary>
public sealed class BotApiChat(BotApi api, JsonObject body)
{
    private readonly List<BotApiMessage> messages = [];
    private int seen;

    public long Id => body["id"]!.GetValue<long>();

    public bool IsPrivate => Id > 0;

    public bool IsBlocked { get; internal set; }

    public BotApiChat? MovedTo { get; private set; }

    /// <summary>The bot's messages, in order.</summary>
    public IReadOnlyList<BotApiMessage> Inbox => api.Change(() => messages.Where(message => message.FromBot).ToList());

    /// <summary>Waits for the bot's next message in this chat that is such; those before it count as looked at.</summary>
    public Task<BotApiMessage> Gets(Func<string, bool>? such = null) => api.When(
        () =>
        {
            var next = messages.FindIndex(seen, message => message.FromBot && (such is null || such(message.Text)));
            if (next < 0)
                return null;
            seen = next + 1;
            return messages[next];
        },
        () => $"The bot has not said that in chat {Id}, but: {string.Join(" / ", messages.Skip(seen).Where(message => message.FromBot))}");

    /// <summary>Waits until the message, an earlier one of the bot, is such.</summary>
    public Task<BotApiMessage> SeesEdited(BotApiMessage message, Func<string, bool> such) =>
        api.When(() => such(message.Text) && message.History is not [] ? message : null, () => $"The message still says: {message}");

    /// <summary>The group becomes a supergroup with a new id; both chats tell the bot.</summary>
    public BotApiChat Migrates()
    {
        var next = api.Group(long.Parse($"-100{-Id}", System.Globalization.CultureInfo.InvariantCulture), body["title"]!.GetValue<string>());
        api.Change(() => MovedTo = next);
        Announces("migrate_to_chat_id", next.Id);
        next.Announces("migrate_from_chat_id", Id);
        return next;
    }

    internal JsonObject Body => body;

    internal BotApiMessage? Find(int id) => messages.Find(message => message.Id == id);

    internal BotApiMessage Receive(Action<JsonObject> fill, JsonNode? keyboard, BotApiFile? file = null)
    {
        var message = New(api.Me(), fill);
        if (keyboard is not null)
            message["reply_markup"] = keyboard.DeepClone();
        return Add(new BotApiMessage(message, fromBot: true) { File = file });
    }

    internal BotApiMessage Add(BotApiMessage message)
    {
        messages.Add(message);
        return message;
    }

    internal JsonObject New(JsonObject from, Action<JsonObject> fill)
    {
        var message = new JsonObject { ["message_id"] = api.NextMessage(), ["from"] = from, ["chat"] = body.DeepClone(), ["date"] = api.Now };
        fill(message);
        return message;
    }

    private void Announces(string what, long chat) => api.Change(() =>
        api.Tell("message", New(new JsonObject { ["id"] = 1087968824, ["is_bot"] = true, ["first_name"] = "Group", ["username"] = "GroupAnonymousBot" }, message => message[what] = chat), Id));
}
