using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Sheets;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>How the dates of the sheet are written.</summary>
public sealed partial class OrderSheet
{
    // So that nobody takes the day for the month.
    private static readonly string[] Unmistakable =
    [
        "uuuu-MM-dd", "uuuu/M/d", "uuuu/MM/dd", "uuuu.MM.dd", "uuuu'年'M'月'd'日'", "uuuu'年'MM'月'dd'日'",
        "dd.MM.uuuu", "d.M.uuuu", "d-MMM-uuuu", "dd-MMM-uuuu", "d MMM uuuu", "dd MMM uuuu", "d-MMM-uu", "dd-MMM-uu",
    ];

    private readonly Dictionary<int, DateOrder> dates = [];
    private readonly HashSet<int> dateColumns = [];

    // Of the dates without a year: the middle of those that have one.
    private LocalDate? middle;

    /// <summary>The order of the dates made of numbers, where there are such and it is known.</summary>
    public DateOrder? Dates { get; }

    /// <summary>By heading, how the dates of a column are written, where that cannot be misread.</summary>
    public IReadOnlyDictionary<string, string> DatePatterns =>
        columns.Where(column => column.Key.IsDate()).Select(column => (Heading: Headings[column.Value], Pattern: PatternOf(column.Value))).Where(column => column.Pattern is not null)
            .ToDictionary(column => column.Heading, column => column.Pattern!);

    /// <summary>Dates that can be read two ways, an example: nobody but the person knows.</summary>
    public string? OpenDate { get; private set; }

    internal LocalDate? DateIn(SheetRow row, Field field) => columns.TryGetValue(field, out var column) ? DateOf(row[column], column) : null;

    private LocalDate? DateOf(object? cell, int column) => cell switch
    {
        LocalDate date => date,
        string text when CellReading.Date(text) is { } said => said.Certain ?? ((dates.TryGetValue(column, out var known) ? known : Dates) is { } order ? said.In(order) : null),
        string text when IsSerial(text) => new LocalDate(1899, 12, 30).PlusDays(int.Parse(text, CultureInfo.InvariantCulture)),
        string text when middle is { } near && CellReading.DayOfYear(text) is { } day => Nearest(day, near),
        decimal number when number is > 20_000 and < 80_000 && decimal.IsInteger(number) => new LocalDate(1899, 12, 30).PlusDays((int)number),
        _ => null,
    };

    private static LocalDate Nearest(AnnualDate day, LocalDate near) =>
        Enumerable.Range(near.Year - 1, 3).Select(day.InYear).MinBy(date => Math.Abs(Period.DaysBetween(date, near)));

    /// <summary>Near which day the dates without a year are: by the sheet's other dates, by the year above its header, or by the day it came.</summary>
    private void ReadYearless(int titles, LocalDate? today)
    {
        var meant = columns.Where(column => column.Key.IsDate()).Select(column => column.Value).ToList();
        var yearless = meant.Select(column => (column, Said: Texts(column).Where(text => CellReading.DayOfYear(text) is not null).ToList())).Where(item => item.Said is not []).ToList();
        if (yearless is [])
            return;
        var full = meant.SelectMany(column => Rows.Select(row => DateOf(row[column], column))).OfType<LocalDate>().Order().ToList();
        var years = Sheet.Rows.Take(titles).SelectMany(row => row.Cells).OfType<string>().Append(Sheet.Tab).SelectMany(text => Year().Matches(text)).Select(match => match.Value).Distinct().ToList();
        middle = full is not [] ? full[full.Count / 2] : years is [var year] ? new LocalDate(int.Parse(year, CultureInfo.InvariantCulture), 7, 1) : today;
        if (middle is not { } near)
            return;
        foreach (var (column, said) in yearless)
            remarks.Add($"{Headings[column]}: {new Count(said.Count, "cell")} without a year, “{said[0]}” is taken as {Nearest(CellReading.DayOfYear(said[0])!.Value, near).ToString("uuuu-MM-dd", null)}");
    }

    // What a spreadsheet leaves of a date when it is saved without its format.
    private static bool IsSerial(string text) => text.Length == 5 && text[0] is >= '2' and <= '7' && text.All(char.IsAsciiDigit);

    /// <summary>The order of dates, from all of a column; where that leaves it open the person's word, or the sheet's other columns.</summary>
    private DateOrder? FindDates(DateOrder? chosen)
    {
        var open = new List<string>();
        var isTorn = false;
        for (var column = 0; column < Headings.Count; column++)
        {
            var isMeant = fields.TryGetValue(column, out var field) && field.IsDate();
            // A note of ours is in one form already, and not to be changed.
            if (!isMeant && (fields.ContainsKey(column) || Imports.Headings.NoteIn(Headings[column]) is not null || !LooksLikeDates(column)))
                continue;
            dateColumns.Add(column);
            var said = Texts(column).Distinct().Select(text => (Text: text, Said: CellReading.Date(text))).Where(item => item.Said is { Certain: null }).ToList();
            var (day, month) = (said.Exists(item => item.Said!.Value.IsDayFirst), said.Exists(item => item.Said!.Value.IsMonthFirst));
            if (day != month)
                dates[column] = day ? DateOrder.Dmy : DateOrder.Mdy;
            else if (isMeant && said.Find(item => item.Said!.Value.IsOpen || day).Text is { } example)
                open.Add(example);
            isTorn |= isMeant && day && month;
        }

        if (open is [] || chosen is not null)
            return chosen ?? (dates.Values.Distinct().ToList() is [var single] ? single : null);
        if (!isTorn && dates.Values.Distinct().ToList() is [var only])
            return only;
        OpenDate = open[0];
        return null;
    }

    /// <summary>A column that nobody named can hold dates too; they are kept in one form.</summary>
    private bool LooksLikeDates(int column)
    {
        // Different values: the words that stand in for a missing date are few.
        var sample = Rows.Select(row => row[column]).Where(cell => cell is not null).Distinct().Take(200).ToList();
        return sample.Count(cell => cell is LocalDate || (cell is string text && CellReading.Date(text) is not null)) * 2 > sample.Count;
    }

    [GeneratedRegex(@"(?<!\d)20[0-4]\d(?!\d)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Year();

    private string? PatternOf(int column)
    {
        var written = Texts(column).Distinct().Take(200).Select(text => (text, date: DateOf(text, column))).Where(item => item.date is not null).ToList();
        var likest = Unmistakable.Select(pattern => (pattern, hits: written.Count(item => item.date!.Value.ToString(pattern, CultureInfo.InvariantCulture) == item.text))).MaxBy(item => item.hits);
        return likest.hits > 0 ? likest.pattern : null;
    }
}
