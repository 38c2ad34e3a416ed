using Bot.Understanding.Intents;

namespace Bot.Tests.Understanding;

/// <summary>What people's fingers, other programs and jokers send: sentences of the trade with something done to them, and noise alone. The same ones for the same seed.</summary>
internal static class Scrawl
{
    /// <summary>20,000, or as many as <c>GENDAN_FUZZ</c> says; <c>GENDAN_FUZZ=100000:7</c> takes the seventh such part.</summary>
    public static (int Count, int Seed) Asked
    {
        get
        {
            var said = (Environment.GetEnvironmentVariable("GENDAN_FUZZ") ?? "20000").Split(':');
            return (int.Parse(said[0], System.Globalization.CultureInfo.InvariantCulture), said.Length > 1 ? int.Parse(said[1], System.Globalization.CultureInfo.InvariantCulture) : 1);
        }
    }

    private const int Flood = 100_000;

    /// <summary>Just under what the readers look at, and what the engine takes.</summary>
    private static readonly int[] Full = [2_000, 4_000];

    private static readonly Lazy<string[]> Sentences = new(() =>
    [
        .. Examples.Read().Select(example => example.Text),
        "1042 deposit received, ETD 20 June", "PO-1042 定金收到了，明天装柜", "不是1042，是1043", "no, not 1042, 1043", "1042 qty 6000", "尾查没过 大12小20", "Acme那单延期3天", "2201 PP ok w/ comments, sleeve +1cm", "昨天车1200 今天1500",
        "remind me tomorrow 9am about 1042", "undo the last change on 2201", "收到PO-1042定金7050美金", "if 2201 is late we are in trouble", "#0 #ffffffffffffffffffffffffffffffff delay", "payment PO-1042 deposit 7,050 USD", "ＰＯ－１０４２ 延期５天",
        "every second Thursday 3pm German time check 2201", "清明节后第一个工作日提醒我问1043", "erinnere mich am letzten Werktag im Monat um halb neun", "rappelle-moi dans une heure et demie", "recuérdame el 31 de febrero", "me lembra toda segunda às 9h", "a month after 31-02-2026", "في 12 مارس ٢٠٢٦", "напомни завтра в 9", "来週の金曜日までに",
        "new PO-9001, Acme Outdoor, cotton T-shirt, 5000 pcs, ship 2026-06-12, FOB Ningbo", "where is my order?", "find acme", "digest 08:15", "invite customer Eve, Acme Outdoor", "language français", "orders late", "report supplier", "history PO-1042", "cancel 1043", "delete PO-1042", "yes", "是", "2", "/start abc", "page 99", "log PO-1042 said",
    ]);

    /// <summary>Words of time that may stand in any order.</summary>
    private static readonly string[] Words =
    [
        "明天", "下周", "周三", "3", "12", "31", "月", "号", "点", "半", "下午", "每", "个", "分钟", "后", "前", "提前", "德国", "时间", "年", "at ", "on ",
        "every ", "Friday", "Feb", " the ", "last", "day of", "month", "in ", "minutes", "am", "pm", ":", "/", "-", ".", " ", "CST", "UTC+", "tomorrow",
        "99", "0", "mañana", "por la ", "à ", "halb", "um ", "Uhr ", "dernier ", "jour ", "às ", "tres ", "letzte ", "vor ", "Woche", "et demie", "+", "'", "1/2", "15.2.", "31-02-2026", "第", "工作日", "两", "十", "到", "end of ",
        "before ", "noon", "2026", "Christmas", "after ", "ETD", "交期", "99999", "weeks", "years", "之前", "之内", "和", "working days", "提醒我", "remind me ", "PO-1042", "Acme", "ago", "next ", "nächste ", "próximo ", "que vem", "prochain", "清明节", "Easter ", "first ", "29", "quarter ", "half ", "初一", "周",
    ];

    private static readonly string[] Noise =
    [
        "\u200b", "\u200d", "\u202e", "\u2066", "\u061c", "\ufeff", "\ud800", "\udc00", "\ufffe", "\uffff", "\u0661\u0660\u0664\u0662", "a\u0301\u0301\u0301", "👩‍👩‍👧", "\n\n", "，，,,", "(((", "）", "99999999999999999999", "一万亿千百十", "3/4/5/6", "{0}{1}", "'; drop--", "１０４２", "\u0001", "\0", "的的的", "and and", "İ", "ß", "ﬀ", "ǆ", "٣", "৩", "\u0e33", "\u3164", "℃", "½", "①", "㈱", "#", "\"", "<b>", "%00", "-0", "1e9", "\t", "\u2028", "|", "\\", "“", "🇨🇳", "((((((((((", "[{<", "1 2 3 ", "2026-03-04 ", "3/4 ", "12:30 ", "1042 1043 2201 ", "\u05d0\u05d1", "שלום ", "e\u0301\u0323\u0302", "USD 7,050 ", "1.000.000,00", "MSKU1234567 ",
    ];

    public static IEnumerable<string> Of(int count, int seed)
    {
        var dice = new Random(seed);
        for (var i = 0; i < count; i++)
            yield return i % 997 == 0 ? Filled(One(dice), Flood) : i % 97 == 0 ? Filled(One(dice), Full[dice.Next(Full.Length)]) : One(dice);
    }

    private static string One(Random dice)
    {
        var text = dice.Next(10) switch
        {
            0 => string.Concat(Enumerable.Range(0, dice.Next(1, 60)).Select(_ => (char)dice.Next(1, 0x10000))),
            1 => string.Concat(Enumerable.Range(0, dice.Next(1, 20)).Select(_ => Of(dice, Noise))),
            2 or 3 or 4 => string.Concat(Enumerable.Range(0, dice.Next(1, 13)).Select(_ => Of(dice, Words))),
            _ => Of(dice, Sentences.Value),
        };
        for (var changes = dice.Next(5); changes > 0 && text.Length > 0; changes--)
            text = Changed(text, dice);
        return text;
    }

    /// <summary>Over and over, up to a length.</summary>
    private static string Filled(string text, int length) => text.Length == 0 ? text : string.Concat(Enumerable.Repeat(text, 1 + (length / text.Length)))[..length];

    private static string Changed(string text, Random dice)
    {
        var (from, to) = (dice.Next(text.Length), dice.Next(text.Length + 1));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        return dice.Next(11) switch
        {
            0 or 1 => text.Insert(from, Of(dice, Noise)),
            2 => text.Insert(from, Of(dice, Words)),
            3 => text.Insert(from, ((char)dice.Next(1, 0x10000)).ToString()),
            4 => text.Remove(from, Math.Min(to - from, 3)),
            5 => text[..to],
            6 => text + Of(dice, Sentences.Value),
            7 => string.Concat(text.AsSpan(0, from), Wide(text[from..to]), text.AsSpan(to)),
            8 => string.Join('\u200b', text.AsEnumerable()),
            9 => text[to..] + text[..to],
            _ => text.Length < 500 ? string.Concat(Enumerable.Repeat(text, dice.Next(2, 40))) : text,
        };
    }

    private static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter));

    private static string Of(Random dice, string[] from) => from[dice.Next(from.Length)];
}
