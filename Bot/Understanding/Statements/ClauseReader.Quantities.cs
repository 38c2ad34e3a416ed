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
        if (clause.Is("asking") || clause.Is("promise") || clause.Is("refuse") || IsOfMoney)
            return null;
        if ((ByToTotal() ?? (clause.Is("deny") ? null : FromTo())) is { } reckoned)
            return reckoned;
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
        // "cut 300 from 5000": what it was.
        if (figures.Count > 1)
            figures.RemoveAll(figure => From().IsMatch(clause.Text[..figure.Span.Start]));
        var to = To().Match(clause.Text);
        var target = to.Success ? figures.FirstOrDefault(figure => figure.Span.Start >= to.Index) : default;
        if (target.Value > 0 && target.Unit != "%" && (named || sign != 0))
            return new Fact.Counted(target.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure };
        if (Total(figures) is { } total)
            return new Fact.Counted(total.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure };
        var figure = figures[^1];
        if (sign != 0 && figure.Unit != "%" && TotalAt(clause.Text, figure) is not null)
            return new Fact.Counted(figure.Value, 0, IsPercent: false) { IsDoubtful = IsUnsure };
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

    /// <summary>"deposit cut by 500": no goods.</summary>
    private bool IsOfMoney => clause.Topics.Any(topic => topic.Meaning is "deposit" or "balance" or "factory deposit" or "factory balance") && Figures.In(clause.Text).All(figure => figure.Unit is null);

    /// <summary>"cut by 1k so 11k now", "砍2000条 剩18000", "加单500 总共3500件": by how many, and what it comes to.</summary>
    private Fact.Counted? ByToTotal()
    {
        var directions = clause.Quantities.Where(word => word.Meaning is "up" or "down").Select(word => word.Meaning).Distinct().ToList();
        var figures = Figures.In(clause.Text).Where(figure => figure is { Currency: null, Value: < TooManyGoods }).ToList();
        if (directions is not [var direction] || figures is not [var first, var second] || clause.HasThingBefore(first.Span))
            return null;
        var (by, total) = TotalAt(clause.Text, second) is not null ? (first, second) : TotalAt(clause.Text, first) is not null ? (second, first) : default;
        if (total.Value < 50 || total.Unit == "%" || by.Value <= 0 || clause.IsDeniedBut(TotalAt(clause.Text, total)!.Value))
            return null;
        return new Fact.Counted(by.Value, direction == "up" ? 1 : -1, by.Unit == "%") { Total = total.Value, IsDoubtful = IsUnsure };
    }

    /// <summary>The words beside a figure that say that it is what all of it comes to, with the figure: "11k now", "剩18000".</summary>
    public static Span? TotalAt(string text, Figure figure)
    {
        var (before, after) = (ComesTo().Match(text[..figure.Span.Start]), IsAll().Match(text[figure.Span.End..]));
        return !before.Success && !after.Success ? null : new Span(before.Success ? before.Index : figure.Span.Start, figure.Span.End + after.Length - (before.Success ? before.Index : figure.Span.Start));
    }

    [GeneratedRegex(@"((?<![a-z])(so|now|leaving|leaves?|left|remaining|makes?( it)?|total|in total|altogether|=)\s(it's |it is |only |just |that's |is |with |now |of )*|=\s?|[还就只]?剩下?了?|剩余|余下?|总?共|一共|合计|总数|总计|现在|变成?|等于)[\s:：]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex ComesTo();

    [GeneratedRegex(@"^\s*(now|left|remaining|remain|in total|total|altogether|then)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex IsAll();

    [GeneratedRegex(@"(?<![a-z])from\s(the\s)?$|[从由]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex From();

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
