using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>How days are written. Chinese characters count as letters, so the edges of a number are spelt out instead of \b.</summary>
internal static partial class Days
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 200;

    /// <summary>The little words before a day that go with it.</summary>
    private const string On = @"(?<![a-z])((on|by|before|until|till|from|since|due( on| by)?|for|of|around|no later than|latest|not later than) (the )?)?";
    private const string Before = @"(\s?(之前|以前|前(?!天)|以内|那天|当天))?";
    private const string NoNumberBefore = @"(?<![a-z0-9./#$€£¥_-])(?<!\d,)";
    private const string Months = "(?<mon>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private const string NoUnit = @"(?!\s?(pcs|pieces?|units?|sets?|cartons?|ctns?|boxes|usd|eur|rmb|cny|kgs?|cbm|dollars|%|[ap]\.?m\b|件|条|箱|套|个|万|千|百|元|块|美元|美金|公斤))";
    private const string Year = @"((,? |[-/])(?<y>(19|20)\d\d)(?!\d)" + NoUnit + @"|[-/](?<y>\d\d)(?![\d/-]))?";
    private const string Weekdays = "(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues?|thu(rs?)?|fri|(mon|wed|sat|sun)(?=\\.?\\s*([,;!?)]|$|\\d|at |am |morning|afternoon|evening|noon|night|@))|(?<=(on|by|next|this|last|until|till|before|every|coming|due) )(mon|wed|sat|sun))";

    [GeneratedRegex(On + @"(?<said>" + NoNumberBefore + @"(?<y>20\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d|[-/.]\d))" + Before, Options, Timeout)]
    private static partial Regex YearFirst();

    [GeneratedRegex(On + @"(?<said>" + NoNumberBefore + @"(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<y>(19|20)\d\d|\d\d)(?![a-z0-9]|[-/.]\d))" + Before, Options, Timeout)]
    private static partial Regex YearLast();

    [GeneratedRegex(On + @"(?<!(size|sizes|page|part|ratio|尺码|比例|第|步骤)\s?)(?<said>" + NoNumberBefore + @"(?<a>\d{1,2})/(?<b>\d{1,2})(日|号)?(?![a-z0-9/%""']|[.,-]\d|\s?(h(?![a-z])|an? hours?|hours?|inch|of |cups?|yards?|寸|英寸|码|页|小时)))" + NoUnit + Before, Options, Timeout)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"(?<![a-z0-9农历])((在|于|到|至)(?=[\d今明去二]))?(?<said>((?<which>今年|明年|去年)|(?<y>20\d\d|\d\d|[二][零一二三四五六七八九]{3}|[二三][零一二三四五六七八九])\s?年)?\s?(?<!\d)(?<m>" + Numerals.Chinese + @")\s?月份?\s?(?<d>" + Numerals.Chinese + @")(\s?[日号]|(?![\d个月年]|[.:：]\d|[点时])" + NoUnit + "))" + Before, Options, Timeout)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?<![a-z0-9.月第订单款柜批色房门型尺零一二三四五六七八九十-])(?<said>(?<which>下个月|下月|上个月|上月|这个月|本月|当月)?的?\s?(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})(号(?![楼线柜色门仓车机厂店船位码箱款床样])|日(?!内|后|前后|元|之|以|间|常|报)))" + Before, Options, Timeout)]
    private static partial Regex ChineseDayOnly();

    [GeneratedRegex(On + @"(the )?(?<said>" + NoNumberBefore + @"((?<d>\d{1,2})(st|nd|rd|th)?|(?<d>" + Numerals.OrdinalWords + @"))( of |[ /-]?)" + Months + @"\.?(?![a-z])" + Year + ")", Options, Timeout)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(On + @"(?<said>(?<![a-z])" + Months + @"\.?[ /-]?(the )?((?<d>\d{1,2})(st|nd|rd|th)?(?![a-z0-9:/]|[.,]\d)|(?<=\s)(?<d>" + Numerals.OrdinalWords + @")(?![a-z]))" + NoUnit + Year + ")", Options, Timeout)]
    private static partial Regex MonthThenDay();

    [GeneratedRegex(@"(?<![a-z0-9])((on |by |before |until |till |from |since |due |for )(the )?|the |(?<=(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? ))(?<said>(?<d>\d{1,2})(st|nd|rd|th))(?![a-z0-9])( of (?<which>this|next|last) month)?(?!\s+(sample|round|floor|order|batch|shipment|container|payment|instal|time|inspection|reminder|lot|revision|version|half|quarter|week|day|working|business|of|line|one|try|party|attempt|fit|proto|pp|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", Options, Timeout)]
    private static partial Regex EnglishDayOnly();

    [GeneratedRegex(@"(?<![a-z])((on|by|before|until|till|from|since|due|for) )?(the )?(?<word>day after (tomorrow|tmr)|day before yesterday|today|2day|tomm?orr?ow|tmrw?|tmw|2moro|yesterday)(?![a-z])('s)?|(?<![a-z])(?<word>to(?=night(?![a-z]))|this(?= (morning|afternoon|evening)(?![a-z])))|(?<word>大后天|大前天|(?<!\d)后天|前天|明天|明日|明儿|今天|今日|今儿|昨天|昨日|[今明昨](?=早|晚|晨|夜))(的)?" + Before, Options, Timeout)]
    private static partial Regex RelativeWord();

    [GeneratedRegex(@"(?<![a-z0-9])((in|within|after) (?<n>" + Numerals.English + @") ?(?<unit>day|week|wk|month|year|working day|business day|fortnight)s?( time)?(?![a-z])(?! (before|after|prior))|(?<n>" + Numerals.English + @") (?<unit>day|week|month|year|working day|business day)s? (from (now|today)|later|(?<ago>ago)))(?![a-z])", Options, Timeout)]
    private static partial Regex EnglishOffset();

    [GeneratedRegex(@"(?<![\d.每])((再?过|等)\s?(?<n>" + Numerals.Chinese + @")\s?个?(?<unit>天|周|星期|礼拜|月|工作日|年)(?!的?[后前])|(?<n>" + Numerals.Chinese + @")\s?(个(?<unit>星期|礼拜|月|工作日)|(?<unit>天|日|周|星期|年))\s?(之后|以后|后(?!天)|(?<ago>之前|以前|前(?!后))))", Options, Timeout)]
    private static partial Regex ChineseOffset();

    [GeneratedRegex(@"(?<![a-z])(?<!(every|each|other|first|second|third|fourth|fifth|1st|2nd|3rd|4th) )((on|by|before|until|till|from|since|due|for|of) )?(the )?((?<which>next|this|last|past|previous|coming|this coming) )?(?<![a-z])" + Weekdays + @"\.?(?![a-z])('s)?(?! (of|in) (the |this |next |last )?(month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))( (?<which>next|this|last) week)?", Options, Timeout)]
    private static partial Regex EnglishWeekday();

    [GeneratedRegex(@"(?<![a-z])((on|by|before) )?(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?<which>after next)(?! week)|(?<![a-z])((on|by|before) )?(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday) (of )?((the )?(?<which>week after next)|(?<which>next|this|last) week)(?![a-z])|(?<![a-z])(?<which>next|this|last) week('s)?,? (on )?(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z])", Options, Timeout)]
    private static partial Regex WeekdayOfWeek();

    [GeneratedRegex(@"(?<![每隔\d一两三四双逢])(?<which>下下|上上|下个?|上个?|本|这个?)?个?(周|星期|礼拜)(?<w>[一二三四五六日天末1-7])(?![一二三四五六日、,，和至到\-~]?[一二三四五六日]([^月日号点]|$)|[\d次天个年])" + Before, Options, Timeout)]
    private static partial Regex ChineseWeekday();

    [GeneratedRegex(@"(?<![a-z])((at|by|before|until|till|on) )?((the )?(end|last day) of (the )?((?<which>this|next|last) )?((?<month>month)|(?<year>year)|(?<week>week)|" + Months + @")|(?<month>eom|month[ -]?end)|(?<week>eow)|(?<year>year[ -]?end))(?![a-z])|(?<![每a-z\d])((?<which>这个|本|下个|下|上个|上)|(?<m>" + Numerals.Chinese + @"))?的?(?<month>月底|月末|月(?<start>初))|(?<which>今|明|去)?(?<year>年底|年末)" + Before, Options, Timeout)]
    private static partial Regex EndOf();

    [GeneratedRegex(@"(?<![a-z0-9])(?<n>" + Numerals.English + @") (?<unit>day|week|month|year|working day|business day)s? (after|from|following|(?<ago>before|prior to)) ", Options, Timeout)]
    private static partial Regex CountedFrom();

    [GeneratedRegex(@"(?<![a-z])(next|last) (week|month|year|quarter)(?![a-z])|(?<![a-z])(before|after) (the )?(holidays?|new year|spring festival|chinese new year|cny)(?![a-z])|(下|上)个?(周|星期|礼拜|月|季度)(?![一二三四五六日天末底初\d])|节[前后]|假期?[前后]|年[前后](?!\d)|第[一二三四五\d]+个工作日|[上中下]旬|月中", Options, Timeout)]
    private static partial Regex Vague();
}
