using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>What somebody outside speaks of, and who of us answers for it.</summary>
/// <param name="Number">The order's; null when they have none.</param>
public sealed record Concern(Reference About, Person Contact, string? Number)
{
    /// <summary>The same as they see it: a supplier's own part of the order.</summary>
    public Reference Theirs { get; private init; } = About;

    /// <summary>How long an order that was spoken of is the one that is meant.</summary>
    private static readonly Duration Fresh = Duration.FromHours(12);

    /// <summary>The order that was named, else the one last spoken of here, else the only one there is; where none is certain the firm, and whoever answers for its most urgent order.</summary>
    /// <param name="isOfNone">A number was named that is none of theirs, so no other order is meant either.</param>
    public static async Task<Concern> Of(Turn turn, OrderRef? named, CancellationToken ct, bool isOfNone = false)
    {
        var (about, ownerId, number, theirs) = await Found(turn, named, isOfNone, ct);
        // Whoever had a closed order may be gone.
        var contact = (ownerId is not null && await turn.Find<Person>(ownerId, ct) is { HasLeft: false } owner ? owner : null) ?? (await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Owner}|"), ct)).First();
        return new Concern(about, contact, number) { Theirs = theirs };
    }

    private static async Task<(Reference About, string? Owner, string? Number, Reference Theirs)> Found(Turn turn, OrderRef? named, bool isOfNone, CancellationToken ct)
    {
        var firm = new Reference("firms", turn.Me.Firm!);
        if (turn.Me.Role == Roles.Supplier)
        {
            var making = (await turn.List<FactoryOrder>("open", ct, take: 2)).Items;
            var made = isOfNone ? null : named is null ? await Spoken<FactoryOrder>(turn, ct) ?? (making is [var alone] ? alone : null) : await turn.Find<FactoryOrder>(named.To.Id, ct);
            return made is null ? (firm, making.FirstOrDefault()?.OwnerId, null, firm) : (new Reference("orders", made.OrderId), made.OwnerId, made.OrderNumber, Reference.To(made));
        }

        var open = (await turn.List<Order>("open", ct, take: 2)).Items;
        var order = isOfNone ? null : named is null ? await Spoken<Order>(turn, ct) ?? (open is [var only] ? only : null) : await turn.Find<Order>(named.To.Id, ct);
        return order is null ? (firm, open.FirstOrDefault()?.OwnerId, null, firm) : (Reference.To(order), order.OwnerId, order.Number, Reference.To(order));
    }

    /// <summary>What was last said here of an order, by either side.</summary>
    private static async Task<T?> Spoken<T>(Turn turn, CancellationToken ct) where T : class, IDocument
    {
        var since = (turn.Now - Fresh).ToUnixTimeTicks();
        foreach (var said in await turn.Query<Outgoing>(KeyRange.Between($"in|{turn.Conversation}|", $"{since:x16}", "") with { Descending = true, Take = 6 }, ct))
        {
            if (said.About is { } about && await turn.Find<T>(about.Id, ct) is { } spoken)
                return spoken;
        }

        return null;
    }
}
