using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>
/// Turns of the clock that are committed together, which costs a fraction of committing each. A turn sees what those before it did as
/// if that were written already: a document by its id from here, and before it asks for a list all that was done to such documents
/// is written. One that cannot be written does not take the others with it.
/// </summary>
/// <param name="written">What follows when a turn is on disk.</param>
/// <param name="failed">What follows when it cannot be.</param>
internal sealed class Bundle(IStore store, Func<Woken, Task> written, Action<IDue, Exception> failed) : IStore
{
    /// <summary>Documents in one commit; a reminder that rings is three.</summary>
    private const int Most = 256;

    private readonly List<Woken> turns = [];
    private readonly Dictionary<(Type Type, string Id), Stored?> staged = [];

    public async Task Add(Woken woken, CancellationToken ct)
    {
        if (woken.Turn.Changes.Any(change => staged.ContainsKey(KeyOf(change))))
            await Write(ct);
        turns.Add(woken);
        foreach (var change in woken.Turn.Changes)
            staged[KeyOf(change)] = change.Gone ? null : new Stored(change.Document, change.After);
        if (staged.Count >= Most)
            await Write(ct);
    }

    /// <summary>Writes what was added.</summary>
    public async Task Write(CancellationToken ct)
    {
        var all = turns.ToList();
        turns.Clear();
        staged.Clear();
        await Write(all, ct);
    }

    public Task<Stored?> Find(Type type, string id, CancellationToken ct) => staged.TryGetValue((type, id), out var stored) ? Task.FromResult(stored) : store.Find(type, id, ct);

    public async Task<IReadOnlyList<Stored>> Query(Type type, KeyRange range, CancellationToken ct)
    {
        await Settle(type, ct);
        return await store.Query(type, range, ct);
    }

    public async Task<int> Count(Type type, KeyRange range, CancellationToken ct)
    {
        await Settle(type, ct);
        return await store.Count(type, range, ct);
    }

    public async Task<IReadOnlyList<Stored>> All(Type type, string after, int take, CancellationToken ct)
    {
        await Settle(type, ct);
        return await store.All(type, after, take, ct);
    }

    public Task<IReadOnlyList<Stored>> Due(Instant now, int atMost, CancellationToken ct) => store.Due(now, atMost, ct);

    public Task<Instant?> NextDue(CancellationToken ct) => store.NextDue(ct);

    public Task Commit(IReadOnlyCollection<Change> changes, CancellationToken ct) => store.Commit(changes, ct);

    private Task Settle(Type type, CancellationToken ct) => staged.Keys.Any(key => key.Type == type) ? Write(ct) : Task.CompletedTask;

    private async Task Write(IReadOnlyList<Woken> some, CancellationToken ct)
    {
        if (some is [])
            return;
        try
        {
            await store.Commit([.. some.SelectMany(woken => woken.Turn.Changes)], ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (some is [var only])
            {
                failed(only.Due, failure);
                return;
            }

            // Halves find the one that is in the way.
            await Write([.. some.Take(some.Count / 2)], ct);
            await Write([.. some.Skip(some.Count / 2)], ct);
            return;
        }

        foreach (var woken in some)
        {
            try
            {
                await written(woken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed(woken.Due, failure);
            }
        }
    }

    private static (Type, string) KeyOf(Change change) => (change.Document.GetType(), change.Document.Id);
}

/// <summary>A document that came due, and the turn it had.</summary>
/// <param name="Started">By the clock's time stamps.</param>
internal sealed record Woken(IDue Due, Turn Turn, long Started);
