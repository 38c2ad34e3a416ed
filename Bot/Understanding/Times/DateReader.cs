using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>Reads the calendar day that a text says.</summary>
internal sealed class DateReader(string text, string language, LocalDate today, bool past, Workdays workdays)
{
    public Reading<LocalDate> Read()
    {
        var frame = new Frame(today + new LocalTime(12, 0), language, DayFirst: language is "en" or "zh" ? null : true, Past: past) { Workdays = workdays };
        var items = Grammar.Parse(text, frame);
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
