using Bot.Domain.Calendars;
using Bot.Domain.Talk;
using NodaTime.TimeZones;

namespace Bot.Understanding.Times;

/// <summary>Finds the dates and times that a text names.</summary>
internal static class Found
{
    private static readonly Dictionary<string, int> Literal = new(StringComparer.Ordinal)
    {
        ["est"] = -5,
        ["edt"] = -4,
        ["cst"] = -6,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
        ["bst"] = 1,
        ["cest"] = 2,
        ["mesz"] = 2,
        ["eest"] = 3,
        ["gmt"] = 0,
        ["utc"] = 0,
        ["aest"] = 10,
        ["aedt"] = 11,
    };

    public static IReadOnlyList<Moment> In(Utterance said, string language, Workdays workdays)
    {
        var folded = Folded.Of(said.Text);
        // A locale speaks to an assistant, which looks ahead; without one a text is read as a text, which looks around.
        var forward = said.ForwardDate ?? said.Locale is not null;
        var frame = new Frame(said.LocalNow, language, forward, DayFirst(said.Locale, language), WorkingHours: false) { Workdays = workdays };
        var zones = Places.Within(said.Text);
        var (span, named) = zones switch
        {
            Reading<DateTimeZone>.One one => (one.Spans[0], [one.Value]),
            Reading<DateTimeZone>.Several several => (several.Spans[0], several.Options),
            _ => (default(Span), (IReadOnlyList<DateTimeZone>)[]),
        };
        if (span.Length > 0 && Literal.TryGetValue(folded.Substring(span.Start, Math.Min(span.Length, folded.Length - span.Start)).Trim(' ', '(', ')'), out var hours))
            named = [DateTimeZone.ForOffset(Offset.FromHours(hours))];
        var items = Grammar.Parse(said.Text, frame, named.Count > 0 ? [(span.Start, span.Length)] : null);
        return Readings.Of(said.Text, items, frame, local => named.Count == 0 ? [local] : [.. named.Select(zone => local.InZone(zone, Resolvers.LenientResolver).WithZone(said.Zone).LocalDateTime)]);
    }

    /// <summary>By the locale; the Americas but for Canada's French write the month first in English, China in numbers of its own.</summary>
    private static bool DayFirst(string? locale, string language) => locale switch
    {
        "en-GB" or "en-AU" or "en-NZ" or "en-IE" or "en-ZA" or "en-IN" => true,
        _ => language is not ("en" or "zh"),
    };
}
