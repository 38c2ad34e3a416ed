using Bot.Domain.Talk;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Bot.Charts;

/// <summary>Draws a chart as a PNG that is read on a phone. The font is our own, so no machine needs one.</summary>
public static class Drawing
{
    public const string Font = "WenQuanYi Micro Hei";

    private const int Width = 1000;
    private const int Least = 360;
    private const int PerBar = 56;
    private const float Letters = 25;
    private const float TitleLetters = 32;
    private const int LongestLabel = 26;

    private static readonly Color Ink = Color.FromHex("#2B3440");
    private static readonly Color Rail = Color.FromHex("#EEF1F4");

    static Drawing()
    {
        Fonts.AddFontFile(Font, FontFile);
        Fonts.AddFontFile(Font, FontFile, bold: true);
        Fonts.Default = Font;
    }

    public static string FontFile => Path.Combine(AppContext.BaseDirectory, "Charts", "WenQuanYiMicroHei.ttf");

    public static byte[] Png(OutgoingChart chart)
    {
        using var plot = new Plot();
        var rows = chart.Bars.Select((bar, index) => (Bar: bar, Place: (double)(chart.Bars.Count - 1 - index))).ToList();
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.HideGrid();
        foreach (var unused in new IAxis[] { plot.Axes.Bottom, plot.Axes.Top, plot.Axes.Right })
            unused.IsVisible = false;
        Add(plot, rows.Select(row => new ScottPlot.Bar { Position = row.Place, Value = (double)chart.Full, FillColor = Rail }));
        Add(plot, rows.Select(row => new ScottPlot.Bar { Position = row.Place, Value = (double)row.Bar.Value, FillColor = ColourOf(row.Bar.Shade) }));
        foreach (var (bar, place) in rows)
            Write(plot, bar.Shown, (double)chart.Full, place);

        var left = plot.Axes.Left;
        left.TickGenerator = new NumericManual([.. rows.Select(row => row.Place)], [.. rows.Select(row => TextBars.Cut(row.Bar.Label, LongestLabel))]);
        left.MajorTickStyle.Length = 0;
        left.FrameLineStyle.Width = 0;
        left.TickLabelStyle.FontName = Font;
        left.TickLabelStyle.FontSize = Letters;
        left.TickLabelStyle.ForeColor = Ink;

        plot.Axes.Title.IsVisible = true;
        plot.Axes.Title.Label.Text = chart.Title;
        plot.Axes.Title.Label.FontName = Font;
        plot.Axes.Title.Label.FontSize = TitleLetters;
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Title.Label.ForeColor = Ink;

        // Room for the value behind the longest bar.
        plot.Axes.SetLimits(0, (double)chart.Full * 1.24, -0.6, chart.Bars.Count - 0.4);
        return plot.GetImage(Width, Math.Max(Least, 130 + (PerBar * chart.Bars.Count))).GetImageBytes(ImageFormat.Png);
    }

    private static void Add(Plot plot, IEnumerable<ScottPlot.Bar> bars)
    {
        var added = plot.Add.Bars(bars.ToList());
        added.Horizontal = true;
        foreach (var bar in added.Bars)
            (bar.LineWidth, bar.Size) = (0, 0.6);
    }

    private static void Write(Plot plot, string words, double at, double place)
    {
        var written = plot.Add.Text(words, at, place);
        written.LabelFontName = Font;
        written.LabelFontSize = Letters;
        written.LabelFontColor = Ink;
        written.LabelAlignment = Alignment.MiddleLeft;
        written.OffsetX = 12;
    }

    private static Color ColourOf(Shade shade) => shade switch
    {
        Shade.Good => Color.FromHex("#4C9A8B"),
        Shade.Fair => Color.FromHex("#E0A94B"),
        Shade.Poor => Color.FromHex("#CB6A5B"),
    };
}
