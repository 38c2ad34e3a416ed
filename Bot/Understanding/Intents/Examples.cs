using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Understanding.Intents;

/// <summary>A sentence and what it wants.</summary>
public sealed record Example(string Text, string Intent);

/// <summary>
/// Reads the examples that ship with the program, <c>Texts/Examples</c>: by what is wanted, sentences with alternatives in braces,
/// <c>{where is|where's} my order</c>.
/// </summary>
public static partial class Examples
{
    /// <summary>How many sentences one pattern stands for at most; which ones is always the same.</summary>
    private const int Most = 24;

    public static IReadOnlyList<Example> Read() => Read(Path.Combine(AppContext.BaseDirectory, "Texts", "Examples"));

    public static IReadOnlyList<Example> Read(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
           from pair in JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file))!
           from pattern in pair.Value
           from sentence in Expanded(pattern)
           select new Example(sentence, pair.Key),
    ];

    /// <summary>Sentences of a pattern, spread evenly over all that there are.</summary>
    internal static IEnumerable<string> Expanded(string pattern)
    {
        var groups = Alternatives().Matches(pattern).Select(match => match.Groups["of"].Value.Split('|')).ToList();
        var all = groups.Aggregate(1L, (product, group) => Math.Min(product * group.Length, 1_000_000));
        var count = Math.Min(all, Most);
        for (var i = 0L; i < count; i++)
        {
            // A stride that shares no factor with small group sizes visits each alternative about equally often.
            var number = all <= Most ? i : i * 7_919 % all;
            yield return Alternatives().Replace(pattern, match =>
            {
                var group = match.Groups["of"].Value.Split('|');
                var chosen = group[number % group.Length];
                number /= group.Length;
                return chosen;
            }).Replace("  ", " ", StringComparison.Ordinal).Trim();
        }
    }

    [GeneratedRegex(@"\{(?<of>[^{}]*)\}", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Alternatives();
}
