using Bot.Conversation;
using Bot.Domain.Exports;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>What happens before anybody is known: the company is made, and its owner gets a link.</summary>
public sealed class FirstStart(IStore store, Links links, Phrasebook phrases, Sequence sequence, Keys keys, TimeProvider time, IOptions<CompanyOptions> options)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>What is printed where the sample company is served.</summary>
    public static string Offered(IReadOnlyList<JoinLink> links) => string.Join(Environment.NewLine, [
        $"Open this link for a look around in the sample company (good once, for 7 days):",
        .. links.Select(link => $"  {link.Uri}"),
        "Your own company starts empty: give it a name with --Company:Name=\"…\", or set up Telegram (README)."]);

    public static string Shown(IReadOnlyList<JoinLink> links) =>
        string.Join(Environment.NewLine, ["Open this link to begin as the owner (good once, for 7 days):", .. links.Select(link => $"  {link.Uri}")]);

    /// <summary>Makes the company and its owner where there are none.</summary>
    /// <exception cref="Obstacle">Only a part of a company is here.</exception>
    public async Task Prepare(CancellationToken ct)
    {
        if (await store.Find(typeof(Restore), Restore.TheOne, ct) is not null)
            throw new Obstacle("A company was being put in here and that was interrupted: say “import FOLDER” again.");
        if (await store.Find(typeof(Company), Company.TheOne, ct) is not null)
        {
            await keys.Renew(ct);
            return;
        }

        var (name, zone, country, language) = (options.Value.Name, options.Value.Zone, options.Value.Country, Language.Nearest(options.Value.Language) ?? Language.English);
        var company = new Company(name, zone, country, language, DateTimeZoneProviders.Tzdb.VersionId, Keys.Current);
        var owner = new Person(sequence.NewId(Now), phrases.Translate("Owner", language), Roles.Owner, Team.Default, null, language, zone);
        var turn = new Turn(store, phrases, sequence, company, owner, Now);
        turn.Save(company);
        turn.Save(new Team(Team.Default, name));
        turn.Save(owner);
        await store.Commit(turn.Changes, ct);
    }

    /// <summary>No owner has come yet, and none holds a link that works.</summary>
    public async Task<bool> OwnerIsAwaited(CancellationToken ct)
    {
        var turn = await OwnersTurn(ct);
        var invitations = await turn.Query<Invitation>(KeyRange.Exactly($"person|{turn.Me.Id}"), ct);
        return turn.Me.Home is null && !invitations.Any(invitation => invitation.UsedAt is null && invitation.ExpiresAt > turn.Now);
    }

    /// <summary>New links for the owner; an earlier one stops working.</summary>
    public async Task<IReadOnlyList<JoinLink>> OwnersLinks(CancellationToken ct)
    {
        var turn = await OwnersTurn(ct);
        var token = await turn.Invite(turn.Me, ct);
        await store.Commit(turn.Changes, ct);
        return links.For(token);
    }

    /// <summary>A turn in the owner's name, for whoever is at the machine's console.</summary>
    public async Task<Turn> OwnersTurn(CancellationToken ct)
    {
        var company = (Company)(await store.Find(typeof(Company), Company.TheOne, ct))!.Document;
        var owners = await store.Query(typeof(Person), KeyRange.StartingWith($"role|{Roles.Owner}|"), ct);
        return new Turn(store, phrases, sequence, company, (Person)owners[0].Document, Now, links: links.For);
    }
}
