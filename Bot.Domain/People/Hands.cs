using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Two colleagues, as they are called: <c>Li Na to me</c>, <c>小王 → 李娜</c>.</summary>
/// <param name="To">Null means whoever speaks.</param>
public sealed partial record Hands(string From, string? To) : ISpoken<Hands>
{
    public static bool FromRest => true;

    public static Task<Reading<Hands>> Hear(Hearing hearing, CancellationToken ct) => Task.FromResult<Reading<Hands>>(Said().Match(hearing.Text.Trim(' ', Hearing.Cut)) is { Success: true } match
        ? new Reading<Hands>.One(new Hands(match.Groups["from"].Value.Trim(), match.Groups["to"].Value.Trim() is "me" or "我" or "" ? null : match.Groups["to"].Value.Trim()), new Span(0, hearing.Text.Length))
        : new Reading<Hands>.None());

    public Choice AsChoice() => new($"{From} → {To}", To is null ? $"from {From} to me" : $"from {From} to {To}");

    [GeneratedRegex(@"^(?:from\s+|把|从)?(?<from>[^→>,，]{1,60}?)(?:\s+to\s+|\s*(?:→|->|的?(?:订单|单)?全?都?[转交]给?|给|到)\s*)(?<to>[^→>,，]{1,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
