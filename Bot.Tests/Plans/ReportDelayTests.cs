using Bot.Tests.Talk;

namespace Bot.Tests.Plans;

public class ReportDelayTests
{
    [Fact]
    public Task Everything_open_moves() => Chat.WithOrders("""
        > delay 1042 5 days
        < PO-1042
        < CRD Wed 27 May → Mon 1 Jun
        < ETD Fri 12 Jun → Wed 17 Jun
        < ETA Sun 12 Jul → Fri 17 Jul
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > undo
        < ↩ Taken back:
        < CRD Mon 1 Jun → Wed 27 May
        < ETD Wed 17 Jun → Fri 12 Jun
        < ETA Fri 17 Jul → Sun 12 Jul
        <~ PO-1042
        <~ CRD Wed 27 May → Mon 1 Jun
        <~ ETD Fri 12 Jun → Wed 17 Jun
        <~ ETA Sun 12 Jul → Fri 17 Jul
        <~ ⚠ 5 days after the promised date.
        <~ The customer was not told.
        <~ Next: PI issued, Fri 3 Apr
        <~ ↩ Taken back.
        > delay 1042 until 2026-06-30
        < PO-1042
        < CRD Wed 27 May → Sun 14 Jun
        < ETD Fri 12 Jun → Tue 30 Jun
        < ETA Sun 12 Jul → Thu 30 Jul
        < ⚠ 18 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > 1042
        < PO-1042 · Acme Outdoor · late
        < cotton T-shirt × 5,000 pcs
        < FOB Ningbo
        < Ship date Fri 12 Jun
        < CRD Sun 14 Jun · ETD Tue 30 Jun · ETA Thu 30 Jul
        < ⚠ 18 days after the promised date
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task What_is_given_as_the_reason_is_not_what_is_late() => Chat.WithOrders("""
        > 1042 delayed by 5 days because of fabric
        < PO-1042
        < CRD Wed 27 May → Mon 1 Jun
        < ETD Fri 12 Jun → Wed 17 Jun
        < ETA Sun 12 Jul → Fri 17 Jul
        < “1042 delayed by 5 days because of fabric”
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > delay 1043 5 days reason: fabric dyed wrong
        < PO-1043
        < CRD Thu 4 Jun → Tue 9 Jun
        < ETD Sat 20 Jun → Thu 25 Jun
        < ETA Mon 20 Jul → Sat 25 Jul
        < “fabric dyed wrong”
        < ⚠ 5 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task Late_materials_use_up_the_room_before_bulk_starts() => Chat.WithOrders("""
        > delay 1042 materials 4 days because of the dyehouse
        < PO-1042
        < Materials in house Mon 27 Apr → Fri 1 May
        < “dyehouse”
        < Bulk can still start Wed 6 May, 4 days to spare
        < ETD Fri 12 Jun holds, 7 days to spare
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > delay 1042 fabric 6 days
        < PO-1042
        < CRD Wed 27 May → Fri 29 May
        < ETD Fri 12 Jun holds, 5 days to spare
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > history 1042
        < PO-1042: 3 changes
        < Wed 4 Mar 10:15 (Shanghai time) Lin: CRD Wed 27 May → Fri 29 May
        < Wed 4 Mar 10:15 (Shanghai time) Lin: Materials in house Mon 27 Apr → Fri 1 May; “dyehouse”
        < Wed 4 Mar 10:15 (Shanghai time) Lin: PO-1042 opened: cotton T-shirt, 5,000 pcs
        """);

    [Fact]
    public Task Late_production_uses_up_the_room_before_sailing() => Chat.WithOrders("""
        > delay 1042 production 3 days
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun holds, 4 days to spare
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > delay 1042 production 10 days
        < PO-1042
        < CRD Sat 30 May → Tue 9 Jun
        < ⚠ ETD Fri 12 Jun cannot be kept; Thu 18 Jun is possible.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > [ETD → Thu 18 Jun]
        < PO-1042
        < ETD Fri 12 Jun → Thu 18 Jun
        < ETA Sun 12 Jul → Sat 18 Jul
        < ⚠ 6 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        """);

    [Fact]
    public Task A_late_vessel_and_a_late_step() => Chat.WithOrders("""
        > delay 1042 vessel 3 days
        < PO-1042
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > delay 2201 M06 2 days
        < SO-2201
        < Factory order issued Wed 22 Apr → Fri 24 Apr
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        > 1043 sailed
        < PO-1043
        < On board ✓ Wed 4 Mar
        < Next: PI issued, Sat 11 Apr
        > delay 1043 2 days
        < PO-1043
        < ETA Mon 20 Jul → Wed 22 Jul
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task What_is_missing_is_asked() => Chat.WithOrders("""
        > delay 1042
        < How many days late, or until which day?
        > [3 days]
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < ETD Fri 12 Jun → Mon 15 Jun
        < ETA Sun 12 Jul → Wed 15 Jul
        < ⚠ 3 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > delay 1042 until 2026-06-01
        < ETD is on file for Mon 15 Jun, and Mon 1 Jun is not later.
        > delay 1042 Y10 3 days
        < Lab dip approved has no date on file for PO-1042. For which day is it planned now?
        > delay 1042 400 days
        < How many days? From 1 to 365.
        > delay 1042 production 364 days
        < Sat 29 May 2027 is almost a year ahead. To which day?
        Sarah> delay 1042 5 days
        < Thank you. I passed this on to Lin, who will answer you.
        Lin< Sarah writes on PO-1042: “delay 1042 5 days”
        """);

    [Fact]
    public Task Over_the_end_of_the_year_and_the_end_of_summer_time() => Chat.WithOrders("""
        @ 2026-10-20 10:00
        > 1042 ETD 2026-12-28
        < PO-1042
        < ETD Fri 12 Jun → Mon 28 Dec
        < ETA Sun 12 Jul → Wed 27 Jan 2027
        < ⚠ 199 days after the promised date. The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > delay 1042 5 days
        < PO-1042
        < CRD Wed 27 May → Mon 1 Jun
        < ETD Mon 28 Dec → Sat 2 Jan 2027
        < ETA Wed 27 Jan 2027 → Mon 1 Feb 2027
        < ⚠ 204 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > zone Berlin
        < Your clock shows Tue 20 Oct 04:00 (Berlin time).
        > delay 1043 until 25 October
        < PO-1043
        < CRD Thu 4 Jun → Fri 9 Oct
        < ETD Sat 20 Jun → Sun 25 Oct
        < ETA Mon 20 Jul → Tue 24 Nov
        < ⚠ 127 days after the promised date.
        < The customer was not told.
        < Next: PI issued, Sat 11 Apr
        """);

    [Fact]
    public Task In_Chinese() => Chat.WithOrdersInChinese("""
        > 延期 1042 面料 4天 大货还赶得上
        < PO-1042
        < 面辅料到厂 4月27日 周一 → 5月1日 周五
        < “大货还赶得上”
        < 大货仍可5月6日 周三上线，余量4天
        < ETD 6月12日 周五 能保住，余量7天
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 延期 1042 5天
        < PO-1042
        < 货好日期 5月27日 周三 → 6月1日 周一
        < ETD 6月12日 周五 → 6月17日 周三
        < ETA 7月12日 周日 → 7月17日 周五
        < ⚠ 比承诺日期晚5天。
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 延期 2201 大货 10天 因为停电
        < SO-2201
        < 货好日期 6月4日 周四 → 6月14日 周日
        < “停电”
        < ⚠ ETD 6月20日 周六 保不住，最早6月23日 周二。
        < 还没有通知客户。
        < 下一步：PI发出，4月11日 周六
        > 延期 2201 到6月30日
        < SO-2201
        < 货好日期 6月14日 周日 → 6月24日 周三
        < ETD 6月20日 周六 → 6月30日 周二
        < ETA 7月20日 周一 → 7月30日 周四
        < ⚠ 比承诺日期晚10天。
        < 还没有通知客户。
        < 下一步：PI发出，4月11日 周六
        > 延期 1043
        < 晚几天，还是晚到哪一天？
        > [3天]
        < PO-1043
        < 货好日期 6月4日 周四 → 6月7日 周日
        < ETD 6月20日 周六 → 6月23日 周二
        < ETA 7月20日 周一 → 7月23日 周四
        < ⚠ 比承诺日期晚3天。
        < 还没有通知客户。
        < 下一步：PI发出，4月11日 周六
        > 撤销
        < ↩ 已撤销：
        < 货好日期 6月7日 周日 → 6月4日 周四
        < ETD 6月23日 周二 → 6月20日 周六
        < ETA 7月23日 周四 → 7月20日 周一
        <~ PO-1043
        <~ 货好日期 6月4日 周四 → 6月7日 周日
        <~ ETD 6月20日 周六 → 6月23日 周二
        <~ ETA 7月20日 周一 → 7月23日 周四
        <~ ⚠ 比承诺日期晚3天。
        <~ 还没有通知客户。
        <~ 下一步：PI发出，4月11日 周六
        <~ ↩ 已撤销。
        Sarah> 延期 1042 5天
        < 谢谢，已转给 Lin，稍后会回复您。
        Lin< Sarah 就 PO-1042 留言：“延期 1042 5天”
        """);

    [Fact]
    public Task Rework_makes_the_goods_ready_later_and_what_failed_asks_for_its_inspection() => Chat.WithOrdersInChinese("""
        > 1042 返工3天
        < PO-1042
        < 货好日期 5月27日 周三 → 5月30日 周六
        < “1042 返工3天”
        < ETD 6月12日 周五 能保住，余量4天
        < 还没有通知客户。
        < 下一步：PI发出，4月3日 周五
        > 1042返工3天了
        < PO-1042：已记录。
        < “返工3天了”
        < 下一步：PI发出，4月3日 周五
        > 1042可能要返工3天
        < 确定吗？您确认后我才会改。
        > 不
        < 好的，先不处理。
        > 1043尾查没过 返工3天
        < PO-1043
        < 尾期验货没过
        < 尾期验货 6月6日 周六 → 3月9日 周一
        < “1043尾查没过 返工3天”
        < AQL 2.5/4，水平 II：3,000 件抽 125（K）
        < 致命：Ac 0 Re 1
        < 主要：Ac 7 Re 8
        < 次要：Ac 10 Re 11
        < 下次验货3月9日 周一，对吗？
        < ETD 6月20日 周六 能保住，余量96天
        < 还没有通知客户。
        """);

    [Fact]
    public Task Rework_that_is_done_or_only_the_reason_moves_nothing() => Chat.WithOrders("""
        > 1042 needs 3 days of rework
        < PO-1042
        < CRD Wed 27 May → Sat 30 May
        < “1042 needs 3 days of rework”
        < ETD Fri 12 Jun holds, 4 days to spare
        < The customer was not told.
        < Next: PI issued, Fri 3 Apr
        > 1042 rework done 3 days ago
        < PO-1042: written down.
        < “rework done 3 days ago”
        < Next: PI issued, Fri 3 Apr
        > 1042 rework 3 days, ETD 20 June
        < PO-1042
        < ETD Fri 12 Jun → Sat 20 Jun
        < ETA Sun 12 Jul → Mon 20 Jul
        < ⚠ 8 days after the promised date. The customer was not told.
        < PO-1042: written down.
        < “1042 rework 3 days, ETD 20 June”
        < Next: PI issued, Fri 3 Apr
        """);
}
