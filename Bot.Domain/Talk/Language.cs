using System.Globalization;

namespace Bot.Domain.Talk;

/// <summary>A language the bot speaks, by its BCP 47 tag.</summary>
public readonly record struct Language(string Tag)
{
    public static readonly Language English = new("en");
    public static readonly Language Chinese = new("zh-Hans");
    public static readonly Language Spanish = new("es");
    public static readonly Language French = new("fr");
    public static readonly Language German = new("de");
    public static readonly Language Portuguese = new("pt");
    public static readonly Language Russian = new("ru");
    public static readonly Language Arabic = new("ar");
    public static readonly Language Japanese = new("ja");

    /// <summary>Everything a customer can be told exists in all of them.</summary>
    public static readonly IReadOnlyList<Language> All = [English, Chinese, Spanish, French, German, Portuguese, Russian, Arabic, Japanese];

    /// <summary>What our own people are told exists in these; in another one of theirs it is English where there is nothing else.</summary>
    public static readonly IReadOnlyList<Language> Complete = [English, Chinese];

    /// <summary>What it calls itself.</summary>
    public string Name => Tag switch
    {
        "zh-Hans" => "简体中文",
        "es" => "español",
        "fr" => "français",
        "de" => "Deutsch",
        "pt" => "português",
        "ru" => "русский",
        "ar" => "العربية",
        "ja" => "日本語",
        _ => "English",
    };

    public bool IsRightToLeft => this == Arabic;

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Tag switch
    {
        "zh-Hans" => "zh-CN",
        "es" => "es-ES",
        "fr" => "fr-FR",
        "de" => "de-DE",
        "pt" => "pt-BR",
        "ru" => "ru-RU",
        // Months by their common names, the Gregorian calendar, and the digits that stand on every document of the trade.
        "ar" => "ar-AE",
        "ja" => "ja-JP",
        _ => "en-GB",
    });

    /// <summary>The nearest language spoken here to what a client names ("zh-cn", "zh-hant", "pt_BR"); null when there is none.</summary>
    public static Language? Nearest(string? tag) => All.Cast<Language?>().FirstOrDefault(language =>
        tag?.Split('-', '_') is [var primary, ..] && language!.Value.Tag[..2].Equals(primary, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Tag;
}
