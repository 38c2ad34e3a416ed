using Bot.Domain.Talk;
using System.Text.RegularExpressions;

namespace Bot.Understanding;

internal enum DayPart { None, SmallHours, Morning, Noon, Afternoon, Evening }

/// <summary>A time of day that was said.</summary>
/// <param name="NextDay">Midnight at the end of the day, or an hour after it: "tonight at 12".</param>
/// <param name="Open">Neither a day part nor am/pm was said, so that 9 may also be 21.</param>
internal sealed record Clock(IReadOnlyList<Span> Spans, LocalTime Time, bool NextDay = false, bool Open = false);

/// <summary>Finds the time of day in folded text.</summary>
internal static partial class Clocks
{
    public static Clock? First(string folded)
    {
        var part = Part(folded, out var partSpan);
        foreach (var pattern in new[] { InWords(), WithMeridiem(), Chinese(), Digital(), Bare() })
        {
            foreach (Match match in pattern.Matches(folded))
            {
                if (Read(match, part) is { } clock)
                    return part == DayPart.None ? clock : clock with { Spans = [partSpan, .. clock.Spans], Open = false };
            }
        }

        if (Fixed().Match(folded) is { Success: true } said)
        {
            return said.Groups["noon"].Success ? new Clock([SpanOf(said)], new LocalTime(12, 0))
                : said.Groups["midnight"].Success ? new Clock([SpanOf(said)], LocalTime.Midnight, NextDay: true)
                : new Clock([SpanOf(said)], new LocalTime(17, 0));
        }

        // A part of the day alone: an hour that suits a reminder; it is shown back.
        return part switch
        {
            DayPart.Morning => new Clock([partSpan], new LocalTime(9, 0)),
            DayPart.Noon => new Clock([partSpan], new LocalTime(12, 0)),
            DayPart.Afternoon => new Clock([partSpan], new LocalTime(14, 0)),
            DayPart.Evening => new Clock([partSpan], new LocalTime(19, 0)),
            DayPart.None or DayPart.SmallHours => null,
        };
    }

    private static Clock? Read(Match match, DayPart part)
    {
        var said = match.Groups["h"].Value;
        var hour = Numerals.Whole(said);
        var minute = match.Groups["m"].Success ? Numerals.Whole(match.Groups["m"].Value)
            : match.Groups["half"].Success ? 30
            : match.Groups["quarter"].Value is { Length: > 0 } quarter ? (quarter[0] is '三' or '3' ? 45 : 15)
            : 0;
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || (hour == 24 && minute > 0))
            return null;

        var meridiem = match.Groups["ap"].Value;
        if (meridiem.Length > 0 && hour is 0 or > 12 && meridiem[0] == 'a' && hour != 0)
            return null;
        var asWritten = hour is 0 or > 12 || said[0] == '0';
        var (resolved, nextDay) = meridiem.Length > 0 ? (hour > 12 ? hour : (hour % 12) + (meridiem[0] == 'p' ? 12 : 0), false)
            : part == DayPart.None ? (asWritten ? hour : Working(hour), false)
            : Within(part, hour);
        if (resolved == 24)
            (resolved, nextDay) = (0, true);

        var time = new LocalTime(resolved, minute);
        if (match.Groups["to"].Success)
            time = new LocalTime(resolved, 0).PlusMinutes(-minute);
        return new Clock([SpanOf(match)], time, nextDay, Open: meridiem.Length == 0 && !asWritten);
    }

    // An hour without a part of the day is one of working hours: 3 is 15:00, and 7 to 12 are as said. People who mean
    // 3 or 9 at night say so.
    private static int Working(int hour) => hour is >= 1 and <= 6 ? hour + 12 : hour;

    private static (int Hour, bool NextDay) Within(DayPart part, int hour) => part switch
    {
        _ when hour is 0 or > 12 => (hour, false),
        DayPart.SmallHours => (hour % 12, false),
        DayPart.Noon => (hour <= 3 ? hour + 12 : hour, false),
        DayPart.Afternoon => (hour == 12 ? 12 : hour + 12, false),
        // "晚上12点", "tonight at 1": the night goes on after midnight.
        DayPart.Evening => hour == 12 ? (0, true) : hour <= 3 ? (hour, true) : (hour + 12, false),
        DayPart.Morning or DayPart.None => (hour, false),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static DayPart Part(string folded, out Span span)
    {
        var match = PartOfDay().Match(folded);
        span = SpanOf(match);
        return !match.Success ? DayPart.None
            : match.Groups["small"].Success ? DayPart.SmallHours
            : match.Groups["morning"].Success ? DayPart.Morning
            : match.Groups["noon"].Success ? DayPart.Noon
            : match.Groups["afternoon"].Success ? DayPart.Afternoon
            : DayPart.Evening;
    }

    private static Span SpanOf(Match match) => new(match.Index, match.Length);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 200;
    private const string At = @"(?<![a-su-z])((at|by|before|around|about|from|till|until|after)\s+|@\s*)?";
    private const string HourWords = "(?<h>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    [GeneratedRegex(At + @"(?<![a-z0-9.,:/#-])((?<h>\d{1,2})([:.h](?<m>[0-5]\d))?|" + HourWords + @"( (?<half>thirty))?)\s?(?<ap>[ap])\.?\s?m\b\.?", Options, Timeout)]
    private static partial Regex WithMeridiem();

    [GeneratedRegex(At + @"(?<![a-su-z0-9.,:/-])(?<h>\d{1,2})(:(?<m>[0-5]\d)(:[0-5]\d)?(?!\d|:|/)|(?<=\d)h(?<m>[0-5]\d)?(?![a-z0-9]))(\s?(hrs?|hours|o'?clock|uhr)(?![a-z]))?|" + At + @"(?<![a-z0-9.,:/-])(?<h>[01]\d|2[0-4])(?<m>[0-5]\d)\s?(hrs?|hours)(?![a-z])", Options, Timeout)]
    private static partial Regex Digital();

    [GeneratedRegex(@"(?!(?<=[早晚快慢])一点(?!半|钟|整|\d))(?<!有|快|慢|大|小|多|少|好|说|这|那|高|低|长|短|重|轻|近|远|第|几|[a-z0-9.,/])(在|到|于)?((?<to>差)(?<m>" + Numerals.Chinese + @")分)?(?<h>\d{1,2}|[零一二两三四五六七八九十]{1,3})\s?(点(?!儿|个|建议|要求|意见|问题|说明|数|不|[零一二两三四五六七八九十\d]*%)|时(?=整|许|半|[\d零一二三四五六七八九十]{1,3}分|之?前|提醒|$))\s?(钟|整|许|左右|(?<half>半)|(?<quarter>[一三13])刻钟?|(?<m>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])(分钟?(?!后|之后|以后)|(?![\d天个年月日号件条箱次])))?", Options, Timeout)]
    private static partial Regex Chinese();

    [GeneratedRegex(At + @"(?<![a-z])((?<half>half)|(?<quarter>(a )?quarter)|(?<m>five|ten|twenty|twenty-five|\d{1,2})( minutes?| mins?)?) (past|after|(?<to>to|before)) ((?<h>\d{1,2})(?![\d:.])|" + HourWords + @"(?![a-z]))(\s?(?<ap>[ap])\.?m(?![a-z]))?", Options, Timeout)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(?<![a-z])((at|by|around|about)\s+|@\s*)((?<h>\d{1,2})(\.(?<m>[0-5]\d))?(?![\d/:%-]|[.,]\d|\s?(st|nd|rd|th|pcs|pieces?|units?|sets?|usd|eur|rmb|cents?|dollars?|percent|days?|weeks?|cartons?|ctns?|each|per|\w+ (each|per)))|" + HourWords + @"( (?<half>thirty)| (?<quarter>fifteen))?)(?![a-z])(\s?(o'?\s?clock|sharp))?|(?<![a-z0-9.,:/-])((?<h>\d{1,2})|" + HourWords + @")(?=\s((in the|this|tomorrow|at|on \w+) )(morning|afternoon|evening|night)|\s?\u0001+ (morning|afternoon|evening|night))|(?<![a-z0-9.,:/-])((?<h>\d{1,2})|(?<![a-z])" + HourWords + @")\s?(o'?\s?clock|sharp)(?![a-z])", Options, Timeout)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<![a-z])((at|by|before|around|until) )?((?<noon>noon|midday|lunch ?time)|(?<midnight>midnight)|(the )?(eod|end of (the )?(day|business)|cob|close of business))(?![a-z])|(?<midnight>午夜|半夜零点)|(今天|明天)?下班(之?前|的?时候|后)", Options, Timeout)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"(?<small>凌晨|半夜|深夜(?=[一二三四五1-5]))|(?<morning>清晨|清早|大清早|早上|早晨|上午|(?<=[今明天一二三四五六日\u0001])早|早(?=\s?[\d七八九十六]+\s?[点:])|晨)(?!好|班)|(?<noon>中午|正午|午间)(?!好)|(?<afternoon>下午|午后)(?!好|茶)|(?<evening>傍晚|晚上|晚间|夜里|夜晚|深夜|(?<=[今明昨天一二三四五六日\u0001])[晚夜]|晚(?=\s?[\d六七八九十]+\s?[点:]))(?!好|会)|(?<![a-z])(?<!good )((in the|this|at|early) )*((?<morning>mornings?)|(?<afternoon>afternoons?)|(?<evening>evenings?|(?<=to|\u0001)night|(?<=at )night))(?![a-z])", Options, Timeout)]
    private static partial Regex PartOfDay();
}
