using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>Open orders that miss the day we answer for: it is behind us, or as things stand it will be.</summary>
public static class LateOrders
{
    // Who has more than so many late orders has other troubles than a list.
    private const int Looked = 500;

    /// <summary>Those that the person may see, the longest overdue first.</summary>
    public static async Task<IReadOnlyList<Order>> Late(this Turn turn, CancellationToken ct)
    {
        var overdue = await turn.List<Order>("open", ct, to: turn.Today.PlusDays(-1).ToString("uuuu-MM-dd", null), take: Looked);
        var expected = await turn.List<Order>("late", ct, take: Looked);
        return [.. overdue.Items.Concat(expected.Items).DistinctBy(order => order.Id).Where(order => order.DaysLate(turn.Today) > 0).OrderBy(order => order.Due).ThenBy(order => order.Number, StringComparer.Ordinal)];
    }

    /// <summary>How many days it is late by today's word; zero or less is in time.</summary>
    public static int DaysLate(this Order order, LocalDate today) => order.State == OrderState.Open && order.Due is { } due
        ? Period.DaysBetween(due, order.Expected is { } expected && (expected > today || IsGone(order, expected)) ? expected : LocalDate.Max(today, due))
        : 0;

    /// <summary>The day is one on which it really left, not one that was hoped for.</summary>
    private static bool IsGone(Order order, LocalDate expected) => order.Done is { } done && done == expected;
}
