using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

public enum OrderFilter { Mine, Late, Week }

/// <summary>The orders a person may see: all open ones, one's own, the late ones, this week's, a customer's; a page at a time.</summary>
[Command("orders", "my orders", "all orders", "订单列表", "所有订单", "我的订单", Help = "List orders: mine, late, week, or a customer's", Example = "orders late", For = Roles.Everyone, InMenu = true)]
public sealed record ListOrders(OrderFilter? Filter = null, PageNumber? Page = null, KnownCustomer? Customer = null, KnownSupplier? Supplier = null, KnownColleague? Colleague = null, UnknownName? Unknown = null) : ICommand, IKeepsQuestion
{
    private const int PageSize = 8;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (turn.Me.Role == Roles.Supplier)
            return await ForSupplier(turn, ct);
        if (Unknown is { Name: var nobody } && !IsNarrowed)
            throw new Refusal($"I know no customer, supplier or colleague called “{nobody}”. Say “orders mine”, “orders late”, “orders week”, or “orders” with a name that I know.", new Choice($"All orders", "orders"), new Choice($"People", "people"));

        var page = Page?.Number ?? 1;
        var (skip, today) = ((page - 1) * PageSize, turn.Today);
        var (list, to) = (Filter, Customer) switch
        {
            (_, { } customer) => ($"customer|{customer.Id}", ""),
            _ when Colleague is { } colleague => ($"mine|{colleague.Id}", ""),
            (OrderFilter.Mine, _) => ($"mine|{turn.Me.Id}", ""),
            (OrderFilter.Week, _) => ("open", today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)).ToString("uuuu-MM-dd", null)),
            _ => ("open", ""),
        };
        var found = Filter == OrderFilter.Late && Customer is null && Colleague is null
            ? PageOf(await turn.Late(ct), skip)
            : Customer is null && Supplier is not null
            ? PageOf(await PlacedWith(Supplier, turn, ct), skip)
            : await turn.List<Order>(list, ct, to: to.Length == 0 ? "\uffff" : to, skip: skip, take: PageSize);
        if (found.Total == 0 && IsNarrowed)
            return new Reply($"None.", new Choice($"All orders", "orders"));
        if (found.Total == 0)
            return new Reply($"There are no open orders.", turn.Me.IsStaff ? [new Choice($"New order", "new")] : []);

        var lines = new List<Text>();
        foreach (var order in found.Items)
            lines.Add(await Line(turn, order, ct));
        var pages = (found.Total + PageSize - 1) / PageSize;
        return new Reply(
            Text.Lines([pages > 1 ? (Text)$"{new Count(found.Total, "order")}, page {page}/{pages}" : $"{new Count(found.Total, "order")}", .. lines]),
            [
                .. found.Items.Select(order => new Choice(Text.Verbatim(order.Number), $"order #{order.Id}")),
                .. page > 1 ? [new Choice($"◀ Back", Again(page - 1))] : Array.Empty<Choice>(),
                .. page < pages ? [new Choice($"More ▶", Again(page + 1))] : Array.Empty<Choice>(),
            ]);
    }

    private bool IsNarrowed => Filter is not null || Customer is not null || Supplier is not null || Colleague is not null;

    /// <summary>The open orders that a supplier makes something of, the most urgent first.</summary>
    private static async Task<IReadOnlyList<Order>> PlacedWith(KnownSupplier supplier, Turn turn, CancellationToken ct)
    {
        var orders = (await turn.Query<Order>(KeyRange.Exactly($"firm|{supplier.Id}"), ct)).Where(order => order.State == OrderState.Open).ToList();
        foreach (var made in await turn.Query<FactoryOrder>(KeyRange.StartingWith($"supplier:{supplier.Id}|open|"), ct))
        {
            if (await turn.Find<Order>(made.OrderId, ct) is { } order)
                orders.Add(order);
        }

        return [.. orders.DistinctBy(order => order.Id).OrderBy(order => order.Due ?? order.PlacedOn).ThenBy(order => order.Number, StringComparer.Ordinal)];
    }

    private static Page<Order> PageOf(IReadOnlyList<Order> orders, int skip) => new([.. orders.Skip(skip).Take(PageSize)], orders.Count);

    private static async Task<Text> Line(Turn turn, Order order, CancellationToken ct)
    {
        var due = order.Due is { } day ? (Text)$"{day}" : $"no date yet";
        var late = order.DaysLate(turn.Today);
        var mark = late > 0 ? (Text)$" ⚠ +{late}" : new Text("");
        if (turn.Me.IsStaff && await turn.Find<Firm>(order.CustomerId, ct) is { } customer)
            return $"{order.Number} · {customer.Name} · {due}{mark}";
        // To a customer a day that is behind us says what became of it, as the status does.
        var known = order.Departure ?? order.Due;
        if (known < turn.Today && await StatusReply.Days(turn, order, ct) is { } became)
            return $"{order.Number} · {order.Product} · {became}";
        return known is null ? $"{order.Number} · {order.Product}" : (Text)$"{order.Number} · {order.Product} · {known}";
    }

    private static async Task<Reply> ForSupplier(Turn turn, CancellationToken ct)
    {
        var found = await turn.List<FactoryOrder>("open", ct, take: PageSize);
        return found.Total == 0
            ? new Reply($"There are no open orders.")
            : new Reply(
                Text.Lines([$"{new Count(found.Total, "order")}", .. found.Items.Select(made => made.Line(turn.Today))]),
                [.. found.Items.Select(made => new Choice(Text.Verbatim(made.OrderNumber), $"order #{made.Id}"))]);
    }

    private string Again(int page) => $"orders {Filter} {((Customer?.Name ?? Supplier?.Name ?? Colleague?.Name) is { } name ? $"\"{name}\"" : "")} page {page}";
}

/// <summary>Which page: <c>page 2</c>.</summary>
public sealed partial record PageNumber(int Number) : ISpoken<PageNumber>
{
    public static Task<Reading<PageNumber>> Hear(Hearing hearing, CancellationToken ct) =>
        Task.FromResult<Reading<PageNumber>>(Said().Match(hearing.Text) is { Success: true } match
            ? new Reading<PageNumber>.One(new PageNumber(Math.Max(1, int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))), new Span(match.Index, match.Length))
            : new Reading<PageNumber>.None());

    public Choice AsChoice() => new($"{Number}", $"page {Number}");

    [System.Text.RegularExpressions.GeneratedRegex(@"(?:page|第)\s*(?<number>\d{1,4})\s*页?", System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.IgnoreCase, 2_000)]
    private static partial System.Text.RegularExpressions.Regex Said();
}
