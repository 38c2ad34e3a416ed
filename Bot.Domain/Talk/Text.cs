using System.Runtime.CompilerServices;
using System.Text;

namespace Bot.Domain.Talk;

/// <summary>
/// A sentence that is not worded yet: the English one from the code, which is also the key of its translations, and the
/// values in it. Written as <c>$"…"</c> wherever a Text is wanted; worded by <see cref="Phrasebook"/> in the listener's language.
/// </summary>
[InterpolatedStringHandler]
public sealed class Text
{
    private readonly StringBuilder key;
    private readonly List<object?> values;

    public Text(int literalLength, int formattedCount)
    {
        key = new StringBuilder(literalLength + (formattedCount * 3));
        values = new List<object?>(formattedCount);
    }

    /// <summary>A sentence without values, by its key.</summary>
    public Text(string sentence)
        : this(sentence.Length, 0) => AppendLiteral(sentence);

    /// <summary>The English sentence with its values numbered: <c>Quantity {0} → {1}</c>.</summary>
    public string Key => key.ToString();

    public IReadOnlyList<object?> Values => values;

    /// <summary>Somebody's own words, the same in every language.</summary>
    public static Text Verbatim(string words) => $"{words}";

    /// <summary>Several texts, one a line; empty ones are left out.</summary>
    public static Text Lines(params Text?[] lines) => $"{new TextList([.. lines.OfType<Text>()], "\n")}";

    /// <summary>The sentence when it is true, nothing otherwise.</summary>
    public static IEnumerable<Text> When(bool condition, Text sentence) => condition ? [sentence] : [];

    public void AppendLiteral(string value) => key.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value)
    {
        key.Append('{').Append(values.Count).Append('}');
        values.Add(value);
    }

    public override string ToString() => Phrasebook.EnglishOnly.Word(this, Voice.Plain);
}

/// <summary>Texts in a row, with what stands between them.</summary>
public sealed record TextList(IReadOnlyList<Text> Items, string Separator);

/// <summary>So many of something: <c>3 orders</c>. The English noun is the key.</summary>
public sealed record Count(long Number, string Noun);

/// <summary>An amount of money. <paramref name="Currency"/> is an ISO 4217 code.</summary>
public sealed record Money(decimal Amount, string Currency);

/// <summary>For whom a text is worded.</summary>
/// <param name="Zone">Instants are shown in it.</param>
/// <param name="Today">Dates of another year show their year.</param>
public sealed record Voice(Language Language, DateTimeZone Zone, LocalDate Today)
{
    public static readonly Voice Plain = new(Language.English, DateTimeZone.Utc, default);
}
