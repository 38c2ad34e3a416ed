using Bot.Charts;
using Bot.Domain.Talk;

namespace Bot.Channels.Console;

/// <summary>The machine's own console, where one person at a time speaks through <c>say</c>. Whatever is for others waits for them.</summary>
public sealed class ConsoleChannel : IChannel
{
    private string? open;
    private TextWriter? output;

    public string Name => "console";

    public int MessagesPerSecond => 1_000;

    public string? Trouble => null;

    public static string ConversationOf(string personId) => $"console:{personId}";

    public Uri? JoinLink(string token) => null;

    public bool Reaches(string conversation) => conversation == open;

    /// <summary>From now on what is said to that conversation is written here.</summary>
    public void Open(string conversation, TextWriter writer) => (open, output) = (conversation, writer);

    public async Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        if (output is null)
            return new Delivery.Unreachable("nobody is at the console");

        // No buttons here: saying the number presses one.
        var choices = string.Join("   ", message.Choices.Select((choice, index) => $"[{index + 1}] {choice.Label}"));
        await output.WriteLineAsync(message.Text);
        if (message.Chart is { } chart)
            await output.WriteLineAsync(TextBars.Of(chart));
        if (choices.Length > 0)
            await output.WriteLineAsync(choices);
        return new Delivery.Sent(message.Id);
    }
}
