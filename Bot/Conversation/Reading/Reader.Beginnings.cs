using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Shipments;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>Sentences that only begin like a command: what they say is read as of any sentence.</summary>
public sealed partial class Reader
{
    /// <summary>
    /// What a sentence says that only begins like a command: "export customs released 0815", "quantity of the lamps goes down to 2000".
    /// A command that leaves no words over, or takes them all, is what it is.
    /// </summary>
    private async Task<Meaning?> Instead(Start start, Meaning meaning, Message message, string text, Turn turn, CancellationToken ct)
    {
        if (!turn.Me.IsStaff || text.TrimStart().StartsWith('/') || text.Trim().Length <= start.Length + 1 || text.Contains('#', StringComparison.Ordinal))
            return null;
        var sayable = Sayable.Contains(start.Entry.Name);
        if (meaning is Meaning.Ready ? !sayable && start.Entry.Slots.Any(slot => slot.IsText) : !sayable)
            return null;
        var told = await Statement(message, turn, ct);
        // "qty of 1042 might go up to 5500" is not certain, whatever word it begins with.
        if (sayable && told is Meaning.Doubt { IsOpen: false })
            return told;
        if (sayable && told is (null or Meaning.Ready { Commands: [LogFollowUp] } or Meaning.Doubt) && meaning is Meaning.Ready && IsNoChange(start, text, turn))
            return await Kept(await OrderFirst(message, text, turn, ct), message, turn, ct);
        if (told is not Meaning.Ready { Commands: [not LogFollowUp, ..] } said)
            return null;
        // "delay on 0815?" asks.
        if (said.Commands is [ShowStatus, ..])
            return text.TrimEnd() is [.., '?'] ? said : null;
        // "booking for 1042 sent" makes none; "quantity of 1042 up to 5,400, ship date 20 April" says two things.
        var says = said.Commands.Where(command => command is not LogFollowUp).ToList();
        var isMore = says is [var one] ? (start.Entry.Type == typeof(ConfirmBooking) && one is MarkMilestone) || (one is RecordInspection { Found: not null } && meaning is not Meaning.Ready { Commands: [RecordInspection { Found: not null }] }) : start.Entry.Declared.FromSentence;
        return meaning is Meaning.Ready && sayable && !isMore ? null : said;
    }

    /// <summary>"delay on 1042 not 5 days", "payment for 1042 not received": up to the comma or the reason nothing of it has happened.</summary>
    private static bool IsNoChange(Start start, string text, Turn turn)
    {
        var head = text.TrimStart()[start.Length..];
        head = Vocabulary.First(head, turn.Phrases.Phrases("reason")) is { } reason ? head[..reason.Span.Start] : head;
        head = Folded.Of(head.Split(',', '，', ';', '。', '\n')[0]);
        // "SI 14 12:00" is no Spanish "si".
        var clause = new Clause(head, new Span(0, head.Length), StatementReader.WordsOf(head, turn.Me.Language, turn.Phrases));
        return start.Entry.Name is not ("claim" or "output") && (clause.IsQuestion || clause.IsSupposed || clause.Is("deny") || clause.Is("hope") || clause.Is("asking") || clause.Is("promise") || clause.Is("trouble") || IsLate(start.Entry, head, turn) || Awaiting().IsMatch(head));
    }

    [GeneratedRegex(@"(?<![a-z])(once|after|as soon as|until|before|expected|pending|solved|resolved|avoided|recovered|over)(?![a-z])|\d\s?((or|oder|ou|o)\s|或者?|[~-])\s?\d{1,2}\s?[a-z天周]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Awaiting();

    /// <summary>"release note in": the word is only the beginning of a name.</summary>
    private static bool IsInName(Start start, string text, Turn turn) =>
        Lexicon.Of(turn.Phrases).Find(Folded.Of(text.TrimStart()), "said:topic") is [{ Span: { Start: 0 } name }, ..] && name.Length > start.Length;
}
