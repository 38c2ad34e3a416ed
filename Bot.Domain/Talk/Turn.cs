using Bot.Domain.Calendars;
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
public sealed partial class Turn(IStore store, Phrasebook phrases, Sequence sequence, Company company, Person me, Instant now, Origin? origin = null, Func<string, IReadOnlyList<JoinLink>>? links = null, ISheets? sheets = null)
{
    private readonly Dictionary<Key, Stored?> read = [];
    private readonly Dictionary<Key, Change> changes = [];
    private readonly List<Said> said = [];
    private readonly List<HistoryEntry> undone = [];
    private readonly HashSet<Key> noted = [];
    private Dictionary<Key, IDocument> settled = [];
    private Person speaker = me;

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

    /// <summary>The working days of the person's country.</summary>
    public Workdays Workdays => Workdays.Of(Me.Zone, company.Country);

    /// <summary>How things are worded for this person.</summary>
    public Voice Voice => new(Me.Language, Me.Zone, Today);

    /// <summary>What will be written.</summary>
    public IReadOnlyCollection<Change> Changes => changes.Values;

    /// <summary>What will be said after the commit.</summary>
    public IReadOnlyList<Said> Sayings => said;

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

    /// <summary>Says something to somebody else, in that person's language, in private; nothing to who is not here any more.</summary>
    public void Tell(Person other, Reply reply)
    {
        if (!other.HasLeft)
            said.Add(new Said(other, reply));
    }

    /// <summary>The old → new of everything that the command at hand made different; not of what is somebody else's, a reminder that goes with it for one.</summary>
    public IEnumerable<Text> Differences =>
        from change in changes.Values
        where !change.Gone && change.Document is IHistoric && (change.Document is not IGuarded guarded || change.Document is IPart || guarded.Audiences.Any(IsMine))
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
