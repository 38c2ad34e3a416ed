using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bot.Conversation.Reading;
using Bot.Storage.LiteDb;
using Bot.Texts;
using Bot.Understanding;
using Bot.Understanding.Intents;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Text;

namespace Bot.Cli;

/// <summary><c>understand</c>: sentences in, what they mean out, a line of JSON each, in the same order. Nothing is written.</summary>
public static class Understanding
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Written<Instant>(InstantPattern.General), new Written<LocalDateTime>(LocalDateTimePattern.GeneralIso), new Written<LocalDate>(LocalDatePattern.Iso) },
    };

    private static readonly OffsetPattern OffsetPattern = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    public static async Task<int> Run(Launch launch, string? records, CancellationToken ct)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        return await Run(launch, records, input, TimeProvider.System, ct);
    }

    /// <param name="records">A file of the company's orders, in which names are looked up.</param>
    public static async Task<int> Run(Launch launch, string? records, TextReader input, TimeProvider clock, CancellationToken ct)
    {
        if (records is not null && !File.Exists(records))
            throw new Obstacle($"There is no file “{records}”.");
        var time = new TimeReader();
        var phrases = TextFiles.Read();
        var catalog = new Catalog(phrases);
        await using var store = LiteDbStore.InMemory(NullLogger<LiteDbStore>.Instance);
        var intents = new IntentReader(phrases);
        var rehearsal = new Rehearsal(new Reader(catalog, new Slots(catalog, new Ears(time)), intents), phrases, store);
        if (records is not null)
            await rehearsal.Load(records, LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
        var understood = new Understood(time, rehearsal, intents);
        var number = 0;
        while (await input.ReadLineAsync(ct) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                var said = Read(document.RootElement, clock);
                Sentence sentence;
                try
                {
                    sentence = await understood.Of(said, ct);
                }
                catch (RegexMatchTimeoutException)
                {
                    // A machine out of breath: what could not be read is asked, and the lines after it have their turn.
                    sentence = new Sentence(Languages.Of(said), null, null, [new Act("ask")], []);
                }

                await launch.Output.WriteLineAsync(Write(document.RootElement, sentence));
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or UnparsableValueException)
            {
                throw new Obstacle(string.Create(CultureInfo.InvariantCulture, $"Line {number} is not a sentence in JSON: {wrong.Message}"));
            }
        }

        return 0;
    }

    private static Utterance Read(JsonElement line, TimeProvider clock)
    {
        var zone = Said(line, "ref_offset") is { } offset ? DateTimeZone.ForOffset(OffsetPattern.Parse(offset).Value)
            : Said(line, "user_zone") is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc
            : DateTimeZone.Utc;
        var now = Said(line, "now_local") ?? Said(line, "ref");
        return new Utterance(
            Said(line, "text") ?? Said(line, "input") ?? "",
            Said(line, "lang"),
            now is null ? Instant.FromDateTimeOffset(clock.GetUtcNow()) : LocalDateTimePattern.ExtendedIso.Parse(now).Value.InZoneLeniently(zone).ToInstant(),
            zone,
            Said(line, "locale"),
            Said(line, "context"),
            line.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Object && options.TryGetProperty("forwardDate", out var forward) ? forward.ValueKind == JsonValueKind.True : null);
    }

    private static string? Said(JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Write(JsonElement line, Sentence sentence) => JsonSerializer.Serialize(
        new
        {
            Id = line.TryGetProperty("id", out var id) ? id : (JsonElement?)null,
            sentence.Lang,
            sentence.Intent,
            sentence.When,
            sentence.Acts,
            sentence.Found,
        },
        Json);

    private sealed class Written<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => pattern.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }
}
