using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Search;

/// <summary>
/// Finds orders by number, product, container, customer or supplier, and our own people what was written down. Only what the
/// person may see is ever looked at, so nobody learns of anything else, not even how much there is.
/// </summary>
[Command("find", "查找", "搜索", Help = "Find orders and notes by any word: number, customer, product, container", Example = "find cotton", For = Roles.Everyone, InMenu = true)]
public sealed record FindRecords([Ask("What are you looking for?")] string Said) : ICommand, IKeepsQuestion
{
    private const int Shown = 8;
    private const int Page = 50;
    private const int LookedAt = 500;

    // Whoever says a whole sentence is looked for by the words that say the most.
    private const int WordsOfNote = 5;

    /// <param name="Words">All the words it can be found by.</param>
    private sealed record Hit(string Id, IReadOnlyCollection<string> Words, Text Line, Choice Open);

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var sought = Words.Sought(Said);
        var hits = sought is [] ? [] : turn.Me switch
        {
            { Role: Roles.Supplier } => await Look<FactoryOrder>(sought, [Words.Range(Rarest(sought))], OfMade, turn, ct),
            { IsStaff: true } => [.. await Look<Order>(sought, await Ranges(sought, turn, ct), Of, turn, ct), .. await Look<FollowUp>(sought, await NoteRanges(sought, turn, ct), Of, turn, ct)],
            _ => await Look<Order>(sought, [Words.Range(Rarest(sought)), .. Own(turn)], Of, turn, ct),
        };
        if (hits is [])
            return new Reply($"I find nothing for “{Shortened(Said)}”. One word less may help, or the beginning of a longer one.", new Choice($"All orders", "orders"));

        var best = hits.OrderByDescending(hit => sought.Count(hit.Words.Contains)).ThenByDescending(hit => hit.Id, StringComparer.Ordinal).Take(Shown).ToList();
        return new Reply(Text.Lines([.. best.Select(hit => hit.Line)]), [.. best.Select(hit => hit.Open).DistinctBy(open => open.Says)]);
    }

    /// <summary>Of words that must all fit, the one that fits the least; long ones are rare.</summary>
    private static string Rarest(IReadOnlyList<string> sought) => sought.MaxBy(word => word.Length)!;

    /// <summary>Where orders that fit a word can be: by their own words, or by a firm that is called so.</summary>
    private static async Task<IReadOnlyList<KeyRange>> Ranges(IReadOnlyList<string> sought, Turn turn, CancellationToken ct) =>
        [Words.Range(Rarest(sought)), .. (await Firms(sought, turn, ct)).Select(firm => KeyRange.Exactly($"firm|{firm.Id}")), .. Own(turn)];

    /// <summary>The person's own lists, so that many orders of others with the same word hide none of them.</summary>
    private static IEnumerable<KeyRange> Own(Turn turn) => turn.Me.Audiences is ["all"] ? [] : turn.Me.Audiences.Select(audience => KeyRange.StartingWith($"{audience}|customer|"));

    /// <summary>Notes are found by a word of their own; the other words may be of their order.</summary>
    private static async Task<IReadOnlyList<KeyRange>> NoteRanges(IReadOnlyList<string> sought, Turn turn, CancellationToken ct) =>
        [.. sought.OrderByDescending(word => word.Length).Take(WordsOfNote).Select(Words.Range), .. (await Firms(sought, turn, ct)).Select(firm => FollowUp.Of(Reference.To(firm)))];

    private static Task<IReadOnlyList<Firm>> Firms(IReadOnlyList<string> sought, Turn turn, CancellationToken ct) =>
        turn.Query<Firm>(Words.Range(Rarest(sought)) with { Take = Shown }, ct);

    /// <summary>The newest that fit, until there are enough of them or enough was looked at.</summary>
    private static async Task<IReadOnlyList<Hit>> Look<T>(IReadOnlyList<string> sought, IReadOnlyList<KeyRange> ranges, Func<T, Turn, CancellationToken, Task<Hit?>> of, Turn turn, CancellationToken ct) where T : class, IDocument
    {
        var found = new Dictionary<string, Hit>();
        foreach (var range in ranges)
        {
            for (var skip = 0; skip < LookedAt && found.Count < Shown; skip += Page)
            {
                var page = range with { Descending = true, Skip = skip, Take = Page };
                foreach (var document in await turn.Query<T>(page, ct))
                {
                    if (found.Count < Shown && !found.ContainsKey(document.Id) && await of(document, turn, ct) is { } hit && sought.All(word => Fits(word, hit.Words)))
                        found.Add(hit.Id, hit);
                }

                // What may not be seen is left out of a page, so a short one says nothing; an empty place in the list does.
                if (await turn.Ends<T>(page, ct))
                    break;
            }
        }

        return [.. found.Values];
    }

    private static bool Fits(string word, IReadOnlyCollection<string> words) => words.Contains(word) || (Words.IsStart(word) && words.Any(known => known.StartsWith(word, StringComparison.Ordinal)));

    private static async Task<Hit?> Of(Order order, Turn turn, CancellationToken ct)
    {
        var open = new Choice(Text.Verbatim(order.Number), $"order #{order.Id}");
        if (!turn.Me.IsStaff)
            return new Hit(order.Id, [.. order.Words.SelectMany(Words.In)], $"{order.Number} · {Shortened(order.Product)}", open);
        var firms = new List<string>();
        foreach (var id in order.Lines.Select(line => line.SupplierId).OfType<string>().Prepend(order.CustomerId).Distinct())
            firms.Add((await turn.Find<Firm>(id, ct))?.Name ?? "");
        return new Hit(order.Id, [.. order.Words.Concat(firms).SelectMany(Words.In)], $"{order.Number} · {firms[0]} · {Shortened(order.Product)}", open);
    }

    private static async Task<Hit?> Of(FollowUp note, Turn turn, CancellationToken ct)
    {
        var about = await turn.Find(note.About, ct);
        var (name, words, open) = about switch
        {
            Order order => (order.Number, order.Words.Append((await turn.Find<Firm>(order.CustomerId, ct))?.Name ?? ""), new Choice(Text.Verbatim(order.Number), $"order #{order.Id}")),
            Firm firm => (firm.Name, [firm.Name], new Choice(Text.Verbatim(firm.Name), $"orders \"{firm.Name}\"")),
            _ => ("", [], null),
        };
        return open is null ? null : new Hit(note.Id, [.. words.Append(note.Words).SelectMany(Words.In)], $"{name} · {note.At.InZone(turn.Me.Zone).Date} “{Shortened(note.Words)}”", open);
    }

    private static Task<Hit?> OfMade(FactoryOrder made, Turn turn, CancellationToken ct) =>
        Task.FromResult<Hit?>(new Hit(made.Id, [.. made.Words.SelectMany(Words.In)], $"{made.OrderNumber} · {Shortened(made.Product)}", new Choice(Text.Verbatim(made.OrderNumber), $"order #{made.Id}")));

    private static string Shortened(string words) => words.Length <= 60 ? words : $"{words[..60].TrimEnd()}…";
}
