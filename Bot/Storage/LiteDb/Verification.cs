using System.Globalization;
using Bot.Storage.Disks;
using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>What was found when everything was read.</summary>
/// <param name="Wrong">A sentence for each thing that is not as it should be.</param>
public sealed record Findings(long Pages, int Collections, long Documents, long Keys, int Segments, long Records, IReadOnlyList<string> Wrong);

/// <summary>Reads every page, document, key and record, and compares them with each other.</summary>
internal sealed class Verification(Database database, IDisk disk, Func<string, Type?> typeOf, Action<string> progress)
{
    private const int Most = 100;
    private const int Told = 100_000;

    private readonly List<string> wrong = [];
    private readonly Dictionary<DocumentKey, long> latest = [];
    private long documents;
    private long keys;

    public Findings Run()
    {
        progress("The journal …");
        var records = Journal();
        progress("The pages of the database …");
        var pages = Try(database.VerifyPages);
        // LiteDB closes itself at the first page that does not read.
        if (pages == 0)
            return new Findings(0, 0, 0, 0, disk.List(Segment.Start).Count, records, wrong);
        var collections = database.Collections.Order(StringComparer.Ordinal).ToList();
        foreach (var collection in collections)
        {
            progress($"{collection} …");
            Try(() => Collection(collection));
        }

        foreach (var lost in latest.Where(one => one.Value > 0))
            Say($"{lost.Key.Collection}/{lost.Key.Id} is in the journal and not in the database.");
        return new Findings(pages, collections.Count, documents, keys, disk.List(Segment.Start).Count, records, wrong);
    }

    /// <summary>Every record that is kept, and the last version of each document in them.</summary>
    private long Journal()
    {
        if (Trail.Start(disk) is not { } start)
        {
            Say(disk.List(Segment.Start) is [var oldest, ..] ? $"The journal is damaged: '{disk.Describe(oldest)}' has no beginning." : "There is no journal.");
            return 0;
        }

        var (count, last) = (0L, start.Sequence);
        foreach (var record in Trail.After(disk, start.Store, start.Sequence, start.Chain))
        {
            (count, last) = (count + 1, record.Head.Sequence);
            Try(() => record.Entries.Sum(one => latest[one.Entry.Key] = one.Entry.Version));
            if (count % Told == 0)
                progress($"{count} records …");
        }

        // What follows the damage cannot be compared.
        if (last < database.Applied)
            latest.Clear();
        if (last < database.Applied)
            Say($"The journal is damaged after record {last}; the database has {database.Applied}. Nothing is lost; make a backup now.");
        return count;
    }

    private long Collection(string collection)
    {
        var (here, listed) = (0L, 0L);
        foreach (var row in database.All(collection, ""))
        {
            Check(collection, row);
            listed += row["_keys"].AsArray.Count > 0 ? 1 : 0;
            here++;
        }

        documents += here;
        var ids = database.Ids(collection).LongCount();
        if (ids != here)
            Say($"{collection}: {here} documents, and {ids} ids.");
        var found = database.Between(collection, "", "\uffff", descending: false, whole: false).LongCount();
        if (found != listed)
            Say($"{collection}: {listed} documents have keys, and {found} are found by them.");
        return here;
    }

    private void Check(string collection, BsonDocument row)
    {
        var key = new DocumentKey(collection, Row.Id(row));
        var version = Row.Version(row);
        var entries = row["_keys"].AsArray.Select(entry => entry.AsString).ToHashSet(StringComparer.Ordinal);
        keys += entries.Count;
        // A document that the journal says is gone stands in it with version 0.
        if (latest.Remove(key, out var written) && written != version)
            Say($"{collection}/{key.Id} is at version {version}, and in the journal at {written}.");
        if (typeOf(collection) is not { } type)
            return;
        try
        {
            var (stored, _) = Row.Read(type, row);
            if (stored.Document.Id != key.Id)
                Say($"{collection}/{key.Id} says that it is {stored.Document.Id}.");
            if (!entries.SetEquals(stored.Document.Keys.Select(text => Row.Entry(text, key.Id))))
                Say($"{collection}/{key.Id} is not found by its keys.");
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidCastException or ArgumentException or NullReferenceException)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"{collection}/{key.Id} does not read: {e.Message}"));
        }
    }

    private long Try(Func<long> read)
    {
        try
        {
            return read();
        }
        catch (DamagedPageException e)
        {
            Repair.Ask(disk);
            Say($"{e.Message} It is made anew at the next start of the bot.");
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or LiteException)
        {
            Say(e.Message);
            return 0;
        }
    }

    private void Say(string sentence)
    {
        if (wrong.Count < Most)
            wrong.Add(sentence);
    }
}
