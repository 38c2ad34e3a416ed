using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using CommunityToolkit.HighPerformance.Buffers;
using NodaTime.Text;

namespace Bot.Storage;

/// <summary>
/// How documents are written down: what a record was made from, never what it works out itself. Unknown fields are passed
/// over and missing ones take the constructor's default, so a later version may add fields.
/// </summary>
public static class DocumentJson
{
    /// <summary>The names of properties with a few values in very many documents.</summary>
    private static readonly FrozenSet<string> Repeated = FrozenSet.Create("code", "unit", "currency", "team", "customerId", "ownerId", "personId", "conversation");

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived } },
        Converters =
        {
            new JsonStringEnumConverter(),
            new InstantConverter(),
            new DateConverter(),
            new TextConverter<LocalTime>(LocalTimePattern.ExtendedIso.Format, text => LocalTimePattern.ExtendedIso.Parse(text).Value),
            new TextConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso.Format, text => LocalDateTimePattern.ExtendedIso.Parse(text).Value),
            new TextConverter<Language>(language => language.Tag, tag => new Language(tag)),
            new AnyDocumentConverter(),
        },
    };

    public static JsonElement Write(IDocument document) => JsonSerializer.SerializeToElement(document, document.GetType(), Options);

    public static IDocument Read(Type type, ReadOnlySpan<byte> json) => (IDocument)JsonSerializer.Deserialize(json, type, Options)!;

    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var derived in type.Properties.Where(property => property.Set is null && property.AssociatedParameter is null).ToList())
            type.Properties.Remove(derived);
        foreach (var repeated in type.Properties.Where(property => Repeated.Contains(property.Name) && property.PropertyType == typeof(string)))
            repeated.CustomConverter = new PooledConverter();
    }

    /// <summary>A company has a hundred thousand milestones of thirty kinds: each code is one string in memory.</summary>
    private sealed class PooledConverter : JsonConverter<string>
    {
        private static readonly StringPool Pool = new();

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.HasValueSequence || reader.ValueIsEscaped ? reader.GetString() : Pool.GetOrAdd(reader.ValueSpan, Encoding.UTF8);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Instant.FromUnixTimeTicks(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeTicks());
    }

    /// <summary>An order has fifty dates, so they are read without making anything on the way.</summary>
    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            !reader.HasValueSequence && Iso(reader.ValueSpan) is { } date ? date : Parsed(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));

        public override LocalDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parsed(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WritePropertyName(LocalDatePattern.Iso.Format(value));

        private static LocalDate Parsed(string text) => LocalDatePattern.Iso.Parse(text).Value;

        /// <summary>Null when it is not plainly <c>2026-03-31</c>; whoever reads that decides what it is.</summary>
        private static LocalDate? Iso(ReadOnlySpan<byte> text) =>
            text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] && int.TryParse(text[..4], NumberStyles.None, null, out var year) && int.TryParse(text[5..7], NumberStyles.None, null, out var month)
            && int.TryParse(text[8..], NumberStyles.None, null, out var day) && year > 0 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
                ? new LocalDate(year, month, day)
                : null;
    }

    private sealed class TextConverter<T>(Func<T, string> format, Func<string, T> parse) : JsonConverter<T> where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(format(value));
    }

    /// <summary>A document inside another one carries its stored name, as the history's before and after do.</summary>
    private sealed class AnyDocumentConverter : JsonConverter<IDocument>
    {
        public override IDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var name = json.RootElement.GetProperty("type").GetString()!;
            var type = DocumentTypes.Find(name) ?? throw new JsonException($"There is no type of document called '{name}'.");
            return (IDocument)json.RootElement.GetProperty("doc").Deserialize(type, options)!;
        }

        public override void Write(Utf8JsonWriter writer, IDocument value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("type", StoredAttribute.NameOf(value.GetType()));
            writer.WritePropertyName("doc");
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
