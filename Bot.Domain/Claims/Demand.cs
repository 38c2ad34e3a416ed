using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Payments;
using Bot.Domain.Talk;

namespace Bot.Domain.Claims;

/// <summary>What a customer wants for a fault: a part of the price or a sum.</summary>
public sealed partial record Demand(decimal? Percent, Money? Sum) : ISpoken<Demand>, IAmount
{
    public static async Task<Reading<Demand>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (Percentage().Match(hearing.Text) is { Success: true } match)
            return new Reading<Demand>.One(new Demand(decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), null), new Span(match.Index, match.Length));
        return await PaidSum.Hear(hearing, ct) is Reading<PaidSum>.One { Value: { Currency: { } currency, Amount: var amount }, Spans: var spans }
            ? new Reading<Demand>.One(new Demand(null, new Money(amount, currency)), spans)
            : new Reading<Demand>.None();
    }

    public Choice AsChoice() => new(Said, Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent}%") : string.Create(CultureInfo.InvariantCulture, $"{Sum!.Amount} {Sum.Currency}"));

    public Text Said => Percent is { } percent ? (Text)$"{percent}%" : $"{Sum}";

    [GeneratedRegex(@"(?<![\d.])(?<number>\d{1,2}(?:\.\d)?|100)\s?(?:%|percent|个点)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Percentage();
}
