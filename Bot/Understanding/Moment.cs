namespace Bot.Understanding;

/// <summary>A date or time that a text names, on the calendar of its reference.</summary>
/// <param name="Text">The words.</param>
/// <param name="To">Exclusive; null for a moment.</param>
/// <param name="Grain">minute, hour, day, week, month, quarter, year.</param>
public sealed record Moment(string Text, LocalDateTime From, LocalDateTime? To, string Grain);
