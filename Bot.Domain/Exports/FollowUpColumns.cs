using Bot.Domain.FollowUps;
using Bot.Domain.Imports;
using Bot.Domain.Talk;

namespace Bot.Domain.Exports;

/// <summary>The columns of a sheet of follow-ups.</summary>
public static class FollowUpColumns
{
    public static IReadOnlyList<object?> Headings(Language language) => [.. Enum.GetValues<FollowUpField>().Select(field => FollowUpSheet.HeadingOf(field, language))];

    /// <param name="number">Of the order it is about; null when it is about a firm.</param>
    /// <param name="firm">The customer's name, or that of the firm it is about.</param>
    /// <param name="zone">Whoever logged it lives by it.</param>
    public static IReadOnlyList<object?> Row(FollowUp followUp, string? number, string? firm, string? by, DateTimeZone zone) =>
    [
        number,
        firm,
        NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Format(followUp.At.InZone(zone).ToOffsetDateTime()),
        by,
        followUp.Channel,
        followUp.Words.Length > 0 ? followUp.Words : null,
        followUp.Attachments is [] ? null : FollowUpMerging.NamesOf(followUp),
    ];
}
