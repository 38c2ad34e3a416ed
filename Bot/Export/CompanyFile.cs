using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain.Storage;
using Bot.Storage;

namespace Bot.Export;

/// <summary>
/// A whole company in one JSON file: an array of what it is, then every document on a line of its own, then how many there were.
/// It is written and read a document at a time, so its size does not matter.
/// </summary>
public static class CompanyFile
{
    public const string Name = "company.json";

    /// <summary>A file with a higher number is of a later version of the bot.</summary>
    public const int Format = 1;

    private const string Kind = "company";

    private static readonly List<Type> InOrder = [.. CompanyRecords.Types];

    private static readonly JsonSerializerOptions Options = new(DocumentJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Type">The name its type is stored under.</param>
    private sealed record Line(string? Gendan = null, int? Format = null, string? At = null, string? Type = null, long? Version = null, JsonElement? Doc = null, int? Documents = null, IReadOnlyList<string>? WithoutFile = null);

    /// <summary>Writes it into a new file.</summary>
    /// <param name="keep">Is given the id of each file that the company speaks of; false where there is no copy of it.</param>
    /// <returns>How many documents of each type there are, by the stored name.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> Write(string path, IStore store, Instant now, Func<string, Task<bool>> keep, CancellationToken ct)
    {
        await using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous);
        var (counts, without, seen) = (new Dictionary<string, int>(), new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>());
        await Put(output, "[\n", new Line(Gendan: Kind, Format: Format, At: now.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), ct);
        foreach (var type in CompanyRecords.Types)
        {
            var name = StoredAttribute.NameOf(type);
            counts[name] = 0;
            await foreach (var stored in store.Each(type, ct))
            {
                var json = DocumentJson.Write(stored.Document);
                foreach (var blob in FilesIn(json).Where(seen.Add))
                {
                    if (!await keep(blob))
                        without.Add(blob);
                }

                await Put(output, ",\n", new Line(Type: name, Version: stored.Version, Doc: json), ct);
                counts[name]++;
            }
        }

        await Put(output, ",\n", new Line(Documents: counts.Values.Sum(), WithoutFile: without.Count == 0 ? null : [.. without]), ct);
        await output.WriteAsync("\n]\n"u8.ToArray(), ct);
        await output.FlushAsync(ct);
        return counts;
    }

    /// <summary>The documents of a file, one after the other, in the order they were written.</summary>
    /// <exception cref="InvalidDataException">It is no company's file, a damaged one or one of a later version; the message is a sentence.</exception>
    public static async IAsyncEnumerable<Stored> Read(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var lines = Lines(path, ct).GetAsyncEnumerator(ct);
        if (!await lines.MoveNextAsync() || lines.Current is not { Gendan: Kind, Format: { } format })
            throw new InvalidDataException($"“{Path.GetFileName(path)}” is no company that “export” wrote.");
        if (format > Format)
            throw new InvalidDataException($"“{Path.GetFileName(path)}” was written by a later version of the bot (format {format}, this one reads {Format}): update this bot first.");
        var (count, last, isWhole) = (0, (Type: -1, Id: ""), false);
        while (await lines.MoveNextAsync())
        {
            if (lines.Current is { Documents: { } said })
            {
                isWhole = said == count;
                break;
            }

            var stored = Document(lines.Current, path);
            // As they were written: by type, then by id. So none stands twice.
            var place = (Type: InOrder.IndexOf(stored.Document.GetType()), stored.Document.Id);
            if (place.Type < last.Type || (place.Type == last.Type && string.CompareOrdinal(place.Id, last.Id) <= 0))
                throw Damaged(path);
            (last, count) = (place, count + 1);
            yield return stored;
        }

        if (!isWhole || await lines.MoveNextAsync())
            throw Damaged(path);
    }

    /// <summary>The files that were missing already when it was written.</summary>
    public static async Task<IReadOnlySet<string>> WithoutFile(string path, CancellationToken ct)
    {
        var missing = new HashSet<string>();
        await foreach (var line in Lines(path, ct))
            missing.UnionWith(line.WithoutFile ?? []);
        return missing;
    }

    /// <summary>The ids of the files that a document speaks of, however deep.</summary>
    public static IEnumerable<string> FilesIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => field.NameEquals("blob") && field.Value.ValueKind == JsonValueKind.String ? [field.Value.GetString()!] : FilesIn(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(FilesIn),
        _ => [],
    };

    private static Stored Document(Line line, string path)
    {
        if (line is not { Type: { } name, Version: > 0 and var version, Doc: { } doc })
            throw Damaged(path);
        if (DocumentTypes.Find(name) is not { } type || !InOrder.Contains(type))
            throw new InvalidDataException($"“{Path.GetFileName(path)}” has documents that this version of the bot does not know (“{name}”): update this bot first.");
        try
        {
            var document = (IDocument?)doc.Deserialize(type, DocumentJson.Options);
            return document is { Id: not null and not "" } ? new Stored(document, version) : throw Damaged(path);
        }
        catch (Exception failure) when (failure is not InvalidDataException)
        {
            // A constructor may refuse what the file says in any way it likes.
            throw Damaged(path);
        }
    }

    private static async IAsyncEnumerable<Line> Lines(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.Asynchronous);
        await using var lines = JsonSerializer.DeserializeAsyncEnumerable<Line>(input, Options, ct).GetAsyncEnumerator(ct);
        while (await Next())
        {
            if (lines.Current is { } line)
                yield return line;
        }

        async Task<bool> Next()
        {
            try
            {
                return await lines.MoveNextAsync();
            }
            catch (JsonException)
            {
                throw !await IsOurs(path, ct) ? new InvalidDataException($"“{Path.GetFileName(path)}” is no company that “export” wrote.") : Damaged(path);
            }
        }
    }

    private static async Task<bool> IsOurs(string path, CancellationToken ct)
    {
        using var reader = new StreamReader(path);
        var start = new char[64];
        return new string(start, 0, await reader.ReadBlockAsync(start, ct)).Contains("\"gendan\"", StringComparison.Ordinal);
    }

    private static async Task Put(FileStream output, string before, Line line, CancellationToken ct)
    {
        await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(before), ct);
        await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, Options), ct);
    }

    private static InvalidDataException Damaged(string path) => new($"“{Path.GetFileName(path)}” is damaged or not whole.");
}
