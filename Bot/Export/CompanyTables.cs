using System.Runtime.CompilerServices;
using Bot.Domain.Exports;
using Bot.Domain.FollowUps;
using Bot.Domain.History;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Sheets;
using Bot.Storage;

namespace Bot.Export;

/// <summary>What of a company fits into tables: its orders line by line, its follow-ups and its history.</summary>
/// <param name="draft">A folder for what is only needed while they are written.</param>
public sealed class CompanyTables(IStore store, Phrasebook phrases, Company company, Instant now, string draft)
{
    private const int MostRowsOfWorkbook = 1_000_000;
    private const int LongestWhat = 2_000;

    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[company.ZoneId];
    private readonly Dictionary<string, (string Number, string CustomerId)?> orders = [];

    /// <summary>So many order lines did not fit into the workbook.</summary>
    public int NotInWorkbook { get; private set; }

    /// <summary>So many names of notes have no column of their own.</summary>
    public int NotesLeftOut { get; private set; }

    /// <summary>Writes orders.csv, orders.xlsx and follow-ups.csv.</summary>
    public async Task Write(string folder, CancellationToken ct)
    {
        var lines = await RowSpool.Fill(Path.Combine(draft, "orders"), Orders(ct), ct);
        var followUps = await RowSpool.Fill(Path.Combine(draft, "follow-ups"), FollowUps(ct), ct);
        var history = await RowSpool.Fill(Path.Combine(draft, "history"), History(ct), ct);
        NotInWorkbook = lines.Count - lines.AtMost(MostRowsOfWorkbook).Count;
        // In a folder of their own: the company's files are not ours to add to.
        var files = new Files(Path.Combine(draft, "sheets"));
        var text = new SheetForm(SheetKind.Csv);
        var book = new SheetForm(SheetKind.Xlsx);
        await Save("orders.csv", [new Sheet("", text, lines)]);
        await Save("follow-ups.csv", [new Sheet("", text, followUps)]);
        await Save("orders.xlsx", [new Sheet(Word($"Orders"), book, lines.AtMost(MostRowsOfWorkbook)), new Sheet(Word($"Follow-ups"), book, followUps.AtMost(MostRowsOfWorkbook)), new Sheet(Word($"History"), book, history.AtMost(MostRowsOfWorkbook))]);

        async Task Save(string name, IReadOnlyList<Sheet> sheets)
        {
            var file = await new SheetFiles(files).Write(name, sheets, ct);
            await using var content = files.Open(file.Blob!)!;
            await using var copy = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
            await content.CopyToAsync(copy, ct);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> Orders([EnumeratorCancellation] CancellationToken ct)
    {
        var notes = new Dictionary<string, int>();
        await foreach (var stored in store.Each(typeof(Order), ct))
        {
            foreach (var name in OwnColumns.NotesOn((Order)stored.Document))
                notes[name] = notes.GetValueOrDefault(name) + 1;
        }

        var shown = notes.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Take(OwnColumns.MostNotes).Select(name => name.Key).Order(StringComparer.Ordinal).ToList();
        NotesLeftOut = notes.Count - shown.Count;
        var columns = new OwnColumns(shown, Word, company.Language);
        yield return columns.Headings;
        var naming = Naming(ct);
        await foreach (var stored in store.Each(typeof(Order), ct))
        {
            foreach (var row in columns.RowsOf(await naming.Of((Order)stored.Document)))
                yield return row;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> FollowUps([EnumeratorCancellation] CancellationToken ct)
    {
        yield return FollowUpColumns.Headings(company.Language);
        var naming = Naming(ct);
        await foreach (var stored in store.Each(typeof(FollowUp), ct))
        {
            var followUp = (FollowUp)stored.Document;
            var order = followUp.About.Type == StoredAttribute.NameOf(typeof(Order)) ? await OrderOf(followUp.About.Id, ct) : null;
            var by = (Person?)(await store.Find(typeof(Person), followUp.PersonId, ct))?.Document;
            yield return FollowUpColumns.Row(followUp, order?.Number, await naming.Firm(order?.CustomerId ?? followUp.About.Id), by?.Name, by?.Zone ?? zone);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> History([EnumeratorCancellation] CancellationToken ct)
    {
        yield return [Word($"When"), Word($"Who"), Word($"Order"), Word($"What"), Word($"Taken back")];
        var naming = Naming(ct);
        await foreach (var stored in store.Each(typeof(HistoryEntry), ct))
        {
            var entry = (HistoryEntry)stored.Document;
            var what = string.Join("; ", entry.Changes.Where(change => change.After is IHistoric).SelectMany(change => ((IHistoric)change.After!).ChangesSince(change.Before)).Select(Word));
            var numbers = new List<string>();
            foreach (var subject in entry.Changes.SelectMany(change => change.Subjects).Where(subject => subject.Type == StoredAttribute.NameOf(typeof(Order))).Select(subject => subject.Id).Distinct().Take(20))
            {
                if (await OrderOf(subject, ct) is { } order)
                    numbers.Add(order.Number);
            }

            if (what.Length > 0)
                yield return [Moment(entry.At), await naming.Person(entry.PersonId), string.Join(", ", numbers), what.Length > LongestWhat ? what[..LongestWhat] + "…" : what, entry.UndoneBy is null ? null : Word($"Taken back")];
        }
    }

    private async Task<(string Number, string CustomerId)?> OrderOf(string id, CancellationToken ct) => orders.TryGetValue(id, out var known)
        ? known
        : orders[id] = (await store.Find(typeof(Order), id, ct))?.Document is Order order ? (order.Number, order.CustomerId) : null;

    private Naming Naming(CancellationToken ct) => new(async (type, id) => (await store.Find(type, id, ct))?.Document, Word);

    private string Moment(Instant at) => NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Format(at.InZone(zone).ToOffsetDateTime());

    private string Word(Text text) => phrases.Word(text, new Voice(company.Language, zone, now.InZone(zone).Date));
}
