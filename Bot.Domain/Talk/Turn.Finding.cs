using System.Runtime.CompilerServices;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <content>What the person finds: what is kept, as this turn first saw it, with its own changes, and only what is theirs to see.</content>
public sealed partial class Turn
{
    private const int PageLength = 256;

    private (Person? Of, IReadOnlyList<string> Names) audiences = (null, []);

    public async Task<T?> Find<T>(string id, CancellationToken ct) where T : class, IDocument =>
        (T?)await Find(typeof(T), id, ct);

    public async Task<IDocument?> Find(Type type, string id, CancellationToken ct) =>
        await Load(type, id, ct) is { } document && await Sees(document, ct) ? document : null;

    public async Task<IDocument?> Find(Reference reference, CancellationToken ct) =>
        DocumentTypes.Find(reference.Type) is { } type ? await Find(type, reference.Id, ct) : null;

    /// <summary>Whoever may see it: for what has to move along with a change, never to be shown.</summary>
    internal async Task<IReadOnlyList<T>> Everybodys<T>(KeyRange range, CancellationToken ct) where T : class, IDocument => [.. (await Load(typeof(T), range, ct)).Cast<T>()];

    internal async Task<T?> Anybodys<T>(string id, CancellationToken ct) where T : class, IDocument => (T?)await Load(typeof(T), id, ct);

    /// <summary>There is such a document, and the person may not see it.</summary>
    internal async Task<bool> IsHidden(Reference reference, CancellationToken ct) =>
        DocumentTypes.Find(reference.Type) is { } type && await Load(type, reference.Id, ct) is { } document && !await Sees(document, ct);

    /// <summary>Documents with a key in the range, of those that the person may see.</summary>
    public async Task<IReadOnlyList<T>> Query<T>(KeyRange range, CancellationToken ct) where T : class, IDocument =>
        await Seen<T>(await Load(typeof(T), range, ct), ct);

    /// <summary>The same of many ranges that are asked for at once, which takes hardly longer than one.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<T>>> Query<T>(IReadOnlyList<KeyRange> ranges, CancellationToken ct) where T : class, IDocument
    {
        var fetched = await Task.WhenAll(ranges.Select(range => Fetch(typeof(T), range, ct)));
        var found = new List<IReadOnlyList<T>>(ranges.Count);
        foreach (var (range, documents) in ranges.Zip(fetched))
            found.Add(await Seen<T>(Overlaid(typeof(T), range, documents), ct));
        return found;
    }

    /// <summary>Whether nothing comes after this part of a range, seen or not.</summary>
    public async Task<bool> Ends<T>(KeyRange range, CancellationToken ct) where T : class, IDocument =>
        (await store.Query(typeof(T), range with { Skip = range.Skip + range.Take, Take = 1 }, ct)).Count == 0;

    /// <summary>One page of a guarded list: for each audience of the person, keys <c>audience|list|from…</c> to <c>…to</c>, in order.</summary>
    /// <param name="list">The name of the list and, where it has one, its subject: <c>open</c>, <c>customer|42</c>.</param>
    public async Task<Page<T>> List<T>(string list, CancellationToken ct, string from = "", string to = "", int skip = 0, int take = int.MaxValue) where T : class, IGuarded
    {
        var ranges = Me.Audiences.Select(audience => KeyRange.Between($"{audience}|{list}|", from, to)).ToList();
        if (ranges is [var only])
        {
            var page = await Load(typeof(T), only with { Skip = skip, Take = take }, ct);
            var total = page.Count < take ? skip + page.Count : await store.Count(typeof(T), only, ct);
            return new Page<T>([.. page.Cast<T>()], total);
        }

        // A merchandiser's own and the shared ones lie in two ranges; each is short enough to merge whole.
        var merged = new List<(string Sort, T Document)>();
        foreach (var range in ranges)
            merged.AddRange((await Load(typeof(T), range, ct)).Select(document => (range.KeyOf(document)[range.From.IndexOf('|', StringComparison.Ordinal)..], (T)document)));

        var all = merged.OrderBy(item => item.Sort, StringComparer.Ordinal).ThenBy(item => item.Document.Id, StringComparer.Ordinal).Select(item => item.Document).DistinctBy(document => document.Id).ToList();
        return new Page<T>([.. all.Skip(skip).Take(take)], all.Count);
    }

    /// <summary>
    /// All of a guarded list in which each document stands once, one after the other, however many there are. Nothing of it is
    /// remembered, so it is for adding up, not for changing.
    /// </summary>
    public async IAsyncEnumerable<T> All<T>(string list, [EnumeratorCancellation] CancellationToken ct) where T : class, IGuarded
    {
        var earlier = new List<string>();
        foreach (var audience in Me.Audiences)
        {
            await foreach (var document in Paged<T>(KeyRange.StartingWith($"{audience}|{list}|"), ct))
            {
                if (!document.Audiences.Any(earlier.Contains) && Staged(document) is null)
                    yield return document;
            }

            earlier.Add(audience);
        }

        foreach (var change in changes.Values.Where(change => !change.Gone).ToList())
        {
            if (change.Document is T document && document.Keys.Any(key => earlier.Exists(audience => key.StartsWith($"{audience}|{list}|", StringComparison.Ordinal))))
                yield return document;
        }
    }

    private async ValueTask<IDocument?> Load(Type type, string id, CancellationToken ct)
    {
        var key = new Key(type, id);
        if (changes.TryGetValue(key, out var change))
            return change.Gone ? null : change.Document;
        if (!read.TryGetValue(key, out var stored))
            read[key] = stored = await store.Find(type, id, ct);
        return stored?.Document;
    }

    private async Task<IReadOnlyList<IDocument>> Load(Type type, KeyRange range, CancellationToken ct) => Overlaid(type, range, await Fetch(type, range, ct));

    private Task<IReadOnlyList<Stored>> Fetch(Type type, KeyRange range, CancellationToken ct) =>
        store.Query(type, changes.Count > 0 && Mine(type).Any() ? range with { Skip = 0, Take = int.MaxValue } : range, ct);

    private IEnumerable<Change> Mine(Type type) => changes.Where(change => change.Key.Type == type).Select(change => change.Value);

    /// <summary>What was fetched, with what this turn has changed of it.</summary>
    private IReadOnlyList<IDocument> Overlaid(Type type, KeyRange range, IReadOnlyList<Stored> fetched)
    {
        foreach (var stored in fetched)
            read.TryAdd(Key.Of(stored.Document), stored);
        // The first look decides: a document must not change under a turn. The commit finds out if it did.
        var documents = fetched.Select(stored => read[Key.Of(stored.Document)]?.Document ?? stored.Document);
        if (changes.Count == 0 || Mine(type).ToList() is not [_, ..] mine)
            return [.. documents];

        var changed = mine.Select(change => change.Document.Id).ToHashSet(StringComparer.Ordinal);
        var overlaid = documents.Where(document => !changed.Contains(document.Id))
            .Concat(mine.Where(change => !change.Gone && change.Document.Keys.Any(range.Contains)).Select(change => change.Document))
            .OrderBy(range.KeyOf, StringComparer.Ordinal)
            .ThenBy(document => document.Id, StringComparer.Ordinal);
        return [.. (range.Descending ? overlaid.Reverse() : overlaid).Skip(range.Skip).Take(range.Take)];
    }

    private async Task<IReadOnlyList<T>> Seen<T>(IReadOnlyList<IDocument> documents, CancellationToken ct) where T : class, IDocument
    {
        var seen = new List<T>(documents.Count);
        foreach (var document in documents)
        {
            if (await Sees(document, ct))
                seen.Add((T)document);
        }

        return seen;
    }

    /// <summary>A page goes on after the last key of the one before, so the last page costs no more than the first.</summary>
    private async IAsyncEnumerable<T> Paged<T>(KeyRange range, [EnumeratorCancellation] CancellationToken ct) where T : class, IDocument
    {
        for (range = range with { Take = PageLength }; ;)
        {
            var page = await store.Query(typeof(T), range, ct);
            foreach (var stored in page)
                yield return (T)stored.Document;
            if (page.Count < PageLength)
                yield break;
            var last = range.KeyOf(page[^1].Document);
            var behind = page.Reverse().TakeWhile(stored => range.KeyOf(stored.Document) == last).Count();
            range = range with { From = last, Skip = last == range.From ? range.Skip + behind : behind };
        }
    }

    private async ValueTask<bool> Sees(IDocument document, CancellationToken ct)
    {
        if (document is not IGuarded and not IPart)
            return true;
        if (document is IGuarded guarded && guarded.Audiences.Any(IsMine))
            return true;
        if (document is not IPart part || (part.Internal && !Me.IsStaff))
            return false;
        foreach (var whole in part.PartOf)
        {
            if (await Find(whole, ct) is not null)
                return true;
        }

        return false;
    }

    private bool IsMine(string audience)
    {
        // What is a person's own is seen by that person, whatever the role.
        if (!ReferenceEquals(audiences.Of, Me))
            audiences = (Me, [.. Me.Audiences, $"person:{Me.Id}"]);
        return audiences.Names.Contains(audience, StringComparer.Ordinal);
    }
}
