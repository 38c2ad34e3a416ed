using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Telegram;

/// <summary>A message in a chat of the stand-in, a person's or the bot's.</summary>
public sealed class BotApiMessage(JsonObject body, bool fromBot)
{
    private readonly List<string> history = [];

    public int Id => body["message_id"]!.GetValue<int>();

    public long Chat => body["chat"]!["id"]!.GetValue<long>();

    public bool FromBot => fromBot;

    /// <summary>Text or caption.</summary>
    public string Text => (body["text"] ?? body["caption"])?.GetValue<string>() ?? "";

    /// <summary>What it said before each edit.</summary>
    public IReadOnlyList<string> History => history;

    /// <summary>The buttons, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<BotApiButton>> Keyboard =>
        [.. (body["reply_markup"]?["inline_keyboard"] as JsonArray ?? []).Select(row => (IReadOnlyList<BotApiButton>)
            [.. row!.AsArray().Select(button => new BotApiButton(button!["text"]!.GetValue<string>(), button["callback_data"]?.GetValue<string>()))])];

    /// <summary>All labels in reading order.</summary>
    public IReadOnlyList<string> Labels => [.. Keyboard.SelectMany(row => row).Select(button => button.Label)];

    /// <summary>The file in it; null for a text.</summary>
    public BotApiFile? File { get; init; }

    /// <summary>The update that told the bot of it; 0 for the bot's own.</summary>
    public int UpdateId { get; internal set; }

    public string? Album => body["media_group_id"]?.GetValue<string>();

    public bool IsText => body.ContainsKey("text");

    /// <summary>As Telegram writes it.</summary>
    public JsonObject Body => body;

    internal void Says(string text, JsonNode? keyboard, string field = "text")
    {
        if (text != Text)
            history.Add(Text);
        body[field] = text;
        Shows(keyboard);
    }

    internal void Shows(JsonNode? keyboard)
    {
        if (keyboard is null)
            body.Remove("reply_markup");
        else
            body["reply_markup"] = keyboard.DeepClone();
    }

    public override string ToString() => Labels is [] ? Text : $"{Text} [{string.Join("] [", Labels)}]";
}

public sealed record BotApiButton(string Label, string? Data);

/// <summary>A file that Telegram keeps.</summary>
/// <param name="Kind">photo, document, voice, video, animation.</param>
/// <param name="Size">As Telegram tells it; tests may say more than there is.</param>
public sealed record BotApiFile(string Id, string Kind, byte[] Content, long Size, string Name, string MediaType)
{
    public string Path => $"{Kind}s/file_{Id}";

    internal JsonNode ToJson() => Kind == "photo"
        ? new JsonArray(Sized($"{Id}-small", 90, 67, Math.Min(Size, 1200)), Sized(Id, 1280, 960, Size))
        : new JsonObject
        {
            ["file_id"] = Id,
            ["file_unique_id"] = $"u{Id}",
            ["file_size"] = Size,
            ["file_name"] = Name,
            ["mime_type"] = MediaType,
            ["duration"] = 3,
            ["width"] = 640,
            ["height"] = 480,
        };

    private static JsonObject Sized(string id, int width, int height, long size) =>
        new() { ["file_id"] = id, ["file_unique_id"] = $"u{id}", ["width"] = width, ["height"] = height, ["file_size"] = size };
}

/// <summary>A press on a button.</summary>
public sealed record BotApiPress(string CallbackId, int UpdateId, JsonObject Query);

/// <summary>A line of a command menu.</summary>
public sealed record BotApiCommand(string Command, string Description);
