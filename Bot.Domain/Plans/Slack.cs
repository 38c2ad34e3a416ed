using Bot.Domain.Orders;
using Bot.Domain.Talk;

namespace Bot.Domain.Plans;

/// <summary>
/// How few days the last steps need: the release follows the inspection, the container is stuffed after that and six days before it
/// sails. What the plan has beyond that is slack.
/// </summary>
/// <remarks>Planning defaults: inspection two days after the goods are packed, release a day later, stuffing at ETD − 6.</remarks>
public static class Slack
{
    private const int ReadyToInspected = 2;
    private const int InspectedToSailing = 7;

    /// <summary>The earliest departure after an inspection of that day.</summary>
    public static LocalDate AfterInspection(LocalDate day) => day.PlusDays(InspectedToSailing);

    /// <summary>The earliest departure of goods that are packed on that day.</summary>
    public static LocalDate AfterReady(LocalDate day) => AfterInspection(day.PlusDays(ReadyToInspected));

    /// <summary>Whether the departure still holds, in words, with how much room is left or which day it would be.</summary>
    public static Text? Departure(OrderFile file, LocalDate earliest) => (file.Departed, file.Etd) switch
    {
        (not null, _) or (_, null) => null,
        (_, { } etd) when etd >= earliest => $"ETD {etd} holds, {new Count(Period.DaysBetween(earliest, etd), "day")} to spare",
        (_, { } etd) => $"⚠ ETD {etd} cannot be kept; {earliest} is possible.",
    };

    /// <summary>The button that moves a departure that cannot be kept.</summary>
    public static IEnumerable<Choice> Move(OrderFile file, LocalDate earliest) =>
        file.Departed is null && file.Etd < earliest ? [new Choice($"ETD → {earliest}", $"dates #{file.Order.Id} ETD {earliest:uuuu-MM-dd}", Once: true)] : [];
}
