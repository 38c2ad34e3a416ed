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
            return clause.Is("doubt") && facts.Exists(fact => fact.Changes) ? facts.Select(fact => fact with { IsDoubtful = true }) : (clause.Is("wish") || clause.Is("asking")) && !clause.Text.Contains('?', StringComparison.Ordinal) && Reported().IsMatch(clause.Text) ? [] : [new Fact.Asked()];
        return clause.Is("doubt") ? facts.Select(fact => fact with { IsDoubtful = true }) : facts;
    }

    private IEnumerable<Fact> Said()
    {
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

    private Fact? Late()
    {
        // "没晚", "no delay": denied; "晚5天，染厂排不上" says why.
        if (clause.Delays.Count == 0 || IsOnlyTalk || clause.Is("refuse") || clause.IsDenied(clause.Delays[^1].Span) || words.Has(clause.Text, "said:early"))
            return null;
        var rolled = clause.Delays.Any(word => word.Meaning == "roll");
        var days = Figures.Days(clause.Text)?.Days;
        var day = Day(past: false, afterMarker: true);
        if (day is { Options.Count: > 1 })
            return new Fact.Unclear();
        if (days is null && day is null && !rolled && clause.Is("wish"))
            return null;
        if (days is null && day is { Date: { } date } && Field() is { } field)
            return new Fact.Moved(field, date);
        if (days is null && day is { Date: { } gone } && gone <= today)
            day = null;
        // "the mill is late" is a word to keep; a vessel that was missed needs its day.
        if (days is null && day is null && !rolled)
            return null;
        // "the factory wants to delay 5 days" is no delay yet.
        return new Fact.Late(days, days is null ? day?.Date : null, rolled) { IsDoubtful = clause.Is("want") || IsBesideCount(days) };
    }

    /// <summary>"加500件要晚5天": late for the sake of a change that may never be.</summary>
    private bool IsBesideCount(int? days) => days is not null && clause.Quantities.Any(word => word.Meaning is "up" or "down") && Figures.In(clause.Text).Any(figure => figure is { Unit: not null, Currency: null });

    /// <summary>"要延期，到4月2号", "mugs are late, now 2 April": until when comes next.</summary>
    private bool IsLate => clause.Delays.Count > 0 && !IsOnlyTalk && !clause.Is("deny") && !clause.Is("wish") && !words.Has(clause.Text, "said:early");

    /// <summary>"pull CRD fwd 5 days", "交期提前3天".</summary>
    private Fact.Earlier? Earlier() =>
        words.Has(clause.Text, "said:early") && Field() is { } field && !IsOnlyTalk && !clause.Is("deny") && Figures.Days(clause.Text) is { Days: var days } && Day(past: false, afterMarker: true) is null
            ? new Fact.Earlier(field, days) { IsDoubtful = true }
            : null;

    private Fact? Inspected()
    {
        var step = steps.FirstOrDefault(step => step.Topic is { } topic && Steps.Inspections.Contains(topic) && step.State is "passed" or "failed" or "approved");
        if (step is null || (clause.Is("deny") && step.State != "failed") || clause.Is("hope") || ((clause.Is("wish") || IsOnlyTalk) && !clause.IsDone))
            return null;
        if (clause.IsComing(step.Span))
            return null;
        var kind = step.Topic switch { "inline" => InspectionKind.Inline, "dupro" => InspectionKind.During, _ => InspectionKind.Final };
        var on = Day(past: true, afterMarker: false)?.Date;
        return on > today ? null : new Fact.Inspected(kind, step.State != "failed" && !steps.Any(other => other.State == "failed"), null, null, null, on) { IsDoubtful = clause.Text.TrimEnd(' ', '。', '.', '!') is [.., '吧'] };
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
        if (Field() is not { } field || IsOnlyTalk || clause.Is("deny") || clause.Is("refuse") || steps.Any(step => step.Code is not null && step.State != "event"))
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

    private bool IsUnclear() => (words.Has(clause.Text, "said:cutoff") && clause.States.Any(state => state.Meaning == "passed") && !clause.Is("deny"))
        || (clause.Unclear.Any(word => word.Meaning != "slip") && !clause.Is("deny") && !clause.Is("wish"));

    /// <summary>The day that is said; of several the one that something moves to.</summary>
    private (LocalDate? Date, IReadOnlyList<LocalDate> Options)? Day(bool past, bool afterMarker)
    {
        var text = Dated();
        if (afterMarker && To().Matches(text) is { Count: > 0 } markers && Read(text[markers[^1].Index..], past) is { } moved)
            return moved;
        var day = Read(text, past);
        // 20 February said in March of a thing that is no plan is the last one.
        return !past && day is { Date: { } far } && Period.DaysBetween(today, far) > 240 && !clause.Is("plan") && Read(text, past: true) is { Date: { } near } other && near <= today ? other : day;
    }

    /// <summary>Where days may be said: "提单11号" names no week, and "instead of 15 August" the day that is given up.</summary>
    private string Dated()
    {
        var text = clause.Topics.Where(topic => clause.Text[topic.Span.Start] > 127).Aggregate(clause.Text, (rest, topic) => Folded.Without(rest, topic.Span));
        return Instead().Match(text) is { Success: true, Index: > 0 } old ? text[..old.Index] : text;
    }

    [GeneratedRegex(@"(?<![a-z])(instead of|rather than|en vez de|en lugar de|au lieu d|statt|em vez de)(?![a-z])|而不是|而非", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Instead();

    private (LocalDate? Date, IReadOnlyList<LocalDate> Options)? Read(string text, bool past) => time.Date(OnVessel(text), language, today, past) switch
    {
        Reading<LocalDate>.One one => (one.Value, [one.Value]),
        Reading<LocalDate>.Several several => (null, several.Options),
        // 31 June: something is meant, and not that.
        Reading<LocalDate>.Wrong => (null, [today, today]),
        _ => null,
    };

    [GeneratedRegex(@"^[\s\u0001]*(can|could|shall|would|may|pls|please)(?![a-z])|能不能|能否|可否|可不可以", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Request();

    [GeneratedRegex(@"(?<![a-z])(asks|asked|asking|wonders?|wants to know|let me know|tell|told)(?![a-z])|(?<![想请\u0001\s]|^)问(?![下一])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Reported();

    /// <summary>"25号的船" leaves on the 25th, "ETA4月8号" arrives on 8 April.</summary>
    internal static string OnVessel(string text) => Arrives().Replace(Glued().Replace(Vessel().Replace(text, day => "号".PadRight(day.Length)), " "), " ");

    /// <summary>"15号到" is no "from the 15th".</summary>
    [GeneratedRegex(@"(?<=\d[号日])到(?=$|[\s\u0001了])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Arrives();

    [GeneratedRegex(@"(?<=[a-z]{2})[a-z](?=\d{1,2}\s?[月./\-]\s?\d)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"号的?[船柜]", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Vessel();

    [GeneratedRegex(@"(?<![a-z])(to|until|till|into|at|hasta|auf|bis|para|jusqu'au|au|al|a|zum|am)(?![a-z])|->|→|=|到(?![港厂货仓账])|至|成|为|是|延|[改变换](?=\s?\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex To();
}
