using System.Text.RegularExpressions;
using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Storage;
using Bot.Domain.Talk;
using Bot.Understanding;

namespace Bot.Conversation.Reading;

/// <summary>Orders that a message names at one place; several where the name fits several.</summary>
/// <param name="Together">All of them are meant: "1042 and 1043".</param>
public sealed record Mention(Span Span, IReadOnlyList<OrderRef> Orders, bool Together = false)
{
    public bool IsSure => Together || Orders.Count == 1;
}

/// <summary>What a message is about.</summary>
/// <param name="Folded">The message, folded, with the numbers of orders cut out.</param>
/// <param name="Customer">The customer that it names, whether or not an order is certain.</param>
/// <param name="Unknown">A number that is no order's here, and those that come near.</param>
/// <param name="IsByCustomer">Only the customer or a contact is named, and that may be all that is meant.</param>
/// <param name="IsGuess">Nothing in the message names an order; it is the one that was spoken of last.</param>
public sealed record Subjects(string Folded, IReadOnlyList<Mention> Mentions, Firm? Customer = null, (string Number, IReadOnlyList<OrderRef> Near)? Unknown = null, bool IsGuess = false, bool IsByCustomer = false)
{
    /// <summary>Each number by itself, whatever is said of several at once.</summary>
    public IReadOnlyList<Mention> Numbers { get; init; } = [];

    /// <summary>The question about the order that was asked last, folded; the message may answer it.</summary>
    public string? Question { get; init; }

    /// <summary>Goods of other orders than the numbered ones: "1042明天装柜，浴巾周五装柜".</summary>
    public IReadOnlyList<Mention> Goods { get; init; } = [];

    /// <summary>Without the orders of which only was said what was then taken back: "台灯装柜了 哦不是 是杯子装柜了".</summary>
    public Subjects Without(Lexicon words) =>
        words.Find(Folded, "said:retract").LastOrDefault(term => term.Span.Start > 4) is { Span: { Length: > 0 } taken } && Mentions.Where(mention => mention.Span.Start >= taken.End).ToList() is { Count: > 0 } kept ? this with { Mentions = kept } : this;

    /// <summary>The order meant at that place: the last one named before, else the first one named at all.</summary>
    public Mention? At(Span clause)
    {
        if (Mentions.Count > 1 && Mentions.All(mention => mention.Span.Length == 0))
            return new Mention(default, [.. Mentions.SelectMany(mention => mention.Orders)], Together: true);
        var inside = Mentions.Where(mention => mention.Span.Overlaps(clause)).ToList();
        return inside.Count > 0
            ? inside.All(mention => mention.IsSure) ? new Mention(inside[0].Span, [.. inside.SelectMany(mention => mention.Orders).Distinct()], Together: true) : inside.First(mention => !mention.IsSure)
            : Goods.FirstOrDefault(mention => mention.Span.Overlaps(clause)) ?? Mentions.LastOrDefault(mention => mention.Span.End <= clause.Start) ?? Mentions.FirstOrDefault();
    }
}

/// <summary>Finds what a message is about in the company's own records: by number, by a part of it, by customer, contact or goods, by what was said before.</summary>
public static partial class SubjectFinder
{
    public static async Task<Subjects> In(Message message, Turn turn, CancellationToken ct)
    {
        var folded = Folded.Of(message.Text);
        var numbers = await Numbers(message.Text.Length > folded.Length ? message.Text[..folded.Length] : message.Text, turn, ct);
        if (numbers.Count > 0)
            return new Subjects(Cut(folded, numbers), Joined(folded, numbers)) { Numbers = numbers, Goods = await Beside(folded, numbers, turn, ct) };

        var names = await Namebook.Of(turn, ct);
        if (Partial(folded, names) is { Count: > 0 } parts)
            return new Subjects(Cut(folded, parts), parts);
        var words = Lexicon.Of(turn.Phrases);
        // "SCMS-226030": the letters of a number that is none here are nobody's name.
        var said = Written().Replace(folded, static number => new string(' ', number.Length));
        // "polos packed, mugs sailed", "T恤和polo都进港了": each by its name.
        if (names.Each(said, words) is { Count: > 0 } each)
            return new Subjects(folded, Joined(folded, each));
        if (names.Named(said, words) is { } named)
        {
            // "the other Acme one": not the one that was spoken of.
            if (named.Orders.Count == 2 && words.Has(folded, "said:other") && await Spoken(message, turn, ct) is var (spoken, _))
                named.Orders = [.. named.Orders.Where(order => order.To != spoken.To)];
            // "both Acme orders": each of them.
            var all = named.Orders.Count > 1 && words.Has(folded, "said:all");
            return new Subjects(folded, named.Orders.Count == 0 ? [] : all ? [.. named.Orders.Select(order => new Mention(named.Span, [order]))] : [new Mention(named.Span, named.Orders)], named.Customer, IsByCustomer: named.ByCustomer);
        }

        if (Unknown(folded, names) is { } unknown)
            return new Subjects(folded, [], Unknown: unknown);
        return await FromContext(message, folded, turn, ct);
    }

    private static async Task<IReadOnlyList<Mention>> Beside(string folded, IReadOnlyList<Mention> numbers, Turn turn, CancellationToken ct)
    {
        var words = Lexicon.Of(turn.Phrases);
        return words.Has(folded, "said:goods") ? [.. (await Namebook.Of(turn, ct)).Apart(folded, words).Where(goods => !numbers.Any(number => number.Orders.Contains(goods.Orders[0])))] : [];
    }

    private static async Task<IReadOnlyList<Mention>> Numbers(string text, Turn turn, CancellationToken ct)
    {
        var spaced = Spaced(Widths.Fold(text));
        var found = new List<Mention>();
        if (text.Contains('#', StringComparison.Ordinal) && await OrderRef.Hear(new Hearing(text, turn), ct) is Reading<OrderRef>.One { Value: var exact, Spans: [var place, ..] } && text[place.Start] == '#')
            found.Add(new Mention(place, [exact]));
        foreach (var (number, span) in OrderNumbers.In(spaced).Take(12))
        {
            if (found.Exists(mention => mention.Span.Overlaps(span)) || (number.All(char.IsAsciiDigit) && Counted().IsMatch(text[span.End..])))
                continue;
            switch (await OrderRef.Hear(new Hearing(number, turn), ct))
            {
                case Reading<OrderRef>.One one:
                    // "order 1042", "1042SI": only a part of it is the number.
                    found.Add(new Mention(one.Spans is [var part, ..] && part.Length < number.Length && span.Length == number.Length ? new Span(span.Start + part.Start, part.Length) : span, [one.Value]));
                    break;
                case Reading<OrderRef>.Several several:
                    found.Add(new Mention(span, several.Options));
                    break;
            }
        }

        return [.. found.OrderBy(mention => mention.Span.Start)];
    }

    /// <summary>"求1043交", "1042/1043", "1042,1043": a number is a number of its own.</summary>
    private static string Spaced(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] > 127)
                letters[i] = ' ';
        }

        foreach (Match joint in Joint().Matches(text))
            letters[joint.Index] = ' ';
        return new string(letters);
    }

    /// <summary>"042单", "那个815的": the end of one number only.</summary>
    private static IReadOnlyList<Mention> Partial(string folded, Namebook names)
    {
        foreach (Match match in Digits().Matches(folded))
        {
            var named = match.Groups["named"].Success;
            var fits = names.Orders.Where(order => OrderNumbers.Compact(order.Number).EndsWith(match.Groups["n"].Value, StringComparison.Ordinal)).ToList();
            if (fits.Count > 0 && (named || match.Groups["n"].Length >= 3))
                return [new Mention(new Span(match.Index, match.Length), [.. fits.Take(6).Select(names.Ref)])];
        }

        return [];
    }

    /// <summary>What looks like an order's number and is none: one digit wrong, or somebody else's.</summary>
    private static (string Number, IReadOnlyList<OrderRef> Near)? Unknown(string folded, Namebook names)
    {
        foreach (var match in Looks().Matches(folded).Concat(Written().Matches(folded)))
        {
            var number = OrderNumbers.Compact(match.Value);
            if (number.Length == 0)
                continue;
            var digits = new string([.. number.Where(char.IsAsciiDigit)]);
            var near = names.Orders.Where(order => Spelling.Distance(new string([.. order.Number.Where(char.IsAsciiDigit)]), digits) <= 1).Take(4).Select(names.Ref).ToList();
            return (match.Value.Trim().ToUpperInvariant(), near);
        }

        return null;
    }

    /// <summary>The replied-to card, else what was spoken of last in this conversation: certain where the message goes on from it, "it", "too".</summary>
    private static async Task<Subjects> FromContext(Message message, string folded, Turn turn, CancellationToken ct)
    {
        if (await Spoken(message, turn, ct) is not var (order, question))
            return new Subjects(folded, []);
        var words = Lexicon.Of(turn.Phrases);
        return new Subjects(folded, [new Mention(new Span(0, 0), [order])], IsGuess: question is null && message.About is not { Type: "orders" } && !words.Has(folded, "said:this") && !words.Has(folded, "said:also")) { Question = question };
    }

    /// <summary>The order that was spoken of, and the question about it where that was the last that was said.</summary>
    internal static async Task<(OrderRef Order, string? Question)?> Spoken(Message message, Turn turn, CancellationToken ct)
    {
        if (message.About is { Type: "orders" } about && await OrderRef.Hear(new Hearing($"#{about.Id}", turn), ct) is Reading<OrderRef>.One { Value: var replied })
            return (replied, null);
        var said = await turn.Query<Outgoing>(KeyRange.StartingWith($"in|{turn.Conversation}|") with { Descending = true, Take = 6 }, ct);
        if (said.FirstOrDefault(one => one.About is { Type: "orders" }) is not { About: { } spoken } last || await OrderRef.Hear(new Hearing($"#{spoken.Id}", turn), ct) is not Reading<OrderRef>.One { Value: var order })
            return null;
        return (order, last == said[0] && last.Choices is [] && Folded.Of(last.Text).TrimEnd() is [.., '?'] question ? question : null);
    }

    /// <summary>"1042 and 1043", "1042、1043": what is said of one is said of all.</summary>
    private static IReadOnlyList<Mention> Joined(string folded, IReadOnlyList<Mention> mentions)
    {
        var joined = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (joined is [.., var last] && last.IsSure && mention.IsSure && Together().IsMatch(folded.Between(last.Span, mention.Span)))
                joined[^1] = new Mention(new Span(last.Span.Start, mention.Span.End - last.Span.Start), [.. last.Orders, .. mention.Orders], Together: true);
            else
                joined.Add(mention);
        }

        return joined;
    }

    private static string Cut(string folded, IReadOnlyList<Mention> mentions)
    {
        var letters = folded.ToCharArray();
        foreach (var mention in mentions)
            Array.Fill(letters, Hearing.Cut, mention.Span.Start, Math.Min(mention.Span.Length, letters.Length - mention.Span.Start));
        return new string(letters);
    }

    [GeneratedRegex(@"^[\s,、/&+]*(and|&|\+|plus|y|et|und|e|as well as|和|与|跟|及|还有|单)?[\s,、/&]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Together();

    /// <summary>"车了1042件": so many, and no order.</summary>
    [GeneratedRegex(@"^\s?(件(?![数样])|pcs|pieces)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<=\d{3})[/&,、](?=[A-Za-z]{0,3}-?\d{4})|'(?=s\b)|(?<=\d):(?!\d)", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?<![\d.,:/a-z\-])(?<n>\d{2,8})(?![\d.,:/%a-z]|\s?[月日号點点年周天万千kw件个只条套%美欧元块刀])(?<named>\s?(号?单|那单|这单|号订单|那票|这票))?|(ending( in)?|尾号|末尾)\s?(?<n>\d{2,6})(?<named>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Digits();

    /// <summary>A number with letters before it, as orders have.</summary>
    [GeneratedRegex(@"(?<![a-z\d])[a-z]{2,6}-\d{3,}[\w\-]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![a-z\d])(po|so|gd|sc|pi|order|no\.?|#)[\s\-#:]{0,2}\d{3,}[\w\-]*|^\s*\d{4,6}(?!\s?(pcs|件|个|只|条|套|美|欧|元|usd|eur|\$|月|日|年|k|万|千))(?![\d.:/,])|(?<![\d.,:/a-z])\d{4,6}(?=\s?(号?单|那单|这单|号订单|那票))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Looks();
}
