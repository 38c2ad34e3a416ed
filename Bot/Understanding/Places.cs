using Bot.Domain.Talk;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>The time zones that people mean by the names of cities, countries and zones, in English and Chinese.</summary>
public static partial class Places
{
    private const string Numerals = "零一二三四五六七八九十";

    /// <summary>The zone that a whole answer names: "Hamburg", "宁波", "UTC+8", "CET". A country with several zones is asked about.</summary>
    public static Reading<DateTimeZone> Zone(string text)
    {
        try
        {
            var folded = Folded.Of(text);
            var span = new Span(0, text.Length);
            var name = Wrapping().Replace(folded, "").Trim();
            if (name.Length is 0 or > 60)
                return new Reading<DateTimeZone>.None();
            if (Offset(name) is { } offset)
                return Read([offset], span);
            return Read(Named(name) is { Count: > 0 } found ? found : Gazetteer.FindMistyped(name), span);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Reading<DateTimeZone>.None();
        }
    }

    /// <summary>The zone that a sentence names for its time: "German time", "(Berlin)", "5pm CET", "纽约早上9点". A place alone is no zone.</summary>
    public static Reading<DateTimeZone> Within(string text)
    {
        try
        {
            return Search(Folded.Of(text), text);
        }
        catch (RegexMatchTimeoutException)
        {
            return new Reading<DateTimeZone>.None();
        }
    }

    /// <summary>What a zone is called by whom it is not a number: "New York".</summary>
    public static string NameOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static Reading<DateTimeZone> Search(string folded, string text)
    {
        // The database's own name behind a time, as a button says it.
        if (ZoneId().Match(folded) is { Success: true } named && Gazetteer.Find(named.Groups["zone"].Value) is [var exact])
            return Read([exact], Of(named));
        foreach (Match match in OffsetPhrase().Matches(folded))
        {
            if (Offset(match.Groups["zone"].Value) is { } offset)
                return Read([offset], Of(match));
        }

        foreach (var (phrase, whole) in new[] { (RomancePhrase(), false), (GermanPhrase(), false), (EnglishPhrase(), false), (Bracketed(), true), (ChinesePhrase(), false), (PlaceAfterTime(), true), (PlaceBeforeTime(), false) })
        {
            foreach (Match match in phrase.Matches(folded))
            {
                var name = match.Groups["zone"];
                if (Suffix(name.Value) is var (zones, skipped) && (skipped == 0 || !whole))
                    return Read(zones, skipped == 0 ? Of(match) : new Span(name.Index + skipped, match.Index + match.Length - name.Index - skipped));
            }
        }

        foreach (Match match in Abbreviation().Matches(folded))
        {
            // Two letters are words in many languages; capitals after a time are a zone.
            var typed = text.AsSpan(match.Index, match.Length);
            var certain = match.Length > 2 ? match.Groups["after"].Success || !typed.ContainsAnyInRange('a', 'z') : match.Groups["after"].Success && !typed.ContainsAnyInRange('a', 'z');
            if (certain && Gazetteer.Find(match.Groups["zone"].Value) is { } zones)
                return Read(zones, Of(match));
        }

        return new Reading<DateTimeZone>.None();
    }

    private static Span Of(Match match) => new(match.Index, match.Length);

    private static Reading<DateTimeZone> Read(IReadOnlyList<DateTimeZone> zones, Span span) => zones switch
    {
        [] => new Reading<DateTimeZone>.None(),
        [var only] => new Reading<DateTimeZone>.One(only, [span]),
        _ => new Reading<DateTimeZone>.Several(zones, [span]),
    };

    /// <summary>"汉堡", "德国汉堡", "Hamburg, Germany", "Hamburg Germany".</summary>
    private static IReadOnlyList<DateTimeZone>? Named(string name)
    {
        if (Gazetteer.Find(name) is { } whole)
            return whole;
        var comma = name.IndexOfAny([',', '，', '(', '（']);
        if (comma > 0 && Gazetteer.Find(name[..comma]) is { } before)
            return before;
        if (name[0] > 0x7F)
            return Suffix(name) is var (found, _) ? found : null;
        for (var end = name.LastIndexOf(' '); end > 0; end = name.LastIndexOf(' ', end - 1))
        {
            if (Gazetteer.Find(name[..end]) is { } prefix)
                return prefix;
        }

        return null;
    }

    /// <summary>The longest end of the words that is a name, and how much stands before it: "视频会议德国" ends in 德国.</summary>
    private static (IReadOnlyList<DateTimeZone> Zones, int Skipped)? Suffix(string words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var atWord = start == 0 || words[start] > 0x7F || words[start - 1] is ' ' or '(' || words[start - 1] > 0x7F;
            if (atWord && words[start] != ' ' && Gazetteer.Find(words[start..]) is { } found)
                return (found, start);
        }

        return null;
    }

    /// <summary>"utc+8", "gmt-3:30", "+08:00", "东八区".</summary>
    private static DateTimeZone? Offset(string folded)
    {
        int minutes;
        if (DigitOffset().Match(folded) is { Success: true } digits)
        {
            minutes = (int.Parse(digits.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) * 60)
                + (digits.Groups["m"].Success ? int.Parse(digits.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0);
            minutes *= digits.Groups["sign"].Value == "-" ? -1 : 1;
        }
        else if (ChineseOffset().Match(folded) is { Success: true } words)
        {
            var number = words.Groups["n"].Value;
            var hours = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read
                : number.Length == 2 ? 10 + Numerals.IndexOf(number[1], StringComparison.Ordinal) : Numerals.IndexOf(number[0], StringComparison.Ordinal);
            minutes = hours * (words.Groups["side"].Value == "东" ? 60 : -60);
        }
        else
        {
            return null;
        }

        if (Math.Abs(minutes) > 14 * 60)
            return null;
        var size = Math.Abs(minutes);
        var id = size == 0 ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"UTC{(minutes < 0 ? '-' : '+')}{size / 60:00}{(size % 60 == 0 ? "" : $":{size % 60:00}")}");
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 2_000;

    [GeneratedRegex(@"^\s*((my |our |the )?(time ?zone|zone|city)( is| =|:)?|(i am|i'm|im|we are|we're) (based |located )?in|based in|located in|in)\s+(?=\S)|^\s*(我们?(人)?(现在)?在|人在|位于|在|时区是?)|(的)?(当地|本地|标准|夏令)?(时间|时区)$|(,? local| standard| daylight)? (time( ?zone)?|tz)\s*$|[\s.。!！]+$", Options, Timeout)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"^(?:(utc|gmt)\s*)?(?<sign>[+-])\s*(?<h>\d{1,2})(:?(?<m>[0-5]\d))?$", Options, Timeout)]
    private static partial Regex DigitOffset();

    [GeneratedRegex(@"^(?<side>[东西])(?<n>十[一二]?|[一二三四五六七八九]|\d{1,2})(时)?区$", Options, Timeout)]
    private static partial Regex ChineseOffset();

    [GeneratedRegex(@"[(]?(?:\b(?:[aà]|en|na|no|em) )?\b(heure|hora|horario|fuso)( locale?| legal)? (de la |de l'|des |de |d'|du |da |do )(?<zone>[a-z]+([ -][a-z]+){0,2}?)(?=\s*([,.;:!?)]|$|\s(de|d'|para|pour|por|a|que|le|el|o|os|les|demain|manana|amanha|lun|mar|mer|jeu|ven|sam|dim|seg|ter|qua|qui|sex)))[)]?", Options, Timeout)]
    private static partial Regex RomancePhrase();

    [GeneratedRegex(@"[(]?(?:\b(?:nach|um|in) )?\b(?<zone>[a-z]+([ -][a-z]+)?)e[rn] (orts)?zeit\b[)]?", Options, Timeout)]
    private static partial Regex GermanPhrase();

    [GeneratedRegex(@"(?<=\d:\d\d )(?<zone>[a-z]{3,}/[a-z_]+(/[a-z_]+)?)(?![a-z/])", Options, Timeout)]
    private static partial Regex ZoneId();

    [GeneratedRegex(@"[(（]?(?<zone>(?<![a-z])(utc|gmt)\s*[+-]\s*\d{1,2}(:?[0-5]\d)?(?!\d)|(?<=\d:\d\d(:\d\d(\.\d+)?)?\s*)[+-]\d\d:?\d\d(?!\d)|[东西](十[一二]?|[一二三四五六七八九]|\d{1,2})(时)?区)(的?时间| time)?[)）]?", Options, Timeout)]
    private static partial Regex OffsetPhrase();

    [GeneratedRegex(@"(?<![a-z.])[(（]?(?:\b(by|on) )?(?<zone>[a-z.]+(?:[ -][a-z.]+){0,3}?)('s)?( local| standard| daylight| summer| winter)? (time|hours|clock)\b[)）]?", Options, Timeout)]
    private static partial Regex EnglishPhrase();

    [GeneratedRegex(@"(?<=\d\s?([ap]\.?m\.?|h)|\d:\d\d|点半?|noon|midnight)\s*[(（](?<zone>[^()（）\d]{2,30}?)(的?时间| time)?[)）]", Options, Timeout)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[(（]?(按|按照|以)?(?<zone>[\u4e00-\u9fff]{2,12}?)(那边|这边|那里|当地|本地|标准|夏令|的)*时[间区][)）]?", Options, Timeout)]
    private static partial Regex ChinesePhrase();

    [GeneratedRegex(@"(?<=\d\s?([ap]\.?m\.?|o'clock|h)|\d:\d\d|noon|midnight|点半?|morning|afternoon|evening)\s*,?\s*(in )?(?<zone>[a-z.]+( [a-z.]+){0,2}?)(?=\s*([,.;:!?]|$| to | for | on | tomorrow| today| next | every ))", Options, Timeout)]
    private static partial Regex PlaceAfterTime();

    [GeneratedRegex(@"(?<zone>[\u4e00-\u9fff]{2,6}?)(那边|这边|当地)?的?(?=(今天|明天|后天|今早|明早|今晚|明晚|周[一二三四五六日天])?\s?(凌晨|早上|上午|中午|下午|傍晚|晚上|晚|早)?\s?(\d{1,2}|十[一二]?|[一二两三四五六七八九])\s?[点:])", Options, Timeout)]
    private static partial Regex PlaceBeforeTime();

    [GeneratedRegex(@"(?<after>(?<=\d\s?|[ap]\.?m\.?\s?|noon\s|midnight\s|点(半|钟)?\s?|[半整刻分]\s?))?(?<![a-z])(?<zone>utc|gmt|bjt|hkt|sgt|jst|kst|ict|pht|pkt|gst|cet|cest|mez|mesz|wet|west|eet|eest|trt|msk|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|ast|ist|bst|hst|akst|brt|clt|clst|aest|aedt|aet|awst|nzst|nzdt|nzt|sast|wib|z(?<=\d:\d\d(:\d\d)?z))(?![a-z])", Options, Timeout)]
    private static partial Regex Abbreviation();
}
