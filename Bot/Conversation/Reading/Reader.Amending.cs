using System.Text.RegularExpressions;
using Bot.Domain.FollowUps;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Sentences that put right what an order says: "1042 单价错了，应该是2.95 USD", "supplier of 1042 is Hengfa".</summary>
public sealed partial class Reader
{
    private const int LongestAmendment = 200;

    /// <summary>An order, the name of a fact and what it really is, and nothing else. Anything more is a sentence like others.</summary>
    private static async Task<Meaning?> Amended(Message message, Turn turn, CancellationToken ct)
    {
        var text = Widths.Fold(message.Text);
        if (!turn.Me.IsStaff || message is not { IsPressed: false, IsForwarded: false, Attachments: [] } || text.Length > LongestAmendment || FieldIn(text, turn) is null || IsAsked().IsMatch(text))
            return null;
        if (await OrderRef.Hear(new Hearing(text, turn, About: message.About), ct) is not Reading<OrderRef>.One { Value: { To.Type: "orders" } named } heard || await turn.Find<Order>(named.To.Id, ct) is not { } order)
            return null;

        var (commands, isCertain) = (new List<AmendOrder>(), true);
        var pieces = Pieces(heard.Spans.Aggregate(text, Folded.Without), turn).ToList();
        foreach (var piece in pieces)
        {
            if (FieldIn(piece, turn) is not var (field, place) || Lead().Match(piece[..place.Start]) is not { Success: true } lead || NewValue.In(Behind().Replace(piece[place.End..], "")) is not { } said || said.Words.Contains(Hearing.Cut, StringComparison.Ordinal))
                return null;
            if (lead.Groups["verb"].Success)
                said = said with { Firmness = Firmness.Corrected };
            if (await IsCertain(field, said, lead.Groups["verb"].Success, order, turn, ct) is not { } certain)
                // "payment terms are 3 days overdue": the money is late and not the goods.
                return field == OrderField.PaymentTerm && !said.Words.Contains(',', StringComparison.Ordinal) && Lexicon.Of(turn.Phrases).Has(Folded.Of(piece), "said:delay") ? new Meaning.Ready([Proposals.Words(named, message)]) : null;
            // Of several at once each has to be known: a question about one would lose the others.
            if (pieces.Count > 1 && KindOf(field) is { } kind && await turn.KnownFirm(kind, said.Words, ct) is null)
                return null;
            isCertain &= certain && !said.IsDoubtful && !lead.Groups["doubt"].Success;
            commands.Add(new AmendOrder(named, field, field is OrderField.Product or OrderField.PaymentTerm ? said with { Words = AsTyped(said.Words, text, message.Text) } : said));
        }

        if (isCertain)
            return new Meaning.Ready(commands);
        var says = string.Join('\n', commands.Select(Spoken.Of));
        return new Meaning.Doubt(Proposals.Words(named, message), new Reply($"Is that certain? I change nothing before you say so.", new Choice($"Yes, do it", says, Once: true), new Choice($"Open {named.Number}", $"order #{named.To.Id}")) { About = named.To, Confirms = says });
    }

    /// <summary>"更正1042数量3000", "amend the B/L of 1042", "更正：是1043": what is put right is none of the facts that the command knows.</summary>
    private static bool AmendsElse(Start begun, string text, Turn turn)
    {
        if (begun.Entry.Type != typeof(AmendOrder) || text.Contains('#', StringComparison.Ordinal) || FieldIn(text, turn) is not null)
            return false;
        var rest = text[begun.Length..];
        return rest.TrimStart() is [',' or ':', ..] || OrderNumbers.In(rest).Aggregate(rest, (left, number) => Folded.Without(left, number.Span)).Any(char.IsLetterOrDigit);
    }

    /// <summary>"更正1042数量3000" is what it is without its first word; null where that is nothing but words.</summary>
    private async Task<Meaning?> Stripped(Start begun, Message message, Turn turn, CancellationToken ct)
    {
        var rest = message.Text.TrimStart()[begun.Length..].TrimStart();
        return OrderNumberFirst().IsMatch(rest) && await Whole(message with { Text = rest }, Widths.Fold(rest), turn, ct) is Meaning.Ready { Commands: [not LogFollowUp, ..] } meant ? meant : null;
    }

    /// <summary>Words that are kept are kept in the width that they were typed in.</summary>
    private static string AsTyped(string words, string folded, string typed) =>
        folded.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? typed.Substring(at, words.Length) : words;

    private static (OrderField Field, Span Place)? FieldIn(string text, Turn turn) =>
        Vocabulary.First(text, turn.Phrases.Phrases(nameof(OrderField))) is var (meaning, span) ? (Enum.Parse<OrderField>(meaning), span) : null;

    /// <summary>"1042 price 2.95, payment terms 30/70": a part for each fact that is named behind a comma.</summary>
    private static IEnumerable<string> Pieces(string text, Turn turn)
    {
        var start = 0;
        foreach (Match comma in Commas().Matches(text))
        {
            if (FieldIn(text[start..comma.Index], turn) is null || FieldIn(text[(comma.Index + comma.Length)..], turn) is not { Place.Start: 0 })
                continue;
            yield return text[start..comma.Index];
            start = comma.Index + comma.Length;
        }

        yield return text[start..];
    }

    private static FirmKind? KindOf(OrderField field) => field switch { OrderField.Customer => FirmKind.Customer, OrderField.Supplier => FirmKind.Supplier, _ => null };

    /// <summary>Null where it is something else that is said: "1042 customer is angry", "1042 product is ready".</summary>
    private static async Task<bool?> IsCertain(OrderField field, NewValue said, bool isTold, Order order, Turn turn, CancellationToken ct)
    {
        var (folded, words) = (Folded.Of(said.Words), Lexicon.Of(turn.Phrases));
        var tells = Tells.Any(kind => words.Has(folded, kind));
        // "product photos of the mugs", "customer ok": with nothing between, what stands behind may go with the name of the fact.
        var isBare = said.Firmness == Firmness.Bare;
        switch (field)
        {
            case OrderField.Price:
                return await NewValue.Price(said.Words, turn, null, ct) is null ? null : true;
            case OrderField.Incoterm:
                return NewValue.Terms(said.Words) is not { Place: var place } || place.Any(char.IsAsciiDigit) || place.Split(' ').Length > 3 ? null : place.Length == 0 || Gazetteer.Find(place) is not null;
            case OrderField.PaymentTerm when PaymentTerms.AreAllOf(folded):
                return PaymentTerms.AreIn(folded);
            case OrderField.PaymentTerm:
                return said.Firmness == Firmness.Corrected && PaymentTerms.AreIn(folded) && !tells ? false : null;
            case OrderField.Product when (tells && isBare) || await OrderRef.Hear(new Hearing(said.Words, turn), ct) is Reading<OrderRef>.One or Reading<OrderRef>.Several:
                return null;
            case OrderField.Product:
                var isGoods = words.Has(folded, "said:goods") || Folded.Of(order.Product).Split(' ').Any(word => word.Length > 2 && Lexicon.Place(folded, word) is not null);
                return (isGoods, tells) switch
                {
                    (true, _) => !tells && !isBare,
                    (_, true) => null,
                    _ => said.Firmness switch { Firmness.Corrected => true, Firmness.Said => false, _ => null },
                };
        }

        var kind = KindOf(field)!.Value;
        if (await turn.KnownFirm(kind, said.Words, ct) is not null)
            return true;
        // "customer is happy" is not about Happy Kids.
        var isWord = said.Firmness == Firmness.Said && said.Words.All(letter => char.IsAsciiLetterLower(letter));
        if (!isBare && !tells && !isWord && await turn.FirmsNear(kind, said.Words, ct) is not [])
            return true;
        // A name that nobody has: it looks like one, and it is said that it is one.
        var isName = said.Words.Any(Scripts.IsUnspaced)
            ? said.Firmness == Firmness.Corrected && !folded.Any(char.IsAsciiDigit)
            : !tells && !folded.Any(char.IsAsciiDigit) && (isTold || (!isBare && said.Words.Split(' ').All(word => !char.IsLower(word[0]))));
        return isName ? true : null;
    }

    /// <summary>What tells how things stand, and names nothing.</summary>
    private static readonly string[] Tells = ["said:topic", "said:state", "said:event", "said:mood", "said:delay", "said:fault", "said:date", "said:status"];

    [GeneratedRegex(@"[?\n]|吗", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex IsAsked();

    /// <summary>What may stand before the name of a fact: the order, and that it is to be put right.</summary>
    [GeneratedRegex(@"^(?:[\s\u0001,，:.]|'s|(?<![A-Za-z])(?:please|pls|plz|sorry|the|of|for|on|order|po|new|its|update|(?<verb>change|correct|correction|amend|fix|set|adjust|revise)|(?<doubt>maybe|perhaps|i\s+think))(?![A-Za-z])|请|麻烦|帮我|帮忙|(?<verb>更正|修改|更改|订正|改|换)(?:一下|下)?|把|将|的|那?单|这单|订单|新)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Lead();

    /// <summary>"price 2.95 for 1042".</summary>
    [GeneratedRegex(@"\s(?:for|on|of|in)\s+(?:the\s+)?(?:order\s+)?\u0001+[\s.!]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s*[,;，；]\s*(?:and\s+|和|并)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex Commas();
}
