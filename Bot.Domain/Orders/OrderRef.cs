using System.Text.RegularExpressions;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>
/// One of the orders that the person may see, however it was named: <c>1042</c>, <c>po 1042</c>, <c>ＰＯ－1042</c>, a reply to
/// its card. A number that fits several is asked back.
/// </summary>
/// <param name="To">The order; for a supplier the factory order.</param>
public sealed partial record OrderRef(Reference To, string Number, string Hint) : ISpoken<OrderRef>, ISubject
{
    public static async Task<Reading<OrderRef>> Hear(Hearing hearing, CancellationToken ct)
    {
        if (Exact().Match(hearing.Text) is { Success: true } match && await ById(match.Groups["id"].Value, hearing.Turn, ct) is { } exact)
            return new Reading<OrderRef>.One(exact, new Span(match.Index, match.Length));

        var tokens = OrderNumbers.In(hearing.Text).ToList();
        // "投诉1042色差": a number in the middle of Chinese is one only where there is such an order.
        foreach (var (number, span) in tokens.Concat(hearing.Text.Any(Scripts.IsUnspaced) ? OrderNumbers.In(OrderNumbers.Apart(hearing.Text)) : []).SelectMany(token => WithoutWord(token, hearing.Turn.Phrases)))
        {
            switch (await Named(number, hearing.Turn, ct))
            {
                case [var one]:
                    return new Reading<OrderRef>.One(one, span);
                case [_, _, ..] several:
                    return new Reading<OrderRef>.Several(several, span);
            }
        }

        if (hearing.About is { } about && await ById(about.Id, hearing.Turn, ct) is { } replied)
            return new Reading<OrderRef>.One(replied);
        if (tokens is [var (first, place), ..] && (hearing.Asked || Leads(hearing, place)))
            return new Reading<OrderRef>.Wrong($"I find no order {first}. Please check the number, or say “orders” to see yours.", place);
        return new Reading<OrderRef>.None();
    }

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await Open(turn, 4, ct)).Select(order => order.AsChoice())];

    public Choice AsChoice() => new($"{Number} · {Hint}", $"#{To.Id}");

    /// <summary>"order 1042", "1042SI发了": as it was typed, and without a word that says no part of the number.</summary>
    private static IEnumerable<(string Number, Span Span)> WithoutWord((string Number, Span Span) token, Phrasebook phrases)
    {
        yield return token;
        var before = LeadingWord().Match(token.Number).Length;
        var after = token.Number[(token.Number.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..];
        if (after.Length < 2 || !TradeWords.Any(kind => phrases.Phrases(kind).ContainsKey(after)))
            after = "";
        if (before + after.Length > 0)
            yield return (token.Number[before..^after.Length], new Span(token.Span.End - (token.Number.Length - before), token.Number.Length - before - after.Length));
    }

    private static readonly string[] TradeWords = ["said:topic", "said:state", "said:date", "said:event"];

    /// <summary>The number is what comes first, or first after the command's word: "history 1042", "where is 1042".</summary>
    private static bool Leads(Hearing hearing, Span place)
    {
        var before = hearing.Text[..place.Start];
        var words = before.Split([' ', ',', ':', Hearing.Cut], StringSplitOptions.RemoveEmptyEntries);
        var fillers = hearing.Turn.Phrases.Phrases("filler:number");
        return words is [] || (before[0] == Hearing.Cut && words.All(fillers.ContainsKey));
    }

    /// <summary>The person's open orders, the most urgent first.</summary>
    private static async Task<IReadOnlyList<OrderRef>> Open(Turn turn, int take, CancellationToken ct) =>
        turn.Me.Role == People.Roles.Supplier
            ? [.. (await turn.List<FactoryOrder>("open", ct, take: take)).Items.Select(Of)]
            : await Of((await turn.List<Order>("open", ct, take: take)).Items, turn, ct);

    private static async Task<IReadOnlyList<OrderRef>> Named(string number, Turn turn, CancellationToken ct) => turn.Me.Role == People.Roles.Supplier
        ? [.. (await turn.List<FactoryOrder>($"number|{OrderNumbers.Compact(number)}", ct, take: 8)).Items.Select(Of)]
        : await Of((await turn.Numbered(number, ct)).Take(8), turn, ct);

    private static async Task<OrderRef?> ById(string id, Turn turn, CancellationToken ct)
    {
        if (await turn.Find<Order>(id, ct) is { } order)
            return (await Of([order], turn, ct))[0];
        return await turn.Find<FactoryOrder>(id, ct) is { } made ? Of(made) : null;
    }

    private static OrderRef Of(FactoryOrder made) => new(Reference.To(made), made.OrderNumber, made.Product);

    private static async Task<IReadOnlyList<OrderRef>> Of(IEnumerable<Order> orders, Turn turn, CancellationToken ct)
    {
        var found = new List<OrderRef>();
        foreach (var order in orders)
        {
            var hint = turn.Me.IsStaff ? (await turn.Find<People.Firm>(order.CustomerId, ct))?.Name ?? "" : order.Product;
            found.Add(new OrderRef(Reference.To(order), order.Number, hint));
        }

        return found;
    }

    [GeneratedRegex("^(ORDER|NO)[^A-Z0-9]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex LeadingWord();

    [GeneratedRegex("#(?<id>[0-9a-f]{32})", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Exact();
}

public static class OrderLookup
{
    /// <summary>The orders that go by that number, of those that the person may see.</summary>
    public static Task<IReadOnlyList<Order>> Numbered(this Turn turn, string number, CancellationToken ct) =>
        turn.Query<Order>(Going(number), ct);

    /// <summary>The same for each of many numbers.</summary>
    public static Task<IReadOnlyList<IReadOnlyList<Order>>> Numbered(this Turn turn, IEnumerable<string> numbers, CancellationToken ct) =>
        turn.Query<Order>([.. numbers.Select(Going)], ct);

    /// <summary>Said before a turn looks whether a customer has the order that it would open: two at once do not open it twice.</summary>
    public static Task HoldOrdersOf(this Turn turn, Firm customer, CancellationToken ct) => turn.Hold($"orders|{customer.Id}", ct);

    private static KeyRange Going(string number) => KeyRange.StartingWith($"number|{OrderNumbers.Compact(number)}|");

    /// <summary>The order that was named, to be changed.</summary>
    /// <exception cref="Refusal">It is gone in the meantime, or over.</exception>
    public static async Task<Order> GetOpen(this Turn turn, OrderRef named, CancellationToken ct) => await turn.Get(named, ct) is { State: OrderState.Open } open
        ? open
        : throw new Refusal($"{named.Number} is closed; there is nothing left to change. What happens now can be written down as a follow-up.", new Choice($"Open {named.Number}", $"order #{named.To.Id}"));

    /// <summary>The order that was named.</summary>
    /// <exception cref="Refusal">It is gone in the meantime, or it is not an order of ours but a supplier's.</exception>
    public static async Task<Order> Get(this Turn turn, OrderRef named, CancellationToken ct) =>
        await turn.Find<Order>(named.To.Id, ct) ?? throw new Refusal($"I find no order {named.Number}. Please check the number, or say “orders” to see yours.");
}
