using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Domain.Storage;
using Bot.Storage.Journals;

namespace Bot.Storage.LiteDb;

/// <summary>A change written down once, for the journal and the database alike, by whoever commits it.</summary>
/// <param name="Expected">The version that it was decided on.</param>
/// <param name="Stored">What is to be read afterwards; null when the document is to go.</param>
/// <param name="At">Where its entry stands in the payload.</param>
internal sealed record Written(Entry Entry, long Expected, Stored? Stored, int At, int Length)
{
    private const int LongestId = 200;
    private const int LongestKey = 300;

    // LiteDB keeps up to 16 MB a document; what is written as BSON is larger than as JSON, at the worst by half.
    private const int LongestJson = 10 * 1024 * 1024;

    private static readonly ConcurrentDictionary<Type, string> Names = new();

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    /// <summary>The name that a type is stored under, without looking at its attributes each time.</summary>
    public static string NameOf(Type type) => Names.GetOrAdd(type, StoredAttribute.NameOf);

    /// <exception cref="ArgumentException">A document is not one that can be kept.</exception>
    public static (IReadOnlyList<Written> Changes, Draft Draft) Down(IReadOnlyCollection<Change> changes)
    {
        var payload = new ArrayBufferWriter<byte>(1024 * Math.Max(1, changes.Count));
        var written = new List<Written>(changes.Count);
        foreach (var change in changes)
        {
            var start = payload.WrittenCount;
            var entry = EntryOf(change);
            entry.Write(payload);
            written.Add(new Written(entry with { Json = default }, change.Expected, change.Gone ? null : new Stored(change.Document, change.After), start, payload.WrittenCount - start));
        }

        return (written, new Draft(payload.WrittenMemory, Hash.Of(payload.WrittenSpan)));
    }

    private static Entry EntryOf(Change change)
    {
        var document = change.Document;
        var key = new DocumentKey(NameOf(document.GetType()), document.Id);
        if (key.Id.Length is 0 or > LongestId || key.Id.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException($"An id of {key.Collection} is not 1 to {LongestId} printable ASCII characters.", nameof(change));
        if (change.Gone)
            return new Entry(key, 0, document is IDue, null, [], default);
        var keys = document.Keys.ToArray();
        if (Array.Find(keys, text => text.Length > LongestKey) is { } tooLong)
            throw new ArgumentException($"A key of {key.Collection}/{key.Id} has {tooLong.Length} characters; {LongestKey} are allowed.", nameof(change));
        return new Entry(key, change.After, document is IDue, (document as IDue)?.DueAt?.ToUnixTimeTicks(), keys, Json(document, key));
    }

    private static ReadOnlyMemory<byte> Json(IDocument document, DocumentKey key)
    {
        var buffer = scratch ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = DocumentJson.Options.Encoder, SkipValidation = true }))
            JsonSerializer.Serialize(writer, document, document.GetType(), DocumentJson.Options);
        if (buffer.WrittenCount > LongestJson)
            throw new ArgumentException($"{key.Collection}/{key.Id} is too large to be kept.", nameof(document));
        if (buffer.Capacity > 1024 * 1024)
            scratch = null;
        return buffer.WrittenMemory;
    }
}
