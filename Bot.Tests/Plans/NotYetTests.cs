using Bot.Tests.Talk;

namespace Bot.Tests.Plans;

/// <summary>What is said not to have happened, of what the records have as done or beside what has.</summary>
public class NotYetTests
{
    [Fact]
    public Task What_stands_as_done_and_is_said_not_to_be_is_asked() => Chat.WithOrders("""
        > 1042 deposit received yesterday
        < PO-1042
        < Deposit received ✓ Tue 3 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 deposit not received yet
        < PO-1042: written down.
        < “1042 deposit not received yet”
        < Next: PI issued, Fri 3 Apr
        < PO-1042: Deposit received stands as done on Tue 3 Mar.
        < Shall I take that back?
        > [Yes, take it back]
        < PO-1042
        < Deposit received: done Tue 3 Mar → planned Sun 12 Apr
        < Next: PI issued, Fri 3 Apr
        > 1042 deposit not received yet
        < PO-1042: written down.
        < “deposit not received yet”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 1042定金昨天到账
        < PO-1042
        < 定金到账 ✓ 3月3日 周二
        < 大货上线还差：产前样确认
        < 下一步：PI发出，4月3日 周五
        > 1042定金还没到
        < PO-1042：已记录。
        < “1042定金还没到”
        < 下一步：PI发出，4月3日 周五
        < PO-1042：定金到账记录的是3月3日 周二已完成。
        < 要把这条收回吗？
        > 是的
        < PO-1042
        < 定金到账：3月3日 周二 完成 → 改为计划 4月12日 周日
        < 下一步：PI发出，4月3日 周五
        > 1042面料到了
        < PO-1042
        < 面辅料到厂 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042面料还没到
        < PO-1042：已记录。
        < “1042面料还没到”
        < 下一步：PI发出，4月3日 周五
        < PO-1042：面辅料到厂记录的是3月4日 周三已完成。
        < 要把这条收回吗？
        > 不
        < 好的，先不处理。
        > order 1042
        < PO-1042 · Acme Outdoor · 正常
        < cotton T-shirt × 5,000 件
        < FOB Ningbo
        < 出货日期 6月12日 周五
        < 货好 5月27日 周三 · ETD 6月12日 周五 · ETA 7月12日 周日
        < ✓ 1/23：面辅料到厂 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        < 最近跟进：3月4日 周三 10:15（北京时间）“1042面料还没到”
        """);

    [Fact]
    public Task What_is_at_sea_after_all_waits_for_the_answer_with_what_else_was_said() => Chat.WithOrders("""
        > 1042 shipped
        < PO-1042
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 not shipped yet
        < PO-1042: written down.
        < “1042 not shipped yet”
        < Next: PI issued, Fri 3 Apr
        < PO-1042: On board stands as done on Wed 4 Mar.
        < Shall I take that back?
        > no
        < All right, dropped.
        > 1042 hasn't sailed, ETD 20 June
        < PO-1042: written down.
        < “1042 hasn't sailed, ETD 20 June”
        < Next: PI issued, Fri 3 Apr
        < PO-1042: On board stands as done on Wed 4 Mar.
        < Shall I take that back?
        > yes
        < PO-1042
        < On board: done Wed 4 Mar → planned Fri 12 Jun
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Several_at_once() => Chat.WithOrders("""
        > 1042 PI and deposit received yesterday
        < PO-1042
        < Deposit received ✓ Tue 3 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 PI signed
        < PO-1042
        < PI countersigned ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 PI not signed yet, deposit not received yet
        < PO-1042: written down.
        < “1042 PI not signed yet, deposit not received yet”
        < Next: PI issued, Fri 3 Apr
        < PO-1042: PI countersigned stands as done on Wed 4 Mar.
        < PO-1042: Deposit received stands as done on Tue 3 Mar.
        < Shall I take that back?
        > yes
        < PO-1042
        < PI countersigned: done Wed 4 Mar → planned Sun 5 Apr
        < Deposit received: done Tue 3 Mar → planned Sun 12 Apr
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task What_is_not_approved_yet_was_not_turned_down() => Chat.WithOrders("""
        > 1042 PP sample approved
        < PO-1042
        < PP sample approved ✓ Wed 4 Mar
        < Bulk still waits for: Deposit received
        < Next: PI issued, Fri 3 Apr
        > 1042 PP sample not approved yet
        < PO-1042: written down.
        < “1042 PP sample not approved yet”
        < Next: PI issued, Fri 3 Apr
        < PO-1042: PP sample approved stands as done on Wed 4 Mar.
        < Shall I take that back?
        > yes
        < PO-1042
        < PP sample approved: done Wed 4 Mar → planned Tue 5 May
        < Next: PI issued, Fri 3 Apr
        > 1042 PP sample not approved
        < PO-1042
        < PP sample, round 1: rejected Wed 4 Mar
        < Round 2 is next.
        < ETD Fri 12 Jun holds, 7 days to spare
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Half_of_it_or_a_thought_contradicts_nothing() => Chat.WithOrders("""
        > 1042 deposit received
        < PO-1042
        < Deposit received ✓ Wed 4 Mar
        < Bulk still waits for: PP sample approved
        < Next: PI issued, Fri 3 Apr
        > 1042 only half the deposit has arrived
        < PO-1042: written down.
        < “only half the deposit has arrived”
        < Next: PI issued, Fri 3 Apr
        > 1042 if the deposit is not here tomorrow we stop
        < PO-1042: written down.
        < “if the deposit is not here tomorrow we stop”
        < Next: PI issued, Fri 3 Apr
        > has the deposit of 1042 not arrived?
        < PO-1042 · cotton T-shirt, 5,000 pcs: Deposit received Wed 4 Mar
        < Expected to leave Fri 12 Jun, to arrive Sun 12 Jul
        < As of Wed 4 Mar 10:15 (Shanghai time) · your contact: Lin
        > 1042 please don't book the deposit yet
        < PO-1042: written down.
        < “please don't book the deposit yet”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task One_thing_is_done_and_the_next_is_not() => Chat.WithOrders("""
        > mugs gated in not customs cleared yet
        < SO-2201
        < Gated in ✓ Wed 4 Mar
        < SO-2201: written down.
        < “mugs gated in not customs cleared yet”
        < Next: PI issued, Sat 11 Apr
        > polo loaded, not gated in yet
        < PO-1043
        < Container stuffed ✓ Wed 4 Mar
        < PO-1043: written down.
        < “polo loaded, not gated in yet”
        < Next: PI issued, Sat 11 Apr
        > 1042 deposit received not in full
        < PO-1042: written down.
        < “deposit received not in full”
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task One_is_done_and_the_next_is_not_in_Chinese() => Chat.WithOrdersInChinese("""
        > 1042装柜了还没进港
        < PO-1042
        < 装柜 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 1042进港了没报关
        < PO-1042
        < 进港 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        """);
}
