using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Reads how much later it will be, or earlier: by days, or until a day.</summary>
internal sealed partial class ClauseReader
{
    private Fact? Late()
    {
        // "won't make the 20th, 27th instead": the day beside it is the one that is given up.
        if (clause.Delays.Any(word => word.Meaning == "miss"))
            return IsOnlyTalk || clause.IsQuestion || clause.Is("story") ? null : new Fact.Late(null, null, IsRolled: false);
        // "1042 +4d"
        if (clause.Delays.Count == 0 && Plus().IsMatch(clause.Text))
            return new Fact.Late(Figures.Days(clause.Text)?.Days, null, IsRolled: false);
        // "没晚", "no delay": denied; "晚5天，染厂排不上" says why.
        if (clause.Delays.Count == 0 || IsOnlyTalk || clause.Is("refuse") || Answered().IsMatch(clause.Text) || clause.IsDenied(clause.Delays[^1].Span) || words.Has(clause.Text, "said:early"))
            return null;
        var rolled = clause.Delays.Any(word => word.Meaning == "roll");
        var length = Figures.Days(clause.Text);
        // "delay on 1042 not 5 days"
        if (length is { } denied && clause.IsDeniedAt(denied.Span.Start))
            return null;
        var days = length?.Days;
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
        // "payment is 3 days overdue": the goods are not late for it.
        if (!rolled && OfMoney().IsMatch(clause.Text.AsSpan(0, clause.Delays is [.., var said] ? said.Span.Start : 0)) && clause.Fields is [] && Planned() is null)
            return null;
        // "the factory wants to delay 5 days" is no delay yet.
        return new Fact.Late(days, days is null ? day?.Date : null, rolled) { IsDoubtful = clause.Is("want") || IsBesideCount(days) };
    }

    [GeneratedRegex(@"(?<![a-z])(payments?|invoices?|quotes?|quotations?|remittances?|refunds?|transfers?|zahlung|rechnung|pago|factura|paiement|facture|pagamento|fatura)(?![a-z])|付款|货款|发票|报价|汇款|退款|账期", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex OfMoney();

    /// <summary>"加500件要晚5天": late for the sake of a change that may never be.</summary>
    private bool IsBesideCount(int? days) => days is not null && clause.Quantities.Any(word => word.Meaning is "up" or "down") && Figures.In(clause.Text).Any(figure => figure is { Unit: not null, Currency: null });

    /// <summary>"要延期，到4月2号", "mugs are late, now 2 April": until when comes next.</summary>
    private bool IsLate => clause.Delays.Count > 0 && !IsOnlyTalk && !clause.Is("deny") && !clause.Is("wish") && !words.Has(clause.Text, "said:early");

    /// <summary>"pull CRD fwd 5 days", "交期提前3天", "提前两天出货", "ships 2 days early".</summary>
    private Fact.Earlier? Earlier()
    {
        if (IsOnlyTalk || clause.Is("deny") || !words.Has(clause.Text, "said:early") || Figures.Days(clause.Text) is not { } length || Day(past: false, afterMarker: true) is not null)
            return null;
        if (Field() is { } field)
            return new Fact.Earlier(field, null, length.Days) { IsDoubtful = true };
        // "shipped 2 days early", "提前两天出货了": it has.
        if (clause.IsDone && (steps.Any(step => step.Code is not null) || clause.Unclear is not []))
            return null;
        return (Planned() ?? (IsAllOfIt(length.Span) ? "M24" : null)) is { } step ? new Fact.Earlier(OfStep(step), step, length.Days) { IsDoubtful = true } : null;
    }

    /// <summary>The step that is named.</summary>
    private string? Planned() => clause.Unclear.Any(word => word.Meaning == "ship out") ? "M24"
        : words.Find(clause.Text, "said:plannable").Concat(clause.Events).Where(term => SeaFcl.Find(term.Meaning) is not null && !clause.IsOfThing(term.Span, Steps.IsGeneralStep(term.Meaning))).OrderByDescending(term => term.Span.Length).FirstOrDefault().Meaning
            ?? steps.FirstOrDefault(step => step.Code is not null)?.Code;

    /// <summary>The date of the voyage or of the goods that stands for a step.</summary>
    private static DateField? OfStep(string code) => code switch
    {
        "M24" => DateField.Etd,
        "M31" => DateField.Eta,
        "M16" => DateField.CargoReady,
        _ => null,
    };

    /// <summary>"1042 2 days early", "整单提前3天": nothing is named but the order and how much.</summary>
    private bool IsAllOfIt(Span length) =>
        (clause.Subject is not null || clause.Topics.Any(topic => Steps.IsGeneral(topic.Meaning))) && clause.States.Count == 0
        && !AllOfIt().Replace(clause.Topics.Where(topic => Steps.IsGeneral(topic.Meaning)).Concat(words.Find(clause.Text, "said:early")).Select(term => term.Span).Append(length).Aggregate(clause.Text, Folded.Without), "").Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"(?<![a-z])(the|order|whole|all|is|are|will be|can be|to be|by|than planned|now|it)(?![a-z])|整单|整批|全部|要|会|能|可以|可|了", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex AllOfIt();

    /// <summary>"返工3天", "rework takes 3 days": the goods are ready so much later; "3 days ago", "within 3 days" and "3天了" say when.</summary>
    private Fact.Late? Reworked() =>
        words.Find(clause.Text, "said:rework") is [{ Span: var rework }, ..] && Figures.Days(clause.Text) is { } length && !IsOnlyTalk && !clause.Is("deny") && !clause.Is("refuse") && !clause.Is("unaffected")
            && clause.States.All(state => state.Meaning is "failed" || state.Span.Overlaps(rework)) && clause.Text.Between(rework, length.Span).Count(char.IsLetter) <= 12
            && !When().IsMatch(clause.Text[..length.Span.Start]) && !Ago().IsMatch(clause.Text[length.Span.End..])
            ? new Fact.Late(length.Days, null, IsRolled: false) { IsRework = true, IsDoubtful = clause.Is("want") || clause.IsDone }
            : null;

    [GeneratedRegex(@"(?<![a-z])(in|within|after|for the last)\s*$|[再过]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex When();

    [GeneratedRegex(@"^\s*(ago|before|from now|earlier)(?![a-z])|^\s*[前后内之以了]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^\s*\u0001+\s*\+\s?\d{1,2}\s?(d|days?|dys|wks?|weeks?|天|周)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Plus();

    /// <summary>"Klaus replied 3 days late" says nothing of the goods.</summary>
    [GeneratedRegex(@"(?<![a-z])(replied|answered|responded|replies|answers|responds|reply|answer|response|contesto|respondio|repondu|geantwortet|respondeu)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Answered();
}
