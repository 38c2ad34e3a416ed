using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Payments;

/// <summary>Money that a customer paid on an order, or a bank slip of it. Only our own people see it.</summary>
/// <param name="Sum">Null when only that it came was said.</param>
[Stored("payments")]
public sealed record Payment(string Id, string OrderId, PaymentKind Kind, PaymentState State, LocalDate On, Money? Sum) : IPart, IHistoric
{
    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public IEnumerable<string> Keys => [$"order|{OrderId}|{On:uuuu-MM-dd}"];

    /// <summary>That it is credited is its milestone's to say; how much is not.</summary>
    public IEnumerable<Text> ChangesSince(IDocument? before) => (before, Kind, State, Sum) switch
    {
        (Payment, _, _, _) or (_, _, PaymentState.Credited, null) => [],
        (_, PaymentKind.Deposit, PaymentState.Slip, null) => [$"Bank slip of the deposit filed"],
        (_, PaymentKind.Balance, PaymentState.Slip, null) => [$"Bank slip of the balance filed"],
        (_, PaymentKind.Deposit, PaymentState.Slip, _) => [$"Bank slip of the deposit filed: {Sum}"],
        (_, PaymentKind.Balance, PaymentState.Slip, _) => [$"Bank slip of the balance filed: {Sum}"],
        (_, PaymentKind.Deposit, _, _) => [$"Deposit: {Sum}"],
        _ => [$"Balance: {Sum}"],
    };
}

/// <summary>What an order is worth and what of it was paid.</summary>
/// <param name="Worth">Null where a line has no price or the currencies differ.</param>
/// <param name="DepositShare">In percent, from the payment term; null where that names none.</param>
public sealed partial record Account(Money? Worth, int? DepositShare, IReadOnlyList<Payment> Payments)
{
    public static async Task<Account> Of(Turn turn, Order order, CancellationToken ct)
    {
        var worths = order.Lines.Select(line => line.Worth).ToList();
        var currencies = worths.Select(worth => worth?.Currency).Distinct().ToList();
        var worth = currencies is [{ } currency] ? new Money(worths.Sum(each => each!.Amount), currency) : null;
        int? share = Share().Match(order.PaymentTerm ?? "") is { Success: true } match ? int.Parse(match.Groups["share"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        return new Account(worth, share, await turn.Query<Payment>(KeyRange.StartingWith($"order|{order.Id}|"), ct));
    }

    /// <summary>What the papers say that this payment should be in all.</summary>
    public Money? Expected(PaymentKind kind) => (kind, Worth, DepositShare) switch
    {
        (_, null, _) or (PaymentKind.Deposit, _, null) => null,
        (PaymentKind.Deposit, { } worth, { } share) => worth with { Amount = Math.Round(worth.Amount * share / 100, 2, MidpointRounding.AwayFromZero) },
        (PaymentKind.Balance, { } worth, _) => Payments.Any(payment => payment is { Kind: PaymentKind.Deposit, State: PaymentState.Credited, Sum: null })
            // A deposit of which nobody said how much it was is the one that was agreed.
            ? Expected(PaymentKind.Deposit) is { } deposit ? worth with { Amount = worth.Amount - deposit.Amount } : null
            : worth with { Amount = worth.Amount - Credited(PaymentKind.Deposit) },
    };

    public decimal Credited(PaymentKind kind) => Payments.Where(payment => payment.Kind == kind && payment.State == PaymentState.Credited).Sum(payment => payment.Sum?.Amount ?? 0);

    /// <summary>Banks on the way keep something; that much missing is taken for their charges.</summary>
    public static decimal BankCharges(string currency) => currency switch { "JPY" => 7_000, "CNY" => 350, "HKD" => 400, _ => 50 };

    [GeneratedRegex(@"(?<![0-9])(?<share>[1-9][0-9]?)\s?(?:%|/\s?[0-9][0-9](?![0-9]))", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Share();
}
