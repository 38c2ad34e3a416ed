using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>One of our own people, by name; to others they are none of a list's business.</summary>
public sealed record KnownColleague(string Id, string Name) : ISpoken<KnownColleague>
{
    public static async Task<Reading<KnownColleague>> Hear(Hearing hearing, CancellationToken ct) =>
        Whose.In(hearing, (await Whose.People(hearing, ct)).Where(person => person.IsStaff).Select(person => (person.Name, new KnownColleague(person.Id, person.Name))));

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}

/// <summary>A customer of ours, by name, or by the name of who speaks for it.</summary>
public sealed record KnownCustomer(string Id, string Name) : ISpoken<KnownCustomer>
{
    public static async Task<Reading<KnownCustomer>> Hear(Hearing hearing, CancellationToken ct) => Whose.In(
        hearing,
        (await Whose.Firms(hearing, FirmKind.Customer, ct)).Select(firm => (firm.Name, new KnownCustomer(firm.Id, firm.Name)))
            .Concat((await Whose.People(hearing, ct)).SelectMany(person => person is { Role: Roles.Customer, Firm: { } firm } ? [(person.Name, new KnownCustomer(firm, person.Name))] : Array.Empty<(string, KnownCustomer)>())));

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}

/// <summary>A factory of ours, by name.</summary>
public sealed record KnownSupplier(string Id, string Name) : ISpoken<KnownSupplier>
{
    public static async Task<Reading<KnownSupplier>> Hear(Hearing hearing, CancellationToken ct) =>
        Whose.In(hearing, (await Whose.Firms(hearing, FirmKind.Supplier, ct)).Select(firm => (firm.Name, new KnownSupplier(firm.Id, firm.Name))));

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}

/// <summary>What is left of a list's words when everything known was heard: a name, and nobody's.</summary>
public sealed record UnknownName(string Name) : ISpoken<UnknownName>
{
    private static readonly char[] Joints = [' ', ',', '，', '.', '。', '?', '？', '!', '！', ':', '：', Hearing.Cut];

    public static bool FromRest => true;

    public static Task<Reading<UnknownName>> Hear(Hearing hearing, CancellationToken ct)
    {
        var fillers = hearing.Turn.Phrases.Phrases("filler:orders");
        var words = hearing.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('的')).Where(word => word.Any(char.IsLetter) && !word.Any(char.IsDigit) && !fillers.ContainsKey(word)).ToList();
        return Task.FromResult<Reading<UnknownName>>(words is [] || !hearing.Turn.Me.IsStaff ? new Reading<UnknownName>.None() : new Reading<UnknownName>.One(new UnknownName(string.Join(' ', words))));
    }

    public Choice AsChoice() => new(Text.Verbatim(Name), Name);
}

/// <summary>Finds by name whose orders are meant. To anybody but our own people nobody else exists.</summary>
internal static class Whose
{
    public static Reading<T> In<T>(Hearing hearing, IEnumerable<(string Name, T Value)> known)
    {
        var byName = known.DistinctBy(one => Names.Fold(one.Name)).ToDictionary(one => Names.Fold(one.Name), one => one.Value);
        return Vocabulary.Find(hearing.Text, byName.Keys.ToDictionary(name => name)) is { } found
            ? new Reading<T>.One(byName[found.Meaning], found.Span)
            : new Reading<T>.None();
    }

    public static async Task<IReadOnlyList<Person>> People(Hearing hearing, CancellationToken ct) =>
        hearing.Turn.Me.IsStaff ? await hearing.Turn.Query<Person>(KeyRange.StartingWith("role|"), ct) : [];

    public static async Task<IReadOnlyList<Firm>> Firms(Hearing hearing, FirmKind kind, CancellationToken ct) =>
        hearing.Turn.Me.IsStaff ? await hearing.Turn.AllFirms(kind, ct) : [];
}
