using Bot.Domain.Sheets;
using Bot.Domain.Talk;
using NodaTime.Text;

namespace Bot.Domain.Imports;

/// <summary>The columns of a sheet of follow-ups, as export writes them.</summary>
public enum FollowUpField { Order, Customer, LoggedAt, LoggedBy, Channel, FollowUp, Files }

/// <summary>A follow-up as a row says it.</summary>
/// <param name="By">The name of who logged it.</param>
/// <param name="Files">The names of its files; what is in them does not fit into a sheet.</param>
public sealed record FollowUpRow(SheetRow Row, string? Number, string? Customer, Instant At, string? By, string Channel, string Words, string Files)
{
    /// <summary>What is kept of it: of a picture without words at least its name.</summary>
    public string Text => Words.Length > 0 ? Words : Files;
}

/// <summary>A sheet of follow-ups, by its columns' names.</summary>
public sealed class FollowUpSheet
{
    // The first is what we write in English, the last in Chinese.
    private static readonly Dictionary<FollowUpField, string[]> Names = new()
    {
        [FollowUpField.Order] = ["order number", "order", "订单", "订单号"],
        [FollowUpField.Customer] = ["customer", "客户"],
        [FollowUpField.LoggedAt] = ["logged at", "记录时间"],
        [FollowUpField.LoggedBy] = ["logged by", "记录人"],
        [FollowUpField.Channel] = ["channel", "渠道"],
        [FollowUpField.FollowUp] = ["follow-up", "follow up", "跟进内容"],
        [FollowUpField.Files] = ["files", "文件"],
    };

    private readonly Dictionary<FollowUpField, int> columns;

    private FollowUpSheet(Sheet sheet, Dictionary<FollowUpField, int> columns)
    {
        (Sheet, this.columns) = (sheet, columns);
        var (rows, rejected) = (new List<FollowUpRow>(), new List<RejectedRow>());
        foreach (var row in sheet.Rows.Skip(1))
        {
            if (Wrong(row) is { } why)
                rejected.Add(new RejectedRow(row, why));
            else
                rows.Add(new FollowUpRow(row, Words(row, FollowUpField.Order), Words(row, FollowUpField.Customer), At(row)!.Value, Words(row, FollowUpField.LoggedBy), Words(row, FollowUpField.Channel) ?? "import", Words(row, FollowUpField.FollowUp) ?? "", Words(row, FollowUpField.Files) ?? ""));
        }

        (Rows, Rejected) = (rows, rejected);
    }

    public Sheet Sheet { get; }

    public IReadOnlyList<FollowUpRow> Rows { get; }

    public IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>What stands above a column when we write it.</summary>
    public static string HeadingOf(FollowUpField field, Language language) =>
        language == Language.Chinese ? Names[field][^1] : char.ToUpperInvariant(Names[field][0][0]) + Names[field][0][1..];

    /// <summary>Null when it is another sheet: one is known by what was said and when.</summary>
    public static FollowUpSheet? Of(IReadOnlyList<Sheet> sheets)
    {
        if (sheets is not [{ Rows: [var header, ..] } sheet, ..])
            return null;
        var found = new Dictionary<FollowUpField, int>();
        for (var column = 0; column < header.Cells.Count; column++)
        {
            if (header.Cells[column] is string heading && Names.FirstOrDefault(field => field.Value.Any(name => Headings.Compact(name) == Headings.Compact(heading))) is { Value: not null, Key: var field })
                found.TryAdd(field, column);
        }

        return found.ContainsKey(FollowUpField.FollowUp) && found.ContainsKey(FollowUpField.LoggedAt) ? new FollowUpSheet(sheet, found) : null;
    }

    private string? Words(SheetRow row, FollowUpField field) => columns.TryGetValue(field, out var column) && row[column] is { } cell ? OrderSheet.Said(cell) : null;

    private Instant? At(SheetRow row) =>
        Words(row, FollowUpField.LoggedAt) is { } said && OffsetDateTimePattern.ExtendedIso.Parse(said).TryGetValue(default, out var moment) ? moment.ToInstant() : null;

    private Text? Wrong(SheetRow row) => row switch
    {
        _ when Words(row, FollowUpField.Order) is null && Words(row, FollowUpField.Customer) is null => $"There is no order number",
        _ when At(row) is null => $"The time has to be written like 2026-03-04T10:15:00+08:00",
        _ when Words(row, FollowUpField.FollowUp) is null && Words(row, FollowUpField.Files) is null => (Text)$"Nothing is said in it",
        _ => null,
    };
}
