using Bot.Conversation.Reading;
using Bot.Channels;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation;

/// <summary>The first half of a turn: who speaks, and what a press, a reply or an edit stands for.</summary>
public sealed partial class Engine
{
    /// <summary>A message made plain.</summary>
    /// <param name="PressMark">Marks a button that may be pressed once as pressed.</param>
    /// <param name="Edited">What the message had done before it was edited.</param>
    private sealed record Hearsay(Message Message, string? PressMark = null, bool IsEdit = false, HistoryEntry? Edited = null)
    {
        /// <summary>All messages that led to what is done.</summary>
        public List<string> Messages { get; } = [Message.Id];

        /// <summary>What it corrects: "no, not 1042, 1043". It counts as never said.</summary>
        public HistoryEntry? Corrects { get; set; }

        /// <summary>No rule made anything certain of it.</summary>
        public bool Puzzles { get; set; }

        /// <summary>The command that is done, where it is one alone.</summary>
        public ICommand? Doing { get; set; }

        /// <summary>What counts as said: the words, or the earlier ones put right.</summary>
        public string Words { get; set; } = Message.Text;
    }

    private async Task<Person> Who(Inbound inbound, CancellationToken ct)
    {
        var known = await store.Query(typeof(Person), KeyRange.Exactly($"identity|{inbound.Sender}"), ct);
        if (known is [{ Document: Person person }, ..])
            return person;
        // Who is at the machine's console may speak for anybody.
        if (inbound.Sender.StartsWith("console:", StringComparison.Ordinal) && await Find<Person>(inbound.Sender["console:".Length..], ct) is { HasLeft: false } spoken)
            return spoken;
        var company = await Find<Company>(Company.TheOne, ct);
        var language = Language.Nearest(inbound.Language) ?? company?.Language ?? Language.English;
        return new Person($"stranger:{inbound.Sender}", inbound.SenderName, Roles.Stranger, null, null, language, company?.ZoneId ?? "UTC");
    }

    /// <summary>What was meant by the message; null when it was dealt with already.</summary>
    private static async Task<Hearsay?> Hear(Inbound inbound, Turn turn, CancellationToken ct)
    {
        if (inbound.Pressed is { } press)
        {
            await Find(inbound, turn, ct);
            return await Pressed(inbound, press, turn, ct);
        }

        var about = inbound.RepliesTo is null ? null : (await Find(inbound, turn, ct) ?? (await turn.Query<Outgoing>(KeyRange.Exactly($"sent|{inbound.Conversation}|{inbound.RepliesTo}"), ct)).FirstOrDefault())?.About;
        var message = new Message(inbound.Message, WellFormed(inbound.Text), inbound.Attachments, about, inbound.IsForwarded);
        if (!inbound.IsEdit)
            return new Hearsay(message);

        var entries = await turn.Query<HistoryEntry>(KeyRange.Exactly(HistoryEntry.MessageKey(inbound.Conversation, inbound.Message)), ct);
        return new Hearsay(message, IsEdit: true, Edited: entries.LastOrDefault(entry => entry.UndoneBy is null && entry.Undoes is null));
    }

    /// <summary>What went back as an answer has no known id in the channel until somebody presses it or replies to it.</summary>
    private static async Task<Outgoing?> Find(Inbound inbound, Turn turn, CancellationToken ct)
    {
        if (inbound.Shown is not { } shown || await turn.Find<Outgoing>(shown.Outgoing, ct) is not { } ours || ours.Conversation != inbound.Conversation)
            return null;
        if (ours is { State: DeliveryState.Sent, ChannelMessage: null })
            turn.Save(ours = ours with { ChannelMessage = shown.ChannelMessage });
        return ours;
    }

    /// <summary>Somebody from outside who never chose a language is answered in the one that the message is in.</summary>
    private static void Listen(Inbound inbound, Turn turn)
    {
        if (!turn.Me.IsStaff && !turn.Me.LanguageChosen && inbound is { Pressed: null, IsForwarded: false } && Tongue.Of(inbound.Text, turn.Me.Language, turn.Phrases) is { } language)
            turn.Become(turn.Me with { Language = language });
    }

    /// <summary>And is from now on, whatever became of the message.</summary>
    private static void Remember(Person before, Turn turn)
    {
        if (turn.Me.Role == Roles.Stranger || turn.Me.Id != before.Id || turn.Me.Language == before.Language || turn.Me.LanguageChosen)
            return;
        turn.Note(turn.Me);
        turn.RenewMenu();
    }

    /// <summary>Half of a character, as a broken client sends it, is none; nothing further on could write it.</summary>
    private static string WellFormed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
            return text;
        return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
    }

    private static async Task<Hearsay?> Pressed(Inbound inbound, Press press, Turn turn, CancellationToken ct)
    {
        // A button is its person's: somebody else in a group cannot press it.
        if (await turn.Find<Outgoing>(press.Outgoing, ct) is not { } shown || shown.PersonId != turn.Me.Id || press.Choice >= shown.Choices.Count)
            return new Hearsay(Message.Saying(inbound.Message, "help"));

        var choice = shown.Choices[press.Choice];
        var mark = choice.Once ? $"press:{shown.Id}:{press.Choice}" : null;
        if (mark is not null && await turn.Find<Seen>(mark, ct) is not null)
            return null;
        return new Hearsay(new Message(inbound.Message, choice.Says, [], shown.About, IsPressed: true), mark);
    }

    private async Task Happened(Inbound inbound, CancellationToken ct)
    {
        if (inbound.Event is ConversationEvent.Blocked && await Who(inbound, ct) is var gone)
            await postman.Block(inbound.Conversation, gone.Id);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var stored = await store.Find(typeof(ConversationState), inbound.Conversation, ct);
        var conversation = (ConversationState?)stored?.Document ?? new ConversationState(inbound.Conversation);
        var after = inbound.Event switch
        {
            ConversationEvent.Unblocked => conversation with { Blocked = false },
            ConversationEvent.Moved moved => conversation with { MovedTo = moved.To },
            _ => conversation,
        };
        await store.Commit([new Change(after, stored?.Version ?? 0), new Change(new Seen(inbound.Id, now), 0)], ct);
        if (!after.Blocked)
            await postman.Resume(inbound.Conversation, ct);
    }
}
