using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>The open orders that a person may see, by all the names people call them: customer, contact, supplier, goods.</summary>
internal sealed class Namebook
{
    private const int Most = 300;
    private const int MostListed = 60;

    /// <summary>Parts of firms' names that say nothing.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "gmbh", "ltd", "limited", "inc", "llc", "co", "corp", "company", "trading", "import", "imports", "export", "international", "group", "holding", "the", "and", "for", "sa", "srl", "spa", "bv", "ag", "kg", "textiles", "textile", "outdoor", "home",
        "有限", "公司", "有限公司", "贸易", "进出口", "集团", "国际", "制衣", "服装", "纺织", "陶瓷", "灯饰", "电子", "工厂", "制品", "科技", "实业", "纯棉",
    };

    private readonly Dictionary<string, HashSet<Order>> customers = [];
    private readonly Dictionary<string, HashSet<Order>> goods = [];
    private readonly HashSet<string> factories = [];
    private readonly Dictionary<string, Firm> firms = [];
    private readonly Dictionary<string, string> hints = [];

    private Namebook(IReadOnlyList<Order> orders) => Orders = orders;

    public IReadOnlyList<Order> Orders { get; }

    public static async Task<Namebook> Of(Turn turn, CancellationToken ct)
    {
        var directory = new Namebook((await turn.List<Order>("open", ct, take: Most)).Items);
        var words = Lexicon.Of(turn.Phrases);
        var contacts = (await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Customer}|"), ct)).ToLookup(person => person.Firm);
        foreach (var firm in await turn.AllFirms(FirmKind.Customer, ct))
            directory.Add(firm, contacts[firm.Id]);
        foreach (var order in directory.Orders)
        {
            var customer = await turn.Find<Firm>(order.CustomerId, ct);
            directory.hints[order.Id] = customer?.Name ?? "";
            foreach (var name in new[] { customer?.Name }.Concat(contacts[order.CustomerId].Select(person => person.Name)).OfType<string>())
                Add(directory.customers, Names(name), order);
            foreach (var supplier in order.Lines.Select(line => line.SupplierId).OfType<string>().Distinct())
            {
                var called = Names((await turn.Find<Firm>(supplier, ct))?.Name ?? "").ToList();
                Add(directory.customers, called, order);
                directory.factories.UnionWith(called);
            }

            foreach (var style in order.Lines.Select(line => line.Style).Distinct().Take(20))
                Add(directory.goods, Goods(style, words), order);
        }

        return directory;
    }

    /// <summary>Numbers of the open orders that this person sees; their customers' names for our own people.</summary>
    public static async Task<IReadOnlyList<string>> Listed(Turn turn, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var order in (await turn.List<Order>("open", ct, take: MostListed)).Items)
            names.Add(turn.Me.IsStaff && await turn.Find<Firm>(order.CustomerId, ct) is { } customer ? $"{order.Number} ({customer.Name})" : order.Number);
        return names;
    }

    public OrderRef Ref(Order order) => new(Reference.To(order), order.Number, hints[order.Id]);

    /// <summary>Orders that the words of a message fit: goods of that customer, goods, a customer's; and the customer.</summary>
    public (IReadOnlyList<OrderRef> Orders, Firm? Customer, Span Span, bool ByCustomer)? Named(string folded, Lexicon words)
    {
        var tokens = Tokens(folded).ToList();
        var who = Find(customers, folded, tokens, words);
        var what = Classes(folded, words) ?? Find(goods, folded, tokens, words);
        var firm = firms.Where(pair => Fits(pair.Key, folded, tokens)).OrderByDescending(pair => pair.Key.Length).Select(pair => pair.Value).FirstOrDefault()
            ?? (who is { Slip: true } ? firms.Where(pair => tokens.Exists(token => Spelling.IsSlip(token, pair.Key))).Select(pair => pair.Value).FirstOrDefault() : null);
        if (who is null && what is null)
            return firm is null ? null : ([], firm, default, true);
        var both = who is { } these && what is { } those ? these.Orders.Intersect(those.Orders).ToList() : [];
        var meant = both.Count > 0 ? both : [.. (who ?? what)!.Value.Orders];
        // Goods and a customer that do not go together are nobody's order.
        if (who is not null && what is not null && both.Count == 0 && what.Value.Orders.Count > 0 && who.Value.Orders.Count > 0)
            meant = [.. who.Value.Orders.Union(what.Value.Orders)];
        // A supplier's name stands for its order.
        return ([.. meant.OrderBy(order => order.Number, StringComparer.Ordinal).Take(6).Select(Ref)], firm ?? (who is null ? null : FirmOf(meant)), default, what is null && firm is not null);
    }

    /// <summary>Goods in a message that are of one order only.</summary>
    public IEnumerable<Mention> Apart(string folded, Lexicon words) =>
        words.Find(folded, "said:goods").Where(term => goods.GetValueOrDefault($"={term.Meaning}") is { Count: 1 }).Select(term => new Mention(term.Span, [Ref(goods[$"={term.Meaning}"].Single())]));

    /// <summary>Where the factories of open orders are named.</summary>
    public IReadOnlyList<Span> Factories(string folded) => [.. factories.Select(name => (Place: Lexicon.Place(folded, name), name.Length)).Where(found => found.Place is not null).Select(found => new Span(found.Place!.Value, found.Length))];

    /// <summary>
    /// Each name in a message with the orders that it fits, where they are not all the same: "polos packed, mugs sailed". Names that
    /// stand together and fit an order together are one: "Acme's polos". Empty where one order or customer is spoken of throughout.
    /// </summary>
    public IReadOnlyList<Mention> Each(string folded, Lexicon words) => Said(folded, words) is { Count: > 1 } said ? said : [];

    /// <summary>The names in a message, and the orders that each fits.</summary>
    public IReadOnlyList<Mention> Said(string folded, Lexicon words)
    {
        var said = new List<(Span Span, HashSet<Order> Orders)>();
        foreach (var place in Places(folded, words).OrderByDescending(place => place.Span.Length).ThenBy(place => place.Orders.Count))
        {
            if (!said.Exists(other => other.Span.Overlaps(place.Span)))
                said.Add(place);
        }

        var meant = new List<(Span Span, HashSet<Order> Orders)>();
        foreach (var place in said.OrderBy(place => place.Span.Start))
        {
            if (meant is [.., var last] && last.Orders.Overlaps(place.Orders))
                meant[^1] = (new Span(last.Span.Start, place.Span.End - last.Span.Start), [.. last.Orders.Intersect(place.Orders)]);
            else
                meant.Add(place);
        }

        return [.. meant.Select(place => new Mention(place.Span, [.. place.Orders.OrderBy(order => order.Number, StringComparer.Ordinal).Take(6).Select(Ref)]))];
    }

    private IEnumerable<(Span Span, HashSet<Order> Orders)> Places(string folded, Lexicon words)
    {
        foreach (var (name, orders) in customers.Concat(goods.Where(pair => pair.Key[0] != '=')))
        {
            if ((Lexicon.Place(folded, name) ?? (name.Length >= 4 ? Lexicon.Place(folded, name + "s") : null)) is { } at)
                yield return (new Span(at, name.Length), orders);
        }

        foreach (var term in words.Find(folded, "said:goods"))
        {
            if (goods.TryGetValue($"={term.Meaning}", out var orders))
                yield return (term.Span, orders);
        }
    }

    private Firm? FirmOf(IReadOnlyList<Order> orders) => orders.Select(order => order.CustomerId).Distinct().ToList() is [var only] ? firms.Values.FirstOrDefault(firm => firm.Id == only) : null;

    private void Add(Firm firm, IEnumerable<Person> contacts)
    {
        foreach (var name in contacts.Select(person => person.Name).Append(firm.Name).SelectMany(Names))
            firms.TryAdd(name, firm);
    }

    private static void Add(Dictionary<string, HashSet<Order>> index, IEnumerable<string> names, Order order)
    {
        foreach (var name in names)
        {
            if (!index.TryGetValue(name, out var orders))
                index[name] = orders = [];
            orders.Add(order);
        }
    }

    /// <summary>A name as a whole and its telling words; of a Chinese one its telling pieces.</summary>
    private static IEnumerable<string> Names(string name)
    {
        var folded = Folded.Of(name);
        if (folded.Length == 0)
            yield break;
        yield return folded;
        foreach (var word in Tokens(folded).Where(word => word.Length >= 3 && !Common.Contains(word)))
            yield return word;
        foreach (var piece in Pieces(folded))
            yield return piece;
    }

    private static IEnumerable<string> Goods(string style, Lexicon words)
    {
        var folded = Folded.Of(style);
        return Tokens(folded).Where(word => word.Length >= 3 && !Common.Contains(word)).Concat(Pieces(folded)).Concat(words.Find(folded, "said:goods").Select(term => $"={term.Meaning}"));
    }

    private static IEnumerable<string> Pieces(string folded)
    {
        for (var start = 0; start < folded.Length; start++)
        {
            for (var length = 2; length <= 4 && start + length <= folded.Length; length++)
            {
                var piece = folded.Substring(start, length);
                if (piece.Any(IsHan) && piece.All(char.IsLetterOrDigit) && !Common.Contains(piece))
                    yield return piece;
            }
        }
    }

    private static (HashSet<Order> Orders, bool Slip)? Find(Dictionary<string, HashSet<Order>> index, string folded, List<string> tokens, Lexicon words)
    {
        var exact = index.Where(pair => pair.Key[0] != '=' && Fits(pair.Key, folded, tokens)).OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Value.Count).ToList();
        if (exact.Count > 0)
        {
            // The most telling words together; one that fits nothing of the others is dropped.
            var orders = exact[0].Value.ToHashSet();
            foreach (var other in exact.Skip(1).Where(other => other.Value.Overlaps(orders)))
                orders.IntersectWith(other.Value);
            return (orders, false);
        }

        foreach (var token in tokens.Where(token => token.Length >= 4 && !IsHan(token[0]) && words.Find(token, "said:topic").Count == 0 && words.Find(token, "said:state").Count == 0 && words.Find(token, "said:mood").Count == 0 && words.Find(token, "said:goods").Count == 0))
        {
            if (index.FirstOrDefault(pair => Spelling.IsSlip(token, pair.Key)) is { Value: { } near })
                return (near, true);
        }

        return null;
    }

    private (HashSet<Order> Orders, bool Slip)? Classes(string folded, Lexicon words)
    {
        foreach (var term in words.Find(folded, "said:goods").OrderByDescending(term => term.Span.Length))
        {
            if (goods.TryGetValue($"={term.Meaning}", out var orders))
                return (orders, false);
            // "the shirts" may be T-shirts and polo shirts.
            if (term.Meaning == "shirt" && goods.Where(pair => pair.Key is "=tshirt" or "=polo").SelectMany(pair => pair.Value).ToHashSet() is { Count: > 0 } shirts)
                return (shirts, false);
        }

        return null;
    }

    private static bool Fits(string name, string folded, List<string> tokens) =>
        IsHan(name[0]) || name.Any(IsHan) || name.Contains(' ', StringComparison.Ordinal)
            ? folded.Contains(name, StringComparison.Ordinal)
            : tokens.Exists(token => token == name || (name.Length >= 4 && (token == name + "s" || name == token + "s")));

    private static IEnumerable<string> Tokens(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end]) && !IsHan(folded[end]))
                end++;
            if (end > start)
                yield return folded[start..end];
            start = Math.Max(end, start + 1);
        }
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';
}
