using Bot.Tests.Talk;

namespace Bot.Tests.Shipments;

public class ReleaseCargoTests
{
    [Fact]
    public Task Not_before_the_money() => Chat.WithOrders("""
        > release 1042 telex
        < PO-1042: the balance is not credited, so the documents stay here. A manager can release them with a reason.
        > [Balance received ✓]
        < PO-1042
        < Balance received ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > release 1042 telex
        < PO-1042
        < Documents released ✓ Wed 4 Mar
        < telex
        > release 1042
        < PO-1042: the documents were released on Wed 4 Mar.
        > undo
        < ↩ Taken back: “release 1042 telex”, Wed 4 Mar 10:15 (Shanghai time)
        < Documents released: done Wed 4 Mar → planned Mon 22 Jun
        <~ PO-1042
        <~ Documents released ✓ Wed 4 Mar
        <~ telex
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_manager_may_with_a_reason() => Chat.WithOrders("""
        May> release 1042
        < PO-1042: the balance is not credited, so the documents stay here. To release them all the same, say “release PO-1042 anyway” and why.
        > release 1042 anyway
        < Why is PO-1042 released before the money is here? Say “release PO-1042 anyway” and why; it stays on record.
        > release 1042 anyway because the customer is Acme
        < PO-1042
        < Documents released ✓ Wed 4 Mar
        < “customer is Acme”
        < telex
        < ⚠ Still open: Balance received
        > history 1042
        < PO-1042: 2 changes
        < Wed 4 Mar 10:15 (Shanghai time) May: Documents released ✓ Wed 4 Mar; “customer is Acme”
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        Lin> release 1043 anyway because I want to
        < PO-1043: the balance is not credited, so the documents stay here. A manager can release them with a reason.
        Wu> release 1042
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Wu writes: “release 1042”
        """);

    [Fact]
    public Task A_sea_waybill_gives_up_control() => Chat.WithOrders("""
        > payment 1042 balance
        < PO-1042
        < Balance received ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > release 1042 sea waybill
        < PO-1042
        < Documents released ✓ Wed 4 Mar
        < sea waybill
        < ⚠ With a sea waybill the goods go to the consignee without any paper.
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 电放 1042
        < PO-1042：尾款没到账，先不放单。经理可以说明理由后放。
        > [尾款到账 ✓]
        < PO-1042
        < 尾款到账 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 放单 1042 海运单
        < PO-1042
        < 寄单电放 ✓ 3月4日 周三
        < 海运单
        < ⚠ 海运单不凭单放货，收货人直接提货。
        > 撤销
        < ↩ 已撤销：
        < 寄单电放：3月4日 周三 完成 → 改为计划 6月22日 周一
        <~ PO-1042
        <~ 寄单电放 ✓ 3月4日 周三
        <~ 海运单
        <~ ⚠ 海运单不凭单放货，收货人直接提货。
        <~ ↩ 已撤销。
        May> 电放 1043
        < PO-1043：尾款没到账，先不放单。一定要放，请说“电放 PO-1043 强制”并写明理由。
        > 电放 1043 强制 因为老客户
        < PO-1043
        < 寄单电放 ✓ 3月4日 周三
        < “老客户”
        < 电放
        < ⚠ 还没完成：尾款到账
        """);
}
