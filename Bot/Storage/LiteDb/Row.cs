using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Bot.Domain.Storage;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>Which document.</summary>
internal readonly record struct DocumentKey(Type Type, string Id)
{
    public string Collection => StoredAttribute.NameOf(Type);
}

/// <summary>A change made ready for LiteDB: the document's own fields, and ours with an underscore.</summary>
/// <param name="Bson">Null when the document is to go.</param>
/// <param name="Stored">What is to be read afterwards; null when the document is to go.</param>
internal sealed record Row(DocumentKey Key, long Expected, BsonDocument? Bson, Stored? Stored)
{
    private const int LongestId = 200;
    private const int LongestKey = 300;
    private const int LongestEntry = 1020; // LiteDB indexes up to 1023 bytes, its own length marks included.

    // Below every character of a key, so that entries sort by key, then by id.
    private const char Separator = '\0';

    /// <summary>Its size as JSON, which is near enough to that in the file.</summary>
    public int Bytes { get; init; }

    public static Row Of(Change change)
    {
        var document = change.Document;
        var key = new DocumentKey(document.GetType(), document.Id);
        if (key.Id.Length is 0 or > LongestId || key.Id.Any(character => character is < ' ' or > '~'))
            throw new ArgumentException($"An id of {key.Collection} is not 1 to {LongestId} printable ASCII characters.", nameof(change));
        if (change.Gone)
            return new Row(key, change.Expected, null, null);
        var json = DocumentJson.Write(document);
        return new Row(key, change.Expected, ToBson(document, json, key, change.After), new Stored(document, change.After)) { Bytes = JsonMarshal.GetRawUtf8Value(json).Length };
    }

    /// <returns>The document, and its size as JSON.</returns>
    public static (Stored Stored, int Bytes) Read(Type type, BsonDocument bson)
    {
        var version = bson["_version"].AsInt64;
        bson["id"] = bson["_id"];
        var json = BsonJson.ToJson(bson);
        return (new Stored(DocumentJson.Read(type, json), version), json.Length);
    }

    /// <summary>The entries of a range of keys, from and to.</summary>
    public static (string From, string To) Entries(KeyRange range) => (range.From, range.To + Separator + '\uffff');

    private static BsonDocument ToBson(IDocument document, JsonElement json, DocumentKey key, long version)
    {
        var bson = new BsonDocument { ["_id"] = key.Id };
        foreach (var (name, value) in (BsonDocument)BsonJson.From(json))
            bson[name] = value;
        bson.Remove("id");
        bson["_version"] = version;
        bson["_keys"] = new BsonArray(document.Keys.Distinct().Select(text => new BsonValue(Entry(text, key))));
        // Finished ones stand at the end of the index instead of among the nulls at its start.
        if (document is IDue due)
            bson["_due"] = due.DueAt?.ToUnixTimeTicks() ?? long.MaxValue;
        return bson;
    }

    // The id makes LiteDB's order of equal keys ours. A very long one is cut, which only touches that order.
    private static string Entry(string text, DocumentKey key)
    {
        if (text.Length > LongestKey)
            throw new ArgumentException($"A key of {key.Collection}/{key.Id} has {text.Length} characters; {LongestKey} are allowed.", nameof(text));
        var entry = text + Separator + key.Id;
        var tooMuch = Encoding.UTF8.GetByteCount(entry) - LongestEntry;
        return tooMuch > 0 ? entry[..^tooMuch] : entry;
    }
}
