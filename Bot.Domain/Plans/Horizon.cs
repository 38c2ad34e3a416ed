using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>"1 March" said on 4 March is no day of next year: a plan that far ahead is a slip.</summary>
public static class Horizon
{
    private const int FurthestAhead = 330;

    /// <param name="asks">The parameter that it was said for.</param>
    /// <exception cref="Refusal">The day is almost a year ahead.</exception>
    public static void ExpectNear(this Turn turn, LocalDate day, Order order, string? asks = null)
    {
        if (day > turn.Today.PlusDays(FurthestAhead))
            throw new Refusal($"{day} is almost a year ahead. To which day?", new Choice($"Open {order.Number}", $"order #{order.Id}")) { Asks = asks };
    }
}
