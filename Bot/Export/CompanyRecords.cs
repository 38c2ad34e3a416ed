using System.Collections.Frozen;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Export;

/// <summary>Which documents are the company's and go with it, and which are the machinery's and stay where it runs.</summary>
public static class CompanyRecords
{
    private static readonly FrozenSet<string> Machinery = new[]
    {
        // Marks of messages that were taken in: a channel repeats only what it got no answer for, and a bot that was stopped has answered.
        "seen",

        // What was said and is on its way. Elsewhere it would be said once more; what still waits is counted when it is left behind.
        "outbox",

        // A question that hangs in a conversation: whoever is asked says it again.
        "drafts",

        // What a browser showed; it is a copy of what was said.
        "lines",

        // Ways in for somebody who has a link. A copy of the company must not open to links that were given for the original.
        "invitations",
        "passes",

        // Held while something is made that there may be one of; who makes it elsewhere holds it there.
        "holds",

        // The mark of a restore under way.
        "restores",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The types of what is the company's, the company itself first. A type that nobody decided about is the company's: rather too much than too little.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. DocumentTypes.All.Where(type => !Machinery.Contains(StoredAttribute.NameOf(type))).OrderBy(type => type != typeof(Company)).ThenBy(StoredAttribute.NameOf, StringComparer.Ordinal)];

    /// <summary>All documents of a type, whatever their number, a page in memory at a time.</summary>
    public static async IAsyncEnumerable<Stored> Each(this IStore store, Type type, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        // An entry of the history can be a megabyte: a step of a large import.
        const int Page = 50;
        for (var after = ""; ;)
        {
            var page = await store.All(type, after, Page, ct);
            foreach (var stored in page)
                yield return stored;
            if (page.Count < Page)
                yield break;
            after = page[^1].Document.Id;
        }
    }
}
