using System.Text.Json;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Tests.Simulation;

/// <summary>
/// What the company should be, written down commit by commit beside the store: each commit is checked against the promises when
/// it is written, and now and then the store is compared with all of it.
/// </summary>
internal sealed class Ledger(Func<Instant> now)
{
    private readonly Dictionary<Reference, Kept> kept = [];
    private readonly Dictionary<Type, Dictionary<string, IDocument>> living = [];
    private readonly Dictionary<string, Outgoing> waiting = [];
    private readonly Dictionary<string, int> said = [];
    private readonly Dictionary<Reference, IDocument> base0 = [];
    private readonly Dictionary<string, Done> done = [];
    private readonly Dictionary<string, IReadOnlyCollection<Change>> taken = [];

    /// <summary>A document as it is now; after it was deleted the last that was known of it.</summary>
    private sealed record Kept(IDocument Document, long Version, bool IsGone = false);

    /// <summary>What a turn that is in the history had changed, as it was before.</summary>
    private sealed record Done(Dictionary<Reference, IDocument?> Before);

    /// <summary>What every commit is looked through for, besides the ledger itself.</summary>
    public Action<IReadOnlyCollection<Change>> Watch { get; set; } = _ => { };

    /// <summary>All that are there.</summary>
    public IEnumerable<T> All<T>() where T : IDocument => living.Where(type => type.Key.IsAssignableTo(typeof(T))).SelectMany(type => type.Value.Values).Cast<T>();

    /// <summary>What was said and is not delivered.</summary>
    public IReadOnlyCollection<Outgoing> Waiting => waiting.Values;

    /// <summary>The place of a message among all that were said, by their commits.</summary>
    public int PlaceOf(Outgoing message) => said[message.Id];

    /// <summary>The document; also one that is gone, as it was last.</summary>
    public T? Last<T>(string id) where T : class, IDocument => kept.GetValueOrDefault(new Reference(StoredAttribute.NameOf(typeof(T)), id))?.Document as T;

    public bool Has(IDocument document) => kept.TryGetValue(Reference.To(document), out var one) && !one.IsGone;

    /// <summary>The commit that took in that message; null when it was not taken in.</summary>
    public IReadOnlyCollection<Change>? CommitOf(string inbound) => taken.GetValueOrDefault(inbound);

    /// <summary>What was there before anybody spoke.</summary>
    public void Begin(IEnumerable<Stored> stored)
    {
        foreach (var (document, version) in stored)
        {
            Keep(document, version, isGone: false);
            base0[Reference.To(document)] = document;
        }
    }

    public void Committed(IReadOnlyCollection<Change> changes)
    {
        foreach (var change in changes)
        {
            var version = kept.TryGetValue(Reference.To(change.Document), out var one) && !one.IsGone ? one.Version : 0;
            Broken.Unless(version == change.Expected, $"{Name(change.Document)} was written over version {change.Expected}, and {version} is there");
            if (change.Document is Seen seen && !change.Gone)
                Broken.Unless(taken.TryAdd(seen.Id, changes) || seen.Id.StartsWith("press:", StringComparison.Ordinal), $"{seen.Id} was taken in twice");
        }

        CheckHistory(changes);
        CheckClock(changes);
        Watch(changes);
        foreach (var change in changes)
            Keep(change.Document, change.Expected + 1, change.Gone);
    }

    private void Keep(IDocument document, long version, bool isGone)
    {
        kept[Reference.To(document)] = new Kept(document, version, isGone);
        if (!living.TryGetValue(document.GetType(), out var all))
            living[document.GetType()] = all = [];
        if (isGone)
            all.Remove(document.Id);
        else
            all[document.Id] = document;
        if (document is Outgoing)
            said.TryAdd(document.Id, said.Count);
        if (document is Outgoing { State: DeliveryState.Waiting } message && !isGone)
            waiting[message.Id] = message;
        else if (document is Outgoing)
            waiting.Remove(document.Id);
    }

    /// <summary>The store has what the ledger has, and the live entries of the history add up to it.</summary>
    public void Compare(IReadOnlyCollection<Stored> stored)
    {
        var there = stored.ToDictionary(one => Reference.To(one.Document));
        foreach (var (reference, one) in kept)
        {
            var found = there.GetValueOrDefault(reference);
            Broken.Unless(one.IsGone == found is null, $"{reference.Type}/{reference.Id} {(one.IsGone ? "is there again" : "is lost")}");
            Broken.Unless(found is null || (found.Version == one.Version && Same(found.Document, one.Document)), $"{reference.Type}/{reference.Id} is not what was committed last");
        }

        Broken.Unless(there.Keys.All(kept.ContainsKey), $"The store has what nobody committed: {there.Keys.FirstOrDefault(reference => !kept.ContainsKey(reference))}");
        var state = new Dictionary<Reference, IDocument?>(base0.Where(one => one.Value is IHistoric).ToDictionary(one => one.Key, one => (IDocument?)one.Value));
        // Of two turns at the same time the later numbered may be written before the other: a document's own versions tell what came after what.
        var live = stored.Select(one => one.Document).OfType<HistoryEntry>().Where(entry => entry is { UndoneBy: null, Undoes: null }).OrderBy(entry => entry.Id, StringComparer.Ordinal);
        foreach (var change in live.SelectMany(entry => entry.Changes).OrderBy(change => change.Version == 0 ? change.Since + 1 : change.Version))
            state[Reference.To(change.Document)] = change.After;

        foreach (var (reference, folded) in state)
            Broken.Unless(Same(folded, there.GetValueOrDefault(reference)?.Document), $"The history of {reference.Type}/{reference.Id} does not add up to what it is: {Text(folded)} but {Text(there.GetValueOrDefault(reference)?.Document)}");
        Broken.Unless(stored.All(one => one.Document is not IHistoric || state.ContainsKey(Reference.To(one.Document))), $"Something is there without a history");
    }

    public static bool Same(IDocument? one, IDocument? other) => ReferenceEquals(one, other) || (one is not null && other is not null && Text(Plain(one)) == Text(Plain(other)));

    /// <summary>The language in which somebody spoke last is noted and no change of theirs.</summary>
    private static IDocument Plain(IDocument document) => document is Person { LanguageChosen: false } person ? person with { Language = Language.English } : document;

    private IDocument? Current(Reference reference) => kept.GetValueOrDefault(reference) is { IsGone: false } one ? one.Document : null;

    /// <summary>Every change is in the history as what it was and what it became; what is taken back is exactly what it was.</summary>
    private void CheckHistory(IReadOnlyCollection<Change> changes)
    {
        var entries = changes.Select(change => change.Document).OfType<HistoryEntry>().ToList();
        // Of a sheet that is taken back, what was changed since stays: the entry is left with that.
        var undone = entries.Where(entry => Last<HistoryEntry>(entry.Id) is { UndoneBy: null } before && (entry.UndoneBy is not null || entry.Changes.Count < before.Changes.Count)).ToList();
        var changed = changes.Where(change => change.Document is IHistoric).ToList();
        // Its own entry, or that of the album that it adds to.
        var own = entries.FirstOrDefault(entry => entry.UndoneBy is null && (Last<HistoryEntry>(entry.Id) is not { } before || before.Messages.Count < entry.Messages.Count));
        // Of an edited message the old words count as never said; what the new words take back is another turn's, also where its message
        // had asked what the edited one answered.
        bool IsEdited(HistoryEntry entry) => own is null || (own.Undoes != entry.Id && entry.Messages.Intersect(own.Messages, StringComparer.Ordinal).Any());
        bool TakesBack(HistoryEntry entry, Reference reference) => done[entry.Id].Before.ContainsKey(reference) && (entry.UndoneBy is not null || !entry.Changes.Any(left => Reference.To(left.Document) == reference));
        foreach (var change in changed)
        {
            var reference = Reference.To(change.Document);
            var after = change.Gone ? null : change.Document;
            var line = own?.Changes.FirstOrDefault(line => Reference.To(line.Document) == reference);
            var backs = undone.Where(entry => TakesBack(entry, reference)).ToList();
            var edited = backs.Find(IsEdited);
            // Old words become “undo”: they are taken back, and then what was before them.
            var takenBack = (backs.Find(entry => !IsEdited(entry)) ?? edited) is { } back ? done[back.Id] : null;
            if (line is null)
            {
                Broken.Unless(takenBack is not null || Same(Current(reference), after), $"{Name(change.Document)} was changed and the history does not say so");
                Broken.Unless(takenBack is null || Same(takenBack.Before[reference], after), $"{Name(change.Document)} was taken back to {Text(after)} and had been {Text(takenBack?.Before[reference])}");
                continue;
            }

            Broken.Unless(Same(line.After, after), $"The history says that {Name(change.Document)} became {Text(line.After)}, and it became {Text(after)}");
            var before = edited is not null ? done[edited.Id].Before[reference] : own!.Id is var id && done.TryGetValue(id, out var begun) && begun.Before.TryGetValue(reference, out var first) ? first : Current(reference);
            Broken.Unless(Same(line.Before, before), $"The history says that {Name(change.Document)} was {Text(line.Before)}, and it was {Text(before)}");
            Broken.Unless(own!.Undoes is null || (takenBack is not null && Same(takenBack.Before[reference], after)), $"Undo made {Text(after)} of {Name(change.Document)}, and it had been {Text(takenBack?.Before[reference])}");
        }

        foreach (var (reference, before) in undone.SelectMany(entry => done[entry.Id].Before.Where(one => TakesBack(entry, one.Key))))
            Broken.Unless(changed.Exists(change => Reference.To(change.Document) == reference) || Same(Current(reference), before), $"Undo left {reference.Type}/{reference.Id} as it was");
        foreach (var entry in undone.Where(entry => entry.UndoneBy is null))
        {
            foreach (var reference in done[entry.Id].Before.Keys.Where(reference => TakesBack(entry, reference)).ToList())
                done[entry.Id].Before.Remove(reference);
        }

        if (own is null)
            return;
        done.TryAdd(own.Id, new Done([]));
        foreach (var reference in own.Changes.Select(line => Reference.To(line.Document)))
            done[own.Id].Before.TryAdd(reference, undone.FirstOrDefault(entry => IsEdited(entry) && done[entry.Id].Before.ContainsKey(reference)) is { } replaced ? done[replaced.Id].Before[reference] : Current(reference));
    }

    /// <summary>Nothing rings early, and what rings next rings at the wall-clock time that was promised.</summary>
    private void CheckClock(IReadOnlyCollection<Change> changes)
    {
        foreach (var reminder in changes.Where(change => !change.Gone).Select(change => change.Document).OfType<Reminder>())
        {
            if (reminder.Next is { } next && reminder.When is { ZoneNamed: true, Time: { } time, ZoneId: var zone } && Current(Reference.To(reminder)) is null)
                Broken.Unless(IsAt(next, time, DateTimeZoneProviders.Tzdb[zone]), $"{time} in {zone} is to ring at {next}");
            if (Current(Reference.To(reminder)) is not Reminder before || reminder.RungAt is null || reminder.RungAt == before.RungAt || changes.Any(change => change.Document is Seen))
                continue;
            Broken.Unless(before.DueAt <= now(), $"Reminder {reminder.Id} rang early: at {now()} for {before.DueAt}");
            Broken.Unless(changes.Count(change => change.Document is Outgoing spoken && spoken.PersonId == reminder.PersonId && spoken.Text.Contains(reminder.About, StringComparison.Ordinal)) == 1, $"Reminder {reminder.Id} rang without a word");
        }
    }

    /// <summary>At that time of day; after a clock change that skips it, at the change, and of a repeated hour the first.</summary>
    private static bool IsAt(Instant instant, LocalTime time, DateTimeZone zone)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return local.TimeOfDay == time
            ? zone.MapLocal(local).First().ToInstant() == instant
            : new[] { local.Date, local.Date.PlusDays(-1) }.Any(date => zone.MapLocal(date + time) is { Count: 0 } gap && gap.LateInterval.Start == instant);
    }

    private static string Name(IDocument document) => $"{StoredAttribute.NameOf(document.GetType())}/{document.Id}";

    private static string Text(IDocument? document) => document is null ? "nothing" : JsonSerializer.Serialize(document, document.GetType(), DocumentJson.Options);
}
