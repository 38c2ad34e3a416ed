using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>Reads the day that a part of a sentence says, or the one that something moves to.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>The day that is said; of several the one that something moves to.</summary>
    private (LocalDate? Date, IReadOnlyList<LocalDate> Options)? Day(bool past, bool afterMarker)
    {
        var text = Dated();
        past |= Since().IsMatch(text);
        if (afterMarker && To().Matches(text) is { Count: > 0 } markers && (Carried(text[..markers[^1].Index], text[markers[^1].Index..]) ?? Read(text[markers[^1].Index..], past)) is { } moved)
            return moved;
        var day = Read(text, past);
        // 20 February said in March of a thing that is no plan is the last one.
        return !past && day is { Date: { } far } && Period.DaysBetween(today, far) > 240 && !clause.Is("plan") && Read(text, past: true) is { Date: { } near } other && near <= today ? other : day;
    }

    /// <summary>"from 1 April to the 15th": of April; "from 20 April to the 5th" may be either of two months.</summary>
    private (LocalDate? Date, IReadOnlyList<LocalDate> Options)? Carried(string before, string after)
    {
        if (OnlyDay().Match(after) is not { Success: true } only || Read(before, past: false) is not { Date: { } from } || from < today || Period.DaysBetween(today, from) > 240)
            return null;
        var day = int.Parse(only.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var months = new[] { from.ToYearMonth(), from.ToYearMonth().PlusMonths(1) }.Where(month => day >= 1 && day <= month.Calendar.GetDaysInMonth(month.Year, month.Month)).Select(month => month.OnDayOfMonth(day)).ToList();
        return months is [] ? null : day > from.Day ? (months[0], [months[0]]) : (null, months);
    }

    [GeneratedRegex(@"^(to|until|till|al?|au|auf|para|bis)\s(the\s|den\s|zum\s|el\s|le\s|dia\s|el dia\s)?(?<day>\d{1,2})(st|nd|rd|th|\.)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex OnlyDay();

    /// <summary>"the 12th", "12号", "eta12": a day whose month nobody says.</summary>
    public static bool IsMonthless(string text) => OnlyNumber().Count(text) == 1 && !Months().IsMatch(text);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"月|(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Months();

    [GeneratedRegex(@"(?<![a-z])(since|seit|desde|depuis)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Since();

    /// <summary>Where days may be said: "提单11号" names no week, and "instead of 15 August" the day that is given up.</summary>
    private string Dated()
    {
        var text = clause.Topics.Where(topic => clause.Text[topic.Span.Start] > 127).Aggregate(clause.Text, (rest, topic) => Folded.Without(rest, topic.Span));
        return Instead().Match(text) is { Success: true, Index: > 0 } old ? text[..old.Index] : text;
    }

    [GeneratedRegex(@"(?<![a-z])(instead of|rather than|en vez de|en lugar de|au lieu d|statt|em vez de)(?![a-z])|而不是|而非", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Instead();

    [GeneratedRegex(@"(?<![a-z])(over|gone|closed|expired|behind us|elapsed|(is|are|were|we're) past)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Over();

    private (LocalDate? Date, IReadOnlyList<LocalDate> Options)? Read(string text, bool past) => Choice().IsMatch(text) ? (null, [today, today]) : time.Date(OnVessel(text), language, today, past) switch
    {
        Reading<LocalDate>.One one => (one.Value, [one.Value]),
        Reading<LocalDate>.Several several => (null, several.Options),
        // 31 June: something is meant, and not that.
        Reading<LocalDate>.Wrong => (null, [today, today]),
        _ => null,
    };

    /// <summary>"25号的船" leaves on the 25th, "ETA4月8号" arrives on 8 April.</summary>
    internal static string OnVessel(string text) => Plain(Bared().Replace(MonthDay().Replace(Arrives().Replace(Glued().Replace(Vessel().Replace(text, day => "号".PadRight(day.Length)), " "), " "), " ${month}月${day}号"), " ${day}号"));

    /// <summary>"22.04." as Europeans write it in English as well, and "27th" without its article.</summary>
    private static string Plain(string text) => Bare().Replace(Dotted().Replace(text, "${day}/${month}"), "the ${day}");

    [GeneratedRegex(@"(?<![\d.,])((?<day>1[3-9]|2\d|3[01])\.(?<month>0?[1-9]|1[0-2])\.?|(?<day>[12]?\d|3[01])\.(?<month>0?[1-9]|1[0-2])\.)(?![\d.%]|\s?(d|days?|weeks?|wks?|hours?|k|cm|mm|kg|usd|eur|pcs|tons?)(?![a-z]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![a-z\d]|the\s|on\s|[a-z]{3,9}\.?\s(?<=(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s))(?<day>\d{1,2}(st|nd|rd|th))(?=\s*($|[,;!)]|(instead|now|latest|then|pls|please|not)(?![a-z])))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Bare();

    /// <summary>"etd21", "拖到这个月20": a day though nobody says so.</summary>
    [GeneratedRegex(Clauses.BareDay, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Bared();

    /// <summary>"ETD 3.18", "改到3-18": a month and a day of it, right behind the name of a date or a word for moving.</summary>
    [GeneratedRegex(@"(?<=(?<![a-z])(etd|eta|crd)\s?(改?[到成为至]|to|now|is|:)?\s?|[改到成为至期]\s?)(?<month>1[0-2]|0?[1-9])[.\-](?<day>3[01]|2\d|1[3-9])(?![\d.\-/%]|\s?[天个件万千周月元块套美米台条批次号]|\s?[a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex MonthDay();

    /// <summary>"ETD 15 or 16 April", "15号或16号": nobody knows which.</summary>
    [GeneratedRegex(@"(?<![\d./\-])\d{1,2}(st|nd|rd|th|\.)?\s?(or|oder|ou)\s(the\s|am\s)?\d{1,2}(st|nd|rd|th|\.)?\s?(?=$|(of\s)?(jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]))|\d[号日](或者?|还是)(\d{1,2}月)?\d{1,2}[号日]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Choice();

    /// <summary>"15号到" is no "from the 15th".</summary>
    [GeneratedRegex(@"(?<=\d[号日])到(?=$|[\s\u0001了])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Arrives();

    [GeneratedRegex(@"(?<=[a-z]{2})[a-z](?=\d{1,2}\s?[月./\-]\s?\d)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"号的?[船柜]", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Vessel();

    [GeneratedRegex(@"(?<![a-z])(to|until|till|into|at|hasta|auf|bis|para|jusqu'au|au|al|a|zum|am)(?![a-z])|->|→|=|到(?![港厂货仓账])|至|成|为|是|延|[改变换](?=\s?\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex To();
}
