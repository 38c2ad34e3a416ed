using System.Text.RegularExpressions;
using Bot.Domain.Claims;
using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>
/// What is wanted by a sentence that no command word begins, told by examples. From outside it is never more than a word to one of our
/// people, and it reaches them at once; from our own people nothing is done by it that does not ask first.
/// </summary>
public sealed partial class Reader
{
    /// <summary>Below it a sentence is not taken for a wish: it is passed on, or kept, as it was said.</summary>
    private const double Likely = 0.7;

    /// <summary>Nobody greets or thanks at greater length without saying something else.</summary>
    private const int LongestCourtesy = 40;

    /// <summary>A word to one of our people: the command for it, and where in it the message's own words go.</summary>
    private static readonly Dictionary<string, (string Command, string Words)> Requests = new()
    {
        ["complaint"] = ("claim", nameof(OpenClaim.What)),
        ["cancel_order"] = ("cancelorder", nameof(CancelOrder.Reason)),
        ["change_address"] = ("address", nameof(ChangeAddress.Address)),
        ["human_agent"] = ("person", nameof(AskForPerson.Words)),
    };

    /// <summary>A courtesy, and the word that it cannot do without.</summary>
    private static readonly Dictionary<string, (string Command, string Concept)> Courtesies = new() { ["greeting"] = ("hello", "greet"), ["thanks"] = ("thanks", "thanks") };

    /// <summary>A complaint, a cancellation, another address, a person: of which order is asked where that is open, and the words are passed on meanwhile.</summary>
    private async Task<Meaning?> Request(Message message, Turn turn, CancellationToken ct)
    {
        if (turn.Me.IsStaff || Wanted(message) is not { } intent || !Requests.TryGetValue(intent, out var request) || catalog.For(turn.Me.Role).All(entry => entry.Name != request.Command))
            return null;
        if (intent == "complaint" && AsksWhy(message, turn))
            return null;
        var order = await OrderSaid(message, turn, ct);
        // What is said of a number that is none of theirs is not said of the only order that they have.
        if (order is null && await UnknownNumber(message, turn, ct) is not null)
            return new Meaning.Ready([PassedOn(message)]);
        // "The address is wrong" names none yet: it is asked for.
        var names = intent != "change_address" || await NamesAddress(message, turn, ct);
        var known = new Dictionary<string, string>();
        if (names)
            known[request.Words] = message.Words;
        if ((order?.AsChoice() ?? (await OrderRef.Offer(turn, ct) is [var only] ? only : null))?.Says is { } says)
            known["Order"] = says;
        var heard = names ? message : message with { Text = Vocabulary.First(message.Text, turn.Phrases.Phrases(nameof(AddressKind))) is { } kind ? message.Text.Substring(kind.Span.Start, kind.Span.Length) : "" };
        return await slots.Fill(catalog[request.Command], heard, known, turn, ct) switch
        {
            Meaning.Ask ask => ask with { Meanwhile = new PassOn(message.Words, message.Attachments, order) },
            var ready => ready,
        };
    }

    /// <summary>"Why is it late?" wants an answer; only what is wrong with the goods is a complaint.</summary>
    private static bool AsksWhy(Message message, Turn turn)
    {
        if (Vocabulary.Find(message.Text, turn.Phrases.Phrases("why")) is null)
            return false;
        var (folded, words) = (Folded.Of(message.Text), Lexicon.Of(turn.Phrases));
        var delays = words.Find(folded, "said:delay");
        return words.Find(folded, "said:fault").All(fault => delays.Any(delay => delay.Span.Overlaps(fault.Span)));
    }

    /// <summary>The order that is named or replied to.</summary>
    private static async Task<OrderRef?> OrderSaid(Message message, Turn turn, CancellationToken ct) =>
        await OrderRef.Hear(new Hearing(Widths.Fold(message.Text), turn, About: message.About), ct) is Reading<OrderRef>.One { Value: var named } ? named : null;

    /// <summary>A greeting or thanks and nothing else; a customer's question how things stand; a look at the reminders.</summary>
    private async Task<Meaning?> Courtesy(Message message, Turn turn, CancellationToken ct)
    {
        if (message.Attachments.Count > 0 || Wanted(message) is not { } intent)
            return null;
        var folded = Folded.Of(message.Text);
        var words = Lexicon.Of(turn.Phrases);
        var isShort = folded.Count(char.IsLetter) <= LongestCourtesy && !folded.Any(char.IsAsciiDigit);
        var command = intent switch
        {
            _ when Courtesies.TryGetValue(intent, out var courtesy) => isShort && words.Find(folded, "concept").Any(term => term.Meaning == courtesy.Concept) ? courtesy.Command : null,
            "order_status" when !turn.Me.IsStaff && !AsksWhy(message, turn) && new Clause(folded, new Span(0, folded.Length), words).IsQuestion => "where",
            "list_reminders" when isShort => "reminders",
            _ => null,
        };
        return command is not null && catalog.For(turn.Me.Role).Any(entry => entry.Name == command) ? await slots.Fill(catalog[command], message, 0, turn, ct) : null;
    }

    /// <summary>"When will 1042 arrive? Please use blue cartons.": the question is answered, and what stands beside it is passed on, or kept, as well.</summary>
    private Meaning Beside(Meaning meaning, Message message, Turn turn) => meaning switch
    {
        Meaning.Ready { Commands: [ShowStatus status] } ready when SaysMore(message, turn) => turn.Me.IsStaff
            ? status.Order is { } order ? ready with { Commands = [status, Proposals.Words(order, message)] } : ready
            : ready with { Commands = [status, new PassOn(message.Words, message.Attachments, status.Order)] },
        _ => meaning,
    };

    /// <summary>One of its sentences neither asks how things stand nor is a courtesy.</summary>
    /// <param name="least">So many letters say something.</param>
    private bool SaysMore(Message message, Turn turn, int least = 10)
    {
        var words = Lexicon.Of(turn.Phrases);
        var sentences = Borders().Split(message.Words).Where(sentence => sentence.Any(char.IsLetterOrDigit)).ToList();
        return sentences.Count > 1 && sentences.Any(sentence => sentence.Count(char.IsLetter) >= (sentence.Any(Scripts.IsUnspaced) ? 4 : least) && IsMore(sentence));

        bool IsMore(string sentence)
        {
            var folded = Folded.Of(sentence);
            var clause = new Clause(folded, new Span(0, folded.Length), words);
            return Vocabulary.Find(sentence, turn.Phrases.Phrases("cue:where")) is null && Vocabulary.Find(sentence, turn.Phrases.Phrases("closing")) is null
                && !(turn.Me.IsStaff && (clause.IsQuestion || clause.Is("asking"))) && intents.Of(sentence) is not { Certainty: >= Likely, Intent: "order_status" or "greeting" or "thanks" };
        }
    }

    /// <summary>Where a sentence ends, or a wish begins.</summary>
    [GeneratedRegex(@"[?!？！؟。；;\n]+|\.(?=\s|$)|(,|(?<!\p{L})(and|und|et|y|e))\s+(?=(please|pls|kindly|bitte|por favor)\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Borders();

    /// <summary>What is wanted, where that is likely; the marks that buttons put in are nobody's words.</summary>
    private string? Wanted(Message message) =>
        message.Text.Length <= Folded.Longest && message.Text.Any(char.IsLetter) && message.Words == message.Text.Trim() && !message.Text.Contains('#', StringComparison.Ordinal)
        && intents.Of(message.Text) is { Certainty: >= Likely, Intent: var intent } ? intent : null;

    /// <summary>A number of a house or a postcode is in it, beside the order's, or something after a colon.</summary>
    private async Task<bool> NamesAddress(Message message, Turn turn, CancellationToken ct)
    {
        var number = await slots.OrderNumberIn(Widths.Fold(message.Text), turn, ct) ?? default;
        return message.Text.Where((letter, i) => i < number.Start || i >= number.End).Any(letter => char.IsDigit(letter) || letter is ':' or '：');
    }

    /// <summary>Words that are kept on an order, wherever in them it is named.</summary>
    private async Task<Meaning> Kept(Meaning meaning, Message message, Turn turn, CancellationToken ct) => meaning switch
    {
        Meaning.Ready { Commands: [LogFollowUp { Order: { To.Type: "orders" } order } words] } => Kept(words, new OrderRef(order.To, order.Name, ""), message),
        Meaning.Unclear when message.Text.Length <= Folded.Longest && await SubjectFinder.In(message, turn, ct) is { IsGuess: false, Mentions: [{ IsSure: true, Span.Length: > 0, Orders: [var named] }] } => Kept(Proposals.Words(named, message), named, message),
        _ => meaning,
    };

    /// <summary>What our own people keep on an order, and what may be meant by it: a claim to open, a cancellation that asks first.</summary>
    private Meaning.Ready Kept(LogFollowUp words, OrderRef order, Message message) => Wanted(message) switch
    {
        "complaint" => new Meaning.Ready([words]) { Offers = [new Choice($"Open a claim", $"claim #{order.To.Id} {words.Words.ReplaceLineEndings(" ")}", Once: true)] },
        "cancel_order" => new Meaning.Ready([words, new CancelOrder(order)]),
        _ => new Meaning.Ready([words]),
    };
}
