using System.Text.RegularExpressions;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>A customer, known or new.</summary>
public sealed partial record CustomerName(string Value) : ISpoken<CustomerName>
{
    private static readonly char[] Joints = [' ', ',', '，', ';', '；', '、', Hearing.Cut];

    public static bool FromRest => true;

    /// <summary>A known name wherever it stands; otherwise what the word before it says to be one; otherwise what stands before the first comma, or the first of two words.</summary>
    public static async Task<Reading<CustomerName>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (hearing.Asked)
            return hearing.Text.Trim(Joints) is { Length: > 0 and <= 80 } answer ? new Reading<CustomerName>.One(new CustomerName(answer)) : new Reading<CustomerName>.None();

        var known = (await hearing.Turn.AllFirms(FirmKind.Customer, ct)).DistinctBy(firm => Names.Fold(firm.Name)).ToDictionary(firm => Names.Fold(firm.Name), firm => firm.Name);
        if (Vocabulary.Find(hearing.Text, known) is { } found)
        {
            // The word before it goes with it.
            var start = LabelAlone().Matches(hearing.Text).FirstOrDefault(label => label.Index + label.Length == found.Span.Start)?.Index ?? found.Span.Start;
            return new Reading<CustomerName>.One(new CustomerName(found.Meaning), new Span(start, found.Span.End - start));
        }

        if (Labelled().Match(hearing.Text) is { Success: true } match)
            return Labelled(hearing, match);
        var parts = Parts(hearing, [',', '，', ';', '；', Hearing.Cut]);
        if (parts is [var single])
            parts = Parts(hearing, [' ', ',', Hearing.Cut]) is [var first, _] ? [first, first] : parts;
        return parts.Count >= 2
            ? new Reading<CustomerName>.One(new CustomerName(hearing.Text.Substring(parts[0].Start, parts[0].Length)), parts[0])
            : new Reading<CustomerName>.None();
    }

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await turn.AllFirms(FirmKind.Customer, ct)).Take(4).Select(firm => new CustomerName(firm.Name).AsChoice())];

    public Choice AsChoice() => new(Text.Verbatim(Value), Value);

    /// <summary>"客户Acme 短裤", "for Kaufhaus Weber: …". Where the name runs on and no other words are left for the goods, they are in it.</summary>
    private static Reading<CustomerName> Labelled(Hearing hearing, Match match)
    {
        var (label, name) = (match.Groups["label"], match.Groups["name"]);
        var words = name.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var others = string.Concat(hearing.Text.AsSpan(0, match.Index), Hearing.Cut.ToString(), hearing.Text.AsSpan(match.Index + match.Length));
        return words.Length > 1 && Parts(hearing with { Text = others }, Joints) is []
            ? Beginnings(words) is [var only] ? new Reading<CustomerName>.One(only, new Span(match.Index, name.Index + only.Value.Length - match.Index)) : new Reading<CustomerName>.Several(Beginnings(words), new Span(label.Index, label.Length))
            : new Reading<CustomerName>.One(new CustomerName(name.Value), new Span(match.Index, match.Length));
    }

    /// <summary>Of "Nordic Trail shorts" Nordic may be the customer, or Nordic Trail.</summary>
    private static IReadOnlyList<CustomerName> Beginnings(string[] words) =>
        [.. Enumerable.Range(1, words.Length - 1).Select(count => new CustomerName(string.Join(' ', words.Take(count))))];

    // The English word needs a name behind it: "customer logo caps" are goods. "For" names the customer only in front of all.
    private const string Label = @"(?<label>(?:(?<=^[\s,;:\u0001]*)(?i:(?:for|from)(?:\s+(?:customer|client|buyer))?)(?=\s)|(?<![\p{L}\d])(?i:customer|client|buyer)(?=\s*:|\s+[\p{Lu}\u4e00-\u9fff])|(?<![\p{L}\d])(?:客户|客人|买家))\s*(?::|是|为)?\s*)";

    [GeneratedRegex(Label + @"(?<name>[\u4e00-\u9fff][\p{L}\d()]*|[\p{L}\d][^,;:、\n\u0001\u4e00-\u9fff]*?(?=\s*(?:$|[,;:、\n\u0001\u4e00-\u9fff])))", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Labelled();

    [GeneratedRegex(Label, RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex LabelAlone();

    /// <summary>The words between the separators, but for those that say nothing: "ship", "订单".</summary>
    private static List<Span> Parts(Hearing hearing, char[] separators)
    {
        var (text, fillers) = (hearing.Text, hearing.Turn.Phrases.Phrases("filler:new"));
        var parts = new List<Span>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(separators, start) is var found and >= 0 ? found : text.Length;
            var trimmed = text[start..end].Trim(Joints);
            if (trimmed.Length > 0 && !fillers.ContainsKey(trimmed.ToLowerInvariant()))
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
