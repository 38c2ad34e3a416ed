using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Inspections;

/// <summary>What an inspection found, by class; null where nothing was said: <c>0 critical 12 major 20 minor</c>, <c>大12小20</c>, <c>0/12/20</c>.</summary>
public sealed partial record Defects(int? Critical, int? Major, int? Minor) : ISpoken<Defects>
{
    public static Task<Reading<Defects>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (InRow(hearing.Text, hearing.Turn.Today) is (var inRow, var place))
            return Task.FromResult<Reading<Defects>>(new Reading<Defects>.One(inRow, [place]));
        var found = Said().Matches(hearing.Text);
        var defects = new Defects(Of("critical"), Of("major"), Of("minor"));
        return Task.FromResult<Reading<Defects>>(defects == new Defects(null, null, null)
            ? new Reading<Defects>.None()
            : new Reading<Defects>.One(defects, [.. found.Select(match => new Span(match.Index, match.Length))]));

        int? Of(string name) => found.Select(match => match.Groups[name]).FirstOrDefault(group => group.Success) is { Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Critical, major and minor in a row, as reports have them: "0/3/7", "0-14-22"; "3/4/26" is a day of this year.</summary>
    public static (Defects Defects, Span Span)? InRow(string text, LocalDate today)
    {
        var row = Row().Match(text);
        if (!row.Success)
            return null;
        var (first, second, third) = (Number("a"), Number("b"), Number("c"));
        var isDay = first is >= 1 and <= 31 && second is >= 1 and <= 31 && (first <= 12 || second <= 12) && Math.Abs(third - (today.Year % 100)) <= 1;
        return isDay ? null : (new Defects(first, second, third), new Span(row.Index, row.Length));

        int Number(string group) => int.Parse(row.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    public Choice AsChoice() => new(Text.Verbatim(ToString()), ToString());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Critical ?? 0} critical {Major ?? 0} major {Minor ?? 0} minor");

    [GeneratedRegex(@"(?<![\d./\-])(?<a>\d{1,2})\s?(?<mark>[/\-])\s?(?<b>\d{1,3})\s?\k<mark>\s?(?<c>\d{1,3})(?![\d/.\-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<![\d\p{L}])(?:(?<critical>\d{1,5})\s?(?:critical|cri?t?\b)|(?<major>\d{1,5})\s?(?:majors?\b|maj\b)|(?<minor>\d{1,5})\s?(?:minors?\b|min\b))|(?:critical|严重缺陷|致命缺陷|严重|致命|严)\s?:?\s?(?<critical>\d{1,5})|(?:major|主要缺陷|大缺陷|主要|大)\s?:?\s?(?<major>\d{1,5})|(?:minor|次要缺陷|小缺陷|次要|小)\s?:?\s?(?<minor>\d{1,5})(?![\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Said();
}
