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

    /// <summary>Nobody waits for an answer to what is older.</summary>
    private static readonly Duration Behind = Duration.FromDays(1);

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
        var line = new Line(id, visitor.Identity, 0, default, IsOurs: false, press is null ? text : await LabelOf(press, visitor, ct), [], attachments, ClientId: client) { Pressed = press is null ? null : $"{press.Outgoing} {press.Choice}" };
        await Hand(await transcripts.Add(line, ct), visitor.Name, visitor.Language, ct);
        return id;
    }

    /// <summary>A line may stand as said and its turn never have come, for the process died between the two: it comes now.</summary>
    public async Task CatchUp(CancellationToken ct)
    {
        foreach (var line in await transcripts.Unseen(Instant.FromDateTimeOffset(time.GetUtcNow()) - Behind, InboundOf, ct))
            await Hand(line, "", null, ct);
    }

    private Task Hand(Line line, string name, Language? language, CancellationToken ct) => receiver(
        new Inbound(InboundOf(line), line.Conversation, line.Id, line.Conversation, name, line.At, line.Pressed is null ? line.Text : "")
        {
            Language = language?.Tag,
            Attachments = line.Attachments,
            Pressed = line.Pressed?.Split(' ') is [var outgoing, var choice] ? new Press(outgoing, int.Parse(choice, CultureInfo.InvariantCulture)) : null,
        },
        ct);

    private static string InboundOf(Line line) => $"web:{line.Id}";

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
