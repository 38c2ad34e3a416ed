using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Payments;

public enum PaymentKind { Deposit, Balance }

/// <summary>How far the money is. A bank slip (水单) is only a notice of it.</summary>
public enum PaymentState { Slip, Credited }

/// <summary>Records money of the customer's: credited at our bank, or only a slip of it.</summary>
[Command("payment", "收款", "水单", Help = "Record a deposit or a balance, or the bank's slip of it", Example = "payment PO-1042 deposit 7050 USD credited")]
public sealed record RecordPayment(
    [Ask("Which order?")] OrderRef Order,
    PaymentKind? Kind = null,
    PaymentState? State = null,
    [Past] LocalDate? On = null,
    PaidSum? Sum = null,
    string? Note = null,
    [Attached] IReadOnlyList<Attachment>? Slip = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        turn.Keep(Reference.To(order), Note, Slip);
        return new Reply($"{order.Number}: written down.");
    }
}
