using Bot.Domain.Calendars;
using Bot.Domain.Digests;
using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;

namespace Bot.Scheduling;

/// <summary>Countries change their clocks at short notice: checks that the zone data are new enough, and works waiting instants out again when they change.</summary>
public sealed class ZoneData(IStore store, TimeProvider time)
{
    /// <summary>British Columbia stays on summer time from 2026-11-01 on; data that do not know it are an hour wrong there.</summary>
    /// <exception cref="InvalidOperationException">The data are too old.</exception>
    public static void Check()
    {
        var vancouver = DateTimeZoneProviders.Tzdb["America/Vancouver"].GetUtcOffset(Instant.FromUtc(2026, 12, 1, 12, 0));
        if (vancouver != Offset.FromHours(-7))
            throw new InvalidOperationException($"The time-zone data ({DateTimeZoneProviders.Tzdb.VersionId}) are out of date: Vancouver would be an hour off. Please update the program.");
    }

    /// <summary>Derives every waiting instant from its wall-clock rule again, once for each new version of the data.</summary>
    public async Task Replan(CancellationToken ct)
    {
        var current = DateTimeZoneProviders.Tzdb.VersionId;
        if (await store.Find(typeof(Company), Company.TheOne, ct) is not { Document: Company company } stored || company.TimeData == current)
            return;

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var changes = new List<Change> { new(company with { TimeData = current }, stored.Version) };
        foreach (var item in await store.Query(typeof(Reminder), KeyRange.StartingWith("open|"), ct))
        {
            var reminder = (Reminder)item.Document;
            var zone = (await store.Find(typeof(Person), reminder.PersonId, ct))?.Document is Person person ? person.Zone : DateTimeZoneProviders.Tzdb[reminder.When.ZoneId];
            if (reminder.Planned(now, Workdays.Of(zone, company.Country)) is var planned && planned != reminder)
                changes.Add(new Change(planned, item.Version));
        }

        foreach (var item in await store.Query(typeof(Person), KeyRange.StartingWith("role|"), ct))
        {
            var somebody = (Person)item.Document;
            if (await store.Find(typeof(DailyDigest), somebody.Id, ct) is { Document: DailyDigest { On: true } digest } kept && digest.DueAt > now)
                changes.Add(new Change(digest.Planned(somebody.Zone, now), kept.Version));
        }

        await store.Commit(changes, ct);
    }
}
