using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain.Talk;

namespace Bot.Channels.Telegram;

/// <summary>
/// A reply as the answer to a webhook: the method that Telegram is to call. It tells neither whether it did nor the message's id,
/// so only what needs no second look goes this way; the id comes back with the first press on a button or reply to the message.
/// </summary>
public static class TelegramAnswer
{
    // Telegram reads UTF-8; escaped Chinese is twice as long.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>It is one message of text, and what it is the card of is known again by its buttons.</summary>
    public static bool Fits(Outgoing message) =>
        message is { Attachments: [], QrCode: null, Chart: null, Menu: null } and ({ About: null } or { Choices: not [] })
        && message.Text.Length <= TelegramTexts.LongestText && !string.IsNullOrWhiteSpace(message.Text);

    /// <returns>JSON.</returns>
    public static ReadOnlyMemory<byte> Write(Outgoing message)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(bytes, Plain);
        json.WriteStartObject();
        json.WriteString("method", "sendMessage");
        json.WriteNumber("chat_id", long.Parse(message.Conversation.AsSpan("telegram:".Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        json.WriteString("text", message.Text);
        json.WriteStartObject("link_preview_options");
        json.WriteBoolean("is_disabled", true);
        json.WriteEndObject();
        if (message.Choices is not [])
            Keyboard(json, message);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void Keyboard(Utf8JsonWriter json, Outgoing message)
    {
        json.WriteStartObject("reply_markup");
        json.WriteStartArray("inline_keyboard");
        foreach (var row in TelegramTexts.Rows(message))
        {
            json.WriteStartArray();
            foreach (var index in row)
            {
                json.WriteStartObject();
                json.WriteString("text", message.Choices[index].Label);
                json.WriteString("callback_data", TelegramTexts.DataOf(message, index));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
