namespace Bot.Understanding.Times;

/// <summary>A reading of a text as dates and times, on the calendar of its reference.</summary>
internal static class Readings
{
    /// <summary>The moments named, the reading one would act on first.</summary>
    /// <param name="zones">What the named zone can be, as the shift from it to the reference's own zone.</param>
    public static IReadOnlyList<Moment> Of(string text, List<Item> items, Frame frame, Func<LocalDateTime, IReadOnlyList<LocalDateTime>> home)
    {
        var dates = items.Where(item => item.Is(Kind.Date) && item.Value is DaySaid { Options: not [] }).ToList();
        var times = items.Where(item => item.Is(Kind.Time) && item.Value is TimeOfDay).ToList();
        var exact = items.FirstOrDefault(item => item.Is(Kind.Moment));
        if (dates.FirstOrDefault(item => ((DaySaid)item.Value!).Time is not null) is { } full && (exact is null || full.Start < exact.Start))
            return Moments(text, full, null, (DaySaid)full.Value!, ((DaySaid)full.Value!).Time!, frame, home);
        if (exact?.Value is MomentSaid moment)
            return [.. new[] { new Moment(text[exact.Start..exact.End], Minute(moment.At), null, "minute") }];
        if (dates is [var date, ..])
        {
            var day = (DaySaid)date.Value!;
            return times.FirstOrDefault(time => !((TimeOfDay)time.Value!).OnlyPart || true) is { } at
                ? Moments(text, date, at, day, (TimeOfDay)at.Value!, frame, home)
                : [.. Options(day, frame).Select(option => new Moment(text[date.Start..date.End], option + (day.Rough ?? LocalTime.Midnight), option.PlusDays(1).AtMidnight(), "day"))];
        }

        if (times is [var only, ..])
            return Moments(text, only, null, new DaySaid([frame.Today], Bare: true, Relative: true), (TimeOfDay)only.Value!, frame, home, unsaid: true);
        if (items.FirstOrDefault(item => item.Is(Kind.Period)) is { Value: (PeriodSaid period, int which) } named)
        {
            var start = frame.Now.Date.Plus(period.Unit switch { Unit.Week => Period.FromWeeks(which), Unit.Month => Period.FromMonths(which), Unit.Quarter => Period.FromMonths(3 * which), _ => Period.FromYears(which) });
            return [new Moment(text[named.Start..named.End], start.AtMidnight(), period.End.AtMidnight(), period.Unit.ToString().ToLowerInvariant()), new Moment(text[named.Start..named.End], period.From.AtMidnight(), period.End.AtMidnight(), period.Unit.ToString().ToLowerInvariant())];
        }

        if (items.FirstOrDefault(item => item.Is(Kind.Length) && ((Length)item.Value!).IsOfClock) is { Value: Length length } timer)
            return [new Moment(text[timer.Start..timer.End], Minute(length.After(frame.Now, 1, frame.Workdays)), null, "minute")];
        return [];
    }

    /// <summary>A day without a year may be the other year's, a weekday the other week's.</summary>
    private static IEnumerable<LocalDate> Options(DaySaid day, Frame frame)
    {
        var options = day.Options.ToList();
        if (day.Bare && day.Weekday is not null && options is [var weekday])
            options.AddRange([weekday.PlusWeeks(-1), weekday.PlusWeeks(1)]);
        else if (day is { Month: not null } && options is [var date])
            options.AddRange([date.PlusYears(date < frame.Today ? 1 : -1), date.PlusYears(date < frame.Today ? -1 : 1)]);
        return options.Distinct().Take(3);
    }

    private static IReadOnlyList<Moment> Moments(string text, Item item, Item? beside, DaySaid day, TimeOfDay time, Frame frame, Func<LocalDateTime, IReadOnlyList<LocalDateTime>> home, bool unsaid = false)
    {
        var words = text[item.Start..item.End] + (beside is null ? "" : " " + text[beside.Start..beside.End]);
        var moments = new List<LocalDateTime>();
        var grain = time.OnlyPart ? "hour" : "minute";
        foreach (var option in Options(day, frame))
        {
            foreach (var at in Times(time, option, frame, isCalendar: time.Part is null && day is { Relative: false, Weekday: null }))
            {
                foreach (var local in home(at))
                {
                    moments.Add(local);
                    if (unsaid && frame.Forward && local <= frame.Now)
                        moments.Insert(moments.Count - 1, local.PlusDays(1));
                }
            }

            if (unsaid)
                break;
        }

        if (unsaid && frame.Forward)
            moments = [.. moments.OrderBy(moment => moment <= frame.Now)];
        return [.. moments.Distinct().Take(3).Select(moment => new Moment(words, Minute(moment), null, grain))];
    }

    private static IEnumerable<LocalDateTime> Times(TimeOfDay time, LocalDate date, Frame frame, bool isCalendar)
    {
        var at = date + time.Clock;
        if (time.NextDay)
        {
            // "Midnight on 12 August" begins that day; "midnight" ends this one.
            yield return isCalendar ? at : at.PlusDays(1);
            if (time.Minutes == 1440)
                yield return isCalendar ? at.PlusDays(1) : at;
            yield break;
        }

        if (!time.Open)
        {
            yield return at;
            yield break;
        }

        var other = time.Minutes < 720 ? at.PlusHours(12) : at.PlusHours(-12);
        var (early, late) = at < other ? (at, other) : (other, at);
        if (frame.Forward && date == frame.Today)
        {
            if (early > frame.Now)
            {
                yield return early;
                yield return late;
            }
            else
            {
                yield return late;
                yield return early;
            }
        }
        else
        {
            yield return at;
            yield return other;
        }
    }

    private static LocalDateTime Minute(LocalDateTime moment) => new(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute);
}
