using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>The clock of somebody else that a sentence goes by without naming a place: "customer time", "客户时间".</summary>
internal static class TheirTime
{
    /// <summary>Where it is said; where a zone or a place is named, that is meant.</summary>
    public static Span? In(string text, Turn turn) =>
        turn.Me.IsStaff && Vocabulary.First(text, turn.Phrases.Phrases("their time")) is { } said && Places.Within(text) is Reading<DateTimeZone>.None ? said.Span : null;

    /// <summary>The zones of those who are named, else of the customer whose order is; none where nobody knows them.</summary>
    public static async Task<IReadOnlyList<DateTimeZone>> Zones(Hearing hearing, CancellationToken ct)
    {
        var turn = hearing.Turn;
        var people = (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.Id != turn.Me.Id).ToList();
        var named = people.Where(person => IsNamed(person, hearing.Text)).ToList();
        if (named is [] && await OrderRef.Hear(hearing, ct) is Reading<OrderRef>.One { Value.To: var to } && await turn.Find<Order>(to.Id, ct) is { } order)
            named = [.. people.Where(person => person.Firm == order.CustomerId)];
        return [.. named.Where(person => person.ZoneKnown).Select(person => person.Zone).Distinct()];
    }

    private static bool IsNamed(Person person, string text) =>
        Vocabulary.First(text, new[] { person.Name, person.Name.Split(' ')[0] }.Where(name => name.Length > 1).Distinct().ToDictionary(name => name, _ => "")) is not null;
}
