using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

public enum ImportStep { Go, Drop, Undo }

/// <summary>
/// Takes in an order sheet as it is. It is tried first and nothing is written; then the person says go. Whatever went in can be
/// taken back as a whole.
/// </summary>
[Command("import", "导入", Help = "Take in an order sheet: just send the file", Example = "import", Takes = "csv tsv txt xlsx xlsm xls", InMenu = true)]
public sealed record ImportSheet([Attached] IReadOnlyList<Attachment> Files, ImportRef? Import = null, ImportStep? Step = null, DateOrder? Dates = null) : ICommand, IFinal
{
    private const long SoonRead = 2_000_000;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        if (Files is not [])
            return Begin(turn);
        if (Import is null || await turn.Find<Import>(Import.Id, ct) is not { } import)
            throw new Refusal($"Send me your order sheet as an Excel or CSV file, just as it is. I show you what I recognise before anything is written.");
        return Step switch
        {
            ImportStep.Undo => TakeBack(turn, import),
            _ when import.State != ImportState.Waiting => throw new Refusal($"{import.File.Name} is not waiting for that any more. Send the file again if you want to."),
            ImportStep.Go => Run(turn, import),
            ImportStep.Drop => Drop(turn, import),
            _ => Again(turn, import with { Choices = import.Choices with { Dates = Dates ?? import.Choices.Dates } }),
        };
    }

    /// <summary>Tries it once more with what is known now.</summary>
    internal static Reply Again(Turn turn, Import import)
    {
        turn.Save(import.Begun(ImportState.Checking, turn.Now) with { RejectedFile = null });
        return Reply.Nothing;
    }

    internal static Reply TakeBack(Turn turn, Import import)
    {
        if (import.State != ImportState.Done)
            throw new Refusal($"That was taken back already.");
        turn.Save(import.Begun(ImportState.Undoing, turn.Now) with { Counts = import.Counts });
        return Reply.Nothing;
    }

    private static Reply Run(Turn turn, Import import)
    {
        turn.Save(import.Begun(ImportState.Running, turn.Now));
        return Reply.Nothing;
    }

    private static Reply Drop(Turn turn, Import import)
    {
        turn.Save(import with { State = ImportState.Dropped });
        return new Reply($"{import.File.Name} stays out. Nothing was written.");
    }

    private Reply Begin(Turn turn)
    {
        foreach (var file in Files)
            turn.Save(new Import(turn.NewId(), turn.Me.Id, file, turn.Now, SheetChoices.None with { Dates = Dates, Today = turn.Today }));
        return Files.Sum(file => file.Bytes) > SoonRead ? new Reply($"I am reading {Files[0].Name}, a moment please.") : Reply.Nothing;
    }
}

/// <summary>An import, by the mark on its button.</summary>
public sealed partial record ImportRef(string Id) : ISpoken<ImportRef>
{
    public static Task<Reading<ImportRef>> Hear(Hearing hearing, CancellationToken ct) =>
        Task.FromResult<Reading<ImportRef>>(Mark().Match(hearing.Text) is { Success: true } match
            ? new Reading<ImportRef>.One(new ImportRef(match.Groups["id"].Value), new Span(match.Index, match.Length))
            : new Reading<ImportRef>.None());

    public Choice AsChoice() => new($"Import it", $"#{Id}");

    [GeneratedRegex("#(?<id>[0-9a-f]{32})", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Mark();
}
