using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Charts;
using Bot.Domain.Talk;
using Bot.Web;
using NodaTime.Text;
using QRCoder;

namespace Bot.Channels.WebChat;

/// <summary>Lines as the activities of Bot Framework that a browser shows.</summary>
public static class DirectLineActivities
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    /// <summary>What is shown in its place rather than saved.</summary>
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "audio/mpeg", "audio/mp4", "video/mp4", "video/webm",
    };

    /// <summary>The lines with the number after which to read on.</summary>
    public static JsonObject Set(IReadOnlyList<Line> lines, Visitor visitor, Uri origin) => new()
    {
        ["activities"] = new JsonArray([.. lines.Select(line => Of(line, visitor, origin))]),
        ["watermark"] = lines is [.., var last] ? last.Number.ToString(CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Only these are served as what they are; anything else could run in our name.</summary>
    public static bool IsShown(string mediaType) => Shown.Contains(mediaType);

    private static JsonObject Of(Line line, Visitor visitor, Uri origin)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = line.Id,
            ["timestamp"] = InstantPattern.ExtendedIso.Format(line.At),
            ["channelId"] = "directline",
            ["conversation"] = new JsonObject { ["id"] = line.Conversation },
            ["from"] = line.IsOurs
                ? new JsonObject { ["id"] = "gendan", ["name"] = "Gendan", ["role"] = "bot" }
                : new JsonObject { ["id"] = visitor.Identity, ["name"] = visitor.Name, ["role"] = "user" },
            ["locale"] = visitor.Language.Culture.Name,
            // Without it a client chooses, and they choose differently.
            ["textFormat"] = line.IsOurs ? "markdown" : "plain",
            ["text"] = line.IsOurs ? WebChatMarkdown.Of(line.Text) : line.Text,
            ["attachments"] = new JsonArray([.. Attachments(line, origin)]),
        };
        // A client may hand on what came together in another order: it sorts by this.
        var data = new JsonObject { ["webchat:sequence-id"] = line.Number };
        if (line.ClientId is { } client)
            data["clientActivityID"] = client;
        activity["channelData"] = data;
        return activity;
    }

    private static IEnumerable<JsonNode> Attachments(Line line, Uri origin)
    {
        foreach (var file in line.Attachments.Where(file => file.Blob is not null))
            yield return File(file, AddressOf(line, file, origin));
        if (line.QrCode is { } says)
            yield return new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = Picture(says), ["name"] = "qr.png" };
        if (line.Chart is { } chart)
            yield return new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = Inline(Drawing.Png(chart)), ["name"] = "chart.png" };
        if (line.Choices is not [])
            yield return new JsonObject { ["contentType"] = Card, ["content"] = Buttons(line) };
    }

    private static JsonObject File(Attachment file, string address)
    {
        var shown = new JsonObject { ["contentType"] = IsShown(file.MediaType) ? file.MediaType : "application/octet-stream", ["contentUrl"] = address, ["name"] = file.Name };
        // Web Chat shows a picture that the person sent only where there is a small one; elsewhere it is a name.
        if (IsShown(file.MediaType) && file.Kind is AttachmentKind.Photo)
            shown["thumbnailUrl"] = address;
        return shown;
    }

    /// <summary>A card of buttons stays where it is and can be pressed later too, as the buttons of other chats can.</summary>
    private static JsonObject Buttons(Line line) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = new JsonArray(),
        ["actions"] = new JsonArray(
        [
            .. line.Choices.Select((choice, index) => new JsonObject
            {
                ["type"] = "Action.Submit",
                ["title"] = choice.Label,
                ["data"] = new JsonObject { ["outgoing"] = WebChatChannel.OutgoingOf(line), ["choice"] = index },
            }),
        ]),
    };

    private static string AddressOf(Line line, Attachment file, Uri origin) =>
        new Uri(origin, $"{DirectLineEndpoints.Root}/conversations/{line.Conversation}/attachments/{file.Blob}/{Uri.EscapeDataString(file.Name)}").AbsoluteUri;

    private static string Picture(string says)
    {
        using var code = QRCodeGenerator.GenerateQrCode(says, QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(code);
        return Inline(drawing.GetGraphic(6));
    }

    private static string Inline(byte[] png) => $"data:image/png;base64,{Convert.ToBase64String(png)}";
}
