using System.Diagnostics;

namespace Bot.Domain.Talk;

/// <summary>
/// The forms that a noun takes beside a number, by the rules of the Unicode CLDR. A translation has them in this order, parted by
/// a bar: <c>{0} день|{0} дня|{0} дней</c>.
/// </summary>
public static class Plural
{
    public const char Bar = '|';

    /// <summary>How many forms a language has.</summary>
    public static int FormsIn(Language language) => language.Tag switch
    {
        "es" or "fr" or "de" or "pt" => 2,
        "ru" => 3,
        "ar" => 5,
        _ => 1,
    };

    /// <summary>The form beside that number.</summary>
    public static string Form(string translation, long number, Language language)
    {
        var forms = translation.Split(Bar);
        return forms.Length == 1 ? translation : forms[Math.Min(IndexOf(Math.Abs(number), language), forms.Length - 1)];
    }

    private static int IndexOf(long number, Language language) => language.Tag switch
    {
        "fr" or "pt" => number <= 1 ? 0 : 1,
        "ru" when number % 10 == 1 && number % 100 != 11 => 0,
        "ru" when number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 => 1,
        "ru" => 2,
        // One, two, a few, many, and whole hundreds with what hangs on to them.
        "ar" => (number, number % 100) switch
        {
            (1, _) => 0,
            (2, _) => 1,
            (_, >= 3 and <= 10) => 2,
            (_, >= 11) => 3,
            _ => 4,
        },
        "es" or "de" or "en" => number == 1 ? 0 : 1,
        "zh-Hans" or "ja" => 0,
        _ => throw new UnreachableException(),
    };
}
