using System.Text.RegularExpressions;
using Bot.Domain.History;
using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>What was said before is taken back or was meant otherwise: another order, another hour, another figure.</summary>
public sealed partial class Reader
{
    /// <summary>"取消1042刚才的延期", "undo the last change on 2201".</summary>
    private Meaning? TakenBack(Subjects subjects, Lexicon words, Turn turn)
    {
        // A button's own mark says which turn it is.
        if (TurnMark().Match(subjects.Folded) is { Success: true } mark)
            return new Meaning.Ready([new Undo(new TurnRef(mark.Groups["turn"].Value))]);
        var undo = words.Find(subjects.Folded, "said:undo");
        var first = undo.FirstOrDefault(term => term.Meaning == "undo" || (term.Meaning == "away" && (undo.Any(other => other.Meaning == "own") || IsOnlyTheDelay(subjects.Folded, undo, words))));
        // "mach die Verspätung bei 1042 rückgängig": German says it last.
        if (first.Span.Length == 0 || (first.Span.Start > 24 && (subjects.Folded.Length > 80 || subjects.Folded[first.Span.End..].Trim(' ', '.', '!').Length > 0)))
            return null;
        // "mugs loaded - scratch that, towels loaded": taken back in the same breath.
        if (words.Find(subjects.Folded, "said:retract").Any(term => term.Span.Start > 4 && term.Span.Overlaps(first.Span) && subjects.Folded[term.Span.End..].Trim(' ', '.', '!', ',').Length > 0))
            return null;
        var phrase = subjects.Folded.Substring(first.Span.Start, first.Span.Length);
        if (phrase is "取消" or "收回" or "删了" or "删除" or "withdraw" && !undo.Any(term => term.Meaning is "just" or "own"))
            return null;
        // "forget what I said" may be a change or a talk: where no order is named it takes back nothing.
        if (Loosely().IsMatch(phrase) && (subjects.IsGuess || subjects.Mentions is []))
            return null;
        var undone = new Undo { What = KindIn(subjects.Folded, words, turn), On = slots.Times.Date(subjects.Folded.Replace(Hearing.Cut, ' '), turn.Me.Language, turn.Today, past: true) is Reading<LocalDate>.One { Value: var day } && day <= turn.Today ? day : null };
        return !subjects.IsGuess && subjects.Mentions is [{ Orders: [var order] }, ..] ? new Meaning.Ready([undone with { Order = order }]) : (subjects.IsGuess || subjects.Mentions is []) && subjects.Folded.Length < 40 ? new Meaning.Ready([undone]) : null;
    }

    /// <summary>"cancel yesterday's delay on 1042", "remove the 3 days' delay of 1042": it and nothing else is to go.</summary>
    private static bool IsOnlyTheDelay(string folded, IReadOnlyList<Term> undo, Lexicon words)
    {
        // Nobody says that at length.
        if (folded.Length > 120)
            return false;
        var delays = words.Find(folded, "said:delay");
        var rest = undo.Concat(delays).Concat(words.Find(folded, "said:workday")).Select(term => term.Span).Aggregate(folded, Folded.Without);
        return delays.Count > 0 && undo is [{ Span.Start: <= 12 }, ..] && !Around().Replace(rest, "").Any(char.IsLetter);
    }

    [GeneratedRegex(@"(?<![a-z])(the|a|an|of|on|for|from|with|order|po|please|pls|again|s|days?|weeks?|i)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Around();

    /// <summary>"the delay", "改的数量", "定金": which of the changes is meant; null where none is named.</summary>
    private static KindOfChange? KindIn(string folded, Lexicon words, Turn turn) =>
        words.Has(folded, "said:delay") ? new KindOfChange(ChangeKind.Delay)
        : words.Has(folded, "said:date") ? new KindOfChange(ChangeKind.Date)
        : Vocabulary.Find(folded, turn.Phrases.Phrases("cue:quantity")) is not null ? new KindOfChange(ChangeKind.Quantity)
        : Vocabulary.Find(folded, turn.Phrases.Phrases("note")) is not null ? new KindOfChange(ChangeKind.Note)
        : NamedIn(folded, turn);

    /// <summary>"the customer's deposit" is the deposit, and "the payment term" no payment.</summary>
    private static KindOfChange? NamedIn(string folded, Turn turn)
    {
        var fact = FieldIn(folded, turn);
        var step = Vocabulary.Find(folded, turn.Phrases.Phrases("milestone")) ?? Vocabulary.Find(folded, turn.Phrases.Phrases("milestone:name"));
        return step is { } named && fact?.Place.Overlaps(named.Span) != true ? new KindOfChange(ChangeKind.Step, named.Meaning)
            : fact is { } known ? new KindOfChange(ChangeKind.Fact, Field: known.Field)
            : null;
    }

    /// <summary>"不是1042，是1024", "no, not 1042, 1043", "no, 5 pm": what was said last is meant otherwise.</summary>
    private async Task<Meaning?> Correction(Message message, string text, Subjects subjects, Lexicon words, Turn turn, CancellationToken ct)
    {
        if (text.Length > 80)
            return null;
        var wrong = words.Find(text, "said:wrong");
        // "make it Friday", "改到周五": a value takes another one's place.
        if (words.Find(text, "said:instead") is [{ Span.Start: <= 2 }, ..] instead && subjects.Numbers is [] && !wrong.Any(term => term.Span.Start < instead[0].Span.Start))
            return await Corrected(text, instead, message, turn, ct);
        if (wrong.Count == 0)
            return null;
        var certain = subjects.Numbers.Where(mention => mention.Orders.Count == 1).ToList();
        var denied = certain.Where(mention => words.Find(text[..mention.Span.Start], "said:wrong").Any(term => IsBefore(text, term.Span.End, mention.Span.Start) && IsNot(text, term) && !certain.Exists(other => other.Span.Start >= term.Span.End && other.Span.End <= mention.Span.Start))).ToList();
        var right = certain.Except(denied).ToList();
        // "it was 1043 actually", "1043才对".
        var starts = wrong[0].Span.Start <= 2 || wrong.Any(term => term.Meaning == "after" && term.Span.End >= text.TrimEnd(' ', '.', '。', '!', '！').Length);
        // "no delay on 1043" tells of the order and corrects nothing.
        var tells = words.Has(subjects.Folded, "said:delay") || words.Find(subjects.Folded, "said:topic").Any(term => term.Meaning is not ("goods" or "order" or "shipment")) || words.Has(subjects.Folded, "said:date");
        // "deposit in for 1042, not for 1043" tells something new of both.
        if (!starts && tells && (words.Has(subjects.Folded, "said:state") || words.Has(subjects.Folded, "said:event")))
            return null;
        if (!(starts && right.Count == 1 && !tells && Rest(subjects.Folded, wrong).Length <= 8) && !(denied.Count == 1 && right.Count == 1))
        {
            // "不是1042，是polo那单": the one by its number, the other by its name.
            if (certain.Count > 0 && !(denied.Count == 1 && right is []))
                return null;
            var spent = wrong.Where(term => denied.Exists(mention => IsBefore(text, term.Span.End, mention.Span.Start))).ToList();
            var open = denied.Select(mention => mention.Span).Concat(spent.Select(term => term.Span)).Aggregate(text, Folded.Without);
            return await Renamed(open, [.. wrong.Except(spent)], denied.FirstOrDefault()?.Orders[0], starts && !tells, words, turn, ct) ?? (starts && certain.Count == 0 ? await Corrected(text, wrong, message, turn, ct) : null);
        }

        var order = right[0].Orders[0];
        var last = await LastSaid(turn, ct);
        var fresh = last?.Words is { } before ? await Replaced(before, last, denied.FirstOrDefault()?.Orders[0], order, turn, ct) : null;
        return new Meaning.Corrected(order, fresh is null ? null : last, fresh);
    }

    /// <summary>"sorry, I meant the towels", "不是马克杯，是台灯": the right order by its name.</summary>
    /// <param name="not">The wrong one, where its number was said.</param>
    private static async Task<Meaning?> Renamed(string text, IReadOnlyList<Term> wrong, OrderRef? not, bool starts, Lexicon words, Turn turn, CancellationToken ct)
    {
        var named = (await Namebook.Of(turn, ct)).Said(text, words);
        var denied = named.Where(mention => wrong.Any(term => IsNot(text, term) && IsBefore(text, term.Span.End, mention.Span.Start) && !named.Any(other => other.Span.Start >= term.Span.End && other.Span.End <= mention.Span.Start))).ToList();
        var blank = named.Aggregate(text, (rest, mention) => Folded.Without(rest, mention.Span));
        if (named.Except(denied).ToList() is not [{ Orders: [var order] }] || (denied.Count == 0 && !starts) || Rest(blank, wrong).Length > 3)
            return null;
        var last = await LastSaid(turn, ct);
        var fresh = last?.Words is { } before ? await Replaced(before, last, denied is [{ Orders: [var other] }] ? other : not, order, turn, ct) : null;
        return new Meaning.Corrected(order, fresh is null ? null : last, fresh);
    }

    /// <summary>"the towels", "Polo那单": the name of one order and nothing else.</summary>
    private static async Task<OrderRef?> OnlyNamed(Message message, Turn turn, CancellationToken ct)
    {
        var text = Folded.Of(message.Text);
        if (text.Length > 40 || (await Namebook.Of(turn, ct)).Said(text, Lexicon.Of(turn.Phrases)) is not [{ Orders: [var order], Span: var span }])
            return null;
        return Rest(Folded.Without(text, span), []).Length == 0 ? order : null;
    }

    /// <summary>"1043 too", "Polo也是": what was said last is said of another order as well.</summary>
    private async Task<Meaning?> SaidAgain(string text, Subjects subjects, Lexicon words, Message message, Turn turn, CancellationToken ct)
    {
        var also = words.Find(text, "said:also").Concat(words.Find(text, "said:other")).ToList();
        if (also.Count == 0 || text.Length > 40 || subjects.IsGuess || subjects.Mentions is not [{ Orders: [var order] }])
            return null;
        var blank = (await Namebook.Of(turn, ct)).Said(subjects.Folded, words).Aggregate(subjects.Folded, (rest, mention) => Folded.Without(rest, mention.Span));
        if (Rest(blank, also).Length > 0 || await LastSaid(turn, ct) is not { Words: { } before } last || await Replaced(before, last, null, order, turn, ct) is not { } again)
            return null;
        return await One(message with { Text = again, About = null }, Widths.Fold(again), turn, ct);
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
        var value = Polite().Replace(message.Text[wrong[0].Span.End..].Trim(' ', ',', '，', '、', '،', '.', '。', '!', '是', ':'), "");
        if (value.Length is 0 or > 40 || !Corrections.Replace(before, value, turn, slots.Times, out var corrected))
            return null;
        return new Meaning.Corrected(null, last, corrected);
    }

    /// <summary>"5時です": how it is said, and none of the value.</summary>
    [GeneratedRegex("(です|でお願いします|にして(ください)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Polite();

    /// <summary>"no, 5 pm" of somebody outside: the reminder set just now; anything else that is put right is for a person.</summary>
    private async Task<Meaning?> Moved(Message message, Turn turn, CancellationToken ct)
    {
        var text = Folded.Of(message.Text);
        return !turn.Me.IsStaff && text.Length <= 80 && Lexicon.Of(turn.Phrases).Find(text, "said:wrong") is [{ Span.Start: <= 2 }, ..] wrong
            && (await LastSaid(turn, ct))?.Changes.All(change => change.After is Reminder) == true ? await Corrected(text, wrong, message, turn, ct) : null;
    }

    private static async Task<HistoryEntry?> LastSaid(Turn turn, CancellationToken ct) =>
        (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"by|{turn.Me.Id}|") with { Descending = true, Take = 5 }, ct)).FirstOrDefault(entry => entry is { UndoneBy: null, Undoes: null, Words: not null } && entry.Conversation == turn.Conversation);

    private static bool IsBefore(string text, int from, int to) => to >= from && text[from..to].Count(char.IsLetterOrDigit) <= 6;

    /// <summary>"not 1042"; "no, 1043" turns down what was said before, and not what comes.</summary>
    private static bool IsNot(string text, Term term) => term.Meaning == "not" && (term.Span.End >= text.Length || text[term.Span.End] is not (',' or '，'));

    [GeneratedRegex(@"^undo (?<turn>[0-9a-f]{32})$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex TurnMark();

    [GeneratedRegex(@"^(forget|ignore|disregard)\s(that|what i)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Loosely();

    private static string Rest(string folded, IReadOnlyList<Term> wrong)
    {
        var letters = folded.ToCharArray();
        foreach (var term in wrong)
            Array.Fill(letters, ' ', term.Span.Start, term.Span.Length);
        return NoWords().Replace(new string(letters), "");
    }

    [GeneratedRegex(@"[^\p{L}\d]|单|是|的|那|它|这|个|票|it's|its|it|was|is|the|order|for|meant|this|that|one|die|der|das|den|dem|les|los|las|le|la|el|os|as", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex NoWords();
}
