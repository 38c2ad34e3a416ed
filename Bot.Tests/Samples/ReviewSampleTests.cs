using Bot.Tests.Talk;

namespace Bot.Tests.Samples;

public class ReviewSampleTests
{
    [Fact]
    public Task Sent_and_approved() => Chat.WithOrders("""
        > sample 1042 PP sent, courier SF1398765432
        < PO-1042
        < PP sample, round 1: sent Wed 4 Mar, SF1398765432
        < PP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 PP ok with comments, sleeve +1cm no resubmit
        < PO-1042
        < PP sample, round 1: approved with comments Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < “sleeve +1cm no resubmit”
        < Bulk still waits for: Deposit received
        < Noted as a task for the factory.
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ✓ 2/23: PP sample approved Wed 4 Mar
        < ☐ sleeve +1cm no resubmit
        < Next: PI issued, Fri 3 Apr
        < Last: Wed 4 Mar 10:15 (Shanghai time) “sleeve +1cm no resubmit”
        > undo
        < ↩ Taken back: “sample 1042 PP ok with comments, sleeve +1cm no resubmit”, Wed 4 Mar 10:15 (Shanghai time)
        < “sleeve +1cm no resubmit”
        < PP sample, round 1: sent Wed 4 Mar, SF1398765432
        < PP sample approved: done Wed 4 Mar → planned Tue 5 May
        <~ PO-1042
        <~ PP sample, round 1: approved with comments Wed 4 Mar
        <~ PP sample approved ✓ Wed 4 Mar
        <~ “sleeve +1cm no resubmit”
        <~ Bulk still waits for: Deposit received
        <~ Noted as a task for the factory.
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_rejected_one_is_followed_by_the_next() => Chat.WithOrders("""
        > sample 1042 PP sent 2026-03-02
        < PO-1042
        < PP sample sent ✓ Mon 2 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 PP rejected, shade is off
        < PO-1042
        < PP sample, round 1: rejected Wed 4 Mar
        < PP sample sent: done Mon 2 Mar → planned Wed 11 Mar
        < “shade is off”
        < Round 2 is next.
        < Noted as a task for the factory.
        < ETD Fri 12 Jun holds, 7 days to spare
        < Next: PP sample sent, Wed 11 Mar
        > sample 1042 PP sent, dhl 9876543210
        < PO-1042
        < PP sample, round 2: sent Wed 4 Mar, DHL 9876543210
        < PP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 PP approved
        < PO-1042
        < PP sample, round 2: approved Wed 4 Mar
        < PP sample approved ✓ Wed 4 Mar
        < Bulk still waits for: Deposit received
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Rejected_late_it_moves_the_bulk() => Chat.WithOrders("""
        @ 2026-05-04 10:00
        > sample 1042 PP rejected
        < PO-1042
        < PP sample, round 1: rejected Mon 4 May
        < CRD Wed 27 May → Sun 7 Jun
        < PP sample sent Thu 30 Apr → Mon 11 May
        < PP sample approved Tue 5 May → Sat 16 May
        < Round 2 is next.
        < ⚠ ETD Fri 12 Jun cannot be kept; Tue 16 Jun is possible.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task Colours_are_judged_apart() => Chat.WithOrders("""
        > sample 1042 LD sent navy
        < PO-1042
        < Lab dip navy, round 1: sent Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 LD sent red
        < PO-1042
        < Lab dip red, round 1: sent Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 LD navy approved
        < PO-1042
        < Lab dip navy, round 1: approved Wed 4 Mar
        < Not approved yet: red
        < Next: PI issued, Fri 3 Apr
        > sample 1042 LD red rejected
        < PO-1042
        < Lab dip red, round 1: rejected Wed 4 Mar
        < Lab dip approved planned Mon 16 Mar
        < Round 2 is next.
        < Next: Lab dip approved, Mon 16 Mar
        > sample 1042 LD red approved
        < PO-1042
        < Lab dip red, round 2: approved Wed 4 Mar
        < Lab dip approved ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_comment_is_no_approval() => Chat.WithOrders("""
        > sample 1042 size set comments, size M is small
        < PO-1042
        < Size set, round 1: comments
        < “size M is small”
        < Comments only: not an approval.
        < Noted as a task for the factory.
        < Next: PI issued, Fri 3 Apr
        > sample 1042 top sent dhl 9812345678
        < PO-1042
        < TOP sample, round 1: sent Wed 4 Mar, DHL 9812345678
        < TOP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 shipment sample sent
        < PO-1042
        < Shipment sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042
        < Which sample?
        > PP
        < Sent, approved or rejected?
        > [sent]
        < PO-1042
        < PP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > sample 1042 PP approved 2026-03-20
        < Fri 20 Mar is still ahead. Say “planned” for a plan, or the day it was done.
        Sarah> sample 1042 PP approved
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “sample 1042 PP approved”
        """);

    [Fact]
    public Task The_same_as_a_sentence() => Chat.WithOrders("""
        > 1042 PP sample sent yesterday
        < PO-1042
        < PP sample sent ✓ Tue 3 Mar
        < Next: PI issued, Fri 3 Apr
        > 1042 PP sample rejected
        < PO-1042
        < PP sample, round 1: rejected Wed 4 Mar
        < PP sample sent: done Tue 3 Mar → planned Wed 11 Mar
        < Round 2 is next.
        < ETD Fri 12 Jun holds, 7 days to spare
        < Next: PP sample sent, Wed 11 Mar
        > sample 1042 PP sent
        < PO-1042
        < PP sample, round 2: sent Wed 4 Mar
        < PP sample sent ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 样品 1042 产前样 寄出 SF1398765432
        < PO-1042
        < 产前样第1轮：寄出 3月4日 周三，SF 1398765432
        < 产前样寄出 ✓ 3月4日 周三
        < 下一步：PI发出，4月3日 周五
        > 样品 1042 产前样 没过 色差大
        < PO-1042
        < 产前样第1轮：没过 3月4日 周三
        < 产前样寄出：3月4日 周三 完成 → 改为计划 3月11日 周三
        < “色差大”
        < 接下来是第2轮。
        < 已记为给工厂的任务。
        < ETD 6月12日 周五 能保住，余量7天
        < 下一步：产前样寄出，3月11日 周三
        > 样品 1042 色样 藏青 通过
        < PO-1042
        < 色样 藏青第1轮：确认 3月4日 周三
        < 色样确认 ✓ 3月4日 周三
        < 下一步：产前样寄出，3月11日 周三
        > 样品 1042 齐码样 有意见 M偏小
        < PO-1042
        < 齐码样第1轮：有意见
        < “M偏小”
        < 只是意见，不算确认。
        < 已记为给工厂的任务。
        < 下一步：产前样寄出，3月11日 周三
        > 撤销
        < ↩ 已撤销：
        < 齐码样第1轮：有意见
        < “M偏小”
        <~ PO-1042
        <~ 齐码样第1轮：有意见
        <~ “M偏小”
        <~ 只是意见，不算确认。
        <~ 已记为给工厂的任务。
        <~ 下一步：产前样寄出，3月11日 周三
        <~ ↩ 已撤销。
        Sarah> 样品 1042 产前样 通过
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Sarah 就 PO-1042 留言：“样品 1042 产前样 通过”
        """);
}
