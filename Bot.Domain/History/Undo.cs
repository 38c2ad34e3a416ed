using System.Text.RegularExpressions;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.History;

/// <summary>Takes back what the person did last, or what a button stands for: everything of that turn, while nobody changed it since.</summary>
[Command("undo", "撤销", "撤回", Help = "Take back what you did last", Example = "undo", For = Roles.Everyone, InMenu = true)]
public sealed partial record Undo(TurnRef? Turn = null, OrderRef? Order = null) : ICommand, IFinal
{
    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var entry = Turn is null && Order is not null
            ? (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"of|orders/{Order.To.Id}|") with { Descending = true, Take = 50 }, ct)).FirstOrDefault(done => done is { UndoneBy: null, Undoes: null } && done.PersonId == turn.Me.Id)
            : Turn is null
            ? await Last(turn, ct)
            : await turn.Find<HistoryEntry>(Turn.Id, ct) is { } named && named.PersonId == turn.Me.Id && named.Undoes is null ? named : null;
        if (entry is null)
            throw new Refusal($"There is nothing of yours to take back.");
        if (entry.Batch is { } batch && await turn.Find<Import>(batch, ct) is { } import)
            return ImportSheet.TakeBack(turn, import);
        if (entry.UndoneBy is not null)
            throw new Refusal($"That was taken back already.");

        var firms = new List<Text>();
        // Before a firm that came with it goes again.
        foreach (var change in entry.Changes)
            firms.AddRange(await turn.FirmsSince(change.After, change.Before, ct));
        await turn.Restore(entry, ct);
        var gone = new List<Text>();
        foreach (var made in entry.Changes.Where(change => change.Before is null).Select(change => change.After).OfType<IHistoric>())
            gone.AddRange(await turn.Find(made.GetType(), made.Id, ct) is null ? made.ChangesSince(null) : []);
        return new Reply(Text.Lines([Turn is null ? await Naming(entry, turn, ct) : $"↩ Taken back:", .. gone.Concat(firms).Concat(turn.Differences)]));
    }

    /// <summary>What the person changed last and did not take back.</summary>
    public static async Task<HistoryEntry?> Last(Turn turn, CancellationToken ct) =>
        (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"by|{turn.Me.Id}|") with { Descending = true, Take = 50 }, ct)).FirstOrDefault(done => done is { UndoneBy: null, Undoes: null } and ({ Conversation: not null } or { Batch: not null }));

    /// <summary>Something was said since the deed: nobody has it before their eyes any more, so it is named.</summary>
    private static async Task<Text> Naming(HistoryEntry entry, Turn turn, CancellationToken ct)
    {
        var latest = (await turn.Query<Outgoing>(KeyRange.StartingWith($"in|{turn.Conversation}|") with { Descending = true, Take = 1 }, ct)).FirstOrDefault();
        if (latest is null || latest.TurnId == entry.Id)
            return $"↩ Taken back:";
        // What a button stands for is nobody's words.
        var words = entry.Press is null ? Mark().Replace(entry.Words ?? "", "").ReplaceLineEndings(" ").Trim() : "";
        return words.Length == 0 ? (Text)$"↩ Taken back, from {entry.At}:" : $"↩ Taken back: “{(words.Length <= LongestQuote ? words : $"{words[..LongestQuote]}…")}”, {entry.At}";
    }

    private const int LongestQuote = 80;

    [GeneratedRegex("#[0-9a-f]{32}", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Mark();
}

/// <summary>An earlier turn, by the mark on its button.</summary>
public sealed partial record TurnRef(string Id) : ISpoken<TurnRef>
{
    public static Task<Reading<TurnRef>> Hear(Hearing hearing, CancellationToken ct) =>
        Task.FromResult<Reading<TurnRef>>(Mark().Match(hearing.Text) is { Success: true } match
            ? new Reading<TurnRef>.One(new TurnRef(match.Value), new Span(match.Index, match.Length))
            : new Reading<TurnRef>.None());

    public Choice AsChoice() => new($"Undo", Id);

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Mark();
}
