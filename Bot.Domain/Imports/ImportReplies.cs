using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>What is said about an import.</summary>
public static class ImportReplies
{
    /// <summary>Nothing was written yet: what was recognised and what would happen.</summary>
    public static Reply Tried(Import import, OrderSheet sheet)
    {
        var left = Enumerable.Range(0, sheet.Headings.Count).Where(column => sheet.Headings[column].Length > 0 && !sheet.Sizes.Contains(column) && !sheet.Columns.Values.Contains(column)).Select(column => Text.Verbatim(sheet.Headings[column])).ToList();
        var tally = import.Tally;
        return new Reply(
            Text.Lines(
            [
                $"{import.File.Name}: {new Count(sheet.Rows.Count, "row")}, {new Count(sheet.Groups.Count, "order")}",
                $"Recognised: {new TextList([.. sheet.Columns.OrderBy(column => column.Key).Select(column => (Text)$"{column.Key} = {sheet.Headings[column.Value]}")], ", ")}",
                left is [] ? null : left.Count > 6 ? (Text)$"Kept as notes: {new Count(left.Count, "column")}" : $"Kept as notes: {new TextList(left, ", ")}",
                sheet.Dates switch
                {
                    DateOrder.Mdy => $"Dates: month first",
                    DateOrder.Dmy => $"Dates: day first",
                    DateOrder.Ymd => (Text)$"Dates: year first",
                    null => null,
                },
                .. sheet.Remarks,
                Result(tally),
                tally is { Created: 0, Changed: 0 } ? (Text)$"There is nothing new in it." : $"Nothing is written yet.",
            ]),
            [
                .. tally is { Created: 0, Changed: 0 } ? Array.Empty<Choice>() : [new Choice($"Import it", $"import go #{import.Id}", Once: true)],
                new Choice($"Change a column", $"column #{import.Id}"),
                .. sheet.Dates is null or DateOrder.Ymd ? Array.Empty<Choice>() : [sheet.Dates == DateOrder.Mdy ? new Choice($"Day first", $"import #{import.Id} dmy") : new Choice($"Month first", $"import #{import.Id} mdy")],
                new Choice($"Leave it", $"import drop #{import.Id}", Once: true),
            ])
        { Attachments = Files(import) };
    }

    /// <summary>The same of a sheet of follow-ups.</summary>
    public static Reply Tried(Import import, FollowUpSheet sheet)
    {
        var isNew = import.Tally.Created > 0;
        return new Reply(
            Text.Lines(
                $"{import.File.Name}: {new Count(sheet.Sheet.Rows.Count - 1, "follow-up")}",
                FollowUps(import.Tally),
                isNew ? (Text)$"Nothing is written yet." : $"There is nothing new in it."),
            [
                .. isNew ? [new Choice($"Import it", $"import go #{import.Id}", Once: true)] : Array.Empty<Choice>(),
                new Choice($"Leave it", $"import drop #{import.Id}", Once: true),
            ])
        { Attachments = Files(import) };
    }

    public static Reply FinishedFollowUps(Import import) =>
        new(Text.Lines($"{import.File.Name} is in.", FollowUps(import.Tally)), new Choice($"Take it back", $"import undo #{import.Id}", Once: true)) { Attachments = Files(import) };

    public static Reply Finished(Import import) => new(
        Text.Lines($"{import.File.Name} is in.", Result(import.Tally)),
        new Choice($"Orders", "orders"),
        new Choice($"Report", "report"),
        new Choice($"Take it back", $"import undo #{import.Id}", Once: true))
    { Attachments = Files(import) };

    public static Reply TakenBack(Import import) => new(Text.Lines(
        $"↩ {import.File.Name} is taken back.",
        import.Tally.Kept > 0 ? (Text)$"Left as they are, because they were changed since: {new Count(import.Tally.Kept, "order")}" : null));

    public static Reply WhichColumn(Import import, OrderSheet sheet) => new(
        $"{import.File.Name}: which column has the order numbers?",
        [
            .. Enumerable.Range(0, sheet.Headings.Count).Where(column => sheet.Headings[column].Length > 0).Take(12)
                .Select(column => new Choice(Text.Verbatim(sheet.Headings[column]), $"column #{import.Id} \"{sheet.Headings[column]}\" {Field.OrderNumber}", Once: true)),
            new Choice($"Leave it", $"import drop #{import.Id}", Once: true),
        ]);

    public static Reply WhichDates(Import import, string example) => new(
        $"{import.File.Name}: how is {example} meant?",
        [
            .. new[] { DateOrder.Mdy, DateOrder.Dmy, DateOrder.Ymd }.Select(order => (order, Day: CellReading.Date(example)?.In(order))).Where(item => item.Day is not null)
                .Select(item => new Choice($"{item.Day!.Value}", $"import #{import.Id} {item.order}")),
            new Choice($"Leave it", $"import drop #{import.Id}", Once: true),
        ]);

    private static Text Result(Tally tally) => $"{new TextList(
    [
        .. Text.When(tally.Created > 0, $"{new Count(tally.Created, "order")} new"),
        .. Text.When(tally.Changed > 0, $"{new Count(tally.Changed, "order")} changed"),
        .. Text.When(tally.Unchanged > 0, $"{new Count(tally.Unchanged, "order")} as on file"),
        .. Text.When(tally.Rejected > 0, $"{new Count(tally.Rejected, "row")} not taken, see the file for why"),
    ],
    ", ")}";

    private static Text FollowUps(Tally tally) => $"{new TextList(
    [
        .. Text.When(tally.Created > 0, $"{new Count(tally.Created, "follow-up")} new"),
        .. Text.When(tally.Unchanged > 0, $"{new Count(tally.Unchanged, "follow-up")} as on file"),
        .. Text.When(tally.Rejected > 0, $"{new Count(tally.Rejected, "row")} not taken, see the file for why"),
    ],
    ", ")}";

    private static IReadOnlyList<Attachment> Files(Import import) => import.RejectedFile is { } file ? [file] : [];
}
