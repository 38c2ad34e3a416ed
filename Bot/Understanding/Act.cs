using System.Text.Json.Serialization;

namespace Bot.Understanding;

/// <summary>A change that a sentence proposes, or what it asks; only what was said is set.</summary>
/// <param name="Name">milestone_done, milestone_planned, delay, date_change, quantity_change, inspection, payment, follow_up, status_question, undo, correct, ask, none.</param>
/// <param name="Critical">Critical defects of an inspection.</param>
/// <param name="Kind">Of a payment: deposit, balance.</param>
public sealed record Act(
    [property: JsonPropertyName("act")] string Name, string? Order = null, string? Customer = null, string? Milestone = null, LocalDate? Date = null, int? Days = null,
    string? Field = null, decimal? Quantity = null, string? Result = null, int? Critical = null, int? Major = null, int? Minor = null,
    string? Kind = null, decimal? Amount = null, string? Currency = null, string? Text = null);
