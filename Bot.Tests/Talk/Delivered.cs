using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Domain.Talk;

namespace Bot.Tests.Talk;

/// <summary>
/// What a written line says of how its words arrive, before the words:
/// <list type="bullet">
/// <item><c>(photo)</c>, <c>(voice)</c>, <c>(document packing.pdf)</c>, <c>(document film.pdf 25 MB)</c>: with a file;</item>
/// <item><c>(album a1)</c>: a part of that album;</item>
/// <item><c>(forwarded)</c>: somebody else's words, passed on;</item>
/// <item><c>(replies to PO-1042)</c>: to the last message the person got with these words in it;</item>
/// <item><c>(edits)</c>: changes the words of the person's last message, <c>(edits PO-1042 deposit)</c> of the last one that began so.</item>
/// </list>
/// </summary>
public static partial class Delivered
{
    /// <summary>The message as it arrives.</summary>
    /// <param name="line">The words with what stands before them.</param>
    /// <param name="message">By how a message of the person's began, its id; the last one for nothing.</param>
    /// <param name="reply">By words in it, the channel's id of a message that the person got.</param>
    public static Inbound As(string line, Func<string, string> message, Func<string, string> reply)
    {
        var inbound = new Inbound("", "", "", "", "", default, "");
        while (Remark().Match(line) is { Success: true } remark)
        {
            var detail = remark.Groups["detail"].Value.Trim();
            inbound = remark.Groups["what"].Value switch
            {
                "photo" => With(inbound, AttachmentKind.Photo, "photo.jpg", "image/jpeg"),
                "voice" => With(inbound, AttachmentKind.Voice, "voice.ogg", "audio/ogg"),
                "document" => With(inbound, AttachmentKind.Document, detail, "application/pdf"),
                "album" => inbound with { Album = detail },
                "forwarded" => inbound with { IsForwarded = true },
                "replies to" => inbound with { RepliesTo = reply(detail) },
                _ => inbound with { IsEdit = true, Message = message(detail) },
            };
            line = line[remark.Length..];
        }

        return inbound with { Text = line };
    }

    private static Inbound With(Inbound inbound, AttachmentKind kind, string name, string mediaType)
    {
        var size = Size().Match(name);
        var bytes = size.Success ? long.Parse(size.Groups["size"].ValueSpan, CultureInfo.InvariantCulture) * 1024 * 1024 : 40_000;
        name = Size().Replace(name, "");
        return inbound with { Attachments = [.. inbound.Attachments, new Attachment(kind, $"test:{name}", name, mediaType, bytes)] };
    }

    [GeneratedRegex(@"^\((?<what>photo|voice|document|album|forwarded|replies to|edits)(?<detail>[^)]*)\)\s*", RegexOptions.None, 1_000)]
    private static partial Regex Remark();

    [GeneratedRegex(@" (?<size>\d+) MB$", RegexOptions.None, 1_000)]
    private static partial Regex Size();
}
