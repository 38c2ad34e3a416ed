namespace Bot.Domain.Reminders;

/// <summary>A rhythm of days at a time of day.</summary>
public sealed record Recurrence(string Rule);
