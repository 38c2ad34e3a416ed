using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>A number with what it counts: 7050 USD, 5.5k pcs, 10 %.</summary>
public readonly record struct Figure(decimal Value, Span Span, string? Unit, string? Currency);

/// <summary>Finds amounts, quantities and lengths of time in folded text, in digits and in words.</summary>
internal static partial class Figures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2_000;
    private const string Currencies = @"us\$|usd|eur|gbp|cny|rmb|hkd|jpy|aud|cad|chf|inr|aed|sar|brl|mxn|dollars?|euros?|pounds?|dolares|美元|美金|刀|欧元|欧|英镑|人民币|日元|港币|港元|块钱|块|元|[$€£¥￥]";
    private const string Units = @"pcs?|pieces?|units?|sets?|pairs?|prs|ctns?|cartons?|kgs?|piezas|unidades|pieces|stuck|st|pecas|(?<dozen>dozens?|doz|dz|docenas?|douzaines?|dutzend|duzias?|打(?![样版色板孔电包样款]))|件|个|只|条|套|双|对|箱|台|盏|%|pct|percent";

    public static IEnumerable<Figure> In(string folded)
    {
        foreach (Match match in Number().Matches(folded))
        {
            if (Value(match) is { } value)
                yield return new Figure(match.Groups["dozen"].Success ? value * 12 : value, new Span(match.Index, match.Length), Said(match, "unit") is "pct" or "percent" ? "%" : Said(match, "unit"), Currency(Said(match, "before") ?? Said(match, "after")));
        }
    }

    /// <summary>The first length in days: 5 days, two weeks, 半个月.</summary>
    public static (int Days, Span Span)? Days(string folded)
    {
        foreach (Match match in Length().Matches(folded))
        {
            // "两三天", "3到5天", "3 or 4 days" say no number.
            if (About().IsMatch(match.Groups["n"].Value) || Either().IsMatch(folded.AsSpan(0, match.Index)))
                continue;
            var number = match.Groups["n"].Value switch
            {
                "a couple of" or "couple of" or "un par de" => 2,
                "another" or "one more" or "an extra" => 1,
                "半" => 0.5,
                var said => Words.TryGetValue(said, out var word) ? word : Numerals.Read(said) ?? 0,
            };
            var days = number * (match.Groups["week"].Success ? 7 : match.Groups["month"].Success ? 30 : match.Groups["fortnight"].Success ? 14 : 1);
            if (days is >= 1 and <= 365)
                return ((int)Math.Round(days), new Span(match.Index, match.Length));
        }

        return null;
    }

    private static readonly Dictionary<string, double> Words = "un 1,una 1,une 1,um 1,uma 1,ein 1,eine 1,einen 1,dos 2,deux 2,dois 2,duas 2,zwei 2,tres 3,trois 3,drei 3,cuatro 4,quatre 4,quatro 4,vier 4,cinco 5,cinq 5,funf 5,seis 6,six 6,sechs 6,siete 7,sept 7,sete 7,sieben 7,huit 8,ocho 8,oito 8,acht 8,dix 10,diez 10,dez 10,zehn 10,quinze 15,quince 15"
        .Split(',').ToDictionary(pair => pair[..pair.IndexOf(' ', StringComparison.Ordinal)], pair => double.Parse(pair[pair.IndexOf(' ', StringComparison.Ordinal)..], CultureInfo.InvariantCulture));

    private static decimal? Value(Match match)
    {
        var said = match.Groups["n"].Value;
        var number = match.Groups["han"].Success ? Han(match.Groups["han"].Value) : Digits(said);
        // "2万2", "1w5": the digit behind is of the next place.
        if (match.Groups["more"].Success && number is { } whole)
            return match.Groups["thousand"].Success ? (whole * 1_000) + ((match.Groups["more"].Value[0] - '0') * 100) : (whole * 10_000) + ((match.Groups["more"].Value[0] - '0') * 1_000);
        return number * match.Groups["times"].Value switch { "k" or "千" or "thousand" or "tausend" or "mil" or "mille" => 1_000, "w" or "万" => 10_000, "百" => 100, "m" or "million" => 1_000_000, "lakh" or "lakhs" or "lac" => 100_000, "crore" or "crores" => 10_000_000, _ => 1 };
    }

    // 7,050 and 7.050,50 and 7050.50 as people of different countries write them.
    private static decimal? Digits(string said)
    {
        var plain = Continental().IsMatch(said) ? said.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : string.Concat(said.Where(letter => letter != ',' && !char.IsWhiteSpace(letter)));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // 一万二 is 12,000; 三千五百 is 3,500.
    private static decimal? Han(string said)
    {
        decimal total = 0, section = 0, digit = 0, unit = 1;
        foreach (var letter in said)
        {
            var value = "零一二三四五六七八九".IndexOf(letter == '两' ? '二' : letter, StringComparison.Ordinal);
            if (value >= 0)
            {
                digit = value;
                continue;
            }

            unit = letter switch { '十' => 10, '百' => 100, '千' => 1_000, _ => 10_000 };
            if (letter == '万')
                (total, section) = (total + ((section + digit) * 10_000), 0);
            else
                section += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        }

        return total + section + (digit * (unit > 10 ? unit / 10 : 1));
    }

    private static string? Said(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    private static string? Currency(string? said) => said switch
    {
        null => null,
        "$" or "us$" or "usd" or "dollar" or "dollars" or "dolares" or "美元" or "美金" or "刀" => "USD",
        "€" or "eur" or "euro" or "euros" or "欧元" or "欧" => "EUR",
        "£" or "gbp" or "pound" or "pounds" or "英镑" => "GBP",
        "¥" or "￥" or "rmb" or "cny" or "元" or "人民币" or "块" or "块钱" => "CNY",
        "jpy" or "日元" => "JPY",
        "hkd" or "港币" or "港元" => "HKD",
        var code => code.ToUpperInvariant(),
    };

    [GeneratedRegex(@"(?<![a-z\d.,:/#\-])((?<before>" + Currencies + @")\s?)?((?<n>\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[\u0020\u00a0\u202f]\d{3})+(?![\d.,:/])|\d+(?:\.\d+)?)|(?<han>[一二两三四五六七八九][一二两三四五六七八九十百千万零]*[十百千万][一二两三四五六七八九十百千万零]*))(?:\s?([万w]|(?<thousand>千))(?<more>[1-9])(?![\d.,])|\s?(?<times>[kw千万百]|m(?![a-z])|thousand|tausend|mil(le)?|million|lakhs?|lac|crores?)(?![a-z]))?\s?(?<unit>" + Units + @")?\s?(?<after>" + Currencies + @")?(?![\d:/]|[.,]\d|[a-z]|\s?[月日号點点年周天])", Options, Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d{1,2})?$|^\d+,\d{1,2}$", Options, Timeout)]
    private static partial Regex Continental();

    [GeneratedRegex(@"^[一二两三四五六七八九]{2}$", Options, Timeout)]
    private static partial Regex About();

    [GeneratedRegex(@"\d\s?([到至~\-]|(or|to|oder|bis|ou|o|a|y|e|et|und)\s)\s?$", Options, Timeout)]
    private static partial Regex Either();

    [GeneratedRegex(@"(?<![a-z\d.\-/])(?<n>\d{1,3}|another|one more|an extra|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|couple of|una?|une|uma?|eine?n?|dos|deux|dois|duas|zwei|tres|trois|drei|cuatro|quatre|quatro|vier|cinco|cinq|funf|seis|sechs|siete|sept|sete|sieben|ocho|huit|oito|acht|diez|dix|dez|zehn|quince|quinze|un par de)[\s\-]?((working|business|calendar|more|extra) )?((?<week>weeks?|wks?|weks?|semanas?|semaines?|sem|wochen?)|days?|dys?|dayz|(?<=\d\s?)[dj]|dias?|jours?|jrs?|tagen?|tag|(?<fortnight>fortnights?)|(?<month>months?|mths?|meses|mes|mois|monate?))(?![a-z])|(?<n>\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s?个?(多)?(?<week>周|星期|礼拜)|(?<n>\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s?个?(工作)?(天|(?<=工作)日)|(?<=[迟晚延后拖][了要多]?)(?<n>\d{1,2}|[一二两三四五六七八九十]{1,2})日(?![号])|(?<n>半|一|两)个(?<month>月)", Options, Timeout)]
    private static partial Regex Length();
}
