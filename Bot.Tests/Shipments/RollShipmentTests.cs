using Bot.Domain.Orders;
using Bot.Domain.Storage;
using Bot.Tests.Talk;

namespace Bot.Tests.Shipments;

public class RollShipmentTests
{
    [Fact]
    public Task The_next_vessel() => Chat.WithOrders("""
        > booking 1042 ETD 2026-06-18, SI 2026-06-14 12:00
        < PO-1042
        < Booking confirmed ✓ Wed 4 Mar
        < ETD Fri 12 Jun → Thu 18 Jun
        < SI cut-off Sun 14 Jun 12:00 (Shanghai time)
        < I remind you a day before: 1 reminder
        < ⚠ 6 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > roll 1042 2026-06-25 because the vessel was full
        < PO-1042
        < Reminder 1: waiting → cancelled
        < ETD Thu 18 Jun → Thu 25 Jun
        < ETA Sat 18 Jul → Sat 25 Jul
        < “vessel was full”
        < The cut-offs of the vessel that left are gone; please send the new ones.
        < ⚠ PO-1042: 13 days after the promised date.
        < The customer was not told.
        > reminders
        < You have no open reminders. Set one: “remind me tomorrow 9am to call the factory”.
        > 1042
        < PO-1042 · Acme Outdoor · late
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Thu 25 Jun · ETA Sat 25 Jul
        < ⚠ 13 days after the promised date
        < ✓ 2/23: Booking confirmed Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “vessel was full”
        > undo
        < ↩ Taken back: “roll 1042 2026-06-25 because the vessel was full”, Wed 4 Mar 10:15 (Shanghai time)
        < “vessel was full”
        < Reminder 1: cancelled → waiting
        < ETD Thu 25 Jun → Thu 18 Jun
        < ETA Sat 25 Jul → Sat 18 Jul
        < SI cut-off Sun 14 Jun 12:00 (Shanghai time)
        <~ PO-1042
        <~ Reminder 1: waiting → cancelled
        <~ ETD Thu 18 Jun → Thu 25 Jun
        <~ ETA Sat 18 Jul → Sat 25 Jul
        <~ “vessel was full”
        <~ The cut-offs of the vessel that left are gone; please send the new ones.
        <~ ⚠ PO-1042: 13 days after the promised date.
        <~ The customer was not told.
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task What_cannot_be_is_refused() => Chat.WithOrders("""
        > roll 1042 2026-06-01
        < ETD is on file for Fri 12 Jun, and Mon 1 Jun is not later.
        > [ETD → Mon 1 Jun]
        < PO-1042
        < ETD Fri 12 Jun → Mon 1 Jun
        < ETA Sun 12 Jul → Wed 1 Jul
        < Next: PI issued, Fri 3 Apr
        > roll 1042
        < Which day does the next vessel leave?
        > 20 June
        < PO-1042
        < ETD Mon 1 Jun → Sat 20 Jun
        < ETA Wed 1 Jul → Mon 20 Jul
        < ⚠ PO-1042: 8 days after the promised date.
        < The customer was not told.
        > roll 1042 1 March
        < Mon 1 Mar 2027 is almost a year ahead. To which day?
        > 1042 sailed
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > roll 1042 2026-07-01
        < PO-1042 has left already, on Wed 4 Mar.
        Sarah> roll 1043 2026-07-01
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1043: “roll 1043 2026-07-01”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 甩柜 1042 下水船6月25号
        < PO-1042
        < ETD 6月12日 周五 → 6月25日 周四
        < ETA 7月12日 周日 → 7月25日 周六
        < ⚠ PO-1042：比承诺日期晚13天。
        < 还没有通知客户。
        > 撤销
        < ↩ 已撤销：
        < ETD 6月25日 周四 → 6月12日 周五
        < ETA 7月25日 周六 → 7月12日 周日
        <~ PO-1042
        <~ ETD 6月12日 周五 → 6月25日 周四
        <~ ETA 7月12日 周日 → 7月25日 周六
        <~ ⚠ PO-1042：比承诺日期晚13天。
        <~ 还没有通知客户。
        <~ ↩ 已撤销。
        > 甩柜 1042
        < 下一班船哪天开？
        > 6月30日
        < PO-1042
        < ETD 6月12日 周五 → 6月30日 周二
        < ETA 7月12日 周日 → 7月30日 周四
        < ⚠ PO-1042：比承诺日期晚18天。
        < 还没有通知客户。
        """);

    /// <summary>One container carries two orders: both leave later.</summary>
    [Fact]
    public async Task All_orders_of_the_container_move()
    {
        await using var chat = await Chat.BeginsWithOrders();
        var ct = TestContext.Current.CancellationToken;
        var orders = (await chat.Store.All(typeof(Order), "", 10, ct)).Select(stored => (Order)stored.Document).Where(order => order.Number is "PO-1042" or "PO-1043").ToList();
        var shipments = (await chat.Store.All(typeof(Shipment), "", 10, ct)).Where(stored => orders.Exists(order => ((Shipment)stored.Document).OrderIds.Contains(order.Id))).ToList();
        var shared = (Shipment)shipments[0].Document;
        await chat.Store.Commit([new Change(shared with { OrderIds = [.. orders.Select(order => order.Id)] }, shipments[0].Version), new Change(shipments[1].Document, shipments[1].Version, Gone: true)], ct);
        await chat.Continues("""
            > roll 1042 2026-06-25
            < PO-1042, PO-1043
            < ETD Fri 12 Jun → Thu 25 Jun
            < ETA Sun 12 Jul → Sat 25 Jul
            < ⚠ PO-1042: 13 days after the promised date.
            < ⚠ PO-1043: 5 days after the promised date.
            < The customer was not told.
            > 1043
            < PO-1043 · Acme Outdoor · late
            < polo shirt × 3,000 pcs
            < Ship date Sat 20 Jun
            < CRD Thu 4 Jun · ETD Thu 25 Jun · ETA Sat 25 Jul
            < ⚠ 5 days after the promised date
            < Next: PI issued, Sat 11 Apr
            """);
    }
}
