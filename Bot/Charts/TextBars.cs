using Bot.Domain.Talk;

namespace Bot.Charts;

/// <summary>A chart in letters, for channels that show no pictures.</summary>
public static class TextBars
{
    private const int Longest = 20;
    private const int LongestLabel = 24;

    public static string Of(OutgoingChart chart)
    {
        var labels = chart.Bars.Select(bar => Cut(bar.Label, LongestLabel)).ToList();
        var width = labels.Max(Columns);
        var rows = chart.Bars.Zip(labels, (bar, label) =>
        {
            var length = chart.Full <= 0 ? 0 : (int)Math.Round(Math.Clamp(bar.Value / chart.Full, 0, 1) * Longest, MidpointRounding.AwayFromZero);
            return $"{label}{new string(' ', width - Columns(label))} {new string('█', length)}{new string('░', Longest - length)} {bar.Shown}";
        });
        return string.Join('\n', [chart.Title, .. rows]);
    }

    /// <summary>Not wider than so many columns.</summary>
    internal static string Cut(string label, int columns)
    {
        if (Columns(label) <= columns)
            return label;
        var end = 0;
        for (var used = 1; end < label.Length && used + Columns(label[end]) <= columns; end++)
            used += Columns(label[end]);
        return $"{label[..end].TrimEnd()}…";
    }

    private static int Columns(string label) => label.Sum(Columns);

    /// <summary>Chinese takes two columns.</summary>
    private static int Columns(char letter) => letter >= '\u2e80' ? 2 : 1;
}
