using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Conversation;
using Bot.Domain.Talk;
using Bot.Web;

namespace Bot.Channels.WebChat;

/// <summary>
/// Takes in what the browser sends: written down first, so that it stands before its answer, then handed over. A client that
/// sends the same message again, because it did not hear that it arrived, says it once.
/// </summary>
public sealed class WebChatIntake(Transcripts transcripts, Receiver receiver, TimeProvider time)
{
    private const int LongestClientId = 200;

    /// <returns>The id of the line; null when there was nothing in it to be taken in.</returns>
    public async Task<string?> Take(JsonElement activity, IReadOnlyList<Attachment> attachments, Visitor visitor, CancellationToken ct)
    {
        if (Word(activity, "type") is not (null or "message"))
            return null;
        var text = Word(activity, "text")?.Trim() ?? "";
        var press = text.Length == 0 ? Pressed(activity) : null;
        if (text.Length == 0 && press is null && attachments is [])
            return null;

        // Whoever the page says it is from: it is from the person of the token.
        var client = Property(activity, "channelData") is { } data && Word(data, "clientActivityID") is { Length: > 0 and <= LongestClientId } named ? named : null;
        var id = IdOf(visitor, client ?? Guid.CreateVersion7(time.GetUtcNow()).ToString());
        var line = await transcripts.Add(new Line(id, visitor.Identity, 0, default, IsOurs: false, press is null ? text : await LabelOf(press, visitor, ct), [], attachments, ClientId: client), ct);
        await receiver(
            new Inbound($"web:{id}", visitor.Identity, id, visitor.Identity, visitor.Name, line.At, text)
            {
                Language = visitor.Language.Tag,
                Attachments = attachments,
                Pressed = press,
            },
            ct);
        return id;
    }

    /// <summary>Says something in the bot's name that is about the browser and not about the business.</summary>
    public Task Say(string words, Visitor visitor, CancellationToken ct) =>
        transcripts.Add(new Line(WebChatChannel.LineOf(Guid.CreateVersion7(time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture)), visitor.Identity, 0, default, IsOurs: true, words, [], []), ct);

    /// <summary>Fits an id, whatever the client called it, and is another for another person.</summary>
    private static string IdOf(Visitor visitor, string client) =>
        $"said.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{visitor.Identity}|{client}")))[..32]}";

    private async Task<string> LabelOf(Press press, Visitor visitor, CancellationToken ct) =>
        await transcripts.Find(WebChatChannel.LineOf(press.Outgoing), ct) is { } shown && shown.Conversation == visitor.Identity && press.Choice < shown.Choices.Count
            ? shown.Choices[press.Choice].Label
            : "…";

    private static Press? Pressed(JsonElement activity) =>
        Property(activity, "value") is { } value && Word(value, "outgoing") is { Length: > 0 and <= 100 } outgoing && outgoing.All(char.IsAsciiLetterOrDigit)
        && Property(value, "choice") is { ValueKind: JsonValueKind.Number } choice && choice.TryGetInt32(out var number) && number >= 0
            ? new Press(outgoing, number)
            : null;

    private static string? Word(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } word ? word.GetString() : null;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property) ? property : null;
}
