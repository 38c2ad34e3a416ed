using Bot.Tests.Talk;

namespace Bot.Tests.Orders;

public class ChangeAddressTests
{
    [Fact]
    public Task Ours_to_record() => Chat.WithOrders("""
        > address 1042 consignee Acme Outdoor LLC, Portland
        < PO-1042
        < consignee: Acme Outdoor LLC, Portland
        > address 1042 consignee Acme Outdoor Inc, Seattle
        < PO-1042
        < consignee: Acme Outdoor LLC, Portland → Acme Outdoor Inc, Seattle
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < consignee: Acme Outdoor Inc, Seattle
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back: “address 1042 consignee Acme Outdoor Inc, Seattle”, Wed 4 Mar 10:15 (Shanghai time)
        < consignee: Acme Outdoor Inc, Seattle → Acme Outdoor LLC, Portland
        <~ PO-1042
        <~ consignee: Acme Outdoor LLC, Portland → Acme Outdoor Inc, Seattle
        <~ ↩ Taken back.
        > address 1042
        < What is the new address?
        > Dock 4, Hamburg
        < PO-1042
        < delivery address: Dock 4, Hamburg
        """);

    [Fact]
    public Task After_the_cut_off_it_costs() => Chat.WithOrders("""
        > booking 1042 ETD 2026-03-18, SI 2026-03-14 12:00
        < PO-1042
        < Booking confirmed ✓ Wed 4 Mar
        < ETD Fri 12 Jun → Wed 18 Mar
        < SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        < I remind you a day before: 1 reminder
        < ⚠ The cargo is ready after the ETD Wed 18 Mar.
        < Next: Container stuffed, Thu 12 Mar
        > address 1042 notify party Hansa Logistics
        < PO-1042
        < notify party: Hansa Logistics
        @ 2026-03-14 13:00
        < ⏰ PO-1042: SI cut-off Sat 14 Mar 12:00 (Shanghai time)
        < This was for Fri 13 Mar 12:00 (Shanghai time), late by 1 day: I was not running.
        > address 1042 notify party Hansa Logistics GmbH
        < PO-1042
        < notify party: Hansa Logistics → Hansa Logistics GmbH
        < ⚠ The SI cut-off was Sat 14 Mar 12:00 (Shanghai time): the carrier takes an amendment fee.
        > milestone 1043 M20 done
        < PO-1043
        < SI sent ✓ Sat 14 Mar
        < Next: PI issued, Sat 11 Apr
        > address 1043 consignee Acme Inc
        < PO-1043
        < consignee: Acme Inc
        < The SI is sent: tell the forwarder to amend it before the SI cut-off; later it costs a fee.
        > 1043 B/L issued
        < PO-1043
        < B/L issued ✓ Sat 14 Mar
        < Next: PI issued, Sat 11 Apr
        > address 1043 consignee Acme LLC
        < PO-1043
        < consignee: Acme Inc → Acme LLC
        < ⚠ The B/L is issued: it has to be given back and amended, for a fee.
        """);

    [Fact]
    public Task A_customer_can_only_ask() => Chat.WithOrders("""
        Sarah> address 1042 delivery address Dock 7, Portland
        < I passed the new address for PO-1042 on to Lin, who will confirm it to you.
        Lin< Sarah asks for another address on PO-1042. Nothing was changed.
        Lin< delivery address: Dock 7, Portland
        Lin> [Record it]
        < PO-1042
        < delivery address: Dock 7, Portland
        Sarah> address 2201 Dock 7
        < I find no order 2201. Please check the number, or say “orders” to see yours.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 改地址 1042 通知人 Hansa Logistics
        < PO-1042
        < 通知人：Hansa Logistics
        > 撤销
        < ↩ 已撤销：
        < 已去掉通知人：Hansa Logistics
        <~ PO-1042
        <~ 通知人：Hansa Logistics
        <~ ↩ 已撤销。
        Sarah> 改地址 1042 收货人 Acme
        < PO-1042 的新地址我已转告Lin，由Lin向您确认。
        Lin< Sarah要求改 PO-1042 的地址。什么都没改。
        Lin< 收货人：Acme
        Lin> [登记]
        < PO-1042
        < 收货人：Acme
        """);
}
