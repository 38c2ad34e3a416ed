using Bot.Domain.Orders;
using Bot.Domain.People;
using Bot.Domain.Talk;

namespace Bot.Tests.Simulation;

/// <summary>What people say, in both languages. A made-up word in it is never said again, so it can be followed through the company.</summary>
internal sealed class Mouth(Ledger ledger, Eyes eyes, Cast cast, Random dice, Person me, Instant now, string word)
{
    private bool Zh => me.Language == Language.Chinese;

    private LocalDate Today => now.InZone(me.Zone).Date;

    /// <summary>An order the person may see; for the curious any.</summary>
    public string? Number => Pick(dice.Next(12) == 0 ? [.. ledger.All<Order>().Select(order => order.Number)] : me.Role == Roles.Supplier ? Made : eyes.NumbersSeenBy(me));

    private IReadOnlyList<string> Made => [.. ledger.All<FactoryOrder>().Where(made => made.SupplierId == me.Firm).Select(made => made.OrderNumber).Distinct().Order(StringComparer.Ordinal)];

    public string Line() => me.Role switch
    {
        Roles.Customer => Customers(),
        Roles.Supplier => Suppliers(),
        Roles.Stranger => Strangers(),
        _ => dice.Next(10) < 6 ? Changes() : dice.Next(5) < 3 ? Looks() : Own(),
    };

    /// <summary>Certain to be written down when the person sees that order and no question is open.</summary>
    public string Log(string number) => dice.Next(3) switch
    {
        0 => Zh ? $"记录 {number} {word} 工厂今晚发照片" : $"log {number} {word} factory will send photos tonight",
        1 => Zh ? $"跟进 {number} {word}" : $"log {number} {word}",
        _ => Zh ? $"{number} {word} 客人要求加急" : $"{number} {word} Sarah calls back",
    };

    public string Note(string number) => Zh ? $"备注 {number} {word} 洗标由客户提供" : $"note {number} {word} labels come from the customer";

    public string New(int number) => Zh
        ? $"新订单 PO-{number}, {Pick(cast.Customers)}, {word} T恤, {dice.Next(1, 90)}00件, {Today.PlusDays(dice.Next(30, 200)):uuuu-MM-dd}, FOB 宁波"
        : $"new PO-{number}, {Pick(cast.Customers)}, {word} shirt, {dice.Next(1, 90)}00 pcs, ship {Today.PlusDays(dice.Next(30, 200)):uuuu-MM-dd}, FOB Ningbo";

    private string Changes() => (Number, dice.Next(12)) switch
    {
        (null, _) => Own(),
        ({ } po, 0) => Log(po),
        ({ } po, 1) => Note(po),
        ({ } po, 2) => Zh ? $"{po} 数量改为{dice.Next(1, 90)}00件" : $"{po} quantity {dice.Next(1, 90)}00",
        ({ } po, 3) => Zh ? $"{po} {Pick(["定金收到", "产前样确认", "大货上线", "pi已发", "面料到厂"])}" : $"{po} {Pick(["deposit received", "PI issued", "PP sample sent", "fabric arrived", "lab dip approved", "PP sample rejected"])}",
        ({ } po, 4) => Zh ? $"{po} 船期 {Ahead(200)} 因为{word} 甩柜了" : $"{po} ETD {Ahead(200)} because {word} the vessel was rolled",
        ({ } po, 5) => Zh ? $"{po} 货好日期 {Ahead(100)}" : $"{po} ship date {Ahead(100)}",
        ({ } po, 6) => Zh ? $"节点 {po} 订舱 计划 {Ahead(60)}" : $"{po} final inspection {Ahead(60)}",
        ({ } po, 7) => Zh ? $"共享 {po} 给{Pick(["Bo", "Lin", "May", "Ann", "Eve"])}" : $"share {po} with {Pick(["Bo", "Lin", "May", "Ann", "Eve"])}",
        ({ } po, 8) => Zh ? $"下给 {po} {Pick(cast.Suppliers)}" : $"place {po} with {Pick(cast.Suppliers)}",
        ({ } po, 9) => Log(po),
        ({ } po, 10) => Zh ? $"{po} {word} 客户说颜色可以" : $"{po} {word}",
        ({ } po, _) => $"{Log(po)}\n{Note(po)}",
    };

    private string Looks() => (Number, dice.Next(13)) switch
    {
        (_, 0) => Zh ? "我的订单" : "orders",
        (_, 1) => Zh ? "订单列表 延误" : "orders late",
        (_, 2) => Zh ? $"查找 {Known()}" : $"find {Known()}",
        (_, 3) => Zh ? "今天" : "today",
        (_, 4) => Zh ? "人员" : "people",
        (_, 5) => dice.Next(4) == 0 ? Zh ? "导出" : "export" : Zh ? "我是谁" : "whoami",
        (_, 6) => dice.Next(4) == 0 ? Zh ? "报表" : "report" : Zh ? "帮助" : "help",
        (null, _) => Zh ? "帮助" : "help",
        ({ } po, 7) => Zh ? $"历史 {po}" : $"history {po}",
        ({ } po, 8) => Zh ? $"文件 {po}" : $"files {po}",
        ({ } po, 9) => Zh ? $"{po} 到哪了" : $"where is {po}",
        ({ } po, _) => po,
    };

    /// <summary>Reminders and settings, which everybody has.</summary>
    private string Own() => dice.Next(16) switch
    {
        0 => Zh ? $"提醒我明天上午9点德国时间 {word}" : $"remind me tomorrow 9am German time to {word}",
        1 => Zh ? $"每周一上午8点半提醒我{word}" : $"remind me every Monday 8:30 to {word}",
        2 => Zh ? $"{dice.Next(2, 90)}分钟后提醒我 {word}" : $"remind me in {dice.Next(2, 90)} minutes to {word}",
        3 => Zh ? $"提醒我 {Ahead(200)} 02:30 德国时间 {word}" : $"remind me {Ahead(200)} 02:30 German time to {word}",
        4 => Zh ? $"每天9点提醒我{word}" : $"remind me every day at 02:30 to {word}",
        5 => Zh ? "提醒列表" : "reminders",
        6 => Zh ? $"完成 {dice.Next(1, 5)}" : "done",
        7 => Zh ? $"稍后 {dice.Next(1, 5)} 2小时" : $"snooze {dice.Next(1, 5)} 30 min",
        8 => Zh ? $"改期 {dice.Next(1, 5)} 周五10点" : $"move {dice.Next(1, 5)} Friday 10:00",
        9 => Zh ? $"取消 {dice.Next(1, 5)}" : $"cancel {dice.Next(1, 5)}",
        10 => Zh ? $"时区 {Pick(["柏林", "上海", "纽约"])}" : $"zone {Pick(["Hamburg", "Shanghai", "New York", "Vancouver"])}",
        11 => Zh ? $"日报 {Pick(["08:15", "02:30", "关"])}" : $"digest {Pick(["08:15", "02:30", "off"])}",
        12 => me.Role == Roles.Owner && dice.Next(4) == 0 ? $"team Knitwear, sharing {Pick(["on", "off"])}" : Zh ? "记录" : "log",
        13 => Zh ? "新订单" : "new",
        14 => Pick(["zz", "1", "\u0007", "👍", "/cancel", "tomorrow", "05/06", new string('x', 4_200)])!,
        _ => Zh ? "撤销" : "undo",
    };

    private string Customers() => (Number, dice.Next(9)) switch
    {
        (_, 0) => Zh ? "我的订单" : "orders",
        (_, 1) => Zh ? $"查找 {Known()}" : $"find {Known()}",
        (_, 2) => Zh ? $"留言 {word} 请回电" : $"message {word} please call me",
        (_, 3) => Own(),
        (_, 4) => $"{word} are the labels right?",
        (null, _) => Zh ? "订单列表" : "where is my order",
        ({ } po, 5) => Zh ? $"{po}到哪了" : $"where is {po}",
        ({ } po, 6) => $"{Pick(["history", "files", "export", "note", "place", "share"])} {po} {word}",
        ({ } po, _) => po,
    };

    private string Suppliers() => (Number, dice.Next(7)) switch
    {
        (_, 0) => Zh ? "我的订单" : "orders",
        (_, 1) => Zh ? $"查找 {Known()}" : $"find {Known()}",
        (_, 2) => Zh ? $"留言 {word} 面料晚两天" : $"message {word} the fabric is two days late",
        (_, 3) => Own(),
        (null, _) => Zh ? "帮助" : "help",
        ({ } po, 4) => $"{Pick(["history", "log", "deposit received", "quantity 5"])} {po} {word}",
        ({ } po, _) => po,
    };

    private string Strangers() => Pick(["hello", "orders", "export", $"find {Known()}", $"{Pick([.. ledger.All<Order>().Select(order => order.Number)])}", "undo", $"log {word}"])!;

    /// <summary>A word that is somewhere in the company, anybody's.</summary>
    private string Known() => Pick([.. ledger.All<Order>().SelectMany(order => new[] { order.Number, order.Product.Split(' ')[0] }), .. cast.Customers, .. cast.Suppliers, .. eyes.Words])!;

    private string Ahead(int most) => Today.PlusDays(dice.Next(1, most)).ToString("uuuu-MM-dd", null);

    private string? Pick(IReadOnlyList<string> some) => some.Count == 0 ? null : some[dice.Next(some.Count)];
}
