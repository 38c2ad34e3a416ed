using System.Text.RegularExpressions;
using Bot.Domain.Calendars;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding.Times;

namespace Bot.Understanding;

/// <summary>Reads days, moments and rhythms from what people type, in nine languages, Chinese and English mixed as they come. Thread-safe.</summary>
/// <param name="workdays">The speaker's; without them those of the country of a moment's zone, and for a day alone Monday to Friday.</param>
public sealed class TimeReader(Workdays? workdays = null)
{
    /// <summary>The same by somebody's own working days.</summary>
    public static TimeReader By(Workdays workdays) => new(workdays);

    /// <summary>Loads the tables; without it the first message waits for them.</summary>
    public void Warm()
    {
        foreach (var tag in Times.Lexicon.Languages)
            When("3 pm", new Language(tag), Instant.FromUnixTimeSeconds(1_800_000_000), DateTimeZone.Utc);
    }

    /// <summary>The first calendar day said in the text.</summary>
    /// <param name="today">The speaker's own day.</param>
    /// <param name="past">What is spoken of has happened, so a day without a year may lie up to 180 days back.</param>
    public Reading<LocalDate> Date(string text, Language language, LocalDate today, bool past = false) =>
        Within<Reading<LocalDate>>(() => new DateReader(text, Languages.Of(text, language.Tag[..2]), today, past, workdays ?? Workdays.Usual).Read(), new Reading<LocalDate>.None());

    /// <summary>A moment or a rhythm, for a reminder.</summary>
    /// <param name="zone">The speaker's own zone, meant where no other is named.</param>
    public Reading<When> When(string text, Language language, Instant now, DateTimeZone zone) =>
        Within(() => new WhenReader(text, Languages.Of(text, language.Tag[..2]), now, zone, workdays ?? Workdays.Of(zone)).Read(), new Reading<When>.None());

    /// <summary>The same by the words of one language alone, whatever the words look like.</summary>
    public Reading<When> When(string text, string tag, Instant now, DateTimeZone zone) =>
        Within(() => new WhenReader(text, tag, now, zone, workdays ?? Workdays.Of(zone)).Read(), new Reading<When>.None());

    /// <summary>It says a rhythm of hours or minutes, which no reminder has.</summary>
    public bool IsTooOften(string text, Language language, Instant now, DateTimeZone zone) =>
        Within(() => new WhenReader(text, Languages.Of(text, language.Tag[..2]), now, zone, workdays ?? Workdays.Of(zone)).IsTooOften(), false);

    /// <summary>How long it is from now: "two hours", "半天", "3 weeks".</summary>
    public Reading<Delay> Length(string text, Language language, Instant now, DateTimeZone zone) =>
        Within(() => new WhenReader(text, Languages.Of(text, language.Tag[..2]), now, zone, workdays ?? Workdays.Of(zone)).ReadLength(), new Reading<Delay>.None());

    /// <summary>Where the hour stands in a text, by itself: of "Friday 9am" the "9am".</summary>
    public Span? Hour(string text, Language language, LocalDate today) => Within(() => DateReader.Hour(text, Languages.Of(text, language.Tag[..2]), today), null);

    /// <summary>What a sentence comes to as a reminder.</summary>
    public Promise Promise(Utterance said, string language) => Within(() => PromiseReader.Of(said, language, workdays ?? Workdays.Of(said.Zone)), new Promise("not-a-reminder"));

    /// <summary>The dates and times that a text names, the reading one would act on first.</summary>
    public IReadOnlyList<Moment> Found(Utterance said, string language) => Within(() => Times.Found.In(said, language, workdays ?? Workdays.Of(said.Zone)), []);

    /// <summary>What a pattern does not find in its time is not there.</summary>
    private static T Within<T>(Func<T> read, T nothing)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            return nothing;
        }
    }
}
