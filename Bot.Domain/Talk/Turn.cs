using Bot.Domain.Calendars;
using System.Runtime.CompilerServices;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;

namespace Bot.Domain.Talk;

/// <summary>
/// One message or one tick and everything done because of it: who, when, what was read, what will be kept, what will be
/// said. Nothing is written before the commit. What it finds is only what this person may see; "not yours" and "does not
/// exist" look the same. It sees its own unwritten changes.
/// </summary>
/// <param name="origin">Where the message came from; null when the clock speaks.</param>
/// <param name="sheets">Opens spreadsheets; null where none are.</param>
/// <param name="links">The links that bring a newcomer with a one-time token here, by channel.</param>
public sealed class Turn(IStore store, Phrasebook phrases, Sequence sequence, Company company, Person me, Instant now, Origin? origin = null, Func<string, IReadOnlyList<JoinLink>>? links = null, ISheets? sheets = null)
{
    private const int PageLength = 256;

    private readonly Dictionary<Key, Stored?> read = [];
    private readonly Dictionary<Key, Change> changes = [];
    private readonly List<Said> said = [];
    private readonly List<HistoryEntry> undone = [];
    private readonly HashSet<Key> noted = [];
    private Dictionary<Key, IDocument> settled = [];
    private Person speaker = me;
    private (Person? Of, IReadOnlyList<string> Names) audiences = (null, []);

    public string Id { get; } = sequence.NewId(now);

    /// <summary>A new name for something; later ones sort after earlier ones.</summary>
    public string NewId() => sequence.NewId(now);

    public Phrasebook Phrases => phrases;

    public Company Company => company;

    public Person Me => Staged(speaker) as Person ?? speaker;

    /// <summary>The stranger who speaks turns out to be somebody we know.</summary>
    public void Become(Person person) => speaker = person;

    public Instant Now => now;

    public Origin? Origin => origin;

    /// <summary>Opens and writes spreadsheets.</summary>
    public ISheets Sheets => sheets ?? throw new InvalidOperationException("No sheets here.");

    /// <summary>Where the person is answered: here, or in private what was asked in a group, for who else reads there is not known.</summary>
    public string Conversation => origin is not null && (!origin.InGroup || Me.Role == Roles.Stranger) ? origin.Conversation : Me.PrivateConversation;

    public IReadOnlyList<JoinLink> LinksFor(string token) => links?.Invoke(token) ?? [];

    /// <summary>The person's own day.</summary>
    public LocalDate Today => now.InZone(Me.Zone).Date;

    /// <summary>How things are worded for this person.</summary>
    /// <summary>The working days of the person's country.</summary>
    public Workdays Workdays => Workdays.Of(Me.Zone, company.Country);

    public Voice Voice => new(Me.Language, Me.Zone, Today);

    /// <summary>What will be written.</summary>
    public IReadOnlyCollection<Change> Changes => changes.Values;

    /// <summary>What will be said after the commit.</summary>
    public IReadOnlyList<Said> Sayings => said;

    public async Task<T?> Find<T>(string id, CancellationToken ct) where T : class, IDocument =>
        (T?)await Find(typeof(T), id, ct);

    public async Task<IDocument?> Find(Type type, string id, CancellationToken ct) =>
        await Load(type, id, ct) is { } document && await Sees(document, ct) ? document : null;

    public async Task<IDocument?> Find(Reference reference, CancellationToken ct) =>
        DocumentTypes.Find(reference.Type) is { } type ? await Find(type, reference.Id, ct) : null;

    /// <summary>Whoever may see it: for what has to move along with a change, never to be shown.</summary>
    internal async Task<IReadOnlyList<T>> Everybodys<T>(KeyRange range, CancellationToken ct) where T : class, IDocument => [.. (await Load(typeof(T), range, ct)).Cast<T>()];

    internal async Task<T?> Anybodys<T>(string id, CancellationToken ct) where T : class, IDocument => (T?)await Load(typeof(T), id, ct);

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

    public void Save(IDocument document) => Put(document, gone: false);

    /// <summary>Keeps what was noticed by the way: nobody did it, so it is in no history and is not taken back.</summary>
    public void Note(IDocument document)
    {
        if (!changes.ContainsKey(Key.Of(document)))
            noted.Add(Key.Of(document));
        Save(document);
    }

    public bool IsNoted(Change change) => noted.Contains(Key.Of(change.Document));

    /// <summary>Somebody's language is new: the channel's menu follows with what is said anyway.</summary>
    public void RenewMenu()
    {
        if (said.FindIndex(words => words.To.Id == Me.Id) is var first and >= 0)
            said[first] = said[first] with { Reply = said[first].Reply with { RenewsMenu = true } };
    }

    public void Delete(IDocument document) => Put(document, gone: true);

    /// <summary>Says something to the person whose turn it is.</summary>
    public void Say(Reply reply) => said.Add(new Said(Me, reply));

    /// <summary>Says something to somebody else, in that person's language, in private.</summary>
    public void Tell(Person other, Reply reply) => said.Add(new Said(other, reply));

    /// <summary>The old → new of everything that the command at hand made different.</summary>
    public IEnumerable<Text> Differences =>
        from change in changes.Values
        where !change.Gone && change.Document is IHistoric
        let before = settled.GetValueOrDefault(Key.Of(change.Document)) ?? Before(change.Document)
        where !ReferenceEquals(before, change.Document)
        from difference in ((IHistoric)change.Document).ChangesSince(before)
        select difference;

    /// <summary>What comes now is another command of the same message; what was done so far is no difference of its.</summary>
    public void Settle() => settled = changes.ToDictionary(change => change.Key, change => change.Value.Document);

    /// <summary>Forgets what was to be written and said: a turn that was refused or failed changes nothing.</summary>
    public void Drop()
    {
        changes.Clear();
        said.Clear();
        undone.Clear();
        noted.Clear();
        settled.Clear();
        Continued = null;
    }

    /// <summary>The version of a document that this turn has looked at; 0 when there was none.</summary>
    public long VersionOf(IDocument document) => read.GetValueOrDefault(Key.Of(document))?.Version ?? 0;

    /// <summary>Earlier turns that this one takes back; what they said is withdrawn or marked.</summary>
    public IReadOnlyList<HistoryEntry> Undone => undone;

    public void Undoes(HistoryEntry entry) => undone.Add(entry);

    /// <summary>An earlier turn that this one is a part of, an album's next picture for one: they are taken back together.</summary>
    public HistoryEntry? Continued { get; private set; }

    /// <summary>The mark by which what it does is taken back, with whatever it is a part of.</summary>
    public string Deed => Continued?.Id ?? Id;

    /// <summary>The long work that this turn is a step of.</summary>
    public string? Batch { get; set; }

    /// <summary>The id that the first message to be said in this turn will have.</summary>
    public string FirstMessage => $"{Id}00";

    public void Continues(HistoryEntry entry) => Continued = entry;

    /// <summary>What the document was when this turn first saw it.</summary>
    public IDocument? Before(IDocument document) => read.GetValueOrDefault(Key.Of(document))?.Document;

    private void Put(IDocument document, bool gone)
    {
        var key = Key.Of(document);
        var expected = read.GetValueOrDefault(key)?.Version ?? 0;
        if (gone && expected == 0)
            changes.Remove(key);
        else
            changes[key] = new Change(document, expected, gone);
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

    private IDocument? Staged(IDocument document) => changes.GetValueOrDefault(Key.Of(document))?.Document;

    private readonly record struct Key(Type Type, string Id)
    {
        public static Key Of(IDocument document) => new(document.GetType(), document.Id);
    }
}

/// <summary>Something said in a turn, and to whom.</summary>
public sealed record Said(Person To, Reply Reply);

/// <summary>A part of a list, and how long the list is.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
