using System.Globalization;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.Reports;

public enum ReportBy { Supplier, Country, ShipMode }

/// <summary>How we are doing: orders, what was on time, what it was worth, and where it is late.</summary>
[Command("report", "报表", Help = "On time, late and worth: all of it, by supplier or by country", Example = "report", InMenu = true)]
public sealed record ShowReport(ReportBy? By = null) : ICommand, IKeepsQuestion
{
    private const int Worst = 3;
    private const int Longest = 10;
    private const int Bars = 8;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var figures = await Figures.Of(turn, ct);
        if (figures.Orders == 0)
            return new Reply($"There are no orders to report on yet.", new Choice($"New order", "new"));
        return By is { } by ? Table(by, await Of(figures, by, turn, ct)) : await Whole(figures, turn, ct);
    }

    /// <summary>The whole on a few lines.</summary>
    public static Text Words(Figures figures) => Text.Lines(
    [
        $"{new Count(figures.Orders, "order")}, {figures.Open} open",
        figures.All.Lines > 0 ? (Text)$"{new Count(figures.All.Lines, "line")}, {figures.All.Late} late" : figures.All.Measured > 0 ? (Text)$"{figures.All.Late} late" : null,
        figures.All.OnTimePercent is { } lines ? figures.Whole.OnTimePercent is { } orders && figures.All.Lines > 0 ? (Text)$"On time: {lines}% of lines, {orders}% of orders" : (Text)$"On time: {lines}%" : null,
        figures.All.MeanDelay is { } mean ? Delay(Math.Round(mean, 1, MidpointRounding.AwayFromZero)) : null,
        .. figures.Value.Select(sum => (Text)$"Value {Sum(sum.Value, sum.Key)}"),
    ]);

    private static Text Delay(decimal days) => days switch
    {
        > 0 => $"On average {days} days late",
        < 0 => $"On average {-days} days early",
        _ => $"On average on the day",
    };

    /// <summary>Every digit of it, none added; a currency that nobody named is not named.</summary>
    private static Text Sum(decimal amount, string currency) =>
        Text.Verbatim($"{amount.ToString("#,0.############################", CultureInfo.InvariantCulture)} {(currency == Currencies.None ? "" : currency)}".TrimEnd());

    private static async Task<Reply> Whole(Figures figures, Turn turn, CancellationToken ct)
    {
        var suppliers = await figures.BySupplier(turn, ct);
        var worst = Latest(suppliers is { Count: > 1 } ? suppliers : figures.ByCountry).Take(Worst).ToList();
        return new Reply(
            Text.Lines([Words(figures), worst is [] ? null : (Text)$"Most often late:", .. worst.Select(row => Line(Text.Verbatim(row.Key), row.Value))]),
            [
                new Choice($"Late orders", "orders late"),
                .. suppliers.Count > 0 ? [new Choice($"By supplier", "report supplier")] : Array.Empty<Choice>(),
                .. figures.ByCountry.Count > 0 ? [new Choice($"By country", "report country")] : Array.Empty<Choice>(),
            ])
        { Chart = figures.ByShipMode.Count(row => row.Value.Measured > 0) > 1 ? Drawn(ReportBy.ShipMode, figures.ByShipMode) : Drawn(ReportBy.Country, figures.ByCountry) };
    }

    private static Reply Table(ReportBy by, IReadOnlyDictionary<string, Punctuality> table)
    {
        Text title = by switch
        {
            ReportBy.Supplier => $"Late by supplier",
            ReportBy.Country => $"Late by country",
            ReportBy.ShipMode => $"Late by way of transport",
        };
        var late = Latest(table).ToList();
        return new Reply(
            Text.Lines(
            [
                title,
                .. late.Take(Longest).Select(row => Line(by == ReportBy.ShipMode ? NameOf(row.Key) : Text.Verbatim(row.Key), row.Value)),
                late.Count > Longest ? (Text)$"… and {late.Count - Longest} more" : null,
                late is [] ? (Text)$"None." : null,
            ]),
            new Choice($"Whole report", "report"))
        { Chart = Drawn(by, table) };
    }

    /// <summary>The largest, with how much of each was on time; none where nothing is measured.</summary>
    private static Chart? Drawn(ReportBy by, IReadOnlyDictionary<string, Punctuality> table)
    {
        Text title = by switch
        {
            ReportBy.Supplier => $"On time by supplier, %",
            ReportBy.Country => $"On time by country, %",
            ReportBy.ShipMode => $"On time by way of transport, %",
        };
        var bars = table.Where(row => row.Value.Measured > 0).OrderByDescending(row => row.Value.Measured).ThenBy(row => row.Key, StringComparer.Ordinal).Take(Bars)
            .Select(row => new Bar(by == ReportBy.ShipMode ? NameOf(row.Key) : Text.Verbatim(row.Key), row.Value.OnTimePercent!.Value, ShadeOf(row.Value.OnTimePercent.Value))).ToList();
        return bars is [] ? null : new Chart(title, bars, "%", 100);
    }

    private static Shade ShadeOf(decimal percent) => percent switch
    {
        >= 95 => Shade.Good,
        >= 85 => Shade.Fair,
        _ => Shade.Poor,
    };

    private static async Task<IReadOnlyDictionary<string, Punctuality>> Of(Figures figures, ReportBy by, Turn turn, CancellationToken ct) => by switch
    {
        ReportBy.Supplier => await figures.BySupplier(turn, ct),
        ReportBy.Country => figures.ByCountry,
        ReportBy.ShipMode => figures.ByShipMode,
    };

    /// <summary>Where something was late, the most first.</summary>
    private static IEnumerable<KeyValuePair<string, Punctuality>> Latest(IReadOnlyDictionary<string, Punctuality> table) =>
        table.Where(row => row.Value.Late > 0).OrderByDescending(row => row.Value.Late).ThenBy(row => row.Value.OnTimePercent).ThenBy(row => row.Key, StringComparer.Ordinal);

    private static Text Line(Text name, Punctuality row) => $"{name}: {row.Late} of {row.Measured} late, {row.OnTimePercent}% on time";

    private static Text NameOf(string mode) => mode == Figures.NotSaid ? $"not said" : ShipModes.Named(mode);
}
