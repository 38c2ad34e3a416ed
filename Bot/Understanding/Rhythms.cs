using Bot.Domain.Talk;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Reminders;

namespace Bot.Understanding;

/// <summary>A rhythm that was said, without its time of day.</summary>
/// <param name="Unit">DAILY, WEEKLY, MONTHLY, YEARLY.</param>
/// <param name="Days">The middle part of the rule; null when it was not said with it.</param>
internal sealed record Rhythm(Span Span, string Unit, int Every = 1, string? Days = null)
{
    public Recurrence At(LocalTime time, int every) => new(string.Create(
        CultureInfo.InvariantCulture, $"{Unit}{(every == 1 ? "" : $"/{every}")}{(Days is { Length: > 0 } ? $";{Days}" : "")};{time:HH:mm}"));
}

/// <summary>Finds rhythms in folded text.</summary>
internal static partial class Rhythms
{
    public static bool IsTooFast(string folded) => Hourly().IsMatch(folded);

    public static Rhythm? First(string folded)
    {
        foreach (var (pattern, read) in Rules)
        {
            foreach (Match match in pattern.Matches(folded))
            {
                if (read(match) is { } rhythm)
                    return rhythm;
            }
        }

        return null;
    }

    private static readonly (Regex Pattern, Func<Match, Rhythm?> Read)[] Rules =
    [
        (MonthlyEnglish(), Monthly), (MonthlyChinese(), Monthly), (YearlyPattern(), match => new Rhythm(SpanOf(match), "YEARLY")),
        (Workdays(), match => new Rhythm(SpanOf(match), "WEEKLY", 1, "MO-FR")),
        (WeeklyEnglish(), Weekly), (WeeklyChinese(), Weekly), (DailyPattern(), match => new Rhythm(SpanOf(match), "DAILY", Every(match))),
        (MonthlyPlain(), match => new Rhythm(SpanOf(match), "MONTHLY", match.Groups["quarter"].Success ? 3 : Every(match))),
    ];

    private static Rhythm? Weekly(Match match)
    {
        var said = match.Groups["days"].Value;
        if (said.Length == 0)
            return new Rhythm(SpanOf(match), "WEEKLY", Every(match));
        var days = WeekdayName().Matches(said).Select(name => DayWords.Find(name.Value)).OfType<IsoDayOfWeek>().Distinct().Order().ToList();
        if (days is [var first, var last] && RangeSign().IsMatch(said))
            days = [.. Enumerable.Range((int)first, last - first + 1).Select(day => (IsoDayOfWeek)day)];
        return days.Count == 0 ? null : new Rhythm(SpanOf(match), "WEEKLY", Every(match), string.Join(',', days.Select(Code)));
    }

    private static Rhythm? Monthly(Match match)
    {
        var number = match.Groups["last"].Success ? -1
            : match.Groups["nth"].Success ? Math.Max(1, Numerals.Whole(match.Groups["nth"].Value))
            : match.Groups["d"].Success ? Numerals.Whole(match.Groups["d"].Value) : 1;
        var kind = match.Groups["work"].Success ? "WD"
            : match.Groups["w"].Success && DayWords.Find(match.Groups["w"].Value) is { } day ? Code(day) : "";
        var days = string.Create(CultureInfo.InvariantCulture, $"{number}{kind}");
        return Recurrence.TryParse($"MONTHLY;{days};09:00", null, out _) ? new Rhythm(SpanOf(match), "MONTHLY", Every(match), days) : null;
    }

    private static int Every(Match match) => match.Groups["other"].Success ? 2
        : !match.Groups["n"].Success ? 1
        : Math.Clamp(Numerals.Whole(match.Groups["n"].Value) + (match.Groups["skip"].Success ? 1 : 0), 1, 366);

    public static string Code(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

    private static Span SpanOf(Match match) => new(match.Index, match.Length);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 200;
    private const string Day = "(mon(day)?|tue(sday|s)?|wed(nesday)?|thu(rsday|rs?)?|fri(day)?|sat(urday)?|sun(day)?)s?";
    private const string OneDay = "(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private const string Work = "(?<work>(working|business|work|week) ?day)";
    private const string Which = "((?<last>last)|(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)) (" + Work + "|" + OneDay + "|day)|(?<last>end)|(?<d>\\d{1,2})(st|nd|rd|th)?|(?<d>" + Numerals.OrdinalWords + ")";
    private const string WhichChinese = "((?<last>最后一?个?)|第(?<nth>[一二三四1-4])个?)((?<work>工作日)|(周|星期|礼拜)(?<w>[一二三四五六日天])|天)|(?<last>月?底|月?末)|月?初|(?<d>" + Numerals.Chinese + ")(号|日)";

    [GeneratedRegex(@"(?<![a-z])(every|each) (couple of |few |half |(?<n>\d+|two|three|four|six) )?(an )?(hour|minute|min)s?(?![a-z])|(?<![a-z])hourly(?![a-z])|每(隔)?(个|半个?|[\d一二两三四五六十]+个?)?(小时|钟头|分钟)", Options, Timeout)]
    private static partial Regex Hourly();

    [GeneratedRegex(@"(?<![a-z])((on|at|by) )?(the )?(" + Which + @")( day)? (of|in) (every|each) ((?<other>other|second) |(?<n>two|three|six|\d) )?months?(?![a-z])|(?<![a-z])((every|each) ((?<other>other|second) |(?<n>two|three|six|\d) )?months?|monthly),? ?(on|at|by) (the )?(" + Which + @")( of the month)?(?![a-z])|(?<![a-z])(on )?(every|each) (" + Which + @") (of|in) (the|each|every) month(?![a-z])|(?<![a-z])(every|each) (?<d>\d{1,2})(st|nd|rd|th)(?! (day|week|month|of (?!the month)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))( of the month)?(?![a-z])|(?<![a-z])(every|each) (?<last>month[ -]end)(?![a-z])", Options, Timeout)]
    private static partial Regex MonthlyEnglish();

    [GeneratedRegex(@"每(?<n>[两二三六\d])?个?月的?\s?(" + WhichChinese + ")", Options, Timeout)]
    private static partial Regex MonthlyChinese();

    [GeneratedRegex(@"(?<![a-z])((every|each) year|yearly|annually)( on)?(?![a-z])|(?<![a-z])(every|each) (?=(\d{1,2}(st|nd|rd|th)?( of)? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|每年的?", Options, Timeout)]
    private static partial Regex YearlyPattern();

    [GeneratedRegex(@"(?<![a-z])(on )?((every|each) " + Work + @"|(?<!(\d|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|last|first) )" + Work + @"s|mon(day)?s?\s?(to|through|thru|till|-)\s?fri(day)?s?)(?![a-z])|(每个?|(?<![个\d一二两三四五六七八九十]))工作日(每天|每日|都)?(?!后|前|内|之)|每?(周|星期)一[到至\-~](周|星期)?五(每天|每日|都)?", Options, Timeout)]
    private static partial Regex Workdays();

    [GeneratedRegex(@"(?<![a-z])(on )?(every|each) ((?<other>other|second|2nd|alternate) |(?<n>\d|two|three|four) )?(?<days>" + Day + @"((, ?(and )?| and | ?& ?| ?/ ?)" + Day + @")*)(?![a-z])|(?<![a-z])((every|each) ((?<other>other|second) |(?<n>\d|two|three|four) )?weeks?|(?<other>bi-?weekly|fortnightly|every fortnight)|weekly),?( (on |at )?(?<days>" + Day + @"((, ?(and )?| and | ?& ?| ?/ ?)" + Day + @")*))?(?![a-z])|(?<![a-z])(?<!(\d|two|three|four|few) )(on )?(?<days>(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s(( and |, ?(and )?)(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s)*)(?![a-z'])", Options, Timeout)]
    private static partial Regex WeeklyEnglish();

    [GeneratedRegex(@"((每?逢|每)\s?((?<skip>隔)?(?<n>[一两二三四\d])(?=个?(周|星期|礼拜)))?\s?个?(周|星期|礼拜)|(?<other>隔|双)(周|星期))的?(周|星期|礼拜)?(?<days>[一二三四五六日天末1-7](?!次|个|篇|份)(([、,，和及跟与到至\-~]|周|星期|礼拜)*[一二三四五六日天](?!点|号|月|日|[\d一二三四五六七八九十]*[点号]))*)?|(?<![上下本这个每])(周|星期|礼拜)(?<days>[一二三四五六日天](([、,，和及跟与]|周|星期|礼拜)*[一二三四五六日天](?!点|号|月|日|[\d一二三四五六七八九十]*[点号]))+)", Options, Timeout)]
    private static partial Regex WeeklyChinese();

    [GeneratedRegex(@"(?<![a-z])((every|each) ((single )?day|((?<other>other|second) day|(?<n>\d{1,2}|two|three|four|five|ten) days)|(?=morning|afternoon|evening|night))|daily|everyday)(?![a-z](?<!every |each ))|每一?[天日]|天天|每个?(?=早|晚|下午|上午|中午)|每(?<skip>隔)?(?<n>" + Numerals.Chinese + @")[天日]|(?<other>隔[天日])", Options, Timeout)]
    private static partial Regex DailyPattern();

    [GeneratedRegex(@"(?<![a-z])((every|each) ((?<n>\d{1,2}|two|three|four|six) )?months?|monthly|(?<quarter>(every|each) quarter|quarterly))(?![a-z])|每(?<n>[两二三四六\d])?个?月|(?<quarter>每个?季度?)", Options, Timeout)]
    private static partial Regex MonthlyPlain();

    [GeneratedRegex(@"[a-z]{3,}|[一二三四五六日天末1-7]", Options, Timeout)]
    private static partial Regex WeekdayName();

    [GeneratedRegex(@"[到至\-~]|\bto\b", Options, Timeout)]
    private static partial Regex RangeSign();
}
