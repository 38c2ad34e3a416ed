using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.Plans;
using Bot.Domain.Shipments;
using Bot.Domain.Talk;
using Bot.Understanding.Statements;

namespace Bot.Conversation.Reading;

/// <summary>Makes commands of what was said of an order.</summary>
internal static partial class Proposals
{
    /// <summary>The command that a fact asks for; null when it has to be asked about first.</summary>
    public static async Task<ICommand?> Of(Fact fact, OrderRef order, Message message, Turn turn, CancellationToken ct)
    {
        var files = message.Attachments is [] ? null : message.Attachments;
        return fact switch
        {
            Fact.Happened step => SeaFcl.Find(step.Code) is null ? null : new MarkMilestone(order, new MilestoneRef(step.Code), Progress.Done, step.On, Because(message, turn), files),
            Fact.Refused step => new MarkMilestone(order, new MilestoneRef(step.Code), Progress.Failed, step.On, message.Words, files),
            Fact.Awaited step => SeaFcl.Find(step.Code) is null ? null : new MarkMilestone(order, new MilestoneRef(step.Code), Progress.Planned, step.On),
            Fact.Late { IsRolled: true, Until: { } day } => new RollShipment(order, day, message.Words),
            Fact.Late { IsOpen: false } late => new ReportDelay(order, late.Days is { } days ? new Days(days) : null, late.Until, Reason: message.Words),
            Fact.Moved moved => new SetDate(order, moved.Field, moved.Day, Because(message, turn)),
            Fact.Counted counted => await Resized(counted, order, turn, ct),
            Fact.Inspected check => new RecordInspection(order, check.Passed ? InspectionResult.Passed : InspectionResult.Failed, check.Kind, Found(check), On: check.On, Note: check.Passed ? null : message.Words, Report: files),
            Fact.Paid { State: PaymentState.Slip } slip => new RecordPayment(order, slip.Kind, PaymentState.Slip, slip.On, Sum(slip), Slip: files),
            Fact.Paid paid => new RecordPayment(order, paid.Kind, PaymentState.Credited, paid.On, Sum(paid), Slip: files),
            Fact.Asked => new ShowStatus(order),
            _ => null,
        };
    }

    /// <summary>The words as they were said, kept on the order.</summary>
    public static LogFollowUp Words(OrderRef order, Message message) => new(new Subject(order.To, order.Number), message.Words, message.Attachments);

    /// <summary>What comes after "because", "with comments": the reason, or what the customer wants different.</summary>
    private static string? Because(Message message, Turn turn) =>
        Vocabulary.First(message.Text, turn.Phrases.Phrases("reason")) is { } reason && message.Text[reason.Span.End..].Trim(' ', ',', '，', ':', '：', '.', '。') is { Length: > 0 } words ? words : null;

    /// <summary>The words without the mark that a button put before them.</summary>
    private static string Plain(Message message) => Mark().Replace(message.Text, "").Trim();

    private static Defects? Found(Fact.Inspected check) => (check.Critical ?? check.Major ?? check.Minor) is null ? null : new Defects(check.Critical, check.Major, check.Minor);

    private static PaidSum? Sum(Fact.Paid paid) => paid.Amount is { } amount ? new PaidSum(amount, paid.Currency) : null;

    /// <summary>What the total becomes; "500 more" needs the total of now.</summary>
    private static async Task<ICommand?> Resized(Fact.Counted counted, OrderRef named, Turn turn, CancellationToken ct)
    {
        var order = await turn.Get(named, ct);
        var change = counted.IsPercent ? order.Quantity * counted.Number / 100 : counted.Number;
        var total = counted.Sign == 0 ? counted.Number : order.Quantity + (counted.Sign * change);
        // "cut to 4800" said as "cut 4800": more than half of an order is not taken away by a guess.
        return total <= 0 || (counted.Sign < 0 && change * 2 > order.Quantity) ? null : new SetQuantity(named, new Quantity(decimal.Round(total), order.Unit));
    }

    [GeneratedRegex("#[0-9a-f]{32}", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Mark();
}
