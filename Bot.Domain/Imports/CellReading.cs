using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>What comes first in dates made of numbers.</summary>
public enum DateOrder { Mdy, Dmy, Ymd }

/// <summary>A date as it stands in a cell: certain by its form, or three numbers that need an order.</summary>
/// <param name="Certain">Null when the order of the numbers decides.</param>
public readonly record struct DateSaid(LocalDate? Certain, int First = 0, int Second = 0, int Third = 0)
{
    /// <summary>The day in that order; null when there is no such day.</summary>
    public LocalDate? In(DateOrder order) => Certain ?? order switch
    {
        DateOrder.Mdy => CellReading.Day(Third, First, Second),
        DateOrder.Dmy => CellReading.Day(Third, Second, First),
        DateOrder.Ymd => CellReading.Day(First, Second, Third),
    };

    /// <summary>The same day whichever of the two comes first: nothing to decide.</summary>
    public bool IsOpen => Certain is null && First <= 12 && Second <= 12 && First != Second;

    public bool IsDayFirst => Certain is null && First is > 12 and <= 31;

    public bool IsMonthFirst => Certain is null && Second is > 12 and <= 31;
}

/// <summary>Reads the numbers and dates that people write in cells. What it cannot read with certainty it leaves.</summary>
public static partial class CellReading
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A date in any usual form; null for anything else.</summary>
    public static DateSaid? Date(string cell)
    {
        var text = Plain.Of(cell).Trim();
        if (YearFirst().Match(text) is { Success: true } ymd)
            return Certain(Day(Number(ymd, "y"), Number(ymd, "m"), Number(ymd, "d")));
        if (DayNamed().Match(text) is { Success: true } dmy)
            return Certain(Day(Number(dmy, "y"), Month(dmy.Groups["m"].Value), Number(dmy, "d")));
        if (MonthNamed().Match(text) is { Success: true } mdy)
            return Certain(Day(Number(mdy, "y"), Month(mdy.Groups["m"].Value), Number(mdy, "d")));
        if (Numbers().Match(text) is not { Success: true } numbers)
            return null;
        var said = new DateSaid(null, Number(numbers, "a"), Number(numbers, "b"), Number(numbers, "c"));
        // Nobody who writes dots writes the month first.
        return numbers.Groups["dot"].Value == "." && said.In(DateOrder.Dmy) is { } day ? new DateSaid(day) : said;
    }

    /// <summary>A day whose year is not said: <c>3月5日</c>, <c>5 Mar</c>; null for anything else.</summary>
    public static AnnualDate? DayOfYear(string cell)
    {
        var match = Yearless().Match(Plain.Of(cell).Trim());
        var month = match.Groups["m"] is { Success: true } named ? Month(named.Value) : match.Success ? Number(match, "n") : 0;
        // A leap year has every day there is.
        return match.Success && Day(2000, month, Number(match, "d")) is { } day ? new AnnualDate(day.Month, day.Day) : null;
    }

    /// <summary>A number with what stands behind it: <c>5,000 pcs</c>; null when it is not one.</summary>
    /// <param name="decimalComma">The comma parts the decimals and the point the thousands.</param>
    public static (decimal Value, string Unit)? Number(string cell, bool decimalComma)
    {
        var text = Plain.Of(cell).Trim();
        if (Amount().Match(text) is not { Success: true } match)
            return null;
        var digits = match.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        if (!(decimalComma ? WithComma() : WithPoint()).IsMatch(digits))
            return null;
        digits = decimalComma ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return null;
        var isNegative = match.Groups["minus"].Success || (text.StartsWith('(') && text.EndsWith(')'));
        return (isNegative ? -value : value, match.Groups["after"].Value.Trim());
    }

    /// <summary>True when the number can only have a decimal comma, false when it can only have a point, null when both fit or neither.</summary>
    public static bool? HasDecimalComma(string cell)
    {
        var (comma, point) = (Number(cell, decimalComma: true), Number(cell, decimalComma: false));
        return (comma, point) switch
        {
            (not null, null) => true,
            (null, not null) => false,
            _ => null,
        };
    }

    internal static LocalDate? Day(int year, int month, int day)
    {
        // Two digits are of this century up to 69; nobody imports orders of 1969.
        year = year switch { < 70 => 2000 + year, < 100 => 1900 + year, _ => year };
        return year is >= 1950 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    private static DateSaid? Certain(LocalDate? day) => day is null ? null : new DateSaid(day);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Month(string name) => Array.IndexOf(Months, name[..3].ToLowerInvariant() switch
    {
        "mär" or "mrz" => "mar",
        "mai" => "may",
        "okt" => "oct",
        "dez" => "dec",
        var usual => usual,
    }) + 1;

    [GeneratedRegex(@"^(?<y>[0-9]{4}|[0-9]{2}(?=年))\s*(?:[-/.年]\s*(?<m>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})日?|(?<m>[0-9]{2})(?<d>[0-9]{2}))(?:[T ]\s*[0-9].*)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?[-/ ]?\s*(?<m>[A-Za-zä]{3,9})\.?[-/, ]?\s*(?<y>[0-9]{4}|[0-9]{2})(?: [0-9].*)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex DayNamed();

    [GeneratedRegex(@"^(?<m>[A-Za-zä]{3,9})\.?[- ]\s*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?[- ]\s*(?<y>[0-9]{4})(?: [0-9].*)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex MonthNamed();

    [GeneratedRegex(@"^(?:(?<n>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*[日号]?|(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?[-/ ]?\s*(?<m>[A-Za-zä]{3,9})\.?|(?<m>[A-Za-zä]{3,9})\.?[- ]\s*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?)$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Yearless();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\s*(?<dot>[-/.])\s*(?<b>[0-9]{1,2})\s*\k<dot>\s*(?<c>[0-9]{4}|[0-9]{2})(?: [0-9].*)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\(?(?:(?<minus>[-−–])|\+)?\s*(?:(?:[A-Z]{3}|US\$|[$€£¥])\s*)?(?<minus>[-−–])?(?<number>[0-9](?>[0-9.,' ]*)(?:[eE][+-]?[0-9]{1,3})?)\s*(?<after>%|[$€£¥]|\p{L}{1,7}\.?)?\)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex WithPoint();

    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?:[eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex WithComma();
}
