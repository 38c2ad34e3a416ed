using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>What a person is to the company.</summary>
[Flags]
public enum Roles
{
    Owner = 1,
    Manager = 2,
    Merchandiser = 4,
    Supplier = 8,
    Customer = 16,

    /// <summary>Nobody we know yet.</summary>
    Stranger = 32,
    Leaders = Owner | Manager,
    Staff = Owner | Manager | Merchandiser,
    Everyone = Staff | Supplier | Customer,
}

/// <summary>Somebody who talks to the bot: one of ours, a supplier's contact or a customer's contact.</summary>
/// <param name="Role">Exactly one role.</param>
/// <param name="Team">The id of the team, for our own people.</param>
/// <param name="Firm">The id of the customer or supplier, for their contacts.</param>
/// <param name="ZoneId">IANA id of the time zone the person lives by.</param>
/// <param name="Home">Where to reach the person unasked: the private conversation; null until the link was opened.</param>
/// <param name="Identities">Who the person is on each channel, <c>channel:user</c>.</param>
/// <param name="ZoneKnown">False while the zone is only the company's.</param>
/// <param name="LanguageChosen">The person said which language; what is written in another one does not change it any more.</param>
/// <param name="SeesTeam">The team shares its orders: a merchandiser sees them all.</param>
/// <param name="LeftAt">When the access was ended. The name stays with what the person did.</param>
[Stored("people")]
public sealed record Person(
    string Id,
    string Name,
    Roles Role,
    string? Team,
    string? Firm,
    Language Language,
    string ZoneId,
    string? Home = null,
    IReadOnlyList<string>? Identities = null,
    bool ZoneKnown = false,
    bool SeesTeam = false,
    bool LanguageChosen = false,
    Instant? LeftAt = null) : IHistoric
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>Where the person is reached; before any channel reaches somebody it waits at the machine's console.</summary>
    public string PrivateConversation => Home ?? $"console:{Id}";

    /// <summary>They are nobody here any more: no list has them, nothing is said to them, and a message of theirs is a stranger's.</summary>
    public bool HasLeft => LeftAt is not null;

    public bool IsStaff => Roles.Staff.HasFlag(Role);

    public IEnumerable<string> Keys =>
    [
        HasLeft ? $"left|{Name}" : $"role|{Role}|{Name}",
        $"name|{Names.Fold(Name)}",
        .. Identities?.Select(identity => $"identity|{identity}") ?? [],
        .. Home is null ? Array.Empty<string>() : [$"home|{Home}"],
    ];

    /// <summary>The audiences this person belongs to: a guarded document is visible when it names one of them.</summary>
    public IReadOnlyList<string> Audiences => Role switch
    {
        Roles.Owner => ["all"],
        Roles.Manager => [$"team:{Team}", $"person:{Id}"],
        Roles.Merchandiser => SeesTeam ? [$"person:{Id}", $"team:{Team}"] : [$"person:{Id}"],
        Roles.Supplier => [$"supplier:{Firm}"],
        Roles.Customer => [$"customer:{Firm}"],
        _ => [],
    };

    public IEnumerable<Text> ChangesSince(IDocument? before)
    {
        if (before is not Person old)
        {
            yield return $"{Name} invited";
            yield break;
        }

        if (old.HasLeft != HasLeft)
            yield return HasLeft ? (Text)$"The access of {Name} ended" : $"{Name} has access again";
        if (old.Language != Language)
            yield return $"Language {old.Language.Name} → {Language.Name}";
        if (old.ZoneId != ZoneId)
            yield return $"Time zone {old.Zone} → {Zone}";
        if (old.Team != Team)
            yield return $"{Name} changed team";
    }
}
