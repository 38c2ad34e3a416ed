using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <content>Sentences about things that stand already and are no order's news: a reminder, the person's clock, the list of orders, how certain a day is.</content>
public sealed partial class Reader
{
    private const int LongestAside = 120;
    private const int MostBeside = 24;

    private async Task<Meaning?> Aside(Message message, Start? begun, Turn turn, CancellationToken ct)
    {
        if (message.IsForwarded || message.Attachments is not [] || message.Text.Length > LongestAside || message.Text.TrimStart().StartsWith('/'))
            return null;
        if (!turn.Me.IsStaff && await AskedHowCertain(message, turn, ct) is { } certain)
            return certain;
        if (message.IsPressed || message.Words != message.Text.Trim() || message.Text.Contains('\n', StringComparison.Ordinal))
            return null;
        // To anybody but our own people nobody else exists: whosever orders are asked for, the list is of their own.
        if (!turn.Me.IsStaff && OrdersAsked.In(message.Text) && MayGive("orders", turn))
            return new Meaning.Ready([new ListOrders()]);
        if (TongueAsked.In(message.Text, turn.Phrases) is { } tongue)
            return await slots.Fill(catalog["language"], message with { Text = tongue }, 0, turn, ct);
        return await AboutReminder(message, begun, turn, ct) ?? await AboutClock(message, turn, ct);
    }

    private bool MayGive(string command, Turn turn) => catalog.For(turn.Me.Role).Any(entry => entry.Name == command);

    /// <summary>"Is that certain?", "这个日期确定吗": of the order that is named, or was spoken of.</summary>
    private async Task<Meaning?> AskedHowCertain(Message message, Turn turn, CancellationToken ct)
    {
        // Beside that nothing else is said: "are you sure that the cartons are the blue ones?" is for a person.
        if (!MayGive("where", turn) || Lexicon.Of(turn.Phrases).Find(Folded.Of(message.Words), "cue:certain") is not [{ Span: var said }, ..] || Folded.Without(message.Words, said).Count(char.IsLetter) > MostBeside || await UnknownNumber(message, turn, ct) is not null)
            return null;
        var order = await OrderSaid(message, turn, ct) ?? (await SubjectFinder.Spoken(message, turn, ct))?.Order;
        return new Meaning.Ready([new ShowStatus(order) { IsOfCertainty = true }]);
    }

    /// <summary>"my time zone is New York" sets it; "I'm in Hamburg now" may be a matter of days, so it is asked.</summary>
    private async Task<Meaning?> AboutClock(Message message, Turn turn, CancellationToken ct)
    {
        if (Whereabouts.ZoneIn(message.Text) is { } named)
            return await slots.Fill(catalog["zone"], message with { Text = named }, 0, turn, ct);
        if (Whereabouts.PlaceIn(message.Text, turn.Phrases) is not { } zone || zone.Id == turn.Me.ZoneId)
            return null;
        var says = $"zone {zone.Id}";
        var question = new Reply($"Shall I set your clock to {turn.Now.InZone(zone)}?", new Choice($"Yes, do it", says, Once: true)) { Confirms = says };
        // What somebody outside tells reaches their contact all the same.
        return new Meaning.Ready(turn.Me.IsStaff ? [] : [new PassOn(message.Words, message.Attachments)]) { Asks = question };
    }
}
