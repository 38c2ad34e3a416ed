using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>A command being filled from a message.</summary>
/// <param name="Values">By slot, what was heard.</param>
/// <param name="Said">By slot, the words that lead back to the value.</param>
/// <param name="Rest">The message with everything heard cut out, for those that come after.</param>
/// <param name="Explained">How much of the message it accounts for.</param>
/// <param name="Heard">Where in the message it was heard, but for what the message is about.</param>
/// <param name="Question">What has to be asked before anything else: which of several, or what instead of the impossible.</param>
public sealed record Filling(
    Entry Entry,
    IReadOnlyDictionary<string, object?> Values,
    IReadOnlyDictionary<string, string> Said,
    string Rest,
    int Explained,
    IReadOnlyList<Span> Heard,
    (Slot Slot, Reply Reply)? Question)
{
    /// <summary>Where the word for the command stands, in a sentence.</summary>
    public Span? Cue { get; init; }

    /// <summary>"提醒我问进度": behind the word for it stands what is to be said then, and no question of today's. A command on an order takes no other words than a reason.</summary>
    public bool IsWords(Span heard) => Cue is { } cue && heard.Start >= cue.End && Entry.Slots.Any(slot => slot.IsText) && !Entry.Slots.Any(slot => slot is { IsSubject: true, Optional: false });
}

/// <summary>Fills what a command needs to know from what was said, and asks for what is missing.</summary>
public sealed partial class Slots(Catalog catalog, Ears ears)
{
    /// <summary>The reader of days and hours that all of it goes by.</summary>
    public TimeReader Times => ears.Times;

    /// <summary>Reads a message that starts with the command's word.</summary>
    /// <param name="skip">Where the arguments start.</param>
    public async Task<Meaning> Fill(Entry entry, Message message, int skip, Turn turn, CancellationToken ct)
    {
        var text = Cut(Widths.Fold(message.Text), [new Span(0, skip)]);
        return await Finish(await Hear(entry, message, text, Nothing, turn, ct), message, turn, ct);
    }

    /// <summary>What a command's values make of some words, by their names; nothing is asked.</summary>
    /// <param name="known">What is known already and is not listened for.</param>
    public async Task<IReadOnlyDictionary<string, object?>> Hear<T>(string words, Turn turn, CancellationToken ct, params string[] known) where T : ICommand =>
        (await Hear(catalog[typeof(T)], Message.Saying("", words), Widths.Fold(words), known.ToDictionary(name => name, _ => ""), turn, ct)).Values;

    /// <summary>Reads a sentence as a command of which something is known: the message's own words, the order that it is about.</summary>
    public async Task<Meaning> Fill(Entry entry, Message message, IReadOnlyDictionary<string, string> known, Turn turn, CancellationToken ct) =>
        await Finish(await Hear(entry, message, Widths.Fold(message.Text), known, turn, ct), message, turn, ct);

    /// <summary>Reads a plain sentence; null when this command is not what it says.</summary>
    public async Task<Filling?> Recognise(Entry entry, Message message, Turn turn, CancellationToken ct)
    {
        var text = Widths.Fold(message.Text);
        var cues = turn.Phrases.Phrases($"cue:{entry.Name}");
        var cue = Vocabulary.Find(text, cues);
        if (cues.Count > 0 && cue is null)
            return null;

        var rest = cue is { } found ? Cut(text, [found.Span]) : text;
        var filling = await Hear(entry, message, rest, Nothing, turn, ct);
        if (cue is { } said)
            filling = filling with { Explained = filling.Explained + said.Span.Length, Heard = [.. filling.Heard, said.Span], Cue = said.Span };
        if (entry.Slots.Any(slot => !slot.Optional && !filling.Values.ContainsKey(slot.Name) && filling.Question?.Slot != slot))
            return null;
        return entry.Slots.FirstOrDefault(slot => slot is { IsSubject: true, Optional: false }) is { } subject && (Things.AreIn(Folded.Of(message.Text), Lexicon.Of(turn.Phrases)) || !await IsMeant(filling, subject, turn, ct)) ? null : filling;
    }

    /// <summary>
    /// What changes a record must be said plainly: of one record, most of what is said up to the word that gives the reason, and
    /// nothing that is asked, awaited, wished or denied. "Deposit received", not a story that mentions one. Anything else is kept as words.
    /// </summary>
    private async Task<bool> IsMeant(Filling filling, Slot subject, Turn turn, CancellationToken ct)
    {
        var reason = Vocabulary.Find(filling.Rest, turn.Phrases.Phrases("reason"));
        var head = reason is { } found ? filling.Rest[..found.Span.Start] : filling.Rest;
        if (Vocabulary.Find(head, turn.Phrases.Phrases("open")) is not null || Lexicon.Of(turn.Phrases).Find(Folded.Of(head), "said:mood").Any(mood => Open.Contains(mood.Meaning)) || filling.Rest.TrimEnd() is [.., '?' or '吗' or '吧'])
            return false;
        if (filling.Explained <= head.Count(char.IsLetterOrDigit) || await NamesAnother(subject, filling.Rest, turn, ct))
            return false;
        return filling.Question is not null || filling.Entry.Make(filling.Values) is not IMaybeMeant maybe || maybe.IsMeant(turn.Today);
    }

    /// <summary>Moods in which nothing has happened.</summary>
    private static readonly HashSet<string> Open = ["suppose", "doubt", "deny", "hope", "asking", "promise", "wish", "tell", "formerly", "story"];

    /// <summary>"1042 and 1043", "1042和1043": what is said of one may be said of the other.</summary>
    private async Task<bool> NamesAnother(Slot subject, string rest, Turn turn, CancellationToken ct)
    {
        var spaced = new string([.. rest.Select(letter => letter > 127 ? ' ' : letter)]);
        return await ears.Hear(subject, new Hearing(spaced, turn), ct) is not { Value: null, Options: null };
    }

    /// <summary>Runs the command when everything is known, asks otherwise.</summary>
    public async Task<Meaning> Finish(Filling filling, Message message, Turn turn, CancellationToken ct)
    {
        var (entry, values) = (filling.Entry, filling.Values);
        var asked = filling.Question?.Slot ?? entry.Slots.FirstOrDefault(slot => !slot.Optional && !slot.IsAttached && !values.ContainsKey(slot.Name));
        if (asked is null)
            return new Meaning.Ready([entry.Make(values)]);

        var question = filling.Question?.Reply ?? new Reply(new Text(asked.Question), [.. await Ears.Offer(asked, turn, ct)]);
        // The moment is kept as far as it is known, for who answers with another place than those that were offered.
        var given = asked.Type == typeof(When) && question.Choices is [{ Says: var first }, ..] && filling.Question is not null ? new Dictionary<string, string>(filling.Said) { [Moment] = first } : filling.Said;
        var draft = Draft(entry, DraftId(turn), message, turn) with { Given = given, Asked = asked.Name };
        return new Meaning.Ask(draft, question);
    }

    /// <summary>Takes a message as the answer to the open question.</summary>
    public async Task<Meaning> Take(Draft draft, Slot asked, Message message, Turn turn, CancellationToken ct)
    {
        var heard = asked.IsText ? new Heard(message.Text.Trim(), [], Says: message.Text.Trim()) : await ears.Hear(asked, new Hearing(Widths.Fold(message.Text), turn, Asked: true), ct);
        if (heard is { Value: null, Options: null } && asked.Type == typeof(When) && Elsewhere(draft, message.Text, turn) is { } elsewhere)
            (heard, message) = (await ears.Hear(asked, new Hearing(elsewhere, turn, Asked: true), ct), message with { Text = elsewhere });
        if (asked.Type == typeof(When) && Daily(draft, heard, message.Text, turn) is { } daily)
            (heard, message) = (await ears.Hear(asked, new Hearing(daily, turn, Asked: true), ct), message with { Text = daily });
        // "Until 20 June" answers "How many days late?" as well.
        if (heard is { Value: null, Options: null } && asked.Optional && await Otherwise(draft, asked, message, turn, ct) is var (other, said))
            (asked, heard) = (other, said);
        if (heard.Value is null)
        {
            var question = heard.Why ?? (heard.Options is null ? (Text)$"Sorry, I could not read that. {new Text(asked.Question)}" : new Text(asked.Question));
            return new Meaning.Ask(draft, new Reply(question, [.. heard.Options ?? await Ears.Offer(asked, turn, ct)]));
        }

        var given = new Dictionary<string, string>(draft.Given) { [asked.Name] = heard.Says ?? message.Text };
        var messages = new Dictionary<string, string>(draft.Messages) { [asked.Name] = message.Id };
        return await Continue(draft with { Given = given, Messages = messages, Attachments = [.. draft.Attachments, .. message.Attachments] }, message, turn, ct);
    }

    private const string Moment = "moment";

    /// <summary>"9am CST" - "which time zone?" - "Chicago": the same hour, or the same rhythm, by the clocks of that place.</summary>
    private static string? Elsewhere(Draft draft, string place, Turn turn)
    {
        if (Ears.Zone(place, turn.Phrases) is not Reading<DateTimeZone>.One { Value.Id: var id })
            return null;
        if (draft.Given.TryGetValue(Moment, out var says) && says.LastIndexOf(' ') is > 0 and var zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(says[(zone + 1)..]) is not null)
            return $"{says[..zone]} {id}";
        var open = Places.Within(draft.Said) is Reading<DateTimeZone>.Several { Spans: [var several, ..] } ? several : TheirTime.In(draft.Said, turn);
        return open is { } named ? $"{draft.Said[..named.Start]} {Places.NameOf(id)} time {draft.Said[named.End..]}" : null;
    }

    /// <summary>"every hour" - "once a day at most: at what time?" - "9am": every day at that hour; null where another day or rhythm is named.</summary>
    private string? Daily(Draft draft, Heard heard, string hour, Turn turn) =>
        heard.Value is When { Time: not null, Repeats: null, Follows: null } && Times.Date(hour, turn.Me.Language, turn.Today) is Reading<LocalDate>.None && Times.IsTooOften(draft.Said, turn.Me.Language, turn.Now, turn.Me.Zone)
            ? $"{turn.Phrases.Translate("every day", turn.Me.Language)} {hour}" : null;

    /// <summary>What else the command can do without, and is said in place of what was asked for.</summary>
    private async Task<(Slot Slot, Heard Heard)?> Otherwise(Draft draft, Slot asked, Message message, Turn turn, CancellationToken ct)
    {
        foreach (var slot in catalog[draft.Command].Slots.Where(slot => slot is { Optional: true, IsText: false, IsAttached: false } && slot.Name != asked.Name && !draft.Given.ContainsKey(slot.Name)))
        {
            if (await ears.Hear(slot, new Hearing(Widths.Fold(message.Text), turn), ct) is { Value: not null } heard)
                return (slot, heard);
        }

        return null;
    }

    /// <summary>The message is the value that was asked for and hardly more.</summary>
    public async Task<bool> IsAnswer(Slot asked, Message message, Turn turn, CancellationToken ct)
    {
        var (said, over) = await Answering(asked, message, turn, ct);
        return said > 0 && (over == 0 || (!asked.IsSubject && said > over));
    }

    /// <summary>The message is the value that was asked for and nothing more.</summary>
    public async Task<bool> IsValue(Draft draft, Slot asked, Message message, Turn turn, CancellationToken ct) =>
        (await Answering(asked, message, turn, ct) is { Said: > 0, Over: 0 }) || (asked.Type == typeof(When) && Elsewhere(draft, message.Text, turn) is not null);

    /// <summary>How much of a message is the value that was asked for, and how much is left over.</summary>
    private async Task<(int Said, int Over)> Answering(Slot asked, Message message, Turn turn, CancellationToken ct)
    {
        var text = Widths.Fold(message.Text);
        var heard = await ears.Hear(asked, new Hearing(text, turn, Asked: true), ct);
        return (heard.Spans.Sum(span => span.Length), WithoutFillers(Cut(text, heard.Spans).Trim(Joints), turn.Phrases.Phrases("filler:number")).Count(char.IsLetterOrDigit));
    }

    /// <summary>What a message says of how many or how much, to be pressed; null when it says none.</summary>
    public async Task<Choice?> Amount(Slot asked, Message message, Turn turn, CancellationToken ct) =>
        await ears.Hear(asked, new Hearing(Widths.Fold(message.Text), turn, Asked: true), ct) is { Value: { } value } ? Ears.AsChoice(value) : null;

    /// <summary>A command's word, everything that it has to know, and nothing that finds no place in it. Words find one only where the command knows itself in sentences.</summary>
    public async Task<bool> IsWhole(Start start, Message message, Turn turn, CancellationToken ct)
    {
        var text = Widths.Fold(message.Text).Trim();
        var (entry, filling) = (start.Entry, await Hear(start.Entry, message, Cut(text, [new Span(0, start.Length)]), Nothing, turn, ct));
        return filling.Question is null
            && entry.Slots.All(slot => slot.Optional || slot.IsAttached || filling.Values.ContainsKey(slot.Name))
            && entry.Slots.Any(slot => slot is { IsText: false, IsAttached: false } && filling.Values.ContainsKey(slot.Name))
            && (entry.Slots.Any(slot => slot.IsText) ? entry.Declared.FromSentence : WithoutFillers(filling.Rest.Trim(Joints), turn.Phrases.Phrases("filler:number")) is "");
    }

    /// <summary>Asks the open question once more.</summary>
    public static Meaning.Ask Again(Draft draft, Slot asked) => new(draft, new Reply($"Sorry, I could not read that. {new Text(asked.Question)}"));

    /// <summary>Goes on with a draft after something was added to it.</summary>
    public async Task<Meaning> Continue(Draft draft, Message message, Turn turn, CancellationToken ct)
    {
        var entry = catalog[draft.Command];
        var filling = await Hear(entry, message with { Attachments = draft.Attachments, Text = "" }, "", draft.Given, turn, ct);
        return await Finish(filling, message, turn, ct) switch
        {
            Meaning.Ask { Question: var question, Draft: var next } => new Meaning.Ask(next with { Attachments = draft.Attachments, Messages = draft.Messages, Said = draft.Said }, question),
            var done => done,
        };
    }

    /// <summary>Where in a message an order of the person's is named; 0…0 when the message replies to its card.</summary>
    public async Task<Span?> OrderIn(Message message, Turn turn, CancellationToken ct)
    {
        var slot = catalog["order"].Slots.First(slot => slot.IsSubject);
        var heard = await ears.Hear(slot, new Hearing(Widths.Fold(message.Text), turn, About: message.About), ct);
        if (heard.Why is { } why)
            throw new Refusal(why);
        return heard is { Value: null, Options: null } ? null : heard.Spans is [var span, ..] ? span : new Span(0, 0);
    }

    /// <summary>Where a message names an order by number; null when it does not.</summary>
    public async Task<Span?> OrderNumberIn(string text, Turn turn, CancellationToken ct) =>
        await ears.Hear(catalog["order"].Slots[0], new Hearing(text, turn), ct) is { Value: not null, Spans: [var span, ..] } ? span : null;

    public Draft Draft(Entry entry, string id, Message message, Turn turn) =>
        new(id, entry.Name, Nothing, "", message.Attachments, new Dictionary<string, string> { [""] = message.Id }, turn.Now, Said: message.Words);

    /// <summary>One open question for each person in each conversation.</summary>
    public static string DraftId(Turn turn) => $"{turn.Conversation}/{turn.Me.Id}";

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private async Task<Filling> Hear(Entry entry, Message message, string rest, IReadOnlyDictionary<string, string> given, Turn turn, CancellationToken ct)
    {
        var values = new Dictionary<string, object?>();
        var said = new Dictionary<string, string>(given);
        (Slot, Reply)? question = null;
        var explained = 0;
        var spans = new List<Span>();
        var free = rest;
        var because = Because(rest, turn);

        foreach (var slot in entry.InHearingOrder)
        {
            var isGiven = given.TryGetValue(slot.Name, out var answer);
            if (slot.IsText)
            {
                if (isGiven)
                    values[slot.Name] = answer;
                continue;
            }

            var heard = await ears.Hear(slot, isGiven ? new Hearing(answer!, turn, Asked: true) : new Hearing(slot.IsKind ? Cut(rest, because) : rest, turn, About: message.About), ct);
            if (heard.Value is not null)
            {
                values[slot.Name] = heard.Value;
                said[slot.Name] = heard.Says ?? (isGiven ? answer! : string.Join(' ', heard.Spans.Select(span => rest.Substring(span.Start, span.Length))));
            }
            else if (heard.Options is null && heard.Why is not null && slot is { IsSubject: true, Optional: true } && entry.Slots.Any(other => other.IsText))
            {
                // A number that is none belongs to the words.
                continue;
            }
            else if (heard.Options is not null || heard.Why is not null)
            {
                question ??= (slot, new Reply(heard.Why ?? new Text(slot.Question), [.. heard.Options ?? await Ears.Offer(slot, turn, ct)]));
            }

            if (isGiven)
                continue;
            explained += heard.Spans.Sum(span => span.Length);
            rest = Cut(rest, heard.Spans);
            if (!slot.IsSubject)
                spans.AddRange(heard.Spans);
            // An order named in the middle of somebody's words stays in them.
            if (!slot.IsSubject || heard.Spans.All(span => AtAnEdge(free, span)))
                free = Cut(free, heard.Spans);
        }

        FillTexts(entry, message, turn, free, rest, given, values, said);
        foreach (var slot in entry.Slots.Where(slot => slot.IsAttached))
        {
            values[slot.Name] = message.Attachments;
            // A picture says enough: nobody is asked for words to it.
            if (message.Attachments is not [] && entry.Slots.LastOrDefault(text => text is { IsText: true, Optional: false }) is { } words)
                values.TryAdd(words.Name, "");
        }

        return new Filling(entry, values, said, rest, explained, spans, question);
    }
}
