using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Claims;

public enum ClaimState { Open, Accepted, Rejected }

/// <summary>A complaint about an order's goods. Only our own people see it; what was decided is told by a person.</summary>
/// <param name="Number">Counts from 1 on the order.</param>
/// <param name="Granted">What was agreed, when it is not what was wanted.</param>
[Stored("claims")]
public sealed record Claim(string Id, string OrderId, int Number, string What, Demand? Demand, LocalDate OpenedOn, string OpenedBy, ClaimState State = ClaimState.Open, Demand? Granted = null, string? Reason = null) : IPart, IHistoric
{
    public IEnumerable<Reference> PartOf => [new Reference("orders", OrderId)];

    public IEnumerable<string> Keys => [$"order|{OrderId}|{Number:0000}"];

    public IEnumerable<Text> ChangesSince(IDocument? before) => (before, State, Granted) switch
    {
        (Claim old, _, _) when old.State == State => [],
        (Claim, ClaimState.Accepted, { } granted) => [$"Claim {Number} accepted: {granted.Said}"],
        (Claim, ClaimState.Accepted, null) => [$"Claim {Number} accepted"],
        (Claim, ClaimState.Rejected, _) => [$"Claim {Number} rejected"],
        (Claim, ClaimState.Open, _) => [$"Claim {Number} is open again"],
        _ => [Demand is null ? (Text)$"Claim {Number} opened: {What}" : $"Claim {Number} opened: {What}, {Demand.Said} wanted"],
    };
}

public static class ClaimQueries
{
    public static Task<IReadOnlyList<Claim>> ClaimsOf(this Turn turn, Order order, CancellationToken ct) =>
        turn.Query<Claim>(KeyRange.StartingWith($"order|{order.Id}|"), ct);

    /// <summary>A line for the order's card while one is open.</summary>
    public static async Task<Text?> OpenClaimLine(this Turn turn, Order order, CancellationToken ct) =>
        (await turn.ClaimsOf(order, ct)).LastOrDefault(claim => claim.State == ClaimState.Open) is { } open ? (Text)$"⚠ Claim {open.Number} of {open.OpenedOn}: {open.What}" : null;

    /// <summary>Who decides on an order: the managers of its team, the owners where there is none.</summary>
    public static async Task<IReadOnlyList<Person>> LeadersOf(this Turn turn, Order order, CancellationToken ct)
    {
        var managers = (await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Manager}|"), ct)).Where(person => person.Team == order.Team).ToList();
        return managers is [] ? await turn.Query<Person>(KeyRange.StartingWith($"role|{Roles.Owner}|"), ct) : managers;
    }
}
