using System.Globalization;

namespace Bot.Understanding;

/// <summary>Small numbers as people write them: 3, three, 三, 十五, a, half.</summary>
internal static class Numerals
{
    /// <summary>A Chinese or Arabic whole number, as a part of a pattern.</summary>
    public const string Chinese = @"(\d{1,3}|[零一二两三四五六七八九十]{1,4})";

    /// <summary>An English or Arabic number, as a part of a pattern.</summary>
    public const string English = @"(\d{1,3}(\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty[ -]five|forty|fifty|sixty|ninety|half an?|a couple of)";

    private const string Digits = "零一二三四五六七八九";

    private static readonly Dictionary<string, double> Words =
        "a 1,an 1,one 1,two 2,a couple of 2,three 3,four 4,five 5,six 6,seven 7,eight 8,nine 9,ten 10,eleven 11,twelve 12,fifteen 15,twenty 20,thirty 30,forty 40,forty-five 45,forty five 45,fifty 50,sixty 60,ninety 90,half a 0.5,half an 0.5,half 0.5"
            .Split(',').ToDictionary(pair => pair[..pair.LastIndexOf(' ')], pair => double.Parse(pair[pair.LastIndexOf(' ')..], CultureInfo.InvariantCulture));

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
        "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
    ];

    /// <summary>The ordinal words, longest first, as a part of a pattern.</summary>
    public const string OrdinalWords = "(twenty[- ](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first|thirtieth|twentieth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)";

    /// <summary>Zero or more; null when it is no number.</summary>
    public static double? Read(string said)
    {
        if (double.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        if (Words.TryGetValue(said, out var word))
            return word;
        var ordinal = Array.IndexOf(Ordinals, said.Replace(' ', '-'));
        return ordinal >= 0 ? ordinal + 1 : ReadChinese(said);
    }

    /// <summary>The number as a whole one, or −1.</summary>
    public static int Whole(string said) => Read(said) is { } number && number == Math.Floor(number) ? (int)number : -1;

    // 十 = 10, 十五 = 15, 二十 = 20, 二十五 = 25; without 十 the characters are digits: 二零二六.
    private static double? ReadChinese(string said)
    {
        said = said.Replace('两', '二');
        var ten = said.IndexOf('十', StringComparison.Ordinal);
        if (said.Length == 0 || said.Any(letter => letter != '十' && Digit(letter) < 0) || said.Count(letter => letter == '十') > 1)
            return null;
        if (ten < 0)
            return said.Aggregate(0, (sum, letter) => (sum * 10) + Digit(letter));
        if (ten > 1 || said.Length - ten > 2)
            return null;
        return ((ten == 0 ? 1 : Digit(said[0])) * 10) + (ten == said.Length - 1 ? 0 : Digit(said[^1]));
    }

    private static int Digit(char letter) => Digits.IndexOf(letter, StringComparison.Ordinal);
}
