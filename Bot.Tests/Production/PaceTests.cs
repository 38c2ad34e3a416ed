using Bot.Domain.Production;

namespace Bot.Tests.Production;

public class PaceTests
{
    private static readonly LocalDate Wednesday = new(2026, 3, 4);

    [Fact]
    public void The_rest_takes_as_long_as_what_is_made_did() => Assert.Equal(new LocalDate(2026, 3, 9), Of(8_000, (Wednesday.PlusDays(-1), 1_200), (Wednesday, 1_500)).Finish);

    [Fact]
    public void A_Sunday_that_was_worked_counts() => Assert.Equal(new LocalDate(2026, 3, 10), Of(3_000, (new LocalDate(2026, 3, 7), 500), (new LocalDate(2026, 3, 8), 1_000)).Finish);

    [Fact]
    public void Over_the_end_of_the_year() => Assert.Equal(new LocalDate(2027, 1, 1), Of(400, (new LocalDate(2026, 12, 31), 200)).Finish);

    [Theory, InlineData(0), InlineData(5_000), InlineData(5_001)]
    public void With_nothing_made_or_nothing_left_there_is_no_finish(int made) => Assert.Null(Of(5_000, (Wednesday, made)).Finish);

    private static Pace Of(decimal ordered, params (LocalDate On, int Number)[] days) =>
        Pace.Of(Stage.Sewn, [.. days.Select(day => new Output(Output.IdOf("o", Stage.Sewn, day.On), "o", Stage.Sewn, day.On, day.Number))], ordered);
}
