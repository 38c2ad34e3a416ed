namespace Bot.Domain.Storage;

/// <summary>
/// Keeps documents by type and id, finds them by their declared keys, and wakes what is due. One store is one company.
/// Every implementation passes the same contract tests.
/// </summary>
/// <remarks>
/// A read or a query sees every commit acknowledged before it began. Documents are immutable records, so what a store
/// hands out may be shared.
/// </remarks>
public interface IStore
{
    /// <summary>The document of that type and id, or null.</summary>
    /// <param name="type">A document type, one that carries <see cref="StoredAttribute"/>.</param>
    Task<Stored?> Find(Type type, string id, CancellationToken ct);

    /// <summary>
    /// Documents of that type with a key in the range, in ordinal order of that key, then of id; a document with several
    /// keys in the range comes once, where it is met first.
    /// </summary>
    Task<IReadOnlyList<Stored>> Query(Type type, KeyRange range, CancellationToken ct);

    /// <summary>How many documents <see cref="Query"/> would give without its paging.</summary>
    Task<int> Count(Type type, KeyRange range, CancellationToken ct);

    /// <summary>All documents of that type, in ordinal order of their ids, a page at a time.</summary>
    /// <param name="after">The last id of the page before; empty for the first page.</param>
    Task<IReadOnlyList<Stored>> All(Type type, string after, int take, CancellationToken ct);

    /// <summary>What is due at or before <paramref name="now"/>, earliest first, of all types.</summary>
    Task<IReadOnlyList<Stored>> Due(Instant now, int atMost, CancellationToken ct);

    /// <summary>When the next document falls due, past instants included; null when nothing waits.</summary>
    Task<Instant?> NextDue(CancellationToken ct);

    /// <summary>
    /// Writes all changes or none. When the task completes they are on disk and survive a power cut.
    /// </summary>
    /// <exception cref="ConflictException">A document is not at the version its change expects; nothing was written.</exception>
    Task Commit(IReadOnlyCollection<Change> changes, CancellationToken ct);
}

/// <summary>A document as it is kept. <paramref name="Version"/> counts its commits, from 1.</summary>
public sealed record Stored(IDocument Document, long Version);

/// <summary>One write. <paramref name="Expected"/> is the version it was decided on, 0 for a document that must not exist.</summary>
/// <param name="Version">The version that it had in the store it comes from, for the history speaks of versions; otherwise one more than before.</param>
public sealed record Change(IDocument Document, long Expected, bool Gone = false, long? Version = null)
{
    /// <summary>The version it has when it is written.</summary>
    public long After => Version ?? Expected + 1;
}

/// <summary>Somebody else changed a document between reading and committing.</summary>
public sealed class ConflictException() : Exception("A document was changed by somebody else in the meantime.");
