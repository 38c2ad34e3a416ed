using System.Diagnostics;
using Bot.Conversation.Reading;
using Bot.Domain.History;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Storage;

namespace Bot.Conversation;

/// <summary>The middle of a turn: what was heard is read and done, asked back, or put right; a refusal changes nothing.</summary>
public sealed partial class Engine
{
    private const int LongestText = 4_000;
    private const string Refused = "refused";
    private const string Failed = "failed";

    /// <summary>Runs what the message asks for, or says why not. A refused or failed turn changes nothing but what it says.</summary>
    private async Task<string> Decide(Hearsay heard, Turn turn, CancellationToken ct)
    {
        try
        {
            if (heard.Message.Text.Length > LongestText && turn.Me.Role != Roles.Stranger)
                throw new Refusal($"That is {heard.Message.Text.Length} characters, and I keep up to {LongestText}. Please send it in parts or as a file.");
            if (heard.Edited is { } edited)
            {
                await TakeBack(edited, heard, turn, ct);
                // The other messages that led to it lead to what it becomes: the rest of an album for one.
                heard.Messages.Clear();
                heard.Messages.AddRange(edited.Messages);
            }

            return await Answer(heard, turn, ct);
        }
        catch (Refusal refusal)
        {
            // The old words are gone even where the new ones cannot be done: all is as if only these had been said.
            var isTakenBack = heard.Edited is { } old && turn.Undone.Contains(old);
            turn.Drop();
            if (isTakenBack)
                await turn.Restore(heard.Edited!, ct);
            if (heard.Doing is { } refused)
                await AskAgain(refused, refusal, heard, turn, ct);
            turn.Say(refusal.Reply);
            return Refused;
        }
        catch (Exception failure) when (IsFault(failure))
        {
            return Apologize(failure, turn);
        }
    }

    /// <summary>Our own fault. Where the store is away the message is not taken in at all: it comes again when there is room.</summary>
    private static bool IsFault(Exception failure) => failure is not OperationCanceledException and not ConflictException and not StoreUnusableException and not StoreAwayException;

    private string Apologize(Exception failure, Turn turn)
    {
        turn.Drop();
        var reference = Reference(turn);
        LogFailure(failure, reference, turn.Origin!.Channel, turn.Me.Id);
        turn.Say(new Reply($"Something went wrong on my side and nothing was changed. If it happens again, please tell the office this reference: {reference}."));
        return Failed;
    }

    /// <summary>The question that led to what is refused is answered; the refusal may ask another one.</summary>
    private async Task AskAgain(ICommand refused, Refusal refusal, Hearsay heard, Turn turn, CancellationToken ct)
    {
        var open = await turn.Find<Draft>(Slots.DraftId(turn), ct);
        if (refusal.Asks is { } asks)
            turn.Save(reader.Open(refused, asks, heard.Message, turn) with { Said = refusal.Lacks && !heard.Message.IsPressed ? heard.Message.Words : "" });
        else if (open is not null && !reader.IsOf(open, refused))
            turn.Save(open with { IsPassed = true });
        else if (open is not null && reader.AsksForWords(open))
            turn.Save(open with { InPassing = true });
        else if (open is not null)
            turn.Delete(open);
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
            // What is open is newer than anything done: that is what is taken back, and nothing older.
            case Meaning.Ready { Commands: [Undo { Turn: null, Order: null }] } when draft is not null && (await Undo.Last(turn, ct))?.Messages.Any(draft.Messages.Values.Contains) != true:
                turn.Delete(draft);
                turn.Say(new Reply((draft.Given.GetValueOrDefault("Words") ?? draft.Said) is { Length: > 0 } waiting ? $"↩ The question is closed, and nothing was changed: “{waiting}”" : (Text)$"↩ The question is closed, and nothing was changed."));
                return "dropped";
            case Meaning.Ready ready:
                return await Do(ready, draft, heard, turn, ct);
            case Meaning.Doubt doubt:
                await doubt.Meanwhile.Handle(turn, ct);
                turn.Say(doubt.Question);
                heard.Puzzles |= doubt.IsOpen;
                if (doubt.LeavesQuestion && draft is not null)
                {
                    turn.Delete(draft);
                    SayLeft(draft, turn);
                }

                await Await(doubt.Question, heard, turn, ct);
                return $"doubted {doubt.Meanwhile.GetType().Name}";
            case Meaning.Corrected corrected:
                return await Correct(corrected, heard, turn, ct);
            case Meaning.Ask ask:
                turn.Save((ask.Meanwhile is null ? ask.Draft : ask.Draft with { Said = "" }) with { IsPassed = false });
                var begun = ask.Meanwhile is { } meanwhile ? await meanwhile.Handle(turn, ct) : Reply.Nothing;
                if (ask.Question is { } question)
                    turn.Say(begun == Reply.Nothing ? question : question with { Text = Text.Lines(begun.Text, question.Text) });
                if (ask.LeavesQuestion)
                    SayLeft(draft, turn);
                return $"asked {ask.Draft.Command}.{ask.Draft.Asked}";
            case Meaning.Dropped:
                if (draft is not null)
                    turn.Delete(draft);
                turn.Say(new Reply($"All right, dropped."));
                return "dropped";
            case Meaning.Unclear:
                return await NotUnderstood(heard, draft, turn, ct);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Does what was meant. A question that was open is answered by it, or something else was said beside it.</summary>
    private async Task<string> Do(Meaning.Ready ready, Draft? draft, Hearsay heard, Turn turn, CancellationToken ct)
    {
        if (draft is not null && (ready.EndsQuestion || ready.Commands is not [IKeepsQuestion] || reader.IsOf(draft, ready.Commands[0])))
            turn.Delete(draft);
        else if (draft is { IsPassed: false } && !heard.IsEdit)
            turn.Save(draft with { IsPassed = true });
        heard.Messages.AddRange(draft?.Messages.Values ?? []);
        await Run(ready.Commands, heard, turn, ct, ready.Asks, ready.Offers);
        if (ready is { LeavesQuestion: true, Commands: not [IKeepsQuestion] })
            SayLeft(draft, turn, draft is not null && ready.Commands.Any(command => reader.Repeats(draft, command)));
        return string.Join('+', ready.Commands.Select(command => command.GetType().Name));
    }

    /// <summary>Words that waited for an answer and are overtaken by others are not lost without a word, unless they were said anew.</summary>
    private void SayLeft(Draft? draft, Turn turn, bool isSaidAnew = false)
    {
        if (draft is null || !turn.Me.IsStaff)
            return;
        var kept = draft.Given.GetValueOrDefault("Words") ?? "";
        var words = kept.Length > 0 ? kept : !draft.InPassing && !isSaidAnew && reader.SaysMore(draft) ? draft.Said : "";
        if (words.Length > 0)
            turn.Say(new Reply($"Not kept yet: “{words}”", new Choice($"Keep it", $"{(kept.Length > 0 ? "log " : "")}{words.ReplaceLineEndings(" ")}", Once: true)));
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
    /// <param name="asks">A question that comes after them.</param>
    private async Task Run(IReadOnlyList<ICommand> commands, Hearsay heard, Turn turn, CancellationToken ct, Reply? asks = null, params IReadOnlyList<Choice> offers)
    {
        if (commands is [var only] && offers is [] && asks is null)
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

        if (asks is not null)
            replies.Add(asks);
        if (replies is [])
            return;
        var isUndone = commands.Any(command => command is not IFinal) && turn.Changes.Any(change => change.Document is IHistoric);
        var choices = offers.Concat(replies.SelectMany(reply => reply.Choices)).DistinctBy(choice => choice.Says).Take(5);
        turn.Say(new Reply(Together.Of([.. replies.Select(reply => reply.Text)]), [.. choices, .. isUndone ? [new Choice($"Undo", $"undo {turn.Deed}", Once: true)] : Array.Empty<Choice>()])
        {
            About = replies[0].About,
            Attachments = [.. replies.SelectMany(reply => reply.Attachments)],
            RenewsMenu = replies.Exists(reply => reply.RenewsMenu),
        });
        foreach (var asking in replies.Where(reply => reply.Confirms is not null).Take(1))
            await Await(asking, heard, turn, ct);
    }

    private async Task Run(ICommand command, Hearsay heard, Turn turn, CancellationToken ct)
    {
        turn.Settle();
        heard.Doing = command;
        var reply = await command.Handle(turn, ct);
        if (reply != Reply.Nothing && command is not IFinal && turn.Changes.Any(change => change.Document is IHistoric))
            reply = reply with { Choices = [.. reply.Choices, new Choice($"Undo", $"undo {turn.Deed}", Once: true)] };
        if (reply != Reply.Nothing)
            turn.Say(reply);
        await Await(reply, heard, turn, ct);
    }

    /// <summary>Keeps the question that a reply asks until it is answered.</summary>
    private async Task Await(Reply reply, Hearsay heard, Turn turn, CancellationToken ct)
    {
        var draft = reply switch
        {
            { Opens: { } opens } => reader.Open(opens, Slots.DraftId(turn), heard.Message, turn),
            { Confirms: { } says } => Reader.Confirming(says, heard.Message, turn),
            _ => null,
        };
        if (draft is null)
            return;
        await turn.Find<Draft>(draft.Id, ct);
        turn.Save(draft);
    }

    /// <summary>Strangers get one sentence, customers and suppliers are put through to a person, our own people are offered to keep the words.</summary>
    private async Task<string> NotUnderstood(Hearsay heard, Draft? draft, Turn turn, CancellationToken ct)
    {
        // The answer of a button whose question was closed since is nobody's words.
        if (heard.Message.IsPressed)
        {
            turn.Say(new Reply($"That question is not open any more. Just say it again."));
            return "closed question";
        }

        heard.Puzzles = true;
        var words = heard.Message.Text;
        var worthKeeping = heard.Message.Attachments.Count > 0 || words.Count(char.IsLetter) >= 2;
        var fallback = turn.Me.Role == Roles.Stranger ? "stranger" : !turn.Me.IsStaff && worthKeeping ? "message" : worthKeeping && words.Length > 3 ? "log" : null;
        if (fallback is null)
        {
            turn.Say(new Reply($"Sorry, I did not understand that. Send an order number, or “help”.", new Choice($"Help", "help")));
            return "unclear";
        }

        switch (await reader.Fall(fallback, heard.Message, turn, ct))
        {
            case Meaning.Ready { Commands: [var command] }:
                await Run(command, heard, turn, ct);
                break;
            case Meaning.Ask { Question: { } question } ask:
                turn.Save(ask.Draft);
                turn.Say(new Reply(
                    $"I did not understand that as a command. To keep it as a follow-up: which order is it about?",
                    [.. question.Choices, new Choice($"Help", "help"), new Choice($"Forget it", "/cancel")]));
                SayLeft(draft, turn);
                break;
        }

        return $"unclear, {fallback}";
    }
}
