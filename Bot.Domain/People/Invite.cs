using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

/// <summary>Makes a one-time link for a new person, or a new one for somebody who never came.</summary>
[Command("invite", "邀请", Help = "Invite somebody with a one-time link", Example = "invite customer Sarah Miller, Acme Outdoor", For = Roles.Staff, InMenu = true)]
public sealed record Invite([Ask("As what? Manager, merchandiser, supplier or customer?")] InvitedAs Role, [Ask("What is the person's name?")] string Name, string? Firm = null) : ICommand, IFinal
{
    private const int LongestName = 60;

    public async Task<Reply> Handle(Turn turn, CancellationToken ct)
    {
        var role = (Roles)(int)Role;
        if (turn.Me.Role == Roles.Merchandiser && Roles.Staff.HasFlag(role))
            throw new Refusal($"Only an owner or a manager can invite colleagues. You can invite customers and suppliers.");
        if (role == Roles.Owner && turn.Me.Role != Roles.Owner)
            throw new Refusal($"Only an owner can invite another owner.");
        if (Name.Length > LongestName || Firm?.Length > LongestName)
            throw new Refusal($"A name has up to {LongestName} characters. Please send “invite”, the role and the name.");

        var person = await turn.PersonNamed(Name, ct) is { } known ? await Again(turn, known, role, ct) : await Newcomer(turn, role, ct);
        var token = await turn.Invite(person, ct);
        var links = turn.LinksFor(token);
        return new Reply(Text.Lines(
        [
            $"A link for {person.Name} ({person.Role}), good for one person and 7 days:",
            .. links.Select(link => Text.Verbatim(link.Uri.ToString())),
            $"Pass it on; whoever opens it is {person.Name}.",
        ]))
        { QrCode = links[0].Uri.ToString() };
    }

    private async Task<Person> Again(Turn turn, Person known, Roles role, CancellationToken ct)
    {
        if (known.Home is not null)
            throw new Refusal($"{known.Name} is here already. Use another name for somebody else.");
        if (known.HasLeft && turn.Me.Role == Roles.Merchandiser)
            throw new Refusal($"The access of {known.Name} was ended. Only an owner or a manager can invite them again.");
        if (known.Role != role)
        {
            throw known.HasLeft
                ? new Refusal($"The access of {known.Name} as {known.Role} was ended. Invite them as that again, or use another name for somebody else.")
                : new Refusal($"{known.Name} is invited as {known.Role} already. Use another name for somebody else.");
        }

        // Said again with another firm, the firm was wrong the first time. Whoever was shut out is let in again.
        var corrected = known with { Firm = Firm is null ? known.Firm : (await FirmFor(turn, role, ct))?.Id, LeftAt = null };
        turn.Save(corrected);
        return corrected;
    }

    private async Task<Firm?> FirmFor(Turn turn, Roles role, CancellationToken ct) => role switch
    {
        Roles.Customer => await turn.FirmNamed(FirmKind.Customer, Firm ?? Name, ct),
        Roles.Supplier => await turn.FirmNamed(FirmKind.Supplier, Firm ?? Name, ct),
        _ => null,
    };

    private async Task<Person> Newcomer(Turn turn, Roles role, CancellationToken ct)
    {
        var firm = await FirmFor(turn, role, ct);
        var team = firm is not null ? null : turn.Me.Team ?? Team.Default;
        var shares = team is not null && await turn.Find<Team>(team, ct) is { Sharing: true };
        var person = new Person(turn.NewId(), Names.Tidy(Name), role, team, firm?.Id, turn.Company.Language, turn.Company.ZoneId, SeesTeam: shares);
        turn.Save(person);
        return person;
    }
}

/// <summary>What one can be invited as.</summary>
public enum InvitedAs
{
    Owner = Roles.Owner,
    Manager = Roles.Manager,
    Merchandiser = Roles.Merchandiser,
    Supplier = Roles.Supplier,
    Customer = Roles.Customer,
}

public static class PeopleLookup
{
    public static async Task<Person?> PersonNamed(this Turn turn, string name, CancellationToken ct) =>
        (await turn.Query<Person>(KeyRange.Exactly($"name|{Names.Fold(name)}"), ct)).FirstOrDefault();

    /// <summary>Who speaks for a firm.</summary>
    public static async Task<IReadOnlyList<Person>> ContactsOf(this Turn turn, Firm firm, CancellationToken ct) =>
        [.. (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.Firm == firm.Id)];

    /// <summary>Said before something becomes a colleague's: their access does not end in the same moment.</summary>
    public static Task HoldWorkOf(this Turn turn, string personId, CancellationToken ct) => turn.Hold($"work|{personId}", ct);

    /// <summary>Somebody whose name is not written out: "Li" for Li Na.</summary>
    /// <exception cref="Refusal">Nobody is called that, or more than one.</exception>
    public static async Task<Person> Colleague(this Turn turn, string name, CancellationToken ct)
    {
        var staff = (await turn.Query<Person>(KeyRange.StartingWith("role|"), ct)).Where(person => person.IsStaff).ToList();
        var folded = Names.Fold(name);
        if (staff.FirstOrDefault(person => Names.Fold(person.Name) == folded) is { } exact)
            return exact;
        return staff.Where(person => Names.Fold(person.Name).Contains(folded, StringComparison.Ordinal)).ToList() switch
        {
            [] => throw new Refusal($"I know no colleague called {name}. Say “people” to see who is here.", new Choice($"People", "people")),
            [var only] => only,
            var several => throw new Refusal($"Who of them: {new TextList([.. several.Take(5).Select(person => Text.Verbatim(person.Name))], ", ")}? Please write the whole name."),
        };
    }
}
