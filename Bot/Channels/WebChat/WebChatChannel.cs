using Bot.Conversation;
using Bot.Domain.Talk;

namespace Bot.Channels.WebChat;

/// <summary>The chat in the browser. Nobody else keeps it, so what is sent is delivered when it is written down.</summary>
public sealed class WebChatChannel(Transcripts transcripts) : IChannel
{
    private const string Ours = "bot.";

    public string Name => "web";

    public int MessagesPerSecond => 1_000;

    public string? Trouble => null;

    /// <summary>The page for newcomers leads to it; it is among the links anyway.</summary>
    public Uri? JoinLink(string token) => null;

    /// <summary>The message that a line of ours shows.</summary>
    public static string OutgoingOf(Line line) => line.Id[Ours.Length..];

    /// <summary>The line that shows a message of ours.</summary>
    public static string LineOf(string outgoing) => Ours + outgoing;

    /// <summary>Web Chat shows no edits: what replaces an earlier message comes after it.</summary>
    public async Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        var line = new Line(LineOf(message.Id), message.Conversation, 0, default, IsOurs: true, message.Text, message.Choices, message.Attachments, message.QrCode, Chart: message.Chart);
        return new Delivery.Sent((await transcripts.Add(line, ct)).Id);
    }
}
