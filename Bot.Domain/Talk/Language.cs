using System.Globalization;

namespace Bot.Domain.Talk;

/// <summary>A language the bot speaks, by its BCP 47 tag.</summary>
public readonly record struct Language(string Tag)
{
    public static readonly Language English = new("en");
    public static readonly Language Chinese = new("zh-Hans");
    public static readonly IReadOnlyList<Language> All = [English, Chinese];

    /// <summary>What it calls itself.</summary>
    public string Name => Tag == Chinese.Tag ? "简体中文" : "English";

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Tag == Chinese.Tag ? "zh-CN" : "en-GB");

    /// <summary>The nearest language spoken here to what a client names ("zh-cn", "zh-hant", "en_US"); null when there is none.</summary>
    public static Language? Nearest(string? tag) => All.Cast<Language?>().FirstOrDefault(language =>
        tag is { Length: >= 2 } && language!.Value.Tag[..2].Equals(tag[..2], StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Tag;
}
