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
    /// <summary>The change that was named: "the delay on 1042". Null for the last one.</summary>
    public KindOfChange? What { get; init; }

    /// <summary>The day that it is said to be of.</summary>
    public LocalDate? On { get; init; }

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var (entry, isSure) = Turn is null
            ? await Meant(turn, ct)
            : (await turn.Find<HistoryEntry>(Turn.Id, ct) is { } named && named.PersonId == turn.Me.Id && named.Undoes is null ? named : null, true);
        if (entry is null)
            throw new Refusal($"There is nothing of yours to take back.");
        if (entry.Batch is { } batch && await turn.Find<Import>(batch, ct) is { } import)
            return ImportSheet.TakeBack(turn, import);
        if (entry.UndoneBy is not null)
            throw new Refusal($"That was taken back already.");

        await turn.RefuseWhatWentToOthers(entry, ct);
        if (!isSure)
            return Asking(entry);
        if (IsNamed && await ChangedSince(turn, entry, ct) is { } later)
            throw StandsInTheWay(later, turn);

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

    private bool IsNamed => What is not null || On is not null;

    /// <summary>What is meant where no button says it. Another than the one that was named is only asked for.</summary>
    private async Task<(HistoryEntry? Entry, bool IsSure)> Meant(Turn turn, CancellationToken ct)
    {
        var done = Order is null ? await NotTakenBack(turn, ct) : (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"of|orders/{Order.To.Id}|") with { Descending = true, Take = 50 }, ct)).Where(IsThere).ToList();
        var last = done.FirstOrDefault(entry => entry.PersonId == turn.Me.Id);
        if (What is null || done.FirstOrDefault(entry => What.IsIn(entry, Order?.To)) is not { } meant)
            return (last, What is null && (last is null || (IsOfThatDay(last, turn) && IsOfThatOrder(last))));
        if (meant.PersonId != turn.Me.Id)
            throw new Refusal($"{(await turn.Find<Person>(meant.PersonId, ct))?.Name} changed that last, {meant.At}, and has to take it back.", new Choice($"History", $"history #{Order!.To.Id}"));
        return (meant, IsOfThatDay(meant, turn) && IsOfThatOrder(meant) && What.IsAllOf(meant) && (Order is not null || meant == last));
    }

    /// <summary>"1042 delayed 3 days; 2201 stuffed": what is named of one order is not all that would go.</summary>
    private bool IsOfThatOrder(HistoryEntry entry) => Order is null || entry.Changes.SelectMany(change => change.Subjects).All(subject => subject.Type != Order.To.Type || subject == Order.To);

    private bool IsOfThatDay(HistoryEntry entry, Turn turn) => On is null || entry.At.InZone(turn.Me.Zone).Date == On;

    private static bool IsThere(HistoryEntry entry) => entry is { UndoneBy: null, Undoes: null };

    /// <summary>What it would take back, and nothing done.</summary>
    private static Reply Asking(HistoryEntry entry)
    {
        var words = Quoted(entry);
        var says = $"undo {entry.Id}";
        var changes = entry.Changes.Where(change => change.After is IHistoric).SelectMany(change => ((IHistoric)change.After!).ChangesSince(change.Before)).Take(4);
        return new Reply(
            Text.Lines([words.Length == 0 ? (Text)$"It would take back what you changed {entry.At}:" : $"It would take back “{words}”, {entry.At}:", .. changes, $"Shall I take that back?"]),
            new Choice($"Yes, take it back", says, Once: true))
        { Confirms = says };
    }

    /// <summary>The latest of what changed the same things since, and so stands in the way.</summary>
    private static async Task<HistoryEntry?> ChangedSince(Turn turn, HistoryEntry entry, CancellationToken ct)
    {
        HistoryEntry? latest = null;
        foreach (var change in entry.Changes)
        {
            await turn.Find(change.Document.GetType(), change.Document.Id, ct);
            if (turn.VersionOf(change.Document) == change.Version)
                continue;
            var subject = Storage.Reference.To(change.Document);
            var since = (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"of|{subject.Type}/{subject.Id}|") with { Descending = true, Take = 50 }, ct)).FirstOrDefault(later => IsThere(later) && string.CompareOrdinal(later.Id, entry.Id) > 0);
            latest = since is not null && (latest is null || string.CompareOrdinal(since.Id, latest.Id) > 0) ? since : latest;
        }

        return latest;
    }

    /// <summary>What ours wrote is nothing for a customer or a supplier to read.</summary>
    private static Refusal StandsInTheWay(HistoryEntry later, Turn turn) => new(
        (turn.Me.IsStaff || later.PersonId == turn.Me.Id) && Quoted(later) is { Length: > 0 } words
            ? (Text)$"“{words}”, {later.At}, came after it and stands in the way, so I leave it as it is. Take that back first, or correct it with a new message."
            : $"Something of that was changed again since, so I leave it as it is. Please correct it with a new message.",
        later.PersonId == turn.Me.Id ? [new Choice($"Take that back first", $"undo {later.Id}", Once: true)] : []);

    /// <summary>What the person changed last and did not take back.</summary>
    public static async Task<HistoryEntry?> Last(Turn turn, CancellationToken ct) => (await NotTakenBack(turn, ct)).FirstOrDefault();

    private static async Task<IReadOnlyList<HistoryEntry>> NotTakenBack(Turn turn, CancellationToken ct) =>
        [.. (await turn.Query<HistoryEntry>(KeyRange.StartingWith($"by|{turn.Me.Id}|") with { Descending = true, Take = 50 }, ct)).Where(done => IsThere(done) && done is ({ Conversation: not null } or { Batch: not null }))];

    /// <summary>Something was said since the deed: nobody has it before their eyes any more, so it is named.</summary>
    private static async Task<Text> Naming(HistoryEntry entry, Turn turn, CancellationToken ct)
    {
        var latest = (await turn.Query<Outgoing>(KeyRange.StartingWith($"in|{turn.Conversation}|") with { Descending = true, Take = 1 }, ct)).FirstOrDefault();
        if (latest is null || latest.TurnId == entry.Id)
            return $"↩ Taken back:";
        var words = Quoted(entry);
        return words.Length == 0 ? (Text)$"↩ Taken back, from {entry.At}:" : $"↩ Taken back: “{words}”, {entry.At}";
    }

    /// <summary>What was said; what a button stands for is nobody's words.</summary>
    private static string Quoted(HistoryEntry entry)
    {
        var words = entry.Press is null ? Mark().Replace(entry.Words ?? "", "").ReplaceLineEndings(" ").Trim() : "";
        return words.Length <= LongestQuote ? words : $"{words[..LongestQuote]}…";
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
