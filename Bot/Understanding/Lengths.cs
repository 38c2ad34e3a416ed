using Bot.Domain.Talk;
using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>Finds lengths of time: "in 15 minutes", "半小时后", "10 minutes before", "提前10分钟".</summary>
internal static partial class Lengths
{
    /// <summary>Hours and minutes from now; they pass in real time, whatever the clocks do.</summary>
    public static (Duration Length, Span Span)? FromNow(string folded) => First(English().Matches(folded)) ?? First(Chinese().Matches(folded));

    /// <summary>How long before a stated moment.</summary>
    public static (Duration Length, Span Span)? Before(string folded) => First(Ahead().Matches(folded));

    /// <summary>The day is counted from a date that an order knows, not from today: "3 days before ETD".</summary>
    public static bool IsFromOrder(string folded) => OrderDate().IsMatch(folded);

    private static (Duration Length, Span Span)? First(MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            var minutes = (Number(match, "h") * 60) + (match.Groups["hh"].Success ? 30 : 0) + Number(match, "m")
                + (Number(match, "q") * 15) + (Number(match, "d") * 24 * 60) + (Number(match, "w") * 7 * 24 * 60);
            if (minutes is > 0 and < 60 * 24 * 400)
                return (Duration.FromSeconds(Math.Round(minutes * 60)), new Span(match.Index, match.Length));
        }

        return null;
    }

    private static double Number(Match match, string group)
    {
        var said = match.Groups[group];
        return !said.Success ? 0 : said.Value is "半" ? 0.5 : Numerals.Read(said.Value) ?? 0;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 200;
    private const string Num = Numerals.English;
    private const string LengthEnglish = "((?<h>" + Num + @") ?(hours?|hrs?|h)(?<hh> and (a half|30))?((,? and | )?(?<m>" + Num + @") ?(minutes?|mins?|m))?|(?<h>an|one|two|three) (?<hh>and a half) hours?|(?<m>" + Num + @") ?(minutes?|mins?|m)|(?<q>a|three) quarters? of an hour|(?<h>\d{1,2})h(?<m>[0-5]\d))";
    private const string LengthChinese = "((?<h>半|" + Numerals.Chinese + @"|\d+\.\d)\s?个?(?<hh>半)?(小时|钟头)(?<hh>半)?([零又]?(?<m>" + Numerals.Chinese + @")\s?分钟?)?|(?<m>" + Numerals.Chinese + @")\s?(分钟|分)|(?<q>[一二两三])刻钟)";

    [GeneratedRegex(@"(?<![a-z0-9])((in|within|after) " + LengthEnglish + @"( time)?|" + LengthEnglish + @" (from now|later)|(?<=^\s*)" + LengthEnglish + @"(?=\s*[.!]?\s*$))(?![a-z0-9])(?! (before|after|early|earlier|ahead))", Options, Timeout)]
    private static partial Regex English();

    [GeneratedRegex(@"(再?过|等)\s?" + LengthChinese + @"(之?后|以后)?|" + LengthChinese + @"\s?(之后|以后|后)|(?<![提前早])(?<=^\s*)" + LengthChinese + @"(?=\s*(提醒|叫|喊|通知|[。.!]?\s*$))", Options, Timeout)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(提前|提早|早|(?<![之以天周月])前(?=\s?[\d半一二两三四五六七八九十]+个?(分|小|刻|钟)))\s?(" + LengthChinese + @"|(?<d>" + Numerals.Chinese + @")\s?(天|日)|(?<w>" + Numerals.Chinese + @")\s?个?(周|星期|礼拜))|(?<![a-z0-9])(" + LengthEnglish + @"|(?<d>" + Num + @") days?|(?<w>" + Num + @") weeks?)( |-)?(before(hand)?|early|earlier|ahead( of( time)?)?|in advance|prior( to)?)(?![a-z])", Options, Timeout)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"(交期|船期|开船|到港|到货|出货|装柜|验货|截关|截单|截港|发货|交货|离港|产前样|大货|尾款|etd|eta|crd)\s?(日期?|当天|时间)?\s?之?[前后]|(?<![a-z])(days?|weeks?|working days?) (before|after|prior to|ahead of) (the |our |its |their |that |this |order('s)? )*(etd|eta|crd|ex-?factory|delivery|shipment|shipping|ship|departure|arrival|sailing|vessel|inspection|loading|stuffing|cut-?off|deadline|due date|order|po|pp|bulk|payment|balance|deposit|lc|l/c|b/l)(?![a-z])", Options, Timeout)]
    private static partial Regex OrderDate();
}
