using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Imports;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>What one unit costs, as said: <c>USD 4.20/pc</c>, <c>单价3.2美金</c>, <c>EUR 18,50</c>.</summary>
public sealed partial record UnitPrice(Money Value) : ISpoken<UnitPrice>
{
    // "4.20" is a day in April too.
    public static bool ComesFirst => true;

    public static Task<Reading<UnitPrice>> Hear(Hearing hearing, CancellationToken ct)
    {
        foreach (Match match in Said().Matches(hearing.Text))
        {
            var number = match.Groups["number"].Value;
            if (CellReading.Number(number, CellReading.HasDecimalComma(number) ?? false) is { Value: > 0 and var amount })
                return Task.FromResult<Reading<UnitPrice>>(new Reading<UnitPrice>.One(new UnitPrice(new Money(amount, Currencies.Find(match.Groups["currency"].Value) ?? Currencies.None)), new Span(match.Index, match.Length)));
        }

        return Task.FromResult<Reading<UnitPrice>>(new Reading<UnitPrice>.None());
    }

    public Choice AsChoice() => new($"{Value}", string.Create(CultureInfo.InvariantCulture, $"price {Value.Amount} {(Value.Currency == Currencies.None ? "" : Value.Currency)}").TrimEnd());

    /// <summary>Money of a currency, or a number where none was named.</summary>
    public Text Shown() => Value.Currency == Currencies.None ? (Text)$"Price {Value.Amount}" : $"Price {Value}";

    private const string Currency = @"(?<currency>(?<![\p{L}\d])(?:US\$|USD|EUR|GBP|CNY|RMB|JPY|HKD)(?!\p{L})|[$€£¥]|美元|美金|欧元|英镑|人民币|日元|港币|元)";

    private const string Number = @"(?<number>\d+(?:[.,]\d+)*)(?!\d)";

    // A sum or a deposit is no price; a number alone needs the word.
    [GeneratedRegex(@"(?<!(?:total|sum|amount|value|deposit|总价|总额|金额|定金|订金)\s*:?\s*)(?<![A-Za-z\d]|\d[.,])(?:(?<word>(?:unit\s+)?price(?![\p{L}])|单价|价格|每(?:件|个|只|条|套|双|对|箱|米)|@)\s*:?\s*)?(?:" + Currency + @"\s*" + Number + @"|(?<![A-Za-z\d-]|\d[.,])" + Number + @"\s*" + Currency + @"|(?(word)" + Number + @"|(?!)))(?:\s*(?:/|per\s|每|an?\s)\s*(?:pcs?|pieces?|units?|sets?|pairs?|prs|ctns?|kgs?|m|件|个|只|条|套|双|对|箱|米)(?![A-Za-z])|\s+each(?![A-Za-z]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Said();
}
