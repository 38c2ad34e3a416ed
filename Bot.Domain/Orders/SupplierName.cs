using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>A supplier as named in one line with the order: <c>supplier Hongda</c>, <c>工厂恒达</c>.</summary>
public sealed partial record SupplierName(string Value) : ISpoken<SupplierName>
{
    private static readonly string[] Undecided = ["tbd", "tbc", "tba", "open", "待定", "未定"];

    /// <summary>"Supplier tbd" names nobody.</summary>
    public bool IsDecided => !Undecided.Contains(Value.ToLowerInvariant());

    public static Task<Reading<SupplierName>> Hear(Hearing hearing, CancellationToken ct) =>
        Task.FromResult<Reading<SupplierName>>(Said().Match(hearing.Text) is { Success: true } match
            ? new Reading<SupplierName>.One(new SupplierName(match.Groups["name"].Value.Trim(' ', '.', '-')), new Span(match.Index, match.Length))
            : new Reading<SupplierName>.None());

    public Choice AsChoice() => new(Text.Verbatim(Value), $"supplier: {Value}");

    // Inside a part the English word needs a name behind it: "factory overalls" are goods, "overalls factory Hongda" are not. A Chinese name ends at a space.
    [GeneratedRegex(@"(?:(?<=(?:^|[,;、\n\u0001])\s*)(?i:supplier|factory|mill|vendor)(?![\p{L}\d])|(?<![\p{L}\d])(?i:supplier|factory|mill|vendor)(?=\s*:|\s+[\p{Lu}\u4e00-\u9fff])|(?<![\p{L}\d])(?:供应商|工厂|厂家))\s*(?::|(?i:is)(?=\s)|是|为)?\s*(?<name>[\u4e00-\u9fff][\p{L}\d()]*|[\p{L}\d][^,;:、\n\u0001\u4e00-\u9fff]*?(?=\s*(?:$|[,;:、\n\u0001\u4e00-\u9fff]|\s(?i:ships?|shipping|by|due|for|customer|client|buyer)(?![\p{L}\d]))))", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
