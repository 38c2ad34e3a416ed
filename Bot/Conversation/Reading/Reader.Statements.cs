using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.History;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Shipments;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>Sentences of our own people: what happened, what moved, how many, how much; one thing or several, of one order or several.</summary>
public sealed partial class Reader
{
    /// <summary>A question for the order that a message is about; what was said is read again when it is known.</summary>
    private const string About = "about";

    /// <summary>What a sentence says of orders; null when it says nothing of them.</summary>
    private async Task<Meaning?> Statement(Message message, Turn turn, CancellationToken ct)
    {
        try
        {
            return await Stated(message, turn, ct);
        }
        catch (RegexMatchTimeoutException)
        {
            // A machine out of breath: the words are kept like any that are not understood.
            return null;
        }
    }

    private async Task<Meaning?> Stated(Message message, Turn turn, CancellationToken ct)
    {
        var text = Folded.Of(message.Text);
        var words = Lexicon.Of(turn.Phrases);
        if (message.Text.Length > Folded.Longest || words.Has(text, "cue:remind"))
            return null;

        var subjects = await SubjectFinder.In(message, turn, ct);
        if (await Correction(message, text, subjects, words, turn, ct) is { } corrected)
            return corrected;
        if (TakenBack(subjects, words) is { } undo)
            return undo;

        var said = statements.Read(subjects.Folded, turn.Today, turn.Me.Language, turn.Phrases);
        if (said.ChangesSomething && await Missing(subjects, said, message, turn, ct) is { } question)
            return question;
        if (subjects.Mentions is [])
            return Unnamed(subjects, said, message);
        return await Proposed(subjects, said, message, turn, ct);
    }

    /// <summary>Nothing is certain enough to be done: which order?</summary>
    private static async Task<Meaning?> Missing(Subjects subjects, Statement said, Message message, Turn turn, CancellationToken ct)
    {
        if (subjects.Unknown is { } unknown)
        {
            Text why = $"I find no order {unknown.Number}. Please check the number, or say “orders” to see yours.";
            return Which(why, [.. unknown.Near.Select(order => order.AsChoice())], message, turn);
        }

        var meant = said.Parts.Where(part => part.Facts.Any(fact => fact.Changes)).Select(part => subjects.At(part.Span)).ToList();
        if (meant.FirstOrDefault(mention => mention is { IsSure: false }) is { } several)
            return Which($"Which order?", [.. several.Orders.Select(order => order.AsChoice())], message, turn);
        if (subjects.IsGuess)
            return Which($"Which order?", [.. new[] { subjects.Mentions[0].Orders[0].AsChoice() }.Concat(await OrderRef.Offer(turn, ct)).DistinctBy(choice => choice.Says).Take(4)], message, turn);
        // Who has no orders at all is not asked which.
        return meant.Any(mention => mention is null) && await OrderRef.Offer(turn, ct) is { Count: > 0 } open ? Which($"Which order?", open, message, turn) : null;
    }

    /// <summary>No order is named: a question without one, words about a customer, a thought, or nothing.</summary>
    private static Meaning? Unnamed(Subjects subjects, Statement said, Message message)
    {
        if (said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Supposed)))
            return null;
        if (subjects.Customer is { } firm && !said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Asked)))
            return new Meaning.Ready([new LogFollowUp(new Subject(Reference.To(firm), firm.Name), message.Words, message.Attachments)]);
        return null;
    }

    private async Task<Meaning?> Proposed(Subjects subjects, Statement said, Message message, Turn turn, CancellationToken ct)
    {
        var commands = new List<ICommand>();
        var doubtful = new List<ICommand>();
        var unclear = false;
        foreach (var part in said.Parts)
        {
            var orders = subjects.At(part.Span)?.Orders ?? [];
            foreach (var fact in part.Facts.Where(fact => fact.Changes))
            {
                foreach (var order in orders)
                {
                    var command = await Proposals.Of(fact, order, message, turn, ct);
                    unclear |= command is null;
                    if (command is not null && !(fact.IsDoubtful ? doubtful : commands).Contains(command))
                        (fact.IsDoubtful ? doubtful : commands).Add(command);
                }
            }
        }

        var first = subjects.Mentions.FirstOrDefault(mention => mention.IsSure) ?? subjects.Mentions[0];
        // A day that can be two, or none: the command itself knows how to ask for it.
        if (unclear && commands is [] && doubtful is [] && await Sentence(message, turn, ct) is { } stricter)
            return stricter;
        if (unclear || doubtful.Count > 0)
            return Doubt(first.Orders, doubtful, commands, message);
        if (commands.Count > 0)
            return new Meaning.Ready([.. commands, .. Remaining(said, first.Orders[0], message, commands)]);
        return subjects.IsGuess ? null : await Plain(subjects, said, first, message, turn, ct);
    }

    /// <summary>Nothing changes: a question is answered, words about somebody are kept with them; other words are for those that come after.</summary>
    private async Task<Meaning?> Plain(Subjects subjects, Statement said, Mention mention, Message message, Turn turn, CancellationToken ct)
    {
        var asks = said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Asked));
        var supposed = said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Supposed));
        if (asks)
            return mention.IsSure ? new Meaning.Ready([.. mention.Orders.Select(order => new ShowStatus(order))]) : Which($"Which order?", [.. mention.Orders.Select(order => order.AsChoice())], message, turn);
        if (mention.Span.Length > 0 && !supposed)
            return null;
        if (subjects is { IsByCustomer: true, Customer: { } firm } && !supposed)
            return new Meaning.Ready([new LogFollowUp(new Subject(Reference.To(firm), firm.Name), message.Words, message.Attachments)]);
        if (!HasWords().IsMatch(subjects.Folded) || !mention.IsSure)
            return null;
        var kept = mention.Span.Length > 0 ? await OrderFirst(message, Widths.Fold(message.Text), turn, ct) : new Meaning.Ready([Proposals.Words(mention.Orders[0], message)]);
        return kept is Meaning.Ready ready ? ready with { IsIdle = supposed } : kept;
    }

    /// <summary>Words beside a change that say more than it are kept too.</summary>
    private static IEnumerable<ICommand> Remaining(Statement said, OrderRef order, Message message, List<ICommand> commands) =>
        (said.Parts.Any(part => part.Facts is [] && part.Span.Length > 12) || message.Attachments.Count > 0) && !commands.Exists(command => command is MarkMilestone { Note: not null } or SetDate { Reason: not null } or ReportDelay or RollShipment or RecordInspection { Note: not null })
            ? [Proposals.Words(order, message)]
            : [];

    /// <summary>The words are kept at once; the change waits for a yes.</summary>
    private static Meaning Doubt(IReadOnlyList<OrderRef> orders, IReadOnlyList<ICommand> doubtful, IReadOnlyList<ICommand> certain, Message message)
    {
        var order = orders[0];
        var choices = doubtful.Count > 0 ? [new Choice($"Yes, do it", string.Join('\n', certain.Concat(doubtful).Select(Spoken.Of)), Once: true)] : new List<Choice>();
        choices.Add(new Choice($"Open {order.Number}", $"order #{order.To.Id}"));
        return new Meaning.Doubt(Proposals.Words(order, message), new Reply(doubtful.Count > 0 ? $"Is that certain? I change nothing before you say so." : (Text)$"What exactly changed on {order.Number}? Say it with the day, finished or shipped, and I change it.", choices) { About = order.To });
    }

    private static Meaning.Ask Which(Text question, IReadOnlyList<Choice> orders, Message message, Turn turn)
    {
        var draft = new Draft(Slots.DraftId(turn), About, new Dictionary<string, string> { ["Words"] = message.Text }, "Order", message.Attachments, new Dictionary<string, string> { [""] = message.Id }, turn.Now);
        return new Meaning.Ask(draft, new Reply(question, [.. orders]));
    }

    /// <summary>The order for words that were said before; anything else is a message of its own.</summary>
    private async Task<Meaning?> Answered(Message message, Draft draft, Turn turn, CancellationToken ct)
    {
        var subject = catalog[Card].Slots.First(slot => slot.IsSubject);
        if (!await slots.IsAnswer(subject, message, turn, ct))
            return null;
        var named = await OrderRef.Hear(new Hearing(Widths.Fold(message.Text), turn, Asked: true), ct);
        return named is Reading<OrderRef>.One { Value: var order }
            ? await One(message with { Text = $"#{order.To.Id} {draft.Given["Words"]}", Attachments = draft.Attachments }, $"#{order.To.Id} {Widths.Fold(draft.Given["Words"])}", turn, ct)
            : new Meaning.Ask(draft, new Reply($"Which order?", [.. await OrderRef.Offer(turn, ct)]));
    }

    /// <summary>"取消1042刚才的延期", "undo the last change on 2201".</summary>
    private static Meaning? TakenBack(Subjects subjects, Lexicon words)
    {
        var undo = words.Find(subjects.Folded, "said:undo");
        var first = undo.FirstOrDefault(term => term.Meaning == "undo");
        if (first.Span.Length == 0 || first.Span.Start > 24)
            return null;
        var phrase = subjects.Folded.Substring(first.Span.Start, first.Span.Length);
        if (phrase is "取消" or "收回" or "withdraw" && !undo.Any(term => term.Meaning == "just"))
            return null;
        return !subjects.IsGuess && subjects.Mentions is [{ Orders: [var order] }, ..] ? new Meaning.Ready([new Undo(Order: order)]) : (subjects.IsGuess || subjects.Mentions is []) && subjects.Folded.Length < 40 ? new Meaning.Ready([new Undo()]) : null;
    }

    /// <summary>"不是1042，是1024", "no, not 1042, 1043", "no, 5 pm": what was said last is meant otherwise.</summary>
    private async Task<Meaning?> Correction(Message message, string text, Subjects subjects, Lexicon words, Turn turn, CancellationToken ct)
    {
        var wrong = words.Find(text, "said:wrong");
        if (wrong.Count == 0 || text.Length > 80)
            return null;
        var certain = subjects.Numbers.Where(mention => mention.Orders.Count == 1).ToList();
        var denied = certain.Where(mention => words.Find(text[..mention.Span.Start], "said:wrong").Any(term => IsBefore(text, term.Span.End, mention.Span.Start) && IsNot(text, term) && !certain.Exists(other => other.Span.Start >= term.Span.End && other.Span.End <= mention.Span.Start))).ToList();
        var right = certain.Except(denied).ToList();
        var starts = wrong[0].Span.Start <= 2;
        if (!(starts && right.Count == 1 && Rest(subjects.Folded, wrong).Length <= 8) && !(denied.Count == 1 && right.Count == 1))
            return certain.Count == 0 && starts ? await Corrected(text, wrong, message, turn, ct) : null;
        var order = right[0].Orders[0];
        var last = await LastSaid(turn, ct);
        var fresh = last?.Words is { } before ? await Replaced(before, last, denied.FirstOrDefault()?.Orders[0], order, turn, ct) : null;
        return new Meaning.Corrected(order, fresh is null ? null : last, fresh);
    }

    /// <summary>The words of the last time with the right order in the wrong one's place; null when they were not of that one.</summary>
    private static async Task<string?> Replaced(string before, HistoryEntry last, OrderRef? wrong, OrderRef right, Turn turn, CancellationToken ct)
    {
        var changed = last.Changes.SelectMany(change => change.Subjects).Where(subject => subject.Type == "orders").ToList();
        if (changed is [] || last.Changes.Any(change => change is { Before: null, After: Order }) || (wrong is not null && !changed.Contains(wrong.To)))
            return null;
        var named = await SubjectFinder.In(Message.Saying("", before), turn, ct);
        var place = named.IsGuess ? null : named.Mentions.FirstOrDefault(mention => mention.Span.Length > 0 && (wrong is null || mention.Orders.Any(order => order.To == wrong.To)));
        return place is null ? $"#{right.To.Id} {before}" : $"{before[..place.Span.Start]} #{right.To.Id} {before[place.Span.End..]}";
    }

    /// <summary>"no, 5 pm": the day, the hour or the figure of the last words is replaced.</summary>
    private async Task<Meaning?> Corrected(string text, IReadOnlyList<Term> wrong, Message message, Turn turn, CancellationToken ct)
    {
        if (await LastSaid(turn, ct) is not { Words: { } before } last)
            return null;
        var value = message.Text[wrong[0].Span.End..].Trim(' ', ',', '，', '.', '。', '!', '是', ':');
        if (value.Length is 0 or > 40 || !Corrections.Replace(before, value, turn, slots.Times, out var corrected))
            return null;
        return new Meaning.Corrected(null, last, corrected);
    }

    private static async Task<HistoryEntry?> LastSaid(Turn turn, CancellationToken ct) =>
        (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"by|{turn.Me.Id}|") with { Descending = true, Take = 5 }, ct)).FirstOrDefault(entry => entry is { UndoneBy: null, Undoes: null, Words: not null } && entry.Conversation == turn.Conversation);

    private static bool IsBefore(string text, int from, int to) => to >= from && text[from..to].Count(char.IsLetterOrDigit) <= 6;

    private static bool IsNot(string text, Term term) => text.Substring(term.Span.Start, term.Span.Length) is "not" or "不是" or "而不是" or "instead of" or "rather than" or "no era" or "nicht" or "pas" or "nao" or "isn't";

    private static string Rest(string folded, IReadOnlyList<Term> wrong)
    {
        var letters = folded.ToCharArray();
        foreach (var term in wrong)
            Array.Fill(letters, ' ', term.Span.Start, term.Span.Length);
        return NoWords().Replace(new string(letters), "");
    }

    [GeneratedRegex(@"[^\p{L}\d]|单|是|的|那|它|it's|its|it|was|is|the|order|for|meant|this|that", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex NoWords();

    [GeneratedRegex(@"\p{L}[^\p{L}]*\p{L}|\p{L}{2}|\d", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex HasWords();
}
