using Bot.Conversation.Reading;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;

namespace Bot.Conversation;

/// <summary>Words what a turn said, each in its listener's language, into messages that are written with the turn.</summary>
public sealed class Outbox(Phrasebook phrases, Catalog catalog, Sequence sequence)
{
    /// <summary>What a turn said, in order.</summary>
    /// <param name="replaced">Messages of ours that the first reply to the speaker takes the place of.</param>
    public IReadOnlyList<Outgoing> Word(Turn turn, Outgoing? replaced = null)
    {
        var outgoing = new List<Outgoing>();
        foreach (var (to, reply) in turn.Sayings)
        {
            var isSpeaker = to.Id == turn.Me.Id;
            var conversation = isSpeaker ? turn.Conversation : to.PrivateConversation;
            var message = Word(turn, to, reply, conversation, $"{turn.Id}{outgoing.Count:x2}");
            if (isSpeaker && turn.Origin is not null)
                message = message with { IsAnswer = true };
            if (reply.InPlaceOf is { } earlier)
                message = message with { Replaces = earlier };
            if (isSpeaker && replaced is not null)
                (message, replaced) = (message with { Replaces = replaced.Id }, null);
            outgoing.Add(message);
        }

        // Who asked in a group has to know where to look; an edited answer is where it was.
        if (turn.Origin is { InGroup: true } origin && outgoing.Any(message => message.PersonId == turn.Me.Id && message is { Replaces: null, Conversation: var place } && place != origin.Conversation))
        {
            // A turn of its own, as it were: there is nothing in it to take back.
            var id = turn.NewId();
            outgoing.Add(Word(turn, turn.Me, new Reply($"I answered you in private."), origin.Conversation, id) with { TurnId = id });
        }

        return outgoing;
    }

    /// <summary>
    /// What becomes of the messages of a turn that was taken back: unsent ones are withdrawn, sent ones are marked. What cannot be
    /// found again in the speaker's own chat needs no mark: the reply says there what was taken back.
    /// </summary>
    /// <param name="except">A message that is replaced by another one anyway.</param>
    public async Task<IReadOnlyList<IDocument>> TakeBack(Turn turn, Outgoing? except, CancellationToken ct)
    {
        var changed = new List<IDocument>();
        foreach (var entry in turn.Undone)
        {
            foreach (var message in await turn.Query<Outgoing>(KeyRange.Exactly($"turn|{entry.Id}"), ct))
            {
                var by = await turn.Find<Person>(message.PersonId, ct) is { HasLeft: false } person ? new Withdrawal(turn.Id, Mark(person, turn)) : null;
                if (by is not null && message.Replaces is not null && message.Text.EndsWith(by.Mark, StringComparison.Ordinal))
                    continue;
                if (message.State == DeliveryState.Waiting)
                    changed.Add(message with { State = DeliveryState.Withdrawn, Withdrawal = message.Id == except?.Id ? null : by });
                else if (by is not null && message.State == DeliveryState.Sent && message.Id != except?.Id && (message.ChannelMessage is not null || message.Conversation != turn.Conversation))
                    changed.Add(message.TakenBack($"{turn.Id}{0xff - changed.Count:x2}", sequence.Next(turn.Now), by));
            }
        }

        return changed;
    }

    private string Mark(Person person, Turn turn) => phrases.Word($"↩ Taken back.", VoiceOf(person, turn));

    private Outgoing Word(Turn turn, Person to, Reply reply, string conversation, string id)
    {
        var voice = VoiceOf(to, turn);
        return new Outgoing(
            id,
            sequence.Next(turn.Now),
            conversation,
            to.Id,
            turn.Deed,
            phrases.Word(reply.Text, voice),
            [.. reply.Choices.Select(choice => new OutgoingChoice(phrases.Word(choice.Label, voice), choice.Says, choice.Once))],
            reply.Attachments,
            reply.About,
            reply.Urgent,
            QrCode: reply.QrCode,
            Menu: reply.RenewsMenu ? catalog.Menu(to.Role, to.Language, phrases) : null,
            Chart: reply.Chart is { } chart ? Word(chart, voice) : null);
    }

    private OutgoingChart Word(Chart chart, Voice voice) => new(
        phrases.Word(chart.Title, voice),
        [.. chart.Bars.Select(bar => new OutgoingBar(phrases.Word(bar.Label, voice), bar.Value, $"{phrases.Word($"{bar.Value}", voice)}{chart.Unit}", bar.Shade))],
        chart.Full);

    private static Voice VoiceOf(Person person, Turn turn) => new(person.Language, person.Zone, turn.Now.InZone(person.Zone).Date);
}
