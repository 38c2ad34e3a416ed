namespace Bot.Domain.Inspections;

/// <summary>General inspection levels of ISO 2859-1; II is the usual one.</summary>
public enum Level { I, II, III }

/// <summary>How many to look at, and how many faulty ones are still accepted.</summary>
/// <param name="Letter">The code letter.</param>
/// <param name="Size">The sample; all of them when it is not smaller than the lot.</param>
/// <param name="Accept">Ac; one more is Re, the rejection number.</param>
public sealed record SamplingPlan(char Letter, int Size, int Accept)
{
    public int Reject => Accept + 1;
}

/// <summary>
/// Single sampling, normal inspection, of ISO 2859-1 (ANSI/ASQ Z1.4): Table 1 for the letters and Table 2-A for Ac and Re.
/// </summary>
/// <remarks>
/// All columns of Table 2-A are one series, moved down a row from one AQL to the next: nothing, then 0, an arrow up, an arrow down, and
/// 1 2 3 5 7 10 14 21. An arrow takes the next plan in its direction with that plan's own sample, which is where many published
/// copies go wrong.
/// </remarks>
public static class Aql
{
    /// <summary>The setting for consumer goods unless a customer wants another: no critical one, major 2.5, minor 4.0.</summary>
    public const decimal Major = 2.5m;
    public const decimal Minor = 4.0m;

    private const int Up = -1;
    private const int Down = -2;
    private const string Letters = "ABCDEFGHJKLMNPQR";

    private static readonly int[] Sizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000];
    private static readonly int[] Series = [0, Up, Down, 1, 2, 3, 5, 7, 10, 14, 21];

    /// <summary>The row of each AQL's first plan.</summary>
    private static readonly Dictionary<decimal, int> FirstRow = new() { [0.65m] = 5, [1.0m] = 4, [1.5m] = 3, [2.5m] = 2, [4.0m] = 1, [6.5m] = 0 };

    /// <summary>Up to that lot: the letters for levels I, II and III.</summary>
    private static readonly (int UpTo, string ByLevel)[] Lots =
    [
        (8, "AAB"), (15, "ABC"), (25, "BCD"), (50, "CDE"), (90, "CEF"), (150, "DFG"), (280, "EGH"), (500, "FHJ"), (1_200, "GJK"),
        (3_200, "HKL"), (10_000, "JLM"), (35_000, "KMN"), (150_000, "LNP"), (500_000, "MPQ"), (int.MaxValue, "NQR"),
    ];

    /// <summary>
    /// The plans for major and minor faults of a lot. Where the classes would need samples of different size, the letter of the larger one
    /// is used for both; in small and in very large lots that letter sends one class back to its own plan, and the larger sample is drawn.
    /// </summary>
    public static (SamplingPlan Major, SamplingPlan Minor) Usual(decimal lot)
    {
        for (var letter = Letter(lot, Level.II); ;)
        {
            var (major, minor) = (Plan(letter, Major), Plan(letter, Minor));
            var larger = major.Size > minor.Size ? major.Letter : minor.Letter;
            if (major.Size == minor.Size || larger <= letter)
                return (major, minor);
            letter = larger;
        }
    }

    public static char Letter(decimal lot, Level level) => Lots.First(row => lot <= row.UpTo).ByLevel[(int)level];

    public static SamplingPlan Plan(char letter, decimal aql)
    {
        var row = Letters.IndexOf(letter, StringComparison.Ordinal);
        while (true)
        {
            switch (Cell(row, FirstRow[aql]))
            {
                case Up:
                    row--;
                    break;
                case Down:
                    row++;
                    break;
                case var accept:
                    return new SamplingPlan(Letters[row], Sizes[row], accept);
            }
        }
    }

    private static int Cell(int row, int first) => row < first ? Down : row - first < Series.Length ? Series[row - first] : Up;
}
