using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Samples;

/// <summary>A parcel's number, with the courier where it was said: <c>SF1398765432</c>, <c>dhl 9876543210</c>.</summary>
public sealed partial record Courier(string? Name, string Number) : ISpoken<Courier>
{
    public static Task<Reading<Courier>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<Courier>>(Said().Match(hearing.Text) is { Success: true } match
        ? new Reading<Courier>.One(new Courier(match.Groups["name"] is { Success: true, Value: var name } ? name.ToUpperInvariant() : null, match.Groups["number"].Value.ToUpperInvariant()), new Span(match.Index, match.Length))
        : new Reading<Courier>.None());

    public Choice AsChoice() => new(Text.Verbatim(ToString()), ToString());

    public override string ToString() => $"{Name} {Number}".TrimStart();

    [GeneratedRegex(@"(?<![A-Za-z\d])(?:(?<name>dhl|ups|fedex|tnt|ems|aramex|usps|dpd)[\s:#]*(?:awb|no\.?)?\s*(?<number>[A-Za-z\d]{8,20})|(?:courier|快递|单号)[\s::]*(?<number>[A-Za-z]{0,3}\d[A-Za-z\d]{6,18})|(?<name>SF|顺丰)\s?:?(?<number>\d{10,15}))(?![A-Za-z\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}

/// <summary>Which time a sample goes round: <c>round 2</c>, <c>2nd round</c>, <c>第二轮</c>.</summary>
public sealed partial record Round(int Number) : ISpoken<Round>
{
    public static Task<Reading<Round>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<Round>>(Said().Match(hearing.Text) is { Success: true } match
        ? new Reading<Round>.One(new Round("一二三四五六七八九".IndexOf(match.Groups["number"].Value, StringComparison.Ordinal) is >= 0 and var index ? index + 1 : match.Groups["number"].Value[0] - '0'), new Span(match.Index, match.Length))
        : new Reading<Round>.None());

    public Choice AsChoice() => new($"Round {Number}", $"round {Number}");

    [GeneratedRegex(@"(?<![A-Za-z])(?:round|rnd)\s?(?<number>[1-9])(?!\d)|(?<!\d)(?<number>[1-9])(?:st|nd|rd|th)\s(?:round|time)|第?(?<number>[1-9一二三四五六七八九])[轮次](?:样|寄|打)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}

/// <summary>A colour of the order, or one that everybody knows: <c>navy</c>, <c>藏青</c>.</summary>
public sealed record Colour(string Name) : ISpoken<Colour>
{
    public static Task<Reading<Colour>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<Colour>>(Vocabulary.First(hearing.Text, hearing.Turn.Phrases.Phrases("colour")) is { } found
        ? new Reading<Colour>.One(new Colour(found.Meaning), found.Span)
        : new Reading<Colour>.None());

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}
