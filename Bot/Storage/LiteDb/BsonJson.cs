using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>
/// JSON as real BSON and back, exactly: whole numbers as Int64, others as Decimal. LiteDB's own mapper trims strings, cuts
/// times and loses offsets, so it is not used.
/// </summary>
internal static class BsonJson
{
    // LiteDB ignores the case of field names and ends them at NUL: a map that would suffer is kept as [name, value] pairs.
    private const string Pairs = "$pairs";

    public static BsonValue From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => FromObject(json),
        JsonValueKind.Array => new BsonArray(json.EnumerateArray().Select(From)),
        JsonValueKind.String => new BsonValue(json.GetString()),
        JsonValueKind.Number => FromNumber(json),
        JsonValueKind.True => new BsonValue(true),
        JsonValueKind.False => new BsonValue(false),
        JsonValueKind.Null => BsonValue.Null,
        _ => throw new UnreachableException(),
    };

    public static byte[] ToJson(BsonValue bson)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            Write(writer, bson);
        return json.WrittenSpan.ToArray();
    }

    private static BsonDocument FromObject(JsonElement json)
    {
        var fields = json.EnumerateObject().ToList();
        var safe = fields.DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase).Count() == fields.Count
            && fields.TrueForAll(field => field.Name is not Pairs && !field.Name.Contains('\0', StringComparison.Ordinal));
        if (!safe)
            return new BsonDocument { [Pairs] = new BsonArray(fields.Select(field => new BsonArray(new BsonValue(field.Name), From(field.Value)))) };

        var document = new BsonDocument();
        foreach (var field in fields)
            document[field.Name] = From(field.Value);
        return document;
    }

    private static BsonValue FromNumber(JsonElement json)
    {
        if (json.TryGetInt64(out var whole))
            return new BsonValue(whole);
        // Only a double is written with an exponent; a decimal would lose its small digits.
        var text = json.GetRawText();
        return text.Contains('E', StringComparison.OrdinalIgnoreCase) || !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact)
            ? new BsonValue(json.GetDouble())
            : new BsonValue(exact);
    }

    private static void Write(Utf8JsonWriter writer, BsonValue bson)
    {
        if (bson is BsonDocument document)
            WriteObject(writer, document);
        else if (bson is BsonArray array)
            WriteArray(writer, array);
        else if (bson.IsString)
            writer.WriteStringValue(bson.AsString);
        else if (bson.IsInt64)
            writer.WriteNumberValue(bson.AsInt64);
        else if (bson.IsDecimal)
            writer.WriteNumberValue(bson.AsDecimal);
        else if (bson.IsDouble)
            writer.WriteNumberValue(bson.AsDouble);
        else if (bson.IsBoolean)
            writer.WriteBooleanValue(bson.AsBoolean);
        else
            writer.WriteNullValue();
    }

    private static void WriteObject(Utf8JsonWriter writer, BsonDocument document)
    {
        writer.WriteStartObject();
        var fields = document.TryGetValue(Pairs, out var pairs)
            ? pairs.AsArray.Select(pair => KeyValuePair.Create(pair[0].AsString, pair[1]))
            : document;
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, BsonArray array)
    {
        writer.WriteStartArray();
        foreach (var item in array)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
