using Bot.Domain.Calendars;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

/// <summary>What a sentence comes to as a reminder, whether it is one or not.</summary>
internal static class PromiseReader
{
    public static Promise Of(Utterance said, string language, Workdays workdays)
    {
        var reader = new WhenReader(said.Text, language, said.Now, said.Zone, workdays);
        var asked = said.Context is { } context && IsQuestion(context);
        if (!asked && (reader.Has(Kind.NotRemind) || reader.IsAboutOne() || reader.IsThanks() || reader.IsTold() || !(reader.Has(Kind.Remind) || reader.IsNote())))
            return new Promise("not-a-reminder");
        return reader.Read() switch
        {
            Reading<When>.One { Value: var when, Spans: var spans } => Promise.Of(when) with { Subject = reader.Subject(spans) },
            Reading<When>.Several several => new Promise("ask-back", Ask: $"{several.Why} {string.Join(" | ", several.Options.Select(Words))}".Trim()),
            Reading<When>.Wrong wrong => new Promise("ask-back", Ask: wrong.Why.ToString()),
            _ => new Promise("ask-back", Ask: "When shall I remind you?"),
        };
    }

    /// <summary>What was said before asks when to remind.</summary>
    private static bool IsQuestion(string context) => context.Contains("answer", StringComparison.OrdinalIgnoreCase)
        && (context.Contains("when", StringComparison.OrdinalIgnoreCase) || context.Contains("remind", StringComparison.OrdinalIgnoreCase) || context.Contains("时候", StringComparison.Ordinal) || context.Contains("提醒", StringComparison.Ordinal) || context.Contains("几点", StringComparison.Ordinal));

    private static string Words(When when) => $"{when.Date:uuuu-MM-dd} {when.Time:HH:mm} {when.ZoneId}";
}
