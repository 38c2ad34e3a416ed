using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Understanding.Times;

/// <summary>Cuts folded text into the words of a lexicon, numbers, and dates and times written in digits.</summary>
internal static partial class Scanner
{
    /// <summary>More words than anybody needs to say when.</summary>
    private const int AtMost = 250;

    private const string ChineseDigits = "零一二三四五六七八九";

    public static List<Item> Scan(string folded, Lexicon lexicon, Frame frame)
    {
        var items = new List<Item>();
        for (var place = 0; place < folded.Length && items.Count < AtMost;)
        {
            var length = folded[place] switch
            {
                <= ' ' => 1,
                >= '0' and <= '9' => Digits(folded, place, items, lexicon, frame),
                _ => Word(folded, place, items, lexicon),
            };
            place += Math.Max(1, length);
        }

        return items;
    }

    private static int Digits(string folded, int place, List<Item> items, Lexicon lexicon, Frame frame)
    {
        // A number that hangs on letters is a name: PO-7, SO1042.
        if (place > 0 && folded[place - 1] is '-' or '_' or '#' or '.' or '/' or '$' or '€' or '£' or '¥' && (place < 2 || folded[place - 1] is not '-' || (char.IsLetterOrDigit(folded[place - 2]) && !EndsInName(items, place - 1))) && !EndsInName(items, place - 1) && !(items.Any(item => item.End == place - 1 && (item.Is(Kind.Date) || item.Is(Kind.Time) || item.Is(Kind.Month) || item.Is(Kind.Weekday) || (folded[place - 1] == '-' && item.Is(Kind.Number) && item.Number(Kind.Number) is >= 1 and <= 31)))))
            return Take(Kind.Word, NameLength(folded, place));
        if (Written(folded, place, frame) is { } written)
        {
            items.AddRange(written.Items);
            return written.Length;
        }

        var number = Number().Match(folded, place);
        var end = place + number.Length;
        var text = number.Value;
        // "15sep", "5pm", "1d" are two words when what follows is one of the lexicon's; "T500x" is a name.
        if (end < folded.Length && Lexicon.IsSpelled(folded[end]) && lexicon.At(folded, end) is not { } && !IsShort(folded, end))
            return Take(Kind.Word, NameLength(folded, place));
        if (text.Contains(',', StringComparison.Ordinal) && (frame.Language is "en" or "zh" || text.Length - text.IndexOf(',', StringComparison.Ordinal) == 4))
        {
            if (text.Length - text.IndexOf(',', StringComparison.Ordinal) == 4)
                return Take(Kind.Word, number.Length);
            number = Plain().Match(folded, place);
            text = number.Value;
        }

        if (!double.TryParse(text.Replace(',', '.'), CultureInfo.InvariantCulture, out var value) || text.Length > 8 || folded.AsSpan(place + text.Length).TrimStart(' ').StartsWith("%"))
            return Take(Kind.Word, number.Length);
        // "am 25." is the 25th.
        var ordinal = frame.Language == "de" && value is >= 1 and <= 31 && text.Length <= 2 && place + text.Length < folded.Length && folded[place + text.Length] == '.';
        if (ordinal && !(place + text.Length + 1 < folded.Length && char.IsAsciiDigit(folded[place + text.Length + 1])))
        {
            items.Add(new Item(place, place + text.Length + 1, [(Kind.Number, value), (Kind.Ordinal, value)], Text: text));
            return text.Length + 1;
        }

        items.Add(new Item(place, place + number.Length, [(Kind.Number, value)], Text: text));
        end = place + number.Length;
        if (end < folded.Length && folded[end] is '\'' or '"' && (end + 1 == folded.Length || !char.IsLetterOrDigit(folded[end + 1])))
        {
            items.Add(new Item(end, end + 1, [(Kind.Unit, (double)(folded[end] == '\'' ? Unit.Minute : Unit.Second))], Text: "'"));
            return number.Length + 1;
        }

        return number.Length;

        int Take(Kind kind, int length)
        {
            items.Add(new Item(place, place + length, [(kind, 0)], Text: folded.Substring(place, length)));
            return length;
        }
    }

    /// <summary>The suffix of an ordinal, or t between a date and a time.</summary>
    private static bool IsShort(string folded, int place) => folded[place] is 't' && place + 1 < folded.Length && char.IsDigit(folded[place + 1]);

    private static bool EndsInName(List<Item> items, int end) => items is [.., var last] && last.End == end && (last.Is(Kind.Month) || last.Is(Kind.Weekday) || last.Is(Kind.Number));

    private static int NameLength(string folded, int place)
    {
        var end = place;
        while (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] is '-' or '_' or '/' or '.' && end + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 1])))
            end++;
        return Math.Max(1, end - place);
    }

    private static int Word(string folded, int place, List<Item> items, Lexicon lexicon)
    {
        var letter = folded[place];
        var startsWord = place == 0 || !Lexicon.IsSpelled(letter) || !(Lexicon.IsSpelled(folded[place - 1]) || (folded[place - 1] is '_' or '#'));
        if (startsWord && lexicon.At(folded, place) is var (length, senses, then) && !HangsOnDigits(folded, place, length, senses))
        {
            items.Add(new Item(place, place + length, senses, Text: folded.Substring(place, length)));
            if (then.Count > 0)
                items.Add(new Item(place + length, place + length, then, Text: ""));
            return length;
        }

        if (ChineseNumber(folded, place) is var (number, taken))
        {
            items.Add(new Item(place, place + taken, [(Kind.Number, number)], Text: folded.Substring(place, taken)));
            return taken;
        }

        if (Lexicon.IsSpelled(letter))
        {
            var end = place;
            while (end < folded.Length && (Lexicon.IsSpelled(folded[end]) || char.IsAsciiDigit(folded[end]) || folded[end] is '_' || (folded[end] is '-' or '\'' && end + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[end + 1]))))
                end++;
            if (!startsWord || end == place)
                end = Math.Max(end, place + 1);
            items.Add(new Item(place, end, [(Kind.Word, 0)], Text: folded[place..end]));
            return end - place;
        }

        var kind = letter is ',' or '，' or '-' or '(' or ')' or '（' or '）' or '.' or '、' or '/' or '"' or '\'' or '~' or '“' or '”' or ':' or '+' ? Kind.Glue : char.IsLetter(letter) || letter == '\u0001' ? Kind.Word : Kind.Stop;
        items.Add(new Item(place, place + 1, letter is '-' or '~' ? [(kind, 0), (Kind.Range, 1)] : letter is '+' ? [(kind, 0), (Kind.In, 1)] : [(kind, 0)], Text: letter.ToString()));
        return 1;
    }

    /// <summary>"PO1042", "T500": a name, but "feb13" is a date.</summary>
    private static bool HangsOnDigits(string folded, int place, int length, IReadOnlyList<(Kind Kind, double)> senses)
    {
        var end = place + length;
        if (length == 1 && folded[place] == 't' && place > 0 && char.IsAsciiDigit(folded[place - 1]))
            return false;
        if (end >= folded.Length || !Lexicon.IsSpelled(folded[end - 1]))
            return false;
        var digits = char.IsAsciiDigit(folded[end]) || (folded[end] is '-' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]) && !senses.Any(sense => sense.Kind is Kind.DayWord));
        return digits && !senses.Any(sense => sense.Kind is Kind.Month or Kind.Weekday or Kind.Unit or Kind.OClock or Kind.At);
    }

    private static (double Number, int Length)? ChineseNumber(string folded, int place)
    {
        var end = place;
        while (end < folded.Length && end - place < 8 && (ChineseDigits.Contains(folded[end], StringComparison.Ordinal) || folded[end] is '十' or '百' or '千' or '两' or '廿'))
            end++;
        if (end == place)
            return null;
        var said = folded[place..end].Replace('两', '二').Replace("廿", "二十", StringComparison.Ordinal);
        if (!said.AsSpan().ContainsAny('十', '百', '千'))
            return (said.Aggregate(0.0, (sum, letter) => (sum * 10) + ChineseDigits.IndexOf(letter, StringComparison.Ordinal)), end - place);
        double total = 0, digit = 0;
        var any = false;
        foreach (var letter in said)
        {
            var scale = letter switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (scale == 0)
            {
                digit = ChineseDigits.IndexOf(letter, StringComparison.Ordinal);
                any = true;
                continue;
            }

            total += (any ? digit : 1) * scale;
            (digit, any) = (0, false);
        }

        return (total + digit, end - place);
    }

    /// <summary>What is written in digits alone: 2026-03-04, 4/3, 15.2., 3:18, 15h30, 1030pm.</summary>
    private static (List<Item> Items, int Length)? Written(string folded, int place, Frame frame)
    {
        foreach (var (pattern, read) in Forms)
        {
            if (pattern.Match(folded, place) is { Success: true } match && read(match, frame) is var (kind, value))
                return ([Item.Of(kind, place, place + match.Length, value) with { Text = match.Value }], match.Length);
        }

        return null;
    }

    private static readonly (Regex Pattern, Func<Match, Frame, (Kind, object)?> Read)[] Forms =
    [
        (Iso(), (match, _) => Days.Of(Int(match, "y"), Int(match, "m"), Int(match, "d"), match.Value) is { } day ? (Kind.Date, day) : null),
        (YearFirst(), (match, _) => Days.Of(Int(match, "y"), Int(match, "m"), Int(match, "d"), match.Value) is { } day ? (Kind.Date, day) : null),
        (Compact(), (match, _) => Days.Exists(Int(match, "y"), Int(match, "m"), Int(match, "d")) ? (Kind.Date, Days.Of(Int(match, "y"), Int(match, "m"), Int(match, "d"), match.Value)!) : null),
        (YearLast(), (match, frame) => Days.Either(Int(match, "a"), Int(match, "b"), Year(match.Groups["y"].Value), match.Groups["s"].Value[0], frame, match.Value) is { } day ? (Kind.Date, day) : null),
        (Clock(), (match, frame) => Time(match, isOpen: frame.Language is "en" or "zh" or "ar")),
        (HourMark(), (match, frame) => frame.Language == "pt" || frame.Language == "es" || frame.Language == "fr" || frame.Language == "en" || frame.Language == "de" ? Time(match) : null),
        (Fraction(), (match, _) => (Kind.Number, (object)(double.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) / double.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture)))),
        (TwoNumbers(), (match, frame) => Days.Either(Int(match, "a"), Int(match, "b"), null, '/', frame, match.Value) is { } day ? (Kind.Date, day) : null),
        (DottedDay(), (match, frame) => frame.Language is "de" or "fr" && Days.Either(Int(match, "a"), Int(match, "b"), null, '.', frame, match.Value) is { } day ? (Kind.Date, day) : null),
        (DottedAlone(), (match, frame) => frame.Language is "de" && Days.Either(Int(match, "a"), Int(match, "b"), null, '.', frame, match.Value) is { } day ? (Kind.Date, day) : null),
        (DashedDay(), (match, frame) => frame.Language is "es" or "fr" or "pt" && Days.Either(Int(match, "a"), Int(match, "b"), null, '/', frame, match.Value) is { } day ? (Kind.Date, day) : null),
        (DottedInChina(), (match, frame) => frame.Language is "zh" && Days.Of(Int(match, "a"), Int(match, "b"), frame, match.Value) is { } day ? (Kind.Date, day) : null),
        (DottedTime(), (match, frame) => frame.Language is "es" or "pt" or "de" or "fr" || match.Groups["ap"].Success ? Time(match) : null),
        (Military(), (match, _) => Time(match)),
    ];

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    internal static int Year(string said) => int.Parse(said, CultureInfo.InvariantCulture) is var year && said.Length == 2 ? year + (year < 50 ? 2000 : 1900) : year;

    private static (Kind, object)? Time(Match match, bool isOpen = true)
    {
        var hour = Int(match, "h");
        var minute = match.Groups["m"] is { Success: true, Length: > 0 } said ? int.Parse(said.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
            return null;
        var leading = match.Groups["h"].Length == 2 && match.Groups["h"].Value[0] == '0';
        return (Kind.Time, new TimeOfDay((hour * 60) + minute, Open: isOpen && hour is >= 1 and <= 12 && !leading && !match.Groups["mark"].Success, Written: true));
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2_000;

    [GeneratedRegex(@"\G(?<y>(19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?=t\d\d:)", Options, Timeout)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\G(?<y>(19|20)\d\d)(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d|[-/]\d)", Options, Timeout)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\G(?<y>20\d\d)(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)(?![\da-z-])", Options, Timeout)]
    private static partial Regex Compact();

    [GeneratedRegex(@"\G(?<a>\d{1,2})(?<s>[-/. ])(?<b>\d{1,2})\k<s>(?<y>(19|20)\d\d|(?<! )\d\d)(?![a-z0-9]|/\d|\.\d(?!\d:))", Options, Timeout)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\G(?<h>\d{1,2}):\s?(?<m>[0-5]\d)(:[0-5]\d([.,]\d+)?)?(?![\d/])", Options, Timeout)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\G(?<h>\d{1,2})\s?(?<mark>h|hrs?)\s?(?<m>[0-5]\d)(\s?m(in)?)?(\s?\d\ds?)?(?![a-z0-9])(?!\s?[:/])|\G(?<h>\d{1,2})h(?<m>[0-5]\d)(?=\s?[apm])", Options, Timeout)]
    private static partial Regex HourMark();

    [GeneratedRegex(@"\G(?<n>[1-3])/(?<d>[24])(?=\s?h)", Options, Timeout)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\G(?<!(set|sets|originals|正本)\s?)(?!24/7)(?<a>\d{1,2})/(?<b>\d{1,2})(?![a-z0-9/%""']|[.,-]\d|\s?(inch|of |obl|o/b/l|b/?ls?(?![a-z])|originals?|full set|正本|提单|cups?|yards?|寸|英寸|码|页|小时|hours?|pcs|pieces|units?|sets?|件|条|箱|套))", Options, Timeout)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"\G(?<a>\d{1,2})\.(?<b>\d{1,2})\.(?!\d)", Options, Timeout)]
    private static partial Regex DottedDay();

    [GeneratedRegex(@"(?<=(^|,|\b(am|den|dem|der|zum|vom|seit|bis))\s*)\G(?<a>\d{1,2})\.(?<b>0?[1-9]|1[0-2])(?![\d.,%])(?!\s?(uhr|h|%|eur|kg|m|usd|stk|stück)(?![a-z]))", Options, Timeout)]
    private static partial Regex DottedAlone();

    /// <summary>"3.22" is 22 March as people in China write it; a price, a weight or a length says its unit.</summary>
    [GeneratedRegex(@"(?<![\d.$€£¥价])\G(?<a>1[0-2]|0?[1-9])\.(?<b>[12]\d|3[01])(?![\d.,%a-z]|\s?(usd|eur|rmb|kg|cm|mm|m|[米元块刀美欧寸厘毫公吨斤倍万千度点]))|(?<![\d.$€£¥价])\G(?<a>1[0-2]|0?[1-9])\.(?<b>0?[1-9])(?=[号日])", Options, Timeout)]
    private static partial Regex DottedInChina();

    [GeneratedRegex(@"\G(?<a>\d{1,2})-(?<b>\d{1,2})(?![\d-]|[.,]\d|\s?[a-z])", Options, Timeout)]
    private static partial Regex DashedDay();

    [GeneratedRegex(@"(?<=\b(?<ap>at|by|until|till) )\G(?<h>\d{1,2})\.(?<m>[0-5]\d)(?![\d.,%a-z])(?!\s?(usd|eur|rmb|cny|dollars|euros|per|each|an?|kg|cm|m)\b)|\G(?<h>\d{1,2})\.(?<m>[0-5]\d)(?![\d.,%])(?=(\s?(?<ap>[ap]\.?m))|\s*$|\s?(uhr|h)|\s)", Options, Timeout)]
    private static partial Regex DottedTime();

    [GeneratedRegex(@"\G(?<h>\d{1,2})(?<m>[0-5]\d)(?=\s?[ap]\.?m)(?!\d)|\G(?<h>[01]\d|2[0-4])(?<m>[0-5]\d)(?=\s?(hrs?|hours|uhr)(?![a-z]))|((?<=(at|at about|um) )\G(?<h>\d{1,2})(?<m>[0-5]\d)|(?<=(around|approximately|by|before|gegen) )\G(?<h>\d{1,2})(?<m>[0-5][05]))(?![\da-z])(?!\s?(pcs|pieces|units|sets|件|usd|%))", Options, Timeout)]
    private static partial Regex Military();

    [GeneratedRegex(@"\G\d+([.,]\d+)?", Options, Timeout)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\d+", Options, Timeout)]
    private static partial Regex Plain();
}
