namespace Bot.Understanding;

/// <summary>Finds the language of a sentence.</summary>
public static class Languages
{
    public static string Of(Utterance said) => said.Lang is { Length: >= 2 } named ? named[..2].ToLowerInvariant()
        : said.Text.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff') >= 0 ? "zh"
        : "en";
}
