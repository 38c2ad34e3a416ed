using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public sealed class CertaintyTests
{
    [Fact]
    public Task What_is_planned_booked_and_done() => Chat.WithOrders("""
        Klaus> where is my order?
        < SO-2201 · ceramic mug, 12,000 pcs: in preparation
        < Expected to leave Sat 20 Jun, to arrive Mon 20 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Klaus> Is that certain?
        < SO-2201: the departure Sat 20 Jun and the arrival Mon 20 Jul are planned, not confirmed yet.
        < Still to come: PI issued, Sat 11 Apr. Until then the days can move.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Lin> 2201 booking confirmed
        < SO-2201
        < Booking confirmed ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        Klaus> is the date confirmed?
        < SO-2201: the departure Sat 20 Jun is confirmed, but certain only once the goods are on board. The arrival Mon 20 Jul depends on it.
        < Still to come: PI issued, Sat 11 Apr. Until then the days can move.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Lin> 2201 sailed yesterday
        < SO-2201
        < On board ✓ Tue 3 Mar
        < Next: PI issued, Sat 11 Apr
        Klaus> are you sure?
        < SO-2201: left Tue 3 Mar, that is certain. The arrival Mon 20 Jul is planned: the voyage and the port can still move it.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task Of_the_one_that_is_named_or_asked_for() => Chat.WithOrders("""
        Sarah> is that certain?
        < Which order?
        Sarah> [PO-1043 · polo shirt]
        < PO-1043: the departure Sat 20 Jun and the arrival Mon 20 Jul are planned, not confirmed yet.
        < Still to come: PI issued, Sat 11 Apr. Until then the days can move.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Sarah> PO-1042, is that date certain?
        < PO-1042: the departure Fri 12 Jun and the arrival Sun 12 Jul are planned, not confirmed yet.
        < Still to come: PI issued, Fri 3 Apr. Until then the days can move.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        """);

    [Fact]
    public Task In_their_language() => Chat.WithOrdersInChinese("""
        Klaus> 我的货到哪了
        < SO-2201 · ceramic mug，12,000 件：准备中
        < 预计 6月20日 周六 开船，7月20日 周一 到港
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        Klaus> 这个日期确定吗
        < SO-2201：开船 6月20日 周六、到港 7月20日 周一 都是计划日期，尚未确认。
        < 接下来：PI发出，4月11日 周六。在此之前日期仍可能变动。
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        Klaus> Ist das sicher?
        < SO-2201: Die Abfahrt Sa, 20. Juni und die Ankunft Mo, 20. Juli sind geplant, noch nicht bestätigt.
        < Noch offen: Proformarechnung ausgestellt, Sa, 11. April. Bis dahin können sich die Tage verschieben.
        < Stand: Mi, 4. März 10:15 (UTC+8) · Ihr Kontakt: Lin
        """);

    [Fact]
    public Task What_else_one_may_be_sure_of_is_for_a_person() => Chat.WithOrders("""
        Klaus> Are you sure we paid twice?
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “Are you sure we paid twice?”
        Klaus> are you sure it is damaged
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “are you sure it is damaged”
        Klaus> is it final price?
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “is it final price?”
        Klaus> Are you sure about 20 June for SO-2201?
        < SO-2201: the departure Sat 20 Jun and the arrival Mon 20 Jul are planned, not confirmed yet.
        < Still to come: PI issued, Sat 11 Apr. Until then the days can move.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        Klaus> are you sure about the ship date, our shop opens then
        < SO-2201: the departure Sat 20 Jun and the arrival Mon 20 Jul are planned, not confirmed yet.
        < Still to come: PI issued, Sat 11 Apr. Until then the days can move.
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Klaus writes on SO-2201: “are you sure about the ship date, our shop opens then”
        Klaus> SO-2201的交期确定吗
        < SO-2201：开船 6月20日 周六、到港 7月20日 周一 都是计划日期，尚未确认。
        < 接下来：PI发出，4月11日 周六。在此之前日期仍可能变动。
        < 截至 3月4日 周三 10:15（北京时间） · 联系人：Lin
        """);
}
