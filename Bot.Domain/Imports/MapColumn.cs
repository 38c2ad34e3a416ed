using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>Says what is in a column of the sheet that is being taken in; the next sheet of that shape is read so too.</summary>
[Command("column", "列", Help = "Say what a column of your sheet holds", Example = "column Our date requested delivery")]
public sealed record MapColumn([Ask("Which column?")] ColumnOfSheet Column, [Ask("What is in it?")] Field Field, ImportRef? Import = null) : ICommand, IFinal
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (await ColumnOfSheet.AtHand(turn, ct) is not { } import || (Import is not null && Import.Id != import.Id))
            throw new Refusal($"There is no sheet waiting. Send me the file again.");
        var columns = new Dictionary<string, Field?>(import.Choices.Columns);
        foreach (var (heading, _) in columns.Where(known => known.Value == Field).ToList())
            columns.Remove(heading);
        columns[Column.Heading] = Field;
        return ImportSheet.Again(turn, import with { Choices = import.Choices with { Columns = columns } });
    }
}

/// <summary>A column of the sheet at hand, by its heading.</summary>
public sealed record ColumnOfSheet(string Heading) : ISpoken<ColumnOfSheet>
{
    public static async Task<Reading<ColumnOfSheet>> Hear(Hearing hearing, CancellationToken ct) =>
        Vocabulary.Find(hearing.Text, (await Headings(hearing.Turn, ct)).ToDictionary(heading => heading)) is { } found
            ? new Reading<ColumnOfSheet>.One(new ColumnOfSheet(found.Meaning), found.Span)
            : new Reading<ColumnOfSheet>.None();

    public static async Task<IReadOnlyList<Choice>> Offer(Turn turn, CancellationToken ct) =>
        [.. (await Headings(turn, ct)).Take(24).Select(heading => new ColumnOfSheet(heading).AsChoice())];

    public Choice AsChoice() => new(Text.Verbatim(Heading), $"\"{Heading}\"");

    /// <summary>The person's latest sheet that waits for a word.</summary>
    internal static async Task<Import?> AtHand(Turn turn, CancellationToken ct) =>
        (await turn.Query<Import>(KeyRange.StartingWith($"person|{turn.Me.Id}|") with { Descending = true, Take = 1 }, ct)) is [{ State: ImportState.Waiting } import] ? import : null;

    private static async Task<IReadOnlyList<string>> Headings(Turn turn, CancellationToken ct)
    {
        if (await AtHand(turn, ct) is not { } import)
            return [];
        var sheet = OrderSheet.Of(await turn.Sheets.Read(import.File, ct), import.Choices);
        return [.. sheet.Headings.Where(heading => heading.Length > 0).DistinctBy(heading => heading.ToUpperInvariant())];
    }
}
