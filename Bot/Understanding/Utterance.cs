namespace Bot.Understanding;

/// <summary>A sentence to be understood, with what is known around it.</summary>
/// <param name="Lang">The language it is written in, two letters; null when it has to be found out.</param>
/// <param name="Now">When it was said.</param>
/// <param name="Zone">The speaker's own zone.</param>
/// <param name="Locale">Says whether a day is written before its month: en-GB, en-AU.</param>
/// <param name="Context">What the bot or the person said just before.</param>
/// <param name="ForwardDate">A day without a year or week is one still to come.</param>
public sealed record Utterance(string Text, string? Lang, Instant Now, DateTimeZone Zone, string? Locale = null, string? Context = null, bool? ForwardDate = null)
{
    public LocalDateTime LocalNow => Now.InZone(Zone).LocalDateTime;
}
