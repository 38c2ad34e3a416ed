using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <content>Sentences about things that stand already and are no order's news: a reminder, the person's clock, the list of orders, how certain a day is.</content>
public sealed partial class Reader
{
    private const int LongestAside = 120;

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
        var words = Lexicon.Of(turn.Phrases);
        var text = Folded.Of(message.Words);
        if (!MayGive("where", turn) || words.Find(text, "cue:certain") is not [{ Span: var said }, ..] || await UnknownNumber(message, turn, ct) is not null)
            return null;
        var order = await OrderSaid(message, turn, ct);
        var asked = new ShowStatus(order ?? (await SubjectFinder.Spoken(message, turn, ct))?.Order) { IsOfCertainty = true };
        // An order, a day and the names of days may stand beside that.
        var days = words.Find(text, "said:date").Select(day => day.Span).Concat(slots.Times.Date(message.Words, turn.Me.Language, turn.Today) is Reading<LocalDate>.One { Spans: var spans } ? spans : []).ToList();
        var names = order is null ? [] : OrderNumbers.In(text).Select(number => number.Span).Concat((await Namebook.Of(turn, ct)).Said(text, words).Select(name => name.Span));
        var rest = days.Concat(names).Append(said).Where(span => span.End <= text.Length).Aggregate(text, Folded.Without);
        if (!BesideCertain().Replace(rest, "").Any(char.IsLetter))
            return new Meaning.Ready([asked]);
        // "Are you sure it is damaged?" is for a person; "are you sure about the ship date, our shop opens then" is answered as well.
        return days is [] ? null : new Meaning.Ready([asked, new PassOn(message.Words, message.Attachments, order)]);
    }

    /// <summary>What stands around such a question when nothing else is said.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?:that|this|these|those|it|is|are|the|a|of|for|on|about|with|and|or|but|really|absolutely|still|now|then|so|also|please|pls|ok|okay|hi|hello|thanks|thank|you|me|us|we|i|my|our|your|can|could|tell|order|po|no|number|dates?|days?|times?|departure|arrival|shipment|ship|shipping|100|percent" +
        @"|das|der|die|den|dem|denn|wirklich|ganz|auch|noch|bitte|danke|fur|mit|von|bei|zu|und|ist|es|auftrag|bestellung|termin|datum|tag|lieferung|lieferdatum|abfahrt|ankunft" +
        @"|el|la|los|las|lo|de|del|al?|en|y|e|o|un|una|por|favor|para|con|eso|esa|ese|esta|este|que|se|si|realmente|gracias|pedido|fecha|dia|salida|llegada|entrega|le|les|du|des|ce|cette|cela|ca|et|ou|pour|vraiment|bien|merci|commande|date|jour|depart|arrivee|livraison|os?|as|do|da|dos|das|isso|essa|esse|mesmo|obrigado|obrigada|encomenda|data|partida|chegada" +
        @"|это|эта|этот|и|а|по|на|для|мой|моего|наш|нашего|точно|пожалуиста|пожалуйста|спасибо|заказ|заказу|заказа|дата|даты|дату|день|هذا|هذه|هل|من|في|على|التاريخ|الموعد|الطلب|طلبي|و|فضلك)(?!\p{L})" +
        @"|请问|麻烦|你们|您|你|我们|我|这个|那个|这|那|日期|日子|时间|天|到底|真的|订单|单子|单|都|也|还|是|的|了|吗|呢|吧|啊|能|会|出货|发货|到货|开船|到港|交货|谢谢|この|その|これ|それ|日程|日付|日|注文|納期|纳期|出荷|到着|は|が|の|を|に|も|で|か|ね|です|ます",
        RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex BesideCertain();

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
