using Bot.Domain.Calendars;
using Bot.Domain.Reminders;
using CsCheck;
using NodaTime.Text;

namespace Bot.Tests.Reminders;

public sealed class RecurrenceTests
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly string[] MonthlyDays = ["-1", "1MO", "-1FR", "3WE", "-1WD", "1WD"];

    private static readonly Gen<string> Rules =
        from every in Gen.Int[1, 5]
        from hour in Gen.Int[0, 23]
        from minute in Gen.Int[0, 59]
        from days in Gen.OneOf(
            Gen.Const("DAILY/"),
            Gen.Int[1, 127].Select(mask => $"WEEKLY/;{string.Join(',', Weekdays.Where((_, day) => (mask & (1 << day)) != 0))}"),
            Gen.Int[1, 31].Select(day => $"MONTHLY/;{day}"),
            Gen.Int[0, MonthlyDays.Length - 1].Select(day => $"MONTHLY/;{MonthlyDays[day]}"),
            Gen.Int[0, 365].Select(day => $"YEARLY/;{new LocalDate(2024, 1, 1).PlusDays(day):MM-dd}"))
        select $"{days.Replace("/", every == 1 ? "" : $"/{every}", StringComparison.Ordinal)};{hour:00}:{minute:00}";

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 3000].Select(days => new LocalDate(2024, 1, 1).PlusDays(days));

    [Theory]
    [InlineData("DAILY;09:00")]
    [InlineData("DAILY/2;09:00")]
    [InlineData("WEEKLY;MO;08:30")]
    [InlineData("WEEKLY;MO,TH;08:30")]
    [InlineData("DAILY;WD;17:00")]
    [InlineData("WEEKLY;MO-FR;17:00")]
    [InlineData("WEEKLY/2;TH;15:00")]
    [InlineData("MONTHLY;25;10:00")]
    [InlineData("MONTHLY;-1;10:00")]
    [InlineData("MONTHLY;1MO;10:00")]
    [InlineData("MONTHLY;-1WD;10:00")]
    [InlineData("YEARLY;05-08;09:00")]
    public void A_rule_reads_back_as_written(string rule) => Assert.Equal(rule, Recurrence.Parse(rule, null).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("DAILY")]
    [InlineData("DAILY;25:00")]
    [InlineData("DAILY/0;09:00")]
    [InlineData("DAILY;MO;09:00")]
    [InlineData("WEEKLY;;09:00")]
    [InlineData("WEEKLY;XX;09:00")]
    [InlineData("WEEKLY;FR-MO;09:00")]
    [InlineData("MONTHLY;32;09:00")]
    [InlineData("MONTHLY;0;09:00")]
    [InlineData("MONTHLY;9MO;09:00")]
    [InlineData("YEARLY;02-30;09:00")]
    [InlineData("HOURLY;09:00")]
    public void What_is_no_rule_is_refused(string rule) => Assert.False(Recurrence.TryParse(rule, null, out _));

    [Theory]
    [InlineData("DAILY;09:00", "2026-12-31", "2026-08-05", "2027-01-01")]
    [InlineData("DAILY/2;09:00", "2026-08-05", "2026-08-05", "2026-08-07")]
    [InlineData("DAILY/2;09:00", "2026-08-06", "2026-08-05", "2026-08-07")]
    [InlineData("DAILY;09:00", "2026-01-01", "2026-08-05", "2026-08-05")]
    [InlineData("WEEKLY;MO,TH;09:00", "2026-08-06", "2026-08-03", "2026-08-10")]
    [InlineData("WEEKLY/2;TH;09:00", "2026-08-06", "2026-08-06", "2026-08-20")]
    [InlineData("WEEKLY/2;TH;09:00", "2026-12-25", "2026-12-24", "2027-01-07")]
    [InlineData("MONTHLY;31;09:00", "2026-01-31", "2026-01-31", "2026-02-28")]
    [InlineData("MONTHLY;31;09:00", "2026-02-28", "2026-01-31", "2026-03-31")]
    [InlineData("MONTHLY;-1;09:00", "2028-02-01", "2026-01-31", "2028-02-29")]
    [InlineData("MONTHLY;1MO;09:00", "2026-08-05", "2026-08-05", "2026-09-07")]
    [InlineData("MONTHLY;-1WD;09:00", "2026-05-01", "2026-01-01", "2026-05-29")]
    [InlineData("MONTHLY/3;15;09:00", "2026-08-15", "2026-08-15", "2026-11-15")]
    [InlineData("YEARLY;02-29;09:00", "2026-08-05", "2026-08-05", "2027-02-28")]
    [InlineData("YEARLY;02-29;09:00", "2027-12-31", "2026-08-05", "2028-02-29")]
    public void The_next_day_is_found(string rule, string after, string anchor, string next) =>
        Assert.Equal(Date(next), new Recurrence(rule).NextDate(Date(after), Date(anchor)));

    [Fact]
    public void The_last_working_day_follows_the_calendar_given()
    {
        var rule = new Recurrence("MONTHLY;-1WD;10:00");
        var closed = new LocalDate(2026, 9, 30);
        Assert.Equal(closed.PlusDays(-1), rule.NextDate(new LocalDate(2026, 9, 1), new LocalDate(2026, 9, 1), new Workdays(date => date != closed)));
        Assert.Equal(new LocalDate(2026, 10, 31), rule.NextDate(new LocalDate(2026, 9, 30), new LocalDate(2026, 9, 1), new Workdays(date => date.Month != 9)));
    }

    [Theory]
    [InlineData("DAILY;09:00", "every day at 09:00")]
    [InlineData("DAILY;WD;09:00", "every working day at 09:00")]
    [InlineData("DAILY/3;09:00", "every 3 days at 09:00")]
    [InlineData("WEEKLY;MO;08:30", "every Monday at 08:30")]
    [InlineData("WEEKLY;MO,TH;08:30", "every Monday, Thursday at 08:30")]
    [InlineData("WEEKLY;MO-FR;17:00", "from Monday to Friday at 17:00")]
    [InlineData("WEEKLY/2;TH;15:00", "every second Thursday at 15:00")]
    [InlineData("MONTHLY;25;10:00", "on day 25 of every month at 10:00")]
    [InlineData("MONTHLY;-1WD;10:00", "on the last working day of every month at 10:00")]
    [InlineData("YEARLY;05-08;09:00", "every year on 8 May at 09:00")]
    public void A_rule_is_put_into_words(string rule, string words) => Assert.Equal(words, new Recurrence(rule).Describe().ToString());

    [Fact]
    public void Every_rule_reads_back() => Rules.Always(rule =>
    {
        var read = new Recurrence(rule);
        return Recurrence.Parse(read.ToString(), null) == read;
    });

    [Fact]
    public void The_next_day_is_later_and_never_before_the_anchor() => Gen.Select(Rules, Dates, Dates).Always((rule, after, anchor) =>
    {
        var next = new Recurrence(rule).NextDate(after, anchor);
        return next > after && next >= anchor;
    });

    private static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
