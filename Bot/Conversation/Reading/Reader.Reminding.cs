using System.Text.RegularExpressions;
using Bot.Domain.Reminders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <content>What is said about a reminder that stands already: it is moved, put off, stopped or done. Which one is meant is asked where that is open.</content>
public sealed partial class Reader
{
    private const int MostFitting = 6;

    private async Task<Meaning?> AboutReminder(Message message, Start? begun, Turn turn, CancellationToken ct)
    {
        if (ReminderSaid.In(message.Text, turn.Phrases)?.Turned(turn.Phrases) is not { } said || !MayGive("cancel", turn))
            return null;
        var (words, time) = Parted(said, turn);
        var isNamed = said.Number is not null || !ReminderNames.AreEmpty(words, turn.Phrases);
        // "cancel" asks by itself which one.
        if (IsSomethingElse(said, turn) || (!isNamed && begun is { RunsOn: false }))
            return null;
        var open = await turn.OpenReminders(ct);
        // "Please stop the payment reminders", and there are none: somebody else sends them.
        if (open is [] && said.Number is null && isNamed)
            return null;
        if (open is [])
            throw new Refusal($"You have no open reminders.");
        var (fits, surely) = Fitting(open, said, words, isNamed, message, turn);
        if (fits is [] && said is { IsLoose: true, IsUnspaced: false })
            return null;
        // "cancel reminder 3 and 4" means more than the one.
        if (said is { Number: not null, Deed: "cancel" or "done" } && !ReminderNames.AreEmpty(said.Rest, turn.Phrases))
            return WhichReminder(open, null, said, time, message, turn);
        return fits is [var only] && surely ? await OnReminder(only, said, time, message, turn, ct) : WhichReminder(fits is [] ? open : fits, fits is [] ? words : null, said, time, message, turn);
    }

    /// <summary>"提醒1取消订舱", "reminder 2 move the container": the deed is what to remind of; "取消提醒客户": nobody speaks of a reminder.</summary>
    private bool IsSomethingElse(ReminderSaid said, Turn turn) =>
        (said.IsLoose || said.IsUnspaced) && !ReminderNames.AreEmpty(said.Rest, turn.Phrases) && (said.Deed is "cancel" or "done" || Time(said.Rest, turn) is null);

    /// <summary>Those that are meant; in doubt, those that may be.</summary>
    private (IReadOnlyList<Reminder> Fits, bool Surely) Fitting(IReadOnlyList<Reminder> open, ReminderSaid said, string words, bool isNamed, Message message, Turn turn)
    {
        if (said.Number is { } number)
            return ([.. open.Where(reminder => reminder.Number == number)], true);
        if (!isNamed)
            return open.Where(reminder => reminder.Id == message.About?.Id).ToList() is { Count: > 0 } replied ? (replied, true) : (open, true);
        var named = ReminderNames.In(open, words, turn.Phrases);
        return named.Surely || Due(open, words, turn) is not { Count: > 0 } then ? named : (then, true);
    }

    /// <summary>"tomorrow's reminder", "明天催面料的提醒": those of that day or hour, and of what else is said.</summary>
    private IReadOnlyList<Reminder> Due(IReadOnlyList<Reminder> open, string words, Turn turn)
    {
        if (slots.Times.When(words, turn.Me.Language, turn.Now, turn.Me.Zone) is not Reading<When>.One { Value: { Repeats: null } when, Spans: var spans })
            return [];
        var day = slots.Times.Date(words, turn.Me.Language, turn.Today) is Reading<LocalDate>.One { Value: var date } ? date : (LocalDate?)null;
        var rest = spans.Aggregate(words, Folded.Without);
        var then = open.Where(reminder => reminder.DueAt?.InZone(turn.Me.Zone).LocalDateTime is { } due && (day is null || due.Date == day) && (when.Time is null || due.TimeOfDay == when.Time)).ToList();
        return ReminderNames.AreEmpty(rest, turn.Phrases) ? then : ReminderNames.In(then, rest, turn.Phrases) is { Surely: true, Fits: var both } ? both : [];
    }

    /// <summary>What tells which one, and the new time: of "the reminder about Klaus to Friday" the one is "Klaus", the other "to Friday".</summary>
    private (string Words, string Time) Parted(ReminderSaid said, Turn turn)
    {
        if (said.Deed is "cancel" or "done")
            return (said.IsLoose ? said.Words : $"{said.Words} {said.Rest}", "");
        if (Time(said.Rest, turn) is { } whole)
            return (said.Words, whole);
        foreach (var at in Towards().Matches(said.Rest).Select(match => match.Index))
        {
            if (Time(said.Rest[at..], turn) is { } last)
                return ($"{said.Words} {said.Rest[..at]}", last);
        }

        if (TimesIn(said.Rest, turn) is not { Count: > 0 } spans)
            return ($"{said.Words} {said.Rest}", "");
        return ($"{said.Words} {spans.Aggregate(said.Rest, Folded.Without)}", string.Join(' ', spans.Select(span => said.Rest.Substring(span.Start, span.Length))));
    }

    /// <summary>The new time, where the words are one and nothing more: of "by two hours" the length, lest it be two o'clock.</summary>
    private string? Time(string words, Turn turn)
    {
        var length = By().Replace(words, "");
        return LengthIn(length, turn) is { Count: > 0 } spans && IsAll(length, spans) ? length : TimesIn(words, turn) is { Count: > 0 } times && IsAll(words, times) ? words : null;

        bool IsAll(string said, IReadOnlyList<Span> heard) => Lexicon.Of(turn.Phrases).Find(Folded.Of(said), "reminder:to").Select(term => term.Span).Concat(heard).Aggregate(said, Folded.Without).All(letter => !char.IsLetterOrDigit(letter));
    }

    private IReadOnlyList<Span> TimesIn(string words, Turn turn) => slots.Times.When(words, turn.Me.Language, turn.Now, turn.Me.Zone) switch
    {
        Reading<When>.One one => one.Spans,
        Reading<When>.Several several => several.Spans,
        Reading<When>.Wrong wrong => wrong.Spans,
        _ => LengthIn(words, turn),
    };

    private IReadOnlyList<Span> LengthIn(string words, Turn turn) => slots.Times.Length(words, turn.Me.Language, turn.Now, turn.Me.Zone) is Reading<Delay>.One { Spans: var length } ? length : [];

    private async Task<Meaning> OnReminder(Reminder reminder, ReminderSaid said, string time, Message message, Turn turn, CancellationToken ct)
    {
        var known = new Dictionary<string, string> { [nameof(Move.Reminder)] = Ref(reminder).AsChoice().Says };
        var (command, slot, isLength) = Doing(said, time, turn);
        // "提前一天": from its own moment, back.
        if (isLength && said.Deed == "earlier")
        {
            if (reminder is { When.Repeats: null, DueAt: { } due } && slots.Times.Length(time, turn.Me.Language, turn.Now, turn.Me.Zone) is Reading<Delay>.One { Value: { Until: null } by })
            {
                var at = by.Before(due, turn.Me.Zone).InZone(DateTimeZoneProviders.Tzdb[reminder.When.ZoneId]);
                return new Meaning.Ready([new Move(Ref(reminder), reminder.When with { Date = at.Date, Time = at.TimeOfDay, Follows = null })]);
            }

            (command, time) = ("move", "");
        }

        // "move it to 5 pm": on its own day, by the clock that it was said by.
        if (command == "move" && HourIn(time, turn) is { } hour && reminder.DueAt?.InZone(DateTimeZoneProviders.Tzdb[reminder.When.ZoneId]) is { } rings && Schedule.InstantOf(rings.Date, hour, rings.Zone) > turn.Now)
            return new Meaning.Ready([new Move(Ref(reminder), reminder.When with { Date = rings.Date, Time = hour, Repeats = null, Follows = null })]);
        return await slots.Fill(catalog[command], message with { Text = slot is null ? "" : time }, known, turn, ct);
    }

    /// <summary>An hour and neither a day nor a place: it is of the reminder's own day and clock, "9am German time" stays German time.</summary>
    private LocalTime? HourIn(string time, Turn turn) =>
        slots.Times.Date(time, turn.Me.Language, turn.Today) is Reading<LocalDate>.None && slots.Times.When(time, turn.Me.Language, turn.Now, turn.Me.Zone) is Reading<When>.One { Value: { Repeats: null, Follows: null, ZoneNamed: false, Time: { } hour } } ? hour : null;

    /// <summary>The command, what it needs the time for, and whether that is a length of time.</summary>
    private (string Command, string? Slot, bool IsLength) Doing(ReminderSaid said, string time, Turn turn)
    {
        if (said.Deed is "cancel" or "done")
            return (said.Deed, null, false);
        var isLength = said.Deed != "till" && !Until().IsMatch(Folded.Of(time)) && slots.Times.Length(time, turn.Me.Language, turn.Now, turn.Me.Zone) is Reading<Delay>.One;
        return said.Deed == "snooze" || (isLength && said.Deed != "earlier") ? ("snooze", nameof(Snooze.For), isLength) : ("move", nameof(Move.To), isLength);
    }

    /// <summary>Which of several is meant; where none fits, what stands is told.</summary>
    /// <param name="unknown">The words that fit none.</param>
    private Meaning.Ask WhichReminder(IReadOnlyList<Reminder> some, string? unknown, ReminderSaid said, string time, Message message, Turn turn)
    {
        var (command, slot, isLength) = Doing(said, time, turn);
        var isKnown = slot is not null && time.Length > 0 && !(isLength && said.Deed == "earlier");
        Dictionary<string, string> given = isKnown ? new() { [slot!] = time } : [];
        var draft = slots.Draft(catalog[command], Slots.DraftId(turn), message, turn) with { Given = given, Asked = nameof(Move.Reminder) };
        var called = said.Number is { } number ? $"{number}" : Slots.WithoutFillers(unknown?.Trim() ?? "", turn.Phrases.Phrases("filler:reminder"));
        var question = unknown is null ? (Text)$"Which reminder?" : Text.Lines([$"I find no open reminder for “{called}”. Which of these do you mean?", .. some.Take(MostFitting).Select(turn.Line)]);
        return new Meaning.Ask(draft, new Reply(question, [.. some.Take(MostFitting).Select(reminder => Ref(reminder).AsChoice())]));
    }

    /// <summary>"the Klaus one", "给Klaus的那个": the open reminders that all of the words fit; none where a number or a command is said.</summary>
    private async Task<IReadOnlyList<Reminder>> RemindersNamed(string text, Turn turn, CancellationToken ct) =>
        text.Length <= LongestReminderName && !text.Any(char.IsAsciiDigit) && catalog.Start(text.Trim(), turn.Me) is null or { RunsOn: true } && ReminderNames.In(await turn.OpenReminders(ct), text, turn.Phrases) is { Surely: true, Fits: var fits } ? fits : [];

    private const int LongestReminderName = 40;

    private static ReminderRef Ref(Reminder reminder) => new(reminder.Id, reminder.Number, reminder.About);

    [GeneratedRegex(@"(?<![\p{L}\d])(?:to|until|till|by|on|for|auf|um|bis|al?|à|au|para)(?=\s)|→|->|到|至|改为|改成", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Towards();

    [GeneratedRegex(@"^\s*(?:(?:back|out)\s+)?(?:(?:by|for|um|de|en|por)\s+)?(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex By();

    /// <summary>"to in 2 hours", "到两天后": a moment, though it is said by a length.</summary>
    [GeneratedRegex(@"^\s*(?:to|until|till|bis|→|->|到|至|成|为)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Until();
}
