using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Domain.Talk;

namespace Bot.Domain.Imports;

/// <summary>What companies write above the columns of their order sheets, in Chinese, English and German.</summary>
public static partial class Headings
{
    // The surest name of a field first: where two columns could be one field, the earlier name wins.
    private static readonly Dictionary<Field, string[]> Names = new()
    {
        [Field.OrderNumber] =
        [
            "po so", "customer po", "customer po no", "client po", "buyer po", "po", "po no", "po number", "purchase order", "purchase order no", "purchase order number",
            "order number", "order no", "order id", "order nr", "order", "sales order", "sales order no", "so", "so no", "so number", "pi", "pi no", "contract", "contract no", "contract number",
            "客户订单号", "客户po", "客户po号", "po号", "po编号", "订单号", "订单编号", "订单号码", "订单", "采购单号", "采购订单号", "销售订单号", "合同号", "合同编号", "单号",
            "bestellnummer", "bestellnr", "bestell nr", "bestellung", "auftragsnummer", "auftragsnr", "auftrags nr", "auftrag", "kundenauftrag",
            "order ref", "order reference",
        ],
        [Field.LineId] = ["line id", "line item id", "id", "line no", "line number", "line item no", "order line", "ln", "行号", "行id", "明细号", "positionsnummer", "position", "pos", "pos nr"],
        [Field.DeliveryNote] =
        [
            "asn dn", "asn", "asn no", "dn", "dn no", "delivery note", "delivery note no", "shipment", "shipment no", "shipment id", "发货单号", "发货单", "送货单号", "出货单号", "装运单号",
            "lieferschein", "lieferscheinnummer", "lieferscheinnr", "sendung", "sendungsnummer",
        ],
        [Field.Customer] = ["customer", "customer name", "buyer", "buyer name", "client", "client name", "company", "consignee", "sold to", "sold to party", "客户", "客户名称", "客户名", "买方", "买家", "收货人", "kunde", "kundenname", "käufer", "besteller", "auftraggeber", "empfänger"],
        [Field.Destination] =
        [
            "destination", "destination country", "country of destination", "ship to country", "ship country", "country", "customer country", "port of destination", "目的国", "目的地", "目的港", "国家", "国别", "出口国",
            "zielland", "bestimmungsland", "lieferland", "land", "bestimmungsort",
        ],
        [Field.Supplier] = ["vendor", "vendor name", "supplier", "supplier name", "factory", "factory name", "mill", "maker", "manufacturer", "供应商", "供应商名称", "工厂", "工厂名称", "厂家", "生产厂家", "加工厂", "lieferant", "lieferantenname", "hersteller", "fabrik"],
        [Field.Merchandiser] = ["merchandiser", "order owner", "account manager", "跟单员", "跟单", "业务员", "负责人", "sachbearbeiter"],
        [Field.StyleNumber] = ["style no", "style number", "style", "article no", "article number", "item no", "item number", "item code", "article code", "product code", "product no", "material no", "material number", "sku", "款号", "货号", "产品编号", "商品编号", "物料编码", "artikelnummer", "artikelnr", "artikel nr"],
        [Field.Product] =
        [
            "item description", "product description", "description of goods", "product name", "product", "item", "item name", "description", "goods", "article", "style name",
            "品名规格", "品名", "产品名称", "产品", "商品名称", "商品", "货物名称", "货品", "描述", "款式", "artikelbezeichnung", "bezeichnung", "artikel", "produkt", "warenbezeichnung", "ware", "beschreibung",
        ],
        [Field.Colour] = ["colour", "color", "colour name", "颜色", "花色", "farbe"],
        [Field.Size] = ["size", "尺码", "码数", "größe", "groesse"],
        [Field.Quantity] = ["line item quantity", "order quantity", "order qty", "ordered quantity", "total qty", "total quantity", "quantity", "qty", "pieces", "pcs", "ordered", "qty ordered", "quantity ordered", "订单数量", "订购数量", "订购数", "订货数", "数量", "件数", "总数量", "menge", "bestellmenge", "stückzahl", "anzahl", "stück"],
        [Field.Unit] = ["unit", "uom", "unit of measure", "单位", "einheit", "mengeneinheit"],
        [Field.Price] = ["unit price", "price", "pack price", "fob price", "net price", "price per unit", "单价", "价格", "fob价", "einzelpreis", "stückpreis", "verkaufspreis", "nettopreis", "preis"],
        [Field.Amount] = ["line item value", "line value", "line total", "value", "amount", "total value", "total amount", "total price", "total", "金额", "总金额", "总价", "货值", "小计", "gesamtwert", "gesamtpreis", "gesamtbetrag", "warenwert", "betrag", "wert", "summe"],
        [Field.Discount] = ["discount", "折扣", "rabatt"],
        [Field.Currency] = ["currency", "ccy", "币种", "货币", "币别", "währung"],
        [Field.Incoterm] = ["incoterm", "incoterms", "vendor inco term", "inco term", "inco terms", "trade term", "trade terms", "delivery terms", "贸易术语", "贸易条款", "贸易方式", "价格条款", "成交方式", "lieferbedingung", "lieferbedingungen"],
        [Field.PaymentTerm] = ["payment term", "payment terms", "terms of payment", "付款方式", "付款条件", "付款条款", "zahlungsbedingung", "zahlungsbedingungen", "zahlungsziel"],
        [Field.ShipMode] = ["shipment mode", "ship mode", "shipping mode", "shipping method", "mode of transport", "transport mode", "transport", "ship via", "mode", "运输方式", "出运方式", "发运方式", "versandart", "transportart", "transportweg"],
        [Field.Container] = ["container no", "container number", "container", "柜号", "箱号", "集装箱号", "货柜号", "containernummer", "containernr"],
        [Field.OrderDate] = ["order date", "po date", "date of order", "ordered on", "po sent to vendor date", "po sent date", "下单日期", "下单日", "订单日期", "下单时间", "接单日期", "bestelldatum", "auftragsdatum", "bestellt am"],
        [Field.RequestedDelivery] =
        [
            "scheduled delivery date", "scheduled delivery", "scheduled date", "requested delivery date", "requested delivery", "required delivery date", "required date", "requested date", "delivery date", "due date", "need by", "need by date", "date of delivery", "delivery",
            "交货期", "客户交期", "要求交期", "要求交货日期", "交期", "交货日期", "交货日", "要求到货日期", "liefertermin", "wunschtermin", "wunschliefertermin", "lieferdatum", "termin",
        ],
        [Field.RequestedShipment] =
        [
            "requested ship date", "requested shipment", "latest ship date", "latest shipment date", "ship by", "ship date", "shipment date", "ex factory date", "ex factory", "cancel date", "etd",
            "装运期", "最迟装运期", "船期", "出货期", "出货日期", "要求出货日期", "离厂日期", "versandtermin", "verschiffungstermin", "verladetermin",
        ],
        [Field.ShippedOn] = ["shipped date", "shipped on", "actual ship date", "actual shipment date", "date shipped", "shipped", "atd", "发货日期", "实际发货日期", "实际出货日期", "出运日期", "发运日期", "出货日", "versandt am", "versendet am", "versanddatum", "verschifft am"],
        [Field.DeliveredOn] =
        [
            "delivered to client date", "delivered date", "delivered on", "actual delivery date", "actual delivery", "date delivered", "delivered", "arrived on",
            "实际到货日期", "到货日期", "实际交货日期", "实际交期", "签收日期", "送达日期", "送达日", "geliefert am", "ausgeliefert am", "geliefert", "ist lieferdatum", "zugestellt am",
        ],
        [Field.Note] = ["note", "notes", "remark", "remarks", "comment", "comments", "备注", "说明", "bemerkung", "bemerkungen", "anmerkung"],
        [Field.DateBasis] = ["date basis", "日期含义"],
        [Field.FirstConfirmed] = ["first confirmed", "首次确认交期"],
        [Field.LastConfirmed] = ["last confirmed", "最近确认交期"],
        [Field.OrderDone] = ["order done", "整单完成日"],
        [Field.OrderState] = ["order state", "订单进展"],
    };

    // What stands in front of a note's name in the sheets we give out, so that it is never taken for a field.
    private static readonly string[] NotePrefixes = ["Note: ", "备注："];

    // What stands above the reasons in the file of rows that were not taken.
    private static readonly string[] Reasons = ["Why not", "未导入原因"];

    private static readonly FrozenDictionary<string, (Field Field, int Rank)> ByName =
        Names.SelectMany(field => field.Value, (field, name) => (Name: Compact(name), field.Key)).Select((item, rank) => (item.Name, Meaning: (item.Key, rank)))
            .DistinctBy(item => item.Name).ToFrozenDictionary(item => item.Name, item => item.Meaning, StringComparer.Ordinal);

    /// <summary>What a heading says, and how surely: a lower rank is surer. Null when it says nothing known.</summary>
    public static (Field Field, int Rank)? Find(string heading)
    {
        if (NoteIn(heading) is not null)
            return null;
        foreach (var form in new[] { heading, Unbracketed(heading), WithoutCurrency(Unbracketed(heading)) })
        {
            if (ByName.TryGetValue(Compact(form), out var meaning))
                return meaning;
        }

        return FindComposed(heading);
    }

    /// <summary>It is one of the names themselves, and not only made of them.</summary>
    public static bool IsName(string heading) => ByName.ContainsKey(Compact(heading)) || ByName.ContainsKey(Compact(WithoutCurrency(Unbracketed(heading))));

    /// <summary>The last column of a file that we gave back.</summary>
    public static bool IsReason(string heading) => Reasons.Contains(heading);

    /// <summary>The name of a note whose column this is in a sheet of ours; null for any other column.</summary>
    public static string? NoteIn(string heading) =>
        NotePrefixes.Where(prefix => heading.Length > prefix.Length && heading.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => heading[prefix.Length..]).FirstOrDefault();

    /// <summary>The heading of a note's column in a sheet of ours.</summary>
    public static string OfNote(string name, Language language) => $"{NotePrefixes[language == Language.Chinese ? 1 : 0]}{name}";

    /// <summary>The ISO 4217 code that a heading names: <c>USD</c> in <c>Freight Cost (USD)</c>.</summary>
    public static string? CurrencyIn(string heading) => CurrencyCode().Match(Plain.Of(heading)) is { Success: true } match
        ? Currencies.Find(match.Value)
        : null;

    /// <summary>Letters and digits alone, in one width and case: <c>PO / SO #</c> and <c>po/so</c> are the same heading.</summary>
    public static string Compact(string heading) =>
        new([.. Plain.Of(heading).ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    /// <summary>A name of clothes' size, as stands above the columns of a size run: <c>XL</c>, <c>42</c>, <c>均码</c>.</summary>
    public static bool IsSize(string heading) => SizeName().IsMatch(Plain.Of(heading).Trim());

    private static string Unbracketed(string heading) => Brackets().Replace(Plain.Of(heading), " ");

    private static string WithoutCurrency(string heading) => CurrencyCode().Replace(heading.Replace('_', ' '), " ");

    [GeneratedRegex(@"[(\[{【（].*?[)\]}】）]", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<![A-Za-z])(?:USD|US\$|EUR|CNY|RMB|GBP|JPY|HKD|AUD|CAD|CHF|INR|[$€£¥￥]|美元|美金|欧元|人民币|英镑|日元|港币)(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex CurrencyCode();

    [GeneratedRegex(@"^(?:[2-9]?X{0,4}[SL]|M|[2-6]XL|[2-9][0-9]T?|1[0-7][0-9]|[0-9]{2}/[0-9]{2,3}|均码|ONE ?SIZE|OS|[小中大特加]+码)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex SizeName();
}

/// <summary>Signs and names of currencies as people write them.</summary>
public static class Currencies
{
    /// <summary>ISO 4217's code for "no currency".</summary>
    public const string None = "XXX";

    /// <summary>The ISO 4217 code; null for what is no currency.</summary>
    public static string? Find(string said) => said.Trim().ToUpperInvariant() switch
    {
        "$" or "US$" or "USD" or "美元" or "美金" => "USD",
        "€" or "EUR" or "EURO" or "欧元" => "EUR",
        "¥" or "￥" or "CNY" or "RMB" or "人民币" or "元" => "CNY",
        "£" or "GBP" or "英镑" => "GBP",
        "日元" => "JPY",
        "港币" => "HKD",
        { Length: 3 } code when code.All(char.IsAsciiLetter) => code,
        _ => null,
    };
}
