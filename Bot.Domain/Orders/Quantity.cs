using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>How many of what: <c>5,000 pcs</c>, <c>5k</c>, <c>5000件</c>.</summary>
public sealed partial record Quantity(decimal Amount, string Unit) : ISpoken<Quantity>, IAmount
{
    public static Task<Reading<Quantity>> Hear(Hearing hearing, CancellationToken ct)
    {
        // A number with a unit is meant before a bare one; bare ones must be large enough not to be a size or a round.
        var matches = Said().Matches(hearing.Text);
        var match = matches.FirstOrDefault(found => found.Groups["unit"].Success) ?? matches.FirstOrDefault(found => hearing.Asked || found.Value.Length >= 2);
        if (match is null || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return Task.FromResult<Reading<Quantity>>(new Reading<Quantity>.None());

        var amount = number * match.Groups["times"].Value.ToUpperInvariant() switch { "K" or "千" => 1_000, "W" or "万" => 10_000, _ => 1 };
        var span = new Span(match.Index, match.Length);
        return Task.FromResult<Reading<Quantity>>(amount is > 0 and <= 1_000_000_000
            ? new Reading<Quantity>.One(new Quantity(amount, Units.Find(match.Groups["unit"].Value)), span)
            : new Reading<Quantity>.Wrong($"A quantity is a number above zero, 5,000 pcs for example.", span));
    }

    public Choice AsChoice() => new($"{Amount} {Units.Named(Unit)}", string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit}"));

    [GeneratedRegex(@"(?<![\p{L}\d\-./#])(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?<times>[kKwW千万])?\s*(?<unit>pcs?|pieces?|sets?|pairs?|prs|ctns?|cartons?|kgs?|m|件|个|只|条|套|双|对|箱|米)?(?![A-Za-z\d\-/:%月日号天点])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Said();
}

/// <summary>What goods are counted in.</summary>
public static class Units
{
    public static readonly IReadOnlyList<string> All = ["pcs", "sets", "pairs", "ctns", "kg", "m"];

    /// <summary>The unit's name in the listener's language.</summary>
    public static Text Named(string unit) => new(unit);

    /// <summary>How many all lines are; a question mark while that of one is not known, as a sheet may leave it open.</summary>
    public static Text Told(IReadOnlyList<OrderLine> lines) => AreKnown(lines) ? $"{lines.Sum(line => line.Quantity)}" : Text.Verbatim("?");

    /// <summary>Nothing is a quantity that is not known.</summary>
    public static bool AreKnown(IReadOnlyList<OrderLine> lines) => lines is not [] && lines.All(line => line.Quantity > 0);

    /// <summary>The unit somebody means; pieces unless another is said.</summary>
    public static string Find(string said) => said.ToLowerInvariant() switch
    {
        "" or "pc" or "pcs" or "piece" or "pieces" or "件" or "个" or "只" or "条" => "pcs",
        "set" or "sets" or "套" => "sets",
        "pair" or "pairs" or "prs" or "双" or "对" => "pairs",
        "ctn" or "ctns" or "carton" or "cartons" or "箱" => "ctns",
        "kg" or "kgs" => "kg",
        "m" or "米" => "m",
        var other => other,
    };
}
