using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Domain.Imports;

/// <summary>
/// Headings that nobody can list: shortened ones (<c>Purch. Ord.</c>), ones in two languages (<c>订单号 Order No</c>), and ones whose
/// end says what they are (<c>外销合同编号</c>, <c>Kundenbestellnummer</c>). They count where no column has one of the names.
/// </summary>
public static partial class Headings
{
    /// <summary>Surer names have a lower rank than any of these.</summary>
    private const int Composed = 100_000;

    private static readonly FrozenDictionary<string, string> Shortened =
        ("purch=purchase ord=order nr=no num=no req=requested reqd=requested desc=description descr=description del=delivery dely=delivery dlv=delivery deliv=delivery "
        + "cust=customer amt=amount cur=currency curr=currency supp=supplier suppl=supplier fty=factory art=article prod=product shpt=shipment shipmt=shipment dt=date pymt=payment "
        + "col=colour clr=colour qnty=quantity qtty=quantity quant=quantity cont=container dest=destination bestellnr=bestellnummer auftragsnr=auftragsnummer "
        + "artikelnr=artikelnummer bez=bezeichnung")
        .Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // What a heading can end with and be nothing else, whatever stands in front of it but a word that turns it.
    private static readonly (string Ending, Field Field)[] Endings =
    [
        .. Of(Field.OrderNumber, "order number", "order no", "order id", "po number", "po no", "contract no", "contract number", "订单号", "订单编号", "订单号码", "合同号", "合同编号", "po号", "bestellnummer", "auftragsnummer"),
        .. Of(Field.Customer, "customer", "customer name", "buyer", "buyer name", "client", "client name", "客户", "客户名称", "客户名", "买方", "买家", "kunde", "kundenname"),
        .. Of(Field.Supplier, "supplier", "supplier name", "vendor", "vendor name", "factory", "factory name", "工厂", "工厂名称", "供应商", "供应商名称", "厂家", "加工厂", "lieferant", "hersteller"),
        .. Of(Field.StyleNumber, "style no", "style number", "article no", "article number", "item no", "item number", "款号", "货号", "artikelnummer"),
        .. Of(Field.Product, "product name", "item name", "goods name", "description", "品名", "品名规格", "产品名称", "商品名称", "货物名称", "artikelbezeichnung", "bezeichnung"),
        .. Of(Field.Colour, "colour", "color", "颜色", "farbe"),
        .. Of(Field.Quantity, "quantity", "qty", "数量", "menge", "stückzahl"),
        .. Of(Field.Price, "unit price", "单价", "einzelpreis", "stückpreis"),
        .. Of(Field.Amount, "amount", "line value", "金额", "gesamtbetrag", "gesamtwert"),
        .. Of(Field.Currency, "currency", "币种", "币别", "währung"),
        .. Of(Field.PaymentTerm, "payment term", "payment terms", "付款方式", "付款条件", "zahlungsbedingung", "zahlungsbedingungen"),
        .. Of(Field.ShipMode, "ship mode", "shipment mode", "运输方式", "versandart"),
        .. Of(Field.OrderDate, "order date", "po date", "下单日期", "订单日期", "bestelldatum", "auftragsdatum"),
        .. Of(Field.RequestedDelivery, "delivery date", "requested delivery", "交期", "交货期", "交货日期", "交货日", "liefertermin", "lieferdatum"),
        .. Of(Field.RequestedShipment, "ship date", "shipment date", "ex factory date", "requested ship", "requested shipment", "船期", "装运期", "出货期", "versandtermin"),
    ];

    // With one of these in front it is something else: what was promised or done, somebody else's number, another sum.
    private static readonly string[] Turning =
    [
        "actual", "shipped", "delivered", "open", "balance", "remaining", "outstanding", "invoice", "invoiced", "received", "produced", "finished", "cancelled", "vendor", "vendors", "supplier", "suppliers", "factory",
        "internal", "previous", "old", "original", "last", "first", "revised", "confirmed", "conf", "promised", "estimated", "deposit", "advance", "commission", "freight", "insurance", "tax", "vat", "duty", "cost",
        "retail", "discount", "min", "minimum", "moq", "per", "carton", "ctn", "inner", "outer", "pack", "packing", "sample", "contact", "bill", "payment", "paid", "tracking", "material", "fabric", "ex", "no", "not", "non",
    ];

    private static readonly string[] TurningInside =
    [
        "实", "已", "未", "剩", "余", "样", "定金", "预", "尾款", "佣", "运费", "税", "采购", "成本", "供应商", "工厂", "内部", "原", "旧", "上次", "首次", "确认", "回复", "验", "入仓", "最小", "起订", "箱", "包装", "短", "溢",
        "参考", "发票", "提单", "报关", "退", "收", "付", "料", "出货", "出运", "发货", "欠", "折扣", "生产数",
        "rest", "offen", "ist", "geliefert", "liefer", "bestätigt", "zugesagt", "storniert", "mindest", "karton", "muster", "fracht", "anzahlung", "provision", "steuer", "einkauf", "fabrik", "zahl", "rechnung",
    ];

    private static readonly FrozenDictionary<string, (Field Field, int Rank)> ByEnding =
        Endings.Select((item, rank) => (Name: Compact(item.Ending), item.Field, Rank: Composed + rank)).ToFrozenDictionary(item => item.Name, item => (item.Field, item.Rank), StringComparer.Ordinal);

    private static readonly IReadOnlyList<string> UnspacedEndings = [.. ByEnding.Keys.Where(name => name.Length >= 5 || !char.IsAscii(name[0])).OrderByDescending(name => name.Length)];

    private static (Field Field, int Rank)? FindComposed(string heading)
    {
        if (heading.Length > 60)
            return null;
        var plain = WithoutCurrency(Unbracketed(heading));
        return Expanded(plain) ?? InTwoLanguages(plain) ?? Ended(plain);
    }

    /// <summary>The heading with its short words written out.</summary>
    private static (Field Field, int Rank)? Expanded(string heading) =>
        string.Concat(Written(heading)) is var whole && ByName.TryGetValue(whole, out var meaning) ? (meaning.Field, Composed + meaning.Rank)
        : ByEnding.TryGetValue(whole, out var ending) ? ending
        : null;

    /// <summary>Said twice, in Chinese and in letters, and both say the same.</summary>
    private static (Field Field, int Rank)? InTwoLanguages(string heading)
    {
        var parts = Parts().Matches(heading).Select(part => part.Value).Where(part => part.Any(char.IsLetter)).ToList();
        if (parts.Count is not (2 or 3))
            return null;
        var meanings = parts.Select(part => ByName.TryGetValue(Compact(part), out var meaning) ? meaning : Expanded(part) ?? Ended(part)).ToList();
        return meanings[0] is { } first && meanings.TrueForAll(meaning => meaning?.Field == first.Field) ? (first.Field, Composed + (first.Rank % Composed)) : null;
    }

    /// <summary>The end of it is a name by itself.</summary>
    private static (Field Field, int Rank)? Ended(string heading)
    {
        var words = Written(heading).ToList();
        for (var start = 1; start < words.Count && !Turns(words[start - 1]); start++)
        {
            if (ByEnding.TryGetValue(string.Concat(words.Skip(start)), out var meaning))
                return meaning;
        }

        // In Chinese and in German one word is made of several.
        return words is [var single] && UnspacedEndings.FirstOrDefault(name => single.Length > name.Length && single.EndsWith(name, StringComparison.Ordinal)) is { } end
            && single[..^end.Length] is var front && !TurningInside.Any(turn => front.Contains(turn, StringComparison.Ordinal))
            ? ByEnding[end]
            : null;
    }

    private static bool Turns(string word) => Turning.Contains(word) || TurningInside.Any(turn => turn.Length >= 5 && word.Contains(turn, StringComparison.Ordinal));

    private static IEnumerable<string> Written(string heading) =>
        Word().Matches(heading.Normalize(NormalizationForm.FormKC)).Select(word => word.Value.ToLowerInvariant()).Select(word => Shortened.GetValueOrDefault(word, word));

    private static IEnumerable<(string, Field)> Of(Field field, params IEnumerable<string> endings) => endings.Select(ending => (ending, field));

    // OrderNo is two words, PO one.
    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\d+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]+|[^\p{IsCJKUnifiedIdeographs}/|\n]+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Parts();
}
