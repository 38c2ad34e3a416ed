using System.Text.RegularExpressions;

namespace Bot.Understanding.Statements;

/// <content>Steps of the order's life: taken, to be taken on a day, turned down.</content>
internal sealed partial class ClauseReader
{
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

            if (step.Code is not { } code || (step.Code is "M05" or "M27" && Terms().IsMatch(clause.Text)) || clause.Is("deny") || clause.IsOfSome || (clause.IsPartly && step.State is "finished" or "packed" or "left") || (clause.IsShare && code is "M10" or "M16" or "M19" or "M22" or "M24" or "M33"))
                continue;
            // "明天要装柜" is planned, "装柜了" is done; what is wished for is neither. "约了18号验货" names the day of the inspection.
            var day = Day(past: clause.IsDone && !clause.Is("plan") && code != "B10", afterMarker: clause.Is("formerly"));
            // "定金11号到账" on the 14th: three days ago, and not in four weeks. "25号完成" on the 4th is this month's.
            if (!clause.Is("plan") && day?.Date is { } ahead && Period.DaysBetween(today, ahead) > 20 && Day(past: true, afterMarker: false) is { Date: { } gone } before && Period.DaysBetween(gone, today) is >= 0 and <= 7
                && (gone.Month == today.Month || code is "M05" or "M27" || !IsBare()))
            {
                day = before;
            }

            if (IsYetToCome(step, code, day?.Date))
                continue;
            // Done on a day to come: one of the two is wrong.
            var isContradiction = day?.Date > today && step.State != "finished" && clause.States.Any(state => state.Meaning == "finished" && !state.Span.Overlaps(step.Span));
            // "装柜16": on the 16th, or sixteen of them.
            if (day is { Options.Count: > 1 } || isContradiction || (day is null && Numbered().IsMatch(clause.Text[step.Span.End..])))
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

    /// <summary>"可以装柜了", "在装柜", "原定3号开船": spoken of, and not done; of a day to come only what it was planned for once.</summary>
    private bool IsYetToCome(Step step, string code, LocalDate? day) => day > today
        ? clause.Is("formerly") && !words.Has(clause.Text, "said:instead")
        : clause.IsComing(step.Span) || clause.Is("formerly") || (day is null && clause.IsLate(step.Span)) || (code != "M11" && clause.IsUnderWay(step.Span)) || (day is null && !clause.IsDone && words.Has(clause.Text, "said:early")) || (day is null && clause.IsNext(step.Span));

    [GeneratedRegex(@"^\s?([12]?\d|3[01])(?=\s*($|[\u0001,，.。!]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Numbered();

    /// <summary>Steps of which it says that they were not taken; a thing that is missing has not come.</summary>
    public IReadOnlyList<string> Untaken => IsOnlyTalk || clause.IsQuestion || clause.IsSupposed || clause.IsPartly || clause.IsShare || clause.IsOfSome || new[] { "wish", "plan", "doubt", "story" }.Any(clause.Is)
        ? []
        : [.. steps.Where(step => step.Code is not null && clause.IsNotYet(step.Span)).Select(step => step.Code!).Concat(NotBegun()).Concat(NotCome()).Distinct()];

    /// <summary>"还没验货", "没装": nothing but the name of a step right behind the denial.</summary>
    private IEnumerable<string> NotBegun() =>
        steps.Any(step => step.Code is not null) ? [] : words.Find(clause.Text, "said:plannable").Where(step => clause.Text[step.Span.Start] > 127 && clause.IsDeniedAt(step.Span.Start) && clause.IsNotYet(step.Span)).Select(step => step.Meaning);

    /// <summary>"定金还没到", "still no deposit", "the fabric is missing".</summary>
    private IEnumerable<string> NotCome() =>
        steps.Any(step => step.Code is not null) ? [] : clause.Topics.Where(topic => clause.IsMissing || (clause.IsDeniedAt(topic.Span.Start) && clause.IsNotYet(topic.Span)) || Awaiting().IsMatch(clause.Text[..topic.Span.Start]) || Owing().IsMatch(clause.Text[topic.Span.End..])).Select(topic => Arrival(topic.Meaning)).OfType<string>();

    [GeneratedRegex(@"(?<![a-z])(awaiting|waiting (for|on))\s(the |their )?$|等(客户的?|客人的?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Awaiting();

    [GeneratedRegex(@"^(\s(is|are|still))*\s(outstanding|pending)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Owing();

    private static string? Arrival(string topic) => topic switch
    {
        "deposit" => "M05",
        "balance" => "M27",
        "materials" => "M10",
        _ => null,
    };

    /// <summary>"stuffing planned 25 March", "10号验货": the name of a step and a day to come.</summary>
    private Fact? Awaited()
    {
        if (clause.Is("deny") || IsOnlyTalk || clause.Is("formerly") || (steps.Count > 0 && steps.All(step => step.Code is not null)))
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

    /// <summary>"25号": the number of a day, and of no month.</summary>
    private bool IsBare() => clause.Text.Contains('号', StringComparison.Ordinal) && !clause.Text.Contains('月', StringComparison.Ordinal);

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
}
