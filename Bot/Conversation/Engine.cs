using System.Diagnostics;
using Bot.Channels;
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
public sealed partial class Engine(Reader reader, Outbox outbox, IStore store, Phrasebook phrases, Postman postman, Alarm alarm, Sequence sequence, TimeProvider time, Links links, ISheets sheets, Measures measures, ILogger<Engine> log, Advice? advice = null)
{
    private const int LongestText = 4_000;
    private const string Refused = "refused";
    private const string Failed = "failed";

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

        using var trace = measures.Trace("turn");
        var turn = await Open(await Who(inbound, ct), inbound, ct);
        var heard = await Hear(inbound, turn, ct);
        if (heard is null)
            return null;

        var before = turn.Me;
        Listen(inbound, turn);
        var outcome = await Decide(heard, turn, ct);
        Remember(before, turn);
        turn.Save(new Seen(inbound.Id, turn.Now));
        // A button that could not do its work can be pressed again.
        if (heard.PressMark is { } mark && outcome is not (Refused or Failed))
            turn.Save(new Seen(mark, turn.Now));
        // Whoever speaks can be spoken to, even when the channel never said so.
        var conversation = await turn.Find<ConversationState>(inbound.Conversation, ct);
        if (conversation is { Blocked: true })
            turn.Save(conversation with { Blocked = false });
        var answer = await Commit(turn, heard, conversation is null or { Blocked: false, MovedTo: null } ? inbound : null, ct);
        trace?.SetTag("channel", turn.Origin!.Channel).SetTag("outcome", outcome);
        Told(turn, outcome, time.GetElapsedTime(started));
        return answer;
    }

    private async Task Wake(IDue due, CancellationToken ct)
    {
        if (await store.Find(due.GetType(), due.Id, ct) is not { Document: IDue current } || current.DueAt != due.DueAt)
            return;
        var started = time.GetTimestamp();
        using var trace = measures.Trace($"due {due.GetType().Name}");
        if (await Find<Person>(due.PersonId, ct) is not { } person)
            throw new InvalidOperationException($"{due.GetType().Name} {due.Id} is of nobody.");

        var turn = await Open(person, null, ct);
        await turn.Find(due.GetType(), due.Id, ct);
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

        await Commit(turn, null, null, ct);
        if (current is IWork)
            garbage.Take();
        measures.Due(Instant.FromDateTimeOffset(time.GetUtcNow()) - due.DueAt!.Value);
        LogDue(turn.Me.Id, due.GetType().Name, (long)time.GetElapsedTime(started).TotalMilliseconds);
    }

    private void Told(Turn turn, string outcome, TimeSpan took)
    {
        measures.Turn(turn.Origin!.Channel, outcome, took);
        LogTurn(turn.Origin.Channel, turn.Me.Id, outcome, (long)took.TotalMilliseconds);
    }

    /// <summary>Runs what the message asks for, or says why not. A refused or failed turn changes nothing but what it says.</summary>
    private async Task<string> Decide(Hearsay heard, Turn turn, CancellationToken ct)
    {
        try
        {
            if (heard.Message.Text.Length > LongestText && turn.Me.Role != Roles.Stranger)
                throw new Refusal($"That is {heard.Message.Text.Length} characters, and I keep up to {LongestText}. Please send it in parts or as a file.");
            if (heard.Edited is { } edited)
                await TakeBack(edited, heard, turn, ct);
            return await Answer(heard, turn, ct);
        }
        catch (Refusal refusal)
        {
            // The old words are gone even where the new ones cannot be done: all is as if only these had been said.
            var isTakenBack = heard.Edited is { } old && turn.Undone.Contains(old);
            turn.Drop();
            if (isTakenBack)
                await turn.Restore(heard.Edited!, ct);
            turn.Say(refusal.Reply);
            return Refused;
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not ConflictException)
        {
            turn.Drop();
            var reference = Reference(turn);
            LogFailure(failure, reference, turn.Origin!.Channel, turn.Me.Id);
            turn.Say(new Reply($"Something went wrong on my side and nothing was changed. If it happens again, please tell the office this reference: {reference}."));
            return Failed;
        }
    }

    /// <summary>What a failure is called between a person and the office.</summary>
    private static string Reference(Turn turn) => turn.Id[^6..].ToUpperInvariant();

    /// <summary>An edited message counts as never said in its old words. Where that is too late the new words can still count on top.</summary>
    private static async Task TakeBack(HistoryEntry edited, Hearsay heard, Turn turn, CancellationToken ct)
    {
        try
        {
            await turn.Restore(edited, ct);
        }
        catch (Refusal refusal)
        {
            throw new Refusal(refusal.Reply.Text, [.. refusal.Reply.Choices, new Choice($"Do the new words on top", heard.Message.Text, Once: true)]);
        }
    }

    private async Task<string> Answer(Hearsay heard, Turn turn, CancellationToken ct)
    {
        var open = await turn.Find<Draft>(Slots.DraftId(turn), ct);
        var draft = heard.Edited is null ? open : null;
        if (heard.IsEdit && draft is not null)
        {
            // A question that the old words opened is not open any more.
            if (draft.Messages.GetValueOrDefault("") == heard.Message.Id)
                turn.Delete(draft);
            draft = Unanswered(draft, heard.Message.Id);
        }

        switch (await reader.Read(heard.Message, draft, turn, ct))
        {
            case Meaning.Ready ready:
                if (draft is not null && ready.Commands is not [IKeepsQuestion])
                    turn.Delete(draft);
                heard.Messages.AddRange(draft?.Messages.Values ?? []);
                await Run(ready.Commands, heard, turn, ct);
                return string.Join('+', ready.Commands.Select(command => command.GetType().Name));
            case Meaning.Doubt doubt:
                await doubt.Meanwhile.Handle(turn, ct);
                turn.Say(doubt.IsOpen && await Advised(heard, turn, ct) is { } proposed ? proposed with { About = doubt.Question.About } : doubt.Question);
                return $"doubted {doubt.Meanwhile.GetType().Name}";
            case Meaning.Corrected corrected:
                return await Correct(corrected, heard, turn, ct);
            case Meaning.Ask ask:
                turn.Save(ask.Draft);
                if (ask.Question is { } question)
                    turn.Say(question);
                return $"asked {ask.Draft.Command}.{ask.Draft.Asked}";
            case Meaning.Dropped:
                turn.Delete(draft!);
                turn.Say(new Reply($"All right, dropped."));
                return "dropped";
            case Meaning.Unclear:
                return await NotUnderstood(heard, turn, ct);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>What was said last is taken back and said again as it was meant, in one turn; where either cannot be, nothing happens.</summary>
    private async Task<string> Correct(Meaning.Corrected corrected, Hearsay heard, Turn turn, CancellationToken ct)
    {
        if (corrected is not { Last: { } last, Text: { } words })
            throw new Refusal($"There is nothing of yours here that I could put right. Please say the whole of it, with the right order.");
        await TakeBack(last, heard, turn, ct);
        heard.Corrects = last;
        heard.Words = words;
        if (await reader.Read(heard.Message with { Text = words, About = null }, null, turn, ct) is not Meaning.Ready { Commands: var commands })
            throw new Refusal($"I cannot put that right from these words, so I left it as it was. Please say the whole of it once more.", new Choice($"Undo", $"undo {last.Id}", Once: true));
        await Run(commands, heard, turn, ct);
        return $"corrected {string.Join('+', commands.Select(command => command.GetType().Name))}";
    }

    /// <summary>Several changes of one message are shown together, as they are taken back together.</summary>
    private async Task Run(IReadOnlyList<ICommand> commands, Hearsay heard, Turn turn, CancellationToken ct)
    {
        if (commands is [var only])
        {
            await Run(only, heard, turn, ct);
            return;
        }

        var replies = new List<Reply>();
        foreach (var command in commands)
        {
            turn.Settle();
            if (await command.Handle(turn, ct) is { } reply && reply != Reply.Nothing)
                replies.Add(reply);
        }

        if (replies is [])
            return;
        var isUndone = commands.Any(command => command is not IFinal) && turn.Changes.Any(change => change.Document is IHistoric);
        var choices = replies.SelectMany(reply => reply.Choices).DistinctBy(choice => choice.Says).Take(5);
        turn.Say(new Reply(Text.Lines([.. replies.Select(reply => reply.Text)]), [.. choices, .. isUndone ? [new Choice($"Undo", $"undo {turn.Id}", Once: true)] : Array.Empty<Choice>()])
        {
            About = replies[0].About,
            Attachments = [.. replies.SelectMany(reply => reply.Attachments)],
            RenewsMenu = replies.Exists(reply => reply.RenewsMenu),
        });
    }

    private async Task Run(ICommand command, Hearsay heard, Turn turn, CancellationToken ct)
    {
        turn.Settle();
        var reply = await command.Handle(turn, ct);
        if (reply != Reply.Nothing && command is not IFinal && turn.Changes.Any(change => change.Document is IHistoric))
            reply = reply with { Choices = [.. reply.Choices, new Choice($"Undo", $"undo {turn.Id}", Once: true)] };
        if (reply != Reply.Nothing)
            turn.Say(reply);
        if (reply.Opens is not { } opens)
            return;
        var draft = reader.Open(opens, Slots.DraftId(turn), heard.Message, turn);
        await turn.Find<Draft>(draft.Id, ct);
        turn.Save(draft);
    }

    /// <summary>Strangers get one sentence, customers and suppliers are put through to a person, our own people are offered to keep the words.</summary>
    private async Task<string> NotUnderstood(Hearsay heard, Turn turn, CancellationToken ct)
    {
        // The words are kept as always beside what a language model proposes: nothing is lost when nobody answers.
        var advised = await Advised(heard, turn, ct);
        var words = heard.Message.Text;
        var worthKeeping = heard.Message.Attachments.Count > 0 || words.Count(char.IsLetter) >= 2;
        var fallback = turn.Me.Role == Roles.Stranger ? "stranger" : !turn.Me.IsStaff && worthKeeping ? "message" : worthKeeping && words.Length > 3 ? "log" : null;
        if (fallback is null)
        {
            turn.Say(advised ?? new Reply($"Sorry, I did not understand that. Send an order number, or “help”.", new Choice($"Help", "help")));
            return "unclear";
        }

        switch (await reader.Fall(fallback, heard.Message, turn, ct))
        {
            case Meaning.Ready { Commands: [var command] }:
                await Run(command, heard, turn, ct);
                if (advised is not null)
                    turn.Say(advised);
                break;
            case Meaning.Ask { Question: { } question } ask:
                turn.Save(ask.Draft);
                Text keep = $"I did not understand that as a command. To keep it as a follow-up: which order is it about?";
                turn.Say(new Reply(
                    advised is null ? keep : Text.Lines([advised.Text, keep]),
                    [.. advised?.Choices ?? [], .. question.Choices, new Choice($"Help", "help"), new Choice($"Forget it", "/cancel")]));
                break;
        }

        return advised is null ? $"unclear, {fallback}" : $"advised, {fallback}";
    }

    private async Task<Reply?> Advised(Hearsay heard, Turn turn, CancellationToken ct) => advice is null || heard.IsEdit ? null : await advice.On(heard.Message, turn, ct);

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
        // What waited there goes out before what was said just now.
        foreach (var reached in turn.Changes.Select(change => change.Document).OfType<ConversationState>())
            await postman.Resume(reached.Id, ct);
        postman.Post(turn.Changes.Select(change => change.Document).OfType<Outgoing>());
        alarm.Set(turn.Changes.Where(change => !change.Gone).Select(change => change.Document).OfType<IDue>());
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
            turn.Become(current);
        return turn;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn on {Channel} by {Person}: {Outcome} in {Milliseconds} ms")]
    private partial void LogTurn(string channel, string person, string outcome, long milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn of the clock for {Person}: {Document} in {Milliseconds} ms")]
    private partial void LogDue(string person, string document, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Reference} failed on {Channel} for {Person}")]
    private partial void LogFailure(Exception failure, string reference, string channel, string person);
}
