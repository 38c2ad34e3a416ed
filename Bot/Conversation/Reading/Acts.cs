using Bot.Domain.Claims;
using Bot.Domain.FollowUps;
using Bot.Domain.History;
using Bot.Domain.Inspections;
using Bot.Domain.Orders;
using Bot.Domain.Payments;
using Bot.Domain.People;
using Bot.Domain.Plans;
using Bot.Domain.Production;
using Bot.Domain.Samples;
using Bot.Domain.Shipments;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>What the reader made of a message, in the plain words of the <c>understand</c> verb.</summary>
public static class Acts
{
    public static IEnumerable<Act> Of(Meaning meaning) => meaning switch
    {
        Meaning.Ready { IsIdle: true } => [new Act("none")],
        Meaning.Ready { Commands: var commands } => commands.SelectMany(Of),
        Meaning.Corrected { Right: var right } => [new Act("correct", Order: right?.Number)],
        Meaning.Ask or Meaning.Doubt => [new Act("ask")],
        _ => [new Act("none")],
    };

    private static IEnumerable<Act> Of(ICommand command) => command switch
    {
        MarkMilestone { Progress: Progress.Planned } step => [new Act("milestone_planned", step.Order.Number, Milestone: step.Milestone.Code, Date: step.On)],
        MarkMilestone { Progress: Progress.Failed or Progress.Open } step => [new Act("follow_up", step.Order.Number)],
        MarkMilestone step => [new Act("milestone_done", step.Order.Number, Milestone: step.Milestone.Code, Date: step.On)],
        ReviewSample sample when Ticked(sample) is { } code => [new Act("milestone_done", sample.Order.Number, Milestone: code, Date: sample.On)],
        ReviewSample sample => [new Act("follow_up", sample.Order.Number)],
        ReportDelay late => [new Act("delay", late.Order.Number, Days: late.By?.Number, Date: late.Until)],
        RollShipment rolled => [new Act("delay", rolled.Order.Number, Date: rolled.Etd)],
        SetDate moved => [new Act("date_change", moved.Order.Number, Field: moved.Field switch { DateField.Etd => "ETD", DateField.Eta => "ETA", DateField.CargoReady => "CRD", DateField.ShipDate or DateField.DeliveryDate => "ship_date" }, Date: moved.Day)],
        SetQuantity sized => [new Act("quantity_change", sized.Order.Number, Quantity: sized.To.Amount)],
        RecordInspection check => [new Act("inspection", check.Order.Number, Result: check.Result == InspectionResult.Passed ? "pass" : "fail", Critical: check.Found?.Critical, Major: check.Found?.Major, Minor: check.Found?.Minor)],
        RecordPayment { State: PaymentState.Credited, Sum: { } sum } paid => [new Act("payment", paid.Order.Number, Kind: paid.Kind is { } kind ? Word(kind) : null, Amount: sum.Amount, Currency: sum.Currency)],
        RecordPayment slip => [new Act("follow_up", slip.Order.Number)],
        ConfirmBooking booking => [new Act("milestone_done", booking.Order.Number, Milestone: "M15"), .. booking.Voyage?.Etd is { } etd ? [new Act("date_change", booking.Order.Number, Field: "ETD", Date: etd)] : Array.Empty<Act>()],
        ReleaseCargo release => [new Act("milestone_done", release.Order.Number, Milestone: "M29")],
        OpenClaim claim => [new Act("follow_up", claim.Order.Number)],
        ChangeAddress address => [new Act("follow_up", address.Order.Number)],
        CancelOrder { Sure: null } or HandOver { Sure: null } or HandOverOrder { Sure: null } or EndAccess { Sure: null } => [new Act("ask")],
        AmendOrder amended => [new Act("follow_up", amended.Order.Number)],
        SetNote note => [new Act("follow_up", note.Order.Number)],
        ReportProduction made => [new Act("follow_up", made.Order.Number)],
        LogFollowUp { Order: { To.Type: "firms" } customer } words => [new Act("follow_up", Customer: customer.Name, Text: words.Words)],
        LogFollowUp words => [new Act("follow_up", words.Order.Name, Text: words.Words)],
        ShowStatus { Order: { } order } => [new Act("status_question", order.Number)],
        ShowOrder shown => [new Act("status_question", shown.Order.Number)],
        ShowStatus => [new Act("status_question")],
        Undo { Order: var order } => [new Act("undo", order?.Number)],
        _ => [new Act("none")],
    };

    private static string Word(PaymentKind kind) => kind == PaymentKind.Deposit ? "deposit" : "balance";

    /// <summary>The milestone that a sample's news ticks off; none for comments, and none for the approval of a sample that nothing waits for.</summary>
    private static string? Ticked(ReviewSample sample) => sample.Outcome switch
    {
        SampleOutcome.Sent => SampleSteps.Of(sample.Kind).Sent,
        SampleOutcome.Approved or SampleOutcome.ApprovedWithComments => SampleSteps.Of(sample.Kind).Approved,
        _ => null,
    };
}
