using System.Runtime.ExceptionServices;
using Bot.Domain.People;
using Bot.Domain.Storage;

namespace Bot.Conversation;

/// <summary>The clock's door: what has come due has a turn of its own, with its own history and undo, and many turns share a commit.</summary>
public sealed partial class Engine
{
    /// <summary>Gives a document that has come due its turn. A document that moved in the meantime is left alone.</summary>
    public async Task ComeDue(IDue due, CancellationToken ct)
    {
        if (await ComeDue([due], ct) is [var (_, failure)])
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Gives each its turn, one after the other.</summary>
    /// <returns>Those that failed, and why; they changed nothing.</returns>
    public async Task<IReadOnlyList<(IDue Due, Exception Failure)>> ComeDue(IEnumerable<IDue> due, CancellationToken ct)
    {
        var failures = new List<(IDue, Exception)>();
        var bundle = new Bundle(store, woken => Woke(woken, ct), (document, failure) => failures.Add((document, failure)));
        foreach (var document in due)
        {
            try
            {
                await Wake(document, bundle, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add((document, failure));
            }
        }

        await bundle.Write(ct);
        return failures;
    }

    private async Task Wake(IDue due, Bundle bundle, CancellationToken ct)
    {
        if (await bundle.Find(due.GetType(), due.Id, ct) is not { Document: IDue current } stored || current.DueAt != due.DueAt)
            return;
        var started = time.GetTimestamp();
        using var trace = measures.Trace($"due {due.GetType().Name}");
        if ((await bundle.Find(typeof(Person), due.PersonId, ct))?.Document is not Person person)
            throw new InvalidOperationException($"{due.GetType().Name} {due.Id} is of nobody.");

        var turn = await Open(bundle, person, null, ct);
        await turn.Find(due.GetType(), due.Id, ct);
        // Somebody changed it between the two looks: what it is now has a turn at the next one.
        if (turn.VersionOf(current) != stored.Version)
            return;
        try
        {
            await current.ComeDue(turn, ct);
        }
        catch (Exception failure) when (current is IWork && failure is not OperationCanceledException and not ConflictException)
        {
            // Somebody waits for it; tried again and again it would fail in silence.
            turn.Drop();
            LogFailure(failure, Reference(turn), "clock", person.Id);
            ((IWork)current).GiveUp(turn, Reference(turn));
        }

        if (turn.Changes.FirstOrDefault(change => change.Document.GetType() == due.GetType() && change.Document.Id == due.Id) is not { } change
            || (!change.Gone && current is not IWork && ((IDue)change.Document).DueAt <= turn.Now))
        {
            throw new InvalidOperationException($"{due.GetType().Name} {due.Id} came due and stayed due.");
        }

        await Finish(turn, null, null, ct);
        await bundle.Add(new Woken(due, turn, started), ct);
    }

    private async Task Woke(Woken woken, CancellationToken ct)
    {
        var (due, turn, started) = woken;
        await Deliver(turn, ct);
        if (due is IWork)
            garbage.Take();
        measures.Due(Instant.FromDateTimeOffset(time.GetUtcNow()) - due.DueAt!.Value);
        LogDue(turn.Me.Id, due.GetType().Name, (long)time.GetElapsedTime(started).TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn of the clock for {Person}: {Document} in {Milliseconds} ms")]
    private partial void LogDue(string person, string document, long milliseconds);
}
