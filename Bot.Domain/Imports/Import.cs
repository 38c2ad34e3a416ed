using Bot.Domain.History;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

public enum ImportState
{
    /// <summary>It is tried without writing anything.</summary>
    Checking,

    /// <summary>It was tried; the person decides.</summary>
    Waiting,
    Running,
    Done,
    Undoing,
    Undone,
    Dropped,
}

/// <summary>How many orders became what; the rejected ones in rows.</summary>
/// <param name="Kept">Orders of an import that was taken back which stay, because they were changed since.</param>
public sealed record Tally(int Created = 0, int Changed = 0, int Unchanged = 0, int Rejected = 0, int Kept = 0);

/// <summary>A sheet on its way into the company: tried first, then put in step by step, and taken back the same way.</summary>
/// <param name="PersonId">Who sent it; the orders are that person's where the sheet names nobody.</param>
/// <param name="Choices">What the person said about the columns and dates.</param>
/// <param name="Next">How many orders (taken back: steps) are behind us.</param>
/// <param name="Ambiguous">Rows, by their number in the sheet, whose order number fits several orders.</param>
/// <param name="Quiet">Somebody at the machine waits for it and reads the result there.</param>
/// <param name="Said">The last message about it, for the next one to take its place.</param>
/// <param name="SaidAt">When that was.</param>
[Stored("imports")]
public sealed partial record Import(
    string Id,
    string PersonId,
    Attachment File,
    Instant At,
    SheetChoices Choices,
    ImportState State = ImportState.Checking,
    int Next = 0,
    Tally? Counts = null,
    IReadOnlyList<int>? Ambiguous = null,
    Attachment? RejectedFile = null,
    bool Quiet = false,
    string? Said = null,
    Instant? SaidAt = null) : IGuarded, IWork
{
    // Rows, for that is what a step's time and memory go by: every key of every order touches a page of the database.
    private const int Step = 100;
    private static readonly Duration Silence = Duration.FromSeconds(3);

    public IEnumerable<string> Audiences => [$"person:{PersonId}"];

    public IEnumerable<string> Keys => [$"person|{PersonId}|{At.ToUnixTimeTicks():x16}"];

    public Instant? DueAt => State is ImportState.Checking or ImportState.Running or ImportState.Undoing ? At : null;

    public Tally Tally => Counts ?? new Tally();

    /// <summary>The same, at the beginning of another stretch of work.</summary>
    public Import Begun(ImportState state, Instant now) => this with { State = state, At = now, Next = 0, Counts = null, Ambiguous = null, Said = null, SaidAt = null };

    public async Task ComeDue(Turn turn, CancellationToken ct)
    {
        // It was begun in the moment in which their access ended.
        if (turn.Me.HasLeft)
        {
            turn.Save(this with { State = State == ImportState.Checking ? ImportState.Dropped : ImportState.Done });
            return;
        }

        try
        {
            if (State == ImportState.Undoing)
                await TakeBack(turn, ct);
            else
                await (await Remembering(turn, ct)).Go(turn, ct);
        }
        catch (Refusal refusal)
        {
            turn.Drop();
            turn.Save(this with { State = ImportState.Dropped, Refused = turn.Phrases.Word(refusal.Reply.Text, turn.Voice) });
            Say(turn, refusal.Reply);
        }
    }

    public void GiveUp(Turn turn, string reference)
    {
        Text sorry = $"Something went wrong on my side and {File.Name} was not finished. If it happens again, please tell the office this reference: {reference}.";
        turn.Save(this with { State = State == ImportState.Running ? ImportState.Done : ImportState.Dropped, Refused = turn.Phrases.Word(sorry, turn.Voice) });
        Say(turn, new Reply(sorry, State == ImportState.Running ? [new Choice($"Take it back", $"import undo #{Id}", Once: true)] : []));
    }

    /// <summary>Why it could not be read, in the person's language.</summary>
    public string? Refused { get; init; }

    /// <summary>With what is remembered of sheets of this shape, where the person said nothing else.</summary>
    private async Task<Import> Remembering(Turn turn, CancellationToken ct)
    {
        var sheets = await turn.Sheets.Read(File, ct);
        if (Choices.Columns.Count > 0 || FollowUpSheet.Of(sheets) is not null)
            return this;
        var plain = OrderSheet.Of(sheets, Choices);
        return await turn.Find<SheetShape>(SheetShape.IdOf(plain.Headings), ct) is { } shape
            ? this with { Choices = Choices with { Columns = shape.Columns, Dates = Choices.Dates ?? (plain.OpenDate is null ? null : shape.Dates) } }
            : this;
    }

    private async Task Go(Turn turn, CancellationToken ct)
    {
        var sheets = await turn.Sheets.Read(File, ct);
        if (FollowUpSheet.Of(sheets) is { } followUps)
        {
            await Go(turn, followUps, ct);
            return;
        }

        var sheet = OrderSheet.Of(sheets, Choices);
        if (State == ImportState.Checking && Question(sheet) is { } question)
        {
            turn.Save(this with { State = ImportState.Waiting, Said = turn.FirstMessage });
            Say(turn, question);
            return;
        }

        turn.Batch = Id;
        var isTrial = State == ImportState.Checking;
        var some = Portion(sheet);
        var outcomes = await new Merging(turn).Take(some, ct);
        if (isTrial)
            turn.Drop();
        var after = Counting([.. outcomes.SelectMany(item => item.Rows.Rows.Take(item.Outcome == Outcome.Rejected ? item.Rows.Rows.Count : 1), (item, row) => (row, item.Outcome))]) with { Next = Next + some.Count };
        if (after.Next < sheet.Groups.Count)
            after.Progress(turn, new Count(sheet.Groups.Count, "order"));
        else
            await after.Finish(turn, sheet, isTrial, ct);
    }

    private List<OrderRows> Portion(OrderSheet sheet)
    {
        var rows = 0;
        return [.. sheet.Groups.Skip(Next).TakeWhile(order => (rows += order.Rows.Count) <= Step || rows == order.Rows.Count)];
    }

    /// <summary>Adds up; of what was rejected the rows are remembered.</summary>
    private Import Counting(IReadOnlyList<(SheetRow Row, Outcome Outcome)> outcomes)
    {
        int Of(Outcome outcome) => outcomes.Count(item => item.Outcome == outcome);
        return this with
        {
            Counts = new Tally(Tally.Created + Of(Outcome.Created), Tally.Changed + Of(Outcome.Changed), Tally.Unchanged + Of(Outcome.Unchanged), Tally.Rejected),
            Ambiguous = [.. Ambiguous ?? [], .. outcomes.Where(item => item.Outcome == Outcome.Rejected).Select(item => item.Row.Number)],
        };
    }

    /// <summary>Long work says where it is, every few seconds at the most.</summary>
    private void Progress(Turn turn, Count all)
    {
        if (Quiet || turn.Now - (SaidAt ?? At) < Silence)
        {
            turn.Save(this);
            return;
        }

        turn.Save(this with { Said = turn.FirstMessage, SaidAt = turn.Now });
        Say(turn, new Reply($"{File.Name}: {Next} of {all} …") { Urgent = false });
    }

    private async Task Finish(Turn turn, OrderSheet sheet, bool isTrial, CancellationToken ct)
    {
        var strays = sheet.Rows.Where(row => Ambiguous?.Contains(row.Number) == true).Select(row => new RejectedRow(row, $"Several orders have this number"));
        var after = await Ended(turn, sheet.Sheet, sheet.Headings, sheet.Rejected.Concat(strays), isTrial, ct);
        if (!isTrial)
            await Remember(turn, sheet, ct);
        Say(turn, isTrial ? ImportReplies.Tried(after, sheet) : ImportReplies.Finished(after));
    }

    /// <summary>All rows are behind us; those that were not taken become a file with the reasons.</summary>
    private async Task<Import> Ended(Turn turn, Sheet sheet, IReadOnlyList<string> headings, IEnumerable<RejectedRow> notTaken, bool isTrial, CancellationToken ct)
    {
        var rejected = notTaken.OrderBy(row => row.Row.Number).ToList();
        var after = this with
        {
            State = isTrial ? ImportState.Waiting : ImportState.Done,
            Next = 0,
            Counts = Tally with { Rejected = rejected.Count },
            RejectedFile = rejected is [] ? null : RejectedFile ?? await turn.Sheets.Write(NameOfRejected, [Returned(turn, sheet, headings, rejected)], ct),
            Ambiguous = isTrial ? null : Ambiguous,
            Said = turn.FirstMessage,
        };
        turn.Save(after);
        return after;
    }

    /// <summary>The next sheet of this shape is read as this one was.</summary>
    private async Task Remember(Turn turn, OrderSheet sheet, CancellationToken ct)
    {
        var shape = new SheetShape(SheetShape.IdOf(sheet.Headings), [.. sheet.Headings], sheet.Sheet.Form, sheet.Columns.ToDictionary(column => sheet.Headings[column.Value], column => (Field?)column.Key), Choices.Dates ?? sheet.Dates, turn.Now)
        {
            HasDecimalComma = sheet.HasDecimalComma,
            DatePatterns = sheet.DatePatterns,
        };
        await turn.Find<SheetShape>(shape.Id, ct);
        turn.Save(shape);
    }

    /// <summary>What has to be known first: where the order numbers are, how the dates are meant.</summary>
    private Reply? Question(OrderSheet sheet)
    {
        if (!sheet.Columns.ContainsKey(Field.OrderNumber))
            return ImportReplies.WhichColumn(this, sheet);
        return sheet.OpenDate is { } example ? ImportReplies.WhichDates(this, example) : null;
    }

    private string NameOfRejected => $"{Path.GetFileNameWithoutExtension(File.Name)}-rejected{Path.GetExtension(File.Name)}";

    /// <summary>The rejected rows as they came, and why.</summary>
    private static Sheet Returned(Turn turn, Sheet sheet, IReadOnlyList<string> headings, IReadOnlyList<RejectedRow> rejected)
    {
        SheetRow Row(int number, IReadOnlyList<object?> cells, Text last) =>
            new(number, [.. Enumerable.Range(0, headings.Count).Select(column => column < cells.Count ? cells[column] : null), turn.Phrases.Word(last, turn.Voice)]);
        return sheet with { Rows = [Row(1, headings, $"Why not"), .. rejected.Select((row, index) => Row(index + 2, row.Row.Cells, row.Why))] };
    }

    /// <summary>A step back: the latest step that stands is undone, but for what somebody changed since.</summary>
    private async Task TakeBack(Turn turn, CancellationToken ct)
    {
        turn.Batch = null;
        var steps = await turn.Query<HistoryEntry>(KeyRange.StartingWith($"batch|{Id}|") with { Descending = true, Skip = Next, Take = 1 }, ct);
        if (steps is not [var step])
        {
            turn.Save(this with { State = ImportState.Undone, Said = turn.FirstMessage });
            Say(turn, ImportReplies.TakenBack(this));
            return;
        }

        // Where something stays, the step is one of this import no more.
        var kept = step.UndoneBy is null ? await turn.RestoreUnchanged(step, ct) : null;
        turn.Save(this with { Next = kept is null ? Next + 1 : Next, Counts = Tally with { Kept = Tally.Kept + (kept ?? 0) } });
    }

    private void Say(Turn turn, Reply reply)
    {
        if (!Quiet)
            turn.Say(reply with { InPlaceOf = Said });
    }
}
