using System.Text.RegularExpressions;

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

    [GeneratedRegex(@"^\s*\u0001+\s*\+\s?\d{1,2}\s?(d|days?|dys|wks?|weeks?|天|周)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Plus();

    /// <summary>"Klaus replied 3 days late" says nothing of the goods.</summary>
    [GeneratedRegex(@"(?<![a-z])(replied|answered|responded|replies|answers|responds|reply|answer|response|contesto|respondio|repondu|geantwortet|respondeu)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Answered();
}
