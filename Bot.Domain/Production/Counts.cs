using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Production;

/// <summary>So many on that day.</summary>
public sealed record DayCount(LocalDate On, int Number);

/// <summary>Counts of days: <c>昨天车1200 今天1500</c>, <c>1200 yesterday, 1500 today</c>, <c>1500</c> for today.</summary>
public sealed partial record Counts(IReadOnlyList<DayCount> Days) : ISpoken<Counts>, IAmount
{
    public static Task<Reading<Counts>> Hear(Hearing hearing, CancellationToken ct)
    {
        var today = hearing.Turn.Today;
        // Who begins with a number says the day after it.
        var found = DayFirst().Matches(hearing.Text);
        if (found is [{ Groups: var first }, ..] && !first["day"].Success)
            found = NumberFirst().Matches(hearing.Text);
        if (found is [])
            return Task.FromResult<Reading<Counts>>(new Reading<Counts>.None());

        var days = found.Select(match => new DayCount(
            match.Groups["day"].Value.ToLowerInvariant() switch
            {
                "前天" or "前日" or "day before yesterday" or "anteayer" or "avant-hier" or "vorgestern" or "anteontem" => today.PlusDays(-2),
                "昨天" or "昨日" or "yesterday" or "ayer" or "hier" or "gestern" or "ontem" => today.PlusDays(-1),
                var day when Iso(day) is { } date => date,
                var day when Calendar().Match(day) is { Success: true } said => Last(said, today),
                _ => today,
            },
            int.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))).ToList();
        return Task.FromResult<Reading<Counts>>(new Reading<Counts>.One(new Counts(days), [.. found.Select(match => new Span(match.Index, match.Length))]));
    }

    public Choice AsChoice() => new(Text.Verbatim(ToString()), ToString());

    public override string ToString() => string.Join(' ', Days.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.On:uuuu-MM-dd} {day.Number}")));

    private static LocalDate? Iso(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var date) ? date : null;

    /// <summary>"3月9日", "9 March", "9号": the last day of that name, for what was made is behind us; one of the coming weeks is left as it was said.</summary>
    private static LocalDate Last(Match said, LocalDate today)
    {
        var number = int.Parse(said.Groups["d"].Value, CultureInfo.InvariantCulture);
        var month = said.Groups["m"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture)
            : said.Groups["name"] is { Success: true, Value: var name } ? (Months.IndexOf(name, StringComparison.Ordinal) / 3) + 1
            : number > today.Day ? today.PlusMonths(-1).Month : today.Month;
        var year = said.Groups["name"].Success || said.Groups["m"].Success ? today.Year : number > today.Day ? today.PlusMonths(-1).Year : today.Year;
        if (month is < 1 or > 12)
            return today;
        var day = new LocalDate(year, month, 1).PlusDays(Math.Clamp(number, 1, CalendarSystem.Iso.GetDaysInMonth(year, month)) - 1);
        return Period.DaysBetween(today, day) > 180 ? day.PlusYears(-1) : day;
    }

    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const string Name = "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

    [GeneratedRegex(@"^((?<m>\d{1,2})月(?<d>\d{1,2})[日号]?|(?<d>\d{1,2})[日号]|(?<d>\d{1,2})\s" + Name + "|" + Name + @"\s(?<d>\d{1,2}))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Calendar();

    private const string Day = @"(?<day>昨天|昨日|今天|今日|前天|前日|day before yesterday|yesterday|today|anteayer|avant-hier|vorgestern|anteontem|ayer|hier|gestern|ontem|hoy|heute|hoje|aujourd.hui|\d{4}-\d\d-\d\d|(?<!\d)\d{1,2}月\d{1,2}[日号]?(?!\d)|(?<!\d)\d{1,2}[日号]|(?<!\d)\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s\d{1,2}(?!\d))";
    private const string Number = @"(?<![A-Za-z\d\-./#]|剩下?了?\s?|余\s?)(?<number>\d{1,3}(?:,\d{3})+|\d{2,7})(?![\d\-/:.%月日号天点]|\s?(?:pcs|pieces|件|个|条|套)?\s?(?:left|remaining|to\s(?:go|cut|sew|pack)))";

    [GeneratedRegex("(?:" + Day + @"[^\d]{0,12})?" + Number, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Number + @"(?:[^\d]{0,20}?" + Day + ")?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex NumberFirst();
}
