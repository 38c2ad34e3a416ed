using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Shipments;

/// <summary>What a shipping order says: when the vessel leaves and what has to be there before, <c>ETD18 截单14号12点 截港16</c>.</summary>
/// <param name="ZoneId">The port's zone; null for the company's.</param>
public sealed partial record Voyage(LocalDate? Etd, IReadOnlyList<CutOff> CutOffs, string? ZoneId = null) : ISpoken<Voyage>
{
    public static Task<Reading<Voyage>> Hear(Hearing hearing, CancellationToken ct)
    {
        var found = Said().Matches(hearing.Text);
        Span[] spans = [.. found.Select(match => new Span(match.Index, match.Length))];
        // Where the vessel's day was asked for it stands alone.
        if (found is [] && hearing.Asked)
            (found, spans) = (Said().Matches($"ETD {hearing.Text}"), [new Span(0, hearing.Text.Length)]);
        if (found is [])
            return Task.FromResult<Reading<Voyage>>(new Reading<Voyage>.None());

        var dates = found.Select(match => (match.Groups["what"].Value.ToUpperInvariant(), Day: DayOf(match, hearing.Turn.Today), Time: TimeOf(match))).ToList();
        if (dates.Exists(date => date.Day is null))
            return Task.FromResult<Reading<Voyage>>(new Reading<Voyage>.Wrong($"One of these days does not exist. Please write the cut-offs again, 16 March 12:00 for example.", spans));

        var etd = dates.Where(date => date.Item1 is "ETD" or "开船").Select(date => date.Day).FirstOrDefault();
        var cutOffs = dates.Where(date => KindOf(date.Item1) is not null).Select(date => new CutOff(KindOf(date.Item1)!.Value, date.Day!.Value, date.Time)).ToList();
        return Task.FromResult<Reading<Voyage>>(new Reading<Voyage>.One(new Voyage(etd, cutOffs), spans));
    }

    public Choice AsChoice() => new(Text.Verbatim(ToString()), ToString());

    public override string ToString() => string.Join(' ', CutOffs.Select(cutOff => string.Create(CultureInfo.InvariantCulture, $"{Word(cutOff.Kind)} {cutOff.Day:uuuu-MM-dd} {cutOff.Time:HH:mm}").TrimEnd()).Prepend(Etd is { } etd ? $"ETD {etd:uuuu-MM-dd}" : "")).TrimStart();

    private static string Word(CutOffKind kind) => kind switch { CutOffKind.Documents => "SI", CutOffKind.Port => "CY", CutOffKind.Customs => "customs", CutOffKind.Vgm => "VGM" };

    private static CutOffKind? KindOf(string word) => word switch
    {
        "SI" or "截单" or "DOC" or "DOCS" => CutOffKind.Documents,
        "CY" or "PORT" or "截港" or "截重" or "截柜" => CutOffKind.Port,
        "CUSTOMS" or "截关" => CutOffKind.Customs,
        "VGM" => CutOffKind.Vgm,
        _ => null,
    };

    /// <summary>A day without its month is the next one of that number; without its year the next of that date.</summary>
    private static LocalDate? DayOf(Match match, LocalDate today)
    {
        var year = Number(match.Groups["year"]);
        var day = Number(match.Groups["day"])!.Value;
        var month = Number(match.Groups["month"]) ?? (match.Groups["name"] is { Success: true, Value: var name } ? Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, known => known.Equals(name[..3], StringComparison.OrdinalIgnoreCase)) + 1 : null);
        var first = new YearMonth(year ?? today.Year, month ?? today.Month);
        for (var tries = 0; tries < 13; tries++, first = year is not null ? first : month is null ? first.PlusMonths(1) : first.PlusMonths(12))
        {
            if (day <= first.Calendar.GetDaysInMonth(first.Year, first.Month) && day > 0 && (year is not null || first.OnDayOfMonth(day) >= today))
                return first.OnDayOfMonth(day);
        }

        return null;
    }

    private static LocalTime? TimeOf(Match match) =>
        Number(match.Groups["hour"]) is { } hour and < 24 && (Number(match.Groups["minute"]) ?? (match.Groups["half"].Success ? 30 : 0)) is var minute and < 60 ? new LocalTime(hour, minute) : null;

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<![A-Za-z])(?<what>ETD|SI|CY|VGM|port|customs|docs?|截单|截港|截重|截柜|截关|开船)(?:\s*(?:cut-?\s?off|closing|cutoff))?\s*(?:(?:moved|changed|now)?\s*(?:to|is|now)\s|改到|改为|改成|延到|提前到|是)?\s*[:：]?\s*(?:(?:(?<year>20\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2}))|(?:(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?)|(?:(?<day>\d{1,2})\s?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)|(?:(?<day>\d{1,2})(?:[日号]|(?![\d/.:点]))))(?:\s*(?<hour>\d{1,2})(?:[:：](?<minute>\d\d)|[点时](?:(?<half>半)|(?<minute>\d{1,2})分?)?|\s?h(?:rs)?(?![a-z])))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
