using Bot.Domain.Talk;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Messages to send.</summary>
internal static class Sending
{
    public static Outgoing Message(string text, params IReadOnlyList<string> choices) =>
        new("out1", 1, "telegram:7", "lin", "turn1", text, [.. choices.Select(label => new OutgoingChoice(label, label, Once: false))], []);
}
