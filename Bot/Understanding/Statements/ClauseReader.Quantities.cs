using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Understanding.Statements;

/// <summary>How many are ordered now: a new total, more or fewer.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>No order is of so many; a telephone number is.</summary>
    private const decimal TooManyGoods = 100_000_000;

    private Fact? Counted()
    {
        if (clause.Is("asking") || clause.Is("promise") || clause.Is("refuse"))
            return null;
        if (!clause.Is("deny") && FromTo() is { } resized)
            return resized;
        // "qty 5000 +/-5%" says how exact it is.
        if (Tolerance().IsMatch(clause.Text))
            return clause.Quantities.Count > 0 ? new Fact.Unclear() : null;
        // "tees up 10%", "qty +10%"; of an order's number alone it may be its price that goes up.
        if (Share().Match(clause.Text) is { Success: true } share && !clause.Is("deny") && IsOfGoods(share.Index))
            return new Fact.Counted(decimal.Parse(share.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), share.Groups["less"].Success ? -1 : 1, IsPercent: true) { IsDoubtful = IsUnsure || (clause.Quantities.All(word => word.Meaning != "set") && !words.Has(clause.Text, "said:goods")) };
        if (clause.Quantities.Count == 0)
            return null;
        if (Exchanged() is { } exchanged)
            return exchanged;
        if (clause.Is("deny"))
            return null;
        // "改2600个": a number of goods that something changes to.
        if (clause.Quantities.All(word => word.Meaning == "move"))
            return Figures.In(clause.Text).Where(figure => figure is { Currency: null, Unit: not (null or "%"), Value: >= 50 }).ToList() is [var only] ? new Fact.Counted(only.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure } : null;
        var sign = clause.Quantities.Any(word => word.Meaning == "up") ? 1 : clause.Quantities.Any(word => word.Meaning == "down") ? -1 : 0;
        var named = clause.Quantities.Any(word => word.Meaning == "set");
        var figures = Figures.In(clause.Text).Select(OfGoods).Where(figure => figure is { Currency: null, Value: < TooManyGoods } && (figure.Unit is not null || figure.Value >= 50 || named)).ToList();
        // "carton qty 300", "price of 1043 up by 5%": not of the goods.
        if (figures is [] || clause.HasThingBefore(figures[0].Span))
            return null;
        var to = To().Match(clause.Text);
        var target = to.Success ? figures.FirstOrDefault(figure => figure.Span.Start >= to.Index) : default;
        if (target.Value > 0 && target.Unit != "%" && (named || sign != 0))
            return new Fact.Counted(target.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure };
        if (Total(figures) is { } total)
            return new Fact.Counted(total.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure };
        var figure = figures[^1];
        // "qty 10%": of what, nobody knows; "GRI +15%", "qty 5000 +/-5%": something else goes up, or may.
        if (figure.Unit == "%" && (sign == 0 || !IsOfGoods(figure.Span.Start) || Otherwise().IsMatch(clause.Text[figure.Span.End..])))
            return null;
        // "more" beside a bare number may be anything; a unit or the word for quantity makes it one of goods.
        if (figure.Unit is null && !named && sign == 0)
            return null;
        // "quantity of cartons was 300 in the photo" tells something else.
        if (named && sign == 0 && Letters(clause.Quantities[^1].Span, figure.Span) > 8)
            return null;
        return new Fact.Counted(figure.Value, named && sign == 0 ? 0 : sign, figure.Unit == "%") { IsDoubtful = IsUnsure };
    }

    /// <summary>Somebody only hopes for it, or has it in mind.</summary>
    private bool IsUnsure => clause.Is("hope") || clause.Is("intend");

    /// <summary>Nothing is named before it but an order, its goods and the word for quantity: "material cost up 8%" is none of them.</summary>
    private bool IsOfGoods(int place)
    {
        var left = clause.Quantities.Select(word => word.Span).Concat(words.Find(clause.Text, "said:goods").Select(goods => goods.Span)).Where(span => span.End <= place).Aggregate(clause.Text, Folded.Without)[..place];
        return !OfOrder().Replace(left, "").Any(char.IsLetterOrDigit);
    }

    [GeneratedRegex(@"(?<![a-z])(the|of|for|on|by|order|orders|po|now|please|pls|up|down|plus|minus|wants?|asks? for|customer|client|buyer)(?![a-z])|客户|客人|买家|要求|那[单票边]|这[单票]|订单|想|要|再|把|给|从|由|的", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex OfOrder();

    [GeneratedRegex(@"\+\s?/\s?-|±|正负|(?<![a-z])plus\s?(/|or|-)?\s?minus(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Tolerance();

    /// <summary>"+5% tolerance": what goes up comes behind it.</summary>
    [GeneratedRegex(@"(?<![a-z])(tolerance|discount|surcharge|fee|fees|price|prices|cost|costs|duty|duties|tax|tariff|commission|margin|deposit|balance|freight|rate|rates|allowance|shrinkage|defects?)(?![a-z])|公差|误差|折扣|溢短装|附加费|税|佣金|利润|汇率", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Otherwise();

    /// <summary>"400 lamps" are pieces of them.</summary>
    private Figure OfGoods(Figure figure) => figure is { Unit: null, Currency: null } && words.Find(clause.Text[figure.Span.End..], "said:goods").Any(goods => goods.Span.Start <= 1) ? figure with { Unit = "pcs" } : figure;

    /// <summary>"加单500 总共3500件", "add 500, 3500 in total": what all of it comes to.</summary>
    private Figure? Total(List<Figure> figures)
    {
        var total = words.Find(clause.Text, "said:sofar").FirstOrDefault().Span;
        return total.Length == 0 || figures.Count < 2 ? null : figures.Where(figure => figure.Span.Start >= total.End).Concat(figures.Where(figure => figure.Span.End <= total.Start).Reverse()).First();
    }

    /// <summary>"14,000 instead of 12,000", "not 12,000 but 14,000": the one that does not stand behind the word.</summary>
    private Fact.Counted? Exchanged()
    {
        if (clause.Quantities.FirstOrDefault(word => word.Meaning == "instead") is not { Meaning: not null } instead || Figures.In(clause.Text).ToList() is not [var one, var other]
            || new[] { one, other }.Any(figure => figure.Currency is not null || figure.Unit == "%" || figure.Value < 50))
        {
            return null;
        }

        return new Fact.Counted(other.Span.Start >= instead.Span.End && one.Span.End <= instead.Span.Start ? one.Value : other.Value, 0, IsPercent: false);
    }

    /// <summary>"from 3000 to 3,600 pcs", "3000改成3600件".</summary>
    private Fact.Counted? FromTo() =>
        Figures.In(clause.Text).ToList() is [var from, var to] && from.Currency is null && to.Currency is null && from.Unit != "%" && to.Unit != "%" && ((to.Unit ?? from.Unit) is not null || ((clause.Quantities.Count > 0 || words.Has(clause.Text, "said:topic") || words.Has(clause.Text, "said:goods")) && from.Value >= 500 && !clause.HasThingBefore(from.Span)))
            && from.Value >= 50 && to.Value >= 50 && Between().IsMatch(clause.Text.Between(from.Span, to.Span))
            ? new Fact.Counted(to.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure }
            : null;

    private int Letters(Span from, Span to) => to.Start < from.End ? 0 : clause.Text[from.End..to.Start].Count(char.IsLetter) + clause.Text[to.End..].Count(char.IsLetter);

    [GeneratedRegex(@"((?<![a-z])(up|plus)\s|(?<less>(?<![a-z])(down|minus)\s)|(?<![\w+])\+\s?)(?<n>\d{1,2})\s?%(?=\s*($|[\u0001,.;!]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\s*(to|a|para|auf|a|->|→|到|改(成|为|到)?|变(成|为)?|增加?到|加到|减少?到|降到)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Between();
}
