using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Plans;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Payments;

public enum PaymentKind { Deposit, Balance }

/// <summary>How far the money is. A bank slip (水单) is only a notice of it.</summary>
public enum PaymentState { Slip, Credited }

/// <summary>
/// Records money of the customer's beside what the papers say. Credited, it ticks the milestone off when nothing is missing but bank
/// charges; a slip is filed and ticks nothing.
/// </summary>
[Command("payment", "收款", "到账", Help = "Record a deposit or a balance, or the bank's slip of it", Example = "payment PO-1042 deposit 7050 USD credited")]
public sealed record RecordPayment(
    [Ask("Which order?")] OrderRef Order,
    PaymentKind? Kind = null,
    PaymentState? State = null,
    [Past] LocalDate? On = null,
    [Ask("Which sum, in which currency?")] PaidSum? Sum = null,
    string? Note = null,
    [Attached] IReadOnlyList<Attachment>? Slip = null) : ICommand
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var order = await turn.GetOpen(Order, ct);
        var file = await turn.FileOf(order, ct);
        // Money comes in the order of the papers: what is not in yet is meant.
        var kind = Kind ?? (file.Find("M05") is { Actual: null } ? PaymentKind.Deposit : PaymentKind.Balance);
        var (state, on) = (State ?? (Slip is { Count: > 0 } ? PaymentState.Slip : PaymentState.Credited), On ?? turn.Today);
        if (on > turn.Today)
            throw new Refusal($"{on} is still ahead. Say “planned” for a plan, or the day it was done.");

        var account = await Account.Of(turn, order, ct);
        var sum = Paid(order, account, kind, state);
        if (sum is not null && account.Payments.FirstOrDefault(payment => payment.Kind == kind && payment.State == state && payment.Sum == sum) is { } known)
            throw new Refusal($"{sum} is on file for {order.Number} already, {known.On}.", new Choice($"Open {order.Number}", $"order #{order.Id}"));

        var missing = Sum is { IsShort: true, Amount: var said } ? said : account.Expected(kind) is { } expected && sum is not null ? expected.Amount - account.Credited(kind) - sum.Amount : (decimal?)null;
        var isEnough = missing is null || missing <= Account.BankCharges(sum?.Currency ?? Currency(account));
        turn.Save(new Payment(turn.NewId(), order.Id, kind, state, on, sum));
        if (state == PaymentState.Credited && isEnough)
            file = file.Replan(Step(kind), plan => plan.Done(Step(kind).Code, on, null));
        turn.Save(file);
        turn.Keep(Reference.To(order), Note, Slip);
        return Answer(turn, file, account, kind, state, missing is { } open ? new Money(open, sum?.Currency ?? Currency(account)) : null, isEnough);
    }

    private static Reply Answer(Turn turn, OrderFile file, Account account, PaymentKind kind, PaymentState state, Money? missing, bool isEnough)
    {
        var order = file.Order;
        var waiting = kind == PaymentKind.Deposit && state == PaymentState.Credited && isEnough && file.Find("M09") is { Actual: null } sample ? sample : null;
        return new Reply(
            Text.Lines(
            [
                Text.Verbatim(order.Number),
                .. turn.Differences,
                account.Expected(kind) is { } expected ? (Text)$"The papers say {expected}" : null,
                (missing, isEnough) switch
                {
                    ({ Amount: > 0 }, true) => (Text)$"{missing} short: taken for bank charges",
                    ({ Amount: > 0 }, false) => $"⚠ {missing} short: stays open",
                    ({ Amount: < 0 }, _) => (Text)$"{missing with { Amount = -missing.Amount }} too much",
                    _ => null,
                },
                state == PaymentState.Slip ? (Text)$"Not credited yet: a slip is only a notice." : null,
                waiting is null ? null : (Text)$"Bulk still waits for: {waiting.Name}",
                file.Next is { } next ? (Text)$"Next: {next.Name}, {next.Current}" : null,
            ]),
            [
                .. state == PaymentState.Slip ? [new Choice($"Credited ✓", $"payment #{order.Id} {kind} credited{(turn.Changes.Select(change => change.Document).OfType<Payment>().Last().Sum is { } sum ? $" {PaidSum.Of(sum)}" : "")}", Once: true)] : Array.Empty<Choice>(),
                new Choice($"Open {order.Number}", $"order #{order.Id}"),
            ])
        { About = Reference.To(order) };
    }

    /// <summary>The sum that came, in the order's money.</summary>
    private Money? Paid(Order order, Account account, PaymentKind kind, PaymentState state)
    {
        if (Sum is null)
            return null;
        if (account.Worth is { } worth && Sum.Currency is { } said && said != worth.Currency)
            throw new Refusal($"{order.Number} is in {worth.Currency} and this says {said}. Which sum is it in {worth.Currency}?", new Choice($"Open {order.Number}", $"order #{order.Id}")) { Asks = nameof(Sum), Lacks = true };
        if (Sum.IsShort)
            return account.Expected(kind) is { } expected ? expected with { Amount = expected.Amount - account.Credited(kind) - Sum.Amount } : null;
        if ((Sum.Currency ?? account.Worth?.Currency) is { } currency)
            return new Money(Sum.Amount, currency);
        throw new Refusal($"{Sum.Amount} of which currency?", [.. new[] { "USD", "EUR", "CNY" }.Select(code => new Choice(Text.Verbatim(code), $"payment #{order.Id} {kind} {state} {PaidSum.Of(new Money(Sum.Amount, code))}", Once: true))]) { Asks = nameof(Sum), Lacks = true };
    }

    private string Currency(Account account) => Sum?.Currency ?? account.Worth?.Currency ?? "USD";

    private static MilestoneKind Step(PaymentKind kind) => SeaFcl.Find(kind == PaymentKind.Deposit ? "M05" : "M27")!;
}
