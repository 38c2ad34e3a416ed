using System.Text.Json;
using Bot.Domain.Talk;

namespace Bot.Texts;

/// <summary>
/// Reads the translations and phrases that ship with the program: one file a language, <c>Texts/&lt;tag&gt;.json</c>; what is said of
/// orders in passing, in whatever language a factory or a customer writes, in <c>Texts/Spoken</c>.
/// </summary>
public static class TextFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Lazy<Phrasebook> Shipped = new(() => Read(Path.Combine(AppContext.BaseDirectory, "Texts")));

    /// <summary>What ships with the program, once for the process: what is learned from it is learned once too.</summary>
    public static Phrasebook Read() => Shipped.Value;

    public static Phrasebook Read(string folder)
    {
        var texts = new Dictionary<Language, IReadOnlyDictionary<string, string>>();
        var phrases = new Dictionary<string, Dictionary<string, string>>();
        var spoken = Path.Combine(folder, "Spoken");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Concat(Directory.Exists(spoken) ? Directory.EnumerateFiles(spoken, "*.json") : []).Order(StringComparer.Ordinal))
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(file), Options)!;
            if (content.Texts is not null)
                texts[new Language(Path.GetFileNameWithoutExtension(file))] = content.Texts;
            foreach (var (kind, meanings) in content.Phrases)
            {
                if (!phrases.TryGetValue(kind, out var known))
                    phrases[kind] = known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                foreach (var (meaning, said) in meanings)
                {
                    foreach (var phrase in said)
                        known[phrase] = meaning;
                }
            }
        }

        return new Phrasebook(texts, phrases.ToDictionary(kind => kind.Key, kind => (IReadOnlyDictionary<string, string>)kind.Value));
    }

    /// <summary>One language file: English sentence → translation; kind → meaning → the phrases for it.</summary>
    private sealed record Content(Dictionary<string, string>? Texts, Dictionary<string, Dictionary<string, string[]>> Phrases);
}
