using System.Globalization;
using System.Text;
using Humanizer;

namespace Bot.Domain.Talk;

/// <summary>
/// Words texts in a language. The English sentence is its own translation; other languages come as a map from the English
/// sentence to theirs, with the same numbered values. It also knows the phrases that things are called by.
/// </summary>
public sealed class Phrasebook
{
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';

    public static readonly Phrasebook EnglishOnly = new(new Dictionary<Language, IReadOnlyDictionary<string, string>>(), []);

    private static readonly Dictionary<string, string> None = [];

    private readonly IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> texts;
    private readonly ILookup<string, Phrase> phrases;
    private readonly Dictionary<string, Dictionary<string, string>> together;

    /// <param name="texts">By language: English sentence → translation.</param>
    public Phrasebook(IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> texts, IEnumerable<Phrase> phrases)
    {
        this.texts = texts;
        this.phrases = phrases.ToLookup(phrase => phrase.Kind, StringComparer.Ordinal);
        together = [];
        foreach (var kind in this.phrases)
        {
            var known = together[kind.Key] = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var phrase in kind)
                known[phrase.Said] = phrase.Meaning;
        }
    }

    /// <summary>Phrase → meaning for one kind of thing ("milestone", "cue:remind", …), all languages together; empty for an unknown kind.</summary>
    public IReadOnlyDictionary<string, string> Phrases(string kind) =>
        together.TryGetValue(kind, out var found) ? found : None;

    /// <summary>All that is said for one kind of thing, language by language: a phrase may mean several things, and different ones in different languages.</summary>
    public IEnumerable<Phrase> Said(string kind) => phrases[kind];

    /// <summary>The sentence in that language; the English one where there is no translation.</summary>
    public string Translate(string key, Language language) =>
        texts.TryGetValue(language, out var known) && known.TryGetValue(key, out var translated) ? translated : key;

    /// <summary>All translations into that language, by the English sentence.</summary>
    public IReadOnlyDictionary<string, string> Translations(Language language) =>
        texts.TryGetValue(language, out var known) ? known : new Dictionary<string, string>();

    /// <summary>The key of a zone's name: <c>Shanghai time</c>.</summary>
    public static string KeyOf(DateTimeZone zone) => $"{zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')} time";

    public string Word(Text text, Voice voice)
    {
        var sentence = Translate(text.Key, voice.Language);
        // "every 3 days": the number in it decides the form of the whole.
        if (sentence.Contains(Plural.Bar, StringComparison.Ordinal))
            sentence = Plural.Form(sentence, text.Values.Select(NumberIn).OfType<long>().FirstOrDefault(), voice.Language);
        return string.Format(CultureInfo.InvariantCulture, sentence, [.. text.Values.Select(value => Value(value, voice))]);
    }

    private static long? NumberIn(object? value) => value switch
    {
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        Count count => count.Number,
        _ => null,
    };

    private string Value(object? value, Voice voice) => value switch
    {
        null => "",
        Text text => Word(text, voice),
        string words => Isolated(words, voice),
        TextList list => string.Join(Translate(list.Separator, voice.Language), list.Items.Select(item => Word(item, voice)).Where(item => item.Length > 0)),
        Count count => Counted(count, voice),
        Money money => Isolated($"{money.Amount.ToString("#,0.00##", Numbers(voice))} {money.Currency}", voice),
        LocalDate date => Date(date, voice),
        LocalTime time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        ZonedDateTime moment => $"{Date(moment.Date, voice)} {Value(moment.TimeOfDay, voice)}{InBrackets(ZoneName(moment.Zone, moment.ToInstant(), voice), voice)}",
        Instant instant => Value(instant.InZone(voice.Zone), voice),
        // At noon of the listener's day: a bare zone comes with no other time.
        DateTimeZone zone => ZoneName(zone, (voice.Today + LocalTime.Noon).InUtc().ToInstant(), voice),
        Duration span => Counted(Rounded(span), voice),
        Language language => language.Name,
        Enum named => Translate(named.ToString().Humanize(LetterCasing.LowerCase), voice.Language),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("N0", Numbers(voice)),
        decimal amount => amount.ToString("#,0.####", Numbers(voice)),
        _ => throw new ArgumentException($"A text cannot word a {value.GetType()}.", nameof(value)),
    };

    // In its largest unit; the dictionaries at hand abbreviate a Chinese minute.
    private static Count Rounded(Duration span) => span switch
    {
        { TotalDays: >= 1 } => new Count((long)span.TotalDays, "day"),
        { TotalHours: >= 1 } => new Count((long)span.TotalHours, "hour"),
        { TotalMinutes: >= 1 } => new Count((long)span.TotalMinutes, "minute"),
        _ => new Count((long)span.TotalSeconds, "second"),
    };

    private string Counted(Count count, Voice voice)
    {
        if (voice.Language == Language.English)
            return count.Noun.ToQuantity(count.Number, "N0", CultureInfo.InvariantCulture);
        var form = Plural.Form(Translate($"{{0}} {count.Noun}", voice.Language), count.Number, voice.Language);
        return string.Format(CultureInfo.InvariantCulture, form, count.Number.ToString("N0", Numbers(voice)));
    }

    private static CultureInfo Numbers(Voice voice) => voice.Language.Culture;

    private static string Date(LocalDate date, Voice voice)
    {
        var (thisYear, anyYear) = DatePatterns(voice.Language, date.Day);
        // British English abbreviates September with four letters and nothing else; the invariant names are what people type.
        return date.ToString(voice.Today.Year == date.Year || voice.Today == default ? thisYear : anyYear, voice.Language == Language.English ? CultureInfo.InvariantCulture : voice.Language.Culture);
    }

    /// <summary>With the weekday, in the order of the language: a date of this year and of any other.</summary>
    private static (string ThisYear, string AnyYear) DatePatterns(Language language, int day) => language.Tag switch
    {
        "zh-Hans" => ("M'月'd'日' ddd", "yyyy'年'M'月'd'日' ddd"),
        "es" => ("ddd d 'de' MMMM", "ddd d 'de' MMMM 'de' yyyy"),
        "fr" when day == 1 => ("ddd d'er' MMMM", "ddd d'er' MMMM yyyy"),
        "fr" => ("ddd d MMMM", "ddd d MMMM yyyy"),
        "de" => ("ddd, d. MMMM", "ddd, d. MMMM yyyy"),
        "pt" => ("ddd d 'de' MMMM", "ddd d 'de' MMMM 'de' yyyy"),
        "ru" => ("ddd, d MMMM", "ddd, d MMMM yyyy 'г.'"),
        "ar" => ("dddd d MMMM", "dddd d MMMM yyyy"),
        "ja" => ("M'月'd'日('ddd')'", "yyyy'年'M'月'd'日('ddd')'"),
        _ => ("ddd d MMM", "ddd d MMM yyyy"),
    };

    /// <summary>Its city's name where this language has one, else its distance from UTC at that time: no foreign words.</summary>
    private string ZoneName(DateTimeZone zone, Instant at, Voice voice)
    {
        var isPlace = !zone.Id.StartsWith("UTC", StringComparison.Ordinal) && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal);
        if (isPlace && voice.Language == Language.English)
            return KeyOf(zone);
        return isPlace && Translations(voice.Language).TryGetValue(KeyOf(zone), out var named) ? named : Isolated(FromUtc(zone.GetUtcOffset(at)), voice);
    }

    private static string InBrackets(string words, Voice voice) => voice.Language == Language.Chinese || voice.Language == Language.Japanese ? $"（{words}）" : $" ({words})";

    private static string FromUtc(Offset offset) => offset == Offset.Zero ? "UTC" : $"UTC{offset.ToString("+H:mm", CultureInfo.InvariantCulture)}".Replace(":00", "", StringComparison.Ordinal);

    // A right-to-left name must not turn the sentence around it, nor an order's number a sentence that runs right to left: alone
    // among Arabic letters "2026-03-04" is shown with its parts changed round. A link stays bare, so that it can be pressed.
    private static string Isolated(string words, Voice voice) =>
        (voice.Language.IsRightToLeft ? words.Any(char.IsAsciiLetterOrDigit) && !words.Contains("://", StringComparison.Ordinal) : words.EnumerateRunes().Any(IsRightToLeft)) ? $"{Isolate}{words}{EndIsolate}" : words;

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}

/// <summary>What something is called in a language.</summary>
/// <param name="Kind">The kind of thing: "milestone", "said:state".</param>
public sealed record Phrase(string Kind, string Said, string Meaning, Language Language);
