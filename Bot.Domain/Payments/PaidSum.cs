using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Payments;

/// <summary>A sum that somebody paid: <c>USD 7,050</c>, <c>$32k</c>, <c>3.2万美元</c>; or by how much it is short: <c>少35刀</c>.</summary>
/// <param name="Currency">An ISO 4217 code; null when none was said.</param>
/// <param name="IsShort">The amount is what is missing.</param>
public sealed partial record PaidSum(decimal Amount, string? Currency = null, bool IsShort = false) : ISpoken<PaidSum>, IAmount
{
    public static Task<Reading<PaidSum>> Hear(Hearing hearing, CancellationToken ct)
    {
        var matches = Said().Matches(hearing.Text);
        // One with a currency is meant before a bare number, which may be anything.
        var match = matches.FirstOrDefault(found => CurrencyIn(found) is not null) ?? matches.FirstOrDefault(found => hearing.Asked || found.Groups["short"].Success || found.Groups["number"].Length > 2);
        if (match is null || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return Task.FromResult<Reading<PaidSum>>(new Reading<PaidSum>.None());

        var amount = number * match.Groups["times"].Value.ToUpperInvariant() switch { "K" or "千" => 1_000, "W" or "万" => 10_000, _ => 1 };
        var span = new Span(match.Index, match.Length);
        return Task.FromResult<Reading<PaidSum>>(amount is > 0 and <= 1_000_000_000
            ? new Reading<PaidSum>.One(new PaidSum(amount, CurrencyIn(match), match.Groups["short"].Success), span)
            : new Reading<PaidSum>.Wrong($"A sum is a number above zero, 7,050 USD for example.", span));
    }

    public static PaidSum Of(Money money) => new(money.Amount, money.Currency);

    public Choice AsChoice() => new(Text.Verbatim(ToString()), ToString());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsShort ? "short " : "")}{Amount} {Currency}").TrimEnd();

    private static string? CurrencyIn(Match match) => (match.Groups["before"].Value + match.Groups["after"].Value).ToUpperInvariant() switch
    {
        "" => null,
        "$" or "US$" or "USD" or "美元" or "美金" or "刀" or "DOLLARS" or "DOLLAR" => "USD",
        "€" or "EUR" or "欧元" or "EUROS" or "EURO" => "EUR",
        "£" or "GBP" or "英镑" => "GBP",
        "¥" or "￥" or "RMB" or "CNY" or "元" or "人民币" => "CNY",
        "JPY" or "日元" => "JPY",
        "HKD" or "港币" or "港元" => "HKD",
        var code => code,
    };

    [GeneratedRegex(@"(?<short>(?:short(?:\s+by)?|少了?|差了?)\s*)?(?:(?<before>US\$|USD|EUR|GBP|CNY|RMB|HKD|JPY|AUD|CAD|[$€£¥￥])\s?|(?<![\p{L}\d\-./#])|(?<=[\u4e00-\u9fff]))(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?<times>[kKwW千万])?\s*(?<after>USD|EUR|GBP|CNY|RMB|HKD|JPY|AUD|CAD|dollars?|euros?|美元|美金|刀|欧元|英镑|人民币|日元|港币|港元|元|[$€£])?(?<short>\s+short)?(?![A-Za-z\d\-/:%月日号天点])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Said();
}
