using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Web;

/// <summary>A person in the browser, as the pages need one.</summary>
public sealed record Visitor(string Id, string Name, Language Language)
{
    /// <summary>Who that is in messages, and the one conversation in which: <c>web:person</c>.</summary>
    public string Identity => IdentityOf(Id);

    public static string IdentityOf(string personId) => $"web:{personId}";
}

/// <summary>Who may be in the browser. Asked of the store each time, so that somebody shut out is out at once.</summary>
public sealed class Visitors(IStore store)
{
    /// <summary>Null for somebody who is not here any more, or was never let into the browser.</summary>
    public async Task<Visitor?> Find(string personId, CancellationToken ct) =>
        await store.Find(typeof(Person), personId, ct) is { Document: Person { Identities: { } identities } person } && identities.Contains(Visitor.IdentityOf(personId), StringComparer.Ordinal)
            ? new Visitor(person.Id, person.Name, person.Language)
            : null;
}
