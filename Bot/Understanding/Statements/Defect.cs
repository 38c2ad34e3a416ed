using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Inspections;

namespace Bot.Understanding.Statements;

/// <summary>Counts of defects by class, the number before its class or after it, as the writer began: "0 critical, 12 major", "大12小20".</summary>
internal static partial class Defect
{
    public static (int? Critical, int? Major, int? Minor) In(string folded, LocalDate today)
    {
        if (Defects.InRow(folded, today) is ({ } row, _))
            return (row.Critical, row.Major, row.Minor);
        // "no critical, major 2": each as it is written.
        var matches = folded.Split(',', '，', '、', ';', '；').SelectMany(Counted).ToList();
        return (Of("critical"), Of("major"), Of("minor"));

        int? Of(string name) => matches.Where(match => match.Groups[name].Success).Select(match => Number(match.Groups["n"].Value)).FirstOrDefault();
    }

    private static IEnumerable<Match> Counted(string part)
    {
        var before = Before().Matches(part);
        var after = After().Matches(part);
        return before.Count > 0 && (after.Count == 0 || before[0].Groups["n"].Index < after[0].Groups["class"].Index) ? before : after;
    }

    private static int? Number(string said) => said switch
    {
        "no" or "none" or "zero" or "nil" or "零" or "无" or "没有" => 0,
        _ => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Numerals.Whole(said) is >= 0 and var whole ? whole : null,
    };

    private const string Classes = @"(?<class>(?<critical>critical|crit|cri|cr|criticos?|critiques?|kritische?r?|严重|致命|危及|严)|(?<major>major|maj|ma|mayores|majeurs?|hauptfehler|主要|重大|大|主(?=\s?\d{1,4}\D{0,2}次\s?\d))|(?<minor>minor|min|mi|menores|mineurs?|nebenfehler|次要|轻微|小|轻|(?<=主\s?\d{1,4}\D{0,2})次(?=\s?\d)))";

    [GeneratedRegex(@"(?<![\d.\-/])(?<n>\d{1,4}|no|zero|nil|one|two|three|four|five|零|无|没有)\s?(个|处)?\s?(?<![a-z])" + Classes + @"(s|es)?(?![a-z])(?!\s?[:=]?\s?\d*[货样])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<![a-z])" + Classes + @"(s|es)?(缺陷|疵|疵点|问题| ?defects?)?\s?[:=是为有]?\s?(?<n>\d{1,4}(?![\d月日号点])|none|nil|零|无|没有)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex After();
}
