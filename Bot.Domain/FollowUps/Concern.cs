using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.FollowUps;

/// <summary>What somebody outside speaks of, and who of us answers for it.</summary>
/// <param name="Number">The order's; null when they have none.</param>
public sealed record Concern(Reference About, Person Contact, string? Number)
{
    /// <summary>The order that was named or that is most urgent, else the firm.</summary>
    public static async Task<Concern> Of(Turn turn, OrderRef? named, CancellationToken ct)
    {
        var (about, ownerId, number) = await Found(turn, named, ct);
        var contact = (ownerId is null ? null : await turn.Find<Person>(ownerId, ct)) ?? (await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Owner}|"), ct)).First();
        return new Concern(about, contact, number);
    }

    private static async Task<(Reference About, string? Owner, string? Number)> Found(Turn turn, OrderRef? named, CancellationToken ct)
    {
        if (turn.Me.Role == Roles.Supplier)
        {
            var made = named is null ? (await turn.List<FactoryOrder>("open", ct, take: 1)).Items.FirstOrDefault() : await turn.Find<FactoryOrder>(named.To.Id, ct);
            return made is null ? (new Reference("firms", turn.Me.Firm!), null, null) : (new Reference("orders", made.OrderId), made.OwnerId, made.OrderNumber);
        }

        var order = named is null ? (await turn.List<Order>("open", ct, take: 1)).Items.FirstOrDefault() : await turn.Find<Order>(named.To.Id, ct);
        return order is null ? (new Reference("firms", turn.Me.Firm!), null, null) : (Reference.To(order), order.OwnerId, order.Number);
    }
}
