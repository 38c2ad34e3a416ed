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

    public IEnumerable<Fact> Facts()
    {
        if (clause.Is("story"))
            return [];
        var facts = Said().ToList();
        if (clause.IsQuestion && Request().IsMatch(clause.Text) && !words.Has(clause.Text, "said:status"))
            return [];
        if (clause.IsQuestion)
            return clause.Is("doubt") && facts.Exists(fact => fact.Changes) ? facts.Select(fact => fact with { IsDoubtful = true }) : (clause.Is("wish") || clause.Is("asking")) && !clause.Text.Contains('?', StringComparison.Ordinal) && Reported().IsMatch(clause.Text) ? [] : [new Fact.Asked()];
        return clause.Is("doubt") ? facts.Select(fact => fact with { IsDoubtful = true }) : facts;
    }

    private IEnumerable<Fact> Said()
    {
        if (IsPastCutOff)
            return [new Fact.Unclear()];
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
        var kind = step.Topic switch { "inline" => InspectionKind.Inline, "dupro" => InspectionKind.During, _ => InspectionKind.Final };
        var on = Day(past: true, afterMarker: false)?.Date;
        return on > today ? null : new Fact.Inspected(kind, step.State != "failed" && !steps.Any(other => other.State == "failed"), null, null, null, on);
    }

    private Fact? Paid()
    {
        var slip = clause.Unclear.Any(word => word.Meaning == "slip");
        var topic = clause.Topics.FirstOrDefault(topic => topic.Meaning is "deposit" or "balance").Meaning;
        if (!slip && topic is null)
            return null;
        var sum = Figures.In(clause.Text).FirstOrDefault(figure => figure.Currency is not null);
        var kind = topic switch { "deposit" => PaymentKind.Deposit, "balance" => PaymentKind.Balance, _ => (PaymentKind?)null };
        if (topic is not null && sum.Currency is not null && words.Has(clause.Text, "said:short") && !IsOnlyTalk)
            return new Fact.Paid(kind, PaymentState.Credited, sum.Value, sum.Currency, null) { IsShort = true };
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
        if (Field() is not { } field || IsOnlyTalk || clause.Is("deny") || steps.Any(step => step.Code is not null && step.State != "event"))
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

    private IEnumerable<Fact> Happened() => Stepped().Select(fact => clause.Is("trouble") && fact is not Fact.Happened { Code: "M34" } ? fact with { IsDoubtful = true } : fact);

    private IEnumerable<Fact> Stepped()
    {
        foreach (var step in steps)
        {
            if (step.State == Steps.Unclear)
                yield return new Fact.Unclear();
            if (step.State == "failed")
            {
                if (step.Topic is { } topic && Approval(topic) is { } judged)
                    yield return new Fact.Refused(judged, Day(past: true, afterMarker: false)?.Date);
                continue;
            }

            if (step.Code is not { } code || clause.Is("deny") || (clause.IsPartly && step.State is "finished" or "packed") || (clause.IsShare && code is "M10" or "M16" or "M19" or "M22" or "M24" or "M33"))
                continue;
            // "明天要装柜" is planned, "装柜了" is done; what is wished for is neither.
            var day = Day(past: clause.IsDone && !clause.Is("plan"), afterMarker: false);
            // "定金11号到账" on the 14th: three days ago, and not in four weeks.
            if (!clause.Is("plan") && day?.Date is { } ahead && Period.DaysBetween(today, ahead) > 20 && Day(past: true, afterMarker: false) is { Date: { } gone } before && Period.DaysBetween(gone, today) is >= 0 and <= 7)
                day = before;
            // Done on a day to come: one of the two is wrong.
            var isContradiction = day?.Date > today && step.State != "finished" && clause.States.Any(state => state.Meaning == "finished" && !state.Span.Overlaps(step.Span));
            if (day is { Options.Count: > 1 } || isContradiction)
            {
                yield return new Fact.Unclear();
            }
            else if (day is { Date: { } on })
            {
                // "must be finished before the 20th" says what somebody wants, not what will be.
                if (on > today && !IsOnlyTalk && (!IsWished || clause.Is("plan")))
                    yield return new Fact.Awaited(code == "B10" ? "M17" : code, on);
                else if (on > today)
                    continue;
                else if (!IsWished && !IsOnlyTalk)
                    yield return new Fact.Happened(code, on);
            }
            else if (!clause.Is("plan") && !IsWished && !IsOnlyTalk && !clause.States.Any(state => state.Span.Overlaps(step.Span) && Steps.IsBare(clause.Text, state.Span)))
            {
                yield return new Fact.Happened(code, null);
            }
        }
    }

    /// <summary>"stuffing planned 25 March", "10号验货": the name of a step and a day to come.</summary>
    private Fact? Awaited()
    {
        if (clause.Is("deny") || IsOnlyTalk || (steps.Count > 0 && steps.All(step => step.Code is not null)))
            return null;
        var named = words.Find(clause.Text, "said:plannable").Where(term => !clause.IsOfThing(term.Span, Steps.IsGeneralStep(term.Meaning))).OrderByDescending(term => term.Span.Length).FirstOrDefault();
        if (named.Span.Length == 0 || (clause.Is("wish") && !clause.Is("plan")))
            return null;
        return Day(past: false, afterMarker: false) switch
        {
            { Options.Count: > 1 } => new Fact.Unclear(),
            { Date: { } on } when on > today => new Fact.Awaited(named.Meaning, on),
            _ => null,
        };
    }

    private static string? Approval(string topic) => topic switch
    {
        "pp sample" => "M09",
        "lab dip" => "Y10",
        "fit sample" => "Y20",
        "size set" => "Y30",
        "artwork" => "M07",
        "tests" => "T10",
        _ => null,
    };

    /// <summary>"customs cut-off has passed": whether it was met is what has to be asked.</summary>
    private bool IsPastCutOff => clause.HasCutOff && clause.Topics is [] && !clause.Is("deny") && !clause.IsQuestion && !clause.Is("plan") && (clause.States.Any(state => state.Meaning == "passed") || Over().IsMatch(clause.Text));

    private bool IsUnclear() => IsPastCutOff
        || (clause.Unclear.Any(word => word.Meaning != "slip") && !clause.Is("deny") && !clause.Is("wish"));

    [GeneratedRegex(@"^[\s\u0001]*(can|could|shall|would|may|pls|please)(?![a-z])|能不能|能否|可否|可不可以", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Request();

    [GeneratedRegex(@"(?<![a-z])(asks|asked|asking|wonders?|wants to know|let me know|tell(?! (me|us))|told)(?![a-z])|(?<![想请\u0001\s]|^)问(?![下一])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Reported();
}
