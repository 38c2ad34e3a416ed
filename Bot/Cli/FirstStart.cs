using Bot.Conversation;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>What happens before anybody is known: the company is made, and its owner gets a link.</summary>
public sealed class FirstStart(IStore store, Links links, Phrasebook phrases, Sequence sequence, TimeProvider time, IOptions<CompanyOptions> options)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Makes the company and its owner where there are none.</summary>
    /// <returns>The owner's links the first time, nothing later.</returns>
    public async Task<IReadOnlyList<JoinLink>> Prepare(CancellationToken ct)
    {
        if (await store.Find(typeof(Company), Company.TheOne, ct) is not null)
            return [];

        var (name, zone, country, language) = (options.Value.Name, options.Value.Zone, options.Value.Country, Language.Nearest(options.Value.Language) ?? Language.English);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            throw new InvalidOperationException($"Company:Zone “{zone}” is not a time zone. Use an IANA name such as Asia/Shanghai.");
        var company = new Company(name, zone, country, language, DateTimeZoneProviders.Tzdb.VersionId);
        var owner = new Person(sequence.NewId(Now), phrases.Translate("Owner", language), Roles.Owner, Team.Default, null, language, zone);
        var turn = new Turn(store, phrases, sequence, company, owner, Now);
        turn.Save(company);
        turn.Save(new Team(Team.Default, name));
        turn.Save(owner);
        return await Link(turn, owner, ct);
    }

    /// <summary>A new link for the owner, for whoever is at the machine's console.</summary>
    public async Task<IReadOnlyList<JoinLink>> OwnerLink(CancellationToken ct)
    {
        var company = (Company)(await store.Find(typeof(Company), Company.TheOne, ct))!.Document;
        var owners = await store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), ct);
        var owner = (Person)owners[0].Document;
        var turn = new Turn(store, phrases, sequence, company, owner, Now);
        return await Link(turn, owner, ct);
    }

    private async Task<IReadOnlyList<JoinLink>> Link(Turn turn, Person owner, CancellationToken ct)
    {
        var token = await turn.Invite(owner, ct);
        await store.Commit(turn.Changes, ct);
        return links.For(token);
    }
}
