using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Intents;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>
/// Turns a message into commands, or into the one question that is still open. A message starts with a command word, or with
/// an order's number, or is a sentence that a command recognises; anything else is not guessed at.
/// </summary>
public sealed partial class Reader(Catalog catalog, Slots slots, IntentReader intents)
{
    /// <summary>The command that keeps words and files on an order, for what is no command.</summary>
    private const string Log = "log";

    /// <summary>What a customer or a supplier says on an order is for a person.</summary>
    private const string Words = "message";

    private const string Card = "order";

    private const int Breaths = 3;

    /// <summary>A question that is answered by yes; anything else is a message of its own.</summary>
    private const string Confirms = "confirms";

    private readonly Proposals proposals = new(slots);

    /// <param name="draft">The open question of this person in this conversation.</param>
    /// <exception cref="Refusal">What was said cannot be; the text says what to do.</exception>
    public async Task<Meaning> Read(Message message, Draft? draft, Turn turn, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Understand(message, draft, turn, ct);
            }
            catch (RegexMatchTimeoutException) when (attempt < Breaths)
            {
                // The machine stood still, which is no fault of the words: reading changes nothing, so they are read again.
            }
        }
    }

    private async Task<Meaning> Understand(Message message, Draft? draft, Turn turn, CancellationToken ct)
    {
        if (WholeSentence(message, turn) is { } command)
            message = message with { Text = command };
        var text = Widths.Fold(message.Text);
        if (message.IsForwarded || (message.Attachments.Count > 0 && catalog.Start(text, turn.Me) is null))
            return await Collect(message, text, draft, turn, ct);
        if (draft is not null && await Answer(message, text, draft, turn, ct) is { } answered)
            return answered;
        var meaning = await Lines(message, turn, ct) ?? await One(message, text, turn, ct);
        return draft is null ? meaning : meaning with { LeavesQuestion = true };
    }

    /// <summary>Opens a command's first question, which was asked in other words already.</summary>
    public Draft Open(string name, string draftId, Message message, Turn turn)
    {
        var entry = catalog[name];
        return slots.Draft(entry, draftId, message, turn) with { Asked = entry.Slots.First(slot => !slot.IsAttached).Name, InPassing = true };
    }

    /// <summary>Hands a message that nobody understood to the command that takes such messages.</summary>
    public Task<Meaning> Fall(string name, Message message, Turn turn, CancellationToken ct) => slots.Fill(catalog[name], message, 0, turn, ct);

    private async Task<Meaning> One(Message message, string text, Turn turn, CancellationToken ct) => await OfNoOrder(Beside(await Whole(message, text, turn, ct), message, turn), message, turn, ct);

    private async Task<Meaning> Whole(Message message, string text, Turn turn, CancellationToken ct)
    {
        var role = turn.Me.Role;
        var begun = catalog.Start(text.TrimStart(), turn.Me);
        if (begun is not null && Said.Contains(begun.Entry.Name) && IsInName(begun, text, turn))
            begun = null;
        if (await Amended(message, turn, ct) is { } amended)
            return amended;
        if (begun is not null && AmendsElse(begun, text.TrimStart(), turn))
        {
            if (await Stripped(begun, message, turn, ct) is { } stripped)
                return stripped;
            begun = null;
        }

        if (begun is null && await Shortened(text, message, turn, ct) is { } shown)
            return shown;
        if (begun is not null && await CancelsOrder(begun, text.TrimStart(), turn, ct))
            begun = begun with { Entry = catalog["cancelorder"] };
        if (await Aside(message, begun, turn, ct) is { } aside)
            return aside;
        if (turn.Me.IsStaff && (MayBeSaid(begun, text) || NamesDate(begun, text, turn)) && !await IsOrderThenWord(message, text, turn, ct) && await Statement(message, turn, ct) is { } said)
            return said;
        if (begun is { } start)
        {
            var skipped = text.Length - text.TrimStart().Length + start.Length;
            var meaning = await slots.Fill(start.Entry, message, skipped, turn, ct);
            if (await Instead(start, meaning, message, text, turn, ct) is { } told)
                return told;
            // "取消订单" only starts like "取消": a word that runs on is the command's when the rest fits, or when it runs on as it does in "提醒我".
            if (!start.RunsOn || meaning is Meaning.Ready || RunsIntoCue(start, text.TrimStart(), turn))
                return meaning;
        }

        if (IsDropped(text, turn))
            return new Meaning.Dropped();
        if (await Moved(message, turn, ct) is { } moved)
            return moved;
        if (await Request(message, turn, ct) is { } request)
            return request;
        if (await Sentence(message, turn, ct) is { } meant)
            return meant;
        if (await Courtesy(message, turn, ct) is { } courtesy)
            return courtesy;
        if (!turn.Me.IsStaff && catalog.For(role).All(entry => entry.Name != Card))
            return new Meaning.Unclear();
        var about = await OrderFirst(message, text, turn, ct);
        return turn.Me.IsStaff ? await Kept(about, message, turn, ct) : about;
    }

    /// <summary>"cancel PO-1042": with an order's number behind it the word stops no reminder.</summary>
    private async Task<bool> CancelsOrder(Start begun, string text, Turn turn, CancellationToken ct)
    {
        if (turn.Me.IsStaff || begun.Entry.Name != "cancel" || catalog.For(turn.Me.Role).All(entry => entry.Name != "cancelorder"))
            return false;
        var after = text[begun.Length..];
        return OrderNumbers.In(after).FirstOrDefault() is { Number: { } number } && (number.Any(char.IsAsciiLetter) || (await slots.OrderNumberIn(after, turn, ct) is not null && !(await turn.OpenReminders(ct)).Any(reminder => $"{reminder.Number}" == number)));
    }

    /// <summary>
    /// The command that explains the most of a sentence, if any explains it well enough. None when another one explains words
    /// that this one leaves over: "sailed, ETA 2 April" says two things, and half of them would be done wrongly.
    /// </summary>
    private async Task<Meaning?> Sentence(Message message, Turn turn, CancellationToken ct)
    {
        var found = new List<Filling>();
        // Files that come along must find a place.
        foreach (var entry in catalog.For(turn.Me.Role).Where(entry => entry.Declared.FromSentence && !IsLate(entry, message.Text, turn) && (message.Attachments is [] || entry.Slots.Any(slot => slot.IsAttached))))
        {
            if (await slots.Recognise(entry, message, turn, ct) is { } filling)
                found.Add(filling);
        }

        found.RemoveAll(filling => filling.Heard.Count > 0 && found.Exists(other => other != filling && filling.Heard.All(other.IsWords)));
        var best = found.MaxBy(filling => filling.Explained);
        return best is null || found.Any(other => other.Heard.Any(span => !best.IsWords(span) && !best.Heard.Any(span.Overlaps))) ? null : await slots.Finish(best, message, turn, ct);
    }

    /// <summary>"1042 note fragile" is the command on that order; "1042 延期3天，PI回签了" is a sentence, and so is "2201 new ETD 5 April": no order opens another one.</summary>
    private async Task<bool> IsOrderThenWord(Message message, string text, Turn turn, CancellationToken ct) =>
        await slots.OrderNumberIn(text, turn, ct) is { } number && text[..number.Start].Trim().Length == 0
        && text[number.End..].TrimStart(' ', ',', ':', '，', '：') is var after && catalog.Start(after, turn.Me) is { Entry: { Declared.FromSentence: false } entry } start && !Said.Contains(entry.Name) && entry.Slots.Any(slot => slot.IsSubject) && TakesRest(start, after);

    /// <summary>"1043 order goes from 3000 to 3600" only starts like "1043 order", which takes nothing more.</summary>
    private static bool TakesRest(Start start, string after) => start.Entry.Slots.Any(slot => slot is { IsSubject: false, IsAttached: false }) || !after.AsSpan(start.Length).ContainsAnyInRange('0', '9') && !after[start.Length..].Any(char.IsLetter);

    /// <summary>Commands that sentences become; their words may be the beginning of one.</summary>
    private static readonly HashSet<string> Said = ["delay", "inspection", "payment", "roll", "sample", "booking", "release", "output", "claim", "reinspect"];

    /// <summary>Commands whose word is that of a thing: a sentence may begin with it.</summary>
    private static readonly HashSet<string> Sayable = [.. Said, "quantity", "dates", "milestone"];

    /// <summary>A command's word said plainly is the command; "order 1042 is late by 3 days" and "取消1042刚才的延期" only start like one.</summary>
    private static bool MayBeSaid(Start? begun, string text) =>
        begun is null ? !text.TrimStart().StartsWith('/') : (begun.RunsOn || begun.Entry.Name is "order" or "where" or "cancelorder" or "cancel" or "undo") && !text.TrimStart().StartsWith('/') && text.Trim().Length > begun.Length + 1 && !text.Contains('#', StringComparison.Ordinal);

    /// <summary>"new ETA for 1043 is 20 April" opens no order, and "move the lamps' ship date to 15 April" moves no reminder.</summary>
    private static bool NamesDate(Start? begun, string text, Turn turn) =>
        begun is { Entry.Name: "new" or "move" } && Folded.Of(text) is var folded && Lexicon.Of(turn.Phrases).Find(folded, "said:date").Any(term => begun.Entry.Name == "move" ? Whither().IsMatch(folded[term.Span.End..]) : folded[Math.Min(begun.Length, term.Span.Start)..term.Span.Start].Trim().Length == 0);

    /// <summary>"… ship date of the lamps to 15 April"; "… ETD call to Friday" moves something else.</summary>
    [GeneratedRegex(@"^\s*(to|from|of|for|by|back|forward|on|until)(?![a-z])|^\s*(->|→|\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Whither();

    /// <summary>"PO-1042" shows it, "PO-1042 log …" is "log PO-1042 …", "PO-1042 whatever" is logged on it or passed on.</summary>
    private async Task<Meaning> OrderFirst(Message message, string text, Turn turn, CancellationToken ct)
    {
        if (!turn.Me.IsStaff && await UnknownNumber(message, turn, ct) is { Spans: [var unknown, ..] } && (text[..unknown.Start] + text[unknown.End..]).Count(char.IsLetter) > 1)
            return new Meaning.Ready([PassedOn(message)]);
        if (await slots.OrderIn(message, turn, ct) is not { } order)
            return new Meaning.Unclear();

        var after = text[order.End..].TrimStart(' ', ',', ':', ';', '，', '。', '：');
        // "PO-1042 quantity of cartons was 300" only starts like a command.
        var start = order.End > 0 && after.Length > 0 && text[..order.Start].Trim().Length == 0 ? catalog.Start(after, turn.Me) : null;
        if (start is not null && TakesRest(start, after) && !IsStory(start, after, turn) && start.Entry.Slots.Any(slot => slot.IsSubject) && (!start.Entry.IsStrict || after.Length == start.Length))
        {
            var meaning = await slots.Fill(start.Entry, message with { Text = $"{message.Text[..order.End]} {after[start.Length..]}" }, 0, turn, ct);
            if (after[0] > 127 || !IsOnlyWords(start.Entry, meaning))
                return meaning;
        }

        if (after.Length == 0 && text[..order.Start].Trim().Length == 0)
            return await slots.Fill(catalog[Card], message, 0, turn, ct);
        return await slots.Fill(catalog[turn.Me.IsStaff ? Log : Words], message, 0, turn, ct);
    }

    /// <summary>"1042 payment terms are under discussion": of all that could be said of it there is nothing but words, so it is only spoken of.</summary>
    private static bool IsOnlyWords(Entry entry, Meaning meaning)
    {
        if (!Said.Contains(entry.Name) || meaning is not Meaning.Ready { Commands: [var command] })
            return false;
        var filled = entry.Slots.Where(slot => slot is { IsSubject: false, IsAttached: false } && command.GetType().GetProperty(slot.Name)?.GetValue(command) is not null).ToList();
        return filled.Count > 0 && filled.TrueForAll(slot => slot is { IsText: true, Optional: true });
    }

    /// <summary>"0815 booking cancelled" tells what became of a booking and makes none, "1042 telex release delayed" releases nothing.</summary>
    private static bool IsStory(Start start, string after, Turn turn) =>
        Sayable.Contains(start.Entry.Name) && Lexicon.Of(turn.Phrases) is var words && Folded.Of(after) is var folded
        && (words.Find(folded[start.Length..], "said:mood").Any(mood => mood.Meaning is "trouble" or "deny" or "doubt" or "suppose" or "tell" or "formerly" or "story" or "refuse") || Turns.In(folded, words).Any() || Things.AreIn(folded, words) || IsLate(start.Entry, after, turn) || folded.TrimEnd(' ', '。') is [.., '了', '吧'] or [.., '吗' or '么']);

    /// <summary>"telex release delayed", "电放延期": what is late was not done.</summary>
    private static bool IsLate(Entry entry, string text, Turn turn) => entry.Name is "release" or "booking" or "inspection" or "reinspect" && Lexicon.Of(turn.Phrases).Has(Folded.Of(text), "said:delay");

    /// <summary>Several lines, each of them a command of its own, are one turn.</summary>
    private async Task<Meaning?> Lines(Message message, Turn turn, CancellationToken ct)
    {
        var lines = message.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is < 2 or > 20)
            return null;

        var commands = new List<ICommand>();
        foreach (var line in lines)
        {
            var text = Widths.Fold(line);
            if (catalog.Start(text, turn.Me) is null && !OrderNumberFirst().IsMatch(text))
                return null;
            if (await LineAlone(message with { Text = line }, text, turn, ct) is not { } command)
                return null;
            commands.Add(command);
        }

        return new Meaning.Ready(commands);
    }

    private async Task<ICommand?> LineAlone(Message line, string text, Turn turn, CancellationToken ct)
    {
        try
        {
            return await One(line, text, turn, ct) is Meaning.Ready { Commands: [var command] } ? command : null;
        }
        catch (Refusal)
        {
            // "5000 pcs white" starts like an order's number and is none: the lines belong together.
            return null;
        }
    }

    /// <summary>Words and files that are to be kept: a picture, a forwarded message. However many come, one question.</summary>
    private async Task<Meaning> Collect(Message message, string text, Draft? draft, Turn turn, CancellationToken ct)
    {
        if (catalog.For(turn.Me.Role).All(entry => entry.Name != Log))
            return new Meaning.Unclear();
        // A sheet with an order's number beside it is that order's packing list; alone it is a sheet of orders.
        if (catalog.TakerOf(message.Attachments, turn.Me.Role) is { } taker && await slots.OrderIn(message, turn, ct) is null)
            return await slots.Fill(taker, message, message.Text.Length, turn, ct);
        if (draft is { Command: Log, Asked: "Order" })
        {
            var more = draft with
            {
                Attachments = [.. draft.Attachments, .. message.Attachments],
                Given = new Dictionary<string, string>(draft.Given) { ["Words"] = string.Join('\n', new[] { draft.Given.GetValueOrDefault("Words"), message.Text }.Where(words => !string.IsNullOrWhiteSpace(words))) },
            };
            return await slots.OrderIn(message, turn, ct) is null || message.IsForwarded ? new Meaning.Ask(more, null) : await slots.Take(more, catalog[Log].Slots[0], message with { Attachments = [] }, turn, ct);
        }

        if (!message.IsForwarded && turn.Me.IsStaff && message.Text.Length > 0 && await Statement(message, turn, ct) is Meaning.Ready { Commands: not [LogFollowUp] } said)
            return said;
        if (!message.IsForwarded && await Sentence(message, turn, ct) is { } meant)
            return meant;
        return await slots.Fill(catalog[Log], message, 0, turn, ct);
    }

    [GeneratedRegex(@"^[#A-Za-z\-. ]{0,8}\d", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex OrderNumberFirst();
}
