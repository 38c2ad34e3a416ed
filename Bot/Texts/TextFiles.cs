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
        var phrases = new List<Phrase>();
        var spoken = Path.Combine(folder, "Spoken");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Concat(Directory.Exists(spoken) ? Directory.EnumerateFiles(spoken, "*.json") : []).Order(StringComparer.Ordinal))
        {
            var language = new Language(Path.GetFileNameWithoutExtension(file));
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(file), Options)!;
            if (content.Texts is not null)
                texts[language] = content.Texts;
            phrases.AddRange(from kind in content.Phrases from meaning in kind.Value from said in meaning.Value select new Phrase(kind.Key, said, meaning.Key, language));
        }

        return new Phrasebook(texts, phrases);
    }

    /// <summary>One language file: English sentence → translation; kind → meaning → the phrases for it.</summary>
    private sealed record Content(Dictionary<string, string>? Texts, Dictionary<string, Dictionary<string, string[]>> Phrases);
}
