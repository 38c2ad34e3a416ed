using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <content>Questions that are open: how one is opened, and whether a message answers it or is one of its own.</content>
public sealed partial class Reader
{
    /// <summary>Opens a question that a yes answers.</summary>
    public static Draft Confirming(string says, Message message, Turn turn) =>
        new(Slots.DraftId(turn), Confirms, new Dictionary<string, string> { [Confirms] = says }, "", [], new Dictionary<string, string> { [""] = message.Id }, turn.Now, InPassing: true);

    /// <summary>Opens a question about a command that is known but for one thing.</summary>
    public Draft Open(ICommand command, string asked, Message message, Turn turn)
    {
        var entry = catalog[command.GetType()];
        var known = entry.Slots.Where(slot => slot.Name != asked && !slot.IsAttached).Select(slot => (slot.Name, Says: Ears.Says(entry.ValueOf(command, slot)))).Where(slot => slot.Says is not null);
        return slots.Draft(entry, Slots.DraftId(turn), message, turn) with { Given = known.ToDictionary(slot => slot.Name, slot => slot.Says!), Asked = asked, Said = "" };
    }

    public bool IsOf(Draft draft, ICommand command) => draft.Command == catalog[command.GetType()].Name;

    /// <summary>It is the command that the question is about, and what was said for it already is the same.</summary>
    public bool Repeats(Draft draft, ICommand command)
    {
        var entry = catalog[command.GetType()];
        return entry.Name == draft.Command && entry.Slots.All(slot => !draft.Given.TryGetValue(slot.Name, out var given) || Ears.Says(entry.ValueOf(command, slot)) is not { } says || says == given);
    }

    /// <summary>It is known which record it is about, where it is about one, and more was said of it than that.</summary>
    public bool SaysMore(Draft draft) => draft.Said.Length > 0 && catalog[draft.Command].Slots is var parts
        && parts.Any(slot => !slot.IsSubject && draft.Given.ContainsKey(slot.Name)) && parts.All(slot => !slot.IsSubject || slot.Optional || draft.Given.ContainsKey(slot.Name));

    /// <summary>Words were asked for: another name, when that one is nobody's.</summary>
    public bool AsksForWords(Draft draft) => Ears.FromRest(catalog[draft.Command].Slots.First(slot => slot.Name == draft.Asked));

    private async Task<Meaning?> Answer(Message message, string text, Draft draft, Turn turn, CancellationToken ct)
    {
        if (IsDropped(text, turn))
            return new Meaning.Dropped();

        if (draft.Command == Confirms)
            return turn.Phrases.Phrases("yes").ContainsKey(Bare(text)) ? await Read(message with { Text = draft.Given[Confirms], IsPressed = true }, null, turn, ct) : null;
        var entry = draft.Command == About ? catalog[Card] : catalog[draft.Command];
        var asked = entry.Slots.First(slot => slot.Name == draft.Asked);
        if (asked.IsText && (message.IsMark || (draft.Command == "address" && !turn.Me.IsStaff && text.TrimEnd() is [.., '?'] && !text.Any(char.IsDigit))))
            return null;
        // "the towels" answers "Which order?" like its number.
        if (turn.Me.IsStaff && asked.IsSubject && await OnlyNamed(message, turn, ct) is { } named)
            (message, text) = (message with { Text = $"#{named.To.Id}" }, $"#{named.To.Id}");
        // "the Klaus one" answers "Which reminder?" like its number.
        if (asked.Type == typeof(ReminderRef) && await RemindersNamed(text, turn, ct) is [var first, ..] fits)
            return fits.Count > 1 ? new Meaning.Ask(draft, new Reply($"Which reminder?", [.. fits.Take(MostFitting).Select(reminder => Ref(reminder).AsChoice())])) : await slots.Take(draft, asked, message with { Text = Ref(first).AsChoice().Says }, turn, ct);
        if (draft.Command == About)
            return await Answered(message, draft, turn, ct);
        if (asked.IsAmount && await AmountOrOrder(message, text, draft, asked, turn, ct) is { } either)
            return either;
        var command = catalog.Start(text.Trim(), turn.Me);
        // "New York" answers "Which time zone?" and opens no order.
        var isValue = !asked.IsText && !asked.IsSubject && command?.Length != text.Trim().Length && await slots.IsValue(draft, asked, message, turn, ct);
        if (command is { RunsOn: false } start && !isValue && (message.IsPressed || text.TrimStart().StartsWith('/') || !asked.IsText || start.Length == text.Trim().Length))
            return null;
        // Words were asked for, and a whole command came: it is not the words.
        if (!isValue && command is { RunsOn: false } && await IsWhole(command, message, text, turn, ct))
            return null;
        // "1024 size set M偏小" is nobody's address, "1043 定金到账" no sum: what begins with an order's number and says something is a message of its own.
        if (!asked.IsSubject && !isValue && OrderNumberFirst().IsMatch(text) && await slots.OrderNumberIn(text, turn, ct) is { } number && text[..number.Start].Trim().Length == 0 && text[number.End..].Any(char.IsLetter))
            return null;
        if (turn.Me.IsStaff && !asked.IsText && !asked.IsSubject && await IsOnlyOrder(asked, message, text, turn, ct))
            return null;
        // "2201 PP sample sent" is no answer to "Which order?" or "How many?", though it begins with one.
        if (!isValue && !Ears.FromRest(asked) && !await slots.IsAnswer(asked, message, turn, ct))
        {
            var fresh = await One(message, text, turn, ct);
            if (fresh is Meaning.Ready or Meaning.Doubt or Meaning.Corrected or Meaning.Ask { Draft.Command: About } or Meaning.Ask { Meanwhile: not null } || entry.IsStrict || (asked.IsSubject && BeginsAnother(draft, fresh)))
                return fresh is Meaning.Unclear ? Slots.Again(draft, asked) : fresh with { LeavesQuestion = true };
        }

        // "每周四下午3点提醒我交周报" is a reminder of its own, not the time that was asked for.
        if (asked.Type == typeof(When) && await Sentence(message, turn, ct) is Meaning.Ready { Commands: [var other] } && !IsOf(draft, other))
            return null;
        // What was refused may be said otherwise, and need not be.
        if (draft.InPassing && Ears.FromRest(asked) && (asked.IsText ? IsMoreThanAnAnswer(text) : !await slots.IsAnswer(asked, message, turn, ct)))
            return null;
        var taken = await slots.Take(draft, asked, message, turn, ct);
        if (!turn.Me.IsStaff && taken is Meaning.Ask again && ReferenceEquals(again.Draft, draft) && IsOfItsOwn(text, asked) && !await slots.IsAnswer(asked, message, turn, ct))
            return null;
        return draft.InPassing && taken is Meaning.Ask { Question.Choices: [] } && IsMoreThanAnAnswer(text) ? null : taken;
    }

    /// <summary>"1042 进度", "fin 1042" answer no "How many?": the number is an order's, and the words beside it are none either.</summary>
    private async Task<bool> IsOnlyOrder(Slot asked, Message message, string text, Turn turn, CancellationToken ct)
    {
        if (message.IsPressed || !text.Any(char.IsLetter) || text.Count(char.IsAsciiDigit) < 3 || (await SubjectFinder.In(message, turn, ct)).Numbers is not [_, ..] numbers)
            return false;
        var rest = numbers.Where(number => number.Span.End <= text.Length).Aggregate(text, (left, number) => Folded.Without(left, number.Span)).Replace(Hearing.Cut, ' ').Trim();
        return rest.Any(char.IsLetter) && !await slots.IsAnswer(asked, message with { Text = rest }, turn, ct);
    }

    /// <summary>
    /// "1042" may be how many, and is an order of theirs as well: which of both is asked. Once something else was said in between it
    /// is the order, and the question is over.
    /// </summary>
    private async Task<Meaning?> AmountOrOrder(Message message, string text, Draft draft, Slot asked, Turn turn, CancellationToken ct)
    {
        if (message.IsPressed || !Bare(text).All(char.IsAsciiDigit) || await OrderRef.Hear(new Hearing(text, turn), ct) is not Reading<OrderRef>.One { Value: var order })
            return null;
        if (draft.IsPassed)
            return await One(message, text, turn, ct) with { EndsQuestion = true };
        return await slots.Amount(asked, message, turn, ct) is { } amount
            ? new Meaning.Ask(draft, new Reply($"{Bare(text)} is the number of an order as well. Which do you mean?", amount, new Choice($"Open {order.Number}", $"order #{order.To.Id}")))
            : null;
    }

    /// <summary>A command's word with its record, or with all that it has to know and nothing more.</summary>
    private async Task<bool> IsWhole(Start start, Message message, string text, Turn turn, CancellationToken ct) =>
        start.Entry.Slots.Any(slot => slot is { IsSubject: true, Optional: false }) ? await One(message, text, turn, ct) is Meaning.Ready : await slots.IsWhole(start, message, turn, ct);

    /// <summary>"1042 qty": another command that has its record and asks for the rest.</summary>
    private bool BeginsAnother(Draft draft, Meaning fresh) =>
        fresh is Meaning.Ask { Draft: var begun } && begun.Command != draft.Command && catalog[begun.Command].Slots.Any(slot => slot.IsSubject && begun.Given.ContainsKey(slot.Name));

    /// <summary>Words that are no order's number, or too many for a place or an hour: what somebody outside says is passed on, whatever was asked.</summary>
    private static bool IsOfItsOwn(string text, Slot asked) =>
        text.Count(char.IsLetter) >= 2 && (asked.IsSubject || IsMoreThanAnAnswer(text) || text.Count(Scripts.IsUnspaced) > LongestName);

    /// <summary>No place has a longer name in a script without spaces.</summary>
    private const int LongestName = 8;

    private static bool RunsIntoCue(Start start, string text, Turn turn) =>
        turn.Phrases.Phrases($"cue:{start.Entry.Name}").Keys.Any(cue => cue.Length > start.Length && text.StartsWith(cue, StringComparison.Ordinal));

    private static string Bare(string text) => text.Trim(' ', '.', '。', '!', '！');

    private static bool IsDropped(string text, Turn turn) => Bare(text) is var said && (said == "/cancel" || turn.Phrases.Phrases("drop").ContainsKey(said));

    private static bool IsMoreThanAnAnswer(string text) => text.Length > 40 || text.Any(char.IsAsciiDigit) || text.Trim().Count(char.IsWhiteSpace) > 2 || text.Contains('?', StringComparison.Ordinal) || !text.Any(char.IsLetter);
}
