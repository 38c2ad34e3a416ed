using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain.Reports;

namespace Bot.Cli;

/// <summary><c>report</c>: the figures of all orders, as they are said in chat or as JSON.</summary>
public static class Reporting
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> Run(Launch launch, bool asJson, CancellationToken ct) => House.Do(launch, services => Run(services, launch, asJson, ct));

    private static async Task<int> Run(IServiceProvider services, Launch launch, bool asJson, CancellationToken ct)
    {
        var first = services.GetRequiredService<FirstStart>();
        await first.Prepare(ct);
        var turn = await first.OwnersTurn(ct);
        var figures = await Figures.Of(turn, ct);
        await launch.Output.WriteLineAsync(asJson
            ? JsonSerializer.Serialize(Written(figures, await figures.BySupplier(turn, ct)), Json)
            : ShowReport.Words(figures).ToString());
        return 0;
    }

    private static object Written(Figures figures, IReadOnlyDictionary<string, Punctuality> suppliers) => new
    {
        figures.Orders,
        figures.All.Lines,
        OpenOrders = figures.Open,
        // A string keeps every digit whatever reads it.
        Value = figures.Value.ToDictionary(sum => sum.Key, sum => sum.Value.ToString("0.############################", CultureInfo.InvariantCulture)),
        LateLines = figures.All.Late,
        OnTimePct = figures.All.OnTimePercent,
        OrdersOnTimePct = figures.Whole.OnTimePercent,
        MeanDelayDays = figures.All.MeanDelay,
        ByShipMode = Table(figures.ByShipMode),
        BySupplier = Table(suppliers),
        ByCountry = Table(figures.ByCountry),
    };

    /// <summary>The largest first.</summary>
    private static Dictionary<string, object> Table(IReadOnlyDictionary<string, Punctuality> rows) =>
        rows.OrderByDescending(row => row.Value.Lines).ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToDictionary(row => row.Key, row => (object)new { row.Value.Lines, OnTimePct = row.Value.OnTimePercent });
}
