using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Domain.People;

public enum FirmKind { Customer, Supplier }

/// <summary>A company we deal with.</summary>
[Stored("firms")]
public sealed record Firm(string Id, FirmKind Kind, string Name) : IHistoric
{
    public IEnumerable<string> Keys => [$"name|{Kind}|{Names.Fold(Name)}", .. Words.Keys([Name])];

    public IEnumerable<Text> ChangesSince(IDocument? before) => before is null ? [$"{Name} added"] : [];
}

public static class Firms
{
    /// <summary>Longer than any company's: whole sentences are no names.</summary>
    private const int LongestName = 100;

    /// <summary>The firm of that name; a new one, kept with the turn, when there is none.</summary>
    /// <exception cref="Refusal">What is called a name is far too long for one.</exception>
    public static async Task<Firm> FirmNamed(this Turn turn, FirmKind kind, string name, CancellationToken ct)
    {
        if (await turn.KnownFirm(kind, name, ct) is { } known)
            return known;

        if (name.Length > LongestName)
            throw new Refusal($"A company's name of {name.Length} characters is too long. Please say it in {LongestName} or fewer.");
        await turn.Hold($"firm|{kind}|{Names.Fold(name)}", ct);
        if (await turn.KnownFirm(kind, name, ct) is { } made)
            return made;
        var firm = new Firm(turn.NewId(), kind, Names.Tidy(name));
        turn.Save(firm);
        return firm;
    }

    public static async Task<Firm?> KnownFirm(this Turn turn, FirmKind kind, string name, CancellationToken ct) =>
        (await turn.Query<Firm>(KeyRange.Exactly($"name|{kind}|{Names.Fold(name)}"), ct)).FirstOrDefault();

    /// <summary>Those that may be meant by a name that is nobody's: a part of theirs, or theirs with a slip.</summary>
    public static async Task<IReadOnlyList<Firm>> FirmsNear(this Turn turn, FirmKind kind, string name, CancellationToken ct)
    {
        var sought = Names.Fold(name);
        return [.. (await turn.AllFirms(kind, ct)).Where(firm => Names.Fold(firm.Name) is var known && (Names.IsPart(sought, known) || Spelling.IsSlip(sought, known)))];
    }

    public static Task<IReadOnlyList<Firm>> AllFirms(this Turn turn, FirmKind kind, CancellationToken ct) =>
        turn.Query<Firm>(KeyRange.StartingWith($"name|{kind}|"), ct);
}
