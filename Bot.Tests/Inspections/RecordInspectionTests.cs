using Bot.Tests.Talk;

namespace Bot.Tests.Inspections;

public class RecordInspectionTests
{
    [Fact]
    public Task A_failed_final_shows_what_is_accepted_and_asks_for_the_next() => Chat.WithOrders("""
        > inspection 1042 failed, 12 major 20 minor, rework 3 days
        < PO-1042
        < Final inspection failed
        < Final inspection Fri 29 May → Mon 9 Mar
        < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        < critical: Ac 0 Re 1
        < major 12 ✗ Ac 10 Re 11
        < minor 20 ✗ Ac 14 Re 15
        < Next inspection Mon 9 Mar: is that the day?
        < ETD Fri 12 Jun holds, 88 days to spare
        < The customer was not told.
        > [Another day]
        < Which day is the next inspection?
        > 10 March
        < PO-1042
        < Final inspection Mon 9 Mar → Tue 10 Mar
        < ETD Fri 12 Jun holds, 87 days to spare
        > 1042
        < PO-1042 · Acme Outdoor · on track
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Wed 27 May · ETD Fri 12 Jun · ETA Sun 12 Jul
        < ⚠ Final inspection failed Wed 4 Mar, next Tue 10 Mar
        < Next: Final inspection, Tue 10 Mar
        > history 1042
        < PO-1042: 3 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Final inspection Mon 9 Mar → Tue 10 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Final inspection failed; Final inspection Fri 29 May → Mon 9 Mar
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        > undo
        < ↩ Taken back: “10 March”, Wed 4 Mar 10:15 (Shanghai time)
        < Final inspection Tue 10 Mar → Mon 9 Mar
        <~ PO-1042
        <~ Final inspection Mon 9 Mar → Tue 10 Mar
        <~ ETD Fri 12 Jun holds, 87 days to spare
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task Without_a_word_of_the_rework_the_day_is_asked() => Chat.WithOrders("""
        > inspection 1042 failed
        < PO-1042
        < Final inspection failed
        < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        < critical: Ac 0 Re 1
        < major: Ac 10 Re 11
        < minor: Ac 14 Re 15
        < When is the next inspection?
        < ETD Fri 12 Jun holds, 86 days to spare
        < The customer was not told.
        > [Wed 11 Mar]
        < PO-1042
        < Final inspection Fri 29 May → Wed 11 Mar
        < ETD Fri 12 Jun holds, 86 days to spare
        > inspection 1042 passed, 0 critical 3 major 5 minor
        < PO-1042
        < Final inspection passed, round 2
        < Final inspection ✓ Wed 4 Mar
        < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        < critical 0 ✓ Ac 0 Re 1
        < major 3 ✓ Ac 10 Re 11
        < minor 5 ✓ Ac 14 Re 15
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back:
        < Final inspection passed, round 2
        < Final inspection: done Wed 4 Mar → planned Wed 11 Mar
        <~ PO-1042
        <~ Final inspection passed, round 2
        <~ Final inspection ✓ Wed 4 Mar
        <~ AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        <~ critical 0 ✓ Ac 0 Re 1
        <~ major 3 ✓ Ac 10 Re 11
        <~ minor 5 ✓ Ac 14 Re 15
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        """);

    [Fact]
    public Task A_departure_that_cannot_be_kept_is_named() => Chat.WithOrders("""
        > 1042 ETD 2026-03-12
        < PO-1042
        < ETD Fri 12 Jun → Thu 12 Mar
        < ETA Sun 12 Jul → Sat 11 Apr
        < Next: Booking requested, Wed 4 Mar
        > inspection 1042 failed, rework 5 days
        < PO-1042
        < Final inspection failed
        < Final inspection Fri 29 May → Wed 11 Mar
        < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        < critical: Ac 0 Re 1
        < major: Ac 10 Re 11
        < minor: Ac 14 Re 15
        < Next inspection Wed 11 Mar: is that the day?
        < ⚠ ETD Thu 12 Mar cannot be kept; Wed 18 Mar is possible.
        < The customer was not told.
        > [ETD → Wed 18 Mar]
        < PO-1042
        < ETD Thu 12 Mar → Wed 18 Mar
        < ETA Sat 11 Apr → Fri 17 Apr
        < Next: Booking requested, Tue 10 Mar
        """);

    [Fact]
    public Task Passed_with_numbers_that_do_not_pass() => Chat.WithOrders("""
        > inspection 1042 passed, 1 critical 12 major
        < PO-1042
        < Final inspection passed
        < Final inspection ✓ Wed 4 Mar
        < AQL 2.5/4, level II: 200 of 5,000 pcs (L)
        < critical 1 ✗ Ac 0 Re 1
        < major 12 ✗ Ac 10 Re 11
        < minor: Ac 14 Re 15
        < ⚠ By these numbers it would not pass.
        < Next: PI issued, Fri 3 Apr
        > inspection 2201 inline passed
        < SO-2201
        < Inline inspection passed
        < Inline inspection ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task What_cannot_be_is_refused() => Chat.WithOrders("""
        > inspection 9999 passed
        < I find no order 9999. Please check the number, or say “orders” to see yours.
        > inspection 1042
        < Did it pass?
        > [passed]
        < PO-1042
        < Final inspection passed
        < Final inspection ✓ Wed 4 Mar
        < Next: PI issued, Fri 3 Apr
        > inspection 1042 failed 2026-03-20
        < Fri 20 Mar is still ahead. Say “planned” for a plan, or the day it was done.
        > reinspect 1042 1 March
        < Mon 1 Mar 2027 is almost a year ahead. To which day?
        Sarah> inspection 1042 passed
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “inspection 1042 passed”
        Wu> inspection 1042 passed
        < Thank you. I passed this on to Boss, who will answer you.
        Boss< Wu writes: “inspection 1042 passed”
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 验货 1042 没过 大12小20 返工3天
        < PO-1042
        < 尾期验货没过
        < 尾期验货 5月29日 周五 → 3月9日 周一
        < AQL 2.5/4，水平 II：5,000 件抽 200（L）
        < 致命：Ac 0 Re 1
        < 主要 12 ✗ Ac 10 Re 11
        < 次要 20 ✗ Ac 14 Re 15
        < 下次验货3月9日 周一，对吗？
        < ETD 6月12日 周五 能保住，余量88天
        < 还没有通知客户。
        > [换一天]
        < 下次验货是哪天？
        > 3月10号
        < PO-1042
        < 尾期验货 3月9日 周一 → 3月10日 周二
        < ETD 6月12日 周五 能保住，余量87天
        > 1042
        < PO-1042 · Acme Outdoor · 正常
        < cotton T-shirt × 5,000 件
        < FOB Ningbo
        < 出货日期 6月12日 周五
        < 货好 5月27日 周三 · ETD 6月12日 周五 · ETA 7月12日 周日
        < ⚠ 尾期验货没过，3月4日 周三；下次3月10日 周二
        < 下一步：尾期验货，3月10日 周二
        > 撤销
        < ↩ 已撤销“3月10号”（3月4日 周三 10:15（北京时间））：
        < 尾期验货 3月10日 周二 → 3月9日 周一
        <~ PO-1042
        <~ 尾期验货 3月9日 周一 → 3月10日 周二
        <~ ETD 6月12日 周五 能保住，余量87天
        <~ ↩ 已撤销。
        > 验货 2201 中期 通过 致命0 主要2
        < SO-2201
        < 中期验货通过
        < 中期验货 ✓ 3月4日 周三
        < AQL 2.5/4，水平 II：12,000 件抽 315（M）
        < 致命 0 ✓ Ac 0 Re 1
        < 主要 2 ✓ Ac 14 Re 15
        < 次要：Ac 21 Re 22
        < 下一步：PI发出，4月11日 周六
        > 验货 1043
        < 验货通过了吗？
        > 没过
        < PO-1043
        < 尾期验货没过
        < AQL 2.5/4，水平 II：3,000 件抽 125（K）
        < 致命：Ac 0 Re 1
        < 主要：Ac 7 Re 8
        < 次要：Ac 10 Re 11
        < 下次验货是哪天？
        < ETD 6月20日 周六 能保住，余量94天
        < 还没有通知客户。
        Sarah> 验货 1042 通过
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Sarah 就 PO-1042 留言：“验货 1042 通过”
        """);
}
