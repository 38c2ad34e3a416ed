using System.Text.RegularExpressions;
using Bot.Domain.Talk;
using Bot.Texts;

namespace Bot.Tests.Texts;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> Chinese = TextFiles.Read().Translations(Language.Chinese);

    [Fact]
    public void Every_English_sentence_has_a_Chinese_one()
    {
        var missing = TextKeys.All.Where(key => HasWords(key.Key) && !IsZone(key.Value) && !Chinese.ContainsKey(key.Key)).Select(key => $"{key.Value}\t{key.Key}").Order(StringComparer.Ordinal).ToList();
        Assert.True(missing is [], $"Not in zh-Hans.json:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Every_Chinese_sentence_uses_the_values_of_the_English_one()
    {
        var wrong = Chinese.Where(pair => !Holes(pair.Key).SetEquals(Holes(pair.Value))).Select(pair => $"{pair.Key} → {pair.Value}").ToList();
        Assert.True(wrong is [], $"Other values in zh-Hans.json:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void No_Chinese_sentence_is_left_over()
    {
        var stale = Chinese.Keys.Where(key => !TextKeys.All.ContainsKey(key)).ToList();
        Assert.True(stale is [], $"Nobody says this any more:\n{string.Join('\n', stale)}");
    }

    private static bool HasWords(string key) => Hole().Replace(key, "").Any(char.IsLetter);

    private static bool IsZone(string where) => where.StartsWith("zone ", StringComparison.Ordinal);

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"(?<!\{)\{\d+\}", RegexOptions.None, 1_000)]
    private static partial Regex Hole();
}
