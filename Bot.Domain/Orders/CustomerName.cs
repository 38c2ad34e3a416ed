using System.Text.RegularExpressions;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>A customer, known or new.</summary>
public sealed record CustomerName(string Value) : ISpoken<CustomerName>
{
    private static readonly char[] Joints = [' ', ',', '，', ';', '；', '、', Hearing.Cut];

    public static bool FromRest => true;

    /// <summary>A known name wherever it stands; otherwise what stands before the first comma, or the first of two words.</summary>
    public static async Task<Reading<CustomerName>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (hearing.Asked)
            return hearing.Text.Trim(Joints) is { Length: > 0 and <= 80 } answer ? new Reading<CustomerName>.One(new CustomerName(answer)) : new Reading<CustomerName>.None();

        var known = (await hearing.Turn.AllFirms(FirmKind.Customer, ct)).DistinctBy(firm => Names.Fold(firm.Name)).ToDictionary(firm => Names.Fold(firm.Name), firm => firm.Name);
        if (Vocabulary.Find(hearing.Text, known) is { } found)
            return new Reading<CustomerName>.One(new CustomerName(found.Meaning), found.Span);

        var parts = Parts(hearing.Text, [',', '，', ';', '；', Hearing.Cut]);
        if (parts is [var single])
            parts = Parts(hearing.Text, [' ', ',', Hearing.Cut]) is [var first, _] ? [first, first] : parts;
        return parts.Count >= 2
            ? new Reading<CustomerName>.One(new CustomerName(hearing.Text.Substring(parts[0].Start, parts[0].Length)), parts[0])
            : new Reading<CustomerName>.None();
    }

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await turn.AllFirms(FirmKind.Customer, ct)).Take(4).Select(firm => new CustomerName(firm.Name).AsChoice())];

    public Choice AsChoice() => new(Text.Verbatim(Value), Value);

    private static List<Span> Parts(string text, char[] separators)
    {
        var parts = new List<Span>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(separators, start) is var found and >= 0 ? found : text.Length;
            var trimmed = text[start..end].Trim(Joints);
            if (trimmed.Length > 0)
                parts.Add(new Span(text.IndexOf(trimmed, start, StringComparison.Ordinal), trimmed.Length));
            start = end + 1;
        }

        return parts;
    }
}

/// <summary>An Incoterm as said: <c>FOB Ningbo</c>, <c>fob宁波</c>.</summary>
public sealed partial record IncotermSaid(Incoterm Value) : ISpoken<IncotermSaid>
{
    public static Task<Reading<IncotermSaid>> Hear(Hearing hearing, CancellationToken ct) =>
        Task.FromResult<Reading<IncotermSaid>>(Said().Match(hearing.Text) is { Success: true } match
            ? new Reading<IncotermSaid>.One(new IncotermSaid(new Incoterm(match.Groups["rule"].Value.ToUpperInvariant(), match.Groups["place"].Value.Trim())), new Span(match.Index, match.Length))
            : new Reading<IncotermSaid>.None());

    public Choice AsChoice() => new(Text.Verbatim(Value.ToString()), Value.ToString());

    [GeneratedRegex(@"(?<![A-Za-z])(?<rule>EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)(?![A-Za-z])[ ]?(?<place>(?:[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?|[\u4e00-\u9fff]{2,6}))?", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
