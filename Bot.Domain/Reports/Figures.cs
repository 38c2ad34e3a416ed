using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Domain.Reports;

/// <summary>The figures of a report, added up order by order. Cancelled orders are not in them.</summary>
public sealed class Figures
{
    /// <summary>What stands for a line that nobody said a way of transport of.</summary>
    public const string NotSaid = "N/A";

    private readonly SortedDictionary<string, decimal> value = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Punctuality> byMode = [];
    private readonly Dictionary<string, Punctuality> byFirm = [];
    private readonly Dictionary<string, Punctuality> byCountry = [];

    public int Orders { get; private set; }

    public int Open { get; private set; }

    /// <summary>Of all lines; an order without lines is measured by its own days.</summary>
    public Punctuality All { get; } = new();

    /// <summary>Of whole orders: one is measured when all of it is done, and on time when no line of it is late.</summary>
    public Punctuality Whole { get; } = new();

    /// <summary>The exact sum by currency.</summary>
    public IReadOnlyDictionary<string, decimal> Value => value;

    public IReadOnlyDictionary<string, Punctuality> ByShipMode => byMode;

    public IReadOnlyDictionary<string, Punctuality> ByCountry => byCountry;

    /// <summary>The figures of all orders that the person of the turn may see.</summary>
    public static async Task<Figures> Of(Turn turn, CancellationToken ct)
    {
        var figures = new Figures();
        await foreach (var order in turn.All<Order>("customer", ct))
            figures.Add(order);
        return figures;
    }

    /// <summary>By the suppliers' names.</summary>
    public async Task<IReadOnlyDictionary<string, Punctuality>> BySupplier(Turn turn, CancellationToken ct)
    {
        var named = new Dictionary<string, Punctuality>();
        foreach (var (firm, punctuality) in byFirm)
        {
            if (await turn.Find<Firm>(firm, ct) is { } supplier)
                named[supplier.Name] = punctuality;
        }

        return named;
    }

    public void Add(Order order)
    {
        if (order.State == OrderState.Cancelled)
            return;
        Orders++;
        Open += order.State == OrderState.Open ? 1 : 0;
        if (order.Lines is [])
        {
            var own = Late(order.Done, order.Requested);
            Count(isLine: false, own, NotSaid, supplier: null, order.Country);
            Whole.Add(isLine: false, own);
            return;
        }

        var (worst, isDone) = ((int?)null, true);
        foreach (var line in order.Lines)
        {
            var done = line.Done(order.Basis) ?? order.Done;
            var late = Late(done, line.Requested ?? order.Requested);
            Count(isLine: true, late, line.ShipMode ?? NotSaid, line.SupplierId, line.Country ?? order.Country);
            (worst, isDone) = (worst is null || late > worst ? late : worst, isDone && done is not null);
            if (line.Worth is { } worth)
                value[worth.Currency] = value.GetValueOrDefault(worth.Currency) + worth.Amount;
        }

        Whole.Add(isLine: false, isDone ? worst : null);
    }

    private static int? Late(LocalDate? done, LocalDate? asked) => done is { } day && asked is { } by ? Period.DaysBetween(by, day) : null;

    private void Count(bool isLine, int? late, string mode, string? supplier, string? country)
    {
        All.Add(isLine, late);
        Of(byMode, mode).Add(isLine, late);
        if (supplier is not null)
            Of(byFirm, supplier).Add(isLine, late);
        if (country is not null)
            Of(byCountry, country).Add(isLine, late);
    }

    private static Punctuality Of(Dictionary<string, Punctuality> table, string name) =>
        table.TryGetValue(name, out var known) ? known : table[name] = new Punctuality();
}
