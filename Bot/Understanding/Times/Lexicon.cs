using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Understanding.Times;

/// <summary>The words of a language that speak of time, and what each can be. Read once from its table.</summary>
internal sealed class Lexicon
{
    public static readonly IReadOnlyList<string> Languages = ["en", "zh", "es", "fr", "de", "pt", "ru", "ar", "ja"];
    private const int ShortestSlip = 7;

    private static readonly char[] Apart = [' ', '\'', '-'];
    private static readonly ConcurrentDictionary<string, Lazy<Lexicon>> Loaded = new(StringComparer.Ordinal);

    // By the first letter, the longest first.
    private readonly Dictionary<char, List<(string Phrase, List<(Kind, double)> Senses, List<(Kind, double)> Then)>> words = [];

    private readonly HashSet<string> fillers = new(StringComparer.Ordinal);

    private readonly HashSet<string> common = new(StringComparer.Ordinal);

    private Lexicon(params string[] languages)
    {
        foreach (var language in languages)
            Read(language);
        Sort();
    }

    public static Lexicon Of(string language) => Loaded.GetOrAdd(language, static tag => new(() => tag switch
    {
        "zh" => new Lexicon("zh", "en").WithSlips(),
        "en" => new Lexicon("en", "zh").WithSlips(),
        "ru" or "ar" => new Lexicon(tag, "en").WithSlips(),
        "ja" => new Lexicon("ja", "zh", "en").WithSlips(),
        _ => Languages.Contains(tag) ? new Lexicon(tag) : new Lexicon("en", "zh").WithSlips(),
    })).Value;

    /// <summary>Every single word of one language's table, folded: of time, and the little ones that only tell its sentences.</summary>
    public static IEnumerable<string> WordsOf(string language)
    {
        var lexicon = new Lexicon(language);
        return lexicon.words.Values.SelectMany(list => list.Select(word => word.Phrase)).Concat(lexicon.fillers).Concat(lexicon.common)
            .SelectMany(phrase => phrase.Split(Apart, StringSplitOptions.RemoveEmptyEntries)).Where(word => word.All(IsSpelled)).Distinct();
    }

    /// <summary>The longest phrase that stands at a place of the text, with its senses and what stands behind it unsaid.</summary>
    public (int Length, IReadOnlyList<(Kind, double)> Senses, IReadOnlyList<(Kind, double)> Then)? At(string folded, int place)
    {
        if (!words.TryGetValue(folded[place], out var list))
            return null;
        foreach (var (phrase, senses, then) in list)
        {
            if (string.CompareOrdinal(folded, place, phrase, 0, phrase.Length) == 0 && EndsWord(folded, place + phrase.Length, phrase[^1]))
                return (phrase.Length, senses, then);
        }

        return null;
    }

    /// <summary>How long the little word is that a text begins with; 0 for none.</summary>
    public int Filler(string folded) => fillers.Where(word => folded.StartsWith(word, StringComparison.Ordinal) && EndsWord(folded, word.Length, word[^1])).Select(word => word.Length).DefaultIfEmpty(0).Max();

    private static bool EndsWord(string folded, int end, char last) => end >= folded.Length || !IsSpelled(last) || !IsSpelled(folded[end]);

    /// <summary>A letter of a script that parts its words: Latin, Cyrillic, Arabic.</summary>
    public static bool IsSpelled(char letter) => (char.IsLetter(letter) || letter is >= '\u064B' and <= '\u0652') && letter < '\u0700';

    private void Read(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"lexicon-{language}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            var senses = line[..equals].Split(" + ").Select(Sense).ToList();
            foreach (var phrase in line[(equals + 3)..].Split(','))
            {
                if (senses[0].Item1 is Kind.Filler or Kind.Common)
                    (senses[0].Item1 == Kind.Filler ? fillers : common).Add(Folded.Of(phrase.Trim()));
                else
                    Add(Folded.Of(phrase.Trim()), senses[0], senses.Skip(1).ToList());
            }
        }
    }

    private void Add(string phrase, (Kind, double) sense, List<(Kind, double)> then)
    {
        if (!words.TryGetValue(phrase[0], out var list))
            words[phrase[0]] = list = [];
        var known = list.FindIndex(word => word.Phrase == phrase);
        if (known < 0)
            list.Add((phrase, [sense], then));
        else if (then.Count > 0)
            list[known] = (phrase, [sense, .. list[known].Senses], then);
        else if (!list[known].Senses.Contains(sense))
            list[known].Senses.Add(sense);
    }

    /// <summary>The long names of days and months also with a letter forgotten or two swapped, where that is no word: "thrsday", "wendesday", "ocotber".</summary>
    private Lexicon WithSlips()
    {
        var names = words.Values.SelectMany(list => list).Where(word => word.Phrase.Length >= ShortestSlip && word.Phrase.All(IsSpelled) && word.Senses is [(Kind.Weekday or Kind.Month or Kind.DayWord, _)]).ToList();
        foreach (var (phrase, senses, then) in names)
        {
            foreach (var slip in Slips(phrase).Where(slip => !common.Contains(slip) && !words[slip[0]].Exists(word => word.Phrase == slip)).ToList())
                Add(slip, senses[0], then);
        }

        Sort();
        return this;
    }

    private void Sort()
    {
        foreach (var list in words.Values)
            list.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
    }

    /// <summary>The first letter and the last are right.</summary>
    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 1; i < word.Length - 1; i++)
        {
            yield return word.Remove(i, 1);
            if (i < word.Length - 2)
                yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
        }
    }

    private static (Kind, double) Sense(string said)
    {
        var space = said.IndexOf(' ', StringComparison.Ordinal);
        var kind = Enum.Parse<Kind>(said[..space], ignoreCase: true);
        var value = said[(space + 1)..];
        return kind switch
        {
            Kind.Unit => (kind, (double)Enum.Parse<Unit>(value, ignoreCase: true)),
            Kind.Part => (kind, (double)Enum.Parse<Part>(value, ignoreCase: true)),
            Kind.Anchor => (kind, (double)AnchorSaid.Number(value)),
            Kind.Holiday => (kind, (double)Enum.Parse<HolidayName>(value, ignoreCase: true)),
            _ => (kind, double.Parse(value, CultureInfo.InvariantCulture)),
        };
    }
}
