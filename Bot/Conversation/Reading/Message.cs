using Bot.Domain.History;
using Bot.Domain.Orders;
using System.Text.RegularExpressions;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation.Reading;

/// <summary>What the reader has to go by.</summary>
/// <param name="Id">The channel's id of it.</param>
/// <param name="Text">As typed.</param>
/// <param name="About">The record whose card it replies to.</param>
/// <param name="IsForwarded">Somebody else's words: logged, never obeyed.</param>
/// <param name="IsPressed">What a button stands for: a command or an answer, never words to be kept.</param>
public sealed partial record Message(string Id, string Text, IReadOnlyList<Attachment> Attachments, Reference? About = null, bool IsForwarded = false, bool IsPressed = false)
{
    /// <summary>As they are kept: without the mark of the record that an answer put before them.</summary>
    public string Words => Mark().Replace(Text, "").Trim();

    /// <summary>The mark of a record alone, as a button says it: it answers a question for one and is never words.</summary>
    public bool IsMark => IsPressed && OnlyMark().IsMatch(Text);

    public static Message Saying(string id, string text) => new(id, text, []);

    [GeneratedRegex(@"(?<!\S)#[0-9a-f]{32}(\s+|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A#[0-9a-f]{32}\z", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex OnlyMark();
}

/// <summary>What came of reading a message.</summary>
public abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>A question was open, and this is no answer to it.</summary>
    public bool LeavesQuestion { get; init; }

    /// <summary>And the question is over, even where what is shown instead would leave it open.</summary>
    public bool EndsQuestion { get; init; }

    /// <summary>Everything is known: do these, in this order, all or none.</summary>
    public sealed record Ready(IReadOnlyList<ICommand> Commands) : Meaning
    {
        /// <summary>A thought, kept as it was said: it asks for nothing.</summary>
        public bool IsIdle { get; init; }

        /// <summary>What may be meant beside: offered, not done.</summary>
        public IReadOnlyList<Choice> Offers { get; init; } = [];

        /// <summary>What has to be asked after it.</summary>
        public Reply? Asks { get; init; }
    }

    /// <summary>It may mean a change, and that is asked; the words are kept meanwhile, so nothing is lost when nobody answers.</summary>
    /// <param name="IsOpen">What exactly changed is not known, so there is nothing to say yes to.</param>
    public sealed record Doubt(ICommand Meanwhile, Reply Question, bool IsOpen = false) : Meaning;

    /// <summary>What was said last was meant otherwise: it is taken back and said again.</summary>
    /// <param name="Right">The order that is meant, when that was wrong.</param>
    /// <param name="Last">What the last words did; null when there is nothing to correct.</param>
    /// <param name="Text">The last words put right.</param>
    public sealed record Corrected(OrderRef? Right, HistoryEntry? Last, string? Text) : Meaning;

    /// <summary>Something is missing; null where nothing needs to be said because the question stands already.</summary>
    public sealed record Ask(Draft Draft, Reply? Question) : Meaning
    {
        /// <summary>Done at once, so that nothing is lost when nobody answers.</summary>
        public ICommand? Meanwhile { get; init; }
    }

    /// <summary>The open question was taken back.</summary>
    public sealed record Dropped : Meaning;

    /// <summary>No sense was made of it.</summary>
    public sealed record Unclear : Meaning;
}
