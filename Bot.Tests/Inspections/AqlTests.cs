using Bot.Domain.Inspections;

namespace Bot.Tests.Inspections;

/// <summary>Against the printed tables of ISO 2859-1, level by level and cell by cell.</summary>
public class AqlTests
{
    private const string Letters = "ABCDEFGHJKLMNPQR";
    private static readonly decimal[] Columns = [0.65m, 1.0m, 1.5m, 2.5m, 4.0m, 6.5m];

    /// <summary>Table 2-A with its arrows resolved: letter, sample and Ac for each AQL.</summary>
    private static readonly string[] Resolved =
    [
        "A F20/0 E13/0 D8/0 C5/0 B3/0 A2/0",
        "B F20/0 E13/0 D8/0 C5/0 B3/0 A2/0",
        "C F20/0 E13/0 D8/0 C5/0 B3/0 D8/1",
        "D F20/0 E13/0 D8/0 C5/0 E13/1 D8/1",
        "E F20/0 E13/0 D8/0 F20/1 E13/1 E13/2",
        "F F20/0 E13/0 G32/1 F20/1 F20/2 F20/3",
        "G F20/0 H50/1 G32/1 G32/2 G32/3 G32/5",
        "H J80/1 H50/1 H50/2 H50/3 H50/5 H50/7",
        "J J80/1 J80/2 J80/3 J80/5 J80/7 J80/10",
        "K K125/2 K125/3 K125/5 K125/7 K125/10 K125/14",
        "L L200/3 L200/5 L200/7 L200/10 L200/14 L200/21",
        "M M315/5 M315/7 M315/10 M315/14 M315/21 L200/21",
        "N N500/7 N500/10 N500/14 N500/21 M315/21 L200/21",
        "P P800/10 P800/14 P800/21 N500/21 M315/21 L200/21",
        "Q Q1250/14 Q1250/21 P800/21 N500/21 M315/21 L200/21",
        "R R2000/21 Q1250/21 P800/21 N500/21 M315/21 L200/21",
    ];

    [Fact]
    public void Every_cell_is_that_of_the_table()
    {
        var made = Letters.Select(letter => $"{letter} {string.Join(' ', Columns.Select(aql => Aql.Plan(letter, aql)).Select(plan => $"{plan.Letter}{plan.Size}/{plan.Accept}"))}");
        Assert.Equal(Resolved, made);
    }

    [Theory]
    [InlineData(3_200, Level.II, 2.5, 'K', 125, 7)]
    [InlineData(3_200, Level.II, 4.0, 'K', 125, 10)]
    [InlineData(3_201, Level.II, 2.5, 'L', 200, 10)]
    [InlineData(600, Level.II, 2.5, 'J', 80, 5)]
    [InlineData(60, Level.II, 2.5, 'F', 20, 1)]
    [InlineData(40, Level.II, 4.0, 'E', 13, 1)]
    [InlineData(120, Level.II, 1.0, 'E', 13, 0)]
    [InlineData(8, Level.II, 0.65, 'F', 20, 0)]
    [InlineData(600_000, Level.III, 2.5, 'N', 500, 21)]
    public void Lots_of_the_trade(int lot, Level level, double aql, char letter, int size, int accept)
    {
        var plan = Aql.Plan(Aql.Letter(lot, level), (decimal)aql);
        Assert.Equal(new SamplingPlan(letter, size, accept), plan);
        Assert.Equal(accept + 1, plan.Reject);
    }

    /// <summary>Not "one letter below level II".</summary>
    [Fact]
    public void Level_I_has_a_column_of_its_own() => Assert.Equal('H', Aql.Letter(1_201, Level.I));

    [Theory]
    [InlineData(5_000, 200, 10, 200, 14)]
    [InlineData(60, 20, 1, 20, 2)]
    [InlineData(40, 20, 1, 20, 2)]
    [InlineData(16, 5, 0, 3, 0)]
    [InlineData(2, 5, 0, 3, 0)]
    [InlineData(600_000, 500, 21, 315, 21)]
    public void The_larger_sample_serves_both_classes_where_it_can(int lot, int majorSize, int major, int minorSize, int minor)
    {
        var plans = Aql.Usual(lot);
        Assert.Equal((majorSize, major, minorSize, minor), (plans.Major.Size, plans.Major.Accept, plans.Minor.Size, plans.Minor.Accept));
    }

    /// <summary>An arrow that sends one class back must not send the search around for ever.</summary>
    [Fact]
    public void Every_lot_has_a_plan() =>
        Assert.All(new[] { 2, 8, 9, 15, 16, 25, 26, 50, 51, 90, 91, 150, 151, 280, 281, 500, 501, 1_200, 1_201, 3_200, 3_201, 10_000, 10_001, 35_000, 35_001, 150_000, 150_001, 500_000, 500_001, 1_000_000_000 }, lot => Assert.True(Aql.Usual(lot).Major.Size > 0));
}
