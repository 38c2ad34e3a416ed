using System.Text.RegularExpressions;
using Bot.Domain.Claims;
using Bot.Domain.FollowUps;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Plans;
using Bot.Domain.Production;
using Bot.Domain.Samples;
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
    internal const string About = "about";

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

        var subjects = (await SubjectFinder.In(message, turn, ct)).Without(words);
        if ((await Handing.In(text, subjects, turn, ct) ?? await Leaving.In(text, subjects, turn, ct)) is { } handing)
            return new Meaning.Ready([handing]);
        if (await Correction(message, text, subjects, words, turn, ct) is { } corrected)
            return corrected;
        if (TakenBack(subjects, words, turn) is { } undo)
            return undo;
        if (await SaidAgain(text, subjects, words, message, turn, ct) is { } again)
            return again;

        if (subjects is { Question: not null, Mentions: [{ Orders: [var asked] }] } && Confirmed(text, subjects.Question, words) is { } confirmed)
            return await One(message with { Text = $"#{asked.To.Id} {confirmed}" }, $"#{asked.To.Id} {confirmed}", turn, ct);

        var said = new StatementReader(TimeReader.By(turn.Workdays)).Read(subjects.Folded, turn.Today, turn.Me.Language, turn.Phrases, subjects.Question, await Factories(subjects.Folded, words, turn, ct));
        var telling = new Telling(message, subjects, said, turn);
        if (await proposals.Changing(telling, ct) is { Count: > 0 } changing && await Missing(telling, changing, ct) is { } question)
            return question;
        if (subjects.Mentions is [])
            return Unnamed(subjects, said, message);
        return await Proposed(telling, ct);
    }

    /// <summary>Where money is spoken of: the factories that it may have gone to.</summary>
    private static async Task<IReadOnlyList<Span>> Factories(string folded, Lexicon words, Turn turn, CancellationToken ct) =>
        words.Find(folded, "said:topic").Any(topic => topic.Meaning is "deposit" or "balance") ? (await Namebook.Of(turn, ct)).Factories(folded) : [];

    /// <summary>"is SO-2201 stuffed?" - "yes, last night": what was asked is so, and when; null when it says more than that or the question was none of yes and no.</summary>
    private static string? Confirmed(string text, string question, Lexicon words)
    {
        var yes = Yes().Match(text);
        var asked = Whether().Match(question);
        if (!yes.Success || !asked.Success || text.Length > 40)
            return null;
        var rest = text[yes.Length..];
        return words.Has(rest, "said:state") || words.Has(rest, "said:event") || words.Has(rest, "said:topic") || words.Has(rest, "said:mood") ? null : $"{asked.Groups["said"].Value} {rest}".Trim();
    }

    [GeneratedRegex(@"^\s*(yes|yep|yeah|yup|si|oui|ja|sim|correct|indeed|是的?|对的?|嗯+|有的?)(?![a-z])[\s,，.。!！]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^[\s\u0001]*(is|are|was|were|has|have|did|does)\s(?<said>[^?]*)\?\s*$|^(?<said>[^?]*?)(吗|没有?|了没有?)\s*\?\s*$|^(?<said>(?!wh|how)[^?\u4e00-\u9fff]*)\?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Whether();

    /// <summary>Nothing is certain enough to be done: which order?</summary>
    private static async Task<Meaning?> Missing(Telling telling, IReadOnlyList<Part> changing, CancellationToken ct)
    {
        var (message, subjects, turn) = (telling.Message, telling.Subjects, telling.Turn);
        if (subjects.Unknown is { } unknown)
        {
            Text why = $"I find no order {unknown.Number}. Please check the number, or say “orders” to see yours.";
            // The number that is none is not to be read as a sum, when the right one is known.
            return Which(why, [.. unknown.Near.Select(order => order.AsChoice())], message with { Text = message.Text.Replace(unknown.Number, "", StringComparison.OrdinalIgnoreCase).Trim() }, turn);
        }

        var meant = changing.Select(part => subjects.At(part.Span)).ToList();
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

    private async Task<Meaning?> Proposed(Telling telling, CancellationToken ct)
    {
        var (message, subjects, said, turn) = (telling.Message, telling.Subjects, telling.Said, telling.Turn);
        var (commands, doubtful, unclear, left) = await proposals.Of(telling, ct);
        if (commands.Count > 0 && await AmendedBeside(left, telling, ct) is { Count: > 0 } amended)
            (commands, left) = ([.. commands, .. amended.SelectMany(part => part.Value)], [.. left.Where(part => !amended.ContainsKey(part))]);
        var first = subjects.Mentions.FirstOrDefault(mention => mention.IsSure) ?? subjects.Mentions[0];
        if (unclear && commands is [] && doubtful is [] && said.Parts.Any(part => part.Facts is [Fact.Late { IsRolled: true, IsOpen: true }]))
            return await Asking("roll", first.Orders[0], telling, ct);
        // A day that can be two, or none: the command itself knows how to ask for it, for one thing that was said.
        if (unclear && commands is [] && doubtful is [] && said.Parts.Count(part => part.Facts.Any(fact => fact.Changes)) == 1 && await Sentence(message, turn, ct) is { } stricter)
            return stricter;
        if (unclear && await Misreckoned(telling, ct) is { } reckoned)
            return reckoned;
        if (unclear || doubtful.Count > 0)
            return Doubt(telling, first.Orders[0], doubtful, commands);
        // "The goods arrived damaged" is not the news that they arrived.
        if (commands.Count > 0 && commands.All(command => command is MarkMilestone { Milestone.Code: "M31" or "M33" }) && Wanted(message) == "complaint" && (telling.Words.Has(subjects.Folded, "said:fault") || telling.Words.Find(subjects.Folded, "said:mood").Any(mood => mood.Meaning == "trouble")))
            return Kept(Proposals.Words(first.Orders[0], message), first.Orders[0], message);
        var beside = Remaining(left, first.Orders[0], telling, commands).Concat(Unspoken(left, telling)).ToList();
        if (await Contradicted(telling, commands, ct) is var (contradicts, isFirst))
            return new Meaning.Ready([.. isFirst ? [] : InTurn(commands), .. beside is [] ? [Proposals.Words(first.Orders[0], message)] : beside]) { Asks = contradicts };
        if (commands.Count > 0)
            return new Meaning.Ready([.. InTurn(commands), .. beside]);
        return subjects.IsGuess || IsSmallTalk(telling) ? null : await Plain(subjects, said, first, message, turn, ct);
    }

    /// <summary>"1042 PI signed, price 3.10": beside what happened, a part that puts right what the order says. Another customer or maker is asked about by itself.</summary>
    private static async Task<Dictionary<Part, IReadOnlyList<ICommand>>> AmendedBeside(IReadOnlyList<Part> left, Telling telling, CancellationToken ct)
    {
        var amended = new Dictionary<Part, IReadOnlyList<ICommand>>();
        foreach (var part in left.Where(part => part.Span.Length > 0))
        {
            if (telling.Orders(part) is [var order] && await Amended(telling.Message with { Text = $"#{order.To.Id} {telling.TextOf(part).Replace(Hearing.Cut, ' ')}", About = null, Attachments = [] }, telling.Turn, ct) is Meaning.Ready { Commands: var commands } && commands.All(command => command is AmendOrder { Field: not (OrderField.Customer or OrderField.Supplier) }))
                amended[part] = commands;
        }

        return amended;
    }

    /// <summary>"deposit not received yet" of one that stands as received: what is on file may be wrong, and only they know.</summary>
    /// <param name="beside">What else is said. Of what is at sea nothing can be moved: it waits for the answer.</param>
    private static async Task<(Reply Question, bool IsFirst)?> Contradicted(Telling telling, IReadOnlyList<ICommand> beside, CancellationToken ct)
    {
        var (lines, says, isFirst) = (new List<Text>(), new List<string>(), false);
        foreach (var part in telling.Subjects.IsGuess ? [] : telling.Said.Parts.Where(part => part.Untaken.Count > 0))
        {
            foreach (var named in telling.Subjects.At(part.Span) is { IsSure: true, Orders: var orders } ? orders : [])
            {
                if (await telling.Turn.Get(named, ct) is not { State: OrderState.Open } order)
                    continue;
                var file = await telling.Turn.FileOf(order, ct);
                foreach (var step in part.Untaken.Select(file.Find).OfType<Milestone>().Where(step => step.Actual is not null))
                {
                    lines.Add($"{order.Number}: {step.Name} stands as done on {step.Actual}.");
                    says.Add($"milestone #{order.Id} {step.Code} reopen");
                    isFirst |= step.Code == "M24";
                }
            }
        }

        if (lines is [])
            return null;
        var words = string.Join('\n', [.. says, .. isFirst ? InTurn(beside).Select(Spoken.Of) : []]);
        return (new Reply(Text.Lines([.. lines, $"Shall I take that back?"]), new Choice($"Yes, take it back", words, Once: true)) { Confirms = words }, isFirst);
    }

    /// <summary>An ETA that is said beside an ETD does not move along with it: it comes first.</summary>
    private static IEnumerable<ICommand> InTurn(IReadOnlyList<ICommand> commands) =>
        commands.Any(command => command is SetDate { Field: DateField.Eta }) && commands.Any(command => command is SetDate { Field: DateField.Etd }) ? commands.Select(command => command is SetDate date ? date with { IsBeside = true } : command).OrderBy(command => command is SetDate { Field: DateField.Etd }) : commands;

    /// <summary>Nothing changes: a question is answered, words about somebody are kept with them; other words are for those that come after.</summary>
    private async Task<Meaning?> Plain(Subjects subjects, Statement said, Mention mention, Message message, Turn turn, CancellationToken ct)
    {
        var asks = said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Asked));
        var supposed = said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Supposed));
        if (asks)
            return mention.IsSure ? new Meaning.Ready([.. mention.Orders.Select(order => Status(order, subjects, said, turn))]) : Which($"Which order?", [.. mention.Orders.Select(order => order.AsChoice())], message, turn);
        if (!supposed && mention.IsSure && Lexicon.Of(turn.Phrases).Has(subjects.Folded, "said:amend") && Vocabulary.First(subjects.Folded, turn.Phrases.Phrases(nameof(AddressKind))) is not null)
            return await Asking("address", mention.Orders[0], new Telling(message, subjects, said, turn), ct);
        // What is still to come is not to be taken for done by a command that knows the words.
        if (mention.Span.Length > 0 && !supposed)
            return mention.IsSure && said.Parts.Any(part => part.IsOpen) ? await Kept(await slots.Fill(catalog[Log], message, 0, turn, ct), message, turn, ct) : null;
        if (subjects is { IsByCustomer: true, Customer: { } firm } && !supposed)
            return new Meaning.Ready([new LogFollowUp(new Subject(Reference.To(firm), firm.Name), message.Words, message.Attachments)]);
        if (!HasWords().IsMatch(subjects.Folded) || !mention.IsSure)
            return null;
        var kept = mention.Span.Length > 0 ? await OrderFirst(message, Widths.Fold(message.Text), turn, ct) : null;
        return kept is Meaning.Ready ready ? ready with { IsIdle = supposed } : new Meaning.Ready([Proposals.Words(mention.Orders[0], message)]) { IsIdle = supposed };
    }

    /// <summary>How it stands; how many were made first, where that is asked.</summary>
    private static ShowStatus Status(OrderRef order, Subjects subjects, Statement said, Turn turn) => new(order)
    {
        IsOfOutput = said.Parts.Any(part => part.Facts.Any(fact => fact is Fact.Asked { IsOfOutput: true })),
        Stage = StatementReader.WordsOf(subjects.Folded, turn.Me.Language, turn.Phrases).Find(subjects.Folded, "said:count") is [{ Meaning: var stage }, ..] ? Enum.Parse<Stage>(stage) : null,
    };

    /// <summary>"it is raining" is nothing of the order that was spoken of; "it is raining, the cartons are wet" is.</summary>
    private static bool IsSmallTalk(Telling telling)
    {
        var folded = telling.Subjects.Folded;
        return telling.Subjects.Mentions is [{ Span.Length: 0 }] && telling.Message.About is null && !folded.Any(char.IsAsciiDigit)
            && telling.Words.Find(folded, "concept").Select(term => term.Meaning).ToHashSet() is var concepts && concepts.Contains("leisure") && !concepts.Overlaps(["order", "status", "complain"])
            && telling.Words.Find(folded, "said:topic").All(topic => topic.Meaning == "goods") && !telling.Words.Has(folded, "said:goods")
            && telling.Words.Find(folded, "said:mood").All(mood => mood.Meaning != "trouble");
    }

    /// <summary>"cut by 1k so 9k now" of 12,000: one of the two is wrong, and only they know which.</summary>
    private static async Task<Meaning?> Misreckoned(Telling telling, CancellationToken ct)
    {
        foreach (var part in telling.Said.Parts)
        {
            if (part.Facts is not [Fact.Counted { Total: { } total } counted] || telling.Orders(part) is not [var named, ..])
                continue;
            var order = await telling.Turn.Get(named, ct);
            var (unit, reckoned) = (Units.Named(order.Unit), order.Quantity + decimal.Round(counted.Sign * (counted.IsPercent ? order.Quantity * counted.Number / 100 : counted.Number)));
            var choices = new[] { total, reckoned }.Where(number => number > 0 && number != order.Quantity).Select(number => new Choice($"{number} {unit}", Spoken.Of(new SetQuantity(named, new Quantity(number, order.Unit))), Once: true)).ToList();
            return new Meaning.Doubt(Proposals.Words(named, telling.Message), new Reply($"{order.Number} has {order.Quantity} {unit} on file, which would make {reckoned} and not {total}. How many are they now?", [.. choices, new Choice($"Open {order.Number}", $"order #{order.Id}")]) { About = named.To });
        }

        return null;
    }

    private static readonly char[] Letters = [.. Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Select(letter => (char)letter)];

    /// <summary>A container's, a courier's or a bill of lading's number: somebody will look for it.</summary>
    [GeneratedRegex(@"(?<![A-Za-z\d])([A-Za-z]{4}\d{7}|[A-Za-z]{2,4}\d{8,13}|\d{10,14})(?![A-Za-z\d])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Carried();

    /// <summary>Words beside a change that say more than it are kept too.</summary>
    private static IEnumerable<ICommand> Remaining(IReadOnlyList<Part> left, OrderRef order, Telling telling, IReadOnlyList<ICommand> commands) =>
        telling.Message is var message && (left.Any(part => IsWorthKeeping(part, telling)) || Carried().Matches(message.Text).Any(number => !commands.Any(command => $"{command}".Contains(number.Value.TrimStart(Letters), StringComparison.OrdinalIgnoreCase))) || (message.Attachments.Count > 0 && !commands.Any(TakesFiles)))
        && !commands.Any(command => command is MarkMilestone { Note: not null } or SetDate { Reason: not null } or ReportDelay or RollShipment or RecordInspection { Note: not null } or ReviewSample { Comments: not null } or ConfirmBooking or ReportProduction or OpenClaim)
            ? [Proposals.Words(order, message)]
            : [];

    /// <summary>"上线了，裁床完成": four Chinese letters say as much as a dozen others; thanks say nothing of an order, and what is not done yet stands in its plan.</summary>
    private static bool IsWorthKeeping(Part part, Telling telling) =>
        telling.FoldedOf(part) is var words && (words.Length > 12 || ClauseReader.IsTerms(words) || FieldIn(words, telling.Turn) is not null
            || (part.Untaken is [] && words.Count(letter => letter > '\u2e80' && char.IsLetter(letter)) >= 4 && !telling.Words.Find(words, "concept").Any(word => word.Meaning is "thanks" or "greet")));

    /// <summary>"1042 stuffed yesterday, mugs Friday": what is said of another order, and is not understood, is kept on that one.</summary>
    private static IEnumerable<ICommand> Unspoken(IReadOnlyList<Part> left, Telling telling)
    {
        var spoken = telling.Said.Parts.Where(part => part.Facts is not []).SelectMany(telling.Orders).ToHashSet();
        return telling.Subjects.Mentions.Concat(telling.Subjects.Goods).Where(mention => mention is { IsSure: true, Span.Length: > 0 } && left.Any(part => part.Span.Overlaps(mention.Span) && part.Span.Length > mention.Span.Length + 1))
            .SelectMany(mention => mention.Orders).Distinct().Where(order => !spoken.Contains(order)).Select(order => Proposals.Words(order, telling.Message));
    }

    private static bool TakesFiles(ICommand command) => command is MarkMilestone or RecordPayment or RecordInspection or ReviewSample or OpenClaim;

    /// <summary>What a command still has to know is asked by it; the words are kept meanwhile.</summary>
    private async Task<Meaning> Asking(string command, OrderRef order, Telling telling, CancellationToken ct)
    {
        // The words are kept by themselves: they are no reason.
        var known = new Dictionary<string, string> { ["Order"] = order.AsChoice().Says, [nameof(RollShipment.Reason)] = "" };
        var meaning = await slots.Fill(catalog[command], telling.Message with { Text = telling.Text }, known, telling.Turn, ct);
        return meaning is Meaning.Ask ask ? ask with { Meanwhile = Proposals.Words(order, telling.Message) } : meaning;
    }

    /// <summary>The words are kept at once; the change waits for a yes.</summary>
    private Meaning.Doubt Doubt(Telling telling, OrderRef order, IReadOnlyList<ICommand> doubtful, IReadOnlyList<ICommand> certain)
    {
        var choices = doubtful.Count > 0 ? [new Choice($"Yes, do it", string.Join('\n', certain.Concat(doubtful).Select(Spoken.Of)), Once: true)] : Likelier(telling, order).ToList();
        choices.Add(new Choice($"Open {order.Number}", $"order #{order.To.Id}"));
        return new Meaning.Doubt(Proposals.Words(order, telling.Message), new Reply(doubtful.Count > 0 ? $"Is that certain? I change nothing before you say so." : (Text)$"What exactly changed on {order.Number}? Say it with the day, finished or shipped, and I change it.", choices) { About = order.To, Confirms = doubtful.Count > 0 ? choices[0].Says : null }, IsOpen: doubtful.Count == 0);
    }

    /// <summary>"4/1出大货": finished or leaving, on either day; "已截关": in the terminal, or cleared.</summary>
    private IEnumerable<Choice> Likelier(Telling telling, OrderRef order)
    {
        var turn = telling.Turn;
        string[] codes = telling.Words.Find(telling.Subjects.Folded, "said:unclear").FirstOrDefault().Meaning switch { "ship out" => ["M16", "M24"], "cutoff" => ["M22", "M23"], _ => [] };
        var days = slots.Times.Date(telling.Text, turn.Me.Language, turn.Today) switch { Reading<LocalDate>.One one => [one.Value], Reading<LocalDate>.Several several => several.Options, _ => (IReadOnlyList<LocalDate>)[turn.Today] };
        return from day in days.Take(2)
               from code in codes
               select new Choice($"{new Text(SeaFcl.Find(code)!.Name)} {day}", $"milestone #{order.To.Id} {code} {(day > turn.Today ? "planned" : "done")} {day:uuuu-MM-dd}", Once: true);
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

    [GeneratedRegex(@"\p{L}[^\p{L}]*\p{L}|\p{L}{2}|\d", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex HasWords();
}
