using System.IO.Compression;
using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.History;
using Bot.Domain.Imports;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Tests.Simulation;

/// <summary>
/// Reads everything that is said with the listener's eyes: every order number, every mark in a button and every made-up word has
/// something it belongs to, and who may see that is decided here by rules of its own.
/// </summary>
internal sealed partial class Eyes(Ledger ledger, Files files)
{
    private readonly Dictionary<string, HashSet<IDocument>> owners = [];
    private readonly List<string> words = [];

    /// <summary>By open question, the words of the one who is asked: they may be shown to them again.</summary>
    private readonly Dictionary<string, string> waiting = [];

    /// <summary>How many secrets were looked at, so that a test which looks at none is noticed.</summary>
    public long Looked { get; private set; }

    /// <summary>Learns what is new in a commit, then reads what it says.</summary>
    /// <param name="said">What the speaker said, for an echo gives nothing away.</param>
    public void Read(IReadOnlyCollection<Change> changes, string said)
    {
        foreach (var change in changes)
            Learn(change.Document);
        foreach (var message in changes.Where(change => change is { Expected: 0, Gone: false }).Select(change => change.Document).OfType<Outgoing>())
        {
            var person = changes.Select(change => change.Document).OfType<Person>().FirstOrDefault(person => person.Id == message.PersonId) ?? ledger.Last<Person>(message.PersonId);
            // What is marked as taken back was read before.
            var known = message.Replaces is { } earlier && ledger.Last<Outgoing>(earlier) is { } shown && shown.PersonId == message.PersonId ? $"{said} {shown.Text}" : said;
            var own = changes.Select(change => change.Document).OfType<Draft>().Where(draft => draft.Id.EndsWith($"/{message.PersonId}", StringComparison.Ordinal)).Select(draft => waiting.GetValueOrDefault(draft.Id));
            var sent = changes.Select(change => change.Document).OfType<Import>().Where(import => import.PersonId == message.PersonId).Select(import => $"{import.File.Name} {Content(import.File.Blob!)}");
            // What is taken back is called by the person's own words.
            var done = changes.Select(change => change.Document).OfType<HistoryEntry>().Where(entry => entry.PersonId == message.PersonId).Select(entry => entry.Words);
            Read(AllOf(message), person, $"{known} {string.Join(' ', own)} {string.Join(' ', done)} {string.Join(' ', sent)}", changes, message.Text);
        }

        foreach (var draft in changes.Select(change => change.Document).OfType<Draft>())
            waiting[draft.Id] = string.Join(' ', draft.Given.Values.Append(draft.Said));
    }

    /// <summary>Every made-up word that is known in the company.</summary>
    public IReadOnlyList<string> Words => words;

    public IReadOnlyList<string> NumbersSeenBy(Person person) => [.. ledger.All<Order>().Where(order => Sees(person, order)).Select(order => order.Number).Distinct().Order(StringComparer.Ordinal)];

    private void Read(string all, Person? person, string said, IReadOnlyCollection<Change> changes, string text)
    {
        foreach (var secret in Secret().Matches(all).Select(match => match.Value).Distinct())
        {
            if (!owners.TryGetValue(secret, out var belongs) || said.Contains(secret, StringComparison.Ordinal))
                continue;
            Looked++;
            Broken.Unless(person is not null && belongs.Any(document => MaySee(person, document, changes)), $"{person?.Name ?? "A stranger"} was told of {secret}, which is {string.Join(" and ", belongs.Select(document => $"{document.GetType().Name} {document.Id}"))}: {text}");
        }
    }

    /// <summary>What is on it belongs to it.</summary>
    public void Learn(IDocument document)
    {
        switch (document)
        {
            case Order order:
                Own(order, [$"#{order.Id}", order.Number, order.Note, .. order.Lines.Select(line => line.Style)]);
                break;
            case FactoryOrder made:
                Own(made, [$"#{made.Id}", made.OrderNumber, .. made.Lines.Select(line => line.Style)]);
                break;
            case FollowUp note:
                Broken.Unless(!Mark().IsMatch(note.Words), $"A button was taken for words: {note.Words}");
                Own(note, [note.Words, .. note.Attachments.Select(file => file.Name), .. note.Attachments.Select(file => file.Blob).OfType<string>().Select(Content)]);
                break;
            case Reminder reminder:
                Own(reminder, [$"#{reminder.Id}", reminder.About]);
                break;
            case Import import:
                Own(import, [$"#{import.Id}", import.File.Name]);
                break;
            case Firm firm:
                Own(firm, [firm.Name]);
                break;
        }
    }

    private void Own(IDocument document, IEnumerable<string?> texts)
    {
        foreach (var secret in texts.OfType<string>().SelectMany(text => Secret().Matches(text)))
        {
            if (!owners.TryGetValue(secret.Value, out var known))
            {
                owners[secret.Value] = known = new HashSet<IDocument>(ById.Instance);
                if (secret.Value.StartsWith("zq", StringComparison.Ordinal))
                    words.Add(secret.Value);
            }

            known.Remove(document);
            known.Add(document);
        }
    }

    /// <summary>As things are after the commit, or were before it: what was just taken back was the person's until then.</summary>
    private bool MaySee(Person person, IDocument document, IReadOnlyCollection<Change> changes)
    {
        T[] States<T>(T latest) where T : class, IDocument => [.. changes.Select(change => change.Document).OfType<T>().Where(one => one.Id == latest.Id), .. ledger.Last<T>(latest.Id) is { } before ? [before] : Array.Empty<T>()];
        bool Whole(string order) => changes.Select(change => change.Document).OfType<Order>().Append(ledger.Last<Order>(order)).OfType<Order>().Any(one => one.Id == order && Sees(person, one));
        return document switch
        {
            Order order => States(order).Any(one => Sees(person, one)),
            FactoryOrder made => Whole(made.OrderId) || (person.Role == Roles.Supplier && States(made).Any(one => one.SupplierId == person.Firm)),
            FollowUp note => note.PersonId == person.Id || (person.IsStaff && (note.About.Type != "orders" || Whole(note.About.Id))),
            Reminder reminder => reminder.PersonId == person.Id,
            Import import => import.PersonId == person.Id,
            Firm firm => person.IsStaff || person.Firm == firm.Id,
            _ => false,
        };
    }

    private static bool Sees(Person person, Order order) => person.Role switch
    {
        Roles.Owner => true,
        Roles.Manager => order.Team == person.Team || IsOf(order, person),
        Roles.Merchandiser => IsOf(order, person) || (person.SeesTeam && order.Team == person.Team),
        Roles.Customer => order.CustomerId == person.Firm,
        _ => false,
    };

    private static bool IsOf(Order order, Person person) => order.OwnerId == person.Id || order.SharedWith?.Contains(person.Id) == true;

    private string AllOf(Outgoing message) => string.Join('\n', [
        message.Text,
        .. message.Choices.SelectMany(choice => new[] { choice.Label, choice.Says }),
        .. message.Attachments.Select(file => file.Name),
        .. message.Attachments.Where(file => file.Blob is not null).Select(file => Content(file.Blob!))]);

    /// <summary>All words of a workbook or a text.</summary>
    private string Content(string blob)
    {
        using var content = files.Open(blob) ?? throw new Broken($"The file {blob} is lost");
        var first = (Span<byte>)stackalloc byte[2];
        content.ReadExactly(first);
        content.Position = 0;
        if (first is not [(byte)'P', (byte)'K'])
            return new StreamReader(content).ReadToEnd();
        using var package = new ZipArchive(content);
        return string.Join('\n', package.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(part =>
        {
            using var text = new StreamReader(part.Open());
            return text.ReadToEnd();
        }));
    }

    [GeneratedRegex("#[0-9a-f]{32}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"zq[a-z]+|PO-7\d{4}|(?<=#)[0-9a-f]{32}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Secret();

    private sealed class ById : IEqualityComparer<IDocument>
    {
        public static readonly ById Instance = new();

        public bool Equals(IDocument? x, IDocument? y) => x?.GetType() == y?.GetType() && x?.Id == y?.Id;

        public int GetHashCode(IDocument obj) => obj.Id.GetHashCode(StringComparison.Ordinal);
    }
}
