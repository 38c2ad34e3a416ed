using Bot.Channels;
using Bot.Conversation.Reading;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Sheets;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Operations;

namespace Bot.Conversation;

/// <summary>
/// The straight line that everything takes: seen before? – who? – read – handle – commit – deliver. Effects, history,
/// seen-mark and outgoing messages are one commit; when <see cref="Receive"/> completes they are on disk.
/// </summary>
public sealed partial class Engine(Reader reader, Outbox outbox, IStore store, Phrasebook phrases, Postman postman, Alarm alarm, Sequence sequence, TimeProvider time, Links links, ISheets sheets, Measures measures, ILogger<Engine> log, Advice? advice = null, Floodgate? floodgate = null)
{
    private readonly Lanes lanes = new();
    private readonly Garbage garbage = new();

    /// <summary>Takes a message in. Messages of one conversation are taken one after the other.</summary>
    /// <returns>The reply, when it goes back in the answer to the delivery.</returns>
    public Task<Answer?> Receive(Inbound inbound, CancellationToken ct) => lanes.Run(inbound.Conversation, () => Retrying(() => Take(inbound, ct)));

    /// <summary>Gives a document that has come due its turn. A document that moved in the meantime is left alone.</summary>
    public Task ComeDue(IDue due, CancellationToken ct) => lanes.Run($"clock:{due.PersonId}", () => Wake(due, ct));

    /// <summary>A stale version means somebody was faster: the turn runs again on fresh data.</summary>
    private static async Task<Answer?> Retrying(Func<Task<Answer?>> turn)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await turn();
            }
            catch (ConflictException) when (attempt < 50)
            {
                // Every lost race is somebody else's progress.
            }
        }
    }

    private async Task<Answer?> Take(Inbound inbound, CancellationToken ct)
    {
        if (await Find<Seen>(inbound.Id, ct) is { } seen)
            return await Again(seen, inbound, ct);
        var started = time.GetTimestamp();
        if (inbound.Event is not null)
        {
            await Happened(inbound, ct);
            return null;
        }

        if (floodgate?.Of(inbound) is { } passage and not Passage.Free)
            return await Flooded(inbound, passage, ct);

        puzzles.TryRemove(inbound.Conversation, out _);
        using var trace = measures.Trace("turn");
        var speaker = await Who(inbound, ct);
        if (speaker.Role != Roles.Stranger)
            inbound = await inbound.WithFiles(ct);
        var turn = await Open(speaker, inbound, ct);
        var heard = await Hear(inbound, turn, ct);
        if (heard is null)
            return null;

        var before = turn.Me;
        Listen(inbound, turn);
        var outcome = await Decide(heard, turn, ct);
        Remember(before, turn);
        // A button that could not do its work can be pressed again.
        if (heard.PressMark is { } mark && outcome is not (Refused or Failed))
            turn.Save(new Seen(mark, turn.Now));
        Answer? answer;
        try
        {
            answer = await TakenIn(heard, inbound, turn, ct);
        }
        catch (Exception failure) when (IsFault(failure) && failure is not IOException)
        {
            // It would fail every time that the message comes again, and what comes after it would wait behind it for ever.
            outcome = Apologize(failure, turn);
            answer = await TakenIn(heard, inbound, turn, ct);
        }

        if (heard is { Puzzles: true, IsEdit: false })
            Ask(inbound, heard.Message);
        trace?.SetTag("channel", turn.Origin!.Channel).SetTag("outcome", outcome);
        Told(turn, outcome, time.GetElapsedTime(started));
        return answer;
    }

    private async Task Wake(IDue due, CancellationToken ct)
    {
        if (await store.Find(due.GetType(), due.Id, ct) is not { Document: IDue current } stored || current.DueAt != due.DueAt)
            return;
        var started = time.GetTimestamp();
        using var trace = measures.Trace($"due {due.GetType().Name}");
        if (await Find<Person>(due.PersonId, ct) is not { } person)
            throw new InvalidOperationException($"{due.GetType().Name} {due.Id} is of nobody.");

        var turn = await Open(person, null, ct);
        await turn.Find(due.GetType(), due.Id, ct);
        // Somebody changed it between the two looks: what it is now has a turn at the next one.
        if (turn.VersionOf(current) != stored.Version)
            return;
        try
        {
            await current.ComeDue(turn, ct);
            await Write(current, due, turn, ct);
        }
        catch (Exception failure) when (current is IWork && failure is not OperationCanceledException and not ConflictException)
        {
            // Somebody waits for it; tried again and again it would fail in silence.
            turn.Drop();
            LogFailure(failure, Reference(turn), "clock", person.Id);
            ((IWork)current).GiveUp(turn, Reference(turn));
            await Write(current, due, turn, ct);
        }

        if (current is IWork)
            garbage.Take();
        measures.Due(Instant.FromDateTimeOffset(time.GetUtcNow()) - due.DueAt!.Value);
        LogDue(turn.Me.Id, due.GetType().Name, (long)time.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task Write(IDue current, IDue due, Turn turn, CancellationToken ct)
    {
        if (turn.Changes.FirstOrDefault(change => change.Document.GetType() == due.GetType() && change.Document.Id == due.Id) is not { } change
            || (!change.Gone && current is not IWork && ((IDue)change.Document).DueAt <= turn.Now))
        {
            throw new InvalidOperationException($"{due.GetType().Name} {due.Id} came due and stayed due.");
        }

        await Commit(turn, null, null, ct);
    }

    /// <summary>Commits what a message came to, with the mark that it was seen.</summary>
    private async Task<Answer?> TakenIn(Hearsay heard, Inbound inbound, Turn turn, CancellationToken ct)
    {
        turn.Save(new Seen(inbound.Id, turn.Now));
        // Whoever speaks can be spoken to, even when the channel never said so.
        var conversation = await turn.Find<ConversationState>(inbound.Conversation, ct);
        if (conversation is { Blocked: true })
            turn.Save(conversation with { Blocked = false });
        return await Commit(turn, heard, conversation is null or { Blocked: false, MovedTo: null } ? inbound : null, ct);
    }

    private void Told(Turn turn, string outcome, TimeSpan took)
    {
        measures.Turn(turn.Origin!.Channel, outcome, took);
        LogTurn(turn.Origin.Channel, turn.Me.Id, outcome, (long)took.TotalMilliseconds);
    }

    /// <param name="answerable">The delivery that the reply may go back in the answer to.</param>
    private async Task<Answer?> Commit(Turn turn, Hearsay? heard, Inbound? answerable, CancellationToken ct)
    {
        foreach (var followed in turn.Changes.Where(change => !change.Gone).Select(change => change.Document).OfType<IFollowed>().ToList())
            await followed.MoveAlong(turn, ct);
        // A refused edit leaves what was answered before as it was; the refusal comes by itself.
        var replaced = heard?.Edited is { } edited && turn.Undone.Contains(edited) ? await FirstReply(edited, turn, ct) : null;
        var outgoing = outbox.Word(turn, replaced is { State: DeliveryState.Sent, ChannelMessage: not null } ? replaced : null);
        var takenBack = await outbox.TakeBack(turn, replaced, ct);
        if (Chronicle.Of(turn, heard?.Messages ?? [], heard?.Edited ?? heard?.Corrects, heard?.PressMark, heard?.Words) is { } entry)
            turn.Save(entry);
        foreach (var document in takenBack.Concat(await Chronicle.Uncovered(turn, ct)))
            turn.Save(document);
        var answer = Answering(turn, takenBack is [] ? outgoing : [], answerable);
        foreach (var message in outgoing)
            turn.Save(answer is null ? message : answer.Message);
        await Write(turn, answer, ct);
        try
        {
            // What waited there goes out before what was said just now.
            foreach (var reached in turn.Changes.Select(change => change.Document).OfType<ConversationState>())
                await postman.Resume(reached.Id, ct);
        }
        finally
        {
            // It is committed, whatever the database can tell just now.
            postman.Post(turn.Changes.Select(change => change.Document).OfType<Outgoing>());
            alarm.Set(turn.Changes.Where(change => !change.Gone).Select(change => change.Document).OfType<IDue>());
        }

        return answer;
    }

    private static async Task<Outgoing?> FirstReply(HistoryEntry entry, Turn turn, CancellationToken ct) =>
        (await turn.Query<Outgoing>(KeyRange.Exactly($"turn|{entry.Id}"), ct)).FirstOrDefault(message => message.PersonId == turn.Me.Id);

    /// <summary>A question as it stood before the edited message answered it; none when that message opened it.</summary>
    private static Draft? Unanswered(Draft draft, string message) =>
        draft.Messages.FirstOrDefault(given => given.Key.Length > 0 && given.Value == message) is { Key: { } slot }
            ? draft with { Asked = slot, Given = draft.Given.Where(given => given.Key != slot).ToDictionary() }
            : null;

    private async Task<T?> Find<T>(string id, CancellationToken ct) where T : class, IDocument => (T?)(await store.Find(typeof(T), id, ct))?.Document;

    private async Task<Turn> Open(Person person, Inbound? inbound, CancellationToken ct)
    {
        var company = await Find<Company>(Company.TheOne, ct) ?? throw new InvalidOperationException("There is no company yet.");
        var origin = inbound is null ? null : new Origin(inbound.Conversation, inbound.Sender, inbound.SenderName, inbound.Message, inbound.SentAt, inbound.InGroup, inbound.Album);
        var turn = new Turn(store, phrases, sequence, company, person, Instant.FromDateTimeOffset(time.GetUtcNow()), origin, links.For, sheets);
        // Read within the turn, so that a command may change whoever speaks.
        if (person.Role != Roles.Stranger && await turn.Find<Person>(person.Id, ct) is { } current)
        {
            // Their access ended while a file of theirs came in: looked at again, they are a stranger.
            if (inbound is not null && current.HasLeft)
                throw new ConflictException();
            turn.Become(current);
        }

        return turn;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn on {Channel} by {Person}: {Outcome} in {Milliseconds} ms")]
    private partial void LogTurn(string channel, string person, string outcome, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn of the clock for {Person}: {Document} in {Milliseconds} ms")]
    private partial void LogDue(string person, string document, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed on {Channel} for {Person}")]
    private partial void LogFailure(Exception failure, string reference, string channel, string person);
}
