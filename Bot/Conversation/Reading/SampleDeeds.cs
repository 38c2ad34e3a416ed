using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.Samples;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>
/// What was said of samples: sent, approved, with comments or rejected, by colour and round. A fact says which sample and what became
/// of it; the courier's number, the round, the colours and the comments stand around it.
/// </summary>
internal static partial class SampleDeeds
{
    private static readonly Dictionary<string, SampleKind> Kinds = new()
    {
        ["pp sample"] = SampleKind.Pp,
        ["top sample"] = SampleKind.Top,
        ["fit sample"] = SampleKind.Fit,
        ["size set"] = SampleKind.SizeSet,
        ["lab dip"] = SampleKind.LabDip,
        ["shipment sample"] = SampleKind.ShipmentSample,
    };

    /// <summary>By milestone, what it says of which sample.</summary>
    private static readonly Dictionary<string, (SampleKind Kind, SampleOutcome Outcome)> Steps = new()
    {
        ["M08"] = (SampleKind.Pp, SampleOutcome.Sent),
        ["M09"] = (SampleKind.Pp, SampleOutcome.Approved),
        ["Y10"] = (SampleKind.LabDip, SampleOutcome.Approved),
        ["Y20"] = (SampleKind.Fit, SampleOutcome.Approved),
        ["Y30"] = (SampleKind.SizeSet, SampleOutcome.Approved),
        ["Y40"] = (SampleKind.Top, SampleOutcome.Sent),
        ["Y50"] = (SampleKind.ShipmentSample, SampleOutcome.Sent),
    };

    public static async Task<IReadOnlyList<Deed>> At(Telling telling, int at, OrderRef order, Slots slots, CancellationToken ct)
    {
        var part = telling.Said.Parts[at];
        if (await Said(telling, part, ct) is not (var kind, var outcome, var on))
            return [];
        // "T恤头样和齐码样都OK": each of them.
        var several = part.Facts.OfType<Fact.Happened>().Where(fact => Steps.ContainsKey(fact.Code)).ToList();
        if (several.Count > 1)
        {
            var each = new List<Deed>();
            foreach (var (code, day) in several)
                each.Add(new Deed(await Review(telling, telling.TextOf(part), Steps[code].Kind, Steps[code].Outcome, day, order, slots, ct), [at]));
            return each;
        }

        var end = at + 1;
        while (end < telling.Said.Parts.Count && telling.Said.Parts[end].Facts is [] && await Judged(telling, telling.Said.Parts[end], ct) is null)
            end++;
        if (outcome == SampleOutcome.Approved && end > at + 1 && IsReserved(telling, at))
            outcome = SampleOutcome.ApprovedWithComments;
        var own = await Review(telling, telling.TextOf(at, end), kind, outcome, on, order, slots, ct);
        // What comes after it and adds nothing to it is still to be kept.
        if (end > at + 1 && own == await Review(telling, telling.TextOf(part), kind, outcome, on, order, slots, ct))
            end = at + 1;
        var deeds = new List<Deed>();
        // "navy and red LD ok": the colours before it are judged with it.
        for (var i = at - 1; own.Colour is not null && i >= 0 && telling.Said.Parts[i].Facts is [] && await OnlyColour(telling, telling.Said.Parts[i], ct) is { } other; i--)
            deeds.Insert(0, new Deed(own with { Colour = other, Comments = null }, [i]));
        deeds.Add(new Deed(own, [.. Enumerable.Range(at, end - at)]));
        // "navy LD B ok, red resubmit": the same sample, another colour.
        for (; own.Colour is not null && end < telling.Said.Parts.Count && await Judged(telling, telling.Said.Parts[end], ct) is (var colour, var verdict); end++)
            deeds.Add(new Deed(await Review(telling, telling.TextOf(end, end + 1), kind, verdict, on, order, slots, ct) with { Colour = colour }, [end]));
        // What was turned down stands before the approvals: the step is done only when all colours are.
        return [.. deeds.OrderBy(deed => deed.Command is not ReviewSample { Outcome: SampleOutcome.Rejected })];
    }

    /// <summary>"PP样批了 但领口要改": what is said behind "but" of nothing else is said of the sample.</summary>
    private static bool IsReserved(Telling telling, int at) =>
        telling.Said.Parts[at + 1] is { IsOpen: false, Untaken: [] } next && But().IsMatch(telling.Subjects.Folded.Between(telling.Said.Parts[at].Span, next.Span))
        && telling.Words.Find(telling.FoldedOf(next), "said:topic").All(topic => Kinds.ContainsKey(topic.Meaning));

    [GeneratedRegex(@"但|不过|只是|(?<![a-z])(but|except|however|pero|mais|aber|mas)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex But();

    /// <summary>Which sample, and what became of it; a courier's number beside a sample says that it was sent.</summary>
    private static async Task<(SampleKind Kind, SampleOutcome Outcome, LocalDate? On)?> Said(Telling telling, Part part, CancellationToken ct)
    {
        foreach (var fact in part.Facts)
        {
            if (fact is Fact.Happened happened && Steps.TryGetValue(happened.Code, out var step))
                return (step.Kind, step.Outcome, happened.On);
            if (fact is Fact.Refused refused && Steps.TryGetValue(refused.Code, out var turned))
                return (turned.Kind, SampleOutcome.Rejected, refused.On);
        }

        var folded = telling.FoldedOf(part);
        if (part.Facts is not [] || part.IsOpen || !telling.IsPlain(part) || telling.Words.Find(folded, "said:topic").FirstOrDefault(topic => Kinds.ContainsKey(topic.Meaning)).Meaning is not { } topic)
            return null;
        var states = telling.Words.Find(folded, "said:state");
        var isSent = states.Any(state => state.Meaning is "sent" or "left") || (states.Count == 0 && await Courier.Hear(new Hearing(telling.TextOf(part), telling.Turn), ct) is Reading<Courier>.One);
        if (isSent)
            return (Kinds[topic], SampleOutcome.Sent, null);
        return states.Count == 0 && telling.Words.Has(folded, "said:remarks") ? (Kinds[topic], SampleOutcome.Comments, null) : null;
    }

    private static async Task<ReviewSample> Review(Telling telling, string text, SampleKind kind, SampleOutcome outcome, LocalDate? on, OrderRef order, Slots slots, CancellationToken ct)
    {
        var folded = Folded.Of(text);
        var cue = telling.Words.Find(folded, "said:comments").FirstOrDefault();
        if (outcome == SampleOutcome.Approved && cue.Span.Length > 0)
            outcome = SampleOutcome.ApprovedWithComments;
        // What names the sample and what became of it is no comment on it.
        var known = telling.Words.Find(folded, "said:topic").Where(topic => Kinds.ContainsKey(topic.Meaning)).Concat(telling.Words.Find(folded, "said:state").Where(state => IsOf(state.Meaning, outcome)).Take(1)).Concat(cue.Span.Length > 0 ? [cue] : []);
        var rest = known.Aggregate(text, (words, term) => Folded.Without(words, term.Span));
        var heard = await slots.Hear<ReviewSample>(rest, telling.Turn, ct, nameof(ReviewSample.Kind), nameof(ReviewSample.Outcome));
        var comments = outcome is SampleOutcome.Sent or SampleOutcome.Approved ? null : heard.GetValueOrDefault(nameof(ReviewSample.Comments)) as string;
        return new ReviewSample(
            order, kind, outcome,
            heard.GetValueOrDefault(nameof(ReviewSample.Courier)) as Courier,
            heard.GetValueOrDefault(nameof(ReviewSample.Round)) as Round,
            on ?? heard.GetValueOrDefault(nameof(ReviewSample.On)) as LocalDate?,
            heard.GetValueOrDefault(nameof(ReviewSample.Colour)) as Colour,
            comments is { Length: > 1 } ? comments : null,
            telling.Message.Attachments is [] ? null : telling.Message.Attachments);
    }

    private static bool IsOf(string state, SampleOutcome outcome) => outcome switch
    {
        SampleOutcome.Sent => state is "sent" or "left",
        SampleOutcome.Approved or SampleOutcome.ApprovedWithComments => state is "approved" or "passed",
        SampleOutcome.Rejected => state is "failed",
        SampleOutcome.Comments => false,
    };

    /// <summary>"red resubmit": a colour, and a word on it.</summary>
    private static async Task<(Colour Colour, SampleOutcome Outcome)?> Judged(Telling telling, Part part, CancellationToken ct)
    {
        var folded = telling.FoldedOf(part);
        if (part.Facts is not [] || telling.Words.Find(folded, "said:topic").Count > 0 || await Colour.Hear(new Hearing(telling.TextOf(part), telling.Turn), ct) is not Reading<Colour>.One { Value: var colour })
            return null;
        return telling.Words.Find(folded, "said:state").Select(state => state.Meaning).FirstOrDefault(state => state is "failed" or "approved" or "passed") switch
        {
            "failed" => (colour, SampleOutcome.Rejected),
            "approved" or "passed" when telling.IsPlain(part) => (colour, SampleOutcome.Approved),
            _ => null,
        };
    }

    private static async Task<Colour?> OnlyColour(Telling telling, Part part, CancellationToken ct) =>
        await Colour.Hear(new Hearing(telling.TextOf(part), telling.Turn), ct) is Reading<Colour>.One { Value: var colour, Spans: [var span] } && telling.TextOf(part).Count(char.IsLetter) == span.Length ? colour : null;
}
