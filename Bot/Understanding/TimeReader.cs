using System.Text.RegularExpressions;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>Reads days, moments and rhythms from what people type, in English and Chinese, mixed as they come. Thread-safe.</summary>
public sealed class TimeReader
{
    private readonly Recognized recognized = new();

    /// <summary>Loads the slow parts; without it the first message waits for them.</summary>
    public void Warm()
    {
        foreach (var (language, text) in new[] { (Language.English, "Christmas"), (Language.Chinese, "圣诞节") })
            Date(text, language, new LocalDate(2026, 1, 1));
    }

    /// <summary>The first calendar day said in the text.</summary>
    /// <param name="today">The speaker's own day.</param>
    /// <param name="past">What is spoken of has happened, so a day without a year may lie up to 180 days back.</param>
    public Reading<LocalDate> Date(string text, Language language, LocalDate today, bool past = false)
    {
        try
        {
            var folded = Folded.Of(text);
            var found = Days.First(folded, new DayContext(today, text, past, MonthFirst: language == Language.Chinese))
                ?? (recognized.First(folded, language, today.AtMidnight()) is { Day: { } day, Clock: null } ? day : null);
            return found switch
            {
                null => new Reading<LocalDate>.None(),
                { Why: { } why } => new Reading<LocalDate>.Wrong(why, [found.Span]),
                { Options: [var only] } => new Reading<LocalDate>.One(only, [found.Span]),
                _ => new Reading<LocalDate>.Several(found.Options, [found.Span]),
            };
        }
        catch (RegexMatchTimeoutException)
        {
            return new Reading<LocalDate>.None();
        }
    }

    /// <summary>A moment or a rhythm, for a reminder.</summary>
    /// <param name="zone">The speaker's own zone, meant where no other is named.</param>
    public Reading<When> When(string text, Language language, Instant now, DateTimeZone zone)
    {
        try
        {
            return new Moments(text, language, now, zone).Read((rest, local) => recognized.First(rest, language, local));
        }
        catch (RegexMatchTimeoutException)
        {
            return new Reading<When>.None();
        }
    }
}
