using Bot.Domain.Talk;

namespace Bot.Understanding;

/// <summary>Puts one value in the place of another of its kind: "no, 5 pm" said of "remind me at 4 pm to call Klaus".</summary>
public static class Corrections
{
    public static bool Replace(string before, string value, Turn turn, TimeReader times, out string corrected)
    {
        corrected = before;
        var (old, fresh) = (Folded.Of(before), Folded.Of(value));
        var place = Days(old, fresh) ?? Moment(before, value, turn, times) ?? Day(before, value, turn, times) ?? Amount(old, fresh);
        if (place is not { } span)
            return false;
        corrected = string.Concat(before.AsSpan(0, span.Start), $" {value} ", before.AsSpan(span.End));
        return true;
    }

    private static Span? Days(string old, string fresh) => Figures.Days(fresh) is { Span: var said } && said.Length >= fresh.Length - 2 ? Figures.Days(old)?.Span : null;

    /// <summary>An hour takes the hour's place, a day with an hour that of both.</summary>
    private static Span? Moment(string before, string value, Turn turn, TimeReader times)
    {
        if (times.When(value, turn.Me.Language, turn.Now, turn.Me.Zone) is not Reading<Domain.Reminders.When>.One { Value.Time: not null }
            || times.When(before, turn.Me.Language, turn.Now, turn.Me.Zone) is not Reading<Domain.Reminders.When>.One { Value.Time: not null, Spans: var spans })
        {
            return null;
        }

        var namesDay = times.Date(value, turn.Me.Language, turn.Today) is not Reading<LocalDate>.None;
        var place = namesDay || spans.Count < 2 ? new Span(spans[0].Start, spans[^1].End - spans[0].Start) : spans[^1];
        // An hour takes the hour's place, so that the day or the rhythm beside it stays.
        return namesDay ? place : times.Hour(before, turn.Me.Language, turn.Today) ?? place;
    }

    private static Span? Day(string before, string value, Turn turn, TimeReader times) =>
        times.Date(value, turn.Me.Language, turn.Today) is Reading<LocalDate>.One && times.Date(before, turn.Me.Language, turn.Today) is Reading<LocalDate>.One { Spans: [var place, ..] } ? place : null;

    private static Span? Amount(string old, string fresh) =>
        Figures.In(fresh).ToList() is [var said] && said.Span.Length >= fresh.Length - 2
        && Figures.In(old).Where(figure => figure.Currency is not null == (said.Currency is not null) || figure.Unit is not null == (said.Unit is not null)).ToList() is [var only]
            ? only.Span
            : null;
}
