using Bot.Domain.Claims;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Production;
using Bot.Domain.Shipments;
using Bot.Domain.Talk;
using Bot.Understanding;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>A command that parts of a message say together.</summary>
/// <param name="Parts">The parts that it explains, by their places: nothing else is read from them.</param>
internal sealed record Deed(ICommand Command, IReadOnlyList<int> Parts);

/// <summary>
/// What takes more than one fact to say: a booking with its cut-offs, what was made on which days, what a customer wants off. The
/// commands' own values hear their words; this finds where they stand.
/// </summary>
internal static class Deeds
{
    private const string Booked = "M15";

    /// <summary>What begins at that part; none when it is an ordinary fact or nothing.</summary>
    public static async Task<IReadOnlyList<Deed>> At(Telling telling, int at, OrderRef order, Slots slots, CancellationToken ct) =>
        await Booking(telling, at, order, slots, ct) is { } booking ? [booking]
        : await Made(telling, at, order, ct) is { Count: > 0 } made ? made
        : await Demanded(telling, at, order, ct) is { } claim ? [claim]
        : await Short(telling, at, order, ct) is { } payment ? [payment]
        : [];

    /// <summary>"SO放了 ETD18 截单14号12点 截港16", "booking confirmed, SI cut-off 14 March 12:00": its days are the voyage's and nothing else's.</summary>
    private static async Task<Deed?> Booking(Telling telling, int at, OrderRef order, Slots slots, CancellationToken ct)
    {
        var parts = telling.Said.Parts;
        var isBooked = parts[at].Facts.Any(fact => fact is Fact.Happened { Code: Booked } or Fact.Awaited { Code: Booked });
        // "截港3号过了" tells of the 3rd that is behind us, and sets none for the next.
        if (parts[at].Facts is [Fact.Unclear { IsPassed: true }])
            return null;
        if (!isBooked && !telling.Words.Has(telling.FoldedOf(parts[at]), "said:cutoff"))
            return null;
        if (await Sailing(telling.Text) is not { } said || (said.CutOffs is [] && !isBooked))
            return null;
        var explained = new List<int> { at };
        for (var i = at + 1; i < parts.Count; i++)
        {
            if (await Sailing(telling.TextOf(parts[i])) is not null)
                explained.Add(i);
        }

        return new Deed(new ConfirmBooking(order, said), explained);

        async Task<Voyage?> Sailing(string words) => (await slots.Hear<ConfirmBooking>(words, telling.Turn, ct)).GetValueOrDefault(nameof(ConfirmBooking.Voyage)) as Voyage;
    }

    /// <summary>"昨天车1200 今天1500", "sewn 1200 yesterday, 1500 today", "今天裁1500 车1200": counts by stage, on their days.</summary>
    private static async Task<IReadOnlyList<Deed>> Made(Telling telling, int at, OrderRef order, CancellationToken ct)
    {
        var parts = telling.Said.Parts;
        // "packed on 27 March" counts nothing.
        if (parts[at].Facts.Any(fact => fact is Fact.Awaited) || !IsCount(telling, parts[at]) || !telling.IsPlain(parts[at]))
            return [];
        var end = at + 1;
        while (end < parts.Count && parts[end].Facts is [] && telling.FoldedOf(parts[end]).Any(char.IsAsciiDigit) && telling.Words.Find(telling.FoldedOf(parts[end]), "said:topic").Count == 0)
            end++;
        var text = telling.TextOf(at, end);
        var stages = telling.Words.Find(Folded.Of(text), "said:count").DistinctBy(term => term.Meaning).ToList();
        var deeds = new List<Deed>();
        var day = "";
        for (var i = 0; i < stages.Count; i++)
        {
            // Several stages of one day: what the first is said of holds for the next.
            var from = i == 0 ? 0 : stages[i].Span.Start;
            var piece = stages.Count == 1 ? text : text[from..(i + 1 < stages.Count ? stages[i + 1].Span.Start : text.Length)];
            if (await Counts.Hear(new Hearing(day + piece, telling.Turn), ct) is not Reading<Counts>.One { Value: var counts })
                continue;
            day = $"{counts.Days[0].On:uuuu-MM-dd} ";
            deeds.Add(new Deed(new ReportProduction(order, counts, Enum.Parse<Stage>(stages[i].Meaning)), [.. Enumerable.Range(at, end - at)]));
        }

        return deeds;
    }

    /// <summary>A stage and a number beside it. "Cut 1200" without a day may be the order that is cut; what was made so far is no day's work.</summary>
    private static bool IsCount(Telling telling, Part part)
    {
        var folded = telling.FoldedOf(part);
        var hasDay = telling.Words.Has(telling.Subjects.Folded, "said:workday");
        // "3000件都打包好了" is all of them.
        var whole = telling.Words.Find(folded, "said:state").Select(state => state.Span).ToList();
        return !telling.Words.Has(folded, "said:sofar")
            && telling.Words.Find(folded, "said:count").Any(stage => !whole.Exists(span => span.Length > stage.Span.Length && span.Overlaps(stage.Span)) && (hasDay || folded.Substring(stage.Span.Start, stage.Span.Length) != "cut") && IsBeside(folded, stage.Span));
    }

    private static bool IsBeside(string text, Span stage)
    {
        var after = text.AsSpan(stage.End).IndexOfAnyInRange('0', '9');
        var before = text.AsSpan(0, stage.Start).LastIndexOfAnyInRange('0', '9');
        return after is >= 0 and <= 12 || (before >= 0 && stage.Start - before <= 8);
    }

    /// <summary>"少付了100美金": more is missing than what a bank takes.</summary>
    private static async Task<Deed?> Short(Telling telling, int at, OrderRef order, CancellationToken ct)
    {
        var parts = telling.Said.Parts;
        return parts[at].Facts is [] && telling.Words.Has(telling.FoldedOf(parts[at]), "said:underpaid")
            && await PaidSum.Hear(new Hearing(telling.TextOf(parts[at]), telling.Turn), ct) is Reading<PaidSum>.One { Value: { Currency: not null } less }
            ? new Deed(new RecordPayment(order, State: PaymentState.Credited, Sum: less with { IsShort = true }, Note: telling.Message.Words), [at])
            : null;
    }

    /// <summary>"客人压价5%说色差", "the customer wants 3000 USD compensation": a claim, with what is wanted.</summary>
    private static async Task<Deed?> Demanded(Telling telling, int at, OrderRef order, CancellationToken ct)
    {
        var part = telling.Said.Parts[at];
        var claim = telling.Words.Find(telling.FoldedOf(part), "said:claim");
        // A discount may be wanted for next time: it is a claim where a fault is named with it.
        if (part.Facts.Any(fact => fact is Fact.Supposed or Fact.Asked) || claim is [] || !(claim.Any(word => word.Meaning == "claim") || telling.Words.Has(telling.Subjects.Folded, "said:fault")))
            return null;
        return await Demand.Hear(new Hearing(telling.TextOf(part), telling.Turn), ct) is Reading<Demand>.One { Value: var demand }
            ? new Deed(new OpenClaim(order, telling.WithoutOrder, demand, telling.Message.Attachments is [] ? null : telling.Message.Attachments), [.. Enumerable.Range(0, telling.Said.Parts.Count).Where(i => i == at || telling.Said.Parts[i].Facts is [])])
            : null;
    }
}
