namespace Bot.Domain.Reports;

/// <summary>
/// How punctual some deliveries were: calendar days, no grace. What is not done yet, or was asked for by no day, is not measured.
/// </summary>
public sealed class Punctuality
{
    private long delay;

    public int Lines { get; private set; }

    public int Measured { get; private set; }

    public int OnTime { get; private set; }

    public int Late => Measured - OnTime;

    /// <summary>To two places; null where nothing is measured.</summary>
    public decimal? OnTimePercent => Measured == 0 ? null : Math.Round(100m * OnTime / Measured, 2, MidpointRounding.AwayFromZero);

    /// <summary>In days, early ones below zero, to four places; null where nothing is measured.</summary>
    public decimal? MeanDelay => Measured == 0 ? null : Math.Round((decimal)delay / Measured, 4, MidpointRounding.AwayFromZero);

    /// <param name="isLine">False for an order without lines: it is measured, but it is no line.</param>
    /// <param name="late">So many days after the day asked for; null when that cannot be said.</param>
    internal void Add(bool isLine, int? late)
    {
        Lines += isLine ? 1 : 0;
        if (late is not { } days)
            return;
        Measured++;
        OnTime += days <= 0 ? 1 : 0;
        delay += days;
    }
}
