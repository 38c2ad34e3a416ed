using Bot.Domain.Calendars;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>Reads the calendar day that a text says.</summary>
internal sealed class DateReader(string text, string language, LocalDate today, bool past, Workdays workdays)
{
    /// <summary>Where the hour stands, with its part of the day.</summary>
    public static Span? Hour(string text, string language, LocalDate today)
    {
        var items = new DateReader(text, language, today, past: false, Workdays.Usual).Items();
        if (items.FindIndex(item => item.Is(Kind.Time) && item.Value is TimeOfDay) is not (>= 0 and var index))
            return null;
        var span = Stretch.Of(items[index], items, text);
        return index > 0 && items[index - 1] is var part && part.Is(Kind.Part) && !part.Is(Kind.DayWord) && text[part.End..span.Start].Trim().Length == 0
            ? new Span(part.Start, span.End - part.Start)
            : span;
    }

    private List<Item> Items() => Grammar.Parse(text, new Frame(today + new LocalTime(12, 0), language, DayFirst: language is "en" or "zh" or "ja" ? null : true, Past: past) { Workdays = workdays }, daysAlone: true);

    public Reading<LocalDate> Read()
    {
        var items = Items();
        if (items.Find(item => item.Is(Kind.Date) && item.Value is DaySaid) is not { Value: DaySaid day } found)
            return new Reading<LocalDate>.None();
        var spans = Stretch.Joined([Stretch.Of(found, items, text)], text);
        return day switch
        {
            { Why: { } why } => new Reading<LocalDate>.Wrong(why, spans),
            { Unsure: true, Options: { Count: > 1 } options } => new Reading<LocalDate>.Several(options, spans),
            { Options: [var only, ..] } => new Reading<LocalDate>.One(only, spans),
            _ => new Reading<LocalDate>.None(),
        };
    }
}
