using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>Puts one value in the place of another of its kind: "no, 5 pm" said of "remind me at 4 pm to call Klaus".</summary>
public static class Corrections
{
    public static bool Replace(string before, string value, Turn turn, TimeReader times, out string corrected)
    {
        corrected = before;
        var tongue = new Language(Languages.Of(before, turn.Me.Language.Tag[..2]));
        value = Readable(value, tongue, turn, times);
        var (old, fresh) = (Folded.Of(before), Folded.Of(value));
        var words = Lexicon.Of(turn.Phrases);
        Span? place;
        // "no, 500 less" of "500 more": it goes the other way.
        if (Directions(fresh, words) is [_, ..] directions)
        {
            // A comma in its place: "1042 500" would be one number.
            before = Directions(old, words).Aggregate(before, (text, word) => $"{text[..word.Start]}{",".PadRight(word.Length)}{text[word.End..]}");
            place = Amount(old, directions.Aggregate(fresh, Folded.Without).Trim(' ', Hearing.Cut));
        }
        else
        {
            place = Days(old, fresh) ?? Moment(before, value, tongue, turn, times) ?? Day(before, value, tongue, turn, times) ?? Amount(old, fresh);
        }

        if (place is not { } span)
            return false;
        corrected = string.Concat(before.AsSpan(0, span.Start), $" {value} ", before.AsSpan(span.End));
        corrected = SameHour(before, corrected, value, tongue, turn, times);
        return true;
    }

    /// <summary>
    /// The value in figures, where it is said in another language than what it corrects: "no, a las 5" of "remind me at 4 pm". Beside
    /// the other words it would not be read.
    /// </summary>
    private static string Readable(string value, Language tongue, Turn turn, TimeReader times)
    {
        if (Moment(tongue.Tag) is not null || Times.Lexicon.Languages.FirstOrDefault(language => Moment(language) is not null) is not { } other || Moment(other) is not { } said)
            return value;
        var day = times.Date(value, new Language(other), turn.Today) is Reading<LocalDate>.None ? "" : $"{said.Date:uuuu-MM-dd} ";
        return $"{day}{said.Time:HH:mm}".TrimEnd();

        Domain.Reminders.When? Moment(string language) =>
            times.When(value, language, turn.Now, turn.Me.Zone) is Reading<Domain.Reminders.When>.One { Value: { Repeats: null, Follows: null } when, Spans: var spans } && IsAll(value, spans) ? when : null;
    }

    private static bool IsAll(string value, IReadOnlyList<Span> spans) => !spans.Aggregate(value, Folded.Without).Any(char.IsLetterOrDigit);

    private static Span? Days(string old, string fresh) => Figures.Days(fresh) is { Span: var said } && said.Length >= fresh.Length - 2 ? Figures.Days(old)?.Span : null;

    /// <summary>An hour takes the hour's place, a day with an hour that of both.</summary>
    private static Span? Moment(string before, string value, Language tongue, Turn turn, TimeReader times)
    {
        if (times.When(value, tongue, turn.Now, turn.Me.Zone) is not Reading<Domain.Reminders.When>.One { Value.Time: not null }
            || times.When(before, tongue, turn.Now, turn.Me.Zone) is not Reading<Domain.Reminders.When>.One { Value.Time: not null, Spans: var spans })
        {
            return null;
        }

        var namesDay = times.Date(value, tongue, turn.Today) is not Reading<LocalDate>.None;
        var place = namesDay || spans.Count < 2 ? new Span(spans[0].Start, spans[^1].End - spans[0].Start) : spans[^1];
        // An hour takes the hour's place, so that the day or the rhythm beside it stays.
        return namesDay ? place : times.Hour(before, tongue, turn.Today) ?? place;
    }

    /// <summary>Another day keeps the hour as it was understood: "tonight at 11", "no, tomorrow" is 23:00 too.</summary>
    private static string SameHour(string before, string corrected, string value, Language tongue, Turn turn, TimeReader times)
    {
        if (Once(value) is not { Value.Time: null } || Once(before) is not { Value.Time: { } hour } || Once(corrected) is not { } moved || moved.Value.Time == hour)
            return corrected;
        var day = corrected.IndexOf($" {value} ", StringComparison.Ordinal) + 1;
        var zone = moved.Value is { ZoneNamed: true, ZoneId: var id } ? $" {id}" : "";
        var place = times.Hour(corrected, tongue, turn.Today) is { } said ? said : moved.Spans.FirstOrDefault(span => span.Start <= day && span.End >= day + value.Length);
        var says = place.Start <= day && place.Length > 0 && place.End > day ? $"{value} {hour:HH:mm}{zone}" : $"{hour:HH:mm}";
        return place.Length == 0 ? corrected : $"{corrected[..place.Start]} {says} {corrected[place.End..]}";

        Reading<Domain.Reminders.When>.One? Once(string text) => times.When(text, tongue, turn.Now, turn.Me.Zone) is Reading<Domain.Reminders.When>.One { Value: { Repeats: null, Follows: null } } one ? one : null;
    }

    private static Span? Day(string before, string value, Language tongue, Turn turn, TimeReader times) =>
        times.Date(value, tongue, turn.Today) is Reading<LocalDate>.One && times.Date(before, tongue, turn.Today) is Reading<LocalDate>.One { Spans: [var place, ..] } ? place : null;

    private static IReadOnlyList<Span> Directions(string folded, Lexicon words) => [.. words.Find(folded, "said:quantity").Where(word => word.Meaning is "up" or "down").Select(word => word.Span)];

    /// <summary>A figure with its unit or currency is meant before a bare one, which may be an order's number.</summary>
    private static Span? Amount(string old, string fresh)
    {
        if (Figures.In(fresh).ToList() is not [var said] || said.Span.Length < fresh.Length - 2)
            return null;
        var figures = Figures.In(old).Where(figure => said.Currency is null || figure.Currency is not null || figure.Unit is null).ToList();
        var counted = figures.Where(figure => (said.Currency is null ? figure.Unit : figure.Currency) is not null).ToList();
        return counted is [var one] ? one.Span : counted is [] && figures is [var only] ? only.Span : null;
    }
}
