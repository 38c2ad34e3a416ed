using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Channels.Telegram;

/// <summary>
/// Reads updates one by one. The library gives up a whole batch for one kind of thing that Telegram has invented since;
/// as the batch would come again and again, nobody would be heard for a day.
/// </summary>
public static class TelegramParsing
{
    private static readonly string[] Kept =
        ["message_id", "from", "sender_chat", "chat", "date", "edit_date", "text", "caption", "media_group_id", "photo", "document", "voice", "video", "contact"];

    /// <returns>What can be read of it; null when it is no update at all.</returns>
    public static ParsedUpdate? Parse(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty("update_id", out var number) || number.ValueKind is not JsonValueKind.Number || !number.TryGetInt32(out var id))
            return null;
        if (Read(json) is { } whole)
            return new ParsedUpdate(whole, IsWhole: true);
        return new ParsedUpdate(Read(JsonSerializer.SerializeToElement(Lean(json, id))) ?? new Update { Id = id }, IsWhole: false);
    }

    private static Update? Read(JsonElement json)
    {
        try
        {
            return json.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Only what we need of a message. Passed on stays passed on: it must not become the sender's own words.</summary>
    private static JsonObject Lean(JsonElement json, int id)
    {
        var lean = new JsonObject { ["update_id"] = id };
        foreach (var kind in new[] { "message", "edited_message" })
        {
            if (!json.TryGetProperty(kind, out var message) || message.ValueKind is not JsonValueKind.Object)
                continue;
            var kept = new JsonObject();
            foreach (var property in message.EnumerateObject().Where(property => Kept.Contains(property.Name)))
                kept[property.Name] = property.Value.Deserialize<JsonNode>();
            if (message.TryGetProperty("forward_origin", out _))
                kept["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["sender_user_name"] = "", ["date"] = 0 };
            lean[kind] = kept;
        }

        return lean;
    }
}

/// <param name="IsWhole">False when parts of it were not understood.</param>
public sealed record ParsedUpdate(Update Update, bool IsWhole);

/// <summary>getUpdates with the updates left unread.</summary>
public sealed class RawUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    public int Offset { get; init; }

    public int Timeout { get; init; }

    public required IEnumerable<UpdateType> AllowedUpdates { get; init; }
}
