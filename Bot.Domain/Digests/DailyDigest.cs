using Bot.Domain.People;
using Bot.Domain.Reminders;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Digests;

/// <summary>A person's daily summary at a wall-clock time of the person's own zone; a day with nothing to say stays silent.</summary>
/// <param name="Id">The person's.</param>
[Stored("digests")]
public sealed record DailyDigest(string Id, LocalTime At, bool On, Instant? DueAt) : IDue, IHistoric
{
    public static readonly LocalTime Usual = new(8, 30);

    public string PersonId => Id;

    // Hundreds fall due at one minute of the morning, and people write to the bot then.
    bool IDue.CanWait => true;

    /// <summary>On from the start for our own people; a customer or supplier hears nothing unasked before switching it on.</summary>
    public static DailyDigest For(Person person, Instant now) => new DailyDigest(person.Id, Usual, person.IsStaff, null).Planned(person.Zone, now);

    public DailyDigest Planned(DateTimeZone zone, Instant now) => this with { DueAt = On ? Next(zone, now) : null };

    public async Task ComeDue(Turn turn, CancellationToken ct)
    {
        turn.Save(Planned(turn.Me.Zone, turn.Now));
        if (await Summary.Of(turn, ct, late: turn.Now - (DueAt ?? turn.Now)) is { } summary)
            turn.Say(summary with { Urgent = false });
    }

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is DailyDigest old && (old.On != On || old.At != At)
        ? [On ? (Text)$"Daily summary at {At}" : $"Daily summary off"]
        : [];

    private Instant Next(DateTimeZone zone, Instant now)
    {
        var today = now.InZone(zone).Date;
        var instant = Schedule.InstantOf(today, At, zone);
        return instant > now ? instant : Schedule.InstantOf(today.PlusDays(1), At, zone);
    }
}
