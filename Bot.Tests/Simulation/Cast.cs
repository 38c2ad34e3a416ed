using Bot.Domain.Digests;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Tests.Simulation;

/// <summary>Who is in the company: an owner, two teams with their managers, of which one shares its orders, two customers, two suppliers and a stranger.</summary>
internal sealed class Cast
{
    public const string Stranger = "Nobody";

    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Vancouver", "Australia/Lord_Howe", "Asia/Kathmandu"];

    private readonly Dictionary<string, string> ids = [];

    public IReadOnlyList<string> Customers { get; } = ["zqacme", "zqhansa"];

    public IReadOnlyList<string> Suppliers { get; } = ["zqknit", "zqdye"];

    /// <summary>Everybody by name, and their ids.</summary>
    public IReadOnlyDictionary<string, string> Ids => ids;

    public IReadOnlyList<string> Names => [.. ids.Keys, Stranger];

    public static string Home(string who) => $"test:{who}";

    /// <summary>Their documents; the company is made by the first start.</summary>
    public IEnumerable<Change> Documents(Stored owner, Random dice, Instant now)
    {
        yield return Joined((Person)owner.Document with { Name = "Boss" }, owner.Version, dice);
        yield return new Change(new Team("knit", "Knitwear", Sharing: true), 0);
        foreach (var (name, role, team) in new[] { ("May", Roles.Manager, Team.Default), ("Lin", Roles.Merchandiser, Team.Default), ("Bo", Roles.Merchandiser, Team.Default), ("Max", Roles.Manager, "knit"), ("Ann", Roles.Merchandiser, "knit"), ("Eve", Roles.Merchandiser, "knit") })
        {
            foreach (var change in Newcomer(name, role, team, null, dice, now))
                yield return change;
        }

        foreach (var (name, role, firm) in new[] { ("Sarah", Roles.Customer, Customers[0]), ("Klaus", Roles.Customer, Customers[1]), ("Wu", Roles.Supplier, Suppliers[0]), ("Xu", Roles.Supplier, Suppliers[1]) })
        {
            yield return new Change(new Firm(firm, role == Roles.Customer ? FirmKind.Customer : FirmKind.Supplier, firm), 0);
            foreach (var change in Newcomer(name, role, null, firm, dice, now))
                yield return change;
        }
    }

    private IEnumerable<Change> Newcomer(string name, Roles role, string? team, string? firm, Random dice, Instant now)
    {
        var person = Joined(new Person($"{ids.Count + 1:x32}", name, role, team, firm, Language.English, "UTC", SeesTeam: team == "knit" && role == Roles.Merchandiser), 0, dice);
        yield return person;
        yield return new Change(DailyDigest.For((Person)person.Document, now), 0);
    }

    private Change Joined(Person person, long version, Random dice)
    {
        ids[person.Name] = person.Id;
        return new Change(
            person with { Language = dice.Next(2) == 0 ? Language.Chinese : Language.English, ZoneId = Zones[dice.Next(Zones.Length)], Home = Home(person.Name), Identities = [Home(person.Name)], ZoneKnown = true },
            version);
    }
}
