using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Words about a number that is no order of the person's.</summary>
public sealed partial class Reader
{
    /// <summary>
    /// Words of somebody outside about a number that is none of theirs: they are asked for the right one, and what they said reaches
    /// their contact all the same. Whether there is such an order is not told by it.
    /// </summary>
    private async Task<Meaning> OfNoOrder(Meaning meaning, Message message, Turn turn, CancellationToken ct)
    {
        if (turn.Me.IsStaff || meaning is not (Meaning.Ask { Meanwhile: null, Draft.Asked: "Order" } or Meaning.Ready { Commands: [ShowStatus { Order: null } or PassOn { Order: null }] }) || await UnknownNumber(message, turn, ct) is not { } unknown)
            return meaning;
        if (meaning is Meaning.Ready { Commands: [PassOn words] })
            return new Meaning.Ready([words with { IsOfNone = true }]);
        // "¿dónde está PO-1042?" is not where the only order of theirs is.
        var ask = meaning as Meaning.Ask ?? new Meaning.Ask(slots.Draft(catalog["where"], Slots.DraftId(turn), message, turn) with { Asked = "Order" }, new Reply(unknown.Why, [.. await OrderRef.Offer(turn, ct)]));
        return ask.Draft.Command is not (Card or "where") || SaysMore(message, turn, LeastBesideQuestion) ? ask with { Meanwhile = PassedOn(message) } : ask;
    }

    /// <summary>"I paid it" beside a question that cannot be answered is worth somebody's while.</summary>
    private const int LeastBesideQuestion = 5;

    private static PassOn PassedOn(Message message) => new(message.Words, message.Attachments) { IsOfNone = true };

    /// <summary>The number of an order that is none of theirs: what comes first, or is called an order's. Any other number may count anything.</summary>
    private static async Task<Reading<OrderRef>.Wrong?> UnknownNumber(Message message, Turn turn, CancellationToken ct)
    {
        var text = Widths.Fold(message.Text);
        return await OrderRef.Hear(new Hearing(text, turn, About: message.About), ct) as Reading<OrderRef>.Wrong
            ?? (await OrderRef.Hear(new Hearing(text, turn, Asked: true, message.About), ct) is Reading<OrderRef>.Wrong { Spans: [var number, ..] } wrong && OrderNumbers.IsCalled(text[number.Start..]) ? wrong : null);
    }
}
