using System.Text.RegularExpressions;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Reads one part of a sentence: what happened, what moved, how many, how much.</summary>
internal sealed partial class ClauseReader(Clause clause, LocalDate today, Language language, Phrasebook book, Lexicon words, TimeReader time, Term? lent, IReadOnlyList<Term> before)
{
    private readonly IReadOnlyList<Step> steps = Steps.In(clause, book, lent, before);

    /// <summary>Steps are named of which nothing came.</summary>
    public bool IsOpen => !clause.IsQuestion && (steps.Any(step => step.Code is not null || step.State is "passed" or "failed") || clause.States.Concat(clause.Events).Any(term => clause.IsComing(term.Span)));

    public IEnumerable<Fact> Facts()
    {
        if (clause.Is("story"))
            return [];
        var facts = Said().ToList();
        if (clause.IsQuestion && Request().IsMatch(clause.Text) && !words.Has(clause.Text, "said:status"))
            return [];
        if (clause.IsQuestion)
            return clause.Is("doubt") && facts.Exists(fact => fact.Changes) ? facts.Select(fact => fact with { IsDoubtful = true }) : (clause.Is("wish") || clause.Is("asking")) && !clause.Text.Contains('?', StringComparison.Ordinal) && Reported().IsMatch(clause.Text) ? [] : [new Fact.Asked { IsOfOutput = HowMany().IsMatch(clause.Text) && (words.Has(clause.Text, "said:count") || Made().IsMatch(clause.Text)) }];
        return clause.Is("doubt") ? facts.Select(fact => fact with { IsDoubtful = true }) : facts;
    }

    private IEnumerable<Fact> Said()
    {
        if (IsPastCutOff)
            return [new Fact.Unclear { IsPassed = true }];
        if (Late() is { } late)
            return [late];
        if (Earlier() is { } earlier)
            return [earlier];
        if (Inspected() is { } check)
            return [check];
        if (Paid() is { } paid)
            return [paid];
        if (Moved() is { } moved)
            return [moved];
        if (Counted() is { } counted)
            return [counted];
        if (Reworked() is { } rework)
            return [rework];
        if (clause.Unclear.Any(word => word.Meaning == "ship out") && IsUnclear())
            return [new Fact.Unclear()];
        var happened = Happened().ToList();
        if (happened.Count > 0)
            return happened;
        if (Awaited() is { } awaited)
            return [awaited];
        return IsUnclear() ? [new Fact.Unclear()] : IsLate ? [new Fact.Late(null, null, IsRolled: false)] : [];
    }

    private Fact? Inspected()
    {
        var step = steps.FirstOrDefault(step => (step.Topic is { } topic && Steps.Inspections.Contains(topic) && step.State is "passed" or "failed" or "approved") || step is { Topic: Steps.Inspector, State: "passed" or "failed" });
        if (step is null || (clause.Is("deny") && step.State != "failed") || clause.Is("hope") || ((clause.Is("wish") || IsOnlyTalk) && !clause.IsDone))
            return null;
        if (clause.IsComing(step.Span) || (step.State == "failed" && NotYet().IsMatch(clause.Text)))
            return null;
        var kind = step.Topic switch { "inline" => InspectionKind.Inline, "dupro" => InspectionKind.During, _ => InspectionKind.Final };
        var on = Day(past: true, afterMarker: false)?.Date;
        // Failed on a day to come: one of the two is wrong.
        if (on > today)
            return step.State == "failed" ? new Fact.Unclear() : null;
        return new Fact.Inspected(kind, step.State != "failed" && !steps.Any(other => other.State == "failed"), null, null, null, on) { IsDoubtful = clause.Text.TrimEnd(' ', '。', '.', '!') is [.., '吧'] };
    }

    /// <summary>"not passed yet", "还没过": it has not been, or not to its end.</summary>
    [GeneratedRegex(@"(?<![a-z])yet(?![a-z])|[还尚仍][没未]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex NotYet();

    /// <summary>"尾款见提单付", "balance against B/L copy": how it is to be paid, and not that it was.</summary>
    [GeneratedRegex(@"[见凭按][^，,。]{1,8}[付结清]|(款|金|(?<![a-z])(balance|deposit|terms))\s?\d{2}/\d{2}(?!\d)|(?<![a-z])(against|upon|on receipt of)\s(the\s|a\s)?(copy|b/?l|docs|documents|bill)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Terms();

    /// <summary>Whether it says how something is to be paid.</summary>
    public static bool IsTerms(string folded) => Terms().IsMatch(folded);

    private Fact? Paid()
    {
        if (Terms().IsMatch(clause.Text))
            return null;
        var slip = clause.IsSlip;
        // "deposit was not received, slip only": the deposit's.
        var topic = (slip && clause.Topics is [] ? before : clause.Topics).FirstOrDefault(topic => topic.Meaning is "deposit" or "balance").Meaning;
        if (!slip && topic is null)
            return null;
        var sum = Figures.In(clause.Text).FirstOrDefault(figure => figure.Currency is not null);
        var kind = topic switch { "deposit" => PaymentKind.Deposit, "balance" => PaymentKind.Balance, _ => (PaymentKind?)null };
        if (topic is not null && sum.Currency is not null && words.Find(clause.Text, "said:short") is [var less, ..] && !IsOnlyTalk)
        {
            // "尾款到了 8000美金 少了25": so much came, and whether that is all has to be asked.
            var isBoth = sum.Span.End <= less.Span.Start && clause.Text.AsSpan(less.Span.End).ContainsAnyInRange('0', '9');
            if (!isBoth || (!clause.IsDeniedBut(less.Span) && steps.Any(step => step.Code is "M05" or "M27")))
                return new Fact.Paid(kind, PaymentState.Credited, sum.Value, sum.Currency, null) { IsShort = !isBoth, IsDoubtful = isBoth };
        }

        if (slip)
        {
            var bare = sum.Currency is not null ? sum : Figures.In(clause.Text).LastOrDefault(figure => figure.Unit is null && figure.Value >= 100);
            return clause.Is("deny") || clause.Is("wish") ? null : new Fact.Paid(kind, PaymentState.Slip, bare.Value > 0 ? bare.Value : null, bare.Currency, null);
        }

        if (clause.Is("deny") || clause.Is("wish") || IsOnlyTalk || clause.Is("plan") || Day(past: true, afterMarker: false) is { Date: { } day } && day > today)
            return null;
        var came = steps.Any(step => step.Code is "M05" or "M27");
        if (!came && (sum.Currency is null || clause.States.All(state => state.Meaning is not ("received" or "paid" or "come" or "sent"))))
            return null;
        return sum.Currency is { } currency ? new Fact.Paid(kind, PaymentState.Credited, sum.Value, currency, Day(past: true, afterMarker: false)?.Date)
            : Figures.In(clause.Text).Any(figure => figure is { Unit: null, Value: >= 100 }) ? new Fact.Paid(kind, PaymentState.Credited, Figures.In(clause.Text).First(figure => figure is { Unit: null, Value: >= 100 }).Value, null, Day(past: true, afterMarker: false)?.Date)
            : null;
    }

    private Fact? Moved()
    {
        if (Field() is not { } field || IsOnlyTalk || clause.Is("intend") || clause.Is("unaffected") || clause.Is("deny") || clause.Is("refuse") || steps.Any(step => step.Code is not null && step.State != "event"))
            return null;
        if (Day(past: false, afterMarker: true) is not { } day)
            return null;
        if (day.Options.Count > 1)
            return new Fact.Unclear();
        return day.Date is { } date && date >= today ? new Fact.Moved(field, date) : null;
    }

    /// <summary>It is asked whether, or was promised, or is hoped for: nothing changed yet.</summary>
    private bool IsOnlyTalk => clause.Is("asking") || clause.Is("promise") || clause.Is("hope");

    /// <summary>"估计昨天应该开船了吧" is no wish: somebody guesses what happened.</summary>
    private bool IsWished => clause.Is("wish") && !(clause.Is("doubt") && clause.IsDone);

    private DateField? Field() => clause.Fields.FirstOrDefault(field => !clause.IsOfThing(field.Span, general: false)) is { Meaning: { } meaning } ? Enum.Parse<DateField>(meaning) : null;

    /// <summary>"customs cut-off has passed": whether it was met is what has to be asked.</summary>
    private bool IsPastCutOff => clause.HasCutOff && clause.Topics is [] && !clause.Is("deny") && !clause.IsQuestion && !clause.Is("plan") && (clause.States.Any(state => state.Meaning == "passed") || Over().IsMatch(clause.Text) || Day(past: false, afterMarker: false)?.Date < today);

    private bool IsUnclear() => IsPastCutOff
        || (clause.Unclear.Any(word => word.Meaning != "slip") && !clause.Is("deny") && !clause.Is("wish"));

    [GeneratedRegex(@"(?<![a-z])(how (many|much)(?! (days?|weeks?|hours?|longer|more time|money))|output)(?![a-z])|多少(?![钱天款周日块美欧元刀箱柜])|几(件|条|套|双)|产量", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"(?<![a-z])(made|make|produced|produce|done|finish(ed)?|completed?|ready|output|sew|pack|stitch)(?![a-z])|做|生产|完成|产量|出来|好了", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Made();

    [GeneratedRegex(@"^[\s\u0001]*(can|could|shall|would|may|pls|please)(?![a-z])|能不能|能否|可否|可不可以", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Request();

    [GeneratedRegex(@"(?<![a-z])(asks|asked|asking|wonders?|wants to know|let me know|tell(?! (me|us))|told)(?![a-z])|(?<![想请\u0001\s]|^)问(?![下一])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Reported();
}
