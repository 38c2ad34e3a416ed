using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Channels.Telegram;

/// <summary>What Telegram looks at before it takes something, with its own words for a no.</summary>
internal static partial class BotApiChecks
{
    private static readonly string[] Tags =
        ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "tg-emoji", "a", "code", "pre", "blockquote"];

    public static string Text(BotApiCall call) => Shown(call, "text") switch
    {
        "" => throw BotApiRefusal.Bad("message text is empty"),
        { Length: > 4096 } => throw BotApiRefusal.Bad("message is too long"),
        var text => text,
    };

    public static string Caption(BotApiCall call) => Shown(call, "caption") switch
    {
        { Length: > 1024 } => throw BotApiRefusal.Bad("message caption is too long"),
        var caption => caption,
    };

    public static JsonNode? Keyboard(BotApiCall call)
    {
        if (call["reply_markup"] is "")
            return null;
        if (call.Json("reply_markup") is not JsonObject markup)
            throw BotApiRefusal.Bad("object expected as reply markup");
        if (!markup.TryGetPropertyValue("inline_keyboard", out var inline))
            return null;
        if (inline is not JsonArray rows || rows.Any(row => row is not JsonArray))
            throw BotApiRefusal.Bad("can't parse inline keyboard: field \"inline_keyboard\" must be of type Array of Arrays");
        foreach (var button in rows.SelectMany(row => row!.AsArray()))
            Button(button);
        return rows.Any(row => row!.AsArray().Count > 0) ? markup : null;
    }

    /// <summary>Only what is a picture may be sent as one.</summary>
    public static void Photo(byte[] content)
    {
        if (content.Length > 10 * 1024 * 1024)
            throw BotApiRefusal.Bad($"file of size {content.Length} bytes is too big for a photo; the maximum size is 10485760 bytes");
        ReadOnlySpan<byte> png = [0x89, 0x50, 0x4E, 0x47], jpeg = [0xFF, 0xD8, 0xFF], gif = "GIF8"u8, riff = "RIFF"u8;
        if (!content.AsSpan().StartsWith(png) && !content.AsSpan().StartsWith(jpeg) && !content.AsSpan().StartsWith(gif) && !content.AsSpan().StartsWith(riff))
            throw BotApiRefusal.Bad("IMAGE_PROCESS_FAILED");
    }

    public static IReadOnlyList<BotApiCommand> Commands(BotApiCall call)
    {
        if (call.Json("commands") is not JsonArray list)
            throw BotApiRefusal.Bad("can't parse commands: expected an Array of BotCommand");
        if (call["language_code"] is { Length: not (0 or 2) })
            throw BotApiRefusal.Bad("invalid language code specified");
        if (list.Count > 100)
            throw BotApiRefusal.Bad("BOT_COMMANDS_TOO_MUCH");
        var commands = list.Select(item => new BotApiCommand(item!["command"]?.GetValue<string>().TrimStart('/') ?? "", item["description"]?.GetValue<string>().Trim() ?? "")).ToList();
        if (commands.Any(command => !CommandShape.IsMatch(command.Command)))
            throw BotApiRefusal.Bad("BOT_COMMAND_INVALID");
        if (commands.Any(command => command.Description.Length is 0 or > 256))
            throw BotApiRefusal.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        return commands;
    }

    public static string WebhookUrl(BotApiCall call)
    {
        var url = Uri.TryCreate(call["url"], UriKind.Absolute, out var parsed) ? parsed : throw BotApiRefusal.Bad("bad webhook: invalid webhook URL specified");
        // On this machine tests may do without a certificate; elsewhere Telegram's own rules hold.
        if (!url.IsLoopback && url.Scheme != "https")
            throw BotApiRefusal.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        if (!url.IsLoopback && url.Port is not (443 or 80 or 88 or 8443))
            throw BotApiRefusal.Bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        if (call["secret_token"] is { Length: > 0 } secret && !SecretShape.IsMatch(secret))
            throw BotApiRefusal.Bad("secret token contains unallowed characters");
        return call["url"];
    }

    private static void Button(JsonNode? button)
    {
        if (button?["text"]?.GetValue<string>() is not { Length: > 0 })
            throw BotApiRefusal.Bad("can't parse inline keyboard button: Field \"text\" must be non-empty");
        if (button["callback_data"] is null && button["url"] is null)
            throw BotApiRefusal.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data.GetValue<string>()) is 0 or > 64)
            throw BotApiRefusal.Bad("BUTTON_DATA_INVALID");
    }

    private static string Shown(BotApiCall call, string field) => call["parse_mode"] switch
    {
        "" => call[field].Trim(),
        "HTML" => Html(call[field]).Trim(),
        _ => throw BotApiRefusal.Bad("unsupported parse_mode"),
    };

    private static string Html(string text)
    {
        var open = new Stack<(string Name, int Offset)>();
        var shown = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] != '<')
            {
                shown.Append(text[at++]);
                continue;
            }

            var offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, at));
            if (TagShape.Match(text, at) is not { Success: true } tag || tag.Index != at)
                throw Broken($"Unsupported start tag \"{text[(at + 1)..].Split(' ', '>')[0]}\" at byte offset {offset}");
            var name = tag.Groups["name"].Value;
            if (!tag.Groups["end"].Success)
            {
                if (!Tags.Contains(name))
                    throw Broken($"Unsupported start tag \"{name}\" at byte offset {offset}");
                open.Push((name, offset));
            }
            else if (!open.TryPop(out var start))
            {
                throw Broken($"Unexpected end tag at byte offset {offset}");
            }
            else if (start.Name != name)
            {
                throw Broken($"Unmatched end tag at byte offset {offset}, expected \"</{start.Name}>\", found \"</{name}>\"");
            }

            at += tag.Length;
        }

        return open.TryPeek(out var left)
            ? throw Broken($"Can't find end tag corresponding to start tag \"{left.Name}\"")
            : shown.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    private static BotApiRefusal Broken(string why) => BotApiRefusal.Bad($"can't parse entities: {why}");

    [GeneratedRegex("<(?<end>/)?(?<name>[a-zA-Z-]+)( [^>]*)?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TagShape { get; }

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z", RegexOptions.None, 1000)]
    private static partial Regex CommandShape { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z", RegexOptions.None, 1000)]
    private static partial Regex SecretShape { get; }
}
