using System.Text.RegularExpressions;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
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

        var joined = Joined(parts, clauses, today, language, words);
        return new Statement(Swapped().IsMatch(folded) ? [.. joined.Select(part => part with { Facts = [.. part.Facts.Select(fact => fact.Changes ? fact with { IsDoubtful = true } : fact)] })] : joined);
    }

    /// <summary>"T恤定金没到 到的是polo的": one and not the other; which is which has to be asked.</summary>
    [GeneratedRegex(@"[没未](?<verb>[到来收付发装走开验批寄过]).{0,8}\k<verb>.?的是", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Swapped();

    /// <summary>"外壳还在路上", "zippers not in yet": something of the order's materials is missing.</summary>
    private static bool IsMissing(Clause clause) => clause.Topics.All(topic => topic.Meaning is "materials" or "goods") && clause.Events is [] && clause.IsMissing;

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

    /// <summary>What is said next; counts of defects between say nothing of their own: "SGS验完，大7小11，判合格".</summary>
    private static Clause? Next(List<Clause> clauses, int at, LocalDate today) =>
        clauses.Skip(at + 1).FirstOrDefault(clause => clause.Topics is not [] || clause.States is not [] || Defect.In(clause.Text, today) is (null, null, null));

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

    /// <summary>"甩柜了，下水船25号" is one delay; how many defects there were may come after the next comma.</summary>
    private List<Part> Joined(List<Part> parts, List<Clause> clauses, LocalDate today, Language language, Lexicon words)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            // With counts of defects, or beside goods of which it is said: "towels passed, lamps failed inspection".
            if (parts[i].Facts is [] && clauses[i].IsJudged && (Defect.In(string.Join(',', clauses.Skip(i).Take(4).Select(clause => clause.Text)), today) is not (null, null, null) || parts.Exists(part => part.Facts.Any(fact => fact is Fact.Inspected))))
                parts[i] = parts[i] with { Facts = [new Fact.Inspected(InspectionKind.Final, !clauses[i].States.Any(state => state.Meaning == "failed"), null, null, null, null)] };
        }

        parts = Reckoned(Reasoned(parts), clauses);
        // "finished but not packed": not ready.
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (clauses[i + 1].Is("deny") && clauses[i + 1].States.Any(state => state.Meaning is "packed" or "finished") && clauses[i + 1].Topics is [] && clauses[i + 1].Subject is null)
                parts[i] = parts[i] with { Facts = [.. parts[i].Facts.Where(fact => fact is not Fact.Happened { Code: "M16" })] };
        }

        // "灯珠到了 外壳还在路上": a part of the materials is not the materials.
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Facts.Any(fact => fact is Fact.Happened { Code: "M10" }) && clauses.Where((clause, at) => at != i && parts[at].Facts is [] && IsMissing(clause)).Any())
                parts[i] = parts[i] with { Facts = [.. parts[i].Facts.Where(fact => fact is not Fact.Happened { Code: "M10" })] };
        }

        // "hang tags 3 days late but bulk not affected": the order is not late.
        if (clauses.Exists(clause => clause.Is("unaffected")))
            parts = [.. parts.Select((part, i) => clauses[i].IsOfSomethingElse ? part with { Facts = [.. part.Facts.Where(fact => fact is not Fact.Late)] } : part)];

        // "now due into Genoa July 16, pls update ETA": the day comes first, and which one it is next.
        for (var i = 1; i < parts.Count; i++)
        {
            if (clauses[i].Fields is [{ Meaning: var field }] && parts[i].Facts is [] && !clauses[i].Text.Any(char.IsAsciiDigit) && !clauses[i].Is("deny") && !clauses[i].IsQuestion && parts[i - 1].Facts is [Fact.Awaited { Code: "M24" or "M31" or "M33" or "M16", On: var on }])
                (parts[i - 1], parts[i]) = (parts[i - 1] with { Facts = [] }, parts[i] with { Facts = [new Fact.Moved(Enum.Parse<DateField>(field), on)] });
        }

        parts = Arriving(Dated(parts, clauses, today, language), clauses);
        // "ETD 20 March, arrives 18 April": beside a new ETD it is the ETA.
        var isDates = parts.Any(part => part.Facts.Any(fact => fact is Fact.Moved { Field: DateField.Etd }));
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var fact in parts[i].Facts.ToList())
            {
                if (fact is Fact.Awaited { Code: "M31" } arrives && isDates)
                    Replace(parts, i, fact, new Fact.Moved(DateField.Eta, arrives.On) { IsDoubtful = fact.IsDoubtful });
                // "cleared import, delivery Friday": what has arrived is brought to the door.
                if (fact is Fact.Moved { Field: DateField.ShipDate or DateField.DeliveryDate } brought && Brought().IsMatch(clauses[i].Text) && parts.Take(i).Any(part => part.Facts.Any(before => before is Fact.Happened { Code: "M30" or "M31" or "M32" })))
                    Replace(parts, i, fact, new Fact.Awaited("M33", brought.Day) { IsDoubtful = fact.IsDoubtful });
                if (fact is Fact.Late { IsOpen: true } late)
                    Complete(parts, clauses, i, late, today, language);
                if (fact is Fact.Inspected check)
                    Complete(parts, clauses, i, check, today);
                if (fact is Fact.Happened { Code: "M05" or "M27" } came)
                    Complete(parts, clauses, i, came, words);
            }
        }

        return parts;
    }

    /// <summary>"ETD往前挪了，现在是3月29": which date first, and its day next; "PI盖章回传了，昨天的事": what happened, and when.</summary>
    private List<Part> Dated(List<Part> parts, List<Clause> clauses, LocalDate today, Language language)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Facts is not [] || !(clauses[i].IsOnlyNew || clauses[i].IsOnlyDay) || time.Date(ClauseReader.OnVessel(clauses[i].Text), language, today, past: clauses[i].IsOnlyDay) is not Reading<LocalDate>.One { Value: var said })
                continue;
            if (clauses[i].IsOnlyNew && said > today && parts[i - 1].Facts is [] or [Fact.Unclear] && clauses[i - 1].Fields is [{ Meaning: var named }] && !clauses[i - 1].Is("deny") && !clauses[i - 1].Is("wish") && !clauses[i - 1].IsQuestion && !clauses[i - 1].Text.Any(char.IsAsciiDigit))
                parts[i - 1] = parts[i - 1] with { Facts = [new Fact.Moved(Enum.Parse<DateField>(named), said)] };
            else if (clauses[i].IsOnlyDay && said <= today)
                parts[i - 1] = parts[i - 1] with { Facts = [.. parts[i - 1].Facts.Select(fact => On(fact, said))] };
            else
                continue;
            // Nothing is left of it that would have to be kept.
            parts[i] = parts[i] with { Span = new Span(parts[i].Span.Start, 0) };
        }

        return parts;
    }

    private static Fact On(Fact fact, LocalDate day) => fact switch
    {
        Fact.Happened { On: null } happened => happened with { On = day },
        Fact.Inspected { On: null } check => check with { On = day },
        Fact.Paid { On: null } paid => paid with { On = day },
        _ => fact,
    };

    /// <summary>"尾查没过 返工3天", "返工3天 整单晚5天": the rework is what comes of the one, and why the other.</summary>
    private static List<Part> Reasoned(List<Part> parts) => !parts.Exists(part => part.Facts.Any(fact => fact is Fact.Inspected or Fact.Moved or Fact.Late { IsRework: false })) ? parts
        : [.. parts.Select(part => part with { Facts = [.. part.Facts.Where(fact => fact is not Fact.Late { IsRework: true })] })];

    /// <summary>"减少500件，剩4500件": by how many, and in the next part what that comes to.</summary>
    private static List<Part> Reckoned(List<Part> parts, List<Clause> clauses)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i].Facts is [Fact.Counted { Sign: not 0, Total: null } by] && parts[i + 1].Facts is [] or [Fact.Counted { Sign: 0 }] && !clauses[i + 1].IsQuestion && clauses[i + 1].Subject is null
                && Figures.In(clauses[i + 1].Text).ToList() is [{ Currency: null, Unit: not "%" } sum] && ClauseReader.TotalAt(clauses[i + 1].Text, sum) is not null)
            {
                (parts[i], parts[i + 1]) = (parts[i] with { Facts = [by with { Total = sum.Value }] }, parts[i + 1] with { Facts = [] });
            }
        }

        return parts;
    }

    /// <summary>"etd 16th eta 12th": of the month after, for nothing arrives before it leaves.</summary>
    private static List<Part> Arriving(List<Part> parts, List<Clause> clauses) =>
        parts.SelectMany(part => part.Facts).OfType<Fact.Moved>().FirstOrDefault(moved => moved.Field == DateField.Etd) is not { Day: var leaves } ? parts
        : [.. parts.Select((part, i) => ClauseReader.IsMonthless(clauses[i].Text) ? part with { Facts = [.. part.Facts.Select(fact => fact is Fact.Moved { Field: DateField.Eta } moved && moved.Day <= leaves ? moved with { Day = moved.Day.PlusMonths(Period.Between(moved.Day, leaves, PeriodUnits.Months).Months + 1) } : fact)] } : part)];

    private void Complete(List<Part> parts, List<Clause> clauses, int at, Fact.Late late, LocalDate today, Language language)
    {
        // "船期改到7月5日，因为甩柜": it only says why.
        if (parts.Take(at).Any(part => part.Facts.Any(fact => fact is Fact.Moved or Fact.Late { IsOpen: false })))
        {
            parts[at] = parts[at] with { Facts = [.. parts[at].Facts.Where(fact => fact != late)] };
            return;
        }

        // What is only said to be late is late when its new day comes next; a vessel that was missed waits for the day of the next one.
        for (var next = at + 1; next < (late.IsRolled ? parts.Count : Math.Min(at + 2, parts.Count)); next++)
        {
            var clause = clauses[next];
            if (!late.IsRolled && (parts[next].Facts is not ([] or [Fact.Late]) || clause.Topics.Count > 0 || clause.Is("deny") || clause.IsQuestion))
                break;
            var days = Figures.Days(clause.Text)?.Days;
            var until = parts[next].Facts.Select(fact => fact switch { Fact.Moved { Field: DateField.Etd or DateField.ShipDate } moved => moved.Day, Fact.Awaited { Code: "M24" } sails => sails.On, Fact.Late { Until: { } day } => day, _ => (LocalDate?)null }).FirstOrDefault(day => day is not null);
            if (until is null && parts[next].Facts is [] && time.Date(ClauseReader.OnVessel(clause.Text), language, today) is Reading<LocalDate>.One { Value: var said } && said > today)
                until = said;
            days ??= parts[next].Facts.OfType<Fact.Late>().FirstOrDefault()?.Days;
            if (days is null && until is null)
                continue;
            Replace(parts, at, late, late with { Days = until is null ? days : null, Until = until });
            parts[next] = parts[next] with { Facts = [.. parts[next].Facts.Where(fact => fact is not (Fact.Late or Fact.Moved { Field: DateField.Etd or DateField.ShipDate } or Fact.Awaited { Code: "M24" }))] };
            return;
        }

        if (!late.IsRolled)
            parts[at] = parts[at] with { Facts = [.. parts[at].Facts.Where(fact => fact != late)] };
    }

    private static void Complete(List<Part> parts, List<Clause> clauses, int at, Fact.Inspected check, LocalDate today)
    {
        var rest = string.Join(',', clauses.Skip(at).Where((_, index) => index == 0 || !parts[at + index].Facts.Any(fact => fact is Fact.Inspected)).Select(clause => clause.Text));
        var (critical, major, minor) = Defect.In(rest, today);
        // "2 critical on the polos, inspector rejected the lot": they were counted first.
        if ((critical ?? major ?? minor) is null && at > 0 && parts[at - 1].Facts is [] or [Fact.Counted or Fact.Unclear])
        {
            (critical, major, minor) = Defect.In(clauses[at - 1].Text, today);
            if ((critical ?? major ?? minor) is not null)
                parts[at - 1] = parts[at - 1] with { Facts = [] };
        }

        Replace(parts, at, check, check with { Critical = critical, Major = major, Minor = minor });
        if ((critical ?? major ?? minor) is null)
            return;
        // The counts were not anything else.
        for (var next = at + 1; next < parts.Count; next++)
        {
            if (Defect.In(clauses[next].Text, today) is not (null, null, null))
                parts[next] = parts[next] with { Facts = [.. parts[next].Facts.Where(fact => fact is not Fact.Counted and not Fact.Unclear)] };
        }
    }

    /// <summary>"balance received, 12,480.50 EUR": how much it was; "balance received, 20 USD short": how much was missing.</summary>
    private static void Complete(List<Part> parts, List<Clause> clauses, int at, Fact.Happened came, Lexicon words)
    {
        foreach (var next in new[] { at + 1, at - 1 }.Where(index => index >= 0 && index < parts.Count && parts[index].Facts is []))
        {
            if (Figures.In(clauses[next].Text).FirstOrDefault(figure => figure.Currency is not null) is { Currency: { } currency } sum)
            {
                Replace(parts, at, came, new Fact.Paid(came.Code == "M05" ? PaymentKind.Deposit : PaymentKind.Balance, PaymentState.Credited, sum.Value, currency, came.On) { IsDoubtful = came.IsDoubtful, IsShort = words.Has(clauses[next].Text, "said:short") });
                return;
            }
        }
    }

    [GeneratedRegex(@"(?<![a-z])(delivery|entrega|livraison|auslieferung|zustellung|lieferung)(?!\s(date|time|deadline))(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Brought();

    private static void Replace(List<Part> parts, int at, Fact old, Fact fresh) =>
        parts[at] = parts[at] with { Facts = [.. parts[at].Facts.Select(fact => ReferenceEquals(fact, old) ? fresh : fact)] };
}
