using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>A number of days: <c>3 days</c>, <c>a week</c>, <c>两天</c>.</summary>
public sealed partial record Days(int Number) : ISpoken<Days>
{
    private const int Most = 365;
    private static readonly string[] Chinese = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static Task<Reading<Days>> Hear(Hearing hearing, CancellationToken ct)
    {
        var match = Said().Match(hearing.Text);
        if (!match.Success)
            return Task.FromResult<Reading<Days>>(new Reading<Days>.None());

        var number = NumberOf(match.Groups["number"].Value) * (match.Groups["weeks"].Success ? 7 : 1);
        var span = new Span(match.Index, match.Length);
        return Task.FromResult<Reading<Days>>(number is > 0 and <= Most
            ? new Reading<Days>.One(new Days(number), span)
            : new Reading<Days>.Wrong($"How many days? From 1 to {Most}.", span));
    }

    public Choice AsChoice() => new($"{new Count(Number, "day")}", string.Create(CultureInfo.InvariantCulture, $"{Number} days"));

    private static int NumberOf(string said) => said.ToLowerInvariant() switch
    {
        "a" => 1,
        "两" => 2,
        var word when Array.IndexOf(English, word) is >= 0 and var number => number,
        var word when Array.IndexOf(Chinese, word) is >= 0 and var number => number,
        var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Most + 1,
    };

    [GeneratedRegex(@"(?<![\p{L}\d\-./])(?<number>\d{1,4}|a|one|two|three|four|five|six|seven|eight|nine|ten)[\s\-]?(?:(?<weeks>weeks?|wks?)|days?|d)(?![A-Za-z])|(?<number>\d{1,4}|[一二两三四五六七八九十])个?(?:(?<weeks>周|星期|礼拜)|天)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
