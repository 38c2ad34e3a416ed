using System.Text;
using System.Text.Json;
using Bot.Domain.Storage;
using Bot.Storage.Journals;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>A document as LiteDB has it: its own fields, and ours with an underscore.</summary>
internal static class Row
{
    private const int LongestEntry = 1020; // LiteDB indexes up to 1023 bytes, its own length marks included.

    // Below every character of a key, so that entries sort by key, then by id.
    public const char Separator = '\0';

    public static BsonDocument Of(Entry entry)
    {
        using var json = JsonDocument.Parse(entry.Json);
        var bson = new BsonDocument { ["_id"] = entry.Key.Id };
        foreach (var (name, value) in (BsonDocument)BsonJson.From(json.RootElement))
            bson[name] = value;
        bson.Remove("id");
        bson["_version"] = entry.Version;
        bson["_keys"] = new BsonArray(entry.Keys.Distinct().Select(text => new BsonValue(Entry(text, entry.Key.Id))));
        // Finished ones stand at the end of the index instead of among the nulls at its start.
        if (entry.IsDue)
            bson["_due"] = entry.Due ?? long.MaxValue;
        return bson;
    }

    /// <returns>The document, and its size as JSON.</returns>
    public static (Stored Stored, int Bytes) Read(Type type, BsonDocument bson)
    {
        // An order's keys are longer than itself.
        var own = new BsonDocument(bson.Where(field => !field.Key.StartsWith('_')).ToDictionary()) { ["id"] = bson["_id"] };
        var json = BsonJson.ToJson(own);
        return (new Stored(DocumentJson.Read(type, json), Version(bson)), json.Length);
    }

    public static string Id(BsonDocument bson) => bson["_id"].AsString;

    public static long Version(BsonDocument bson) => bson["_version"].AsInt64;

    /// <summary>The entry by which it is met first in a range of entries.</summary>
    public static string First(BsonDocument bson, string from, string to, bool descending)
    {
        var within = bson["_keys"].AsArray.Select(entry => entry.AsString)
            .Where(entry => string.CompareOrdinal(from, entry) <= 0 && string.CompareOrdinal(entry, to) <= 0)
            .Order(StringComparer.Ordinal);
        return descending ? within.Last() : within.First();
    }

    /// <summary>The entries of a range of keys, from and to.</summary>
    public static (string From, string To) Entries(KeyRange range) => (range.From, range.To + Separator + '\uffff');

    /// <summary>The id makes LiteDB's order of equal keys ours. A very long one is cut, which only touches that order.</summary>
    public static string Entry(string text, string id)
    {
        var entry = text + Separator + id;
        if (entry.Length * 3 <= LongestEntry)
            return entry;
        var tooMuch = Encoding.UTF8.GetByteCount(entry) - LongestEntry;
        return tooMuch > 0 ? entry[..^tooMuch] : entry;
    }
}
