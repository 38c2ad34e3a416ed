using Bot.Domain.Reminders;
using Bot.Domain.Talk;

namespace Bot.Understanding.Times;

internal sealed partial class WhenReader
{
    private Reading<When> Repeating(RhythmSaid rhythm, DaySaid? day, TimeOfDay? time)
    {
        if (items.FindAll(item => item.Is(Kind.Rhythm)) is { Count: > 0 } others)
        {
            others.ForEach(MarkWithJoint);
            return new Reading<When>.Wrong($"That is more than one rhythm. Please say them one by one.", Stretches());
        }

        return All(zones.Select(zone => Repeating(rhythm, day, time, zone)));
    }

    private Reading<When> Repeating(RhythmSaid rhythm, DaySaid? day, TimeOfDay? time, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        var at = time is null ? Schedule.StartOfWork : Working(time).Clock;
        if (ahead is { IsOfClock: true })
            at = at.PlusSeconds(-(long)ahead.Seconds);
        var anchor = day is { Options: [var said, ..] } ? said : (LocalDate?)null;
        var days = rhythm.Days ?? DayOf(rhythm.Unit, anchor ?? today);
        if (!Recurrence.TryParse(Rule(1), null, out var nearest) || !Recurrence.TryParse(Rule(rhythm.Every), null, out var every))
            return Nothing;
        var from = anchor is { } start && start > today && rhythm.Days is not null ? start : today;

        // The first one is the next of its kind; "every second" counts from there.
        var first = nearest.NextDate(from.PlusDays(-1), from, frame.Workdays);
        while (Schedule.InstantOf(first, at, zone) <= now)
            first = nearest.NextDate(first, from, frame.Workdays);
        return Said(new When(first, time is null ? null : at, zone.Id, zoneNamed, every));

        string Rule(int count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rhythm.Unit}{(count == 1 ? "" : $"/{count}")}{(days is { Length: > 0 } ? $";{days}" : "")};{at:HH:mm}");
    }

    /// <summary>"… and every 1st of the month": the little word before it belongs to it.</summary>
    private void MarkWithJoint(Item rhythm)
    {
        var before = spans.Where(span => span.End <= rhythm.Start).Select(span => span.End).DefaultIfEmpty(rhythm.Start).Max();
        spans.Add(IsJoint(text[before..rhythm.Start]) ? new Span(before, rhythm.End - before) : new Span(rhythm.Start, rhythm.End - rhythm.Start));
    }

    private static string? DayOf(string unit, LocalDate date) => unit switch
    {
        "WEEKLY" => Grammar.Code(date.DayOfWeek),
        "MONTHLY" => date.ToString("%d", System.Globalization.CultureInfo.InvariantCulture),
        "YEARLY" => date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
