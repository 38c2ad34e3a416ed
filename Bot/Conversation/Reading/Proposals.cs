using Bot.Domain.FollowUps;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Plans;
using Bot.Domain.Shipments;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>What a message proposes to do.</summary>
/// <param name="Certain">Said plainly.</param>
/// <param name="Doubtful">Said with a doubt: asked first.</param>
/// <param name="IsUnclear">Something changed, and what exactly has to be asked.</param>
/// <param name="Left">Parts that none of it says.</param>
internal sealed record Proposed(IReadOnlyList<ICommand> Certain, IReadOnlyList<ICommand> Doubtful, bool IsUnclear, IReadOnlyList<Part> Left);

/// <summary>Makes commands of what was said of orders.</summary>
internal sealed class Proposals(Slots slots)
{
    /// <summary>Milestones of which one says that they are late, and means them alone.</summary>
    private static readonly HashSet<string> LateAlone = ["M05", "M07", "M08", "M09", "M12", "M13", "M17", "M27", "T10", "Y10", "Y20", "Y30", "Y40", "Y50"];

    private static readonly OrderRef Nobody = new(new Reference("orders", ""), "", "");

    public async Task<Proposed> Of(Telling telling, CancellationToken ct)
    {
        var (certain, doubtful, unclear) = (new List<ICommand>(), new List<ICommand>(), false);
        var explained = new HashSet<int>();
        for (var i = 0; i < telling.Said.Parts.Count; i++)
        {
            var part = telling.Said.Parts[i];
            if (explained.Contains(i))
                continue;
            foreach (var order in telling.Orders(part))
            {
                var deeds = await DeedsAt(telling, i, order, ct);
                foreach (var deed in deeds)
                    Add(deed.Command, telling.IsDoubtful(part));
                explained.UnionWith(deeds.SelectMany(deed => deed.Parts));
                foreach (var fact in deeds is [] ? part.Facts.Where(fact => fact.Changes && !IsOfNoOrder(fact, telling)) : [])
                    Add(await Of(fact, part, order, telling, ct), fact.IsDoubtful || IsPerson(fact, part, telling));
            }
        }

        // "delivered on 27 March, POD signed": the same step twice happened on the day that is said.
        certain.RemoveAll(command => command is MarkMilestone { Progress: Progress.Done, On: null } step && certain.Exists(other => other is MarkMilestone { Progress: Progress.Done, On: not null } dated && dated.Order == step.Order && dated.Milestone == step.Milestone));
        return new Proposed(certain, doubtful, unclear, [.. telling.Said.Parts.Where((part, i) => part.Facts is [] && !explained.Contains(i))]);

        void Add(ICommand? command, bool isDoubtful)
        {
            unclear |= command is null;
            if (command is not null && !(isDoubtful ? doubtful : certain).Contains(command))
                (isDoubtful ? doubtful : certain).Add(command);
        }
    }

    private async Task<IReadOnlyList<Deed>> DeedsAt(Telling telling, int at, OrderRef order, CancellationToken ct) =>
        await Deeds.At(telling, at, order, slots, ct) is { Count: > 0 } deeds ? deeds : await SampleDeeds.At(telling, at, order, slots, ct);

    /// <summary>The parts that may change what is on file, so that their orders have to be certain.</summary>
    public async Task<IReadOnlyList<Part>> Changing(Telling telling, CancellationToken ct)
    {
        var parts = new List<Part>();
        for (var i = 0; i < telling.Said.Parts.Count; i++)
        {
            var part = telling.Said.Parts[i];
            if (part.Facts.Any(fact => fact.Changes && !IsOfNoOrder(fact, telling)) || await DeedsAt(telling, i, Nobody, ct) is { Count: > 0 })
                parts.Add(part);
        }

        return parts;
    }

    /// <summary>The command that a fact asks for; null when it has to be asked about first.</summary>
    private async Task<ICommand?> Of(Fact fact, Part part, OrderRef order, Telling telling, CancellationToken ct)
    {
        var (message, turn) = (telling.Message, telling.Turn);
        var files = message.Attachments is [] ? null : message.Attachments;
        return fact switch
        {
            Fact.Happened step => new MarkMilestone(order, new MilestoneRef(step.Code), Progress.Done, step.On, Because(message, turn), files),
            Fact.Refused step => new MarkMilestone(order, new MilestoneRef(step.Code), Progress.Failed, step.On, message.Words, files),
            Fact.Awaited step => new MarkMilestone(order, new MilestoneRef(step.Code), Progress.Planned, step.On),
            Fact.Late { IsRolled: true, Until: { } day } => new RollShipment(order, await Sailing(telling.TextOf(part), day, order, turn, ct), message.Words),
            Fact.Late { IsOpen: false } late => await Late(late, part, order, telling, ct),
            Fact.Earlier earlier => await Earlier(earlier, order, turn, ct),
            Fact.Moved moved => new SetDate(order, moved.Field, moved.Day, Because(message, turn)),
            Fact.Counted counted => IsOnlyCut(telling.FoldedOf(part)) ? null : await Resized(counted, order, turn, ct),
            Fact.Inspected check => new RecordInspection(order, check.Passed ? InspectionResult.Passed : InspectionResult.Failed, check.Kind, Found(check), check.Passed ? null : await Rework(telling, ct), check.On, check.Passed ? null : message.Words, files),
            // The picture is not lost for a question about the currency.
            Fact.Paid { State: PaymentState.Slip, Currency: null } slip when files is not null => new RecordPayment(order, slip.Kind, slip.State, slip.On, null, message.Words, files),
            Fact.Paid paid => new RecordPayment(order, paid.Kind, paid.State, paid.On, Sum(paid), Slip: files),
            _ => null,
        };
    }

    /// <summary>The words as they were said, kept on the order.</summary>
    public static LogFollowUp Words(OrderRef order, Message message) => new(new Subject(order.To, order.Number), message.Words, message.Attachments);

    /// <summary>What comes after "because", "with comments": the reason, or what the customer wants different.</summary>
    private static string? Because(Message message, Turn turn) =>
        Vocabulary.First(message.Text, turn.Phrases.Phrases("reason")) is { } reason && message.Text[reason.Span.End..].Trim(' ', ',', '，', ':', '：', '.', '。') is { Length: > 0 } words ? words : null;

    /// <summary>"面料晚4天", "inspection delayed 2 days": what is late by name moves what waits for it; else all of the order does.</summary>
    private async Task<ReportDelay> Late(Fact.Late late, Part part, OrderRef order, Telling telling, CancellationToken ct)
    {
        if (late.IsRework)
            return new ReportDelay(order, new Days(late.Days!.Value), What: DelayOf.Production, Reason: telling.Message.Words);
        var heard = await slots.Hear<ReportDelay>(telling.TextOf(part), telling.Turn, ct);
        var step = telling.Words.Find(telling.FoldedOf(part), "said:plannable").Select(term => term.Meaning).FirstOrDefault(LateAlone.Contains);
        var milestone = step is null ? null : new MilestoneRef(step);
        var what = milestone is null ? heard.GetValueOrDefault(nameof(ReportDelay.What)) as DelayOf? : null;
        return new ReportDelay(order, late.Days is { } days ? new Days(days) : null, late.Until, what, milestone, telling.Message.Words);
    }

    /// <summary>"下水船25号": the next 25th after the vessel that left without it.</summary>
    private static async Task<LocalDate> Sailing(string words, LocalDate day, OrderRef order, Turn turn, CancellationToken ct)
    {
        if ((await turn.FileOf(await turn.Get(order, ct), ct)).Etd is not { } etd || day > etd || !words.Contains($"{day.Day}号", StringComparison.Ordinal) || words.Contains('月', StringComparison.Ordinal))
            return day;
        var month = day.Day > etd.Day ? etd.ToYearMonth() : etd.ToYearMonth().PlusMonths(1);
        return day.Day <= month.Calendar.GetDaysInMonth(month.Year, month.Month) ? month.OnDayOfMonth(day.Day) : day;
    }

    /// <summary>"返工3天", "rework 3 days".</summary>
    private static async Task<Days?> Rework(Telling telling, CancellationToken ct)
    {
        foreach (var part in telling.Said.Parts)
        {
            var rework = telling.Words.Find(telling.FoldedOf(part), "said:rework").FirstOrDefault();
            if (rework.Span.Length == 0)
                continue;
            var text = telling.TextOf(part);
            foreach (var beside in new[] { text[rework.Span.End..], text[..rework.Span.Start] })
            {
                if (await Days.Hear(new Hearing(beside, telling.Turn), ct) is Reading<Days>.One { Value: var days })
                    return days;
            }
        }

        return null;
    }

    /// <summary>The day on file less so many days; nothing where there is none.</summary>
    private static async Task<ICommand?> Earlier(Fact.Earlier earlier, OrderRef order, Turn turn, CancellationToken ct)
    {
        var file = await turn.FileOf(await turn.Get(order, ct), ct);
        var day = earlier switch
        {
            { Field: null, Code: { } code } => file.Find(code) is { Actual: null, Current: var planned } ? planned : null,
            { Field: DateField.CargoReady } => file.CargoReady,
            { Field: DateField.Etd } => file.Departed is null ? file.Etd : null,
            { Field: DateField.Eta } => file.Eta,
            _ => file.Order.Due,
        };
        if (day?.PlusDays(-earlier.Days) is not { } on || on < turn.Today)
            return null;
        return earlier.Field is { } field ? new SetDate(order, field, on) : new MarkMilestone(order, new MilestoneRef(earlier.Code!), Progress.Planned, on);
    }

    private static Defects? Found(Fact.Inspected check) => (check.Critical ?? check.Major ?? check.Minor) is null ? null : new Defects(check.Critical, check.Major, check.Minor);

    private static PaidSum? Sum(Fact.Paid paid) => paid.Amount is { } amount ? new PaidSum(amount, paid.Currency, paid.IsShort) : null;

    /// <summary>"sent Klaus the new quote": an enquiry and a quotation come before there is an order; with nobody but a customer named they are of one to come.</summary>
    private static bool IsOfNoOrder(Fact fact, Telling telling) => fact is Fact.Happened { Code: "M01" or "M02" } or Fact.Awaited { Code: "M01" or "M02" } && telling.Subjects.IsByCustomer;

    /// <summary>"Ahmed arrived in Ningbo": nothing is named but somebody, who may have come himself.</summary>
    private static bool IsPerson(Fact fact, Part part, Telling telling) =>
        fact is Fact.Happened { Code: "M31" } && telling.Subjects.IsByCustomer && !telling.Words.Has(telling.FoldedOf(part), "said:topic") && !telling.Words.Has(telling.FoldedOf(part), "said:goods");

    /// <summary>"cut 800": the order, or the cloth?</summary>
    private static bool IsOnlyCut(string part) => new string([.. part.Where(char.IsLetter)]) == "cut";

    /// <summary>What the total becomes; "500 more" needs the total of now.</summary>
    private static async Task<ICommand?> Resized(Fact.Counted counted, OrderRef named, Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(named, ct);
        var change = counted.IsPercent ? order.Quantity * counted.Number / 100 : counted.Number;
        var total = counted.Sign == 0 ? counted.Number : order.Quantity + (counted.Sign * change);
        if (counted.Total is { } said)
            return said == decimal.Round(total) ? new SetQuantity(named, new Quantity(said, order.Unit)) : null;
        // "cut to 4800" said as "cut 4800": more than half of an order is not taken away by a guess.
        return total <= 0 || (counted.Sign < 0 && change * 2 > order.Quantity) ? null : new SetQuantity(named, new Quantity(decimal.Round(total), order.Unit));
    }
}
