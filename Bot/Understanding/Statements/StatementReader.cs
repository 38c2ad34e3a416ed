using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Reads what a message says of orders: part by part, as one thing or several. It knows words, not records.</summary>
public sealed partial class StatementReader(TimeReader time)
{
    /// <param name="folded">The message, folded; orders that it names are cut out.</param>
    /// <param name="question">What was asked before, folded; the message answers it: "has the deposit arrived?" - "came in yesterday".</param>
    /// <param name="payees">Where factories are named: what is paid there is not the customer's money.</param>
    public Statement Read(string folded, LocalDate today, Language language, Phrasebook book, string? question = null, IReadOnlyList<Span>? payees = null)
    {
        var words = WordsOf(folded, language, book);
        IReadOnlyList<Term>? asked = question is null ? null : [.. words.Find(question, "said:topic"), new Term("order", default), new Term("shipment", default)];
        folded = Kept(folded, words);
        var borders = Clauses.Of(folded, words);
        var clauses = borders.Select(border => new Clause(folded, border.Span, words, payees)).ToList();
        var parts = new List<Part>();
        var (supposed, excepted) = (false, false);
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            supposed |= clause.IsSupposed || (clause.IsToBeTold && clause.States.Count + clause.Events.Count > 0);
            excepted |= clause.Is("except");
            var lent = Next(clauses, i, today) is { } next ? Lent(clause, next) : null;
            if (lent is null && i > 0 && (words.Has(clause.Text, "said:also") || (clause.IsOnlyTopic && parts[i - 1].Facts is [Fact.Happened])))
                lent = Lent(clause, clauses[i - 1]);
            var reading = new ClauseReader(clause, today, language, book, words, time, lent, clause.Topics is [] && asked is not null ? asked : (clause.IsOnlyState || clause.IsSlip) && i > 0 ? clauses[i - 1].Topics : []);
            var facts = reading.Facts().ToList();
            if (clause.IsHearsay || (i > 0 && !borders[i - 1].EndsSentence && clauses[i - 1].IsHearsay))
                facts = [.. facts.Select(fact => fact is Fact.Paid or Fact.Happened { Code: "M05" or "M27" } ? fact with { IsDoubtful = true } : fact)];
            parts.Add(new Part(clause.Span, supposed || (facts is [] && clause.IsBareHope) ? [new Fact.Supposed()] : [.. facts.Select(fact => excepted && fact.Changes ? fact with { IsDoubtful = true } : fact)]));
            parts[i] = parts[i] with { IsOpen = !parts[i].Facts.Any(fact => fact is not Fact.Late { IsOpen: true }) && reading.IsOpen, Untaken = parts[i].Facts is [] ? reading.Untaken : [] };
            if (i > 0 && !borders[i - 1].EndsSentence)
                Ordered(parts, clauses, i, words);
            if (i > 0 && parts[i].Facts is [] && parts[i - 1].Facts is [var said] && Likewise(said, clause, today, language) is { } likewise)
                parts[i] = parts[i] with { Facts = [likewise] };
            if (i > 0 && !clauses[i - 1].IsDone && Lent(clauses[i - 1], clause) is not null)
                parts[i - 1] = parts[i - 1] with { Facts = [.. parts[i - 1].Facts.Select(fact => SameDay(fact, parts[i].Facts))] };
            // "ETD 28 March, to be confirmed" says how sure the words before are.
            if (i > 0 && !borders[i - 1].EndsSentence && clause.IsOnlyDoubt && parts[i].Facts is [] or [Fact.Asked])
                parts[i - 1] = parts[i - 1] with { Facts = [.. parts[i - 1].Facts.Select(fact => fact.Changes ? fact with { IsDoubtful = true } : fact)] };
            if (borders[i].EndsSentence)
                supposed = false;
        }

        var joined = new Joining(parts, clauses, today, language, words, time).Whole();
        return new Statement(Swapped().IsMatch(folded) ? [.. joined.Select(part => part with { Facts = [.. part.Facts.Select(fact => fact.Changes ? fact with { IsDoubtful = true } : fact)] })] : joined);
    }

    /// <summary>"T恤定金没到 到的是polo的": one and not the other; which is which has to be asked.</summary>
    [GeneratedRegex(@"[没未](?<verb>[到来收付发装走开验批寄过]).{0,8}\k<verb>.?的是", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Swapped();

    /// <summary>"定金到账后安排生产", "装柜前拍照": the first is only said for the second, and the second is so only when it is behind us; "装柜了告诉我" tells nothing.</summary>
    private static void Ordered(List<Part> parts, List<Clause> clauses, int at, Lexicon words)
    {
        var (first, second) = (clauses[at - 1], clauses[at]);
        if (second.IsToBeTold)
            parts[at - 1] = parts[at - 1] with { Facts = [.. parts[at - 1].Facts.Select(fact => fact.Changes ? new Fact.Supposed() : fact)] };
        var turn = Turns.Of(first.Text, words);
        if (turn == Turns.Kind.None)
            return;
        var isDone = second.IsDone && !parts[at].IsOpen;
        parts[at - 1] = parts[at - 1] with { Facts = [.. parts[at - 1].Facts.Select(fact => !fact.Changes ? fact : turn == Turns.Kind.After && isDone ? fact with { IsDoubtful = true } : new Fact.Supposed())] };
        if (!isDone)
            parts[at] = parts[at] with { Facts = [.. parts[at].Facts.Select(fact => fact is Fact.Happened or Fact.Refused or Fact.Inspected or Fact.Paid || (fact is Fact.Awaited && Turns.IsCounted(second.Text)) ? new Fact.Supposed() : fact)] };
    }

    /// <summary>The phrases, as they are meant in the language that a sentence is in.</summary>
    internal static Lexicon WordsOf(string folded, Language own, Phrasebook book) => Lexicon.Of(book).In(Languages.Of(folded, own.Tag[..2]));

    /// <summary>"PI and deposit confirmed": what became of the one thing is said with the next. "The truck broke down, container not loaded" lends nothing.</summary>
    private static Term? Lent(Clause clause, Clause next) =>
        clause.States.Count == 0 && clause.Topics.Count > 0 && (next.Topics.Count > 0 || next.IsOnlyState) && next.States.DistinctBy(state => state.Span).Count() == 1
        && !HasDay(clause) && !next.Is("deny") && !next.Is("wish") && !next.IsQuestion && !clause.Is("trouble") ? next.States[0] : null;

    /// <summary>What belongs together stands so near in a message.</summary>
    private const int Near = 8;

    /// <summary>What is said next; counts of defects between say nothing of their own: "SGS验完，大7小11，判合格".</summary>
    private static Clause? Next(List<Clause> clauses, int at, LocalDate today) =>
        clauses.Skip(at + 1).Take(Near).FirstOrDefault(clause => clause.Topics is not [] || clause.States is not [] || Defect.In(clause.Text, today) is (null, null, null));

    /// <summary>"fabric and trims reached the factory yesterday": the day is said of both.</summary>
    private static Fact SameDay(Fact fact, IReadOnlyList<Fact> next) => (fact, next) switch
    {
        (Fact.Happened { On: null } happened, [Fact.Happened { On: { } on }, ..]) => happened with { On = on },
        (Fact.Happened { On: null } happened, [Fact.Awaited { On: var on }, ..]) => new Fact.Awaited(happened.Code, on) { IsDoubtful = happened.IsDoubtful },
        _ => fact,
    };

    /// <summary>"… loads tomorrow, the towels Friday", "… 3 days late, 1043 5 days": nothing but whose and when, so what was said last is said of them.</summary>
    private Fact? Likewise(Fact said, Clause clause, LocalDate today, Language language)
    {
        if (clause.Subject is null && !clause.Topics.Any(topic => topic.Meaning == "goods"))
            return null;
        var rest = clause.Topics.Where(topic => topic.Meaning == "goods").Aggregate(clause.Text.Replace(Hearing.Cut, ' '), (text, topic) => Folded.Without(text, topic.Span));
        if (said is Fact.Late { Days: not null } late)
            return Figures.Days(rest) is { } length && IsNothing(Folded.Without(rest, length.Span)) ? late with { Days = length.Days } : null;
        rest = ClauseReader.OnVessel(rest);
        return time.Date(rest, language, today) is not Reading<LocalDate>.One { Value: var day, Spans: var spans } || day <= today || !IsNothing(spans.Aggregate(rest, Folded.Without)) ? null : said switch
        {
            Fact.Awaited step => step with { On = day },
            Fact.Moved date => date with { Day = day },
            _ => null,
        };
    }

    private static bool IsNothing(string text) => NoMore().Replace(text, "").Length == 0;

    [GeneratedRegex(@"(?<![a-z])(the|on|for|then|will be)(?![a-z])|[则是在的]|[^\p{L}\p{N}]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex NoMore();

    private static bool HasDay(Clause clause) => Figures.Days(clause.Text) is not null || clause.Fields.Count > 0;

    /// <summary>"面料……不对，是灯珠到厂了": what was taken back in the same breath was not said.</summary>
    private static string Kept(string folded, Lexicon words)
    {
        folded = Polite().Replace(folded, asked => $"{new string(' ', asked.Groups["please"].Length)}{asked.Groups["what"].Value}{(asked.Groups["mark"].Success ? "." : "")}");
        var taken = words.Find(folded, "said:retract").LastOrDefault(term => term.Span.Start > 4);
        return GivenUp.Without(taken.Span.Length == 0 ? folded : new string(Hearing.Cut, taken.Span.End) + folded[taken.Span.End..], words);
    }

    /// <summary>"can you set the ship date to 18 April?": politely, what is to be written down here; "can you increase it?" asks for more than that.</summary>
    [GeneratedRegex(@"(?<=^\s*|[.,;!\n]\s*)(?<please>(can|could|would|will)\s(you|u)(\s(pls|plz|please|kindly|just|also|quickly))*\s(?=(set|update|mark|note|log|record|enter|amend)\s))(?<what>[^.?!;\n]{0,200}\d[^.?!;\n]{0,40})(?<mark>\?)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Polite();
}
