using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

public enum OrderFilter { Mine, Late, Week }

/// <summary>The orders a person may see: all open ones, one's own, the late ones, this week's, a customer's; a page at a time.</summary>
[Command("orders", "my orders", "all orders", "订单列表", "所有订单", "我的订单", Help = "List orders: mine, late, week, or a customer's", Example = "orders late", For = Roles.Everyone, InMenu = true)]
public sealed record ListOrders(OrderFilter? Filter = null, PageNumber? Page = null, KnownCustomer? Customer = null, KnownColleague? Colleague = null) : ICommand, IKeepsQuestion
{
    private const int PageSize = 8;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (turn.Me.Role == Roles.Supplier)
            return await ForSupplier(turn, ct);

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
            : await turn.List<Order>(list, ct, to: to.Length == 0 ? "\uffff" : to, skip: skip, take: PageSize);
        if (found.Total == 0 && (Filter is not null || Customer is not null || Colleague is not null))
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

    private static Page<Order> PageOf(IReadOnlyList<Order> orders, int skip) => new([.. orders.Skip(skip).Take(PageSize)], orders.Count);

    private static async Task<Text> Line(Turn turn, Order order, CancellationToken ct)
    {
        var due = order.Due is { } day ? (Text)$"{day}" : $"no date yet";
        var late = order.DaysLate(turn.Today);
        var mark = late > 0 ? (Text)$" ⚠ +{late}" : new Text("");
        return turn.Me.IsStaff && await turn.Find<Firm>(order.CustomerId, ct) is { } customer
            ? $"{order.Number} · {customer.Name} · {due}{mark}"
            : (order.Departure ?? order.Due) is { } known ? (Text)$"{order.Number} · {order.Product} · {known}" : $"{order.Number} · {order.Product}";
    }

    private static async Task<Reply> ForSupplier(Turn turn, CancellationToken ct)
    {
        var found = await turn.List<FactoryOrder>("open", ct, take: PageSize);
        return found.Total == 0
            ? new Reply($"There are no open orders.")
            : new Reply(
                Text.Lines([$"{new Count(found.Total, "order")}", .. found.Items.Select(made => (Text)$"{made.OrderNumber}: ready by {made.CargoReady}")]),
                [.. found.Items.Select(made => new Choice(Text.Verbatim(made.OrderNumber), $"order #{made.Id}"))]);
    }

    private string Again(int page) => $"orders {Filter} {((Customer?.Name ?? Colleague?.Name) is { } name ? $"\"{name}\"" : "")} page {page}";
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

/// <summary>One of our own people, by name; to others they are none of a list's business.</summary>
public sealed record KnownColleague(string Id, string Name) : ISpoken<KnownColleague>
{
    public static async Task<Reading<KnownColleague>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (!hearing.Turn.Me.IsStaff)
            return new Reading<KnownColleague>.None();
        var staff = (await hearing.Turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.IsStaff).DistinctBy(person => Names.Fold(person.Name)).ToList();
        return Vocabulary.Find(hearing.Text, staff.ToDictionary(person => Names.Fold(person.Name), person => person.Id)) is { } found
            ? new Reading<KnownColleague>.One(new KnownColleague(found.Meaning, staff.First(person => person.Id == found.Meaning).Name), found.Span)
            : new Reading<KnownColleague>.None();
    }

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}

/// <summary>A customer of ours, by name.</summary>
public sealed record KnownCustomer(string Id, string Name) : ISpoken<KnownCustomer>
{
    public static async Task<Reading<KnownCustomer>> Hear(Hearing hearing, CancellationToken ct)
    {
        // To anybody but our own people no other customer exists.
        if (!hearing.Turn.Me.IsStaff)
            return new Reading<KnownCustomer>.None();
        var customers = (await hearing.Turn.AllFirms(FirmKind.Customer, ct)).DistinctBy(firm => Names.Fold(firm.Name)).ToList();
        return Vocabulary.Find(hearing.Text, customers.ToDictionary(firm => Names.Fold(firm.Name), firm => firm.Id)) is { } found
            ? new Reading<KnownCustomer>.One(new KnownCustomer(found.Meaning, customers.First(firm => firm.Id == found.Meaning).Name), found.Span)
            : new Reading<KnownCustomer>.None();
    }

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}
