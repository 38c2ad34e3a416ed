using Bot.Charts;
using Bot.Domain.Talk;

namespace Bot.Channels.Console;

/// <summary>The machine's own console, where one person at a time speaks through <c>say</c>. Whatever is for others waits for them.</summary>
public sealed class ConsoleChannel : IChannel
{
    private string? open;
    private TextWriter? output;
    private Outgoing? last;
    private int shown;

    public string Name => "console";

    public int MessagesPerSecond => 1_000;

    public string? Trouble => null;

    public static string ConversationOf(string personId) => $"console:{personId}";

    public Uri? JoinLink(string token) => null;

    public bool Reaches(string conversation) => conversation == open;

    /// <summary>From now on what is said to that conversation is written here.</summary>
    public void Open(string conversation, TextWriter writer) => (open, output) = (conversation, writer);

    /// <summary>The button of that number in the answer that was given last; null when it has none.</summary>
    /// <param name="said">What was said there, the latest first.</param>
    public static Press? Pressed(IReadOnlyList<Outgoing> said, int number) =>
        said.TakeWhile(message => IsOneAnswer(message, said[0])).Reverse().SelectMany(message => message.Choices.Select((_, index) => new Press(message.Id, index))).ElementAtOrDefault(number - 1);

    /// <summary>One turn said both: their ids begin with its id.</summary>
    private static bool IsOneAnswer(Outgoing one, Outgoing other) => one.Id.AsSpan(0, one.Id.Length - 2).SequenceEqual(other.Id.AsSpan(0, other.Id.Length - 2));

    public async Task<Delivery> Send(Outgoing message, string? replaces, CancellationToken ct)
    {
        if (output is null)
            return new Delivery.Unreachable("nobody is at the console");

        // No buttons here: saying the number presses one. Those of one answer are numbered through.
        if (last is null || !IsOneAnswer(last, message))
            shown = 0;
        last = message;
        var choices = string.Join("   ", message.Choices.Select(choice => $"[{++shown}] {choice.Label}"));
        await output.WriteLineAsync(message.Text);
        if (message.Chart is { } chart)
            await output.WriteLineAsync(TextBars.Of(chart));
        if (choices.Length > 0)
            await output.WriteLineAsync(choices);
        return new Delivery.Sent(message.Id);
    }
}
