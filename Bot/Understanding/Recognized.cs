using System.Globalization;
using Bot.Domain.Talk;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Bot.Understanding;

/// <summary>
/// What Microsoft's recognizer finds where our own rules found nothing: holidays, "the last Friday in May". It reads much
/// into little ("may", "second", bare numbers), so only whole days and times with words or digits enough are taken from it.
/// </summary>
internal sealed class Recognized
{
    /// <summary>Its time grows faster than the text, and what is longer is no answer to "when?".</summary>
    private const int Longest = 200;
    private const int TimeoutInSeconds = 2;

    private readonly Lazy<IReadOnlyDictionary<string, IModel>> models = new(Load);

    public (Day? Day, Clock? Clock) First(string folded, Language language, LocalDateTime reference)
    {
        if (folded.Length is < 3 or > Longest)
            return default;
        var model = models.Value.GetValueOrDefault(language.Tag[..2], models.Value["en"]);
        foreach (var found in Parse(model, folded, reference))
        {
            var span = new Span(found.Start, found.End - found.Start + 1);
            if (found.Text.Length < 3 || found.Text.Count(char.IsLetter) < 2)
                continue;
            if (Values(found) is [var value, ..] && Read(value, span, reference) is var read && read != default)
                return read;
        }

        return default;
    }

    private static (Day? Day, Clock? Clock) Read(Dictionary<string, string> value, Span span, LocalDateTime reference)
    {
        if (!value.TryGetValue("value", out var text) || !DateTime.TryParse(text, CultureInfo.InvariantCulture, out var read))
            return default;
        var local = LocalDateTime.FromDateTime(read);
        var day = new Day(span, [local.Date], Relative: true);
        return value["type"] switch
        {
            "date" => (day, null),
            "datetime" when local.Date != reference.Date || local.TimeOfDay > reference.TimeOfDay => (day, new Clock([], local.TimeOfDay)),
            _ => default,
        };
    }

    /// <summary>Its readings, those still to come first.</summary>
    private static List<Dictionary<string, string>> Values(ModelResult found) =>
        found.Resolution is { } resolution && resolution.TryGetValue("values", out var values) && values is List<Dictionary<string, string>> list
            ? [.. list.AsEnumerable().Reverse()]
            : [];

    private static List<ModelResult> Parse(IModel model, string text, LocalDateTime reference)
    {
        try
        {
            return ((DateTimeModel)model).Parse(text, reference.ToDateTimeUnspecified());
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException or KeyNotFoundException or OverflowException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // It throws on some texts; nobody's message may fail for that.
            return [];
        }
    }

    private static Dictionary<string, IModel> Load() => new()
    {
        ["en"] = new DateTimeRecognizer(Culture.English, DateTimeOptions.None, lazyInitialization: true, TimeoutInSeconds).GetDateTimeModel(),
        ["zh"] = new DateTimeRecognizer(Culture.Chinese, DateTimeOptions.None, lazyInitialization: true, TimeoutInSeconds).GetDateTimeModel(),
    };
}
