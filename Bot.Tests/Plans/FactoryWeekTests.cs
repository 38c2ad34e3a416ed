using Bot.Domain.Plans;

namespace Bot.Tests.Plans;

public class FactoryWeekTests
{
    [Theory]
    [InlineData("2026-03-04", 0, "2026-03-04")]
    [InlineData("2026-03-04", 3, "2026-03-07")]
    [InlineData("2026-03-04", 4, "2026-03-09")]
    [InlineData("2026-12-30", 3, "2027-01-02")]
    [InlineData("2026-12-31", 3, "2027-01-04")]
    [InlineData("2026-03-27", 2, "2026-03-30")]
    [InlineData("2026-10-24", 1, "2026-10-26")]
    public void Sunday_is_off(string from, int days, string to) => Assert.Equal(Day(to), FactoryWeek.After(Day(from), days));

    [Theory]
    [InlineData("2026-03-02", "2026-03-08", 6)]
    [InlineData("2026-03-08", "2026-03-08", 0)]
    [InlineData("2026-12-28", "2027-01-03", 6)]
    public void Working_days_are_counted_with_both_ends(string from, string to, int days) => Assert.Equal(days, FactoryWeek.Count(Day(from), Day(to)));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
